import numpy as np

np.set_printoptions(precision=8)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(a):
    powers = np.exp(a - a.max())
    return powers / powers.sum()


x = np.array([1.0, 0.5])
W1, b1 = np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]), np.array([0.1, 0.2, 0.3])
W2, b2 = np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]), np.array([0.1, 0.2])
W3, b3 = np.array([[0.1, 0.3], [0.2, 0.4]]), np.array([0.1, 0.2])

print("-- values")
a1 = x @ W1 + b1
z1 = sigmoid(a1)
a2 = z1 @ W2 + b2
z2 = sigmoid(a2)
a3 = z2 @ W3 + b3
for value in x, a1, z1, a2, z2, a3:
    print(value)

print("-- softmax")
a = np.array([0.3, 2.9, 4.0])
powers, shifted = np.exp(a), a - a.max()
for row in zip(a, powers, powers / powers.sum(), shifted, np.exp(shifted), softmax(a)):
    print("%.1f %9.6f %.6f %4.1f %.4e %.4e" % row)
print("y =", softmax(a3))
