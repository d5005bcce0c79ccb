//! Bars: probabilities, times.

use super::error::{Error, finite};
use super::text::widest;
use super::{Align, Canvas, Colour, Paint, Text};

const ROW: f64 = 38.0;
const THICK: f64 = 22.0;
const WIDTH: f64 = 600.0;
const TOP: f64 = 8.0;

#[derive(Debug, Clone)]
struct Bar {
    name: String,
    value: f64,
    text: String,
    paint: Paint,
    spread: Option<(f64, f64)>,
}

/// Horizontal bars with their names on the left and their values at their ends.
///
/// ```
/// use figure::{Bars, Colour};
/// let svg = Bars::new()
///     .bar("ours", 83.0, "83 ms", Colour::Blue)
///     .spread(81.0, 88.0)
///     .bar("NumPy", 254.0, "254 ms", Colour::Muted)
///     .svg()?;
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

    /// The next bar: its name, its length, and what is written at its end.
    pub fn bar(
        mut self,
        name: impl Into<String>,
        value: f64,
        text: impl Into<String>,
        paint: impl Into<Paint>,
    ) -> Self {
        let (name, text, paint) = (name.into(), text.into(), paint.into());
        self.bars.push(Bar {
            name,
            value,
            text,
            paint,
            spread: None,
        });
        self
    }

    /// The range in which the measurements of the last bar lay, as a whisker.
    pub fn spread(mut self, low: f64, high: f64) -> Self {
        if let Some(bar) = self.bars.last_mut() {
            bar.spread = Some((low, high));
        }
        self
    }

    /// The scale reaches at least this far, so that several figures can share it.
    pub fn maximum(mut self, maximum: f64) -> Self {
        self.maximum = maximum;
        self
    }

    /// The finished picture.
    ///
    /// # Errors
    /// When there is no bar, or a value is negative or not finite.
    pub fn svg(&self) -> Result<String, Error> {
        if self.bars.is_empty() {
            return Err(Error::empty("the bar chart"));
        }
        self.bars.iter().try_for_each(Bar::check)?;
        let left = widest(self.bars.iter().map(Bar::label)) + 22.0;
        let right = WIDTH - widest(self.bars.iter().map(Bar::end)) - 18.0;
        let tips = self
            .bars
            .iter()
            .flat_map(|bar| [bar.value, bar.spread.unwrap_or_default().1]);
        let longest = tips.fold(self.maximum.max(f64::MIN_POSITIVE), f64::max);
        let bottom = TOP + ROW * self.bars.len() as f64;
        let canvas = Canvas::new(WIDTH, bottom + 8.0);
        for (i, bar) in self.bars.iter().enumerate() {
            let along = |value: f64| left + (right - left) * (value / longest);
            bar.draw(&canvas, TOP + ROW * (i as f64 + 0.5), along);
        }
        canvas.line(&[(left, TOP), (left, bottom)], Colour::Muted, 1.25);
        canvas.svg()
    }
}

impl Bar {
    fn check(&self) -> Result<(), Error> {
        let what = || format!("the bar {:?}", self.name);
        let (low, high) = self.spread.unwrap_or_default();
        for value in [self.value, low, high] {
            if finite(value, what)? < 0.0 {
                return Err(Error::NotPositive {
                    what: what(),
                    value,
                });
            }
        }
        Ok(())
    }

    fn label(&self) -> Text {
        Text::new(&self.name).align(Align::Right)
    }

    fn end(&self) -> Text {
        Text::new(&self.text)
            .bold()
            .align(Align::Left)
            .paint(self.paint)
    }

    /// Draws the bar at height `y`; a value lies `along` the row.
    fn draw(&self, canvas: &Canvas, y: f64, along: impl Fn(f64) -> f64) {
        let (left, mut tip) = (along(0.0), along(self.value));
        let corner = (left, y - THICK / 2.0);
        canvas.rectangle(corner, (tip - left, THICK), 3.0, self.paint);
        if let Some((low, high)) = self.spread {
            let (low, high) = (along(low), along(high));
            canvas.line(&[(low, y), (high, y)], Colour::Ink, 1.5);
            for end in [low, high] {
                canvas.line(&[(end, y - 5.0), (end, y + 5.0)], Colour::Ink, 1.5);
            }
            tip = tip.max(high);
        }
        canvas.text((left - 12.0, y), self.label());
        canvas.text((tip + 9.0, y), self.end());
    }
}
