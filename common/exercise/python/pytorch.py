"""What PyTorch gives for the inputs of every case of a chapter's exercises, in double precision.

A chapter's against_torch.py has a function for each exercise that PyTorch has, under its name; for an exercise of several
functions a dictionary of them, by the words with which the groups of its cases begin. It ends with

    pytorch.main(__file__, globals())

Run without an argument, it asks the exercises for their inputs and writes torch.json; `check` compares.
"""

import json
import os
import subprocess
import sys

import torch

TOLERANCE = 1e-13


def given(value):
    """An argument: a number as it is, an array as a tensor."""
    if not isinstance(value, list):
        return float(value) if isinstance(value, str) else value
    tensor = torch.tensor(value)
    return tensor if tensor.dtype == torch.int64 else torch.tensor(value, dtype=torch.float64)


def answer(function, case):
    if isinstance(function, dict):
        function = function[max((words for words in function if case["group"].startswith(words)), key=len)]
    return function(**{name: given(value) for name, value in case["inputs"].items()})


def plain(result):
    """Every result as numbers in lists."""
    results = result if isinstance(result, tuple) else (result,)
    return [one.tolist() if torch.is_tensor(one) else one for one in results]


def same(ours, theirs):
    if isinstance(ours, list):
        return len(ours) == len(theirs) and all(map(same, ours, theirs))
    return ours == theirs or abs(ours - theirs) <= TOLERANCE * max(1, abs(theirs))


def main(script, functions):
    folder = os.path.dirname(os.path.abspath(script))
    package = os.path.dirname(folder)
    command = ["cargo", "test", "--quiet", "--lib", "inputs", "--", "--ignored", "--nocapture"]
    printed = subprocess.run(command, cwd=package, check=True, capture_output=True, text=True).stdout
    cases = json.loads(next(line for line in printed.splitlines() if line.startswith("{")))
    found = {}
    for name, inputs in cases.items():
        function = functions.get(name.replace("-", "_"))
        if function is None:
            print(f"{name}: PyTorch has no such function")
            continue
        found[name] = [case | {"outputs": plain(answer(function, case))} for case in inputs]
        print(f"{name}: {len(inputs)} cases")
    path = os.path.join(folder, "torch.json")
    if sys.argv[1:] != ["check"]:
        with open(path, "w") as file:
            lines = ",\n".join(
                f'"{name}": [\n' + ",\n".join(map(json.dumps, cases)) + "\n]" for name, cases in found.items()
            )
            file.write("{\n" + lines + "\n}\n")
        return
    with open(path) as file:
        kept = json.load(file)
    for name in sorted(found.keys() | kept.keys()):
        ours, theirs = found.get(name, []), kept.get(name, [])
        pairs = list(zip(ours, theirs))
        inputs = all(one["inputs"] == other["inputs"] for one, other in pairs)
        if len(ours) != len(theirs) or not inputs or not all(same(one["outputs"], other["outputs"]) for one, other in pairs):
            sys.exit(f"{path}: {name} is not what PyTorch gives now; run {script}")
