"""Fails when a dependency has a licence that is not compatible with MIT OR Apache-2.0, and lists how many have which.

Advisories are not checked: the RustSec database is a git repository, and no package registry carries it.
"""

import json
import re
import subprocess
import sys
from collections import Counter

ALLOWED = {
    "MIT", "MIT-0", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC",
    "Zlib", "Unicode-3.0", "Unlicense", "CC0-1.0", "BSL-1.0",
    # The book's tool is built with mdBook, unchanged; no chapter contains it.
    "MPL-2.0",
    # The icons of mdBook's theme.
    "CC-BY-4.0",
}


def allowed(expression):
    """Whether a licence expression can be met with allowed licences only: any of an OR, all of an AND."""
    expression = expression.replace("(", "").replace(")", "")
    return any(
        all(term.strip() in ALLOWED for term in re.split(r"\bAND\b", choice))
        for choice in re.split(r"\bOR\b|/", expression)
    )


metadata = json.loads(subprocess.check_output(["cargo", "metadata", "--format-version", "1"]))
packages = [p for p in metadata["packages"] if p["source"]]
refused = [f"{p['name']} {p['version']}: {p['license']}" for p in packages if not allowed(p["license"] or "none")]
for licence, count in Counter(p["license"] for p in packages).most_common():
    print(f"{count:4} {licence}")
if refused:
    sys.exit("licences not on the list:\n" + "\n".join(refused))
