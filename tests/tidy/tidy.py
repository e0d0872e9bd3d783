"""The conventions of the project as a test.

    tidy.py CHECKOUT [CHECK...]

Prints what is wrong as file:line: what, and what to write instead. self_test.py shows that each check can fail.
"""

import sys
import time

import coverage
import includes
import layout
import shape
import words
from tree import Finding, Tree

CHECKS = [
    includes.check_arrows,
    includes.check_libraries,
    words.check_no_floating_point,
    words.check_clocks_and_randomness,
    words.check_locale,
    words.check_platform_switch,
    words.check_raw_widgets,
    words.check_names,
    shape.check_function_length,
    shape.check_default_in_enum_switch,
    coverage.check_codes_have_vectors,
    coverage.check_endpoints_have_tests,
    coverage.check_screens_have_goldens,
    coverage.check_requirements_are_shown,
    layout.check_layout,
]


def main() -> int:
    tree = Tree.load(sys.argv[1])
    chosen = sys.argv[2:]
    found: list[Finding] = []
    for check in CHECKS:
        if chosen and check.__name__ not in chosen:
            continue
        start = time.monotonic()
        findings = check(tree)
        print(f"{check.__name__}: {len(findings)} ({time.monotonic() - start:.1f} s)")
        found.extend(findings)
    for finding in found:
        print(finding)
    print(f"{len(tree.files)} files, {len(found)} findings")
    return 1 if found or not tree.files else 0


if __name__ == "__main__":
    sys.exit(main())
