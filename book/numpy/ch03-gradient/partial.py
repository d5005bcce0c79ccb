"""The partial derivatives of x0² + x1² at (3, 4)."""
import numpy as np


def numerical_diff(f, x):
    h = type(x)(1e-4)
    return (f(x + h) - f(x - h)) / (2 * h)


def f(x0, x1):
    return x0 * x0 + x1 * x1


print("-- partial")
x0, x1 = 3.0, 4.0
print("x0 =", x0, "x1 =", x1)
print(numerical_diff(lambda moving: f(moving, x1), x0), 2 * x0)
print(numerical_diff(lambda moving: f(x0, moving), x1), 2 * x1)

print("-- f32")
x0, x1 = np.float32(3), np.float32(4)
print(numerical_diff(lambda moving: f(moving, x1), x0))
print(numerical_diff(lambda moving: f(x0, moving), x1))
