//! A value that is used twice gets two gradients, and they add up: the tax, put on apples and on oranges separately.

use std::io::{self, Write};

use common::gradient::central_difference;
use common::layer::{Add, Mul};
use lesson::{Page, rounded};

use super::nudge;
use crate::show::Edge;

/// The bill with `tax` in two places, forward and back.
pub struct Fork {
    /// Apples, the tax on them, taxed apples; the same three for oranges; the total.
    pub edges: [Edge; 7],
    /// ∂total/∂tax, along both ways.
    pub d_tax: f64,
}

impl Fork {
    pub fn new(price: f64, count: f64, price2: f64, count2: f64, tax: f64) -> Self {
        // ANCHOR: fork
        let apples = Mul.forward(price, count); // (1) 200
        let oranges = Mul.forward(price2, count2); // (2) 450
        let taxed = Mul.forward(apples, tax); // (3) 220
        let taxed2 = Mul.forward(oranges, tax); // (4) 495
        let total = Add.forward(taxed, taxed2); // (5) 715

        let (d_taxed, d_taxed2) = Add.backward(1.0); // (5) 1, 1
        let (d_oranges, along_oranges) = Mul.backward(oranges, tax, d_taxed2); // (4)
        let (d_apples, along_apples) = Mul.backward(apples, tax, d_taxed); // (3)

        let mut d_tax = along_oranges; // 450
        d_tax += along_apples; // 450 + 200
        // ANCHOR_END: fork
        let edges = [
            ("apples", apples, d_apples),
            ("tax", tax, along_apples),
            ("taxed apples", taxed, d_taxed),
            ("oranges", oranges, d_oranges),
            ("tax", tax, along_oranges),
            ("taxed oranges", taxed2, d_taxed2),
            ("total", total, 1.0),
        ];
        Self { edges, d_tax }
    }

    fn total(&self) -> f64 {
        self.edges[6].1
    }
}

const FORMULAS: &str = "(1) apples        = price · count\n(2) oranges       = orange price · orange count\n\
                        (3) taxed apples  = apples · tax\n(4) taxed oranges = oranges · tax\n\
                        (5) total         = taxed apples + taxed oranges";

/// What comes back to the tax, and what the whole bill does when the tax moves. `bill` takes the tax.
pub fn run(page: &mut Page, tax: f64, bill: impl Fn(f64) -> Fork) -> io::Result<()> {
    let fork = bill(tax);
    let [_, apples, _, _, oranges, ..] = fork.edges.map(|(_, _, gradient)| gradient);
    let numerical = central_difference(|tax| bill(tax).total(), tax, 0.1);
    let rows = [
        ("along the apples, (3)", apples),
        ("along the oranges, (4)", oranges),
        ("their sum", fork.d_tax),
        ("numerical", numerical),
        ("= instead of +=", apples),
    ];
    writeln!(page, "{FORMULAS} = {}", rounded(fork.total(), 2))?;
    let rows = rows.map(|(name, gradient)| format!("{name} | {}", rounded(gradient, 2)));
    page.table("< | ∂total/∂tax", rows)?;
    if (numerical - fork.d_tax).abs() > 0.005 {
        nudge::explain_rounding(page, fork.total())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gradients_of_a_value_used_twice_add_up_to_the_slope_of_the_whole_bill() {
        let bill = |tax| Fork::new(100.0, 2.0, 150.0, 3.0, tax);
        let fork = bill(1.1);
        // (price · count + orange price · orange count) · tax is linear in the tax.
        approx::assert_relative_eq!(fork.total(), 715.0, max_relative = 1e-15);
        assert_eq!(fork.d_tax, 100.0 * 2.0 + 150.0 * 3.0);
        assert_eq!(bill(1.0).total() - bill(0.0).total(), fork.d_tax);
    }

    #[test]
    fn a_way_brings_the_gradient_of_its_own_use() {
        let fork = Fork::new(100.0, 2.0, 150.0, 3.0, 1.1);
        let gradients = fork.edges.map(|(_, _, gradient)| gradient);
        assert_eq!(gradients, [1.1, 200.0, 1.0, 1.1, 450.0, 1.0, 1.0]);
    }
}
