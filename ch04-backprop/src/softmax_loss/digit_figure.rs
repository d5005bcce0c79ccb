//! Figure 1-11: a digit on its way through the network, to scores and to probabilities.

use common::mnist::IMAGE_SIDE;
use figure::{Align, Canvas, Colour, Error, Text};
use ndarray::ArrayRef1;

const ROW: f64 = 27.0;
const TOP: f64 = 48.0;
const BAR: f64 = 92.0;

/// The picture, from the pixels of shape (784) to scores `a` and probabilities `y` of shape (10).
pub fn digit(
    image: &ArrayRef1<f32>,
    a: &ArrayRef1<f32>,
    y: &ArrayRef1<f32>,
    label: usize,
) -> Result<String, Error> {
    let bottom = TOP + ROW * a.len() as f64;
    let middle = f64::midpoint(TOP, bottom);
    let canvas = Canvas::new(630.0, bottom + 12.0);
    pixels(&canvas, image, (8.0, middle - 42.0));
    arrow(&canvas, (95.0, middle), 110.0);
    for (name, left, right) in [
        ("Affine", 112.0, 170.0),
        ("ReLU", 188.0, 240.0),
        ("Affine", 258.0, 316.0),
    ] {
        layer(&canvas, name, (left, middle - 30.0), (right, middle + 30.0));
        arrow(&canvas, (right + 1.0, middle), right + 16.0);
    }
    heading(&canvas, "a", 364.0);
    layer(&canvas, "Softmax", (396.0, TOP), (472.0, bottom));
    heading(&canvas, "y", 526.0);
    for (k, (&a, &y)) in a.iter().zip(y).enumerate() {
        let height = TOP + ROW * (k as f64 + 0.5);
        let paint = if k == label {
            Colour::Green
        } else {
            Colour::Muted
        };
        canvas.text(
            (386.0, height),
            Text::new(format!("{a:.2}")).align(Align::Right).size(15.0),
        );
        canvas.text(
            (488.0, height),
            Text::new(k.to_string()).bold().size(16.0).paint(paint),
        );
        bar(&canvas, (502.0, height), y.into(), paint);
    }
    canvas.svg()
}

fn pixels(canvas: &Canvas, image: &ArrayRef1<f32>, (left, top): (f64, f64)) {
    const SIZE: f64 = 3.0;
    let side = SIZE * IMAGE_SIDE as f64;
    rectangle(
        canvas,
        (left - 1.0, top - 1.0),
        (left + side + 1.0, top + side + 1.0),
        Colour::Faint,
    );
    for (index, &ink) in image.iter().enumerate() {
        let (column, row) = ((index % IMAGE_SIDE) as f64, (index / IMAGE_SIDE) as f64);
        let at = (left + SIZE * column, top + SIZE * row);
        let corners = [
            at,
            (at.0 + SIZE, at.1),
            (at.0 + SIZE, at.1 + SIZE),
            (at.0, at.1 + SIZE),
        ];
        if ink > 0.05 {
            canvas.area(&corners, Colour::Ink.tint((100.0 * ink) as u8));
        }
    }
}

fn layer(canvas: &Canvas, name: &str, low: (f64, f64), high: (f64, f64)) {
    let corners = [low, (high.0, low.1), high, (low.0, high.1)];
    canvas.area(&corners, Colour::Teal.soft());
    rectangle(canvas, low, high, Colour::Teal);
    canvas.text(
        (f64::midpoint(low.0, high.0), f64::midpoint(low.1, high.1)),
        Text::new(name).size(15.0),
    );
}

fn rectangle(canvas: &Canvas, low: (f64, f64), high: (f64, f64), paint: Colour) {
    canvas.line(
        &[low, (high.0, low.1), high, (low.0, high.1), low],
        paint,
        1.5,
    );
}

fn arrow(canvas: &Canvas, (left, height): (f64, f64), right: f64) {
    canvas.line(&[(left, height), (right - 6.0, height)], Colour::Ink, 1.5);
    canvas.area(
        &[
            (right - 7.0, height - 4.0),
            (right, height),
            (right - 7.0, height + 4.0),
        ],
        Colour::Ink,
    );
}

fn heading(canvas: &Canvas, name: &str, at: f64) {
    canvas.text(
        (at, TOP - 22.0),
        Text::new(name).size(18.0).paint(Colour::Muted),
    );
}

fn bar(canvas: &Canvas, (left, height): (f64, f64), y: f64, paint: Colour) {
    let right = left + BAR * y;
    let (low, high) = (height - 8.0, height + 8.0);
    canvas.area(
        &[(left, low), (right, low), (right, high), (left, high)],
        paint,
    );
    let text = Text::new(format!("{y:.2}")).size(14.0).align(Align::Left);
    canvas.text((right + 6.0, height), text);
}
