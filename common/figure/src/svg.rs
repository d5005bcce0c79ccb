//! The sheet as SVG: its elements, and the paints that its root declares.

use std::collections::{BTreeMap, BTreeSet};

use super::error::finite;
use super::{Colour, Error, Paint, Point};

/// plotters draws in whole pixels; at eight of them to a unit, curves are smooth.
pub(super) const SCALE: f64 = 8.0;
/// The fonts of the page that a figure stands in; for a figure on its own, those of its reader's system.
const SANS: &str =
    "var(--figure-sans, system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif)";
const SERIF: &str =
    "var(--figure-serif, 'STIX Two Text', 'Latin Modern Roman', Cambria, 'Times New Roman', serif)";

/// A place on the sheet in pixels.
pub(super) type Pixel = (i32, i32);

/// Pixels for units; what is far outside of the sheet stays where sums of pixels are still numbers.
pub(super) fn scaled(units: f64) -> i32 {
    (units * SCALE).round().clamp(-1e8, 1e8) as i32
}

/// The place of a pixel.
pub(super) fn units((x, y): Pixel) -> Point {
    (f64::from(x) / SCALE, f64::from(y) / SCALE)
}

/// The points but for those that lie so near the one before that no eye can tell.
pub(super) fn path(points: impl IntoIterator<Item = Pixel>) -> String {
    let mut points: Vec<Pixel> = points.into_iter().collect();
    let last = points.pop();
    points.dedup_by(|next, kept| (next.0 - kept.0).abs() < 4 && (next.1 - kept.1).abs() < 4);
    let points = points.into_iter().chain(last);
    let points: Vec<String> = points.map(|(x, y)| format!("{x},{y}")).collect();
    points.join(" ")
}

/// What was drawn so far.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Width and height in units.
    pub(super) size: Point,
    corner: Point,
    pub(super) body: String,
    /// CSS variables and what they stand for.
    paints: BTreeMap<String, String>,
    filters: BTreeSet<String>,
    /// The first coordinate that was no number.
    wrong: Option<f64>,
}

impl Sheet {
    pub(super) fn new(corner: Point, width: f64, height: f64) -> Self {
        let size = (width, height);
        Self {
            size,
            corner,
            ..Self::default()
        }
    }

    /// The pixel at a place; what is not finite is kept in mind for the end.
    pub(super) fn pixel(&mut self, (x, y): Point) -> Pixel {
        let wrong = [x, y].into_iter().find(|value| !value.is_finite());
        self.wrong = self.wrong.or(wrong);
        (scaled(x), scaled(y))
    }

    /// The part of a rectangle, by two corners, that lies on the sheet.
    pub(super) fn cut(&self, (low, high): (Point, Point)) -> (Point, Point) {
        let ((left, top), (width, height)) = (self.corner, self.size);
        (
            (low.0.max(left), low.1.max(top)),
            (high.0.min(left + width), high.1.min(top + height)),
        )
    }

    pub(super) fn paint(&mut self, paint: Paint) -> String {
        let name = format!("--{}", paint.name());
        let variable = format!("var({name})");
        self.paints.insert(name, paint.css());
        variable
    }

    /// A PNG whose opaque pixels take on a paint: it follows the theme, as a picture of fixed colours could not.
    pub(super) fn image(&mut self, at: Point, side: f64, png: &str, paint: Colour) {
        let ((x, y), side) = (self.pixel(at), scaled(side));
        let (name, flood) = (paint.name(), self.paint(paint.into()));
        self.filters.insert(format!(
            "<filter id=\"f-{name}\" x=\"0\" y=\"0\" width=\"1\" height=\"1\" color-interpolation-filters=\"sRGB\">\
             <feFlood flood-color=\"{flood}\"/><feComposite in2=\"SourceAlpha\" operator=\"in\"/></filter>\n"
        ));
        self.body += &format!(
            "<image x=\"{x}\" y=\"{y}\" width=\"{side}\" height=\"{side}\" filter=\"url(#f-{name})\" href=\"{png}\"/>\n"
        );
    }

    /// The whole picture on paper.
    pub(super) fn svg(&self) -> Result<String, Error> {
        finite(self.wrong.unwrap_or(0.0), || {
            "a coordinate of the drawing".into()
        })?;
        let mut paints = self.paints.clone();
        paints.insert("--paper".into(), Colour::Paper.css());
        let paints = paints.iter().map(|(name, css)| format!(" {name}: {css};"));
        let (paints, filters) = (
            paints.collect::<String>(),
            self.filters.iter().cloned().collect::<String>(),
        );
        let (width, height) = self.size;
        let [x, y, columns, rows] = [self.corner.0, self.corner.1, width, height].map(scaled);
        let body = &self.body;
        Ok(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"{x} {y} {columns} {rows}\" \
             fill=\"none\" font-family=\"{SANS}\" stroke-linecap=\"round\" stroke-linejoin=\"round\" \
             style=\"max-width: 100%; height: auto; font-variant-numeric: tabular-nums; image-rendering: pixelated; --serif: {SERIF};{paints}\">\n\
             <rect x=\"{x}\" y=\"{y}\" width=\"{columns}\" height=\"{rows}\" fill=\"var(--paper)\"/>\n{filters}{body}</svg>\n"
        ))
    }
}
