//! A museum of bugs: the classic mistakes of backpropagation, and what a gradient check says to each.

mod network;
mod rules;
mod signature;

use std::io::Write;

use lesson::{Page, Result};

use network::{NAMES, Network};
use rules::{BUGS, RIGHT, Rules};
use signature::Signature;

/// One line a bug: what backpropagation says of each parameter, held against the numerical gradient.
pub fn run(page: &mut Page) -> Result {
    let network = Network::new();
    writeln!(
        page,
        "x → W1, b1 → ReLU → + c → W2, b2 → sigmoid → W3, b3 → softmax with loss"
    )?;
    writeln!(
        page,
        "5 examples, 3 classes;  ×r: r times too large;  0: zero where it should not be"
    )?;
    writeln!(page)?;
    let bugs = [("no bug", RIGHT)].into_iter().chain(BUGS);
    let rows = bugs.map(|(name, rules)| {
        let seen = signatures(&network, &rules).map(|signature| signature.to_string());
        format!("{name} | {}", seen.join(" | "))
    });
    Ok(page.table(&format!("< | {}", NAMES.join(" | ")), rows)?)
}

/// What the gradient check sees of these rules in each parameter.
fn signatures(network: &Network, rules: &Rules) -> [Signature; NAMES.len()] {
    let (backward, numerical) = (network.gradient(rules), network.numerical_gradient());
    std::array::from_fn(|index| Signature::new(&backward[index], &numerical[index]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signatures_of(name: &str) -> [Signature; NAMES.len()] {
        let (_, rules) = BUGS.iter().find(|bug| bug.0 == name).unwrap();
        signatures(&Network::new(), rules)
    }

    #[test]
    fn without_a_bug_every_parameter_passes() {
        let signatures = signatures(&Network::new(), &RIGHT);
        assert_eq!(signatures, [Signature::Right; NAMES.len()]);
    }

    #[test]
    fn every_bug_is_caught_and_no_two_leave_the_same_trace() {
        let traces = BUGS.map(|(name, _)| signatures_of(name));
        for (index, trace) in traces.iter().enumerate() {
            let name = BUGS[index].0;
            assert_ne!(*trace, [Signature::Right; NAMES.len()], "{name}");
            assert!(!traces[..index].contains(trace), "{name}: {trace:?}");
        }
    }

    #[test]
    fn constant_factors_are_those_of_the_mistake() {
        assert_eq!(
            signatures_of("y − t, not (y − t)/N"),
            [Signature::times(5.0); 7]
        );
        assert_eq!(
            signatures_of("(y − t)/classes"),
            [Signature::times(5.0 / 3.0); 7]
        );
        assert_eq!(
            signatures_of("t − y, not y − t"),
            [Signature::times(-1.0); 7]
        );
        assert_eq!(
            signatures_of("dW += …, never set to 0"),
            [Signature::times(2.0); 7]
        );
        assert_eq!(
            signatures_of("softmax without − max"),
            [Signature::NotANumber; 7]
        );
    }
}
