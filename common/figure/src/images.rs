//! Small square images in a grid: digits.

use super::{Align, Canvas, Colour, Error, Figure, Form, Point};

/// The largest side of an image, the gap between two as a share of it, and the room for a caption.
const SIDE: f64 = 112.0;
const GAP: f64 = 0.107;
const CAPTION: f64 = 26.0;
/// The room for a heading.
const HEADING: f64 = 30.0;
/// Where the side of an image is so many units or a multiple of it, all pixels of a digit are equally large.
const EVEN: f64 = 14.0;

#[derive(Debug, Clone)]
struct Tile(Vec<f64>, String, Colour);

/// Images below a heading.
#[derive(Debug, Clone, Default)]
struct Group {
    heading: Option<(String, Colour)>,
    tiles: Vec<Tile>,
}

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
    groups: Vec<Group>,
}

impl Images {
    /// `columns` images a row; values run from 0 (paper) to 1 (ink).
    pub fn new(columns: usize) -> Self {
        Self {
            columns: columns.max(1),
            groups: vec![Group::default()],
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
        if let Some(group) = self.groups.last_mut() {
            group.tiles.push(Tile(pixels, caption.into(), paint));
        }
        self
    }

    /// The images that follow begin a row, below this heading.
    pub fn heading(mut self, heading: impl Into<String>, paint: Colour) -> Self {
        self.groups.push(Group {
            heading: Some((heading.into(), paint)),
            tiles: Vec::new(),
        });
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
        let grid = self.grid(form);
        let groups = || self.groups.iter().filter(|group| !group.tiles.is_empty());
        if groups().next().is_none() {
            return Err(Error::empty("the grid of images"));
        }
        let height = |group: &Group| {
            let rows = group.tiles.len().div_ceil(grid.columns) as f64;
            grid.down * rows
                + if group.heading.is_some() {
                    HEADING
                } else {
                    0.0
                }
        };
        let bottom = grid.gap + groups().map(height).sum::<f64>();
        let right = grid.gap + grid.across * grid.columns as f64;
        let canvas = Canvas::new(right, bottom);
        let mut top = grid.gap;
        for group in groups() {
            self.group(&canvas, form, group, (&grid, top))?;
            top += height(group);
        }
        Ok(canvas)
    }
}

/// How large the images are, and how far apart.
struct Grid {
    columns: usize,
    side: f64,
    gap: f64,
    across: f64,
    down: f64,
}

impl Images {
    fn grid(&self, form: Form) -> Grid {
        let columns = self.columns_in(form);
        let across = columns as f64;
        let room = form.pick(690.0, 340.0);
        let side = (room / (across + GAP * (across + 1.0))).min(SIDE);
        // Small as it may be, some of it is left.
        let side = (side / EVEN).floor().max(1.0) * EVEN;
        let (gap, mut tiles) = (
            GAP * side,
            self.groups.iter().flat_map(|group| &group.tiles),
        );
        let has_captions = tiles.any(|Tile(_, caption, _)| !caption.is_empty());
        Grid {
            columns,
            side,
            gap,
            across: side + gap,
            down: side + gap + if has_captions { CAPTION } else { 0.0 },
        }
    }

    fn group(
        &self,
        canvas: &Canvas,
        form: Form,
        group: &Group,
        (grid, mut top): (&Grid, f64),
    ) -> Result<(), Error> {
        if let Some((heading, paint)) = &group.heading {
            let heading = form.text(heading).paint(*paint).align(Align::Left);
            canvas.text((grid.gap - 2.0, top + 10.0), heading);
            top += HEADING;
        }
        for (i, tile) in group.tiles.iter().enumerate() {
            let (row, column) = ((i / grid.columns) as f64, (i % grid.columns) as f64);
            let at = (grid.gap + grid.across * column, top + grid.down * row);
            self.tile(canvas, form, tile, at, grid.side)?;
        }
        Ok(())
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
        canvas.image(at, side, pixels, Colour::Ink)?;
        let caption = form.text(caption).bold().paint(*paint);
        canvas.text((left + side / 2.0, top + side + 15.0), caption);
        Ok(())
    }
}
