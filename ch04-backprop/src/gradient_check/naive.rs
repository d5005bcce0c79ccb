//! The gradient check as it is defined: two whole forward passes for every parameter that is looked at.

use std::io::Write;

use common::Random;
use common::gradient::numerical_gradient;
use common::network::{TwoLayerGradient, TwoLayerNet};
use lesson::{Page, Result};
use ndarray::{Array1, ArrayViewD, IxDyn};
use rand::seq::IndexedRandom;

use super::Examples;
use super::compare::Slopes;

/// So many parameters of each array are looked at, or all it has.
const SOME: usize = 100;

// ANCHOR: naive
/// The slopes of the loss along some entries of one of the arrays W1, b1, W2 and b2:
/// chapter 3's numerical gradient, with a loss that depends on these entries alone.
pub fn naive(
    net: &TwoLayerNet<f64>,
    examples: &Examples,
    array: usize,
    entries: &[IxDyn],
) -> Array1<f64> {
    let loss = |values: &Array1<f64>| {
        let mut net = net.clone();
        for (entry, &value) in entries.iter().zip(values) {
            net.parameters_mut()[array][entry] = value;
        }
        examples.loss(&net)
    };
    let here = &net.parameters()[array];
    numerical_gradient(loss, &mut entries.iter().map(|entry| here[entry]).collect())
}
// ANCHOR_END: naive

/// Some parameters of each array, chosen at random, with both slopes.
pub struct Sample {
    pub entries: Vec<IxDyn>,
    pub slopes: Slopes,
}

/// The parameters that are checked: a hundred of each array.
pub fn sample(
    net: &TwoLayerNet<f64>,
    examples: &Examples,
    backward: &TwoLayerGradient<f64>,
    rng: &mut Random,
) -> Vec<Sample> {
    let arrays = backward.arrays().into_iter().enumerate();
    let sample = |(array, backward): (usize, ArrayViewD<'_, f64>)| {
        let every: Vec<IxDyn> = backward.indexed_iter().map(|(entry, _)| entry).collect();
        let entries: Vec<IxDyn> = every.sample(rng, SOME).cloned().collect();
        let numerical = naive(net, examples, array, &entries);
        let backward = entries.iter().map(|entry| backward[entry]);
        let slopes = Slopes(numerical.into_iter().zip(backward).collect());
        Sample { entries, slopes }
    };
    arrays.map(sample).collect()
}

/// A line for each array: how many of its parameters were looked at, and how far apart the two slopes are at most.
pub fn table(page: &mut Page, net: &TwoLayerNet<f64>, samples: &[Sample]) -> Result {
    writeln!(
        page,
        "numerical: (L(w+h) − L(w−h)) / 2h with h = 1e-4;  backward: backpropagation"
    )?;
    let [checked, of, largest, error, relative] =
        ["checked", "of", "max |∂L|", "max |error|", "relative"];
    writeln!(
        page,
        "{checked:>13}{of:>8}{largest:>12}{error:>15}{relative:>12}"
    )?;
    for (index, Sample { slopes, .. }) in samples.iter().enumerate() {
        let (name, of) = (
            TwoLayerNet::<f64>::PARAMETERS[index],
            net.parameters()[index].len(),
        );
        let (checked, largest, error) = (slopes.len(), slopes.largest(), slopes.largest_error());
        let relative = error / largest;
        writeln!(
            page,
            "{name:<4}{checked:>9}{of:>8}{largest:>12.6}{error:>15.1e}{relative:>12.1e}"
        )?;
    }
    Ok(())
}

/// The steepest weight into each of five hidden neurons, with both slopes in full.
pub fn five_weights(page: &mut Page, net: &TwoLayerNet<f64>, examples: &Examples) -> Result {
    let backward = examples.gradient(net)?.affine1.weight;
    writeln!(page, "{:<13}{:>17}{:>17}", "", "numerical", "backward")?;
    for (j, column) in backward.columns().into_iter().enumerate().take(5) {
        let steepest = column
            .iter()
            .enumerate()
            .max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()));
        let i = steepest.map_or(0, |(i, _)| i);
        let numerical = naive(net, examples, 0, &[IxDyn(&[i, j])])[0];
        let name = format!("W1[{i}, {j}]");
        writeln!(
            page,
            "{name:<13}{numerical:>17.10}{:>17.10}",
            backward[(i, j)]
        )?;
    }
    Ok(())
}
