//! Shapes become SVG through plotters.

use plotters::prelude::{DrawingBackend, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, IntoFont, IntoTextStyle, ShapeStyle};

use super::canvas::Shape;
use super::error::{Error, finite};
use super::svg::{self, SCALE, Stencil};
use super::{Align, Paint, Point, Text};

/// The picture of `shapes`, each above the one before, on a sheet of this `size`.
pub(super) fn svg(shapes: &[Shape], stencils: &[Stencil], size: Point) -> Result<String, Error> {
    let mut drawn = String::new();
    let (width, height) = pixel(size)?;
    let mut backend = SVGBackend::with_string(&mut drawn, (width as u32, height as u32));
    for shape in shapes {
        draw(&mut backend, shape)?;
    }
    backend.present().map_err(backend_error)?;
    drop(backend);
    Ok(svg::finish(&drawn, size, stencils))
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
