//! Small square images in a grid: digits, and weights as pictures.

use super::number::more;
use super::{Align, Canvas, Colour, Error, Figure, Form, Point, Text};

/// The largest side of an image, the gap between two as a share of it, and the room for a caption.
const SIDE: f64 = 112.0;
const GAP: f64 = 0.107;
const CAPTION: f64 = 24.0;

#[derive(Debug, Clone)]
struct Tile(Vec<f64>, String, Colour);

/// Images of 28 by 28 (or any square) in rows, with captions.
///
/// They are drawn in ink on paper, so a digit is dark on a light page and light on a dark one.
///
/// ```
/// use figure::{Colour, Figure, Form, Images};
/// let digit = vec![0.5_f32; 28 * 28];
/// let svg = Images::new(5)
///     .image(digit.iter().copied(), "7", Colour::Muted)   // right
///     .image(digit.iter().copied(), "4 → 9", Colour::Red) // wrong: a red frame
///     .svg(Form::default())?;
/// # assert!(svg.contains("data:image/png;base64,"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Images {
    columns: usize,
    signed: bool,
    tiles: Vec<Tile>,
    more: usize,
}

impl Images {
    /// `columns` images a row; values run from 0 (paper) to 1 (ink).
    pub fn new(columns: usize) -> Self {
        Self {
            columns: columns.max(1),
            signed: false,
            tiles: Vec::new(),
            more: 0,
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
        let pixels = pixels.into_iter().map(Into::into).collect();
        self.tiles.push(Tile(pixels, caption.into(), paint));
        self
    }

    /// Says below that so many images are left out; nothing for 0.
    pub fn more(mut self, count: usize) -> Self {
        self.more = count;
        self
    }

    /// Half as many images a row where they would be too small to be read.
    fn columns_in(&self, form: Form) -> usize {
        match form.is_narrow && self.columns > 6 {
            true => self.columns.div_ceil(2),
            false => self.columns,
        }
    }
}

impl Figure for Images {
    /// # Errors
    /// When there is no image, one is not square, or a value is not finite.
    fn draw(&self, form: Form) -> Result<Canvas, Error> {
        if self.tiles.is_empty() {
            return Err(Error::empty("the grid of images"));
        }
        let captions = self
            .tiles
            .iter()
            .any(|Tile(_, caption, _)| !caption.is_empty());
        let in_row = self.columns_in(form);
        let columns = in_row as f64;
        let side = (form.width() / (columns + GAP * (columns + 1.0))).min(SIDE);
        let gap = GAP * side;
        let across = side + gap;
        let down = across + if captions { CAPTION } else { 0.0 };
        let rows = self.tiles.len().div_ceil(in_row) as f64;
        let bottom = gap + down * rows;
        let below = if self.more > 0 { CAPTION } else { 0.0 };
        let canvas = Canvas::new(gap + across * columns, bottom + below);
        canvas.text((gap, bottom + 8.0), self.note(form));
        for (i, tile) in self.tiles.iter().enumerate() {
            let (row, column) = ((i / in_row) as f64, (i % in_row) as f64);
            self.tile(
                &canvas,
                form,
                tile,
                (gap + across * column, gap + down * row),
                side,
            )?;
        }
        Ok(canvas)
    }
}

impl Images {
    /// What is left out; nothing when nothing is.
    fn note(&self, form: Form) -> Text {
        let note = if self.more > 0 {
            more(self.more)
        } else {
            String::new()
        };
        form.text(note).paint(Colour::Muted).align(Align::Left)
    }

    fn tile(
        &self,
        canvas: &Canvas,
        form: Form,
        tile: &Tile,
        at: Point,
        side: f64,
    ) -> Result<(), Error> {
        let (Tile(pixels, caption, paint), (left, top)) = (tile, at);
        let (frame, width) = match paint {
            Colour::Red => (Colour::Red, 2.0),
            _ => (Colour::Faint, 1.0),
        };
        let size = (side + 4.0, side + 4.0);
        canvas.frame((left - 2.0, top - 2.0), size, 4.0, frame, width);
        if self.signed {
            let strongest = pixels
                .iter()
                .map(|value| value.abs())
                .fold(f64::MIN_POSITIVE, f64::max);
            for (paint, full) in [(Colour::Blue, strongest), (Colour::Orange, -strongest)] {
                let shades: Vec<f64> = pixels.iter().map(|value| value / full).collect();
                canvas.image(at, side, &shades, paint)?;
            }
        } else {
            canvas.image(at, side, pixels, Colour::Ink)?;
        }
        let caption = form.text(caption).bold().paint(*paint);
        canvas.text((left + side / 2.0, top + side + 15.0), caption);
        Ok(())
    }
}
