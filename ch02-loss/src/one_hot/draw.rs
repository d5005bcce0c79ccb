//! The same three classes as numbers on a line and as rows in space.

use figure::number::fixed;
use figure::{Align, Canvas, Colour, Error, Figure, Form, Paint, Point};
use ndarray::ArrayRef2;

const CLASSES: [&str; 3] = ["dog", "cat", "rabbit"];

/// The labels 0, 1 and 2; and the rows of `t`, which are the corners of a triangle, with `y` inside.
pub fn distance<'a>(t: &'a ArrayRef2<f64>, y: &'a [f64; 3]) -> impl Figure + 'a {
    move |form: Form| {
        let canvas = form.pick(Canvas::new(650.0, 346.0), Canvas::new(340.0, 530.0));
        line(&canvas, form);
        let triangle = Triangle::new(form);
        triangle.sides(&canvas, form, t);
        triangle.corners(&canvas, form, t);
        triangle.prediction(&canvas, form, y);
        Ok::<_, Error>(canvas)
    }
}

fn heading(canvas: &Canvas, form: Form, at: Point, label: &str) {
    canvas.text(at, form.text(label).paint(Colour::Muted));
}

fn line(canvas: &Canvas, form: Form) {
    let (left, step, level) = form.pick((40.0, 104.0, 222.0), (66.0, 104.0, 132.0));
    let at = |label: usize| (left + step * label as f64, level);
    heading(canvas, form, (at(1).0, form.pick(84.0, 12.0)), "as labels");
    canvas.line(&[at(0), at(2)], Colour::Muted, 1.75);
    for (i, j) in [(0, 1), (1, 2), (0, 2)] {
        let length = j - i;
        let height = form.pick(42.0, 34.0) * length as f64 - 8.0;
        arc(canvas, at(i), at(j), height);
        let middle = f64::midpoint(at(i).0, at(j).0);
        canvas.text(
            (middle, level - height - 13.0),
            form.text(length.to_string()).bold(),
        );
    }
    for (label, name) in CLASSES.iter().enumerate() {
        let (x, y) = at(label);
        canvas.ball((x, y), 7.0, Colour::Green);
        let number = form.text(label.to_string()).bold().paint(Colour::Green);
        canvas.text((x, y + 25.0), number);
        canvas.text((x, y + form.pick(47.0, 44.0)), form.text(*name));
    }
}

/// Half an ellipse of the given height above the line from `from` to `to`.
fn arc(canvas: &Canvas, from: Point, to: Point, height: f64) {
    let (middle, radius) = (f64::midpoint(from.0, to.0), (to.0 - from.0) / 2.0 - 9.0);
    let turns = (0..=60).map(|step| f64::from(step) * std::f64::consts::PI / 60.0);
    let points = turns.map(|turn| {
        let up = 11.0 + (height - 11.0) * turn.sin();
        (middle - radius * turn.cos(), from.1 - up)
    });
    canvas.line(&points.collect::<Vec<_>>(), Colour::Muted, 1.75);
}

/// The triangle whose corners are the one-hot rows, that of the dog on top.
struct Triangle([Point; 3]);

impl Triangle {
    fn new(form: Form) -> Self {
        let ((x, top), side) = form.pick(((480.0, 84.0), 232.0), ((170.0, 274.0), 226.0));
        let bottom = top + side * 0.75_f64.sqrt();
        Self([(x, top), (x - side / 2.0, bottom), (x + side / 2.0, bottom)])
    }

    /// The point in it that stands for three probabilities: the mean of the corners, so weighted.
    fn at(&self, y: &[f64; 3]) -> Point {
        let weigh =
            |sum: Point, (y, corner): (&f64, Point)| (sum.0 + y * corner.0, sum.1 + y * corner.1);
        y.iter().zip(self.0).fold((0.0, 0.0), weigh)
    }

    fn sides(&self, canvas: &Canvas, form: Form, t: &ArrayRef2<f64>) {
        let ((x, top), middle) = (self.0[0], self.at(&[1.0 / 3.0; 3]));
        heading(
            canvas,
            form,
            (x, top - form.pick(70.0, 64.0)),
            "as one-hot rows",
        );
        canvas.area(&self.0, Colour::Muted.soft());
        for (i, j) in [(0, 1), (1, 2), (2, 0)] {
            let (from, to) = (self.0[i], self.0[j]);
            canvas.line(&[from, to], Colour::Muted, 1.75);
            let squared = (&t.row(i) - &t.row(j)).pow2().sum();
            let outward = |from: f64, to: f64, middle: f64| {
                let side = f64::midpoint(from, to);
                side + 0.33 * (side - middle)
            };
            let at = (
                outward(from.0, to.0, middle.0),
                outward(from.1, to.1, middle.1),
            );
            canvas.text(at, form.text(format!("√{squared}")).bold());
        }
    }

    fn corners(&self, canvas: &Canvas, form: Form, t: &ArrayRef2<f64>) {
        let down = form.pick([-44.0, 25.0, 25.0], [-40.0, 23.0, 23.0]);
        for (k, down) in down.into_iter().enumerate() {
            let (x, y) = self.0[k];
            canvas.ball((x, y), 7.0, Colour::Green);
            let row = form.text(t.row(k).to_string()).bold();
            canvas.text((x, y + down), row.paint(Colour::Green));
            let name = y + down + form.pick(22.0, 20.0);
            canvas.text((x, name), form.text(CLASSES[k]));
        }
    }

    /// A prediction is as far from the side opposite a corner as the class there is probable.
    fn prediction(&self, canvas: &Canvas, form: Form, y: &[f64; 3]) {
        let at = self.at(y);
        let foot = (at.0, self.0[1].1);
        let guide = Paint::from(Colour::Orange).dashed();
        canvas.line(&[at, foot], guide, 1.25);
        canvas.ball(at, 7.0, Colour::Orange);
        let text = |label: String| form.text(label).paint(Colour::Orange).align(Align::Left);
        canvas.text((at.0 + 13.0, at.1), text("y".into()).bold());
        let middle = f64::midpoint(at.1, foot.1);
        canvas.text((at.0 + 8.0, middle), text(fixed(y[0], 2)));
    }
}
