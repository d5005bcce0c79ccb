//! All parameters at once, by the fast numerical gradient, which is first held against the naive one.

use std::io::Write;

use common::layer::AffineGradient;
use common::network::{TwoLayerGradient, TwoLayerNet};
use lesson::{Page, Result};

use super::compare::Comparison;
use super::naive::Sample;
use super::{Examples, draw};

/// Both gradients of the same loss, parameter by parameter, those at a kink set apart.
fn compare(
    kinks: &AffineGradient<bool>,
    numerical: &TwoLayerGradient<f64>,
    backward: &TwoLayerGradient<f64>,
) -> Vec<Comparison> {
    let weight = kinks.weight.iter().copied().collect();
    let kinks = [weight, kinks.bias.to_vec(), vec![], vec![]];
    let arrays = numerical.arrays().into_iter().zip(backward.arrays());
    let arrays = arrays.zip(kinks).zip(TwoLayerNet::<f64>::PARAMETERS);
    let comparison = |(((numerical, backward), kinks), name)| {
        Comparison::new(name, &numerical, &backward, &kinks)
    };
    arrays.map(comparison).collect()
}

pub fn run(
    page: &mut Page,
    net: &TwoLayerNet<f64>,
    examples: &Examples,
    backward: &TwoLayerGradient<f64>,
    samples: &[Sample],
) -> Result {
    let probe = examples.probe(net)?;
    let numerical = probe.numerical_gradient();
    page.part("all")?;
    agreement(page, &numerical, samples)?;
    let comparisons = compare(&probe.kinks(), &numerical, backward);
    table(page, &comparisons)?;
    page.figure("errors", &draw::errors(&comparisons)?)
}

/// What the fast and the naive numerical gradient have in common, where both were computed.
fn agreement(page: &mut Page, fast: &TwoLayerGradient<f64>, samples: &[Sample]) -> Result {
    let mut largest: f64 = 0.0;
    let mut count = 0;
    for (fast, Sample { entries, slopes }) in fast.arrays().iter().zip(samples) {
        for (entry, (naive, _)) in entries.iter().zip(&slopes.0) {
            largest = largest.max((fast[entry] - naive).abs());
            count += 1;
        }
    }
    writeln!(
        page,
        "fast and naive, {count} parameters: max |difference| {largest:.1e}"
    )?;
    Ok(())
}

/// Smooth parameters, and those that carry a ReLU across its kink, where the central difference is no derivative.
fn table(page: &mut Page, comparisons: &[Comparison]) -> Result {
    let row = |comparison: &Comparison| {
        let (name, smooth, kinked) = (comparison.name, &comparison.smooth, &comparison.kinked);
        let (count, error) = (smooth.len(), smooth.largest_error());
        let relative = smooth.relative_error();
        let kinks = match kinked.len() {
            0 => "0".into(),
            kinks => format!("{kinks} | {:.1e}", kinked.largest_error()),
        };
        format!("{name} | {count} | {error:.1e} | {relative} | {kinks}")
    };
    page.table(
        "< | smooth | max |error| | relative | kinks | max |error|",
        comparisons.iter().map(row),
    )?;
    writeln!(
        page,
        "kinks: so many carry a ReLU across its kink, where numerical is no derivative"
    )?;
    Ok(())
}
