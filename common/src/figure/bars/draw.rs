//! How bars look.

use super::{Bar, Bars, Paint};
use crate::figure::plot::Scale;
use crate::figure::shape::rounded;
use crate::figure::{Align, Canvas, Colour, Error, Point, Text};

const ROW: f64 = 38.0;
const THICK: f64 = 22.0;
const WIDTH: f64 = 600.0;

impl Bars {
    /// The picture with lengths measured on `scale`.
    pub(super) fn draw(&self, scale: &Scale) -> Result<String, Error> {
        let widest = |text: fn(&Bar) -> Text| {
            self.bars
                .iter()
                .map(|bar| text(bar).width())
                .fold(0.0, f64::max)
        };
        let head = if self.title.is_empty() { 8.0 } else { 40.0 };
        let bottom = head + ROW * self.bars.len() as f64;
        let (left, right) = (widest(name) + 22.0, WIDTH - widest(value) - 18.0);
        let mut canvas = Canvas::new(WIDTH, bottom + if self.logarithmic { 34.0 } else { 8.0 });
        canvas.text(
            (left, 20.0),
            Text::new(&self.title).bold().align(Align::Left),
        );
        let along = |value: f64| left + (right - left) * scale.place(value).clamp(0.0, 1.0);
        if self.logarithmic {
            for (value, label) in scale.ticks(6) {
                canvas.line(
                    &[(along(value), head), (along(value), bottom)],
                    Colour::Faint,
                    1.0,
                );
                canvas.text(
                    (along(value), bottom + 16.0),
                    Text::new(label).size(15.0).paint(Colour::Muted),
                );
            }
        }
        for (i, bar) in self.bars.iter().enumerate() {
            draw(
                &mut canvas,
                bar,
                (left, head + ROW * (i as f64 + 0.5)),
                &along,
            );
        }
        canvas.line(&[(left, head), (left, bottom)], Colour::Muted, 1.25);
        canvas.svg()
    }
}

fn name(bar: &Bar) -> Text {
    Text::new(&bar.name).size(16.0).align(Align::Right)
}

fn value(bar: &Bar) -> Text {
    Text::new(&bar.text).size(16.0).bold().align(Align::Left)
}

fn draw(canvas: &mut Canvas, bar: &Bar, (left, y): Point, along: &impl Fn(f64) -> f64) {
    let end = along(bar.value);
    let (length, top) = (end - left, y - THICK / 2.0);
    if length > 0.1 {
        canvas.area(
            &rounded((left, top), (length, THICK), (length / 2.0).min(3.0)),
            bar.paint,
        );
    }
    let mut tip = end;
    if let Some((low, high)) = bar.spread {
        let (low, high) = (along(low), along(high));
        canvas.line(&[(low, y), (high, y)], Colour::Ink, 1.5);
        for x in [low, high] {
            canvas.line(&[(x, y - 5.0), (x, y + 5.0)], Colour::Ink, 1.5);
        }
        tip = tip.max(high);
    }
    canvas.text((left - 12.0, y), name(bar));
    canvas.text(
        (tip + 9.0, y),
        value(bar).paint(Paint {
            percent: 100,
            ..bar.paint
        }),
    );
}
