//! A museum of bugs: the classic mistakes of backpropagation, and what a gradient check says to each.

mod backward;
mod network;
mod signature;

use std::io::Write;

use lesson::{Page, Result};

use backward::Bug;
use network::{NAMES, Network};
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
    write!(page, "\n{:<29}", "")?;
    for name in NAMES {
        write!(page, "{name:>7}")?;
    }
    writeln!(page)?;
    for bug in Bug::ALL {
        write!(page, "{:<29}", bug.name())?;
        for signature in signatures(&network, bug) {
            write!(page, "{signature:>7}")?;
        }
        writeln!(page)?;
    }
    Ok(())
}

/// What the gradient check sees of `bug` in each parameter.
fn signatures(network: &Network, bug: Bug) -> [Signature; NAMES.len()] {
    let network = network.made_for(bug);
    let (backward, numerical) = (network.gradient(bug), network.numerical_gradient());
    std::array::from_fn(|index| Signature::new(&backward[index], &numerical[index]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_bug_every_parameter_passes() {
        let signatures = signatures(&Network::new(), Bug::None);
        assert!(
            signatures
                .iter()
                .all(|signature| *signature == Signature::Right)
        );
    }

    #[test]
    fn every_bug_is_caught_and_no_two_leave_the_same_trace() {
        let network = Network::new();
        let bugs = &Bug::ALL[1..];
        assert!(bugs.len() >= 10);
        let traces: Vec<String> = bugs
            .iter()
            .map(|&bug| {
                let signatures = signatures(&network, bug);
                assert!(
                    signatures.iter().any(|s| *s != Signature::Right),
                    "{}",
                    bug.name()
                );
                format!("{signatures:?}")
            })
            .collect();
        for (index, trace) in traces.iter().enumerate() {
            assert!(
                !traces[..index].contains(trace),
                "{}: {trace}",
                bugs[index].name()
            );
        }
    }

    #[test]
    fn constant_factors_are_those_of_the_mistake() {
        let network = Network::new();
        let of = |bug| signatures(&network, bug);
        assert_eq!(of(Bug::NotDividedByBatch), [Signature::times(5.0); 7]);
        assert_eq!(of(Bug::DividedByClasses), [Signature::times(5.0 / 3.0); 7]);
        assert_eq!(of(Bug::Sign), [Signature::times(-1.0); 7]);
        assert_eq!(of(Bug::NotReset), [Signature::times(2.0); 7]);
        assert_eq!(of(Bug::SoftmaxWithoutShift), [Signature::NotANumber; 7]);
    }
}
