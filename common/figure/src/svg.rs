//! From the SVG that plotters writes to the SVG that a page can show.

use std::collections::BTreeMap;

use super::{Colour, Paint, Point, markup};

/// plotters draws in whole pixels; at eight of them to a unit, curves are smooth.
pub(super) const SCALE: f64 = 8.0;
/// Basis and prime of the hash of Fowler, Noll and Vo, for 64 bits.
const FNV: (u64, u64) = (0xcbf2_9ce4_8422_2325, 0x0100_0000_01b3);
const SANS: &str = "system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const SERIF: &str = "'STIX Two Text', 'Latin Modern Roman', Cambria, 'Times New Roman', serif";

/// Rewrites `drawn`: paints become CSS variables, labels are typeset, what every element repeats moves to the root.
pub(super) fn finish(drawn: &str, (width, height): (f64, f64), stencils: &[Stencil]) -> String {
    let mut paints = BTreeMap::from([
        paint_entry(Colour::Ink.into()),
        paint_entry(Colour::Paper.into()),
    ]);
    let mut body = String::new();
    let mut lines = drawn.lines().skip(1);
    while let Some(line) = lines.next() {
        if !line.starts_with("<text") {
            body += &element(line, &mut paints);
        } else if let Some(label) = lines.next() {
            body += element(line, &mut paints).trim_end();
            body += &markup::typeset(label);
            body += "</text>\n";
            lines.next();
        }
    }
    let body = body.trim_end().trim_end_matches("</svg>");
    let pictures: String = stencils
        .iter()
        .map(|stencil| stencil.svg(&mut paints))
        .collect();
    let variables: String = paints
        .iter()
        .map(|(name, css)| format!(" {name}: {css};"))
        .collect();
    let (columns, rows) = (width * SCALE, height * SCALE);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {columns:.0} {rows:.0}\" \
         font-family=\"{SANS}\" stroke-linecap=\"round\" stroke-linejoin=\"round\" \
         style=\"max-width: 100%; height: auto; font-variant-numeric: tabular-nums; --serif: {SERIF};{variables}\">\n{body}{pictures}</svg>\n"
    )
}

/// A PNG whose opaque pixels take on a paint: it follows the theme, as a picture of fixed colours could not.
pub(super) struct Stencil {
    pub(super) at: Point,
    pub(super) size: Point,
    pub(super) png: String,
    pub(super) paint: Paint,
}

impl Stencil {
    /// The picture is black where no filter is known, else its paint.
    fn svg(&self, paints: &mut BTreeMap<String, String>) -> String {
        let (name, css) = paint_entry(self.paint);
        paints.insert(name.clone(), css);
        let [x, y, width, height] =
            [self.at.0, self.at.1, self.size.0, self.size.1].map(|units| (units * SCALE).round());
        // The name must differ from that of any other filter in the page, and be the same in every run.
        let bytes = self.png.bytes().chain(name.bytes());
        let id = bytes.fold(FNV.0, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(FNV.1)
        });
        format!(
            "<filter id=\"f{id:016x}\" x=\"0\" y=\"0\" width=\"1\" height=\"1\" color-interpolation-filters=\"sRGB\">\n\
             <feFlood flood-color=\"var({name})\"/>\n<feComposite in2=\"SourceAlpha\" operator=\"in\"/>\n</filter>\n\
             <image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" preserveAspectRatio=\"none\" \
             style=\"image-rendering: pixelated\" filter=\"url(#f{id:016x})\" href=\"{}\"/>\n",
            self.png
        )
    }
}

fn paint_entry(paint: Paint) -> (String, String) {
    (paint.name(), paint.css())
}

/// One element that plotters wrote, its attributes tidied.
fn element(line: &str, paints: &mut BTreeMap<String, String>) -> String {
    let mut parts = line.split('"');
    let mut tidy = String::new();
    while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
        tidy += &match (
            key.trim_end_matches('=').rsplit(' ').next().unwrap_or(key),
            value,
        ) {
            ("opacity" | "font-family" | "dy", _) | ("stroke", "none") => kept_tag(key),
            ("font-size", size) => format!(
                "{key}\"{:.0}\"",
                size.parse::<f64>().unwrap_or(SCALE * 16.0)
            ),
            ("points", points) => format!("{key}\"{}\"", points.trim_end()),
            (_, value) => match Paint::from_sentinel(value) {
                Some(paint) => painted(key, paint, paints),
                None => format!("{key}\"{value}\""),
            },
        };
    }
    let end = line.rsplit('"').next().unwrap_or(line);
    format!("{tidy}{end}\n")
}

/// The tag name, when the attribute that is left out is the first of its element.
fn kept_tag(key: &str) -> String {
    key.rsplit_once(' ')
        .map_or(String::new(), |(tag, _)| tag.into())
}

fn painted(key: &str, paint: Paint, paints: &mut BTreeMap<String, String>) -> String {
    let (name, css) = paint_entry(paint);
    let mut attribute = format!("{key}\"var({name})\"");
    if paint.dashed {
        attribute += " stroke-dasharray=\"32 40\"";
    }
    if paint.halo {
        attribute += " stroke=\"var(--paper)\" stroke-width=\"40\" paint-order=\"stroke\"";
    }
    if paint.outlined {
        attribute += " stroke=\"var(--paper)\" stroke-width=\"5\"";
    }
    paints.insert(name, css);
    attribute
}
