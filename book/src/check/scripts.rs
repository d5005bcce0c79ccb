//! The NumPy scripts compute what the Rust programs compute: every number that a script prints is also printed by the
//! section of the same name, in the same order.

use crate::error::Problem;
use crate::number::{Number, numbers};

/// Relative difference between two ways to compute the same; the last printed digit may differ as well.
const RELATIVE: f64 = 1e-6;

/// The numbers of `script` that `program` does not print, in order. A script that prints no number shows nothing.
pub fn disagreement(name: &str, script: &str, program: &str) -> Option<Problem> {
    let place = format!("book/numpy/{name}.py");
    let printed = numbers(script);
    if printed.is_empty() {
        return Some(Problem::new(place, "prints no number"));
    }
    let mut rest = numbers(program).into_iter();
    let missing = printed
        .iter()
        .find(|number| !rest.any(|other| same(number, &other)))?;
    Some(Problem::new(
        place,
        format!(
            "prints {}, and the Rust program does not, in this order",
            missing.printed
        ),
    ))
}

fn same(a: &Number, b: &Number) -> bool {
    let allowed = (RELATIVE * a.value.abs())
        .max(a.last_digit)
        .max(b.last_digit)
        * 1.000_001;
    a.value == b.value || (a.value - b.value).abs() <= allowed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_may_print_less_and_with_other_digits() {
        assert_eq!(
            disagreement(
                "a/b",
                "[ 5. 11.]\n0.57444252",
                "y = 5 11 17\nz = 0.5744425168"
            ),
            None
        );
    }

    #[test]
    fn a_wrong_number_another_order_and_silence_are_found() {
        for script in ["0.58444252", "11 5", "nothing"] {
            assert!(
                disagreement("a/b", script, "y = 5 11 17\nz = 0.5744425168").is_some(),
                "{script}"
            );
        }
    }
}
