//! Formulas that the library also computes are held to it: each is evaluated as it stands on the page, with random
//! numbers for its letters, and has to give what the function gives.

mod arithmetic;
mod chapter1;
mod chapter2;
mod chapter3;
mod chapter4;
mod evaluate;
mod given;
mod letters;
mod random;
mod tex;

use book::block::{Span, blocks};
use book::error::Problem;
use book::page::Page;
use common::Random;

use evaluate::evaluate;
use given::{Given, Value};
use tex::{Tokens, equations, tokens};

/// So many random samples are tried for each formula.
const SAMPLES: u64 = 20;

/// Some roundings of numbers around 1.
const ROUNDING: f64 = 1e-12;

/// The error of a central difference: h² = 1e-8, times derivatives around 1.
pub const DIFFERENCE: f64 = 1e-7;

/// A formula and the function that computes the same.
pub struct Held {
    page: &'static str,
    left: &'static str,
    at: usize,
    free: &'static str,
    function: &'static str,
    sample: fn(&mut Random) -> (Given, Value),
    tolerance: f64,
}

/// On `page`, the equation with this left side is what `function` computes: `sample` says what its letters stand for, and
/// what the function gives. Without a left side, the formula is one that is no equation.
const fn held(
    page: &'static str,
    left: &'static str,
    function: &'static str,
    sample: fn(&mut Random) -> (Given, Value),
) -> Held {
    Held {
        page,
        left,
        at: 0,
        free: "",
        function,
        sample,
        tolerance: ROUNDING,
    }
}

impl Held {
    /// The equation holds for every value of these indices: one counts columns, of two the first counts rows.
    const fn free(self, free: &'static str) -> Self {
        Self { free, ..self }
    }

    /// It is not the first with this left side on its page, but the one after so many others.
    const fn at(self, at: usize) -> Self {
        Self { at, ..self }
    }

    /// How far the two may be apart, as a part of the result where that is greater than 1.
    const fn within(self, tolerance: f64) -> Self {
        Self { tolerance, ..self }
    }
}

/// Formulas of the pages that do not say what the functions compute.
pub fn wrong(pages: &[Page]) -> Vec<Problem> {
    let chapters = [
        chapter1::HELD,
        chapter2::HELD,
        chapter3::HELD,
        chapter4::HELD,
    ];
    let held = chapters.into_iter().flatten().flat_map(|held| {
        let pages = pages.iter().filter(|page| page.path == held.page);
        pages.filter_map(|page| wrong_on(page, held))
    });
    held.collect()
}

fn wrong_on(page: &Page, held: &Held) -> Option<Problem> {
    let Held { left, function, .. } = held;
    let Some((line, latex, sides)) = formula(page, held) else {
        let what = format!(
            "the formula `{left} = …` is missing, which {function} computes; \
            bring it back, or change book/tests/held"
        );
        return Some(Problem::new(page, what));
    };
    let fault = sides.iter().find_map(|side| fault(side, held))?;
    let what =
        format!("`{latex}` is not what {function} computes: {fault}; one of the two is wrong");
    Some(Problem::new(format!("{page}:{line}"), what))
}

/// The line of a formula, its LaTeX, and what stands right of its left side.
fn formula(page: &Page, held: &Held) -> Option<(usize, String, Vec<Tokens>)> {
    let left = tokens(held.left);
    let mut found = Vec::new();
    for block in blocks(&page.text) {
        for span in &block.spans {
            let Span::Display(latex) = span else { continue };
            for mut sides in equations(latex) {
                if left.is_empty() == (sides.len() == 1) && (left.is_empty() || sides[0] == left) {
                    sides.drain(..sides.len().min(2) - 1);
                    found.push((block.line, latex.clone(), sides));
                }
            }
        }
    }
    found.into_iter().nth(held.at)
}

/// Where a side differs from the function, on one of the random samples.
fn fault(side: &Tokens, held: &Held) -> Option<String> {
    (1..=SAMPLES).find_map(|seed| {
        let (mut given, expected) = (held.sample)(&mut common::seeded(seed));
        match at_every_index(side, held.free, &mut given) {
            Ok(found) => difference(&found, &expected, held.tolerance),
            Err(why) => Some(why),
        }
    })
}

/// The side's value, for all values of the free indices.
fn at_every_index(side: &Tokens, free: &str, given: &mut Given) -> Result<Value, String> {
    let (row, column) = free.split_at(free.len() / 2);
    if column.is_empty() {
        return evaluate(side, given);
    }
    let size = |index: &str| given.sizes.get(index).copied().unwrap_or(1);
    let mut values = Value::zeros((size(row), size(column)));
    for ((at_row, at_column), value) in values.indexed_iter_mut() {
        given.places.insert(row.into(), at_row);
        given.places.insert(column.into(), at_column);
        *value = evaluate(side, given)?[(0, 0)];
    }
    Ok(values)
}

fn difference(found: &Value, expected: &Value, tolerance: f64) -> Option<String> {
    if found.dim() != expected.dim() {
        let (found, expected) = (found.dim(), expected.dim());
        return Some(format!("its shape is {found:?} and not {expected:?}"));
    }
    let is_near =
        |found: f64, expected: f64| (found - expected).abs() <= tolerance * expected.abs().max(1.0);
    let mut pairs = found.iter().zip(expected);
    let (found, expected) = pairs.find(|&(&found, &expected)| !is_near(found, expected))?;
    Some(format!("it gives {found} in place of {expected}"))
}
