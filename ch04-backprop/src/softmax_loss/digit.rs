//! The layer at the end of the trained network, for one digit that the network has never seen.

use std::io::Write;

use common::layer::SoftmaxWithLoss;
use common::mnist::{self, Dataset, Part};
use common::network::TwoLayerNet;
use common::{activation, weights};
use lesson::{Page, Result, rounded};
use ndarray::ArrayView1;

use super::digit_figure::Stages;

/// A network that gives no class as much as this hesitates.
const SURE: f32 = 0.9;

pub fn run(page: &mut Page) -> Result {
    let test = Dataset::load(&mnist::default_dir(), Part::Test)?;
    let net = TwoLayerNet::load(&weights::default_file())?;
    let index = first_unsure(&net, &test)?;

    let (x, t) = test.batch(&[index]);
    let a = net.predict(&x)?;
    let (loss, y) = SoftmaxWithLoss.forward(&a, &t);
    let da = SoftmaxWithLoss.backward(&y, &t);
    let hidden = net.forward(&x, &t).z1;

    let label = test.labels()[index];
    writeln!(page, "test image {index}, label {label}")?;
    let rows = a.iter().enumerate().map(|(k, &a)| {
        let [y, da] = [y[(0, k)], da[(0, k)]].map(|value| rounded(value.into(), 4));
        format!("{k} | {} | {y} | {da}", rounded(a.into(), 3))
    });
    page.table("k | a | y | ∂L/∂a", rows)?;
    writeln!(page, "L = {loss:.4}")?;
    let pixels = test.images().select(&[index]).to_dense();
    let stages = Stages {
        pixels: &pixels.row(0),
        hidden: &hidden.row(0),
        a: &a.row(0),
        y: &y.row(0),
        da: &da.row(0),
        label,
    };
    page.figure("1-11", &stages)
}

/// The first test image that makes the network hesitate.
fn first_unsure(net: &TwoLayerNet<f32>, test: &Dataset) -> Result<usize> {
    let y = activation::softmax(net.predict(test.images())?);
    let unsure = |y: ArrayView1<'_, f32>| y.iter().all(|&y| y < SURE);
    Ok(y.rows().into_iter().position(unsure).unwrap_or(0))
}
