//! The layer at the end of the trained network, for one digit that the network has never seen.

use std::io::Write;

use common::layer::SoftmaxWithLoss;
use common::mnist::{self, Dataset, Part};
use common::network::TwoLayerNet;
use common::{activation, weights};
use lesson::{Page, Result};

use super::digit_figure;

/// The first test image that makes the network hesitate: its best class has less than this.
const SURE: f32 = 0.9;

pub fn run(page: &mut Page) -> Result {
    let test = Dataset::load(&mnist::default_dir(), Part::Test)?;
    let net = TwoLayerNet::load(&weights::default_file())?;
    let all: Vec<usize> = (0..test.len()).collect();
    let y = activation::softmax(net.predict(test.images.select(&all))?);
    let unsure = |y: &ndarray::ArrayView1<'_, f32>| y.iter().all(|&y| y < SURE);
    let index = y.rows().into_iter().position(|y| unsure(&y)).unwrap_or(0);

    let (image, label) = (
        test.images.select(&all[index..=index]),
        &test.labels[index..=index],
    );
    let pixels = image.to_dense();
    let a = net.predict(image)?;
    let (loss, pass) = SoftmaxWithLoss.forward(a.clone(), label)?;
    let (da, label) = (pass.backward(), label[0]);
    writeln!(page, "test image {index}, label {label}")?;
    writeln!(page, "{:>3}{:>10}{:>10}{:>12}", "k", "a", "y", "∂L/∂a")?;
    for (k, &a) in a.iter().enumerate() {
        writeln!(
            page,
            "{k:>3}{a:>10.3}{:>10.4}{:>12.4}",
            y[(index, k)],
            da[(0, k)]
        )?;
    }
    writeln!(page, "L = {loss:.4}")?;
    page.figure(
        "1-11",
        &digit_figure::digit(&pixels.row(0), &a.row(0), &y.row(index), label)?,
    )
}
