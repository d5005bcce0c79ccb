//! A sheet to draw on: lines, areas, discs and texts in units of a CSS pixel, drawn by plotters.

use super::svg::Stencil;
use super::{Colour, Error, Paint, Text, png, render};

/// A place on the sheet: right and down from its upper left corner.
pub type Point = (f64, f64);

/// What lies on the sheet.
pub(super) enum Shape {
    Line(Vec<Point>, Paint, f64),
    Area(Vec<Point>, Paint),
    Disc(Point, f64, Paint),
    Ring(Point, f64, Paint, f64),
    Text(Point, Text),
}

/// A sheet of paper; what is drawn later lies above what was drawn before.
///
/// ```
/// use figure::{Canvas, Colour, Text};
/// let mut canvas = Canvas::new(120.0, 60.0);
/// canvas.line(&[(10.0, 30.0), (110.0, 30.0)], Colour::Blue, 2.0);
/// canvas.text((60.0, 20.0), Text::new("x₁"));
/// assert!(canvas.svg()?.starts_with("<svg"));
/// # Ok::<(), figure::Error>(())
/// ```
pub struct Canvas {
    width: f64,
    height: f64,
    shapes: Vec<Shape>,
    stencils: Vec<Stencil>,
}

impl Canvas {
    /// An empty sheet, `width` by `height`.
    pub fn new(width: f64, height: f64) -> Self {
        let (width, height) = (width.ceil(), height.ceil());
        Self {
            width,
            height,
            shapes: vec![Shape::Area(
                vec![(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)],
                Colour::Paper.into(),
            )],
            stencils: Vec::new(),
        }
    }

    /// A line through `points`.
    pub fn line(&mut self, points: &[Point], paint: impl Into<Paint>, width: f64) {
        self.shapes
            .push(Shape::Line(points.to_vec(), paint.into(), width));
    }

    /// The area inside `points`.
    pub fn area(&mut self, points: &[Point], paint: impl Into<Paint>) {
        self.shapes.push(Shape::Area(points.to_vec(), paint.into()));
    }

    /// A filled circle.
    pub fn disc(&mut self, centre: Point, radius: f64, paint: impl Into<Paint>) {
        self.shapes.push(Shape::Disc(centre, radius, paint.into()));
    }

    /// A circle's line.
    pub fn ring(&mut self, centre: Point, radius: f64, paint: impl Into<Paint>, width: f64) {
        self.shapes
            .push(Shape::Ring(centre, radius, paint.into(), width));
    }

    /// A label; an empty one is not there.
    pub fn text(&mut self, at: Point, text: Text) {
        if !text.label.is_empty() {
            self.shapes.push(Shape::Text(at, text));
        }
    }

    /// An image of square pixels, `columns` a row, put on by `paint` where its `shades` are 1 and not where
    /// they are 0; it lies above everything.
    pub(super) fn stencil(
        &mut self,
        at: Point,
        pixel: f64,
        shades: &[f64],
        columns: usize,
        paint: impl Into<Paint>,
    ) {
        let size = (
            columns as f64 * pixel,
            (shades.len() / columns) as f64 * pixel,
        );
        let png = png::data_address(shades, columns);
        self.stencils.push(Stencil {
            at,
            size,
            png,
            paint: paint.into(),
        });
    }

    /// The finished picture.
    ///
    /// # Errors
    /// When a coordinate is not finite, or plotters fails.
    pub fn svg(&self) -> Result<String, Error> {
        render::svg(&self.shapes, &self.stencils, (self.width, self.height))
    }
}
