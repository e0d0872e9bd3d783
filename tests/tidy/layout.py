"""Layout is clang-format's business, in the version that the project is written with."""

import re
import shutil
import subprocess

from tree import Finding, Tree

VERSION = "14"


def check_layout(tree: Tree) -> list[Finding]:
    tool = shutil.which(f"clang-format-{VERSION}") or shutil.which("clang-format")
    if tool is None:
        return [Finding(".clang-format", 1, f"clang-format is missing: install clang-format-{VERSION}")]
    version = subprocess.run([tool, "--version"], capture_output=True, text=True, check=True).stdout
    if f"version {VERSION}." not in version:
        # Another version lays out differently; its opinion would be noise.
        print(f"layout is judged by clang-format {VERSION} only, this machine has: {version.strip()}")
        return []
    found = []
    paths = tree.cpp("shared", "client", "server", "tests")
    for start in range(0, len(paths), 100):
        run = subprocess.run([tool, "--dry-run", "--style=file", *paths[start:start + 100]],
                             cwd=tree.root, capture_output=True, text=True, check=False)
        first = {}
        for match in re.finditer(r"^([^:\n]+):(\d+):\d+: (?:warning|error): ", run.stderr, re.MULTILINE):
            first.setdefault(match.group(1), int(match.group(2)))
        found.extend(Finding(path, line, f"not in the project's layout: clang-format -i {path}")
                     for path, line in first.items())
    return found
