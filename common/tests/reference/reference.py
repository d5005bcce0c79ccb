"""Makes reference.safetensors, or checks it against another library.

    python reference.py make          writes it, with PyTorch
    python reference.py check torch   computes everything again with PyTorch and compares
    python reference.py check jax     the same with JAX
    python reference.py check numpy   the values, not the derivatives, with NumPy alone
"""

import sys
from pathlib import Path

import numpy as np
from safetensors import safe_open
from safetensors.numpy import save_file

from networks import SHAPES, Jax, NumPy, Torch, inputs, quantities

FILE = Path(__file__).with_name("reference.safetensors")
# Sums of up to 784 products, added in another order: a few hundred roundings of 1.1e-16 each.
TOLERANCE = 1e-12


def make(lib):
    arrays = {}
    for seed, shape in enumerate(SHAPES):
        case = inputs(seed, shape)
        for name, value in {**case, **quantities(lib, case)}.items():
            dtype = np.int64 if name in ("labels", "batches") else np.float64
            arrays[f"{seed}/{name}"] = np.array(value, dtype=dtype, order="C")
    save_file(arrays, FILE, metadata={"made with": f"{lib.version}, NumPy {np.__version__}"})


def check(lib):
    worst, compared = 0.0, 0
    with safe_open(FILE, "np") as file:
        for seed, shape in enumerate(SHAPES):
            case = {name: file.get_tensor(f"{seed}/{name}") for name in inputs(seed, shape)}
            for name, value in quantities(lib, case).items():
                error = relative_error(value, file.get_tensor(f"{seed}/{name}"))
                if not error <= TOLERANCE:
                    sys.exit(f"case {seed} {shape}: {name} differs by {error:.1e} from what {FILE.name} holds")
                worst, compared = max(worst, error), compared + 1
        made = file.metadata()["made with"]
    print(f"{lib.version} agrees with {FILE.name} ({made}): {compared} arrays, largest relative error {worst:.1e}")


def relative_error(a, b):
    """The largest difference, as a share of the largest entry."""
    return float(np.max(np.abs(a - b)) / max(np.max(np.abs(b)), 1e-300)) if np.any(a != b) else 0.0


if __name__ == "__main__":
    libraries = {"torch": Torch, "jax": Jax, "numpy": NumPy}
    match sys.argv[1:]:
        case ["make"]:
            make(Torch())
        case ["check", name] if name in libraries:
            check(libraries[name]())
        case _:
            sys.exit(__doc__)
