//! Handles: marks that a reader can drag, each to set a knob of the program that drew the figure.

mod marks;
mod scale;

use std::ops::RangeInclusive;

use super::svg::SCALE;

pub(super) use marks::TIP;
pub(super) use scale::Scale;

/// Round values lie no farther apart than so many units of the sheet.
const COARSE: f64 = 4.0;

/// A knob, and what its numbers are at each place of the axes at which its mark may stand.
///
/// In the SVG its marks are in a group, `<g class="handle" data-knob="start" data-map="a,b,c;d,e,f" data-round="0.1">`:
/// for a pointer at (x, y), in the units of the viewBox, number i of the knob is a + b·x + c·y, rounded. An empty
/// triple leaves a number as it is. `data-within="-4,4"` holds the numbers between these two.
///
/// ```
/// use figure::{Colour, Figure, Form, Handle, Plot};
/// let plot = Plot::new().x_range(0.0..=4.0).y_range(0.0..=4.0);
/// let svg = plot.handle(Handle::xy("start"), (1.0, 3.0), Colour::Ink).svg(Form::default())?;
/// assert!(svg.contains("<g class=\"handle\" data-knob=\"start\""));
/// # Ok::<(), figure::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Handle {
    knob: String,
    /// Each as a constant and what a unit of both axes adds; or nothing for one that stays.
    numbers: Vec<Option<[f64; 3]>>,
    step: Option<f64>,
    within: Option<RangeInclusive<f64>>,
}

impl Handle {
    /// A knob without numbers so far; its name is that of its option, without dashes.
    pub fn new(knob: impl Into<String>) -> Self {
        Self {
            knob: knob.into(),
            numbers: Vec::new(),
            step: None,
            within: None,
        }
    }

    /// A knob of one number, which is the x of its mark.
    pub fn x(knob: impl Into<String>) -> Self {
        Self::new(knob).number(0.0, [1.0, 0.0])
    }

    /// A knob of two numbers, which are the x and the y of its mark.
    pub fn xy(knob: impl Into<String>) -> Self {
        Self::x(knob).number(0.0, [0.0, 1.0])
    }

    /// A knob of `count` numbers, of which number `index` is the x of its mark.
    pub fn entry(knob: impl Into<String>, index: usize, count: usize) -> Self {
        let before = Self::new(knob).stay(index);
        before.number(0.0, [1.0, 0.0]).stay(count - 1 - index)
    }

    /// Its next number is `constant` + x·`slopes[0]` + y·`slopes[1]`.
    pub fn number(mut self, constant: f64, slopes: [f64; 2]) -> Self {
        self.numbers.push(Some([constant, slopes[0], slopes[1]]));
        self
    }

    /// So many numbers stay as they are.
    pub fn stay(mut self, count: usize) -> Self {
        self.numbers.extend((0..count).map(|_| None));
        self
    }

    /// Numbers are multiples of `step`; otherwise of the power of ten that suits the axes.
    pub fn step(mut self, step: f64) -> Self {
        self.step = Some(step);
        self
    }

    /// Numbers are not dragged out of a range.
    pub fn within(mut self, range: RangeInclusive<f64>) -> Self {
        self.within = Some(range);
        self
    }

    /// The beginning of the group, where the axes have this `scale`.
    fn tag(&self, scale: &Scale) -> String {
        let maps = self.numbers.iter().map(|number| scale.map(*number));
        let maps: Vec<Option<[f64; 3]>> = maps.collect();
        let triples = maps.iter().map(|map| match map {
            Some(map) => map.map(written).join(","),
            None => String::new(),
        });
        let triples: Vec<String> = triples.collect();
        let steepest = maps.iter().flatten().map(|[_, x, y]| x.hypot(*y));
        let round = self
            .step
            .unwrap_or_else(|| power_of_ten_below(COARSE * SCALE * steepest.fold(0.0, f64::max)));
        let within = self.within.as_ref().map_or(String::new(), |range| {
            let ends = [range.start(), range.end()].map(|end| written(*end));
            format!(" data-within=\"{}\"", ends.join(","))
        });
        format!(
            "<g class=\"handle\" data-knob=\"{}\" data-map=\"{}\" data-round=\"{round}\"{within}>\n",
            self.knob,
            triples.join(";")
        )
    }
}

/// Twelve digits, as many as count, without an exponent.
fn written(value: f64) -> String {
    let digits = format!("{value:.11e}").parse::<f64>();
    format!("{}", digits.unwrap_or(value) + 0.0)
}

fn power_of_ten_below(value: f64) -> f64 {
    let power = (value.log10() + 1e-9).floor();
    format!("1e{power}").parse().unwrap_or(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_without_an_exponent_and_keep_twelve_digits() {
        assert_eq!(written(-1.0 / 3.0), "-0.333333333333");
        assert_eq!(
            [written(1e-7), written(2e13), written(-0.0)],
            ["0.0000001", "20000000000000", "0"]
        );
        assert_eq!(
            [0.03, 0.1, 9.99, 1e3].map(power_of_ten_below),
            [0.01, 0.1, 1.0, 1e3]
        );
    }
}
