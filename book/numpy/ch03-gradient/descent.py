"""Gradient descent down the bowl x0² + x1², at three learning rates."""
import numpy as np


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


def gradient_descent(f, start, learning_rate, steps):
    x = start.copy()
    path = [x.copy()]
    for _ in range(steps):
        x -= learning_rate * numerical_gradient(f, x)
        path.append(x.copy())
    return path


def f(x):
    return x[0] ** 2 + x[1] ** 2


start = np.array([-3.0, 4.0])

print("-- path")
rate = 0.1
print("rate =", rate)
path = gradient_descent(f, start, rate, 100)
for step in 0, 1, 2, 5, 10, 20, 50, 100:
    print("%3d  %.8e  %.8e  %.8e" % (step, *path[step], f(path[step])))

print("-- rates")
for rate in 1e-10, 0.01, 0.1, 0.5, 0.9, 1.0, 1.05, 10.0:
    x = gradient_descent(f, start, rate, 100)[-1]
    factor = 1 - 2 * rate
    print("%g %.10f  %.8e %.8e  %.8e" % (rate, factor, *x, factor**100 * start[0]))
