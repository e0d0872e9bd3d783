"""What is claimed must be shown: every code, endpoint, screen and requirement row has its test."""

import re

from cpp import line_of, without_comments
from tree import Finding, Tree


def _matching(tree: Tree, start: str, ends: tuple[str, ...]) -> list[str]:
    return [path for path in sorted(tree.files) if path.startswith(start) and path.endswith(ends)]


def check_codes_have_vectors(tree: Tree) -> list[Finding]:
    path = "shared/core/code.cpp"
    text = tree.files.get(path, "")
    expected = set()
    for vectors in _matching(tree, "tests/data/vectors/", (".vec",)):
        for match in re.finditer(r"^\s*Expect\s*=(.*)$", tree.files[vectors], re.MULTILINE):
            expected.update(re.findall(r"[a-z0-9_]+\.[a-z0-9_]+", match.group(1)))
    found = []
    slugs = list(re.finditer(r'return\s+"([a-z0-9_]+\.[a-z0-9_]+)"', text))
    if not slugs:
        found.append(Finding(path, 1, "no slugs found: each code's `return \"noun.what_is_wrong\"` stands here"))
    for match in slugs:
        if match.group(1) not in expected:
            found.append(Finding(path, line_of(text, match.start()),
                                 f"no vector yields `{match.group(1)}`: add an [Invalid] block with "
                                 f"`Expect = {match.group(1)}` to tests/data/vectors/"))
    return found


def _calls(text: str, operation: str, path: str) -> bool:
    """Whether a test sends a request to the operation: by its name through one of the helpers that send, or by its path
    in the request's text. A comment or a string that only names it is no call."""
    by_name = rf"\b(?:show|call)\(\s*(?:\w+::)*{re.escape(operation)}\b"
    segments = re.sub(r"\\\{\w+\\\}", r'[^\\s"/]+', re.escape(path))
    by_path = rf'\b(?:get|send|ask)\(\s*(?:"[A-Z]+",\s*)?"(?:[A-Z]+ )?{segments}["? ]'
    return re.search(f"{by_name}|{by_path}", text) is not None


def check_endpoints_have_tests(tree: Tree) -> list[Finding]:
    path = "shared/wire/endpoints.cpp"
    text = tree.files.get(path, "")
    tests = "\n".join(without_comments(tree.files[name]) for name in _matching(tree, "tests/server/", (".cpp",)))
    found = []
    rows = list(re.finditer(r'\{\s*Operation::(\w+)\s*,\s*"([a-z_.]+)"\s*,\s*Method::\w+\s*,\s*"([^"]+)"', text))
    if not rows:
        found.append(Finding(path, 1, "no endpoints found: each row starts "
                                      "`{Operation::name, \"noun.verb\", Method::get, \"/path\"`"))
    for match in rows:
        if not _calls(tests, match.group(1), match.group(3)):
            found.append(Finding(path, line_of(text, match.start()),
                                 f"no test under tests/server/ calls `{match.group(2)}` over HTTP: write one that "
                                 "sends it a request"))
    return found


def check_screens_have_goldens(tree: Tree) -> list[Finding]:
    found = []
    goldens = [name.rsplit("/", 1)[-1] for name in _matching(tree, "tests/data/goldens/", (".txt",))]
    for path in _matching(tree, "client/screens/", ("_screen.cpp",)):
        stem = path.rsplit("/", 1)[-1].removesuffix(".cpp")
        name = stem.removesuffix("_screen")
        if not any(golden.startswith((stem, name)) for golden in goldens):
            found.append(Finding(path, 1, f"no golden tree: draw the screen in tests/screens/ and keep "
                                          f"tests/data/goldens/{name}.txt"))
    return found


_ROWS = range(1, 144)
_STATES = ("met", "partly", "later")


def _test_titles(tree: Tree) -> str:
    titles = []
    for path in _matching(tree, "tests/", (".cpp",)):
        for match in re.finditer(r"\b(?:TEST_CASE|TEST_CASE_METHOD|SCENARIO|SECTION)\s*\(((?:[^()\"]|\"(?:\\.|[^\"\\])*\")*)\)",
                                 tree.files[path]):
            titles.append(match.group(1))
    for path in _matching(tree, "tests/browser/", (".mjs",)):
        titles.extend(re.findall(r"\b(?:test|it|describe)\s*\(\s*([\"'`].*?[\"'`])\s*,", tree.files[path]))
    return "\n".join(titles)


def check_requirements_are_shown(tree: Tree) -> list[Finding]:
    """docs/requirements.md has every row once; what it calls met or partly met is named by a test's title."""
    path = "docs/requirements.md"
    text = tree.files.get(path, "")
    named = set(re.findall(r"\bR(\d+)\b", _test_titles(tree)))
    found = []
    seen: dict[int, int] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) < 4 or not re.fullmatch(r"R\d+", cells[1]):
            continue
        row = int(cells[1][1:])
        if row in seen:
            found.append(Finding(path, number, f"R{row} stands in line {seen[row]} already"))
        seen[row] = number
        states = [cell for cell in cells if cell in _STATES]
        if len(states) != 1:
            found.append(Finding(path, number, f"R{row} needs one state: met, partly or later"))
        elif states[0] != "later" and str(row) not in named:
            found.append(Finding(path, number, f"R{row} is called {states[0]}, but no test's title or tag names "
                                               f"it: tag the test that shows it with [R{row}]"))
    for row in _ROWS:
        if row not in seen:
            found.append(Finding(path, 1, f"R{row} is missing"))
    return found
