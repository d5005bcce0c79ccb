//! The NumPy scripts compute what the Rust programs compute: every number that a script prints is also printed by the
//! section of the same name, in the same order. A section may have a second script: `train-loop` beside `train`.

use crate::error::Problem;
use crate::number::numbers;
use crate::tolerance::Tolerance;

/// The recorded output of the section that a script belongs to: `ch04/train.txt` for `ch04/train`, and for
/// `ch04/train-loop` as well, unless there is a section of that name.
pub fn section(name: &str, is_recorded: impl Fn(&str) -> bool) -> String {
    let own = format!("{name}.txt");
    match name.rsplit_once('-') {
        Some((section, _)) if !is_recorded(&own) => format!("{section}.txt"),
        _ => own,
    }
}

/// The numbers of the script that the program does not print, in order; those of the two differ by no more than the
/// tolerance. A script that prints no number shows nothing.
pub fn disagreement(
    name: &str,
    [script, program]: &[String; 2],
    tolerance: Tolerance,
) -> Option<Problem> {
    let problem = |what: &str| Problem::new(format!("book/numpy/{name}.py"), what);
    let printed = numbers(script);
    if printed.is_empty() {
        return Some(problem("prints no number"));
    }
    let mut rest = numbers(program).into_iter();
    let missing = printed.into_iter().find(|number| {
        let mut same = |other| tolerance.allows_coarser(&other, number);
        !rest.any(&mut same)
    })?;
    let number = missing.printed;
    Some(problem(&format!(
        "prints {number}, and the Rust program does not, in this order"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_prints_what_the_program_prints_in_the_same_order() {
        let program = "y = 5 11 17\nz = 0.5744425168";
        for (script, agrees) in [
            ("[ 5. 11.]\n0.57444252", true),
            ("0.58444252", false),
            ("11 5", false),
            ("nothing", false),
        ] {
            let printed = [script, program].map(String::from);
            let found = disagreement("a/b", &printed, Tolerance::LastDigit);
            assert_eq!(found.is_none(), agrees, "{script}");
        }
    }

    #[test]
    fn a_script_with_random_numbers_of_its_own_may_differ_as_far_as_is_stated() {
        let tolerance = Tolerance::Within(0.5);
        for (script, agrees) in [("1: 93.5", true), ("1: 94.5", false)] {
            let printed = [script, "1 93.9"].map(String::from);
            let found = disagreement("a/b", &printed, tolerance);
            assert_eq!(found.is_none(), agrees, "{script}");
        }
    }

    #[test]
    fn a_second_script_of_a_section_is_compared_with_that_section() {
        let recorded = |file: &str| file == "a/train.txt" || file == "a/chain-rule.txt";
        for (name, file) in [
            ("a/train", "a/train.txt"),
            ("a/train-loop", "a/train.txt"),
            ("a/chain-rule", "a/chain-rule.txt"),
        ] {
            assert_eq!(section(name, recorded), file);
        }
    }
}
