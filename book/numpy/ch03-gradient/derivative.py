"""The slope of x³ at 2 by a forward and a central difference."""
import numpy as np


def f(x):
    return x * x * x


def forward_difference(f, x, h):
    return (f(x + h) - f(x)) / h


def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (h + h)


for real, decades in (np.float64, 16), (np.float32, 8):
    x = real(2)
    for decade in range(1, decades + 1):
        h = real(1 / 10**decade)
        forward, central = forward_difference(f, x, h), central_difference(f, x, h)
        print(f"1e-{decade:<2}  {forward:.12f}  {central:.12f}")
