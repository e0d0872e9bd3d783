"""Packs the ICANN section of the Public Suffix List (BR 3.2.2.6) into one text that a rule can search.

Usage: public_suffix.py <public_suffix_list.dat> <output.cpp>

Siblings stand sorted one after another, each as a capital letter that says how many characters it begins with
of the sibling before it (A none, B one, ...), the rest of its label, and in brackets the labels below it:
`uk`, `us`, `uz` are `AukBsBz`, and `Auk(AcoAgovA.sch(A*))` has two rules and a wildcard below `uk`. A `.` after
the capital letter says that the label alone is no suffix, a `!` that it is the exception of a wildcard. Labels are
in their A-form.
"""

import os
import sys


def a_label(label):
    return label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii")


def read_rules(path):
    """The tree of labels, from the top-level domain inwards: label -> [mark, children]."""
    tree = {}
    in_icann = False
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if "===BEGIN ICANN" in line:
                in_icann = True
            if "===END ICANN" in line:
                in_icann = False
            words = line.split()
            if not in_icann or not words or words[0].startswith("//"):
                continue
            rule = words[0]
            children, node = tree, None
            for label in reversed(rule.lstrip("!").split(".")):
                node = children.setdefault(a_label(label), [".", {}])
                children = node[1]
            node[0] = "!" if rule.startswith("!") else ""
    return tree


def shared_length(label, before):
    return min(len(os.path.commonprefix([label, before])), 25)


def render(children, is_top=False):
    text, before = "", ""
    for label in sorted(children):
        mark, below = children[label]
        # Every top-level domain counts as a suffix (the list's own rule `*`), so those bear no mark.
        shared = shared_length(label, before)
        text += chr(ord("A") + shared) + ("" if is_top else mark) + label[shared:]
        if below:
            text += "(" + render(below) + ")"
        before = label
    return text


def main():
    source, target = sys.argv[1:]
    tree = read_rules(source)
    if len(tree) < 1000 or "com" not in tree:
        sys.exit(f"{source} does not look like the Public Suffix List")
    text = render(tree, is_top=True)
    with open(target, "w", encoding="ascii") as out:
        out.write('#include "domain/public_suffix.hpp"\n\nnamespace certfolio::domain {\n\n')
        out.write("std::string_view public_suffix_rules() noexcept {\n    return\n")
        for start in range(0, len(text), 100):
            out.write(f'        "{text[start : start + 100]}"\n')
        out.write("        ;\n}\n\n}  // namespace certfolio::domain\n")


main()
