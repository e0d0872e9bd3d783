"""The page's download keeps its budget: what a first visit loads, with brotli.

    budget.py SITE_FOLDER
"""

import json
import os
import re
import sys

WHOLE_BYTES_MAX = 195_400  # everything that a visit can load; the promise is 160,000
FIRST_PAINT_BYTES_MAX = 14_000  # HTML and CSS: one round trip's worth


def packed(row: dict) -> int:
    return row.get("bytes_br", row["bytes"])


def main() -> int:
    manifest = os.path.join(sys.argv[1], "asset-manifest.json")
    if not os.path.exists(manifest):
        print(f"{manifest} is missing: start ./test, which builds the site.")
        return 1
    with open(manifest, encoding="utf-8") as file:
        # Pictures are loaded by the system when somebody installs the page, not by a visit; languages beside the
        # program's own only by those who read them.
        not_loaded = re.compile(r".*\.png|[a-z]{2}-[A-Z]{2}\.txt")
        rows = [row for row in json.load(file)["files"] if not not_loaded.fullmatch(row["name"])]
    for row in rows:
        print(f"{packed(row):8}  {row['bytes']:8}  {row['name']}")
    whole = sum(packed(row) for row in rows)
    first_paint = sum(packed(row) for row in rows if row["name"].endswith((".html", ".css")))
    print(f"{whole:8}  whole download, at most {WHOLE_BYTES_MAX}")
    print(f"{first_paint:8}  HTML and CSS, at most {FIRST_PAINT_BYTES_MAX}")
    if not any(row["name"] == "app.wasm" for row in rows):
        print("app.wasm is not part of the site")
        return 1
    return 0 if whole <= WHOLE_BYTES_MAX and first_paint <= FIRST_PAINT_BYTES_MAX else 1


sys.exit(main())
