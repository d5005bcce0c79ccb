//! Where everything stands: from left to right, on a narrow page from top to bottom.

use std::ops::Range;

use common::mnist::{CLASSES, IMAGE_SIDE, PIXELS};
use figure::{Align, Canvas, Colour, Form, Point};

/// Each stage is a line across the way from the image to the digits.
pub struct Sheet {
    pub form: Form,
    /// How many hidden neurons are shown.
    hidden: usize,
}

impl Sheet {
    pub fn new(form: Form, hidden: usize) -> Self {
        Self { form, hidden }
    }

    pub fn canvas(&self) -> Canvas {
        self.form
            .pick(Canvas::new(720.0, 420.0), Canvas::new(340.0, 560.0))
    }

    /// A place: so far along the way, and this share of the way across.
    fn at(&self, along: f64, share: f64) -> Point {
        let (first, length) = self.form.pick((48.0, 364.0), (86.0, 246.0));
        let across = first + length * share;
        self.form.pick((along, across), (across, along))
    }

    /// The corner and the side of the image.
    pub fn image(&self) -> (Point, f64) {
        self.form.pick(((6.0, 160.0), 140.0), ((153.0, 6.0), 112.0))
    }

    /// The area between some rows of the image and their part of the strip.
    pub fn unrolled(&self, rows: Range<usize>) -> [Point; 4] {
        let ((left, top), side) = self.image();
        let of = |row: usize| row as f64 / IMAGE_SIDE as f64;
        let (from, to) = (of(rows.start), of(rows.end));
        let ends = [self.at(self.strip_at(), to), self.at(self.strip_at(), from)];
        let edge = |row: f64| (left + side, top + side * row);
        match self.form.is_narrow {
            false => [edge(from), edge(to), ends[0], ends[1]],
            // Below the image there is no edge with its rows: the strip hangs on its sides.
            true => [
                (left + side * from, top + side),
                (left + side * to, top + side),
                ends[0],
                ends[1],
            ],
        }
    }

    fn strip_at(&self) -> f64 {
        self.form.pick(214.0, 176.0)
    }

    /// The part of the strip that has these pixels: its corner and its size.
    pub fn strip(&self, pixels: Range<usize>) -> [Point; 2] {
        let (start, end) = (pixels.start as f64, pixels.end as f64);
        let thick = self.form.pick(20.0, 18.0);
        let from = self.at(self.strip_at(), start / PIXELS as f64);
        let to = self.at(self.strip_at() + thick, end / PIXELS as f64);
        [from, (to.0 - from.0, to.1 - from.1)]
    }

    /// Where a line to a pixel ends.
    pub fn pixel(&self, pixel: usize) -> Point {
        let far = self.strip_at() + self.form.pick(20.0, 18.0);
        self.at(far, (pixel as f64 + 0.5) / PIXELS as f64)
    }

    pub fn radius(&self) -> f64 {
        self.form.pick(3.4, 3.2)
    }

    /// A hidden neuron; on a narrow page they stand in two rows.
    pub fn neuron(&self, neuron: usize) -> Point {
        let aside = self.form.pick(0.0, 4.0 * (neuron % 2) as f64 * 2.0 - 4.0);
        self.at(
            self.form.pick(404.0, 302.0) + aside,
            (neuron as f64 + 0.5) / self.hidden as f64,
        )
    }

    pub fn digit(&self, digit: usize) -> Point {
        self.at(
            self.form.pick(560.0, 420.0),
            (digit as f64 + 0.5) / CLASSES as f64,
        )
    }

    /// The probability of a digit, and in words where it is not nearly 0.
    pub fn bar(&self, canvas: &Canvas, digit: usize, probability: f64) {
        let ((x, y), form) = (self.digit(digit), self.form);
        let (from, full, half) = form.pick((24.0, 80.0, 9.0), (20.0, 84.0, 8.0));
        let length = full * probability;
        let (corner, size) = form.pick(
            ((x + from, y - half), (length, 2.0 * half)),
            ((x - half, y + from), (2.0 * half, length)),
        );
        canvas.rectangle(corner, size, 2.0, Colour::Orange);
        let ends = form.pick(
            [(x + from, y - 14.0), (x + from, y + 14.0)],
            [(x - 10.0, y + from), (x + 10.0, y + from)],
        );
        canvas.line(&ends, Colour::Muted, 1.25);
        if probability >= 0.005 {
            let label = format!("{:.0}%", 100.0 * probability);
            let label = form
                .text(label)
                .size(form.pick(15.0, 13.0))
                .paint(Colour::Orange);
            let (at, align) = form.pick(
                ((x + from + length + 5.0, y), Align::Left),
                ((x, y + from + length + 11.0), Align::Centre),
            );
            canvas.text(at, label.bold().align(align));
        }
    }

    /// Some numbers of the row that stands out: where the page is wide, below the image.
    pub fn numbers(&self, canvas: &Canvas, row: &[f32]) {
        let first = row.iter().position(|&pixel| pixel > 0.0).unwrap_or(0);
        let some = row[first..].iter().take(self.form.pick(4, 2));
        let some: Vec<_> = some.map(|pixel| format!("{pixel:.2}")).collect();
        let label = self.form.text(format!("{} …", some.join("  "))).size(13.0);
        let (at, align) = self
            .form
            .pick(((76.0, 320.0), Align::Centre), ((2.0, 88.0), Align::Left));
        canvas.text(at, label.paint(Colour::Blue).align(align));
    }

    /// How many there are of each, and of what.
    pub fn names(&self, canvas: &Canvas, counts: [String; 4]) {
        let names = ["pixels", "numbers", "neurons", "probabilities"];
        let places = self
            .form
            .pick([76.0, 224.0, 404.0, 596.0], [44.0, 176.0, 294.0, 412.0]);
        for ((name, count), along) in names.into_iter().zip(counts).zip(places) {
            let (first, second, align) = self.form.pick(
                ((along, 10.0), (along, 30.0), Align::Centre),
                ((2.0, along), (2.0, along + 17.0), Align::Left),
            );
            canvas.text(first, self.form.text(count).bold().align(align));
            let name = self.form.text(name).size(15.0).paint(Colour::Muted);
            canvas.text(second, name.align(align));
        }
    }
}
