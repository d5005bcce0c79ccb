//! Gradient check: does backpropagation say what trying every parameter says?

mod all;
mod bugs;
mod compare;
mod cost;
mod draw;
mod naive;
mod passes;

use common::layer::Affine;
use common::loss::one_hot;
use common::mnist::{self, CLASSES, Dataset, PIXELS, Part};
use common::network::{Probe, TwoLayerGradient, TwoLayerNet};
use common::{Mismatch, seeded, weights};
use lesson::{Page, Result, count, seed};
use ndarray::Array2;

#[derive(clap::Args)]
pub struct Options {
    /// How many test images the batch has
    #[arg(long, default_value_t = 100, value_parser = count(1000))]
    #[arg(help_heading = "Parts check, weights, all, trained")]
    batch_size: usize,
    /// How many neurons the hidden layer has
    #[arg(long, default_value_t = 50, value_parser = count(500))]
    #[arg(help_heading = "Parts check, weights, all, cost")]
    hidden: usize,
    /// Where the random numbers begin; 2 puts a hidden neuron at its kink
    #[arg(long, default_value_t = 2, value_parser = seed())]
    #[arg(help_heading = "Parts check, weights, all")]
    seed: u64,
}

pub fn run(options: Options, page: &mut Page) -> Result {
    let examples = Examples::first(options.batch_size)?;
    let mut rng = seeded(options.seed);
    let net = TwoLayerNet::random(PIXELS, options.hidden, CLASSES, &mut rng);
    let backward = examples.gradient(&net)?;
    let samples = naive::sample(&net, &examples, &backward, &mut rng);

    page.part("check")?;
    naive::table(page, &net, &samples, &examples.probe(&net)?.kinks())?;

    page.part("weights")?;
    naive::five_weights(page, &net, &examples)?;

    all::run(page, &net, &examples, &backward, &samples)?;

    page.part("cost")?;
    cost::run(page, &net, &examples)?;

    page.part("trained")?;
    naive::five_weights(page, &trained()?, &examples)?;

    page.part("bugs")?;
    bugs::run(page)
}

/// A batch in `f64`: the images x, shape (batch, 784), with their zeros, and the one-hot answers t, shape (batch, 10).
pub struct Examples {
    x: Array2<f64>,
    t: Array2<f64>,
    labels: Vec<usize>,
}

impl Examples {
    /// The first images of the test set.
    fn first(count: usize) -> Result<Self> {
        let data = Dataset::load(&mnist::default_dir(), Part::Test)?;
        let first: Vec<usize> = (0..count).collect();
        let x = data.images().select(&first).to_dense().mapv(f64::from);
        let labels = data.labels()[..count].to_vec();
        Ok(Self {
            x,
            t: one_hot(&labels, CLASSES)?,
            labels,
        })
    }

    fn loss(&self, net: &TwoLayerNet<f64>) -> f64 {
        net.loss(&self.x, &self.t)
            .expect("a network of 784 inputs and 10 outputs")
    }

    fn probe(&self, net: &TwoLayerNet<f64>) -> std::result::Result<Probe<'_>, Mismatch> {
        Probe::new(net, &self.x, &self.labels)
    }

    /// What backpropagation says.
    fn gradient(
        &self,
        net: &TwoLayerNet<f64>,
    ) -> std::result::Result<TwoLayerGradient<f64>, Mismatch> {
        Ok(net.gradient(&self.x, &self.t)?.1)
    }
}

/// The network that chapter 1 loads, its weights in `f64`.
fn trained() -> Result<TwoLayerNet<f64>> {
    let net = TwoLayerNet::load(&weights::default_file())?;
    let in_f64 = |layer: &Affine<f32>| {
        Affine::new(layer.weight().mapv(f64::from), layer.bias().mapv(f64::from))
    };
    Ok(TwoLayerNet::new(
        in_f64(net.affine1())?,
        in_f64(net.affine2())?,
    )?)
}
