//! A sheet to draw on: lines, areas, discs and texts in units of a CSS pixel, drawn by plotters.

use plotters::prelude::{DrawingBackend, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, IntoFont, IntoTextStyle, ShapeStyle};

use super::Paint;
use super::error::{Error, finite};
use super::png;
use super::svg::{self, SCALE, Stencil};
use super::text::{Align, Text};

/// A place on the sheet: right and down from its upper left corner.
pub type Point = (f64, f64);

enum Shape {
    Line(Vec<Point>, Paint, f64),
    Area(Vec<Point>, Paint),
    Disc(Point, f64, Paint),
    Ring(Point, f64, Paint, f64),
    Text(Point, Text),
}

/// A sheet of paper; what is drawn later lies above what was drawn before.
///
/// ```
/// use common::figure::{Canvas, Colour, Text};
/// let mut canvas = Canvas::new(120.0, 60.0);
/// canvas.line(&[(10.0, 30.0), (110.0, 30.0)], Colour::Blue, 2.0);
/// canvas.text((60.0, 20.0), Text::new("x₁"));
/// assert!(canvas.svg()?.starts_with("<svg"));
/// # Ok::<(), common::figure::Error>(())
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
        Self {
            width: width.ceil(),
            height: height.ceil(),
            shapes: Vec::new(),
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

    /// A label.
    pub fn text(&mut self, at: Point, text: Text) {
        self.shapes.push(Shape::Text(at, text));
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
        let mut drawn = String::new();
        let mut backend = SVGBackend::with_string(
            &mut drawn,
            (scaled(self.width) as u32, scaled(self.height) as u32),
        );
        let paper = super::Colour::Paper.into();
        let corners = [
            (0.0, 0.0),
            (self.width, 0.0),
            (self.width, self.height),
            (0.0, self.height),
        ];
        draw(&mut backend, &Shape::Area(corners.into(), paper))?;
        for shape in &self.shapes {
            draw(&mut backend, shape)?;
        }
        backend.present().map_err(backend_error)?;
        drop(backend);
        Ok(svg::finish(
            &drawn,
            (self.width, self.height),
            &self.stencils,
        ))
    }
}

fn draw(backend: &mut SVGBackend<'_>, shape: &Shape) -> Result<(), Error> {
    match shape {
        Shape::Line(points, paint, width) => {
            backend.draw_path(pixels(points)?, &stroke(*paint, *width))
        }
        Shape::Area(points, paint) => {
            backend.fill_polygon(pixels(points)?, &paint.sentinel().filled())
        }
        Shape::Disc(centre, radius, paint) => backend.draw_circle(
            pixel(*centre)?,
            scaled(*radius) as u32,
            &paint.sentinel().filled(),
            true,
        ),
        Shape::Ring(centre, radius, paint, width) => backend.draw_circle(
            pixel(*centre)?,
            scaled(*radius) as u32,
            &stroke(*paint, *width),
            false,
        ),
        Shape::Text(at, text) => return draw_text(backend, *at, text),
    }
    .map_err(backend_error)
}

fn draw_text(backend: &mut SVGBackend<'_>, at: Point, text: &Text) -> Result<(), Error> {
    // plotters divides the size of a font by 1.24.
    let mut font = ("sans-serif", text.size * SCALE * 1.24).into_font();
    if text.bold {
        font = font.style(FontStyle::Bold);
    }
    let horizontal = match text.align {
        Align::Left => HPos::Left,
        Align::Centre => HPos::Center,
        Align::Right => HPos::Right,
    };
    let colour = text.paint.sentinel();
    let style = font
        .into_text_style(&(1, 1))
        .color(&colour)
        .pos(Pos::new(horizontal, VPos::Bottom));
    // Half the height of a digit below the point: the label is centred on it, whatever the font.
    backend
        .draw_text(&text.label, &style, pixel((at.0, at.1 + 0.36 * text.size))?)
        .map_err(backend_error)
}

fn stroke(paint: Paint, width: f64) -> ShapeStyle {
    paint.sentinel().stroke_width(scaled(width) as u32)
}

fn pixels(points: &[Point]) -> Result<Vec<(i32, i32)>, Error> {
    points.iter().copied().map(pixel).collect()
}

fn pixel((x, y): Point) -> Result<(i32, i32), Error> {
    let check = |value| finite(value, || "a coordinate of the drawing".into());
    Ok((scaled(check(x)?), scaled(check(y)?)))
}

fn scaled(units: f64) -> i32 {
    (units * SCALE).round() as i32
}

fn backend_error(error: impl std::fmt::Display) -> Error {
    Error::Backend(error.to_string())
}
