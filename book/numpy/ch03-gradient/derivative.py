"""The slope of x³ at 2 by a forward and a central difference, and how far each is off."""
import numpy as np


def f(x):
    return x * x * x


def forward_difference(f, x, h):
    return (f(x + h) - f(x)) / h


def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (h + h)


for real, decades in (np.float64, 16), (np.float32, 8):
    print("-- f64" if real == np.float64 else "-- f32")
    x = real(2)
    for decade in range(1, decades + 1):
        h = real(1 / 10**decade)
        slopes = forward_difference(f, x, h), central_difference(f, x, h)
        columns = (f"{slope:.12f}  {abs(slope - 12):.1e}" for slope in slopes)
        print(f"1e-{decade:<2}", *columns, sep="  ")
