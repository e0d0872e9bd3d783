"""Shows that each check of tidy.py can fail: a bad sample is found at its line, a good one passes.

    self_test.py
"""

import os
import shutil
import subprocess
import sys
import tempfile
from typing import Callable, NamedTuple

import coverage
import includes
import layout
import shape
import tidy
import words
from tree import Finding, Tree

_HOUSE = """set(all shared/core shared/domain shared/rules shared/wire)
certfolio_may_see(shared/core)
certfolio_may_see(shared/domain shared/core)
certfolio_may_see(server/store ${all})
certfolio_may_see(server/handlers ${all} server/store)
"""
_ROWS = "".join(f"| R{row} | demand | later | nothing | |\n" for row in range(1, 144))


class Sample(NamedTuple):
    """Files that give one finding, in the file and line named, and files that give none."""

    check: Callable[[Tree], list[Finding]]
    place: str
    bad: dict[str, str]
    good: dict[str, str]


def _arrow(include: str) -> dict[str, str]:
    return {"cmake/layers.cmake": _HOUSE, "server/store/a.cpp": f"// first\n#include {include}\n",
            "shared/core/time.hpp": "", "server/store/row.hpp": ""}


def _body(lines: int) -> str:
    return "int f(int a) {\n" + "    a += 1;\n" * (lines - 2) + "}\n"


def _script(lines: int) -> str:
    return "export function f(a) {\n" + "    a += 1;\n" * (lines - 2) + "}\n"


def _python(lines: int) -> str:
    return "def f(a):\n" + "    a += 1\n" * (lines - 1)


def _requirements(state: str) -> str:
    return _ROWS.replace("| R7 | demand | later |", f"| R7 | demand | {state} |")


_ENDPOINT = '    {Operation::order_place, "order.place", Method::post, "/api/v1/orders/{tracking}"},\n'
_SLUG = 'switch (code) {\n    case Code::a: return "term.not_offered";\n}\n'
_TEST = 'TEST_CASE("the price stays, in sight (always)", "[R7]") {}\n'

SAMPLES = [
    Sample(includes.check_arrows, "server/store/a.cpp:2", _arrow('"handlers/order.hpp"'),
           _arrow('"core/time.hpp"')),
    Sample(includes.check_arrows, "server/store/a.cpp:2", _arrow('"../handlers/order.hpp"'),
           _arrow('"store/row.hpp"')),
    Sample(includes.check_arrows, "server/store/a.cpp:2", _arrow('"row.hpp"'), _arrow('<vector>')),
    Sample(includes.check_arrows, "server/store/a.cpp:2", _arrow('"nowhere/row.hpp"'),
           _arrow('"wire/reader.hpp"')),
    Sample(includes.check_arrows, "server/kitchen/a.cpp:1",
           {"cmake/layers.cmake": _HOUSE, "server/kitchen/a.cpp": "int a;\n"}, _arrow('"rules/cart_rules.hpp"')),
    Sample(includes.check_libraries, "server/handlers/a.cpp:1",
           {"server/handlers/a.cpp": "#include <sqlite3.h>\n"}, {"server/store/a.cpp": "#include <sqlite3.h>\n"}),
    Sample(includes.check_libraries, "client/app/a.cpp:2",
           {"client/app/a.cpp": '\n#include "imgui.h"\n'}, {"client/ui/a.cpp": '#include "imgui.h"\n'}),
    Sample(includes.check_libraries, "shared/rules/a.cpp:1",
           {"shared/rules/a.cpp": "#include <iostream>\n"}, {"shared/rules/a.cpp": "#include <vector>\n"}),
    Sample(includes.check_libraries, "shared/wire/a.hpp:1",
           {"shared/wire/a.hpp": "#include <nlohmann/json.hpp>\n"},
           {"shared/wire/a.cpp": "#include <nlohmann/json.hpp>\n"}),
    Sample(words.check_no_floating_point, "shared/rules/a.cpp:2",
           {"shared/rules/a.cpp": "// not a double\ndouble price;\n"},
           {"shared/rules/a.cpp": 'auto text = "double"; int doubled; // float\n'}),
    Sample(words.check_clocks_and_randomness, "server/handlers/a.cpp:1",
           {"server/handlers/a.cpp": "auto now = std::chrono::system_clock::now();\n"},
           {"server/ports/a.cpp": "auto now = std::chrono::system_clock::now();\n"}),
    Sample(words.check_clocks_and_randomness, "shared/core/a.cpp:3",
           {"shared/core/a.cpp": "\n\nauto now = std::time(nullptr);\n"},
           {"shared/core/a.cpp": "auto now = order.time(); operand(1); context.random.bytes(8);\n"}),
    Sample(words.check_clocks_and_randomness, "client/app/a.cpp:1",
           {"client/app/a.cpp": "std::mt19937 engine;\n"}, {"client/platform/a.cpp": "std::mt19937 engine;\n"}),
    Sample(words.check_locale, "shared/core/a.cpp:1",
           {"shared/core/a.cpp": "c = std::tolower(c);\n"},
           {"shared/core/a.cpp": "c = ascii::tolower_letter(c); std::from_chars(a, b, c);\n"}),
    Sample(words.check_locale, "server/http/a.cpp:1",
           {"server/http/a.cpp": "int n = std::stoi(text);\n"}, {"server/http/a.cpp": "int n = history(text);\n"}),
    Sample(words.check_platform_switch, "client/ui/a.cpp:2",
           {"client/ui/a.cpp": "int a;\n#ifdef __EMSCRIPTEN__\n#endif\n"},
           {"client/net/a.cpp": "#ifdef __EMSCRIPTEN__\n#endif\n"}),
    Sample(words.check_raw_widgets, "client/screens/a.cpp:1",
           {"client/screens/a.cpp": 'if (ImGui::Button("Buy")) {}\n'},
           {"client/ui/a.cpp": 'if (ImGui::Button("Buy")) {}\n',
            "client/screens/b.cpp": "ImGui::CalcTextSize(text);\n"}),
    Sample(words.check_names, "server/store/order_utils.cpp:1",
           {"server/store/order_utils.cpp": ""}, {"server/store/order_store.cpp": ""}),
    Sample(words.check_names, "shared/core/Time.cpp:1",
           {"shared/core/Time.cpp": ""}, {"shared/core/time.cpp": ""}),
    Sample(words.check_names, "shared/core/time.hpp:1",
           {"shared/core/time.hpp": "int a;\n"}, {"shared/core/time.hpp": "#pragma once\n"}),
    Sample(words.check_names, "shared/core/time.cpp:2",
           {"shared/core/time.cpp": "\n// TO" "DO later\n"}, {"shared/core/time.cpp": "// done\n"}),
    Sample(words.check_names, "server/store/a.cpp:1",
           {"server/store/a.cpp": "int organization_id;\n"},
           {"server/store/a.cpp": 'auto header = "Authorization"; int organisation_id; int licence;\n'}),
    Sample(shape.check_function_length, "client/app/a.cpp:3",
           {"client/app/a.cpp": "namespace a {\n\n" + _body(71) + "}\n"},
           {"client/app/a.cpp": "namespace a {\nclass B {\n" + _body(70) + "};\n}\nconstexpr auto t = to_array({\n"
                                + "    1,\n" * 90 + "});\n"}),
    Sample(shape.check_function_length, "web/boot.js:1", {"web/boot.js": _script(71)}, {"web/boot.js": _script(70)}),
    Sample(shape.check_function_length, "shared/core/a.cpp:1",
           {"shared/core/a.cpp": "int f(C c) {\n" + "    case C::a: a += 1; return 1;\n" * 69 + "}\n"},
           {"shared/core/a.cpp": "int f(C c) {\n" + "    case C::a: return 1;\n" * 90 + "}\n"}),
    Sample(shape.check_function_length, "cmake/a.py:1", {"cmake/a.py": _python(71)}, {"cmake/a.py": _python(70)}),
    Sample(shape.check_default_in_enum_switch, "server/http/a.cpp:3",
           {"server/http/a.cpp": "switch (m) {\n    case Method::get: return 1;\n    default: return 0;\n}\n"},
           {"server/http/a.cpp": "switch (c) {\n    case 'a': return 1;\n    default: return 0;\n}\n"}),
    Sample(shape.check_default_in_enum_switch, "server/http/a.cpp:5",
           {"server/http/a.cpp": "switch (c) {\n    case 'a': {\n        using enum Method;\n        switch (m) {\n"
                                 "            default: return 0;\n            case get: return 1;\n        }\n"
                                 "    }\n    default: return 2;\n}\n"},
           {"server/http/a.cpp": "switch (m) {\n    case Method::get: return 1;\n    case Method::put: return 2;\n}\n"}),
    Sample(coverage.check_codes_have_vectors, "shared/core/code.cpp:2",
           {"shared/core/code.cpp": _SLUG, "tests/data/vectors/term.vec": "[Invalid]\nTerm = 9\nExpect = other\n"},
           {"shared/core/code.cpp": _SLUG,
            "tests/data/vectors/term.vec": "[Invalid]\nTerm = 9\nExpect = term.not_offered\n"}),
    Sample(coverage.check_codes_have_vectors, "shared/core/code.cpp:1", {"shared/core/code.cpp": "int a;\n"},
           {"shared/core/code.cpp": _SLUG, "tests/data/vectors/a.vec": "Expect = a.b, term.not_offered\n"}),
    # Neither a comment nor a test's title is a call.
    Sample(coverage.check_endpoints_have_tests, "shared/wire/endpoints.cpp:1",
           {"shared/wire/endpoints.cpp": _ENDPOINT,
            "tests/server/a_test.cpp": '// product.call(order_place, body);\nTEST_CASE("order.place pays") {}\n'},
           {"shared/wire/endpoints.cpp": _ENDPOINT, "tests/server/a_test.cpp": "product.call(order_place, body);\n"}),
    Sample(coverage.check_endpoints_have_tests, "shared/wire/endpoints.cpp:1",
           {"shared/wire/endpoints.cpp": _ENDPOINT, "tests/server/a_test.cpp": "call(order_place_more);\n"},
           {"shared/wire/endpoints.cpp": _ENDPOINT, "tests/server/a_test.cpp": 'server.get("/api/v1/orders/abc");\n'}),
    Sample(coverage.check_endpoints_have_tests, "shared/wire/endpoints.cpp:1", {"shared/wire/endpoints.cpp": "\n"},
           {"shared/wire/endpoints.cpp": _ENDPOINT,
            "tests/server/a_test.cpp": "call(wire::Operation::order_place, body);\n"}),
    Sample(coverage.check_screens_have_goldens, "client/screens/tools/calculator_screen.cpp:1",
           {"client/screens/tools/calculator_screen.cpp": "", "tests/data/goldens/start.txt": ""},
           {"client/screens/tools/calculator_screen.cpp": "", "tests/data/goldens/calculator_wide.txt": ""}),
    Sample(coverage.check_requirements_are_shown, "docs/requirements.md:7",
           {"docs/requirements.md": _requirements("met"), "tests/server/a_test.cpp": "// R7\nint r = 7;\n"},
           {"docs/requirements.md": _requirements("met"), "tests/server/a_test.cpp": _TEST}),
    Sample(coverage.check_requirements_are_shown, "docs/requirements.md:1",
           {"docs/requirements.md": _ROWS.replace("| R143 ", "| X ")},
           {"docs/requirements.md": _requirements("partly"),
            "tests/browser/a_test.mjs": 'test("R7: the price stays in sight", async () => {});\n'}),
    Sample(coverage.check_requirements_are_shown, "docs/requirements.md:7",
           {"docs/requirements.md": _requirements("perhaps")}, {"docs/requirements.md": _ROWS}),
    Sample(coverage.check_requirements_are_shown, "docs/requirements.md:144",
           {"docs/requirements.md": _ROWS + "| R7 | again | later | nothing | |\n"},
           {"docs/requirements.md": _ROWS}),
]


def _report(sample: Sample) -> list[str]:
    """What is wrong with the check, seen by its sample."""
    name = sample.check.__name__
    found = [f"{finding.path}:{finding.line}" for finding in sample.check(Tree(sample.bad))]
    wrong = [] if found == [sample.place] else [f"{name}: the bad sample should give {sample.place}, gave {found}"]
    wrong += [f"{name}: the good sample gave {finding}" for finding in sample.check(Tree(sample.good))]
    return wrong


def _report_layout() -> list[str]:
    """Layout needs files on the disk, because clang-format judges it."""
    tool = shutil.which(f"clang-format-{layout.VERSION}") or shutil.which("clang-format")
    if tool is None:
        return ["check_layout: clang-format is missing"]
    version = subprocess.run([tool, "--version"], capture_output=True, text=True, check=True).stdout
    if f"version {layout.VERSION}." not in version:
        return []
    with tempfile.TemporaryDirectory() as root:
        os.mkdir(os.path.join(root, "shared"))
        found = []
        for text in ("int a;\nint   b ;\n", "int a;\nint b;\n"):
            with open(os.path.join(root, "shared", "a.cpp"), "w", encoding="utf-8") as file:
                file.write(text)
            found.append([f"{finding.path}:{finding.line}" for finding in layout.check_layout(Tree.load(root))])
    return [] if found == [["shared/a.cpp:2"], []] else [f"check_layout: gave {found}"]


def main() -> int:
    wrong = [line for sample in SAMPLES for line in _report(sample)] + _report_layout()
    without = {check.__name__ for check in tidy.CHECKS} - {sample.check.__name__ for sample in SAMPLES}
    wrong += [f"{name} has no sample" for name in without - {"check_layout"}]
    for line in wrong:
        print(line)
    print(f"{len(SAMPLES) + 1} samples, {len(wrong)} faults of the checks")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
