//! Squared errors as squares: the side is how far an output is from its answer.

use common::network::argmax;
use figure::{Align, Canvas, Colour, Error, Figure, Form, Frame, Handle, Point};
use ndarray::ArrayRef1;

/// The thickness of a bar.
const BAR: f64 = 14.0;

/// Each output as a bar, its answer as a line, and the square between them.
pub fn squares<'a>(y: &'a ArrayRef1<f64>, t: &'a ArrayRef1<f64>) -> impl Figure + 'a {
    move |form: Form| {
        let sheet = Sheet { form };
        let errors = y.iter().zip(t).map(|(y, t)| (t - y).abs());
        let ends = errors
            .enumerate()
            .map(|(k, error)| sheet.place(k) + BAR + sheet.unit() * error);
        let end = ends.fold(sheet.place(y.len() - 1) + 34.0, f64::max); // of squares, too
        let canvas = form.pick(Canvas::new(end + 8.0, 318.0), Canvas::new(340.0, end + 8.0));
        sheet.scale(&canvas, end);
        for (k, (&y, &t)) in y.iter().zip(t).enumerate() {
            sheet.square(&canvas, k, y, t);
            sheet.bar(&canvas, k, y, t);
        }
        let right = argmax(t);
        sheet.names(&canvas, right, y[right], t[right]);
        sheet.handle(&canvas, right, y.len());
        Ok::<_, Error>(canvas)
    }
}

/// Bars side by side, or, on a narrow page, one below the other.
struct Sheet {
    form: Form,
}

impl Sheet {
    /// How long a probability of 1 is, and how wide an error of 1.
    fn unit(&self) -> f64 {
        self.form.pick(236.0, 270.0)
    }

    /// Where a bar begins, along the row of bars.
    fn place(&self, k: usize) -> f64 {
        self.form.pick(62.0, 34.0) + self.form.pick(58.0, 30.0) * k as f64
    }

    /// A place on the sheet: `along` the row of bars, and as far as `value` from where they begin.
    fn at(&self, along: f64, value: f64) -> Point {
        let far = self.unit() * value;
        self.form.pick((along, 262.0 - far), (40.0 + far, along))
    }

    /// The area between two places.
    fn area(&self, from: Point, to: Point) -> [Point; 2] {
        let corner = (from.0.min(to.0), from.1.min(to.1));
        [corner, ((to.0 - from.0).abs(), (to.1 - from.1).abs())]
    }

    fn scale(&self, canvas: &Canvas, end: f64) {
        let begin = self.place(0) - 10.0;
        for value in [0.0, 0.5, 1.0] {
            canvas.line(
                &[self.at(begin, value), self.at(end, value)],
                Colour::Faint,
                1.0,
            );
            let label = self
                .form
                .text(value.to_string())
                .size(15.0)
                .paint(Colour::Muted);
            let align = self.form.pick(Align::Right, Align::Centre);
            canvas.text(self.at(begin - 9.0, value), label.align(align));
        }
        let k = self.form.text("k").paint(Colour::Muted);
        let at = self.form.pick((end - 4.0, 282.0), (18.0, end - 6.0));
        canvas.text(at, k);
    }

    fn square(&self, canvas: &Canvas, k: usize, y: f64, t: f64) {
        let (left, side) = (self.place(k) + BAR, self.unit() * (t - y).abs());
        let [corner, size] = self.area(self.at(left, y), self.at(left + side, t));
        canvas.rectangle(corner, size, 0.0, Colour::Red.soft());
        canvas.frame(corner, size, 0.0, Colour::Red, 1.25);
    }

    /// The output, across its end the answer, and its number.
    fn bar(&self, canvas: &Canvas, k: usize, y: f64, t: f64) {
        let left = self.place(k);
        let [corner, size] = self.area(self.at(left, 0.0), self.at(left + BAR, y));
        canvas.rectangle(corner, size, 0.0, Colour::Orange);
        let ends = [self.at(left - 3.0, t), self.at(left + BAR + 3.0, t)];
        canvas.line(&ends, Colour::Green, 3.5);
        canvas.text(self.number(k), self.form.text(k.to_string()));
    }

    /// The number of the right class can be dragged to another class.
    fn handle(&self, canvas: &Canvas, right: usize, classes: usize) {
        let (first, last) = (
            self.place(0) + BAR / 2.0,
            self.place(classes - 1) + BAR / 2.0,
        );
        let ends = 0.0..=classes as f64 - 1.0;
        let label = Handle::new("label").step(1.0).within(ends.clone());
        // Wide, the classes are counted to the right, narrow, from top to bottom.
        let (corner, size) = self.form.pick(
            ((first, 0.0), (last - first, 1.0)),
            ((0.0, first), (1.0, last - first)),
        );
        let (frame, label) = match self.form.is_narrow {
            false => (
                Frame::new(corner, size, ends, 0.0..=1.0),
                label.number(0.0, [1.0, 0.0]),
            ),
            true => (
                Frame::new(corner, size, 0.0..=1.0, *ends.end()..=*ends.start()),
                label.number(0.0, [0.0, 1.0]),
            ),
        };
        let (at, way) = (self.number(right), self.form.pick((14.0, 0.0), (0.0, 13.0)));
        frame.handle(canvas, self.form, (&label, at), |canvas| {
            canvas.tips(at, way, Colour::Green);
        });
    }

    /// Where the number of a bar stands.
    fn number(&self, k: usize) -> Point {
        let (x, y) = self.at(self.place(k) + BAR / 2.0, 0.0);
        self.form.pick((x, y + 20.0), (18.0, y))
    }

    /// Names the bar, the line and the square of the right class.
    fn names(&self, canvas: &Canvas, right: usize, y: f64, t: f64) {
        let left = self.place(right);
        let text = |label: &str, paint| self.form.text(label).bold().paint(paint).halo();
        let square = self.at(
            left + BAR + self.unit() * (t - y).abs() / 2.0,
            f64::midpoint(t, y),
        );
        let area = self.form.text("(t - y)²").bold().paint(Colour::Red);
        canvas.text(square, area);
        let before = self.form.pick(15.0, 13.0);
        canvas.text(self.at(left - before, t), text("t", Colour::Green));
        canvas.text(self.at(left - before, y - 0.03), text("y", Colour::Orange));
    }
}
