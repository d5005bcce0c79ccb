//! The NumPy scripts compute what the Rust programs compute: every number that a script prints is also printed by the
//! section of the same name, in the same order.

use crate::compare::Tolerance;
use crate::error::Problem;
use crate::number::numbers;

/// The numbers of `script` that `program` does not print, in order. A script that prints no number shows nothing.
pub fn disagreement(name: &str, script: &str, program: &str) -> Option<Problem> {
    let problem = |what: &str| Problem::new(format!("book/numpy/{name}.py"), what);
    let printed = numbers(script);
    if printed.is_empty() {
        return Some(problem("prints no number"));
    }
    let mut rest = numbers(program).into_iter();
    let missing = printed.into_iter().find(|number| {
        let mut same = |other| Tolerance::ROUNDING.allows(number, &other);
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
            assert_eq!(
                disagreement("a/b", script, program).is_none(),
                agrees,
                "{script}"
            );
        }
    }
}
