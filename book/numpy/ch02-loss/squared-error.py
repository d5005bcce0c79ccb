import numpy as np


def sum_squared_error(y, t):
    return np.sum((t - y) ** 2) / 2


print("-- answers")
y = np.array([0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0])
for label, t in enumerate(np.eye(10)):
    print(f"{label} {y[label]:.2f} {sum_squared_error(y, t):.4f}")

print("-- batch")
Y = np.array([[0.59, 0.26, 0.15], [0.1, 0.8, 0.1], [0.4, 0.35, 0.25]])
T = np.eye(3)
for n in range(3):
    print(n + 1, Y[n], T[n], f"{sum_squared_error(Y[n], T[n]):.4f}")
e_n = sum_squared_error(Y, T)
print(f"E_N = {e_n:.4f}   E_N / N = {e_n / len(Y):.4f}")
