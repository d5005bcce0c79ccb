import numpy as np


def softmax(a):
    e = np.exp(a - a.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def loss_and_gradient(a, t):
    y = softmax(a)
    return -(t * np.log(y)).sum() / len(t), (y - t) / len(t)


a = np.array([[0.3, 2.9, 4.0]])  # one row: a batch of one
t = np.array([[0, 0, 1]])
loss, da = loss_and_gradient(a, t)
loss_of_3, da_of_3 = loss_and_gradient(np.repeat(a, 3, axis=0), np.repeat(t, 3, axis=0))

print("-- layer")
for row in zip(range(3), a[0], softmax(a)[0], t[0], da[0]):
    print("%d %.2f %.8f %d %11.8f" % row)
print(f"L = {loss:.8f}")
print(f"sum of da = {da.sum():.8f}")

print("-- batch")
print(f"1 row {loss:.8f}")
print(f"3 rows {loss_of_3:.8f}")
print("k of 1 of 3")
for row in zip(range(3), da[0], da_of_3[0]):
    print("%d %11.8f %11.8f" % row)

# The study notes divide by t.shape[0]. For an answer without its row, that is
# the number of classes.
wrong = (softmax(a[0]) - t[0]) / t[0].shape[0]
print("without its row, one answer gives the column of 3:", np.allclose(wrong, da_of_3[0]))
