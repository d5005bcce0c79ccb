//! Figure 1-11: a digit on its way through the network: pixels, hidden neurons, scores, probabilities, and the errors.

mod classes;

use common::mnist::IMAGE_SIDE;
use figure::{Canvas, Colour, Error, Figure, Form, Point};
use ndarray::ArrayRef1;

use classes::Classes;

/// What there is at every layer on the way of one image.
pub struct Stages<'a> {
    /// Shape (784).
    pub pixels: &'a ArrayRef1<f32>,
    /// Behind the ReLU, shape (hidden).
    pub hidden: &'a ArrayRef1<f32>,
    /// Scores, shape (10).
    pub a: &'a ArrayRef1<f32>,
    /// Probabilities, shape (10).
    pub y: &'a ArrayRef1<f32>,
    /// ∂L/∂a, shape (10).
    pub da: &'a ArrayRef1<f32>,
    pub label: usize,
}

impl Figure for Stages<'_> {
    fn draw(&self, form: Form) -> Result<Canvas, Error> {
        let (top, row) = form.pick((50.0, 27.0), (218.0, 25.0));
        let bottom = top + row * self.a.len() as f64;
        let canvas = Canvas::new(form.pick(720.0, 340.0), bottom + 54.0);
        let middle = form.pick(f64::midpoint(top, bottom), 54.0);
        self.image(&canvas, form, middle)?;
        self.neurons(&canvas, form, middle);
        layers(&canvas, form, middle, top);
        Classes {
            stages: self,
            top,
            row,
        }
        .draw(&canvas, form, bottom);
        Ok(canvas)
    }
}

impl Stages<'_> {
    fn image(&self, canvas: &Canvas, form: Form, middle: f64) -> Result<(), Error> {
        let side = 3.2 * IMAGE_SIDE as f64;
        let corner = (9.0, middle - side / 2.0);
        canvas.frame(
            (8.0, corner.1 - 1.0),
            (side + 2.0, side + 2.0),
            0.0,
            Colour::Faint,
            1.5,
        );
        let shades: Vec<f64> = self.pixels.iter().map(|&ink| f64::from(ink)).collect();
        canvas.image(corner, side, &shades, Colour::Ink)?;
        let caption = format!("{} pixels", self.pixels.len());
        below(
            canvas,
            form,
            &caption,
            (9.0 + side / 2.0, middle + side / 2.0),
        );
        Ok(())
    }

    /// A cell for every hidden neuron, the bluer the larger its value.
    fn neurons(&self, canvas: &Canvas, form: Form, middle: f64) {
        const ACROSS: usize = 5;
        let cell = 12.0;
        let largest = self
            .hidden
            .fold(f32::MIN_POSITIVE, |largest, &z| largest.max(z));
        let long = self.hidden.len().div_ceil(ACROSS);
        let (columns, rows) = form.pick((ACROSS, long), (long, ACROSS));
        let (width, height) = (cell * columns as f64, cell * rows as f64);
        let (left, top) = (form.pick(206.0, 200.0), middle - height / 2.0);
        for (index, z) in self.hidden.iter().enumerate() {
            let at = (index % columns, index / columns);
            let corner = (left + cell * at.0 as f64, top + cell * at.1 as f64);
            let strength = 8.0 + 92.0 * z / largest;
            canvas.rectangle(
                corner,
                (cell - 1.5, cell - 1.5),
                2.0,
                Colour::Blue.tint(strength as u8),
            );
        }
        let caption = format!("{} hidden", self.hidden.len());
        below(
            canvas,
            form,
            &caption,
            (left + width / 2.0, middle + height / 2.0),
        );
    }
}

/// The layers between the pictures.
fn layers(canvas: &Canvas, form: Form, middle: f64, top: f64) {
    arrow(canvas, [(104.0, middle), (118.0, middle)]);
    layer(
        canvas,
        form,
        "Affine\nReLU",
        (120.0, middle - 30.0),
        (184.0, middle + 30.0),
    );
    arrow(
        canvas,
        [(186.0, middle), (200.0, middle)].map(|(x, y)| (form.pick(x, x - 2.0), y)),
    );
    if form.is_narrow {
        arrow(canvas, [(260.0, 110.0), (260.0, 126.0)]);
        layer(canvas, form, "Affine", (8.0, 128.0), (332.0, 156.0));
        arrow(canvas, [(92.0, 158.0), (92.0, top - 30.0)]);
    } else {
        arrow(canvas, [(270.0, middle), (284.0, middle)]);
        layer(
            canvas,
            form,
            "Affine",
            (286.0, middle - 30.0),
            (348.0, middle + 30.0),
        );
        arrow(canvas, [(350.0, middle), (364.0, middle)]);
    }
}

/// A layer between two corners.
fn layer(canvas: &Canvas, form: Form, name: &str, low: Point, high: Point) {
    let size = (high.0 - low.0, high.1 - low.1);
    canvas.rectangle(low, size, 10.0, Colour::Teal.soft());
    canvas.frame(low, size, 10.0, Colour::Teal, 2.0);
    let (x, y) = (f64::midpoint(low.0, high.0), f64::midpoint(low.1, high.1));
    let last = name.lines().count() as f64 - 1.0;
    for (i, line) in name.lines().enumerate() {
        canvas.text((x, y + 20.0 * (i as f64 - last / 2.0)), form.text(line));
    }
}

fn arrow(canvas: &Canvas, ends: [Point; 2]) {
    canvas.arrow(&ends, Colour::Blue, 1.75);
}

/// A caption below a picture.
fn below(canvas: &Canvas, form: Form, caption: &str, (x, bottom): Point) {
    let text = form.text(caption).size(15.0).paint(Colour::Muted);
    canvas.text((x, bottom + 14.0), text);
}
