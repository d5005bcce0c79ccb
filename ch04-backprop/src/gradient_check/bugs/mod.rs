//! A museum of bugs: the classic mistakes of backpropagation, and what a gradient check says to each.

mod draw;
mod network;
mod rules;
mod signature;

use std::io::Write;

use lesson::{Page, Result};
use ndarray::Array2;

use draw::{Row, Trace};
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
    let rows: Vec<Row> = bugs
        .map(|(name, rules)| (name, traces(&network, &rules)))
        .collect();
    let lines = rows.iter().map(|(name, traces)| {
        let seen = traces.map(|trace| trace.signature.to_string());
        format!("{name} | {}", seen.join(" | "))
    });
    page.table(&format!("< | {}", NAMES.join(" | ")), lines)?;
    page.figure("bugs", &draw::museum(&rows))
}

/// What the gradient check sees of these rules in each parameter.
fn traces(network: &Network, rules: &Rules) -> [Trace; NAMES.len()] {
    let (backward, numerical) = (network.gradient(rules), network.numerical_gradient());
    std::array::from_fn(|index| Trace {
        signature: Signature::new(&backward[index], &numerical[index]),
        distance: distance(&backward[index], &numerical[index]),
    })
}

/// How far apart two gradients are, as a share of the second one; what is not a number is infinitely far.
fn distance(backward: &Array2<f64>, numerical: &Array2<f64>) -> f64 {
    let length = |array: &Array2<f64>| array.mapv(|slope| slope * slope).sum().sqrt();
    let share = length(&(backward - numerical)) / length(numerical);
    if share.is_nan() { f64::INFINITY } else { share }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signatures_of(name: &str) -> [Signature; NAMES.len()] {
        let (_, rules) = BUGS.iter().find(|bug| bug.0 == name).unwrap();
        traces(&Network::new(), rules).map(|trace| trace.signature)
    }

    #[test]
    fn without_a_bug_every_parameter_passes() {
        for trace in traces(&Network::new(), &RIGHT) {
            assert_eq!(trace.signature, Signature::Right);
            assert!(trace.distance < 1e-6, "{}", trace.distance); // as in Signature::new
        }
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

    #[test]
    fn a_factor_r_is_r_minus_1_of_the_gradient_away() {
        let network = Network::new();
        for (name, away) in [("y − t, not (y − t)/N", 4.0), ("t − y, not y − t", 2.0)] {
            let (_, rules) = BUGS.iter().find(|bug| bug.0 == name).unwrap();
            for Trace { distance, .. } in traces(&network, rules) {
                approx::assert_relative_eq!(distance, away, max_relative = 1e-6); // a central difference
            }
        }
        let (_, rules) = BUGS.last().unwrap();
        assert!(traces(&network, rules)[0].distance.is_infinite());
    }
}
