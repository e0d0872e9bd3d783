"""Who may include what: the arrows of cmake/layers.cmake, and which folder may know which library."""

import re

from tree import Finding, Tree, folder_of

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


# Header, folders that may include it, and where what needs it belongs.
_LIBRARIES = [
    (r"im(gui|config|stb).*\.h", ("client/ui", "client/screens", "client/platform"), "client/ui"),
    (r"sqlite3\.h", ("server/store",), "server/store"),
    (r"(emscripten|GLES\d|webgl)\b.*", ("client/net", "client/platform"), "client/platform"),
    (r"openssl/.*", ("server/auth", "server/issue", "server/ports", "server/http"), "a port"),
    (r"nlohmann/.*", ("shared/wire",), "shared/wire"),
    (r"curl/.*", ("server/ports",), "server/ports"),
    (r"CLI/.*", ("server/cli", "server"), "server/cli"),
    (r"(spdlog|fmt)/.*", ("server/http", "server/jobs", "server/cli", "server"), "server/http, jobs or cli"),
]


def includes(text: str):
    for match in _INCLUDE.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match.group(1), match.group(2)


def arrows(layers: str) -> dict[str, set[str]]:
    """What each folder may see, as cmake/layers.cmake says."""
    variables: dict[str, list[str]] = {}
    seen: dict[str, set[str]] = {}
    for match in re.finditer(r"^(set|certfolio_may_see)\(([^)]*)\)", layers, re.MULTILINE):
        words: list[str] = []
        for word in match.group(2).split():
            variable = re.fullmatch(r"\$\{(\w+)\}", word)
            words.extend(variables.get(variable.group(1), []) if variable else [word])
        if match.group(1) == "set":
            variables[words[0]] = words[1:]
        else:
            seen[words[0]] = {words[0], *words[1:]}
    return seen


def _is_library(name: str) -> bool:
    return any(re.fullmatch(pattern, name) for pattern, _, _ in _LIBRARIES)


def check_arrows(tree: Tree) -> list[Finding]:
    """An include may follow the arrows only, and is spelled from the layer's root."""
    seen = arrows(tree.files.get("cmake/layers.cmake", ""))
    places = {place for places in seen.values() for place in places}
    by_last_name = {place.split("/")[-1]: place for place in places if "/" in place}
    found = []
    for path in tree.cpp("shared", "client", "server"):
        folder = folder_of(path)
        if folder not in seen:
            found.append(Finding(path, 1, f"{folder} has no place: say in cmake/layers.cmake what it may see"))
            continue
        for line, mark, name in includes(tree.files[path]):
            if mark != '"' or _is_library(name):
                continue
            if ".." in name.split("/"):
                found.append(Finding(path, line, f'"{name}" climbs: write it from the layer\'s root, as in '
                                                 '"core/time.hpp"'))
                continue
            first = name.split("/")[0] if "/" in name else ""
            target = by_last_name.get(first)
            if target is None:
                if first or ("/" in folder and f"{folder.split('/')[0]}/{name}" not in tree.files):
                    found.append(Finding(path, line, f'"{name}" is not spelled from a layer\'s root: write '
                                                     f'"{folder.split("/")[-1]}/{name}"'))
            elif target not in seen[folder]:
                found.append(Finding(path, line, f"{folder} may not see {target}: pass what is needed as a "
                                                 "value, or move the function to where the arrow points"))
    return found


# The part of the standard library that the rules may use: no clock, no input or output, no locale, no threads.
_PURE = set("""algorithm array bit bitset cassert cctype charconv chrono climits compare concepts cstddef cstdint
cstdlib cstring deque functional initializer_list iterator limits list map memory new numeric optional queue
ranges set span stack string string_view tuple type_traits unordered_map unordered_set utility variant vector
version""".split())
_EXCEPT = {("shared/core/assert.cpp", "cstdio")}  # a bug's last words


def check_libraries(tree: Tree) -> list[Finding]:
    """A library's headers stay in the folder that wraps it; the rules know the standard library only."""
    found = []
    for path in tree.cpp("shared", "client", "server"):
        folder = folder_of(path)
        is_pure = folder in ("shared/core", "shared/domain", "shared/rules")
        for line, mark, name in includes(tree.files[path]):
            for pattern, folders, place in _LIBRARIES:
                if re.fullmatch(pattern, name) and folder not in folders:
                    found.append(Finding(path, line, f"<{name}> is known to {', '.join(folders)} only: put what "
                                                     f"needs it into {place}"))
            if mark == "<" and is_pure and name not in _PURE and (path, name) not in _EXCEPT:
                found.append(Finding(path, line, f"<{name}> does no pure work: rules take values in and give "
                                                 "values out; take the result as an argument"))
            if mark == "<" and folder == "shared/wire" and name.startswith("nlohmann/") and \
                    path.endswith(".hpp"):
                found.append(Finding(path, line, "a header shows JSON to everybody: include it in the .cpp"))
    return found
