//! The museum as a heat map: a row for each bug, a column for each parameter.

use figure::{Align, Canvas, Colour, Error, Figure, Form, Point};

use super::network::NAMES;
use super::signature::Signature;

/// The height of a cell, and the room above the first row.
const CELL: f64 = 32.0;
const HEAD: f64 = 62.0;
/// The room for a name above its row.
const NAME: f64 = 22.0;

/// What the check sees of a bug in a parameter.
#[derive(Clone, Copy)]
pub struct Trace {
    pub signature: Signature,
    /// How far the gradient is from the right one, as a share of that.
    pub distance: f64,
}

/// A bug's name, and its trace in each parameter.
pub type Row = (&'static str, [Trace; NAMES.len()]);

/// The redder, the farther off. A frame marks where the way back meets the bug first.
pub fn museum(rows: &[Row]) -> impl Figure {
    move |form: Form| {
        let left = form.pick(262.0, 0.0);
        let width = form.pick(58.0, 340.0 / NAMES.len() as f64);
        let pitch = CELL + form.pick(0.0, NAME);
        let right = left + width * NAMES.len() as f64;
        let canvas = Canvas::new(right, HEAD + pitch * rows.len() as f64 + 3.0);
        let ends = [(right - 6.0, 34.0 - 14.0), (left + 6.0, 34.0 - 14.0)];
        let label = form.text("backward").paint(Colour::Red).halo();
        canvas.arrow(&ends, Colour::Red, 1.75);
        canvas.text(((left + right) / 2.0, 20.0), label);
        for (column, name) in NAMES.iter().enumerate() {
            let x = left + width * (column as f64 + 0.5);
            canvas.text((x, HEAD - 16.0), form.text(*name).bold());
        }
        for (i, (bug, traces)) in rows.iter().enumerate() {
            let y = HEAD + pitch * (i as f64 + 1.0) - CELL;
            let at = form.pick((left - 14.0, y + CELL / 2.0), (1.0, y - 10.0));
            name(&canvas, form, at, bug);
            cells(&canvas, form, ((left, y), width), traces);
        }
        Ok::<_, Error>(canvas)
    }
}

/// What is computed, and muted what should be instead.
fn name(canvas: &Canvas, form: Form, at: Point, bug: &str) {
    let (wrong, right) = bug.split_once(", ").unwrap_or((bug, ""));
    let size = form.pick(15.0, 15.5);
    let wrong = form.text(wrong).size(size);
    let right = form.text(right).size(size).paint(Colour::Muted);
    let gap = if right.width() > 0.0 { 11.0 } else { 0.0 };
    let shift = form.pick(right.width() + gap, wrong.width() + gap);
    let align = form.pick(Align::Right, Align::Left);
    let (first, second) = form.pick((at.0 - shift, at.0), (at.0, at.0 + shift));
    canvas.text((first, at.1), wrong.align(align));
    canvas.text((second, at.1), right.align(align));
}

fn cells(
    canvas: &Canvas,
    form: Form,
    ((left, y), width): (Point, f64),
    traces: &[Trace; NAMES.len()],
) {
    let first = traces
        .iter()
        .rposition(|trace| trace.signature != Signature::Right);
    for (column, trace) in traces.iter().enumerate() {
        let x = left + width * column as f64;
        let (corner, size) = ((x + 1.5, y + 1.5), (width - 3.0, CELL - 3.0));
        let is_right = trace.signature == Signature::Right;
        let paint = match is_right {
            true => Colour::Green.tint(18),
            false => Colour::Red.tint(16 + (34.0 * trace.distance.min(1.0)).round() as u8),
        };
        canvas.rectangle(corner, size, 4.0, paint);
        if first == Some(column) {
            canvas.frame(corner, size, 4.0, Colour::Ink, 2.0);
        }
        if !is_right {
            let text = form.text(trace.signature.to_string()).size(15.0);
            canvas.text((x + width / 2.0, y + CELL / 2.0), text);
        }
    }
}
