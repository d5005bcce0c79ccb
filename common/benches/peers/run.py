#!/usr/bin/env python3
"""Measures this book's network and its peers in alternation, on one thread and on two.

    python3 common/benches/peers/run.py

makes a virtual environment under target/peers, installs the Python peers there, builds the Rust ones, runs all of them
in turn and writes target/peers/results.json and target/peers/results.md. Compare only when nothing else runs.
"""

import argparse
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[2]
DATA = HERE.parents[1] / "data" / "mnist"
OUT = TOP / "target" / "peers"
# Name: (package, script and its options)
PYTHON_PEERS = {
    "NumPy f64": ("numpy", ["peer_numpy.py"]),
    "NumPy f32": ("numpy", ["peer_numpy.py", "--float32"]),
    "JAX (scan)": ("jax", ["peer_jax.py"]),
    "PyTorch eager": ("torch", ["peer_torch.py"]),
    "PyTorch compile": ("torch", ["peer_torch.py", "--compile"]),
}
OURS = "this book"


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", help="a python that has the peers already; nothing is installed")
    parser.add_argument("--rounds", type=int, default=7, help="how often each peer runs (default 7)")
    parser.add_argument("--epochs", type=int, default=3, help="measured epochs in each run, after one that warms up")
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--without", nargs="*", default=[], metavar="PEER", help='peers to leave out, such as "candle"')
    return parser.parse_args()


def main():
    chosen = options()
    OUT.mkdir(parents=True, exist_ok=True)
    missing = {name: "left out on the command line" for name in chosen.without}
    commands = {OURS: ours()}
    commands |= rust_peers(missing) | python_peers(chosen.python, missing)
    runs = {}
    for round_ in range(chosen.rounds):
        for threads in chosen.threads:
            for name, command in list(commands.items()):
                try:
                    result = run(name, command, threads, chosen.epochs)
                except (subprocess.CalledProcessError, ValueError) as error:
                    missing[name] = f"failed: {error}"
                    del commands[name]
                    continue
                runs.setdefault((name, threads), []).append(result)
        write(runs, missing, chosen, round_ + 1)
        print(f"round {round_ + 1} of {chosen.rounds}", file=sys.stderr)
    print((OUT / "results.md").read_text())


def ours():
    build = ["cargo", "bench", "-q", "-p", "common", "--bench", "epoch", "--no-run", "--message-format=json"]
    built = subprocess.run(build, cwd=TOP, check=True, stdout=subprocess.PIPE, text=True).stdout
    messages = [json.loads(line) for line in built.splitlines()]
    return [next(message["executable"] for message in messages
                 if message.get("target", {}).get("name") == "epoch" and message.get("executable"))]


def rust_peers(missing):
    if "candle" in missing:
        return {}
    folder = OUT / "candle"
    build = ["cargo", "build", "-q", "--release", "--target-dir", str(folder)]
    if subprocess.run(build, cwd=HERE / "candle").returncode != 0:
        missing["candle"] = "could not be built"
        return {}
    return {"candle": [str(folder / "release" / "peer-candle"), str(DATA)]}


def python_peers(python, missing):
    """The peers whose package the interpreter can import; the others go to `missing` by name."""
    if python is None:
        python = OUT / "venv" / "bin" / "python"
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", OUT / "venv"], check=True)
        for package in {package for package, _ in PYTHON_PEERS.values()}:
            subprocess.run([python, "-m", "pip", "install", "-q", package])
    found = {}
    for name, (package, command) in PYTHON_PEERS.items():
        if name in missing:
            continue
        if subprocess.run([python, "-c", f"import {package}"], capture_output=True).returncode != 0:
            missing[name] = f"{package} could not be installed or imported"
            continue
        found[name] = [str(python), str(HERE / command[0]), *command[1:]]
    return found


def run(name, command, threads, epochs):
    """One run in a process of its own that sees only as many processors as it may have threads."""
    variables = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")
    environment = os.environ | {variable: str(threads) for variable in variables}
    arguments = [str(epochs)] if name == "candle" else ["--threads", str(threads), "--epochs", str(epochs)]

    def pin():
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:threads])

    finished = subprocess.run(command + arguments, env=environment, preexec_fn=pin, check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return json.loads(finished.stdout.splitlines()[-1])


def write(runs, missing, chosen, rounds):
    rows = [summary(name, threads, of_peer) for (name, threads), of_peer in runs.items()]
    for row in rows:
        own = next(other for other in rows if other["peer"] == OURS and other["threads"] == row["threads"])
        for kind in ("epoch", "inference"):
            row[f"{kind}_ratio"] = round(row[f"{kind}_ms"]["median"] / own[f"{kind}_ms"]["median"], 2)
    rows.sort(key=lambda row: (row["threads"], row["epoch_ms"]["median"]))
    results = {
        "machine": machine(), "rounds": rounds, "epochs_a_run": chosen.epochs,
        "epochs_trained": chosen.epochs + 1, "left_out": missing, "results": rows,
    }
    (OUT / "results.json").write_text(json.dumps(results, indent=1) + "\n")
    (OUT / "results.md").write_text(table(results))


def summary(name, threads, of_peer):
    def spread(key, digits):
        # The median of each run's own median; the spread runs from the fastest run to the slowest.
        medians = [statistics.median(result[key]) for result in of_peer]
        numbers = {"median": statistics.median(medians), "low": min(medians), "high": max(medians)}
        return {key: round(value, digits) for key, value in numbers.items()}

    return {
        "peer": name, "version": of_peer[0]["version"], "threads": threads,
        "epoch_ms": spread("epoch_ms", 1), "inference_ms": spread("inference_ms", 2),
        "accuracy": round(statistics.median(result["accuracy"] for result in of_peer), 4),
    }


def machine():
    name = platform.processor() or platform.machine()
    cpuinfo = pathlib.Path("/proc/cpuinfo")
    if cpuinfo.exists():
        models = [line.split(":", 1)[1].strip() for line in cpuinfo.read_text().splitlines()
                  if line.startswith("model name")]
        name = models[0] if models else name
    rustc = subprocess.run(["rustc", "--version"], stdout=subprocess.PIPE, text=True).stdout.split()[1]
    return {"processor": name, "processors": os.cpu_count(), "system": platform.system(), "rustc": rustc}


def table(results):
    lines = [
        "| threads | | version | epoch, ms | spread | ratio | inference, ms | spread | ratio | accuracy |",
        "|--:|---|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for row in results["results"]:
        epoch, inference = row["epoch_ms"], row["inference_ms"]
        lines.append(
            f"| {row['threads']} | {row['peer']} | {row['version']} "
            f"| {epoch['median']:.1f} | {epoch['low']:.1f}–{epoch['high']:.1f} | {row['epoch_ratio']:.2f} "
            f"| {inference['median']:.2f} | {inference['low']:.2f}–{inference['high']:.2f} "
            f"| {row['inference_ratio']:.2f} | {row['accuracy']:.4f} |"
        )
    lines += ["", f"{results['rounds']} rounds. " + ", ".join(f"{key} {value}" for key, value in results["machine"].items())]
    lines += [f"Left out: {name} ({why})" for name, why in results["left_out"].items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
