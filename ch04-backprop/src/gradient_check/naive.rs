//! The gradient check as it is defined: two whole forward passes for every parameter that is looked at.

use std::io::Write;

use common::Random;
use common::gradient::numerical_gradient;
use common::layer::AffineGradient;
use common::network::{TwoLayerGradient, TwoLayerNet};
use lesson::{Page, Result, rounded};
use ndarray::{Array1, ArrayView1, ArrayViewD, IxDyn};
use rand::seq::IndexedRandom;

use super::Examples;
use super::compare::Slopes;

/// So many parameters of each array are looked at, or all it has.
const SOME: usize = 100;
/// Said of a weight that carries its ReLU across the kink.
const AT_KINK: &str = "at its kink: no derivative";

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
pub fn table(
    page: &mut Page,
    net: &TwoLayerNet<f64>,
    samples: &[Sample],
    kinks: &AffineGradient<bool>,
) -> Result {
    writeln!(
        page,
        "numerical: (L(w+h) − L(w−h)) / 2h with h = 1e-4;  backward: backpropagation"
    )?;
    let names = TwoLayerNet::<f64>::PARAMETERS.into_iter();
    let arrays = names.zip(net.parameters()).zip(samples);
    let rows = arrays.map(|((name, array), Sample { slopes, .. })| {
        let (checked, of) = (slopes.len(), array.len());
        let (largest, error) = (slopes.largest(), slopes.largest_error());
        let relative = slopes.relative_error();
        format!("{name} | {checked} | {of} | {largest:.6} | {error:.1e} | {relative}")
    });
    page.table("< | checked | of | max |∂L| | max |error| | relative", rows)?;
    match at_a_kink(samples, kinks) {
        0 => Ok(()),
        count => Ok(writeln!(
            page,
            "{count} of these at the kink of a ReLU: numerical is no derivative there, see all"
        )?),
    }
}

/// How many of the sampled parameters carry a ReLU across its kink; W1 and b1 may.
fn at_a_kink(samples: &[Sample], kinks: &AffineGradient<bool>) -> usize {
    let [weights, biases] =
        [&samples[0].entries, &samples[1].entries].map(|entries| entries.iter());
    let weights = weights.filter(|entry| kinks.weight[[entry[0], entry[1]]]);
    let biases = biases.filter(|entry| kinks.bias[entry[0]]);
    weights.count() + biases.count()
}

/// The steepest weight into each of five hidden neurons, with both slopes in full.
pub fn five_weights(page: &mut Page, net: &TwoLayerNet<f64>, examples: &Examples) -> Result {
    let backward = examples.gradient(net)?.affine1.weight;
    let kinks = examples.probe(net)?.kinks().weight;
    let row = |(j, column): (usize, ArrayView1<'_, f64>)| {
        let steepest = column.iter().enumerate();
        let steepest = steepest.max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()));
        let i = steepest.map_or(0, |(i, _)| i);
        let slopes = [naive(net, examples, 0, &[IxDyn(&[i, j])])[0], column[i]];
        let slopes = slopes.map(|slope| rounded(slope, 10)).join(" | ");
        let kink = if kinks[(i, j)] { AT_KINK } else { "" };
        format!("W1[{i}, {j}] | {slopes} | {kink}")
    };
    let columns = backward.columns().into_iter().enumerate();
    Ok(page.table("< | numerical | backward | <", columns.take(5).map(row))?)
}
