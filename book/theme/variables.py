"""Makes fonts/book-variables*.woff2: the italics of formulas, under the letters they stand for.

    pip install fonttools==4.68.0 brotli==1.2.1
    python book/theme/variables.py ~/.cargo/registry/src/*/pulldown-latex-0.8.0/font/latinmodern-math.woff2
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# The block of Mathematical Alphanumeric Symbols, for each style: where its Latin and its Greek letters begin.
STYLES = {"Italic": (0x1D434, 0x1D6FC), "Bold Italic": (0x1D468, 0x1D736)}
PLANCK = 0x210E  # the italic h: Unicode had it before the others


def italics(latin, greek):
    """The italic of each letter: A to Z, a to z, and from alpha on."""
    letters = {ord("A") + i: latin + i for i in range(26)} | {ord("a") + i: latin + 26 + i for i in range(26)}
    letters |= {ord("α") + i: greek + i for i in range(25)} | {ord("∂"): greek + 25}
    return {letter: PLANCK if italic == 0x1D455 else italic for letter, italic in letters.items()}


def rename(font, style):
    """The new name, everywhere but in the notice of who drew the letters."""
    family, full = "Book Variables", f"Book Variables {style}"
    postscript = full.replace(" ", "")
    for identifier, text in {1: family, 2: style, 3: full, 4: full, 6: postscript}.items():
        font["name"].setName(text, identifier, 3, 1, 0x409)
    table = font["CFF "].cff
    table.fontNames = [postscript]
    table.topDictIndex[0].FamilyName, table.topDictIndex[0].FullName = family, full


def variables(source, style):
    """The font with the italics of one style and nothing else."""
    font = TTFont(source, recalcTimestamp=False)
    glyphs, letters = font.getBestCmap(), italics(*STYLES[style])
    for table in font["cmap"].tables:
        table.cmap = {letter: glyphs[italic] for letter, italic in letters.items()}
    options = Options(layout_features=[], drop_tables=["MATH", "GDEF", "GPOS", "GSUB", "FFTM"], name_IDs=range(15))
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    rename(font, style)
    font.flavor = "woff2"
    return font


for style, file in {"Italic": "book-variables", "Bold Italic": "book-variables-bold"}.items():
    variables(sys.argv[1], style).save(Path(__file__).parent / "fonts" / f"{file}.woff2")
