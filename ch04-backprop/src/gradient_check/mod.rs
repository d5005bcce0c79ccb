//! Gradient check: does backpropagation say what trying every parameter says?

mod bugs;
mod compare;
mod cost;
mod draw;
mod naive;
mod table;

use common::layer::Affine;
use common::mnist::{self, CLASSES, Dataset, PIXELS, Part};
use common::network::{Probe, TwoLayerNet};
use common::{seeded, weights};
use lesson::{Page, Result, count};
use ndarray::Array2;

use compare::{Comparison, KINKS_OF_LAYER_2};

#[derive(clap::Args)]
pub struct Options {
    /// How many test images the batch has
    #[arg(long, default_value_t = 100, value_parser = count(1000))]
    batch_size: usize,
    /// How many neurons the hidden layer has
    #[arg(long, default_value_t = 50, value_parser = count(500))]
    hidden: usize,
    /// Where the random numbers begin; with 2, one hidden neuron is within h of its kink
    #[arg(long, default_value_t = 2)]
    seed: u64,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let (x, t) = first_images(options.batch_size)?;
    let mut rng = seeded(options.seed);
    let net = TwoLayerNet::random(PIXELS, options.hidden, CLASSES, &mut rng);
    let comparisons = compare(&net, &x, &t)?;

    page.part("check")?;
    table::smooth(page, &comparisons)?;

    page.part("weights")?;
    naive::run(page, &net, &x, &t)?;

    page.part("kinks")?;
    table::kinked(page, &comparisons)?;
    page.figure("errors", &draw::errors(&comparisons)?)?;

    page.part("cost")?;
    cost::run(page, &net, &x, &t)?;

    page.part("trained")?;
    naive::run(page, &trained()?, &x, &t)?;

    page.part("bugs")?;
    bugs::run(page)
}

/// The network that chapter 1 loads, its weights in `f64`.
fn trained() -> Result<TwoLayerNet<f64>> {
    let TwoLayerNet { affine1, affine2 } = TwoLayerNet::load(&weights::default_file())?;
    let in_f64 = |affine: Affine<f32>| {
        let weight = affine.weight.mapv(f64::from);
        Affine::new(weight, affine.bias.mapv(f64::from))
    };
    Ok(TwoLayerNet::new(in_f64(affine1)?, in_f64(affine2)?)?)
}

/// The first images of the test set, with the zeros written out and in `f64`.
fn first_images(count: usize) -> Result<(Array2<f64>, Vec<usize>)> {
    let data = Dataset::load(&mnist::default_dir(), Part::Test)?;
    let first: Vec<usize> = (0..count).collect();
    let x = data.images.select(&first).to_dense().mapv(f64::from);
    Ok((x, data.labels[..count].to_vec()))
}

// ANCHOR: compare
/// Both gradients of the same loss, parameter by parameter.
fn compare(net: &TwoLayerNet<f64>, x: &Array2<f64>, t: &[usize]) -> Result<[Comparison; 4]> {
    let probe = Probe::new(net, x, t)?;
    let (numerical, kinks) = (probe.numerical_gradient(), probe.kinks());
    let (_, backward) = net.gradient(x.clone(), t)?;
    let (n1, n2) = (numerical.affine1, numerical.affine2);
    let (b1, b2) = (backward.affine1, backward.affine2);
    Ok([
        Comparison::new("W1", &n1.weight, &b1.weight, &kinks.weight),
        Comparison::new("b1", &n1.bias, &b1.bias, &kinks.bias),
        Comparison::new("W2", &n2.weight, &b2.weight, KINKS_OF_LAYER_2),
        Comparison::new("b2", &n2.bias, &b2.bias, KINKS_OF_LAYER_2),
    ])
}
// ANCHOR_END: compare
