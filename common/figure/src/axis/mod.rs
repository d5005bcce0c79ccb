//! Axes: plotters' linear and logarithmic coordinates, made safe for every finite number, with ticks of our own.

mod coordinate;
mod ticks;

use std::ops::RangeInclusive;

use super::error::{Error, finite};

/// The least positive number.
const LEAST: f64 = 5e-324;

/// One axis as the author asked for it.
#[derive(Debug, Clone, Default)]
pub(super) struct Wish {
    pub(super) label: String,
    pub(super) range: Option<RangeInclusive<f64>>,
    pub(super) logarithmic: bool,
    /// Values beside the data that the axis must reach, of other panels.
    pub(super) beside: Vec<f64>,
}

/// An axis fitted to its data, to be drawn by plotters.
#[derive(Clone)]
pub(super) struct Axis {
    low: f64,
    high: f64,
    /// The power of ten in which the ends of a linear axis are numbers that plotters can count in.
    unit: f64,
    logarithmic: bool,
    pub(super) ticks: Vec<(f64, String)>,
    /// Whether its ticks are lines only, for a panel beside shows their labels.
    pub(super) is_silent: bool,
}

impl Wish {
    /// Fits the axis to `values`, unless the author gave a range, with at most `count` ticks.
    pub(super) fn fit(
        &self,
        values: impl Iterator<Item = f64>,
        count: usize,
    ) -> Result<Axis, Error> {
        let what = || format!("an end of the axis {:?}", self.label);
        let data = extremes(values.chain(self.beside.iter().copied()));
        let (low, high) = self.range.clone().map_or(data, RangeInclusive::into_inner);
        if low > high {
            return Err(Error::empty(&format!("the axis {:?}", self.label)));
        }
        let (value, _) = (finite(low, what)?, finite(high, what)?);
        let value = value.min(data.0);
        if self.logarithmic && value <= 0.0 {
            return Err(Error::NotPositive {
                what: what(),
                value,
            });
        }
        let margin = if self.range.is_some() { 0.0 } else { 0.04 };
        let mut axis = Axis::new(low, high, self.logarithmic, margin);
        axis.ticks = match self.logarithmic {
            true => ticks::powers(axis.low, axis.high, count),
            false => ticks::round_values(axis.low, axis.high, axis.unit, count),
        };
        Ok(axis)
    }
}

impl Axis {
    fn new(low: f64, high: f64, logarithmic: bool, margin: f64) -> Self {
        let unit = if logarithmic {
            1.0
        } else {
            ticks::unit(low.abs().max(high.abs()))
        };
        let [low, high] = [low, high].map(|end| if logarithmic { end.log10() } else { end / unit });
        // Ends too close to count between move apart.
        let wide = high - low > 1e-9 * high.abs().max(1.0);
        let margin = if wide { margin * (high - low) } else { 0.5 };
        let power = |end: f64| 10f64.powf(end).clamp(LEAST, f64::MAX);
        let [low, high] =
            [low - margin, high + margin].map(|end| if logarithmic { power(end) } else { end });
        let ticks = Vec::new();
        Self {
            low,
            high,
            unit,
            logarithmic,
            ticks,
            is_silent: false,
        }
    }

    /// How many units of a linear axis it is long.
    pub(super) fn span(&self) -> f64 {
        (self.high - self.low) * self.unit
    }

    /// Its first and its last value.
    pub(super) fn ends(&self) -> (f64, f64) {
        let ends = [self.low, self.high].map(|end| end * self.unit);
        (ends[0], ends[1])
    }

    /// Whether the label of the last tick stands below the very end.
    pub(super) fn has_tick_at_end(&self) -> bool {
        let share = |value: f64| match self.logarithmic {
            true => (value / self.low).ln() / (self.high / self.low).ln(),
            false => (value / self.unit - self.low) / (self.high - self.low),
        };
        let last = self.ticks.last();
        !self.is_silent && last.is_some_and(|(tick, _)| share(*tick) > 0.96)
    }

    /// Whether `value` lies on the axis, its ends included.
    pub(super) fn contains(&self, value: f64) -> bool {
        if self.logarithmic {
            return (self.low / 1.000_001..=self.high * 1.000_001).contains(&value);
        }
        let slack = 1e-9 * (self.high - self.low);
        (self.low - slack..=self.high + slack).contains(&(value / self.unit))
    }

    /// The name of the axis, with the power of ten in which its ticks count: `x₀ (×10⁸)`.
    pub(super) fn named(&self, name: &str) -> String {
        match ticks::times(self.unit) {
            None => name.into(),
            Some(times) if name.is_empty() => times,
            Some(times) => format!("{name} ({times})"),
        }
    }

    /// The label of a tick.
    pub(super) fn label(&self, tick: f64) -> String {
        if self.is_silent {
            return String::new();
        }
        let found = self.ticks.iter().find(|(value, _)| *value == tick);
        found.map_or(String::new(), |(_, label)| label.clone())
    }
}

/// The least and the greatest.
pub(super) fn extremes(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let wider = |(low, high): (f64, f64), value: f64| (low.min(value), high.max(value));
    values.fold((f64::INFINITY, f64::NEG_INFINITY), wider)
}
