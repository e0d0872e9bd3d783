"""Just enough C++ for the checks: text without comments and strings, switches, function bodies."""

import functools
import re
from typing import Iterator, NamedTuple

_SKIPPED = re.compile(
    r'//[^\n]*|/\*.*?\*/'
    r'|R"(?P<mark>[^\s()\\]{0,16})\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-zA-Z_'])'(?:\\.|[^'\\\n])+'",
    re.DOTALL)


def _blank(match: re.Match) -> str:
    text = match.group(0)
    keep = "'" if text.startswith("'") else '"' if not text.startswith("/") else " "
    inner = re.sub(r"[^\n]", " ", text)
    return keep + inner[1:-1] + keep if len(inner) > 1 else inner


@functools.lru_cache(maxsize=None)
def code(text: str) -> str:
    """The text with comments and literals blanked; every line and column stays where it was."""
    return _SKIPPED.sub(_blank, text)


@functools.lru_cache(maxsize=None)
def without_comments(text: str) -> str:
    """The text with comments blanked and literals as they are."""
    return _SKIPPED.sub(lambda match: _blank(match) if match.group(0).startswith("/") else match.group(0), text)


def line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def closing(text: str, opening: int) -> int:
    """Position of the bracket that closes the one at `opening`; the end of the text if none does."""
    pairs = {"(": ")", "{": "}", "[": "]"}
    left, right = text[opening], pairs[text[opening]]
    depth = 0
    for position in range(opening, len(text)):
        if text[position] == left:
            depth += 1
        elif text[position] == right:
            depth -= 1
            if depth == 0:
                return position
    return len(text)


class Switch(NamedTuple):
    default: int  # position of its `default:`, or -1
    labels: list[str]  # what stands after its `case`


def switches(stripped: str) -> Iterator[Switch]:
    """Every switch; the labels of a switch inside another one belong to the inner one."""
    for match in re.finditer(r"\bswitch\s*\(", stripped):
        head_end = closing(stripped, match.end() - 1)
        opening = stripped.find("{", head_end)
        if opening < 0:
            continue
        end = closing(stripped, opening)
        body = stripped[opening + 1:end]
        for inner in re.finditer(r"\bswitch\s*\(", body):
            inner_opening = body.find("{", closing(body, inner.end() - 1))
            inner_end = closing(body, inner_opening)
            body = body[:inner.start()] + " " * (inner_end - inner.start()) + body[inner_end:]
        default = re.search(r"\bdefault\s*:", body)
        labels = [label.strip() for label in re.findall(r"\bcase\s+((?:[^:]|::)+?)\s*:(?!:)", body)]
        yield Switch(opening + 1 + default.start() if default else -1, labels)


class Body(NamedTuple):
    name: str
    first_line: int
    last_line: int


_SCOPE = re.compile(r"\b(namespace|class|struct|union|enum)\b|\bextern\s*\"")
_NAME = re.compile(r"([~\w:]+|operator\s*[^\s(]+)\s*\($")


def functions(stripped: str) -> Iterator[Body]:
    """Bodies of functions outside other functions, from the first line of their declaration."""
    text = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: re.sub(r"[^\n]", " ", m.group(0)), stripped,
                  flags=re.MULTILINE)
    start = position = 0  # where the present declaration begins, and where we read
    while position < len(text):
        letter = text[position]
        if letter in ";}":
            start = position + 1
        elif letter == "(":
            position = closing(text, position)
        elif letter == "{":
            declaration = text[start:position]
            end = closing(text, position)
            parameters = declaration.find("(")
            equals = re.search(r"(?<![=!<>])=(?!=)", declaration)
            is_scope = _SCOPE.search(re.sub(r"<[^<>]*>", "", declaration)) and parameters < 0
            if is_scope:
                start = position + 1
            elif parameters < 0 or (equals and equals.start() < parameters):
                position = end  # an initialiser
            else:
                begin = start + len(declaration) - len(declaration.lstrip())
                name = _NAME.search(declaration[:parameters + 1])
                yield Body(name.group(1) if name else "?", line_of(text, begin), line_of(text, end))
                position = end
                start = end + 1
        position += 1
