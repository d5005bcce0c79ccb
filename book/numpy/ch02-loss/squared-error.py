import numpy as np


def sum_squared_error(y, t):
    return np.sum((t - y) ** 2) / 2


y = np.array([0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0])
print(f"E = {sum_squared_error(y, np.eye(10)[2]):.8f}")
for label in range(10):
    print(label, f"{sum_squared_error(y, np.eye(10)[label]):.4f}")

y = np.array([[0.59, 0.26, 0.15], [0.1, 0.8, 0.1], [0.4, 0.35, 0.25]])
e_n = sum_squared_error(y, np.eye(3))
print(f"E_N = {e_n:.4f}   E_N / N = {e_n / len(y):.4f}")
