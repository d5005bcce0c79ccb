//! The ten classes: a score, a probability and an error for each.

use figure::{Align, Canvas, Colour, Form};

use super::{Stages, layer};

/// The rows, one for each class.
pub struct Classes<'a> {
    pub stages: &'a Stages<'a>,
    pub top: f64,
    pub row: f64,
}

/// Where the columns stand.
struct Columns {
    class: f64,
    /// Where the numbers of the scores end, where their bars begin, and the longest of these.
    score: (f64, f64, f64),
    softmax: (f64, f64),
    /// Where the bars begin, and how long one is that stands for 1.
    probability: (f64, f64),
    /// Where the numbers end.
    error: f64,
}

fn columns(form: Form) -> Columns {
    let wide = Columns {
        class: 376.0,
        score: (430.0, 458.0, 24.0),
        softmax: (488.0, 558.0),
        probability: (568.0, 52.0),
        error: 714.0,
    };
    let narrow = Columns {
        class: 12.0,
        score: (60.0, 92.0, 26.0),
        softmax: (124.0, 186.0),
        probability: (195.0, 48.0),
        error: 334.0,
    };
    form.pick(wide, narrow)
}

impl Classes<'_> {
    pub fn draw(&self, canvas: &Canvas, form: Form, bottom: f64) {
        let columns = columns(form);
        let heading = |x, name: &str, paint| {
            canvas.text(
                (x, self.top - 16.0),
                form.text(name).size(18.0).paint(paint),
            );
        };
        let (left, unit) = columns.probability;
        heading(columns.score.1, "a", Colour::Blue);
        heading(left + unit / 2.0, "y", Colour::Orange);
        heading(columns.error - 24.0, "y − t", Colour::Red);
        let (low, high) = columns.softmax;
        layer(canvas, form, "Softmax", (low, self.top), (high, bottom));
        let zero = columns.score.1;
        canvas.line(&[(zero, self.top), (zero, bottom)], Colour::Muted, 1.25);
        for class in 0..self.stages.a.len() {
            self.class(canvas, form, &columns, class);
        }
        back(canvas, form, &columns, bottom);
    }

    fn class(&self, canvas: &Canvas, form: Form, columns: &Columns, class: usize) {
        let y = self.top + self.row * (class as f64 + 0.5);
        let is_right = class == self.stages.label;
        let paint = if is_right {
            Colour::Green
        } else {
            Colour::Muted
        };
        let number = form.text(class.to_string()).bold().paint(paint);
        canvas.text((columns.class, y), number);
        self.score(canvas, form, columns, (class, y));
        self.probability(canvas, form, columns, (class, y), is_right);
        let error = form.text(hundredths(self.stages.da[class])).size(15.0);
        let error = error.paint(Colour::Red).align(Align::Right);
        canvas.text((columns.error, y), error);
    }

    fn score(&self, canvas: &Canvas, form: Form, columns: &Columns, (class, y): (usize, f64)) {
        let (end, zero, longest) = columns.score;
        let scores = self.stages.a;
        let largest = scores.fold(f32::MIN_POSITIVE, |largest, a| largest.max(a.abs()));
        let length = longest * f64::from(scores[class] / largest);
        let corner = (zero + length.min(0.0), y - 8.0);
        canvas.rectangle(corner, (length.abs(), 16.0), 0.0, Colour::Blue);
        let text = form.text(format!("{:.1}", scores[class])).size(15.0);
        canvas.text((end, y), text.paint(Colour::Blue).align(Align::Right));
    }

    /// The bar of a class; a green frame shows how long it should be.
    fn probability(
        &self,
        canvas: &Canvas,
        form: Form,
        columns: &Columns,
        (class, y): (usize, f64),
        is_right: bool,
    ) {
        let (left, unit) = columns.probability;
        let share = f64::from(self.stages.y[class]);
        canvas.rectangle((left, y - 8.0), (unit * share, 16.0), 0.0, Colour::Orange);
        if is_right {
            canvas.frame((left, y - 9.0), (unit, 18.0), 2.0, Colour::Green, 2.0);
        }
        let end = if is_right { unit } else { unit * share };
        let text = form
            .text(hundredths(self.stages.y[class]))
            .size(15.0)
            .align(Align::Left);
        canvas.text((left + end + 6.0, y), text.paint(Colour::Orange));
    }
}

/// The way back from the errors to the scores.
fn back(canvas: &Canvas, form: Form, columns: &Columns, bottom: f64) {
    let (start, end) = (columns.error - 22.0, columns.score.1);
    let (top, low, round) = (bottom + 8.0, bottom + 26.0, 14.0);
    let bends = [
        [(start, low), (start, low), (start - round, low)],
        [(start - round, low), (end + round, low), (end + round, low)],
        [(end, low), (end, low), (end, top)],
    ];
    canvas.curved_arrow((start, top), &bends, Colour::Red, 1.75);
    let text = form.text("∂L/∂a = y − t").paint(Colour::Red);
    canvas.text((f64::midpoint(start, end), low + 15.0), text);
}

/// Two decimals, and no −0.
fn hundredths(value: f32) -> String {
    let text = format!("{value:.2}");
    text.strip_prefix('-')
        .filter(|text| *text == "0.00")
        .unwrap_or(&text)
        .into()
}
