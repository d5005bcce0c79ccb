//! Scores, their powers of e, and the shares of these.

use common::activation;
use figure::number::fixed;
use figure::{Align, Canvas, Colour, Error, Figure, Form, Point};
use ndarray::Array1;

/// Between two rows.
const ROW: f64 = 34.0;
/// The thickness of a bar.
const THICK: f64 = 20.0;

/// One of the three columns of bars, from left to right; on a narrow page one below the other.
struct Column {
    name: &'static str,
    paint: Colour,
    values: Vec<f64>,
    decimals: usize,
    /// The value of a bar of full length.
    full: f64,
}

/// What softmax makes of some scores, of which none is negative.
pub fn softmax(scores: &Array1<f64>) -> impl Figure {
    let powers = scores.exp();
    let sum = powers.sum();
    let shares = activation::softmax(scores.clone());
    let column = |name, paint, values: &Array1<f64>, decimals, full: f64| Column {
        name,
        paint,
        values: values.to_vec(),
        decimals,
        full,
    };
    let largest = |values: &Array1<f64>| values.fold(f64::MIN_POSITIVE, |a, b| a.max(*b));
    let columns = [
        column("a", Colour::Blue, scores, 1, largest(scores)),
        column("exp(a)", Colour::Blue, &powers, 2, largest(&powers)),
        column("y", Colour::Orange, &shares, 3, 1.0),
    ];
    move |form: Form| {
        let height = ROW * columns[0].values.len() as f64 + 40.0;
        let canvas = form.pick(
            Canvas::new(706.0, height + 8.0),
            Canvas::new(340.0, 3.0 * height + 2.0 * 44.0),
        );
        for (number, column) in columns.iter().enumerate() {
            let number = number as f64;
            let corner = form.pick(
                (8.0 + 244.0 * number, 0.0),
                (44.0, (height + 44.0) * number),
            );
            column.draw(&canvas, form, corner);
        }
        arrows(&canvas, form, height, &fixed(sum, 2));
        Ok::<_, Error>(canvas)
    }
}

impl Column {
    fn draw(&self, canvas: &Canvas, form: Form, (left, top): Point) {
        let full = form.pick(118.0, 196.0);
        let name = form.text(self.name).size(19.0).paint(self.paint);
        canvas.text((left, top + 16.0), name.align(Align::Left));
        for (i, value) in self.values.iter().enumerate() {
            let y = top + 40.0 + ROW * (i as f64 + 0.5);
            let corner = (left, y - THICK / 2.0);
            // A share is a part of the whole.
            if self.full == 1.0 {
                canvas.rectangle(corner, (full, THICK), 3.0, self.paint.tint(14));
            }
            let length = full * (value / self.full).clamp(0.0, 1.0);
            canvas.rectangle(corner, (length, THICK), 3.0, self.paint);
            let end = if self.full == 1.0 { full } else { length };
            let label = form
                .text(fixed(*value, self.decimals))
                .bold()
                .paint(self.paint);
            canvas.text((left + end + 8.0, y), label.align(Align::Left));
        }
        let ends = [
            (left, top + 38.0),
            (left, top + 42.0 + ROW * self.values.len() as f64),
        ];
        canvas.line(&ends, Colour::Muted, 1.25);
    }
}

/// From column to column: what is done to each number.
fn arrows(canvas: &Canvas, form: Form, height: f64, sum: &str) {
    let [first, second] = ["exp".to_string(), format!("÷ {sum}")];
    for (number, label) in [(1.0, first), (2.0, second)] {
        let (from, to) = form.pick(
            (
                (244.0 * number - 56.0, height / 2.0 + 18.0),
                (244.0 * number - 8.0, height / 2.0 + 18.0),
            ),
            (
                (104.0, (height + 44.0) * number - 36.0),
                (104.0, (height + 44.0) * number + 2.0),
            ),
        );
        canvas.arrow(&[from, to], Colour::Blue, 2.5);
        let label = form.text(label).paint(Colour::Blue);
        let middle = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
        let (at, align) = form.pick(
            ((middle.0, middle.1 - 17.0), Align::Centre),
            ((middle.0 + 14.0, middle.1), Align::Left),
        );
        canvas.text(at, label.align(align));
    }
}
