//! Axes: from a value to its place, and the ticks that a reader counts by.

use std::ops::RangeInclusive;

use super::ticks::{powers, round_values};
use crate::Error;
use crate::error::finite;

/// One axis as the author asked for it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Axis {
    pub(crate) label: String,
    pub(crate) range: Option<RangeInclusive<f64>>,
    pub(crate) logarithmic: bool,
    pub(crate) ticks: Option<Vec<(f64, String)>>,
}

/// An axis fitted to its data: values from `low` to `high` lie between 0 and 1.
#[derive(Debug, Clone)]
pub(crate) struct Scale {
    low: f64,
    high: f64,
    logarithmic: bool,
    ticks: Option<Vec<(f64, String)>>,
}

impl Axis {
    /// Fits the axis to `values`, unless the author gave a range.
    pub(crate) fn fit(&self, values: impl Iterator<Item = f64>) -> Result<Scale, Error> {
        let (low, high) = match &self.range {
            Some(range) => (*range.start(), *range.end()),
            None => extremes(values),
        };
        if low > high {
            return Err(Error::empty(&format!("the axis {:?}", self.label)));
        }
        let (low, high) = (self.unit(low)?, self.unit(high)?);
        let margin = match self.range {
            Some(_) if low < high => 0.0,
            _ if low < high => 0.04 * (high - low),
            _ => 0.5 * low.abs().max(1.0),
        };
        let (low, high) = (low - margin, high + margin);
        Ok(Scale {
            low,
            high,
            logarithmic: self.logarithmic,
            ticks: self.ticks.clone(),
        })
    }

    /// `value` in data, or in powers of ten.
    fn unit(&self, value: f64) -> Result<f64, Error> {
        let what = || format!("an end of the axis {:?}", self.label);
        match finite(value, what)? {
            value if !self.logarithmic => Ok(value),
            value if value > 0.0 => Ok(value.log10()),
            value => Err(Error::NotPositive {
                what: what(),
                value,
            }),
        }
    }
}

impl Scale {
    /// An axis that runs exactly over `range`.
    pub(crate) fn exact(range: &RangeInclusive<f64>) -> Result<Self, Error> {
        Axis {
            range: Some(range.clone()),
            ..Axis::default()
        }
        .fit(std::iter::empty())
    }

    /// A logarithmic axis that runs exactly from `low` to `high`.
    pub(crate) fn logarithmic(low: f64, high: f64) -> Result<Self, Error> {
        Axis {
            range: Some(low..=high),
            logarithmic: true,
            ..Axis::default()
        }
        .fit(std::iter::empty())
    }

    /// An axis that runs from the least to the greatest of `values`.
    pub(crate) fn spanning(values: impl Iterator<Item = f64>) -> Result<Self, Error> {
        let (low, high) = extremes(values);
        Self::exact(&(low..=high))
    }

    /// Where `value` lies: 0 at the beginning of the axis, 1 at its end.
    pub(crate) fn place(&self, value: f64) -> f64 {
        let value = if self.logarithmic {
            value.log10()
        } else {
            value
        };
        (value - self.low) / (self.high - self.low)
    }

    /// How much the axis spans, in data (or in powers of ten).
    pub(crate) fn span(&self) -> f64 {
        self.high - self.low
    }

    /// At most about `count` round values with their labels.
    pub(crate) fn ticks(&self, count: usize) -> Vec<(f64, String)> {
        match &self.ticks {
            Some(ticks) => ticks.clone(),
            None if self.logarithmic => powers(self.low, self.high, count),
            None => round_values(self.low, self.high, count),
        }
    }
}

fn extremes(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    })
}
