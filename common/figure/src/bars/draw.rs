//! How bars look.

use super::{Bar, Bars, Paint};
use crate::plot::Scale;
use crate::shape::rounded;
use crate::{Align, Canvas, Colour, Error, Text};

const ROW: f64 = 38.0;
const THICK: f64 = 22.0;
const WIDTH: f64 = 600.0;

/// Where the bars lie on the sheet.
struct Layout<'a> {
    scale: &'a Scale,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Bars {
    /// The picture with lengths measured on `scale`.
    pub(super) fn draw(&self, scale: &Scale) -> Result<String, Error> {
        let layout = self.layout(scale);
        let Layout {
            left, top, bottom, ..
        } = layout;
        let foot = if self.logarithmic { 34.0 } else { 8.0 };
        let mut canvas = Canvas::new(WIDTH, bottom + foot);
        let title = Text::new(&self.title).bold();
        canvas.text((left, 20.0), title.align(Align::Left));
        if self.logarithmic {
            layout.axis(&mut canvas);
        }
        for (i, bar) in self.bars.iter().enumerate() {
            layout.bar(&mut canvas, bar, top + ROW * (i as f64 + 0.5));
        }
        canvas.line(&[(left, top), (left, bottom)], Colour::Muted, 1.25);
        canvas.svg()
    }

    fn layout<'a>(&self, scale: &'a Scale) -> Layout<'a> {
        let widths = |text: fn(&Bar) -> Text| self.bars.iter().map(move |bar| text(bar).width());
        let top = if self.title.is_empty() { 8.0 } else { 40.0 };
        Layout {
            scale,
            left: widths(name).fold(0.0, f64::max) + 22.0,
            right: WIDTH - widths(value).fold(0.0, f64::max) - 18.0,
            top,
            bottom: top + ROW * self.bars.len() as f64,
        }
    }
}

impl Layout<'_> {
    fn along(&self, value: f64) -> f64 {
        self.left + (self.right - self.left) * self.scale.place(value).clamp(0.0, 1.0)
    }

    fn axis(&self, canvas: &mut Canvas) {
        for (value, label) in self.scale.ticks(6) {
            let x = self.along(value);
            canvas.line(&[(x, self.top), (x, self.bottom)], Colour::Faint, 1.0);
            let label = Text::new(label).size(15.0).paint(Colour::Muted);
            canvas.text((x, self.bottom + 16.0), label);
        }
    }

    fn bar(&self, canvas: &mut Canvas, bar: &Bar, y: f64) {
        let end = self.along(bar.value);
        let length = end - self.left;
        if length > 0.1 {
            let corner = (self.left, y - THICK / 2.0);
            let outline = rounded(corner, (length, THICK), (length / 2.0).min(3.0));
            canvas.area(&outline, bar.paint);
        }
        let tip = bar
            .spread
            .map_or(end, |spread| self.whisker(canvas, spread, y));
        let full = Paint {
            percent: 100,
            ..bar.paint
        };
        canvas.text((self.left - 12.0, y), name(bar));
        canvas.text((tip.max(end) + 9.0, y), value(bar).paint(full));
    }

    /// Draws the range from `low` to `high` and says where it ends.
    fn whisker(&self, canvas: &mut Canvas, (low, high): (f64, f64), y: f64) -> f64 {
        let (low, high) = (self.along(low), self.along(high));
        canvas.line(&[(low, y), (high, y)], Colour::Ink, 1.5);
        for x in [low, high] {
            canvas.line(&[(x, y - 5.0), (x, y + 5.0)], Colour::Ink, 1.5);
        }
        high
    }
}

fn name(bar: &Bar) -> Text {
    Text::new(&bar.name).size(16.0).align(Align::Right)
}

fn value(bar: &Bar) -> Text {
    Text::new(&bar.text).size(16.0).bold().align(Align::Left)
}
