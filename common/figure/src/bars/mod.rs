//! Bars: probabilities, times, ratios.

mod draw;

use super::Paint;
use super::error::{Error, finite};
use super::plot::Scale;

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
    maximum: Option<f64>,
    logarithmic: bool,
    title: String,
}

impl Bars {
    /// No bars yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A heading.
    pub fn title(self, title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..self
        }
    }

    /// The next bar: its name, its length, and what is written at its end.
    pub fn bar(
        mut self,
        name: impl Into<String>,
        value: f64,
        text: impl Into<String>,
        paint: impl Into<Paint>,
    ) -> Self {
        self.bars.push(Bar {
            name: name.into(),
            value,
            text: text.into(),
            paint: paint.into(),
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

    /// The longest possible bar has this value; otherwise the longest bar is the measure.
    pub fn maximum(self, maximum: f64) -> Self {
        Self {
            maximum: Some(maximum),
            ..self
        }
    }

    /// Lengths are logarithmic; the axis is drawn, for lengths no longer compare by eye.
    pub fn log(self) -> Self {
        Self {
            logarithmic: true,
            ..self
        }
    }

    /// The finished picture.
    ///
    /// # Errors
    /// When there is no bar, a value is not finite, negative, or zero on a logarithmic axis.
    pub fn svg(&self) -> Result<String, Error> {
        self.check()?;
        self.draw(&self.scale()?)
    }

    fn check(&self) -> Result<(), Error> {
        for bar in &self.bars {
            let what = || format!("the bar {:?}", bar.name);
            finite(bar.value, what)?;
            let (low, high) = bar.spread.unwrap_or((bar.value, bar.value));
            finite(low, what)?;
            finite(high, what)?;
            if bar.value < 0.0 || self.logarithmic && bar.value.min(low) == 0.0 {
                return Err(Error::NotPositive {
                    what: what(),
                    value: bar.value,
                });
            }
        }
        match self.bars.is_empty() {
            true => Err(Error::empty("the bar chart")),
            false => Ok(()),
        }
    }

    fn scale(&self) -> Result<Scale, Error> {
        let ends = self
            .bars
            .iter()
            .flat_map(|bar| [bar.value, bar.spread.map_or(bar.value, |spread| spread.1)]);
        let high = self
            .maximum
            .unwrap_or_else(|| ends.fold(0.0, f64::max))
            .max(f64::MIN_POSITIVE);
        if !self.logarithmic {
            return Scale::exact(&(0.0..=high));
        }
        // The shortest bar keeps a length: the axis begins at the power of ten below half of it.
        let shortest = self
            .bars
            .iter()
            .map(|bar| bar.spread.map_or(bar.value, |spread| spread.0))
            .fold(high, f64::min);
        Scale::logarithmic(10f64.powi((shortest / 2.0).log10().floor() as i32), high)
    }
}
