//! Small square images in a grid: digits, and weights as pictures.

mod grid;

use super::error::{Error, finite, same_size};
use super::shape::rounded;
use super::{Canvas, Colour, Paint, Point, Text};
use grid::{GAP, Grid};

const WIDTH: f64 = 600.0;

#[derive(Debug, Clone)]
struct Tile {
    pixels: Vec<f64>,
    caption: String,
    paint: Paint,
}

/// Images of 28 by 28 (or any square) in rows, with captions.
///
/// They are drawn in ink on paper, so a digit is dark on a light page and light on a dark one.
///
/// ```
/// use figure::{Colour, Images};
/// let digit = vec![0.5_f32; 28 * 28];
/// let svg = Images::new(5)
///     .image(digit.iter().copied(), "7", Colour::Muted)   // right
///     .image(digit.iter().copied(), "4 → 9", Colour::Red) // wrong: a red frame
///     .svg()?;
/// # assert!(svg.contains("data:image/png;base64,"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Images {
    columns: usize,
    signed: bool,
    tiles: Vec<Tile>,
}

impl Images {
    /// `columns` images a row; values run from 0 (paper) to 1 (ink).
    pub fn new(columns: usize) -> Self {
        Self {
            columns: columns.max(1),
            signed: false,
            tiles: Vec::new(),
        }
    }

    /// Weights: positive ones in blue, negative ones in orange, the strongest of each image at full strength.
    pub fn signed(columns: usize) -> Self {
        Self {
            signed: true,
            ..Self::new(columns)
        }
    }

    /// The next image, row by row; `paint` colours the caption, and red a frame too.
    pub fn image<V: Into<f64>>(
        mut self,
        pixels: impl IntoIterator<Item = V>,
        caption: impl Into<String>,
        paint: impl Into<Paint>,
    ) -> Self {
        let pixels = pixels.into_iter().map(Into::into).collect();
        self.tiles.push(Tile {
            pixels,
            caption: caption.into(),
            paint: paint.into(),
        });
        self
    }

    /// The finished picture.
    ///
    /// # Errors
    /// When there is no image, one is not square, they differ in size, or a value is not finite.
    pub fn svg(&self) -> Result<String, Error> {
        let grid = self.grid()?;
        let (width, height) = grid.size(self.tiles.len());
        let mut canvas = Canvas::new(width, height);
        for (i, tile) in self.tiles.iter().enumerate() {
            self.frame(
                &mut canvas,
                tile,
                grid.place(i),
                grid.side as f64 * grid.pixel,
            );
        }
        let sheets: &[(Colour, f64)] = if self.signed {
            &[(Colour::Blue, 1.0), (Colour::Orange, -1.0)]
        } else {
            &[(Colour::Ink, 1.0)]
        };
        for (colour, sign) in sheets {
            let sheet = self.sheet(&grid, *sign);
            canvas.stencil((0.0, 0.0), grid.pixel, &sheet, grid.sheet_width(), *colour);
        }
        canvas.svg()
    }

    fn grid(&self) -> Result<Grid, Error> {
        let first = self
            .tiles
            .first()
            .ok_or_else(|| Error::empty("the grid of images"))?;
        let side = first.pixels.len().isqrt();
        for (i, tile) in self.tiles.iter().enumerate() {
            same_size(
                || format!("image {i}"),
                tile.pixels.len(),
                (side * side).max(1),
            )?;
            tile.pixels.iter().try_for_each(|value| {
                finite(*value, || format!("a pixel of image {i}")).map(|_| ())
            })?;
        }
        let columns = self.columns;
        let pixel = (WIDTH / ((side + GAP) * columns + GAP) as f64).min(112.0 / side as f64);
        let has_captions = self.tiles.iter().any(|tile| !tile.caption.is_empty());
        let below = if has_captions {
            (26.0 / pixel).ceil() as usize
        } else {
            0
        };
        Ok(Grid {
            columns,
            side,
            pixel,
            below,
        })
    }

    fn frame(&self, canvas: &mut Canvas, tile: &Tile, (left, top): Point, side: f64) {
        let wrong = tile.paint.over == Colour::Red;
        let mut outline = rounded((left - 2.0, top - 2.0), (side + 4.0, side + 4.0), 4.0);
        outline.extend(outline.first().copied());
        let (paint, width) = if wrong {
            (Colour::Red, 2.0)
        } else {
            (Colour::Faint, 1.0)
        };
        canvas.line(&outline, paint, width);
        let caption = Text::new(&tile.caption).bold().paint(tile.paint);
        canvas.text((left + side / 2.0, top + side + 15.0), caption);
    }

    /// All images at their places on one sheet, one value a pixel; with `sign` -1 the negative parts.
    fn sheet(&self, grid: &Grid, sign: f64) -> Vec<f64> {
        let width = grid.sheet_width();
        let mut sheet = vec![0.0; width * grid.sheet_height(self.tiles.len())];
        for (i, tile) in self.tiles.iter().enumerate() {
            let strongest = tile
                .pixels
                .iter()
                .fold(f64::MIN_POSITIVE, |high, value| high.max(value.abs()));
            let scale = if self.signed { sign / strongest } else { sign };
            let (left, top) = grid.corner(i);
            for (at, value) in tile.pixels.iter().enumerate() {
                let (row, column) = (at / grid.side, at % grid.side);
                sheet[(top + row) * width + left + column] = (value * scale).max(0.0);
            }
        }
        sheet
    }
}
