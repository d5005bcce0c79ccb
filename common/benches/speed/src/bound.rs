//! How much there is to multiply and add in an epoch, and how fast that could be done.

use std::io::Write;

use common::mnist::{self, CLASSES, Dataset, PIXELS, Part};
use lesson::{Page, Result};

use super::steps::Product;

const HIDDEN: usize = 50;

/// `ours`: the milliseconds of this book's epoch on one thread.
pub fn run(page: &mut Page, product: &Product, ours: Option<f64>) -> Result {
    let train = Dataset::load(&mnist::default_dir(), Part::Train)?;
    let pixels = train.len() * PIXELS;
    let ink: usize = train.images().rows().map(<[_]>::len).sum();
    let operations = |ink| operations(train.len(), ink);
    let (every, some) = (operations(pixels), operations(ink));
    let rows = [
        format!("every pixel | {pixels} | {every}"),
        format!("no zeros | {ink} | {some}"),
    ];
    page.table("<an epoch | pixels | operations", rows)?;
    writeln!(page)?;

    let flat_out = 2.0 * (product.size as f64).powi(3) / product.ms.median;
    let mut rows = vec![
        ("product of two matrices", product.ms.median, flat_out),
        ("every pixel at that speed", every / flat_out, flat_out),
        ("no zeros at that speed", some / flat_out, flat_out),
    ];
    rows.extend(ours.map(|ms| ("this book, one thread", ms, some / ms)));
    rates(page, &rows)
}

/// The multiplications and additions of an epoch in which `ink` pixels are not skipped. Each of them meets every hidden
/// neuron twice, in X·W1 and in Xᵀ·dA1; the second layer has three products, Z1·W2, Z1ᵀ·dA2 and dA2·W2ᵀ.
fn operations(images: usize, ink: usize) -> f64 {
    let first = 2 * ink * HIDDEN;
    let second = 3 * images * HIDDEN * CLASSES;
    (2 * (first + second)) as f64
}

/// (what, milliseconds, operations a millisecond)
fn rates(page: &mut Page, rows: &[(&str, f64, f64)]) -> Result {
    let rows = rows.iter().map(|&(what, ms, speed)| {
        let giga = 1e-6 * speed;
        format!("{what} | {ms:.1} | {giga:.1}")
    });
    Ok(page.table("< | ms | billion operations a second", rows)?)
}
