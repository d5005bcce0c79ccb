//! Axes: plotters' linear and logarithmic coordinates, made safe for every finite number, with ticks of our own.

mod ticks;

use std::ops::{Range, RangeInclusive};

use plotters::coord::combinators::{IntoLogRange, LogCoord};
use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};
use plotters::coord::types::RangedCoordf64;

use super::error::{Error, finite, positive};

/// Values farther outside than so many lengths of the axis are drawn there: a pixel's number must fit into 32 bits.
const FAR: f64 = 1e4;

/// One axis as the author asked for it.
#[derive(Debug, Clone, Default)]
pub(super) struct Wish {
    pub(super) label: String,
    pub(super) range: Option<RangeInclusive<f64>>,
    pub(super) logarithmic: bool,
    pub(super) ticks: Option<Vec<(f64, String)>>,
}

/// An axis fitted to its data, to be drawn by plotters.
#[derive(Clone)]
pub(super) struct Axis {
    low: f64,
    high: f64,
    /// The power of ten in which the ends of a linear axis are numbers that plotters can count in.
    unit: f64,
    logarithmic: bool,
    ticks: Vec<(f64, String)>,
}

impl Wish {
    /// Fits the axis to `values`, unless the author gave a range, with at most `count` ticks.
    pub(super) fn fit(
        &self,
        values: impl Iterator<Item = f64>,
        count: usize,
    ) -> Result<Axis, Error> {
        let (low, high) = match &self.range {
            Some(range) => (*range.start(), *range.end()),
            None => extremes(values),
        };
        let what = || format!("an end of the axis {:?}", self.label);
        if low > high {
            return Err(Error::empty(&format!("the axis {:?}", self.label)));
        }
        for end in [low, high] {
            finite(end, what)?;
            if self.logarithmic {
                positive(end, what)?;
            }
        }
        let margin = if self.range.is_some() { 0.0 } else { 0.04 };
        let mut axis = if self.logarithmic {
            Axis::logarithmic(low, high, margin)
        } else {
            Axis::linear(low, high, margin)
        };
        axis.ticks = self
            .ticks
            .clone()
            .unwrap_or_else(|| axis.round_ticks(count));
        Ok(axis)
    }
}

impl Axis {
    fn linear(low: f64, high: f64, margin: f64) -> Self {
        let unit = ticks::unit(low.abs().max(high.abs()));
        let (low, high) = widened(low / unit, high / unit, margin, 0.5);
        Self {
            low,
            high,
            unit,
            logarithmic: false,
            ticks: Vec::new(),
        }
    }

    fn logarithmic(low: f64, high: f64, margin: f64) -> Self {
        let (low, high) = widened(low.log10(), high.log10(), margin, 0.5);
        let end = |power: f64| 10f64.powf(power).clamp(f64::MIN_POSITIVE, f64::MAX);
        Self {
            low: end(low),
            high: end(high),
            unit: 1.0,
            logarithmic: true,
            ticks: Vec::new(),
        }
    }

    fn round_ticks(&self, count: usize) -> Vec<(f64, String)> {
        if self.logarithmic {
            ticks::powers(self.low, self.high, count)
        } else {
            ticks::round_values(self.low, self.high, self.unit, count)
        }
    }

    /// How much the axis spans.
    pub(super) fn span(&self) -> f64 {
        (self.high - self.low) * self.unit
    }

    /// Whether `value` lies on the axis, its ends included.
    pub(super) fn contains(&self, value: f64) -> bool {
        let slack = 1e-9 * (self.high - self.low);
        (self.low - slack..=self.high + slack).contains(&(value / self.unit))
    }

    /// Its ticks with their labels.
    pub(super) fn ticks(&self) -> &[(f64, String)] {
        &self.ticks
    }

    /// The label of a tick.
    pub(super) fn label(&self, tick: f64) -> String {
        let found = self.ticks.iter().find(|(value, _)| *value == tick);
        found.map_or(String::new(), |(_, label)| label.clone())
    }
}

impl Ranged for Axis {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        if self.logarithmic {
            let reach = (self.high / self.low).powf(FAR);
            let value = value.clamp(self.low / reach, self.high * reach);
            LogCoord::from((self.low..self.high).log_scale()).map(&value, limit)
        } else {
            let reach = FAR * (self.high - self.low);
            let value = (value / self.unit).clamp(self.low - reach, self.high + reach);
            RangedCoordf64::from(self.low..self.high).map(&value, limit)
        }
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        // Light lines stand between ticks; we want none.
        let ticks = if hint.weight().allow_light_points() {
            &[]
        } else {
            self.ticks.as_slice()
        };
        ticks.iter().map(|(value, _)| *value).collect()
    }

    fn range(&self) -> Range<f64> {
        let end = |end: f64| (end * self.unit).clamp(f64::MIN, f64::MAX);
        end(self.low)..end(self.high)
    }
}

/// The ends with a share of their distance added on both sides; ends too close to count between move apart.
fn widened(low: f64, high: f64, margin: f64, apart: f64) -> (f64, f64) {
    let span = high - low;
    let margin = if span > 1e-9 * high.abs().max(1.0) {
        margin * span
    } else {
        apart
    };
    (low - margin, high + margin)
}

fn extremes(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    })
}
