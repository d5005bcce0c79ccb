//! A sheet to draw on: lines, areas, discs, texts and images in units of a CSS pixel.

use std::cell::RefCell;

use super::image::data_address;
use super::svg::{SCALE, Sheet};
use super::{Colour, Error, Paint, Text};

/// A place on the sheet: right and down from its upper left corner.
pub type Point = (f64, f64);

/// A sheet of paper; what is drawn later lies above what was drawn before.
///
/// As on paper, to draw is no more than to know the sheet: plotters' charts and a figure's own lines share it.
///
/// ```
/// use figure::{Canvas, Colour, Text};
/// let canvas = Canvas::new(120.0, 60.0);
/// canvas.line(&[(10.0, 30.0), (110.0, 30.0)], Colour::Blue, 2.0);
/// canvas.text((60.0, 20.0), Text::new("x₁"));
/// assert!(canvas.svg()?.starts_with("<svg"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug)]
pub struct Canvas {
    pub(super) sheet: RefCell<Sheet>,
}

impl Canvas {
    /// An empty sheet, `width` by `height`.
    pub fn new(width: f64, height: f64) -> Self {
        let sheet = RefCell::new(Sheet::new(width.ceil(), height.ceil()));
        Self { sheet }
    }

    /// A line through `points`.
    pub fn line(&self, points: &[Point], paint: impl Into<Paint>, width: f64) {
        let mut sheet = self.sheet.borrow_mut();
        let points: Vec<_> = points.iter().map(|point| sheet.pixel(*point)).collect();
        sheet.line(points, paint.into(), scaled(width));
    }

    /// The area inside `points`.
    pub fn area(&self, points: &[Point], paint: impl Into<Paint>) {
        let mut sheet = self.sheet.borrow_mut();
        let points: Vec<_> = points.iter().map(|point| sheet.pixel(*point)).collect();
        sheet.area(points, paint.into());
    }

    /// A filled rectangle with round corners, by its upper left corner and its size.
    pub fn rectangle(&self, corner: Point, size: Point, radius: f64, paint: impl Into<Paint>) {
        let mut sheet = self.sheet.borrow_mut();
        let shape = sheet.rectangle(corner, size, radius);
        sheet.fill(&shape, paint.into());
    }

    /// The outline of such a rectangle.
    pub fn frame(
        &self,
        corner: Point,
        size: Point,
        radius: f64,
        paint: impl Into<Paint>,
        width: f64,
    ) {
        let mut sheet = self.sheet.borrow_mut();
        let shape = sheet.rectangle(corner, size, radius);
        sheet.stroke(&shape, paint.into(), scaled(width));
    }

    /// A filled circle.
    pub fn disc(&self, centre: Point, radius: f64, paint: impl Into<Paint>) {
        let mut sheet = self.sheet.borrow_mut();
        let centre = sheet.pixel(centre);
        sheet.disc(centre, scaled(radius), paint.into());
    }

    /// A circle's line around a soft fill, as neurons and operations have it.
    pub(super) fn node(&self, centre: Point, radius: f64, paint: Colour) {
        let corner = (centre.0 - radius, centre.1 - radius);
        let size = (2.0 * radius, 2.0 * radius);
        self.rectangle(corner, size, radius, paint.soft());
        self.frame(corner, size, radius, paint, 2.0);
    }

    /// A line through `points` that ends in an arrow head; nothing when its last piece is too short to have one.
    pub fn arrow(&self, points: &[Point], paint: impl Into<Paint>, width: f64) {
        let (paint, [shaft @ .., before, tip]) = (paint.into(), points) else {
            return;
        };
        let (dx, dy) = (tip.0 - before.0, tip.1 - before.1);
        let length = dx.hypot(dy);
        if length < 1.0 {
            return;
        }
        let head = (3.0 + 3.2 * width).min(0.8 * length) / length;
        let at = |back: f64, aside: f64| {
            (
                tip.0 - head * (back * dx + aside * dy),
                tip.1 - head * (back * dy - aside * dx),
            )
        };
        self.line(&[shaft, &[*before, at(0.8, 0.0)]].concat(), paint, width);
        self.area(&[*tip, at(1.0, 0.42), at(1.0, -0.42)], paint);
    }

    /// A label; an empty one is not there.
    pub fn text(&self, at: Point, text: Text) {
        let mut sheet = self.sheet.borrow_mut();
        let at = sheet.pixel(at);
        sheet.text(at, &text);
    }

    /// An image of square pixels, `columns` a row, put on by `paint` where its `shades` are 1 and not where they are 0.
    ///
    /// # Errors
    /// When the pixels fill no whole row.
    pub fn image(
        &self,
        at: Point,
        pixel: f64,
        shades: &[f64],
        columns: usize,
        paint: impl Into<Paint>,
    ) -> Result<(), Error> {
        let (png, rows) = data_address(shades, columns)?;
        let mut sheet = self.sheet.borrow_mut();
        let (at, size) = (
            sheet.pixel(at),
            (columns as f64 * pixel, rows as f64 * pixel),
        );
        let size = sheet.pixel(size);
        sheet.image(at, size, &png, paint.into());
        Ok(())
    }

    /// Cuts what is drawn from here on, lines so wide, at the border of a rectangle, until `unclip`.
    pub(super) fn clip(&self, (low, high): (Point, Point), width: f64) {
        let mut sheet = self.sheet.borrow_mut();
        let corner = sheet.pixel((low.0 - width / 2.0, low.1 - width / 2.0));
        let size = sheet.pixel((high.0 - low.0 + width, high.1 - low.1 + width));
        sheet.clip(corner, size);
    }

    pub(super) fn unclip(&self) {
        self.sheet.borrow_mut().unclip();
    }

    /// The finished picture.
    ///
    /// # Errors
    /// When a coordinate was not finite.
    pub fn svg(&self) -> Result<String, Error> {
        self.sheet.borrow().svg()
    }
}

/// Pixels of the drawing for units of the sheet; what is far outside of it stays where sums of pixels are still numbers.
pub(super) fn scaled(units: f64) -> i32 {
    (units * SCALE).round().clamp(-1e8, 1e8) as i32
}
