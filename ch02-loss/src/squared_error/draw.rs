//! Squared errors as squares: the side is how far an output is from its answer.

use common::network::argmax;
use figure::{Canvas, Colour, Error, Figure, Form};
use ndarray::ArrayRef1;

/// A probability of 1 is this high, and an error of 1 this wide.
const UNIT: f64 = 240.0;
const BOTTOM: f64 = 278.0;
const SLOT: f64 = 56.0;

/// Each output as a bar, its answer as a line, and the square between them.
pub fn squares<'a>(y: &'a ArrayRef1<f64>, t: &'a ArrayRef1<f64>) -> impl Figure + 'a {
    move |form| sheet(form, y, t)
}

fn sheet(form: Form, y: &ArrayRef1<f64>, t: &ArrayRef1<f64>) -> Result<Canvas, Error> {
    let ends = y.iter().zip(t).enumerate();
    let ends = ends.map(|(k, (y, t))| place(k) + 14.0 + UNIT * (t - y).abs());
    let right = ends.fold(612.0, f64::max); // of squares, too
    let canvas = Canvas::new(right + 8.0, 330.0);
    scale(&canvas, form, right);
    for (k, (&y, &t)) in y.iter().zip(t).enumerate() {
        let left = place(k);
        square(&canvas, left + 14.0, height(y), height(t));
        bar(&canvas, left, height(y));
        canvas.line(
            &[(left - 3.0, height(t)), (left + 17.0, height(t))],
            Colour::Ink,
            3.0,
        );
        canvas.text((left + 7.0, BOTTOM + 20.0), form.text(k.to_string()));
    }
    canvas.text((328.0, BOTTOM + 42.0), form.text("k").paint(Colour::Muted));
    legend(&canvas, form, y, t);
    Ok(canvas)
}

/// The left side of a bar.
fn place(k: usize) -> f64 {
    56.0 + SLOT * k as f64
}

fn height(value: f64) -> f64 {
    BOTTOM - UNIT * value
}

fn scale(canvas: &Canvas, form: Form, right: f64) {
    for value in [0.0, 0.5, 1.0] {
        let ends = [(44.0, height(value)), (right, height(value))];
        canvas.line(&ends, Colour::Faint, 1.0);
        let label = form.text(format!("{value:.1}")).size(15.0);
        canvas.text((22.0, height(value)), label.paint(Colour::Muted));
    }
}

/// Names the bar, the line and the square of the right class.
fn legend(canvas: &Canvas, form: Form, y: &ArrayRef1<f64>, t: &ArrayRef1<f64>) {
    let right = argmax(t);
    let left = place(right);
    let (y, t) = (y[right], t[right]);
    let middle = left + 14.0 + UNIT * (t - y) / 2.0;
    canvas.text((left - 14.0, height(t)), form.text("t"));
    canvas.text(
        (left - 12.0, height(y) + 8.0),
        form.text("y").paint(Colour::Blue),
    );
    let above_bars = f64::midpoint(t, y).max(0.8);
    canvas.text(
        (middle, height(above_bars)),
        form.text("(t - y)²").paint(Colour::Red),
    );
}

fn square(canvas: &Canvas, left: f64, from: f64, to: f64) {
    let side = (to - from).abs();
    let (corner, size) = ((left, from.min(to)), (side, side));
    canvas.rectangle(corner, size, 0.0, Colour::Red.tint(22));
    canvas.frame(corner, size, 0.0, Colour::Red, 1.25);
}

fn bar(canvas: &Canvas, left: f64, top: f64) {
    canvas.rectangle((left, top), (14.0, BOTTOM - top), 0.0, Colour::Blue);
}
