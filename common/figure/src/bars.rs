//! Bars: probabilities, times.

use super::error::{Error, finite};
use super::text::widest;
use super::{Align, Canvas, Colour, Figure, Form, Paint, Text};

const ROW: f64 = 38.0;
const THICK: f64 = 22.0;
const TOP: f64 = 8.0;

/// A name, the values from the least to the greatest, a text, and a paint.
#[derive(Debug, Clone)]
struct Bar(String, [f64; 3], String, Paint);

/// Horizontal bars with their names on the left and their values at their ends.
///
/// ```
/// use figure::{Bars, Colour, Figure, Form};
/// let svg = Bars::new()
///     .bar("ours", [81.0, 83.0, 88.0], "83 ms", Colour::Blue)
///     .bar("NumPy", [250.0, 254.0, 261.0], "254 ms", Colour::Muted)
///     .svg(Form::default())?;
/// # assert!(svg.contains("NumPy"));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Bars {
    bars: Vec<Bar>,
    maximum: f64,
}

impl Bars {
    /// No bars yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The next bar: its name, the least, the middle and the greatest value, and what is written at its end.
    /// It is as long as the middle one; a whisker shows the other two.
    pub fn bar(
        mut self,
        name: impl Into<String>,
        values: [f64; 3],
        text: impl Into<String>,
        paint: impl Into<Paint>,
    ) -> Self {
        let bar = Bar(name.into(), values, text.into(), paint.into());
        self.bars.push(bar);
        self
    }

    /// The scale reaches at least this far, so that several figures can share it.
    pub fn maximum(mut self, maximum: f64) -> Self {
        self.maximum = maximum;
        self
    }
}

impl Figure for Bars {
    /// # Errors
    /// When there is no bar, or a value is negative or not finite.
    fn draw(&self, form: Form) -> Result<Canvas, Error> {
        if self.bars.is_empty() {
            return Err(Error::empty("the bar chart"));
        }
        self.bars.iter().try_for_each(Bar::check)?;
        let left = widest(self.bars.iter().map(|bar| bar.label(form))) + 22.0;
        let right = form.width() - widest(self.bars.iter().map(|bar| bar.end(form))) - 18.0;
        let tips = self.bars.iter().flat_map(|Bar(_, values, ..)| *values);
        let longest = tips.fold(self.maximum.max(f64::MIN_POSITIVE), f64::max);
        let bottom = TOP + ROW * self.bars.len() as f64;
        let canvas = Canvas::new(form.width(), bottom + 8.0);
        for (i, bar) in self.bars.iter().enumerate() {
            let along = |value: f64| left + (right - left) * (value / longest);
            bar.draw(&canvas, form, TOP + ROW * (i as f64 + 0.5), along);
        }
        canvas.line(&[(left, TOP), (left, bottom)], Colour::Muted, 1.25);
        Ok(canvas)
    }
}

impl Bar {
    fn check(&self) -> Result<(), Error> {
        let Bar(name, values, ..) = self;
        let what = || format!("the bar {name:?}");
        for value in *values {
            if finite(value, what)? < 0.0 {
                let what = what();
                return Err(Error::NotPositive { what, value });
            }
        }
        Ok(())
    }

    fn label(&self, form: Form) -> Text {
        form.text(&self.0).align(Align::Right)
    }

    fn end(&self, form: Form) -> Text {
        let Bar(.., text, paint) = self;
        form.text(text).bold().align(Align::Left).paint(*paint)
    }

    /// Draws the bar at height `y`; a value lies `along` the row.
    fn draw(&self, canvas: &Canvas, form: Form, y: f64, along: impl Fn(f64) -> f64) {
        let (left, [low, middle, high]) = (along(0.0), self.1.map(&along));
        let size = (middle - left, THICK);
        canvas.rectangle((left, y - THICK / 2.0), size, 3.0, self.3);
        canvas.line(&[(low, y), (high, y)], Colour::Ink, 1.5);
        for end in [low, high] {
            canvas.line(&[(end, y - 5.0), (end, y + 5.0)], Colour::Ink, 1.5);
        }
        canvas.text((left - 12.0, y), self.label(form));
        canvas.text((middle.max(high) + 9.0, y), self.end(form));
    }
}
