import numpy as np


def softmax(a):
    e = np.exp(a - a.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


a = np.array([[0.3, 2.9, 4.0]])  # one row: a batch of one
t = np.array([[0, 0, 1]])

y = softmax(a)
loss = -(t * np.log(y)).sum() / len(t)
da = (y - t) / len(t)
for row in zip(y[0], t[0], da[0]):
    print("{:.8f} {} {:11.8f}".format(*row))
print(f"L = {loss:.8f}")

# The document divides by t.shape[0]. For an answer without its row, that is
# the number of classes.
t = t[0]
for gradient in (y[0] - t) / t.shape[0]:
    print(f"{gradient:11.8f}")
