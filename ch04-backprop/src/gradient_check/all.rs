//! All parameters at once, by the fast numerical gradient, which is first held against the naive one.

use std::io::Write;

use common::network::{Probe, TwoLayerGradient, TwoLayerNet};
use lesson::{Page, Result};

use super::compare::Comparison;
use super::naive::Sample;
use super::{Examples, draw};

/// Both gradients of the same loss, parameter by parameter, those at a kink set apart.
fn compare(
    probe: &Probe<'_>,
    numerical: &TwoLayerGradient<f64>,
    backward: &TwoLayerGradient<f64>,
) -> Vec<Comparison> {
    let kinks = probe.kinks();
    let kinks = [
        kinks.weight.into_raw_vec_and_offset().0,
        kinks.bias.to_vec(),
        vec![],
        vec![],
    ];
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
    let probe = Probe::new(net, &examples.x, &examples.labels)?;
    let numerical = probe.numerical_gradient();
    page.part("all")?;
    agreement(page, &numerical, samples)?;
    let comparisons = compare(&probe, &numerical, backward);
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
    let [smooth, kinks, error, relative] = ["smooth", "kinks", "max |error|", "relative"];
    writeln!(
        page,
        "{smooth:>13}{error:>15}{relative:>12}{kinks:>9}{error:>15}"
    )?;
    for Comparison {
        name,
        smooth,
        kinked,
    } in comparisons
    {
        let (error, relative) = (
            smooth.largest_error(),
            smooth.largest_error() / smooth.largest(),
        );
        write!(
            page,
            "{name:<4}{:>9}{error:>15.1e}{relative:>12.1e}{:>9}",
            smooth.len(),
            kinked.len()
        )?;
        match kinked.len() {
            0 => writeln!(page)?,
            _ => writeln!(page, "{:>15.1e}", kinked.largest_error())?,
        }
    }
    Ok(())
}
