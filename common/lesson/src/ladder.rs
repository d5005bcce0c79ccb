//! Numbers to choose from: round ones, few enough for a slider, where it is interesting.

/// So many steps to each side of 0.
const STEPS: i32 = 20;
/// The first digits of round numbers.
const ROUND: [i32; 3] = [1, 2, 5];

/// The numbers that are taken, from the smallest to the largest, with the defaults as they are written: powers of ten
/// times 1, 2 and 5 where 0 is refused, else equal steps from 0.
pub(crate) fn ladder(
    defaults: &[&str],
    is_whole: bool,
    is_taken: impl Fn(&str) -> bool,
) -> Vec<String> {
    let sizes = defaults.iter().filter_map(|text| number(text));
    let sizes: Vec<f64> = sizes.map(f64::abs).collect();
    let decade = decade(largest(&sizes));
    let steps = match (is_whole, is_taken("0")) {
        (true, true) => (0..=STEPS).map(|step| step.to_string()).collect(),
        (true, false) => [
            (1..=9).map(|one| one.to_string()).collect(),
            powers(1, decade + 3),
        ]
        .concat(),
        (false, true) => equal(widest(&sizes)),
        (false, false) => powers(decade - 3, decade + 3),
    };
    let taken = steps.into_iter().filter(|step| is_taken(step));
    let defaults = defaults.iter().map(ToString::to_string);
    let mut all: Vec<(f64, String)> = defaults
        .chain(taken)
        .filter_map(|text| Some((number(&text)?, text)))
        .collect();
    all.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    all.dedup_by_key(|(value, _)| *value);
    all.into_iter().map(|(_, text)| text).collect()
}

fn number(text: &str) -> Option<f64> {
    text.trim().parse().ok()
}

fn largest(sizes: &[f64]) -> f64 {
    sizes.iter().copied().fold(0.0, f64::max)
}

/// The power of ten that a number begins with: −1 for 0.2.
fn decade(size: f64) -> i32 {
    let text = format!("{size:e}");
    let exponent = text.split('e').nth(1).and_then(|text| text.parse().ok());
    exponent.unwrap_or(0)
}

/// `digits` times a power of ten, as it is written without one.
fn written(digits: i32, decade: i32) -> String {
    let digits = format!("{digits}e{decade}");
    number(&digits).map_or(digits, |number| number.to_string())
}

/// 1, 2 and 5 times the powers of ten from `first`, and the `last` power.
fn powers(first: i32, last: i32) -> Vec<String> {
    let rounds = (first..last).flat_map(|decade| ROUND.map(|digit| written(digit, decade)));
    rounds.chain([written(1, last)]).collect()
}

/// Equal steps from −`digit`·10^`decade` to that number.
fn equal((digit, decade): (i32, i32)) -> Vec<String> {
    let hundredths = 100 / STEPS * digit;
    let steps = (-STEPS..=STEPS).map(|step| written(step * hundredths, decade - 2));
    steps.collect()
}

/// How far steps go, as a digit and a power of ten: half as far again as the defaults or more, up to four times as far
/// if the defaults then are on a step.
fn widest(sizes: &[f64]) -> (i32, i32) {
    let largest = largest(sizes);
    let decade = decade(largest);
    let spans = (decade - 1..decade + 3).flat_map(|decade| ROUND.map(|digit| (digit, decade)));
    let width = |(digit, decade): (i32, i32)| f64::from(digit) * 10_f64.powi(decade);
    let is_on_step = |span, size: f64| {
        let steps = size / width(span) * f64::from(STEPS);
        (steps - steps.round()).abs() < 1e-9
    };
    let wide: Vec<_> = spans.filter(|span| width(*span) >= 1.5 * largest).collect();
    let most = f64::max(5.0, 4.0 * largest);
    let fits = |span: &&(i32, i32)| {
        width(**span) <= most && sizes.iter().all(|size| is_on_step(**span, *size))
    };
    let widest = wide.iter().rev().find(fits).or(wide.first());
    widest.copied().unwrap_or((1, decade))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(ladder: &[String]) -> (usize, &str, &str) {
        (ladder.len(), &ladder[0], &ladder[ladder.len() - 1])
    }

    #[test]
    fn where_0_is_refused_the_steps_are_1_2_and_5() {
        let positive = |text: &str| number(text) > Some(0.0);
        let rates = ladder(&["0.1"], false, positive);
        assert_eq!(ends(&rates), (19, "0.0001", "100"));
        assert_eq!(rates[..4], ["0.0001", "0.0002", "0.0005", "0.001"]);
        assert!(ladder(&["0.3"], false, positive).contains(&"0.3".to_string()));

        let count =
            |most: usize| move |text: &str| text.parse().is_ok_and(|n| (1..=most).contains(&n));
        let few = ladder(&["2"], true, count(8));
        assert_eq!(few, ["1", "2", "3", "4", "5", "6", "7", "8"]);
        let epochs = ladder(&["15"], true, count(1000));
        assert_eq!(
            epochs[8..],
            ["9", "10", "15", "20", "50", "100", "200", "500", "1000"]
        );
    }

    #[test]
    fn where_0_is_taken_the_steps_are_equal() {
        let real = |text: &str| number(text).is_some_and(|number| number.abs() <= 1e6);
        for (defaults, last, step) in [
            (&["3"][..], "10", 0.5),
            (&["-3", "4"], "10", 0.5),
            (&["1.1"], "2", 0.1),
            (&["100"], "200", 10.0),
            (&["0"], "5", 0.25),
        ] {
            let values = ladder(defaults, false, real);
            assert_eq!(
                ends(&values),
                (41, &*format!("-{last}"), last),
                "{defaults:?}"
            );
            for (at, value) in values.iter().enumerate() {
                // Both are the nearest numbers to the same quotient, but for a rounding.
                let expected = (at as f64 - 20.0) * step;
                assert!((number(value).unwrap() - expected).abs() < 1e-12, "{value}");
            }
        }
        assert_eq!(ends(&ladder(&["1"], true, |_| true)), (21, "0", "20"));
        assert_eq!(ladder(&["7"], true, |text| text.len() == 1).len(), 10);
    }

    #[test]
    fn the_defaults_are_steps_as_they_are_written() {
        let share = |text: &str| number(text).is_some_and(|n| (0.0..=1.0).contains(&n));
        let values = ladder(&["0.59", "0.40", "0.15"], false, share);
        assert_eq!(ends(&values), (22, "0", "1"));
        assert!(values.contains(&"0.40".into()) && !values.contains(&"0.4".into()));
    }
}
