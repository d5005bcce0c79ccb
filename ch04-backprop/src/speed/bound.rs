//! How much there is to multiply and add in an epoch, and how fast that could be done.

use std::io::Write;

use common::mnist::{self, CLASSES, Dataset, PIXELS, Part};
use lesson::{Page, Result};

use super::measured::Steps;

const HIDDEN: usize = 50;

pub fn run(page: &mut Page, steps: &Steps) -> Result {
    let train = Dataset::load(&mnist::default_dir(), Part::Train)?;
    let pixels = train.len() * PIXELS;
    let ink: usize = train.images.rows().map(<[_]>::len).sum();
    let (every, some) = (
        operations(train.len(), pixels),
        operations(train.len(), ink),
    );
    let percent = 100.0 * ink as f64 / pixels as f64;
    writeln!(page, "pixels                      {pixels:>11}")?;
    writeln!(
        page,
        "pixels that are not zero    {ink:>11}  {percent:>7.1} %"
    )?;
    writeln!(page, "operations, every pixel     {every:>11.0}")?;
    writeln!(page, "operations, no zeros        {some:>11.0}")?;

    let size = steps.product.size as f64;
    let (flat_out, product) = (2.0 * size.powi(3), steps.product.ms.median);
    writeln!(page)?;
    rate(page, "product of two matrices", product, flat_out)?;
    rate(
        page,
        "every pixel at that speed",
        every / flat_out * product,
        every,
    )?;
    rate(
        page,
        "no zeros at that speed",
        some / flat_out * product,
        some,
    )?;
    let ours = steps.rows.iter().rfind(|row| row.threads == 1);
    ours.map_or(Ok(()), |ours| {
        rate(page, "this book, one thread", ours.ms.median, some)
    })
}

/// The multiplications and additions of an epoch in which `ink` pixels are not skipped. Each of them meets every hidden
/// neuron twice, in X·W1 and in Xᵀ·dA1; the second layer has three products, Z1·W2, Z1ᵀ·dA2 and dA2·W2ᵀ.
fn operations(images: usize, ink: usize) -> f64 {
    let first = 2 * ink * HIDDEN;
    let second = 3 * images * HIDDEN * CLASSES;
    (2 * (first + second)) as f64
}

fn rate(page: &mut Page, what: &str, ms: f64, operations: f64) -> Result {
    let giga = 1e-6 * operations / ms;
    writeln!(
        page,
        "{what:<27} {ms:>8.1} ms  {giga:>7.1} billion operations a second"
    )?;
    Ok(())
}
