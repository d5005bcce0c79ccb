#!/usr/bin/env python3
"""Measures this book's network and its peers in alternation, on one thread and on two.

    python3 common/benches/peers/run.py

makes a virtual environment under target/peers, installs the Python peers there, builds the Rust ones, runs all of them
in turn, writes target/measured/peers.json and prints it as tables. Compare only when nothing else runs.
"""

import argparse
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[2]
OUT = TOP / "target" / "peers"
MEASURED = TOP / "target" / "measured"
VENV = OUT / "venv" / "bin" / "python"
OURS = "this book"
# (What is measured, name): its arguments. `rows` are epochs, `numerical` the numerical gradient.
PYTHON_PEERS = {
    "numpy": {
        ("rows", "NumPy f64"): ["peer_numpy.py"],
        ("rows", "NumPy f32"): ["peer_numpy.py", "--float32"],
        ("numerical", "NumPy f64"): ["peer_numpy_gradient.py"],
    },
    "scipy": {("rows", "SciPy sparse"): ["peer_scipy.py"]},
    "jax": {("rows", "JAX (scan)"): ["peer_jax.py"]},
    "torch": {
        ("rows", "PyTorch eager"): ["peer_torch.py"],
        ("rows", "PyTorch compile"): ["peer_torch.py", "--compile"],
    },
}
RUST_PEERS = ["candle", "burn"]


def work(image_gradient="none", zeros="multiplied", loss="computed", compiled="an operation"):
    return {"image_gradient": image_gradient, "zeros": zeros, "loss": loss, "compiled": compiled}


# What each does in an epoch, and what it leaves out; README.md says where that can be seen.
WORK = {
    OURS: work(zeros="skipped"),
    "NumPy f64": work(),
    "NumPy f32": work(),
    "SciPy sparse": work(zeros="skipped"),
    "JAX (scan)": work(compiled="an epoch"),
    "PyTorch eager": work(),
    "PyTorch compile": work(loss="not asked for", compiled="a step"),
    "candle": work(image_gradient="computed"),
    "burn": work(),
}


class Failed(Exception):
    """Why a peer is left out."""


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", help="a python that has the peers already; nothing is installed")
    parser.add_argument("--rounds", type=int, default=7, help="how often each peer runs (default 7)")
    parser.add_argument("--epochs", type=int, default=3, help="measured epochs in each run, after one that warms up")
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--without", nargs="*", default=[], metavar="PEER", help='peers to leave out, such as "candle"')
    parser.add_argument("--patience", type=int, default=600, help="seconds after which a run is given up")
    return parser.parse_args()


def main():
    chosen = options()
    OUT.mkdir(parents=True, exist_ok=True)
    left_out = {name: "left out on the command line" for name in chosen.without}
    commands = ours() | rust_peers(left_out) | python_peers(chosen.python, left_out)
    runs = {}
    for round_ in range(1, chosen.rounds + 1):
        for threads in chosen.threads:
            for (kind, name), command in list(commands.items()):
                try:
                    result = run(command, threads, chosen)
                except Failed as failed:
                    if name == OURS:
                        raise
                    left_out[name] = str(failed)
                    del commands[kind, name]
                    continue
                runs.setdefault((kind, name, threads), []).append(result)
        print(f"round {round_} of {chosen.rounds}", file=sys.stderr)
    write(runs, left_out, chosen)
    show = ["cargo", "run", "-q", "-p", "speed", "--", "peers", "--measured", MEASURED]
    subprocess.run(show, cwd=TOP)


def ours():
    build = ["cargo", "bench", "-q", "-p", "common", "--bench", "epoch", "--no-run"]
    program = built(build, TOP)["epoch"]
    return {("rows", OURS): [program], ("numerical", OURS): [program, "--numerical"]}


def rust_peers(left_out):
    wanted = [name for name in RUST_PEERS if name not in left_out]
    packages = [argument for name in wanted for argument in ("-p", f"peer-{name}")]
    build = ["cargo", "build", "-q", "--release", "--keep-going", *packages, "--target-dir", OUT / "rust"]
    programs = built(build, HERE) if wanted else {}
    left_out |= {name: "could not be built" for name in wanted if f"peer-{name}" not in programs}
    return {("rows", name): [programs[f"peer-{name}"]] for name in wanted if f"peer-{name}" in programs}


def built(build, folder):
    """The programs that cargo says it has built, by name."""
    printed = subprocess.run([*build, "--message-format=json"], cwd=folder, stdout=subprocess.PIPE, text=True).stdout
    messages = [json.loads(line) for line in printed.splitlines()]
    return {message["target"]["name"]: message["executable"] for message in messages if message.get("executable")}


def python_peers(given, left_out):
    found = {}
    for package, peers in PYTHON_PEERS.items():
        wanted = {key: script for key, script in peers.items() if key[1] not in left_out}
        python = interpreter(package, given) if wanted else None
        for (kind, name), (script, *arguments) in wanted.items():
            if python:
                found[kind, name] = [python, HERE / script, *arguments]
            else:
                left_out[name] = f"{package} could not be installed or imported"
    return found


def interpreter(package, given):
    """A python that can import the package: from the environment, where it is installed if need be, else the machine's.

    PyTorch is large, because it brings libraries for graphics cards: so a current one that the machine has goes first.
    Debian's is old and as slow as the BLAS beside it: it is better than none.
    """
    if given:
        return given if imports(given, package) else None
    if package == "torch" and imports(sys.executable, "torch.compiler"):
        return sys.executable
    install(package)
    return next((python for python in (VENV, sys.executable, "/usr/bin/python3") if imports(python, package)), None)


def install(package):
    if not VENV.exists():
        subprocess.run([sys.executable, "-m", "venv", OUT / "venv"])
    if VENV.exists() and not imports(VENV, package):
        print(f"installing {package}", file=sys.stderr)
        subprocess.run([VENV, "-m", "pip", "install", "-q", "numpy", package])


def imports(python, package):
    try:
        return subprocess.run([python, "-c", f"import numpy, {package}"], capture_output=True).returncode == 0
    except OSError:
        return False


def run(command, threads, chosen):
    """One run in a process of its own that sees only as many processors as it may have threads."""
    variables = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")
    environment = os.environ | {variable: str(threads) for variable in variables}

    def pin():
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:threads])

    with tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen([*command, "--threads", str(threads), "--epochs", str(chosen.epochs)],
                                   env=environment, preexec_fn=pin, stdout=subprocess.PIPE, stderr=errors, text=True)
        patience = threading.Timer(chosen.patience, process.kill)
        patience.start()
        printed = process.stdout.read().splitlines()
        _, status, usage = os.wait4(process.pid, 0)
        patience.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0 or not printed:
            errors.seek(0)
            last = (errors.read().strip().splitlines() or ["it said nothing"])[-1]
            raise Failed(f"failed on {threads} threads with exit code {process.returncode}: {last}")
    kib = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return json.loads(printed[-1]) | {"peak_mib": kib / 1024}


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


if __name__ == "__main__":
    main()
