#!/usr/bin/env python3
"""Measures this book's network and its peers in alternation, on one thread and on two.

    python3 common/benches/peers/run.py

makes a virtual environment under target/peers, installs the Python peers there, builds the Rust ones, runs all of them
in turn, writes target/measured/peers.json and prints it as tables. Compare only when nothing else runs.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading

from contestants import OURS, TOP, commands
from results import MEASURED, write


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
    left_out = {name: "left out on the command line" for name in chosen.without}
    runs = take_turns(commands(chosen, left_out), left_out, chosen)
    write(runs, left_out, chosen)
    show = ["cargo", "run", "-q", "-p", "speed", "--", "peers", "--measured", MEASURED]
    subprocess.run(show, cwd=TOP)


def take_turns(commands, left_out, chosen):
    """The results of all runs by what is measured, name and threads. Who fails once is left out."""
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
    return runs


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


if __name__ == "__main__":
    main()
