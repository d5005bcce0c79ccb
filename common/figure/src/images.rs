//! Small square images in a grid: digits, and weights as pictures.

use super::error::{Error, finite, same_size};
use super::{Canvas, Colour, Point, Text};

const WIDTH: f64 = 600.0;
/// The largest side of an image, and the gap between two.
const SIDE: f64 = 112.0;
const GAP: f64 = 12.0;
/// Room for a caption.
const CAPTION: f64 = 24.0;

#[derive(Debug, Clone)]
struct Tile {
    pixels: Vec<f64>,
    caption: String,
    paint: Colour,
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
        let (columns, signed, tiles) = (columns.max(1), false, Vec::new());
        Self {
            columns,
            signed,
            tiles,
        }
    }

    /// Weights: positive ones in blue, negative ones in orange, the strongest of each image at full strength.
    pub fn signed(columns: usize) -> Self {
        let signed = true;
        Self {
            signed,
            ..Self::new(columns)
        }
    }

    /// The next image, row by row; `paint` colours the caption, and red a frame too.
    pub fn image<V: Into<f64>>(
        mut self,
        pixels: impl IntoIterator<Item = V>,
        caption: impl Into<String>,
        paint: Colour,
    ) -> Self {
        let (pixels, caption) = (pixels.into_iter().map(Into::into).collect(), caption.into());
        self.tiles.push(Tile {
            pixels,
            caption,
            paint,
        });
        self
    }

    /// The finished picture.
    ///
    /// # Errors
    /// When there is no image, one is not square, they differ in size, or a value is not finite.
    pub fn svg(&self) -> Result<String, Error> {
        let pixels = self.side()?;
        let columns = self.columns as f64;
        let side = ((WIDTH - GAP) / columns - GAP).clamp(1.0, SIDE);
        let captions = self.tiles.iter().any(|tile| !tile.caption.is_empty());
        let step = (
            side + GAP,
            side + GAP + if captions { CAPTION } else { 0.0 },
        );
        let rows = self.tiles.len().div_ceil(self.columns) as f64;
        let canvas = Canvas::new(GAP + step.0 * columns, GAP + step.1 * rows);
        for (i, tile) in self.tiles.iter().enumerate() {
            let (row, column) = ((i / self.columns) as f64, (i % self.columns) as f64);
            let corner = (GAP + step.0 * column, GAP + step.1 * row);
            self.draw(&canvas, tile, corner, (side, pixels))?;
        }
        canvas.svg()
    }

    /// How many pixels the images are wide and high.
    fn side(&self) -> Result<usize, Error> {
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
            for value in &tile.pixels {
                finite(*value, || format!("a pixel of image {i}"))?;
            }
        }
        Ok(side)
    }

    fn draw(
        &self,
        canvas: &Canvas,
        tile: &Tile,
        (left, top): Point,
        (side, pixels): (f64, usize),
    ) -> Result<(), Error> {
        let (frame, width) = if tile.paint == Colour::Red {
            (Colour::Red, 2.0)
        } else {
            (Colour::Faint, 1.0)
        };
        canvas.frame(
            (left - 2.0, top - 2.0),
            (side + 4.0, side + 4.0),
            4.0,
            frame,
            width,
        );
        let strongest = tile
            .pixels
            .iter()
            .fold(f64::MIN_POSITIVE, |high, value| high.max(value.abs()));
        let layers: &[(Colour, f64)] = if self.signed {
            &[(Colour::Blue, strongest), (Colour::Orange, -strongest)]
        } else {
            &[(Colour::Ink, 1.0)]
        };
        for (paint, full) in layers {
            let shades: Vec<f64> = tile.pixels.iter().map(|value| value / full).collect();
            canvas.image((left, top), side / pixels as f64, &shades, pixels, *paint)?;
        }
        let caption = Text::new(&tile.caption).bold().paint(tile.paint);
        canvas.text((left + side / 2.0, top + side + 15.0), caption);
        Ok(())
    }
}
