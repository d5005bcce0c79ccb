from pathlib import Path

import numpy as np

common = Path(__file__).resolve().parents[3] / "common"
images = np.fromfile(common / "data/mnist/t10k-images-idx3-ubyte", np.uint8)[16:]
images = images.reshape(-1, 28, 28) / 255


def shares(old, new):
    """Row i: how much of new pixel i each old pixel covers."""
    edges, start = np.arange(new + 1) * old / new, np.arange(old)
    covered = np.minimum(edges[1:, None], start + 1) - np.maximum(edges[:-1, None], start)
    return np.clip(covered, 0, None) * new / old


def fit(ink):
    height, width = ((2 * 20 * side + max(ink.shape)) // (2 * max(ink.shape)) for side in ink.shape)
    return shares(ink.shape[0], height) @ ink @ shares(ink.shape[1], width).T


def centre(ink):
    height, width = ink.shape
    row, column = np.arange(height) @ ink.sum(1), np.arange(width) @ ink.sum(0)
    top, left = (int(np.floor(14.5 - moment / ink.sum())) for moment in (row, column))
    top, left = np.clip(top, 0, 28 - height), np.clip(left, 0, 28 - width)
    image = np.zeros((28, 28))
    image[top : top + height, left : left + width] = ink
    return image


def without_margin(image):
    rows, columns = np.flatnonzero(image.any(1)), np.flatnonzero(image.any(0))
    return image[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


boxes = [without_margin(image) for image in images]
again = [centre(fit(ink)) for ink in boxes]
print("-- again")
print("test digits ", len(images))
print("fill the box", sum(max(ink.shape) == 20 for ink in boxes))
print("unchanged   ", sum(np.abs(one - other).max() < 1e-6 for one, other in zip(again, images)))
