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
path = gradient_descent(f, start, 0.1, 100)
for step in 0, 1, 2, 5, 10, 20, 50, 100:
    print(f"{step:3}  {path[step][0]:.8e}  {path[step][1]:.8e}")

for rate in 1e-10, 10:
    x = gradient_descent(f, start, rate, 100)[-1]
    print(f"{x[0]:.8e}  {x[1]:.8e}")
