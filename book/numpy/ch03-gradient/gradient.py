"""The gradient of an array of any shape, its promise, and what whole numbers make of it."""
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


print("-- vector")
x = np.array([3.0, 4.0])
print(x)
print(numerical_gradient(f, x))

print("-- matrix")
X = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
print(X)
print(numerical_gradient(f, X))

print("-- promise")
gradient = numerical_gradient(f, x)
for scale in 1, 0.1, 0.01, 0.001:
    step = scale * np.array([1.0, -0.5])
    change, promise = f(x + step) - f(x), gradient @ step
    print("%5g %7g %.8f %.8f %.8f" % (*step, change, promise, change - promise))

print("-- downhill")
for rate in 0.001, 0.01, 0.1, 0.5, 1, 1.1:
    step = -rate * gradient
    print("%5g %8.4f %9.4f" % (rate, f(x + step) - f(x), gradient @ step))

print("-- whole-numbers")
print(numerical_gradient(f, np.array([3, 4])))  # no decimal points: whole numbers
