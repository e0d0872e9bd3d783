"""Words that have one place in the house, or none."""

import re

from cpp import code, line_of
from tree import Finding, Tree, folder_of


def _find(tree: Tree, tops: tuple[str, ...], pattern: str, message: str,
          allowed: tuple[str, ...] = ()) -> list[Finding]:
    found = []
    for path in tree.cpp(*tops):
        if folder_of(path) in allowed:
            continue
        stripped = code(tree.files[path])
        for match in re.finditer(pattern, stripped):
            found.append(Finding(path, line_of(stripped, match.start()),
                                 f"`{match.group(0).strip()}`: {message}"))
    return found


def check_no_floating_point(tree: Tree) -> list[Finding]:
    return _find(tree, ("shared", "server"), r"\b(double|float)\b",
                 "money, time and shares are integers; use core/decimal, Money or BasisPoints")


def check_clocks_and_randomness(tree: Tree) -> list[Finding]:
    pattern = (r"\b(system_clock|steady_clock|high_resolution_clock|utc_clock|gettimeofday|clock_gettime"
               r"|random_device|mt19937(_64)?|default_random_engine|arc4random\w*|getrandom|RAND_bytes"
               r"|emscripten_get_now|emscripten_date_now)\b|(?<![\w.>:])(?:std::|::)?(time|clock)\s*\(\s*(nullptr|NULL|0|&|\))"
               r"|(?<![\w.:>])s?rand\s*\(")
    return _find(tree, ("shared", "client", "server"), pattern,
                 "time and randomness are arguments; ask ports::Clock or ports::Random in server, "
                 "client/platform in the browser", ("server/ports", "client/platform"))


def check_locale(tree: Tree) -> list[Finding]:
    pattern = (r"\bsetlocale\b|\bstd::locale\b|\bimbue\b|\b(std::|(?<![\w.:>]))"
               r"(tolower|toupper|isalpha|isalnum|isdigit|isspace|isupper|islower|isprint|ispunct|isxdigit|iscntrl"
               r"|strtod|strtof|atof|stod|stof|stoi|stol|stoll|stoul|stoull|atoi|atol|strftime|strptime|localtime"
               r"|localtime_r|mktime|put_time|get_time|strcasecmp|strcoll)\s*\(")
    return _find(tree, ("shared", "client", "server"), pattern,
                 "its answer depends on the machine's locale or time zone; use core/ascii, core/decimal, "
                 "core/time or std::from_chars")


def check_platform_switch(tree: Tree) -> list[Finding]:
    return _find(tree, ("shared", "client", "server"), r"\b__EMSCRIPTEN__\b",
                 "the same code runs natively and in the browser; what differs lives in client/platform",
                 ("client/net", "client/platform"))


def check_raw_widgets(tree: Tree) -> list[Finding]:
    widgets = ("Button|SmallButton|InvisibleButton|ArrowButton|ImageButton|Checkbox|CheckboxFlags|RadioButton"
               r"|Input\w+|Slider\w+|VSlider\w+|Drag\w+|Color(?:Edit|Picker|Button)\w*|Combo|BeginCombo"
               r"|Selectable|ListBox|BeginListBox|TreeNode\w*|CollapsingHeader|MenuItem|BeginMenu|BeginTabItem"
               r"|TabItemButton|BeginPopup\w*|OpenPopup\w*|TextLink\w*")
    return _find(tree, ("client",), rf"\bImGui::(?:{widgets})\s*\(",
                 "a widget that people act on is also a node of the mirror: use the one in client/ui, or add it "
                 "there", ("client/ui",))


_NAMES = re.compile(r"(^|_)(utils?|managers?|helpers?|common|info)(_|$)")


def check_names(tree: Tree) -> list[Finding]:
    """A file says what it holds, in the house's spelling."""
    found = []
    for path in tree.cpp("shared", "client", "server", "tests"):
        stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        if _NAMES.search(stem):
            found.append(Finding(path, 1, "the name says nothing: name the one idea that the file holds"))
        if not re.fullmatch(r"[a-z][a-z0-9_]*", stem):
            found.append(Finding(path, 1, "files are named in snake_case"))
        text = tree.files[path]
        if path.endswith(".hpp") and not re.search(r"^#pragma once$", text, re.MULTILINE):
            found.append(Finding(path, 1, "a header starts with `#pragma once`"))
        for match in re.finditer(r"\b(TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)\b", text):
            found.append(Finding(path, line_of(text, match.start()),
                                 "do it now, or write it down as an issue; code has no reminders"))
    for path in tree.cpp("shared", "server"):
        stripped = code(tree.files[path])
        for match in re.finditer(r"\w*(organization|authorize|licenses?_|_license\b|colou?r_?ized)\w*", stripped):
            found.append(Finding(path, line_of(stripped, match.start()),
                                 f"`{match.group(0)}`: the house writes British English (organisation, "
                                 "authorise, licence)"))
    return found
