"""The files that the checks look at, and what a check finds."""

import os
from typing import NamedTuple

# Folders of the checkout that hold our own files.
OURS = ("shared", "client", "server", "web", "tests", "cmake", "docs")
NOT_OURS = {"node_modules", "build", "__pycache__", "test-output"}
TEXT_ENDINGS = (".cpp", ".hpp", ".mjs", ".js", ".css", ".html", ".py", ".vec", ".txt", ".md", ".cmake",
                ".sql", ".json", ".sh")


class Finding(NamedTuple):
    """What is wrong at one place, and what to write instead."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class Tree:
    """Paths below the checkout, with `/`, and their text. A self-test makes one from a dict."""

    def __init__(self, files: dict[str, str], root: str | None = None):
        self.files = files
        self.root = root

    @staticmethod
    def load(root: str) -> "Tree":
        files = {}
        for top in OURS:
            for folder, names, leaves in os.walk(os.path.join(root, top)):
                names[:] = [name for name in names if name not in NOT_OURS]
                for leaf in leaves:
                    if leaf.endswith(TEXT_ENDINGS):
                        path = os.path.join(folder, leaf)
                        with open(path, encoding="utf-8") as file:
                            files[os.path.relpath(path, root)] = file.read()
        return Tree(files, root)

    def cpp(self, *folders: str) -> list[str]:
        """Paths of C++ sources and headers below the folders, in order."""
        return [path for path in sorted(self.files)
                if path.endswith((".cpp", ".hpp")) and path.startswith(tuple(f + "/" for f in folders))]


def folder_of(path: str) -> str:
    """The folder of the house that a source belongs to: `shared/core`, `client/ui`, `server`."""
    parts = path.split("/")[:-1]
    return "/".join(parts[:2])
