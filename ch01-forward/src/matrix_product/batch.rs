//! Several inputs at once, and an input that does not fit.

use std::io::Write;

use common::network::SimpleNet;
use lesson::{Page, Result};
use ndarray::{Array1, Axis, array, stack};

use crate::show::{matrix, vector};

pub fn run(net: &SimpleNet<f64>, x: &Array1<f64>, page: &mut Page) -> Result {
    batch(net, x, page)?;
    wrong_shape(net, page)
}

fn batch(net: &SimpleNet<f64>, x: &Array1<f64>, page: &mut Page) -> Result {
    page.part("batch")?;
    // ANCHOR: batch
    let batch = stack![Axis(0), *x, 2.0 * x, 10.0 * x]; // three inputs, one a row
    let y = batch.dot(&net.weight); // three outputs, one a row
    // ANCHOR_END: batch
    writeln!(page, "{}", matrix("X", &batch, 4))?;
    writeln!(page, "{}", matrix("X·W", &y, 4))?;
    writeln!(
        page,
        "shapes: {:?} · {:?} = {:?}",
        batch.shape(),
        net.weight.shape(),
        y.shape()
    )?;
    Ok(())
}

fn wrong_shape(net: &SimpleNet<f64>, page: &mut Page) -> Result {
    page.part("wrong-shape")?;
    // ANCHOR: wrong-shape
    let x = array![1.0, 2.0, 3.0]; // three numbers for two inputs
    match net.predict(&x) {
        Ok(y) => writeln!(page, "y = {}", vector(&y, 4))?,
        Err(mismatch) => writeln!(page, "error: {mismatch}")?,
    }
    // ANCHOR_END: wrong-shape
    Ok(())
}
