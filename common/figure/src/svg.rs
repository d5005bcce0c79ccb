//! The sheet as SVG, element after element.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::canvas::scaled;
use super::error::finite;
use super::{Align, Colour, Error, Paint, Point, Text, markup};

/// plotters draws in whole pixels; at eight of them to a unit, curves are smooth.
pub(super) const SCALE: f64 = 8.0;
const SANS: &str = "system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const SERIF: &str = "'STIX Two Text', 'Latin Modern Roman', Cambria, 'Times New Roman', serif";

/// A place on the sheet in pixels.
pub(super) type Pixel = (i32, i32);

/// The place of a pixel.
pub(super) fn units((x, y): Pixel) -> Point {
    (f64::from(x) / SCALE, f64::from(y) / SCALE)
}

/// What was drawn so far, and in which paints.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) size: Point,
    body: String,
    paints: BTreeMap<String, String>,
    filters: BTreeSet<String>,
    /// The first coordinate that was no number.
    wrong: Option<f64>,
}

impl Sheet {
    pub(super) fn new(width: f64, height: f64) -> Self {
        let mut sheet = Self {
            size: (width, height),
            ..Self::default()
        };
        sheet.fill("rect width=\"100%\" height=\"100%\"", Colour::Paper.into());
        sheet
    }

    /// The pixel at a place; what is not finite is kept in mind for the end.
    pub(super) fn pixel(&mut self, (x, y): Point) -> Pixel {
        let wrong = [x, y].into_iter().find(|value| !value.is_finite());
        self.wrong = self.wrong.or(wrong);
        (scaled(x), scaled(y))
    }

    fn write(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.body.write_fmt(element);
    }

    fn paint(&mut self, paint: Paint) -> String {
        let name = format!("--{}", paint.name());
        let variable = format!("var({name})");
        self.paints.insert(name, paint.css());
        variable
    }

    pub(super) fn fill(&mut self, shape: &str, paint: Paint) {
        let paint = self.paint(paint);
        self.write(format_args!("<{shape} fill=\"{paint}\"/>\n"));
    }

    pub(super) fn stroke(&mut self, shape: &str, paint: Paint, width: i32) {
        let dashes = if paint.dashed {
            " stroke-dasharray=\"32 40\""
        } else {
            ""
        };
        let paint = self.paint(paint);
        self.write(format_args!(
            "<{shape} stroke=\"{paint}\" stroke-width=\"{width}\"{dashes}/>\n"
        ));
    }

    pub(super) fn line(
        &mut self,
        points: impl IntoIterator<Item = Pixel>,
        paint: Paint,
        width: i32,
    ) {
        let shape = format!("polyline points=\"{}\"", path(points));
        self.stroke(&shape, paint, width);
    }

    pub(super) fn area(&mut self, points: impl IntoIterator<Item = Pixel>, paint: Paint) {
        let shape = format!("polygon points=\"{}\"", path(points));
        self.fill(&shape, paint);
    }

    /// An area with a thin rim of paper, so that its neighbours keep apart.
    pub(super) fn cell(&mut self, points: impl IntoIterator<Item = Pixel>, paint: Paint) {
        let shape = format!(
            "polygon points=\"{}\" stroke=\"var(--paper)\" stroke-width=\"5\"",
            path(points)
        );
        self.fill(&shape, paint);
    }

    pub(super) fn disc(&mut self, (x, y): Pixel, radius: i32, paint: Paint) {
        self.fill(
            &format!("circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\""),
            paint,
        );
    }

    /// A rectangle without its paint.
    pub(super) fn rectangle(&mut self, corner: Point, size: Point, radius: f64) -> String {
        let ((x, y), (width, height)) = (self.pixel(corner), self.pixel(size));
        let radius = scaled(radius);
        format!("rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{radius}\"")
    }

    pub(super) fn text(&mut self, (x, y): Pixel, text: &Text) {
        if text.label.is_empty() {
            return;
        }
        let anchor = match text.align {
            Align::Left => "start",
            Align::Centre => "middle",
            Align::Right => "end",
        };
        let bold = if text.bold {
            " font-weight=\"bold\""
        } else {
            ""
        };
        let halo = if text.halo {
            " stroke=\"var(--paper)\" stroke-width=\"40\" paint-order=\"stroke\""
        } else {
            ""
        };
        // Half the height of a digit below the point: the label is centred on it, whatever the font.
        let (y, size) = (y + scaled(0.36 * text.size), scaled(text.size));
        let (paint, label) = (self.paint(text.paint), markup::typeset(&text.label));
        self.write(format_args!(
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{size}\"{bold} fill=\"{paint}\"{halo}>{label}</text>\n"
        ));
    }

    /// A PNG whose opaque pixels take on a paint: it follows the theme, as a picture of fixed colours could not.
    pub(super) fn image(&mut self, (x, y): Pixel, (width, height): Pixel, png: &str, paint: Paint) {
        let (name, flood) = (paint.name(), self.paint(paint));
        self.filters.insert(format!(
            "<filter id=\"f-{name}\" x=\"0\" y=\"0\" width=\"1\" height=\"1\" color-interpolation-filters=\"sRGB\">\
             <feFlood flood-color=\"{flood}\"/><feComposite in2=\"SourceAlpha\" operator=\"in\"/></filter>\n"
        ));
        self.write(format_args!(
            "<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" preserveAspectRatio=\"none\" \
             style=\"image-rendering: pixelated\" filter=\"url(#f-{name})\" href=\"{png}\"/>\n"
        ));
    }

    /// What comes until `unclip` is cut at the border of a rectangle: an SVG in the SVG has borders.
    pub(super) fn clip(&mut self, (x, y): Pixel, (width, height): Pixel) {
        self.write(format_args!(
            "<svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" viewBox=\"{x} {y} {width} {height}\">\n"
        ));
    }

    pub(super) fn unclip(&mut self) {
        self.write(format_args!("</svg>\n"));
    }

    /// The whole picture; its root declares the paints.
    pub(super) fn svg(&self) -> Result<String, Error> {
        finite(self.wrong.unwrap_or(0.0), || {
            "a coordinate of the drawing".into()
        })?;
        let declare = |(name, css): (&String, &String)| format!(" {name}: {css};");
        let (width, height) = self.size;
        let (columns, rows) = (scaled(width), scaled(height));
        Ok(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {columns} {rows}\" \
             fill=\"none\" font-family=\"{SANS}\" stroke-linecap=\"round\" stroke-linejoin=\"round\" \
             style=\"max-width: 100%; height: auto; font-variant-numeric: tabular-nums; --serif: {SERIF};{}\">\n{}{}</svg>\n",
            self.paints.iter().map(declare).collect::<String>(),
            self.filters.iter().map(String::as_str).collect::<String>(),
            self.body
        ))
    }
}

/// The points as SVG, but for those that lie so near the one before that no eye can tell.
fn path(points: impl IntoIterator<Item = Pixel>) -> String {
    let mut points: Vec<Pixel> = points.into_iter().collect();
    let last = points.pop();
    points.dedup_by(|next, kept| (next.0 - kept.0).abs() < 4 && (next.1 - kept.1).abs() < 4);
    let points = points.into_iter().chain(last);
    let points: Vec<String> = points.map(|(x, y)| format!("{x},{y}")).collect();
    points.join(" ")
}
