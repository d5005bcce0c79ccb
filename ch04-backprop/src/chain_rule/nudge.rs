//! Whether the gradients keep their promise: every input of the bill is changed, and the whole bill computed again.

use std::io::{self, Write};

use lesson::{Page, rounded};

use super::apples;

/// A little more of each input: what the total does, and what the gradient said it would do.
pub fn run(page: &mut Page, price: f64, count: f64, tax: f64) -> io::Result<()> {
    let [d_price, d_count, _, d_tax, (_, before, _)] = apples(price, count, tax);
    let nudged = [
        (d_price, 1.0, apples(price + 1.0, count, tax)),
        (d_count, 1.0, apples(price, count + 1.0, tax)),
        (d_tax, 0.1, apples(price, count, tax + 0.1)),
    ];
    let nudged = nudged.map(|((name, _, gradient), more, [.., (_, total, _)])| {
        (name, [more, total, total - before, gradient * more])
    });
    let rows = nudged.map(|(name, numbers)| {
        let numbers = numbers.map(|number| rounded(number, 2));
        format!("{name} | {}", numbers.join(" | "))
    });
    page.table("<input | + | total | change | gradient · +", rows)?;
    let is_broken = |(_, [.., change, promise]): &(_, [f64; 4])| (change - promise).abs() > 0.005;
    if nudged.iter().any(is_broken) {
        explain_rounding(page, before)?;
    }
    Ok(())
}

/// Why the bill does not move by exactly what the gradient says.
pub fn explain_rounding(page: &mut Page, total: f64) -> io::Result<()> {
    let gap = total.abs().next_up() - total.abs();
    writeln!(
        page,
        "rounding: f64s around such a total lie {gap:.1e} apart"
    )
}
