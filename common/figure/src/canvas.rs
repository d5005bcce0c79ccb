//! A sheet to draw on: lines, areas, discs, texts and images in units of a CSS pixel.

use std::cell::RefCell;

use super::image::data_address;
use super::svg::{Pixel, Sheet, path, scaled};
use super::{Colour, Error, Paint};

/// A place on the sheet: right and down from its upper left corner.
pub type Point = (f64, f64);

/// A sheet of paper; what is drawn later lies above what was drawn before.
///
/// As on paper, to draw is no more than to know the sheet: plotters' charts and a figure's own lines share it.
///
/// ```
/// use figure::{Canvas, Colour, Form};
/// let canvas = Canvas::new(120.0, 60.0);
/// canvas.line(&[(10.0, 30.0), (110.0, 30.0)], Colour::Blue, 2.0);
/// canvas.text((60.0, 20.0), Form::default().text("x₁"));
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
        Self::between((0.0, 0.0), (width, height))
    }

    /// An empty sheet from one corner to the other.
    pub(super) fn between(low: Point, high: Point) -> Self {
        let sheet = RefCell::new(Sheet::new(
            low,
            (high.0 - low.0).ceil(),
            (high.1 - low.1).ceil(),
        ));
        Self { sheet }
    }

    pub(super) fn pixel(&self, place: Point) -> Pixel {
        self.sheet.borrow_mut().pixel(place)
    }

    fn path(&self, points: &[Point]) -> String {
        path(points.iter().map(|point| self.pixel(*point)))
    }

    pub(super) fn fill(&self, shape: &str, paint: impl Into<Paint>) {
        let mut sheet = self.sheet.borrow_mut();
        let paint = sheet.paint(paint.into());
        sheet.body += &format!("<{shape} fill=\"{paint}\"/>\n");
    }

    pub(super) fn stroke(&self, shape: &str, paint: impl Into<Paint>, width: i32) {
        let (mut sheet, paint) = (self.sheet.borrow_mut(), paint.into());
        let dashes = paint.dashed.then_some(" stroke-dasharray=\"32 40\"");
        let dashes = dashes.unwrap_or_default();
        let paint = sheet.paint(paint);
        sheet.body += &format!("<{shape} stroke=\"{paint}\" stroke-width=\"{width}\"{dashes}/>\n");
    }

    /// A line through `points`.
    pub fn line(&self, points: &[Point], paint: impl Into<Paint>, width: f64) {
        let shape = format!("polyline points=\"{}\"", self.path(points));
        self.stroke(&shape, paint, scaled(width));
    }

    /// The area inside `points`.
    pub fn area(&self, points: &[Point], paint: impl Into<Paint>) {
        let shape = format!("polygon points=\"{}\"", self.path(points));
        self.fill(&shape, paint);
    }

    /// A filled circle.
    pub fn disc(&self, centre: Point, radius: f64, paint: impl Into<Paint>) {
        let ((x, y), radius) = (self.pixel(centre), scaled(radius));
        let shape = format!("circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"");
        self.fill(&shape, paint);
    }

    /// A filled circle with a rim of paper, to lie on lines.
    pub fn ball(&self, centre: Point, radius: f64, paint: impl Into<Paint>) {
        self.disc(centre, radius + 1.5, Colour::Paper);
        self.disc(centre, radius, paint);
    }

    /// A filled rectangle with round corners, by its upper left corner and its size.
    pub fn rectangle(&self, corner: Point, size: Point, radius: f64, paint: impl Into<Paint>) {
        self.fill(&self.outline(corner, size, radius), paint);
    }

    /// The line around such a rectangle.
    pub fn frame(&self, corner: Point, size: Point, radius: f64, paint: Colour, width: f64) {
        self.stroke(&self.outline(corner, size, radius), paint, scaled(width));
    }

    pub(super) fn outline(&self, corner: Point, size: Point, radius: f64) -> String {
        let ((x, y), (width, height)) = (self.pixel(corner), self.pixel(size));
        let radius = scaled(radius);
        format!("rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{radius}\"")
    }

    /// A square image, row by row, put on by `paint` where its `shades` are 1 and not where they are 0.
    ///
    /// # Errors
    /// When the image is not square, or a value is not finite.
    pub fn image(&self, at: Point, side: f64, shades: &[f64], paint: Colour) -> Result<(), Error> {
        let png = data_address(shades)?;
        self.sheet.borrow_mut().image(at, side, &png, paint);
        Ok(())
    }

    /// Draws something, and cuts it at the border of a rectangle: an SVG in the SVG has borders.
    pub(super) fn clipped(&self, (low, high): (Point, Point), draw: impl FnOnce(&Self)) {
        let size = (high.0 - low.0, high.1 - low.1);
        let ((x, y), (width, height)) = (self.pixel(low), self.pixel(size));
        self.sheet.borrow_mut().body += &format!(
            "<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" viewBox=\"{x} {y} {width} {height}\">\n"
        );
        draw(self);
        self.sheet.borrow_mut().body += "</svg>\n";
    }

    /// The finished picture.
    ///
    /// # Errors
    /// When a coordinate was not finite.
    pub fn svg(&self) -> Result<String, Error> {
        self.sheet.borrow().svg()
    }
}
