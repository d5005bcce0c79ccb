"""What is written down about the runs of all contestants."""

import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys

from contestants import OURS, TOP, WORK

MEASURED = TOP / "target" / "measured"


def write(runs, left_out, chosen):
    results = {"machine": machine(), "rounds": chosen.rounds, "epochs_a_run": chosen.epochs, "left_out": left_out,
               "rows": [], "numerical": []}
    for (kind, name, threads), of_peer in runs.items():
        if name not in left_out:
            row = {"peer": name, "version": of_peer[0]["version"], "threads": threads}
            results[kind].append(row | (epochs(of_peer) if kind == "rows" else numerical(of_peer)))
    results["rows"] = [row for row in results["rows"] if learned_as_much(row, results["rows"], left_out)]
    results["rows"].sort(key=lambda row: (row["threads"], row["epoch_ms"]["median"]))
    results["work"] = {row["peer"]: WORK[row["peer"]] for row in results["rows"]}
    MEASURED.mkdir(parents=True, exist_ok=True)
    path = MEASURED / "peers.json"
    path.write_text(json.dumps(results, indent=1) + "\n")
    print(f"wrote {path.relative_to(TOP)}", file=sys.stderr)


def learned_as_much(row, rows, left_out):
    """Whether a peer is within one per cent of our accuracy: who is faster must have done the same work."""
    ours = next(other["accuracy"] for other in rows if (other["peer"], other["threads"]) == (OURS, row["threads"]))
    same = abs(row["accuracy"] - ours) <= 0.01
    if not same:
        left_out[row["peer"]] = f"reached an accuracy of {row['accuracy']}, not {ours}"
    return same


def epochs(of_peer):
    return {
        "accuracy": round(statistics.median(result["accuracy"] for result in of_peer), 4),
        "peak_mib": round(statistics.median(result["peak_mib"] for result in of_peer)),
        "epoch_ms": spread(of_peer, "epoch_ms"),
        "inference_ms": spread(of_peer, "inference_ms"),
    }


def numerical(of_peer):
    return {"measured": of_peer[0]["measured"], "ms": spread(of_peer, "ms")}


def spread(of_peer, key):
    """The median of each run's own median, and the fastest and the slowest run."""
    medians = [statistics.median(result[key]) for result in of_peer]
    numbers = {"median": statistics.median(medians), "low": min(medians), "high": max(medians)}
    return {key: round(value, 2) for key, value in numbers.items()}


def machine():
    name = platform.processor() or platform.machine()
    cpuinfo = pathlib.Path("/proc/cpuinfo")
    if cpuinfo.exists():
        models = [line.split(": ", 1)[1] for line in cpuinfo.read_text().splitlines() if line.startswith("model name")]
        name = models[0] if models else name
    rustc = subprocess.run(["rustc", "--version"], stdout=subprocess.PIPE, text=True).stdout.split()[1]
    system = {"Darwin": "macOS"}.get(platform.system(), platform.system())
    return {"processor": name, "processors": os.cpu_count(), "system": system, "rustc": rustc}
