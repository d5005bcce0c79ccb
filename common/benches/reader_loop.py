#!/usr/bin/env python3
"""Measures how long a reader waits: in a fresh clone, with all crates downloaded and nothing compiled.

    python3 common/benches/reader_loop.py

candle's network is the one of peers/candle, built as candle's own examples are run: with --release.
"""

import os
import pathlib
import subprocess
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
PEERS = pathlib.Path("common/benches/peers")
CHAPTERS = ["ch01-forward", "ch02-loss", "ch03-gradient", "ch04-backprop"]


def main():
    with tempfile.TemporaryDirectory() as folder:
        clone = pathlib.Path(folder) / "clone"
        subprocess.run(["git", "clone", "-q", TOP, clone], check=True)
        for workspace in (clone, clone / PEERS):
            subprocess.run(["cargo", "fetch", "-q", "--locked"], cwd=workspace, check=True)
        measure(clone)


def measure(clone):
    first = ["cargo", "run", "-q", "-p", "ch01-forward"]
    report("cargo run -p ch01-forward, cold: first line", lines(clone, first)[0])
    change(clone / "ch01-forward" / "src" / "main.rs")
    report("  after a change to a chapter file", lines(clone, first)[0])
    change(clone / "common" / "src" / "activation.rs")
    report("  after a change to a file of common", lines(clone, first)[0])
    last = ["-q", "-p", "ch04-backprop"]
    subprocess.run(["cargo", "build", *last], cwd=clone, check=True)
    report("cargo run -p ch04-backprop, built: last line", lines(clone, ["cargo", "run", *last])[-1])
    candle = ["cargo", "run", "-q", "--release", "-p", "peer-candle", "--", "--epochs", "0"]
    report("candle's network, cold: one epoch and one line", lines(clone / PEERS, candle)[0])
    for chapter in CHAPTERS:
        print(f"crates that {chapter} compiles: {crates(clone, chapter)}")
    print(f"crates that candle's network compiles: {crates(clone / PEERS, 'peer-candle')}")


def lines(folder, command):
    """Seconds from the start of the command to every line that it prints."""
    environment = {name: value for name, value in os.environ.items() if name != "CARGO_TARGET_DIR"}
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment | {"CARGO_NET_OFFLINE": "true"},
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    times = [time.perf_counter() - start for _ in process.stdout]
    if process.wait() != 0:
        raise SystemExit(f"{' '.join(command)} failed")
    return times


def change(file):
    """A function more: so the crate is another, and what stands on it must be compiled again too."""
    with file.open("a") as source:
        source.write("\n/// Nothing.\n#[allow(dead_code)]\npub fn nothing() {}\n")


def crates(workspace, package):
    tree = ["cargo", "tree", "-p", package, "-e", "normal,build", "--prefix", "none", "--no-dedupe", "--offline"]
    printed = subprocess.run(tree, cwd=workspace, check=True, stdout=subprocess.PIPE, text=True).stdout
    return len({tuple(line.split()[:2]) for line in printed.splitlines() if line})


def report(what, seconds):
    print(f"{what:<48} {seconds:6.1f} s", flush=True)


if __name__ == "__main__":
    main()
