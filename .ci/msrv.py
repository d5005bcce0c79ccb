"""Fails when a dependency says that it needs a newer Rust than Cargo.toml promises.

That our own code takes nothing newer from the standard library is seen by Clippy: `incompatible_msrv` in Cargo.toml. What
neither sees is newer grammar, and a dependency that does not say what it needs.
"""

import json
import subprocess
import sys


def version(text):
    """Major and minor: (1, 89) for "1.89" and for "1.89.0"."""
    return tuple(int(part) for part in text.split(".")[:2])


metadata = json.loads(subprocess.check_output(["cargo", "metadata", "--format-version", "1", "--locked"]))
members = set(metadata["workspace_members"])
promised = {p["rust_version"] for p in metadata["packages"] if p["id"] in members}
if len(promised) != 1 or None in promised:
    sys.exit(f"the workspace promises {promised}")
(promised,) = promised
needs = {f"{p['name']} {p['version']}": p["rust_version"] for p in metadata["packages"] if p["id"] not in members}
said = {package: needed for package, needed in needs.items() if needed}
newer = [f"{package} needs Rust {needed}" for package, needed in said.items() if version(needed) > version(promised)]
print(f"Rust {promised} is promised; {len(said)} dependencies say what they need, {len(needs) - len(said)} do not")
if newer:
    sys.exit("\n".join(newer))
