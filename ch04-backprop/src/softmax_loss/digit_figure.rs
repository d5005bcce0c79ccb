//! Figure 1-11: a digit on its way through the network, to scores and to probabilities.

use common::mnist::IMAGE_SIDE;
use figure::{Align, Canvas, Colour, Error, Figure, Form};
use ndarray::ArrayRef1;

const ROW: f64 = 27.0;
const TOP: f64 = 48.0;
const BAR: f64 = 92.0;

/// The picture, from the pixels of shape (784) to scores `a` and probabilities `y` of shape (10).
pub fn digit<'a>(
    image: &'a ArrayRef1<f32>,
    a: &'a ArrayRef1<f32>,
    y: &'a ArrayRef1<f32>,
    label: usize,
) -> impl Figure + 'a {
    move |form| sheet(form, image, a, y, label)
}

fn sheet(
    form: Form,
    image: &ArrayRef1<f32>,
    a: &ArrayRef1<f32>,
    y: &ArrayRef1<f32>,
    label: usize,
) -> Result<Canvas, Error> {
    let bottom = TOP + ROW * a.len() as f64;
    let middle = f64::midpoint(TOP, bottom);
    let canvas = Canvas::new(630.0, bottom + 12.0);
    pixels(&canvas, image, (8.0, middle - 42.0))?;
    arrow(&canvas, (95.0, middle), 110.0);
    let layers = [
        ("Affine", 112.0, 170.0),
        ("ReLU", 188.0, 240.0),
        ("Affine", 258.0, 316.0),
    ];
    for (name, left, right) in layers {
        layer(
            &canvas,
            form,
            name,
            (left, middle - 30.0),
            (right, middle + 30.0),
        );
        arrow(&canvas, (right + 1.0, middle), right + 16.0);
    }
    heading(&canvas, form, "a", 364.0);
    layer(&canvas, form, "Softmax", (396.0, TOP), (472.0, bottom));
    heading(&canvas, form, "y", 526.0);
    for (k, (&a, &y)) in a.iter().zip(y).enumerate() {
        class(&canvas, form, k, a, y, k == label);
    }
    Ok(canvas)
}

/// The score and the probability of class `k`, side by side.
fn class(canvas: &Canvas, form: Form, k: usize, a: f32, y: f32, is_right: bool) {
    let height = TOP + ROW * (k as f64 + 0.5);
    let colour = if is_right {
        Colour::Green
    } else {
        Colour::Muted
    };
    let score = form.text(format!("{a:.2}")).align(Align::Right).size(15.0);
    canvas.text((386.0, height), score);
    let number = form.text(k.to_string()).bold().size(16.0).paint(colour);
    canvas.text((488.0, height), number);
    bar(canvas, form, (502.0, height), y.into(), colour);
}

fn pixels(canvas: &Canvas, image: &ArrayRef1<f32>, (left, top): (f64, f64)) -> Result<(), Error> {
    let side = 3.0 * IMAGE_SIDE as f64;
    canvas.frame(
        (left - 1.0, top - 1.0),
        (side + 2.0, side + 2.0),
        0.0,
        Colour::Faint,
        1.5,
    );
    let shades: Vec<f64> = image.iter().map(|&ink| f64::from(ink)).collect();
    canvas.image((left, top), side, &shades, Colour::Ink)
}

fn layer(canvas: &Canvas, form: Form, name: &str, low: (f64, f64), high: (f64, f64)) {
    let size = (high.0 - low.0, high.1 - low.1);
    canvas.rectangle(low, size, 0.0, Colour::Teal.soft());
    canvas.frame(low, size, 0.0, Colour::Teal, 1.5);
    let middle = (f64::midpoint(low.0, high.0), f64::midpoint(low.1, high.1));
    canvas.text(middle, form.text(name).size(15.0));
}

fn arrow(canvas: &Canvas, (left, height): (f64, f64), right: f64) {
    canvas.arrow(&[(left, height), (right, height)], Colour::Ink, 1.5);
}

fn heading(canvas: &Canvas, form: Form, name: &str, at: f64) {
    canvas.text(
        (at, TOP - 22.0),
        form.text(name).size(18.0).paint(Colour::Muted),
    );
}

fn bar(canvas: &Canvas, form: Form, (left, height): (f64, f64), y: f64, paint: Colour) {
    let right = left + BAR * y;
    canvas.rectangle((left, height - 8.0), (BAR * y, 16.0), 0.0, paint);
    let text = form.text(format!("{y:.2}")).size(14.0).align(Align::Left);
    canvas.text((right + 6.0, height), text);
}
