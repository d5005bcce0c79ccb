"""The gradient of an array of any shape, what it promises, and what becomes of it with whole numbers."""
import numpy as np

np.set_printoptions(precision=4, suppress=True)


def numerical_gradient(f, x):
    h = 1e-4
    gradient = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        here = x[index]
        x[index] = here + h
        above = f(x)
        x[index] = here - h
        below = f(x)
        gradient[index] = (above - below) / (2 * h)
        x[index] = here
    return gradient


def f(x):
    return np.sum(x**2)


print(numerical_gradient(f, np.array([3.0, 4.0])))
print(numerical_gradient(f, np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])))

x = np.array([3.0, 4.0])
gradient = numerical_gradient(f, x)
for scale in 1.0, 0.1, 0.01, 0.001:
    step = scale * np.array([1.0, -0.5])
    print(f"{f(x + step) - f(x):.8f}  {gradient @ step:.8f}")
for rate in 0.001, 0.01, 0.1, 0.5, 1.0, 1.1:
    step = -rate * gradient
    print(f"{f(x + step) - f(x):8.4f}  {gradient @ step:9.4f}")

print(numerical_gradient(f, np.array([3, 4])))  # no decimal points: whole numbers
