"""The shape of code: length of functions, and switches that the compiler can check."""

import ast
import re

from cpp import code, functions, line_of, switches
from tree import Finding, Tree

FUNCTION_LINES_MAX = 70
# A row of a table written as a switch; it reads as data and does not count.
_TABLE_ROW = re.compile(r"\s*case [^;{}]*: return [^;{}]*;\s*")


def _python_functions(text: str):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.name, node.lineno, node.end_lineno, node.end_lineno - node.lineno + 1


def _script_functions(text: str):
    """Functions and methods of JavaScript in the house's layout: the closing brace stands where it began.

    A function that holds others is a scope: it counts without them and without the empty lines between them.
    """
    lines = text.split("\n")
    head = re.compile(r"^(\s*)(?:export\s+)?(?:default\s+)?(?:async\s+)?"
                      r"(?:function\*?\s+(\w+)|(?:const|let)\s+(\w+)\s*=\s*(?:async\s*)?(?:function|\([^()]*\)\s*=>"
                      r"|\w+\s*=>)|(?!if\b|for\b|while\b|switch\b|catch\b)(\w+)\s*\([^()]*\)).*\{\s*$")
    bodies = []
    for number, line in enumerate(lines):
        match = head.match(line)
        if not match:
            continue
        end = re.compile(rf"^{match.group(1)}\}}")
        last = next((n for n in range(number + 1, len(lines)) if end.match(lines[n])), None)
        if last is not None:
            bodies.append((match.group(2) or match.group(3) or match.group(4), number + 1, last + 1))
    for name, first, last in bodies:
        inner = {line for _, a, b in bodies if first < a and b < last for line in range(a, b + 1)}
        between = sum(1 for line in range(first, last + 1) if inner and line not in inner and not lines[line - 1].strip())
        yield name, first, last, last - first + 1 - len(inner) - between


def _cpp_functions(text: str):
    lines = text.split("\n")
    for name, first, last in functions(code(text)):
        if name not in ("TEST_CASE", "SCENARIO"):
            rows = sum(1 for line in lines[first - 1:last] if _TABLE_ROW.fullmatch(line))
            yield name, first, last, last - first + 1 - rows


def check_function_length(tree: Tree) -> list[Finding]:
    found = []
    for path, text in sorted(tree.files.items()):
        if path.endswith((".cpp", ".hpp")):
            bodies = list(_cpp_functions(text))
        elif path.endswith(".py"):
            bodies = list(_python_functions(text))
        elif path.endswith((".js", ".mjs")):
            bodies = list(_script_functions(text))
        else:
            continue
        for name, first, _, lines in bodies:
            if lines > FUNCTION_LINES_MAX:
                found.append(Finding(path, first, f"`{name}` has {lines} lines, at most {FUNCTION_LINES_MAX}: "
                                                  "give a step of it a name of its own"))
    return found


def check_default_in_enum_switch(tree: Tree) -> list[Finding]:
    """`default:` hides the value that somebody adds later; the compiler would have named the place."""
    found = []
    for path in tree.cpp("shared", "client", "server", "tests"):
        stripped = code(tree.files[path])
        for switch in switches(stripped):
            is_ours = any(re.search(r"\b[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*::\w+$", label) or
                          re.fullmatch(r"[a-z]\w*", label) for label in switch.labels)
            if switch.default >= 0 and is_ours:
                found.append(Finding(path, line_of(stripped, switch.default),
                                     "`default:` over one of our enums: name every value, so that the compiler "
                                     "finds this place when one is added"))
    return found
