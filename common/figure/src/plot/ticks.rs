//! Round values to count by, and their labels.

/// 1, 2 or 5 times a power of ten apart, whichever comes closest to `count` values.
pub(super) fn round_values(low: f64, high: f64, count: usize) -> Vec<(f64, String)> {
    let rough = (high - low) / count.max(1) as f64;
    let power = rough.log10().floor() as i32;
    // With fewer than three values a reader can't count.
    let off = |step: &f64| match (high / step).floor() - (low / step).ceil() + 1.0 {
        found if found < 3.0 => f64::MAX,
        found => (found - count as f64).abs(),
    };
    let steps = [1.0, 2.0, 5.0, 10.0].map(|factor| factor * 10f64.powi(power));
    let step = steps
        .into_iter()
        .min_by(|a, b| off(a).total_cmp(&off(b)))
        .unwrap_or(rough);
    let decimals = (-step.log10() - 1e-9).ceil().max(0.0) as usize;
    let first = (low / step - 1e-9).ceil() as i64;
    let last = (high / step + 1e-9).floor() as i64;
    (first..=last)
        .map(|i| i as f64 * step)
        .map(|value| (value, plain(value, decimals)))
        .collect()
}

/// Powers of ten, every one or every few; between few of them also 2 and 5 times.
pub(super) fn powers(low: f64, high: f64, count: usize) -> Vec<(f64, String)> {
    let (first, last) = ((low - 1e-9).ceil() as i32, (high + 1e-9).floor() as i32);
    if last - first < 2 {
        let factors = (first - 1..=last)
            .flat_map(|power| [1.0, 2.0, 5.0].map(|factor| factor * 10f64.powi(power)));
        let inside = |value: &f64| (low - 1e-9..=high + 1e-9).contains(&value.log10());
        return factors
            .filter(inside)
            .map(|value| (value, number(value)))
            .collect();
    }
    let stride = ((last - first) as usize).div_ceil(count.max(1)).max(1);
    let short = first >= -2 && last <= 4;
    let label = |power: i32| {
        if short {
            number(10f64.powi(power))
        } else {
            power_of_ten(power)
        }
    };
    (first..=last)
        .filter(|power| power.rem_euclid(stride as i32) == 0)
        .map(|p| (10f64.powi(p), label(p)))
        .collect()
}

fn plain(value: f64, decimals: usize) -> String {
    if value != 0.0 && value.abs() >= 1e6 {
        let power = value.abs().log10().floor() as i32;
        return format!("{}×{}", value / 10f64.powi(power), power_of_ten(power));
    }
    // Adding zero turns the negative zero into the positive one.
    format!("{:.decimals$}", value + 0.0)
}

fn number(value: f64) -> String {
    let decimals = (-value.log10().floor()).max(0.0) as usize;
    plain(value, decimals)
}

/// `10⁻⁴`
fn power_of_ten(power: i32) -> String {
    let raised = |c: char| match c {
        '-' => '⁻',
        digit => ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']
            [digit.to_digit(10).unwrap_or(0) as usize],
    };
    format!(
        "10{}",
        power.to_string().chars().map(raised).collect::<String>()
    )
}
