//! What a gradient promises: how much the total changes when one input does.

use std::io::Write;

use lesson::{Page, Result};

use super::apples::Apples;

/// A little more of each input: what the total does, and what the gradient said it would do.
pub fn run(page: &mut Page, apples: &Apples) -> Result {
    let (price, count, tax) = (apples.price, apples.count, apples.tax);
    let total = |price, count, tax| Apples::new(price, count, tax).total.value;
    let inputs = [
        (
            "price",
            1.0,
            price,
            total(price.value + 1.0, count.value, tax.value),
        ),
        (
            "count",
            1.0,
            count,
            total(price.value, count.value + 1.0, tax.value),
        ),
        (
            "tax",
            0.1,
            tax,
            total(price.value, count.value, tax.value + 0.1),
        ),
    ];
    let [input, more, total, change, promise] = ["input", "+", "total", "change", "gradient · +"];
    writeln!(
        page,
        "{input:<8}{more:>8}{total:>12}{change:>12}{promise:>20}"
    )?;
    for (name, more, edge, total) in inputs {
        let (change, promise) = (total - apples.total.value, edge.gradient * more);
        writeln!(
            page,
            "{name:<8}{more:>8.2}{total:>12.2}{change:>12.2}{promise:>20.2}"
        )?;
    }
    Ok(())
}
