"""Who takes part: what each does for an epoch, and the command that runs it, installed or built."""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[2]
OUT = TOP / "target" / "peers"
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


# What each does for an epoch; README.md says where that can be seen.
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


def commands(chosen, left_out):
    """The commands of all that can take part; the others go to `left_out`, with the reason."""
    OUT.mkdir(parents=True, exist_ok=True)
    return ours() | rust_peers(left_out) | python_peers(chosen.python, left_out)


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
