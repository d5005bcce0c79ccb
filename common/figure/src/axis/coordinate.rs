//! An axis as a coordinate of plotters.

use std::ops::Range;

use plotters::coord::combinators::{IntoLogRange, LogCoord};
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};
use plotters::coord::types::RangedCoordf64;

use super::Axis;

/// Values farther outside than so many lengths of the axis are drawn there: a pixel's number must fit into 32 bits.
const FAR: f64 = 1e4;

impl ValueFormatter<f64> for Axis {
    fn format_ext(&self, tick: &f64) -> String {
        self.label(*tick)
    }
}

impl Ranged for Axis {
    type FormatOption = NoDefaultFormatting;
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
        // Light lines would stand between the ticks.
        let bold = !hint.weight().allow_light_points();
        let ticks = self.ticks.iter().filter(|_| bold);
        ticks.map(|(value, _)| *value).collect()
    }

    fn range(&self) -> Range<f64> {
        let end = |end: f64| (end * self.unit).clamp(f64::MIN, f64::MAX);
        end(self.low)..end(self.high)
    }
}
