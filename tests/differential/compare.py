"""Runs the differential program natively and as WebAssembly; both must print the same digests.

    compare.py NATIVE_PROGRAM NODE WEB_PROGRAM

50,000 cases; 1,000,000 with CERTFOLIO_LONG=1. CERTFOLIO_SEED chooses another seed.
"""

import os
import subprocess
import sys


def main() -> int:
    native, node, web = sys.argv[1:4]
    if not os.path.exists(web):
        print(f"{web} is missing: start ./test, which builds it.")
        return 1
    seed = os.environ.get("CERTFOLIO_SEED", "1")
    cases = "1000000" if os.environ.get("CERTFOLIO_LONG") else "50000"
    runs = [subprocess.Popen(command + [seed, cases], stdout=subprocess.PIPE, text=True)
            for command in ([native], [node, web])]
    answers = [run.communicate()[0].splitlines() for run in runs]
    if any(run.returncode != 0 for run in runs):
        print(f"exit codes: native {runs[0].returncode}, WebAssembly {runs[1].returncode}")
        return 1
    if not answers[0] or answers[0][-1].split()[0] != cases:
        print(f"the native program did not play {cases} cases")
        return 1
    for native_line, web_line in zip(*answers):
        if native_line != web_line:
            last = native_line.split()[0]
            print(f"seed {seed}: the answers differ in the block of cases that ends with {last}.")
            print(f"natively {native_line}, as WebAssembly {web_line}")
            print(f"look closer: '{native} {seed} {cases} NUMBER' and the same under Node, from NUMBER "
                  f"{max(0, int(last) - 1000)}")
            return 1
    if len(answers[0]) != len(answers[1]):
        print(f"one program printed {len(answers[0])} digests, the other {len(answers[1])}")
        return 1
    print(f"{cases} cases of seed {seed}: the same answers, digest {answers[0][-1].split()[1]}")
    return 0


sys.exit(main())
