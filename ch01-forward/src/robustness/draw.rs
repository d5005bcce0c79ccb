//! A digit drawn in every way, what the network sees of it, and how many are read right.

use common::handwriting::{Picture, scale};
use figure::{Align, Canvas, Colour, Error, Figure, Form, Point};

use super::Outcome;
use crate::digits::own::tile::{OF_A_CAMERA, OF_INK, tile};

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
            tile(&canvas, (6.0, y), side, &shown(&dark), OF_A_CAMERA)?;
            if let Some(seen) = seen {
                let place = (6.0 + side + 12.0, y);
                tile(&canvas, place, side, &shown(seen), OF_INK)?;
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

fn shown(picture: &Picture) -> Picture {
    scale(picture, PIXELS, PIXELS)
}
