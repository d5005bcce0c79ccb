//! Round values to count by, and their labels.

use std::ops::RangeInclusive;

use plotters::coord::ranged1d::{BoldPoints, Ranged};
use plotters::coord::types::RangedCoordf64;

/// The power of ten below `size`; numbers of everyday size are left in ones.
pub(super) fn unit(size: f64) -> f64 {
    if size == 0.0 || (1e-4..1e6).contains(&size) {
        return 1.0;
    }
    10f64.powf(exponent(size).max(-300.0))
}

/// `×10⁸`, unless the unit is one.
pub(super) fn times(unit: f64) -> Option<String> {
    (unit != 1.0).then(|| format!("×{}", raised_ten(exponent(unit) as i32)))
}

fn exponent(size: f64) -> f64 {
    (size.log10() + 1e-9).floor()
}

/// plotters' round values from `low` to `high`, both in units, with their labels, in units as well.
pub(super) fn round_values(low: f64, high: f64, unit: f64, count: usize) -> Vec<(f64, String)> {
    let values = RangedCoordf64::from(low..high).key_points(BoldPoints(count.max(2)));
    let step = values
        .windows(2)
        .map(|pair| pair[1] - pair[0])
        .fold(high - low, f64::min);
    let label = |value: &f64| (value * unit, label((value / step).round() * step, step));
    values.iter().map(label).collect()
}

/// Powers of ten, every one or every few; between few of them also 2 and 5 times.
///
/// plotters' own show one tick where the axis spans less than two powers, and none below 2·10⁻¹⁶.
pub(super) fn powers(low: f64, high: f64, count: usize) -> Vec<(f64, String)> {
    let (first, last) = ((low.log10() - 1e-9).ceil(), (high.log10() + 1e-9).floor());
    let (first, last) = (first as i32, last as i32);
    if high < 4.0 * low && unit(high) == 1.0 {
        return round_values(low, high, 1.0, count);
    }
    if last - first < 2 {
        return between(low, high, first - 1..=last, count);
    }
    let stride = (last - first).div_euclid(count.max(1) as i32) + 1;
    let short = first >= -2 && last <= 4;
    let tick = |power: i32| {
        let value = power_of_ten(power);
        (
            value,
            if short {
                number(value)
            } else {
                raised_ten(power)
            },
        )
    };
    let powers = (first..=last).filter(|power| power.rem_euclid(stride) == 0);
    powers.map(tick).collect()
}

/// 1, 2 and 5 times the powers that lie between `low` and `high`; 1 and 3 times where that is too many.
fn between(low: f64, high: f64, powers: RangeInclusive<i32>, count: usize) -> Vec<(f64, String)> {
    let of = |factors: &[f64]| -> Vec<f64> {
        let tens = powers.clone().map(power_of_ten);
        let values = tens.flat_map(|ten| factors.iter().map(move |factor| factor * ten));
        let inside = |value: &f64| (low / 1.000_001..=high * 1.000_001).contains(value);
        values.filter(inside).collect()
    };
    let (fine, coarse) = (of(&[1.0, 2.0, 5.0]), of(&[1.0, 3.0]));
    let is_too_fine = fine.len() > count && coarse.len() > 1;
    let values = if is_too_fine { coarse } else { fine };
    values
        .into_iter()
        .map(|value| (value, number(value)))
        .collect()
}

fn power_of_ten(power: i32) -> f64 {
    10f64.powf(f64::from(power))
}

/// A number with one digit that counts: `0.02`, `500`, `2×10⁻⁹`.
fn number(value: f64) -> String {
    if unit(value) == 1.0 {
        return label(value, 10f64.powf(exponent(value)));
    }
    let text = format!("{value:.0e}");
    match text
        .split_once('e')
        .map(|(digit, power)| (digit, power.parse()))
    {
        Some(("1", Ok(power))) => raised_ten(power),
        Some((digit, Ok(power))) => format!("{digit}×{}", raised_ten(power)),
        _ => text,
    }
}

/// `value` with the decimals that steps of `step` need.
fn label(value: f64, step: f64) -> String {
    let decimals = (-step.log10() - 1e-9).ceil().clamp(0.0, 12.0) as usize;
    // Adding zero turns the negative zero into the positive one.
    format!("{:.decimals$}", value + 0.0)
}

/// `10⁻⁴`
fn raised_ten(power: i32) -> String {
    let raised = |c: char| match c.to_digit(10) {
        Some(digit) => ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][digit as usize],
        None => '⁻',
    };
    let digits: String = power.to_string().chars().map(raised).collect();
    format!("10{digits}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(ticks: Vec<(f64, String)>) -> Vec<String> {
        ticks.into_iter().map(|(_, label)| label).collect()
    }

    #[test]
    fn labels_are_as_short_as_their_numbers_allow() {
        assert_eq!(
            labels(round_values(-0.2, 1.0, 1.0, 4)),
            ["0.0", "0.5", "1.0"]
        );
        assert_eq!(
            labels(round_values(0.0, 2.0, 1e8, 6)),
            ["0.0", "0.5", "1.0", "1.5", "2.0"]
        );
        assert_eq!(
            labels(powers(20.0, 700.0, 8)),
            ["20", "50", "100", "200", "500"]
        );
        assert_eq!(
            labels(powers(1e-16, 1e-1, 4)),
            ["10⁻¹⁶", "10⁻¹²", "10⁻⁸", "10⁻⁴"]
        );
        assert_eq!(
            labels(powers(4e-301, 3e-300, 4)),
            ["5×10⁻³⁰¹", "10⁻³⁰⁰", "2×10⁻³⁰⁰"]
        );
        assert_eq!(
            labels(powers(2.301, 2.304, 4)),
            ["2.301", "2.302", "2.303", "2.304"]
        );
        assert_eq!(times(unit(2e8)).as_deref(), Some("×10⁸"));
        assert_eq!(times(unit(0.2)), None);
        assert_eq!(labels(powers(1e-20, 3e-20, 4)), ["10⁻²⁰", "2×10⁻²⁰"]);
    }
}
