//! The same three classes as numbers on a line and as rows in space.

use figure::{Canvas, Colour, Error, Figure, Form, Point};
use ndarray::ArrayRef2;

const CLASSES: [&str; 3] = ["dog", "cat", "rabbit"];
const CORNERS: [Point; 3] = [(440.0, 66.0), (340.0, 239.2), (540.0, 239.2)];

/// Left, the labels 0, 1 and 2; right, the rows of `t`, which are the corners of a triangle, and `y` inside.
pub fn distance<'a>(t: &'a ArrayRef2<f64>, y: &'a [f64; 3]) -> impl Figure + 'a {
    move |form: Form| {
        let canvas = Canvas::new(600.0, 300.0);
        line(&canvas, form);
        triangle(&canvas, form, t);
        prediction(&canvas, form, y);
        Ok::<_, Error>(canvas)
    }
}

fn line(canvas: &Canvas, form: Form) {
    let at = |label: usize| (40.0 + 90.0 * label as f64, 180.0);
    canvas.line(&[at(0), at(2)], Colour::Muted, 1.5);
    for (label, name) in CLASSES.iter().enumerate() {
        let (x, y) = at(label);
        corner(canvas, (x, y));
        canvas.text((x, y + 26.0), form.text(label.to_string()).bold());
        canvas.text((x, y + 50.0), form.text(*name).paint(Colour::Muted));
    }
    for (i, j) in [(0, 1), (1, 2), (0, 2)] {
        let length = j - i;
        let height = 44.0 * length as f64 - 10.0;
        arc(canvas, at(i), at(j), height);
        let middle = (at(i).0 + at(j).0) / 2.0;
        let top = at(0).1 - height;
        canvas.text(
            (middle, top - 14.0),
            form.text(length.to_string()).paint(Colour::Orange),
        );
    }
}

/// Half an ellipse of the given height above the line from `from` to `to`.
fn arc(canvas: &Canvas, from: Point, to: Point, height: f64) {
    let (middle, radius) = ((from.0 + to.0) / 2.0, (to.0 - from.0) / 2.0 - 9.0);
    let turn = |step: i32| f64::from(step) * std::f64::consts::PI / 60.0;
    let points: Vec<Point> = (0..=60)
        .map(turn)
        .map(|turn| {
            (
                middle - radius * turn.cos(),
                from.1 - 9.0 - (height - 9.0) * turn.sin(),
            )
        })
        .collect();
    canvas.line(&points, Colour::Orange, 1.75);
}

fn triangle(canvas: &Canvas, form: Form, t: &ArrayRef2<f64>) {
    canvas.area(&CORNERS, Colour::Blue.soft());
    for (i, j) in [(0, 1), (1, 2), (2, 0)] {
        let (from, to) = (CORNERS[i], CORNERS[j]);
        canvas.line(&[from, to], Colour::Blue, 1.75);
        let squared = (&t.row(i) - &t.row(j)).pow2().sum();
        let outward = |from: f64, to: f64, centre: f64| (from + to) / 2.0 * 1.34 - centre * 0.34;
        let at = (outward(from.0, to.0, 440.0), outward(from.1, to.1, 181.5));
        canvas.text(at, form.text(format!("√{squared}")).paint(Colour::Blue));
    }
    let labels_at = [(0.0, -44.0), (-10.0, 26.0), (10.0, 26.0)];
    for (k, (right, down)) in labels_at.into_iter().enumerate() {
        let (x, y) = CORNERS[k];
        corner(canvas, (x, y));
        canvas.text(
            (x + right, y + down),
            form.text(t.row(k).to_string()).bold(),
        );
        let name = form.text(CLASSES[k]).paint(Colour::Muted);
        canvas.text((x + right, y + down + 24.0), name);
    }
}

/// A prediction lies nearest to the corner that it trusts most.
fn prediction(canvas: &Canvas, form: Form, y: &[f64; 3]) {
    let weigh =
        |sum: Point, (&y, corner): (&f64, Point)| (sum.0 + y * corner.0, sum.1 + y * corner.1);
    let at = y.iter().zip(CORNERS).fold((0.0, 0.0), weigh);
    canvas.disc(at, 6.0, Colour::Blue);
    canvas.text((at.0, at.1 + 20.0), form.text("y").paint(Colour::Blue));
}

fn corner(canvas: &Canvas, at: Point) {
    canvas.disc(at, 7.0, Colour::Paper);
    canvas.disc(at, 6.0, Colour::Ink);
}
