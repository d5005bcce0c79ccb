"""Writes row.png: some test digits as a telephone may see them, on lined paper in the light of a lamp."""

import struct
import zlib
from pathlib import Path

import numpy as np

DIGITS = [4, 18, 2]  # numbers of test images
SIDE, SCALE = 28, 3
HERE = Path(__file__).parent


def smooth(picture):
    for axis in (0, 1):
        picture = (np.roll(picture, 1, axis) + picture + np.roll(picture, -1, axis)) / 3
    return picture


pixels = np.fromfile(HERE.parent / "mnist/t10k-images-idx3-ubyte", np.uint8)[16:].reshape(-1, SIDE, SIDE) / 255
digits = [smooth(np.kron(pixels[number], np.ones((SCALE, SCALE)))) for number in DIGITS]
height, width = SIDE * SCALE + 36, len(DIGITS) * SIDE * SCALE
ink = np.zeros((height, width))
for place, digit in enumerate(digits):
    top, left = 18 + 6 * (-1) ** place, place * SIDE * SCALE
    ink[top : top + SIDE * SCALE, left : left + SIDE * SCALE] = digit

row, column = np.mgrid[:height, :width]
paper = np.where(row % 24 < 2, 0.8, 1.0)
light = 0.95 - 0.4 * (column / width) - 0.1 * (row / height)
noise = np.random.default_rng(1).normal(0, 0.008, ink.shape)
grey = (255 * np.clip(light * np.minimum(paper, 1 - 0.8 * ink) + noise, 0, 1)).astype(np.uint8) // 4 * 4


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + line.tobytes() for line in grey)
header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
parts = [(b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")]
(HERE / "row.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts))
