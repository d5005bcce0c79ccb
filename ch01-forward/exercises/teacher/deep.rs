//! A network of any number of layers (45 minutes)
//!
//! 1. Write them in order, and check after each. Between two sizes lies one layer, with a weight from every input to every output
//!    and a bias for each output; `sizes.windows(2)` gives all pairs of neighbours.
//! 2. The parameters of layer l begin after those of all layers before it. How many those are, `count` says if it gets the
//!    first l + 1 sizes alone: `count(&sizes[..=l])`. The weight from input i to output j is the one number i · outputs + j from
//!    there.
//! 3. `forward` is a loop over the layers: `let a = z.dot(&w) + &b;`, then `z = a.mapv(|a| a.max(0.0))`, but in the last layer
//!    `z = a`. There is one layer fewer than there are sizes.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
use ndarray::{Array1, Array2, s};

/// How many parameters a network has: all weights and biases.
///
/// `sizes` has the number of inputs, then the neurons of every layer:
/// [784, 50, 10] has one hidden layer of 50 neurons, and 39,760
/// parameters.
///
/// To check all: cargo run -p ch01-forward -- exercise deep
pub fn count(sizes: &[usize]) -> usize {
    // ANCHOR: solution
    sizes.windows(2).map(|pair| (pair[0] + 1) * pair[1]).sum()
    // ANCHOR_END: solution
}

/// The weights W and the biases b of layer l, counted from 0.
///
/// Shapes: `theta` has all parameters of the network in one vector,
/// layer by layer: W row by row, then b. The result: W (inputs,
/// outputs) and b (outputs).
pub fn layer(theta: &Array1<f64>, sizes: &[usize], l: usize) -> (Array2<f64>, Array1<f64>) {
    // ANCHOR: solution
    let (inputs, outputs) = (sizes[l], sizes[l + 1]);
    let start = count(&sizes[..=l]);
    let biases = start + inputs * outputs;
    let w = Array2::from_shape_fn((inputs, outputs), |(i, j)| theta[start + i * outputs + j]);
    let b = theta.slice(s![biases..biases + outputs]).to_owned();
    (w, b)
    // ANCHOR_END: solution
}

/// The scores of a batch. In every layer a = z W + b; then
/// z = ReLU(a), but not in the last layer, whose a is the result.
///
/// Shapes: `x` (batch, inputs), the z of the first layer; the result
/// (batch, outputs of the last layer).
pub fn forward(x: &Array2<f64>, theta: &Array1<f64>, sizes: &[usize]) -> Array2<f64> {
    // ANCHOR: solution
    let mut z = x.clone();
    for l in 0..sizes.len() - 1 {
        if l > 0 {
            z = z.mapv(|a| a.max(0.0));
        }
        let (w, b) = layer(theta, sizes, l);
        z = z.dot(&w) + &b;
    }
    z
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// How many parameters.
    pub count: fn(&[usize]) -> usize,
    /// W and b of one layer.
    pub layer: fn(&Array1<f64>, &[usize], usize) -> (Array2<f64>, Array1<f64>),
    /// The scores.
    pub forward: fn(&Array2<f64>, &Array1<f64>, &[usize]) -> Array2<f64>,
}

const SOLUTION: Answer = Answer {
    count,
    layer,
    forward,
};

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "deep",
    text: include_str!("deep.rs"),
    solution: SOLUTION,
    check,
    mistakes: &[
        mistake!(
            "The biases are not counted. Every neuron of a layer has one.",
            count: |sizes| sizes.windows(2).map(|pair| pair[0] * pair[1]).sum()
        ),
        mistake!(
            "Each input of a layer has a bias here. Biases belong to the outputs of a layer, one to each.",
            count: |sizes| sizes.windows(2).map(|pair| pair[0] * (pair[1] + 1)).sum()
        ),
        mistake!(
            "Only the first layer is counted.",
            count: |sizes| (sizes[0] + 1) * sizes[1]
        ),
        mistake!(
            "The right numbers in the wrong places: W is read column by column. In `theta` it stands row by row, and a row has all \
             weights of one input.",
            layer: |theta, sizes, l| {
                let (inputs, outputs) = (sizes[l], sizes[l + 1]);
                let start = count(&sizes[..=l]);
                let biases = start + inputs * outputs;
                let b = theta.slice(s![biases..biases + outputs]).to_owned();
                let w = Array2::from_shape_fn((inputs, outputs), |(i, j)| theta[start + j * inputs + i]);
                (w, b)
            }
        ),
        mistake!(
            "The biases are read first. In `theta` the weights of a layer come first, then its biases.",
            layer: |theta, sizes, l| {
                let (inputs, outputs) = (sizes[l], sizes[l + 1]);
                let start = count(&sizes[..=l]);
                let b = theta.slice(s![start..start + outputs]).to_owned();
                let w = Array2::from_shape_fn((inputs, outputs), |(i, j)| {
                    theta[start + outputs + i * outputs + j]
                });
                (w, b)
            }
        ),
        mistake!(
            "Right for the first layer, and every other one begins too early: before it stand the biases of the earlier layers, \
             too.",
            layer: |theta, sizes, l| {
                let (inputs, outputs) = (sizes[l], sizes[l + 1]);
                let start: usize = sizes[..=l].windows(2).map(|pair| pair[0] * pair[1]).sum();
                let biases = start + inputs * outputs;
                let w = Array2::from_shape_fn((inputs, outputs), |(i, j)| theta[start + i * outputs + j]);
                (w, theta.slice(s![biases..biases + outputs]).to_owned())
            }
        ),
        mistake!(
            "No score is negative: ReLU has been applied after the last layer, too. Scores may be below 0.",
            forward: |x, theta, sizes| {
                let mut z = x.clone();
                for l in 0..sizes.len() - 1 {
                    let (w, b) = layer(theta, sizes, l);
                    z = (z.dot(&w) + &b).mapv(|a| a.max(0.0));
                }
                z
            }
        ),
        mistake!(
            "Right for one layer alone. With more of them there is no activation function between the layers, and they are worth \
             no more than one.",
            forward: |x, theta, sizes| {
                let mut z = x.clone();
                for l in 0..sizes.len() - 1 {
                    let (w, b) = layer(theta, sizes, l);
                    z = z.dot(&w) + &b;
                }
                z
            }
        ),
        mistake!(
            "ReLU is applied to the inputs, too. They go into the first layer as they are, negative ones as well.",
            forward: |x, theta, sizes| {
                let mut z = x.clone();
                for l in 0..sizes.len() - 1 {
                    let (w, b) = layer(theta, sizes, l);
                    z = z.mapv(|a| a.max(0.0)).dot(&w) + &b;
                }
                z
            }
        ),
        mistake!(
            "The biases are missing: a = z W + b.",
            forward: |x, theta, sizes| {
                let mut z = x.clone();
                for l in 0..sizes.len() - 1 {
                    if l > 0 {
                        z = z.mapv(|a| a.max(0.0));
                    }
                    z = z.dot(&layer(theta, sizes, l).0);
                }
                z
            }
        ),
        mistake!(
            "Each layer has one bias here. Every neuron of a layer has one of its own.",
            count: |sizes| sizes.windows(2).map(|pair| pair[0] * pair[1] + 1).sum()
        ),
        mistake!(
            "Right for the first layer; every other one begins too early, where the layer before it begins. How many sizes does \
             `count` need to count the layers before l?",
            layer: |theta, sizes, l| {
                let (inputs, outputs) = (sizes[l], sizes[l + 1]);
                let start = count(&sizes[..l]);
                let biases = start + inputs * outputs;
                let w = Array2::from_shape_fn((inputs, outputs), |(i, j)| theta[start + i * outputs + j]);
                (w, theta.slice(s![biases..biases + outputs]).to_owned())
            }
        ),
        mistake!(
            "The rows of W begin in the wrong places. A row has a weight to each output, so row i begins at i · outputs, not at \
             i · inputs.",
            layer: |theta, sizes, l| {
                let (inputs, outputs) = (sizes[l], sizes[l + 1]);
                let start = count(&sizes[..=l]);
                let biases = start + inputs * outputs;
                let w = Array2::from_shape_fn((inputs, outputs), |(i, j)| theta[start + i * inputs + j]);
                (w, theta.slice(s![biases..biases + outputs]).to_owned())
            }
        ),
        mistake!(
            "Between the layers stands the sigmoid. In this network it is ReLU.",
            forward: |x, theta, sizes| {
                let mut z = x.clone();
                for l in 0..sizes.len() - 1 {
                    if l > 0 {
                        z = z.mapv(|a: f64| 1.0 / (1.0 + (-a).exp()));
                    }
                    let (w, b) = layer(theta, sizes, l);
                    z = z.dot(&w) + &b;
                }
                z
            }
        ),
    ],
};

/// Parameters for a network of these sizes: some above 0 and some below, no two alike.
fn parameters(sizes: &[usize]) -> Array1<f64> {
    Array1::from_shape_fn(count(sizes), |n| {
        let sign = if n % 3 == 1 { -1.0 } else { 1.0 };
        sign * (0.1 + 0.07 * n as f64)
    })
}

fn check(answer: Answer, check: &mut Check<'_>) {
    check.group("count: one layer");
    for sizes in [vec![2, 3], vec![1, 1], vec![5, 1]] {
        check.case(inputs![sizes], || (answer.count)(&sizes));
    }
    check.group("count: several layers");
    for sizes in [vec![2, 3, 2, 4], vec![784, 50, 10], vec![4, 1, 6, 2, 3]] {
        check.case(inputs![sizes], || (answer.count)(&sizes));
    }
    let mut layers = |group: &str, cases: &[(&[usize], usize)]| {
        check.group(group);
        check.results(&["w", "b"]);
        for (sizes, l) in cases {
            let (theta, sizes, l) = (parameters(sizes), sizes.to_vec(), *l);
            check.case(inputs![theta, sizes, l], || {
                (answer.layer)(&theta, &sizes, l)
            });
        }
    };
    layers("layer: the first", &[(&[2, 3], 0), (&[3, 2, 1], 0)]);
    layers(
        "layer: a later one",
        &[(&[3, 2, 1], 1), (&[2, 3, 2, 4], 1), (&[2, 3, 2, 4], 2)],
    );
    let x = Array2::from(vec![[1.0, 0.5], [-2.0, 1.5], [0.0, -1.0]]);
    let one = Array2::from(vec![[0.5, -1.0]]);
    let mut scores = |group: &str, cases: &[(&Array2<f64>, &[usize])]| {
        check.group(group);
        for (x, sizes) in cases {
            let (theta, sizes) = (parameters(sizes), sizes.to_vec());
            check.case(inputs![x, theta, sizes], || {
                (answer.forward)(x, &theta, &sizes)
            });
        }
    };
    scores("forward: one layer", &[(&one, &[2, 3]), (&x, &[2, 2])]);
    scores(
        "forward: two layers",
        &[(&one, &[2, 3, 2]), (&x, &[2, 4, 3])],
    );
    scores(
        "forward: more layers",
        &[(&x, &[2, 3, 2, 2]), (&x, &[2, 3, 4, 2, 3])],
    );
}
