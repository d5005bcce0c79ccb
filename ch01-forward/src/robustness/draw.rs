//! A digit drawn in every way, what the network sees of it, and how many are read right.

use common::handwriting::{Picture, scale};
use figure::{Align, Canvas, Colour, Error, Figure, Form, Point};

use super::Outcome;

/// The pixels of a picture in the figure.
const PIXELS: usize = 56;

/// A row for each way: two pictures, its name and a bar.
pub fn robustness(outcomes: &[Outcome]) -> impl Figure + '_ {
    move |form: Form| {
        let side = form.pick(44.0, 44.0);
        let (top, down) = (6.0, side + 12.0);
        let canvas = Canvas::new(form.width(), top + down * outcomes.len() as f64);
        for (row, outcome) in outcomes.iter().enumerate() {
            let y = top + down * row as f64;
            let (picture, seen) = &outcome.example;
            let dark = picture.map(|bright| 1.0 - bright);
            tile(
                &canvas,
                (6.0, y),
                side,
                &dark,
                (Colour::Black, Colour::White),
            )?;
            if let Some(seen) = seen {
                let place = (6.0 + side + 12.0, y);
                tile(&canvas, place, side, seen, (Colour::Ink, Colour::Paper))?;
            }
            let left = 2.0 * side + 36.0;
            let (name, bar) = form.pick(
                ((left, y + side / 2.0), (left + 176.0, y + side / 2.0)),
                ((left, y + side / 4.0), (left, y + 0.75 * side)),
            );
            canvas.text(name, form.text(outcome.name).align(Align::Left).size(15.0));
            bar_of(&canvas, form, bar, outcome.percent());
        }
        Ok::<_, Error>(canvas)
    }
}

fn bar_of(canvas: &Canvas, form: Form, (x, y): Point, percent: f64) {
    let (full, half) = (form.width() - x - 74.0, form.pick(9.0, 7.0));
    let length = full * percent / 100.0;
    canvas.rectangle((x, y - half), (length, 2.0 * half), 2.0, Colour::Orange);
    canvas.line(
        &[(x, y - half - 4.0), (x, y + half + 4.0)],
        Colour::Muted,
        1.25,
    );
    let label = form.text(format!("{percent:.1}%")).size(15.0).bold();
    canvas.text(
        (x + length + 6.0, y),
        label.align(Align::Left).paint(Colour::Orange),
    );
}

/// A picture in dark on light: what a camera sees is the same on every page, and ink is as the page's.
fn tile(
    canvas: &Canvas,
    at: Point,
    side: f64,
    picture: &Picture,
    (dark, light): (Colour, Colour),
) -> Result<(), Error> {
    let shown = scale(picture, PIXELS, PIXELS);
    let shades: Vec<f64> = shown
        .values()
        .iter()
        .map(|&value| f64::from(value))
        .collect();
    canvas.rectangle(at, (side, side), 0.0, light);
    canvas.image(at, side, &shades, dark)?;
    canvas.frame(
        (at.0 - 2.0, at.1 - 2.0),
        (side + 4.0, side + 4.0),
        4.0,
        Colour::Faint,
        1.0,
    );
    Ok(())
}
