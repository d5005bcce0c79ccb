//! Right up to a number: what everything is multiplied by, or what is added to it, and what that number is.

use super::Pair;
use crate::compare::near;

/// What every expected entry is multiplied by, where that is one number.
fn ratio<'a>(pairs: impl Iterator<Item = &'a Pair<'a>>) -> Option<f64> {
    let (mut ratio, mut count) = (None, 0);
    for (expected, got) in pairs.flat_map(Pair::entries) {
        if expected == 0.0 {
            if got != 0.0 {
                return None;
            }
            continue;
        }
        count += 1;
        let one = *ratio.get_or_insert(got / expected);
        if !near(one * expected, got) {
            return None;
        }
    }
    ratio.filter(|ratio| count > 1 && ratio.is_finite() && !near(1.0, *ratio))
}

/// Whether every entry is the expected one times this power of the number that belongs to its case. Where all cases have the
/// same number, nothing tells.
fn goes_with(pairs: &[Pair<'_>], numbers: &[f64], power: i32) -> bool {
    let is_so = |(pair, number): (&Pair<'_>, &f64)| {
        let factor = number.powi(power);
        let mut entries = pair.entries();
        entries.all(|(expected, got)| near(expected * factor, got))
    };
    numbers.iter().any(|number| *number != numbers[0]) && pairs.iter().zip(numbers).all(is_so)
}

/// The same factor as the batch has rows, in batches of different sizes.
pub(super) fn batch(pairs: &[Pair<'_>]) -> Option<String> {
    let sizes = pairs.iter().map(|pair| Some(pair.rows()? as f64));
    let sizes: Vec<f64> = sizes.collect::<Option<_>>()?;
    let what = if goes_with(pairs, &sizes, 1) {
        "Exactly the batch size N too large: divide by N, the number of rows."
    } else if goes_with(pairs, &sizes, -1) {
        "Exactly the batch size N too small: it is divided by N, the number of rows, once too often."
    } else {
        return None;
    };
    Some(what.to_string())
}

/// A factor that goes with an input that is a number, or with its square.
pub(super) fn input(pairs: &[Pair<'_>]) -> Option<String> {
    let names = pairs.first()?.inputs.iter().map(|(name, _)| name);
    let mut numbers = names.filter_map(|name| Some((name, numbers(pairs, name)?)));
    numbers.find_map(|(name, numbers)| {
        let mut powers = [1, -1, 2, -2].into_iter();
        let (factor, why) = match powers.find(|power| goes_with(pairs, &numbers, *power))? {
            1 => ("", "multiplied by it once too often, or not divided by it"),
            -1 => (
                "1 / ",
                "divided by it once too often, or not multiplied by it",
            ),
            2 => (
                "the square of ",
                "multiplied by it too often, or not divided by it",
            ),
            _ => (
                "1 / the square of ",
                "divided by it too often, or not multiplied by it",
            ),
        };
        Some(format!(
            "Right up to a factor, {factor}`{name}`: it is {why}."
        ))
    })
}

/// The input of this name in every case, if it is a number.
fn numbers(pairs: &[Pair<'_>], name: &str) -> Option<Vec<f64>> {
    let number = |pair: &Pair<'_>| {
        let (_, value) = pair.inputs.iter().find(|(one, _)| one == name)?;
        (value.shape.is_empty()).then(|| value.entries[0])
    };
    pairs.iter().map(number).collect()
}

pub(super) fn factor(pairs: &[Pair<'_>]) -> Option<String> {
    if let Some(ratio) = ratio(pairs.iter()) {
        return Some(named(ratio, "Right up to a factor"));
    }
    let wrong = || pairs.iter().filter(|pair| !pair.is_right);
    let ratio = ratio(wrong()).filter(|_| wrong().flat_map(Pair::entries).count() > 2)?;
    Some(named(ratio, "Where it differs, it does by a factor"))
}

fn named(ratio: f64, what: &str) -> String {
    let name = match ratio {
        0.0 => "0: there it is always 0".to_string(),
        r if near(-1.0, r) => "−1: the sign is the wrong way round".to_string(),
        r if near(2.0, r) => "2: twice as large as it should be".to_string(),
        r if near(0.5, r) => "½: half as large as it should be".to_string(),
        r if near(1.0 / std::f64::consts::LN_2, r) => {
            "1 / ln 2: is the logarithm one to base 2? It should be the natural one, `ln`"
                .to_string()
        }
        r if near(1.0 / std::f64::consts::LN_10, r) => {
            "1 / ln 10: is the logarithm one to base 10? It should be the natural one, `ln`"
                .to_string()
        }
        r if near(r.round(), r) => format!("{}", r.round()),
        r if near((1.0 / r).round(), 1.0 / r) => format!("1/{}", (1.0 / r).round()),
        r => format!("{r:.4}"),
    };
    format!("{what}, {name}.")
}

pub(super) fn offset(pairs: &[Pair<'_>]) -> Option<String> {
    let mut entries = pairs.iter().flat_map(Pair::entries);
    let (expected, got) = entries.next()?;
    let offset = got - expected;
    let is_off = |(expected, got): (f64, f64)| {
        let scale = expected.abs().max(got.abs()).max(1.0);
        (got - expected - offset).abs() <= 1e-9 * scale
    };
    let rest: Vec<_> = entries.collect();
    let all = !rest.is_empty() && rest.into_iter().all(is_off);
    let by = format!("{:.6}", offset.abs());
    let by = by.trim_end_matches('0').trim_end_matches('.');
    let way = if offset > 0.0 { "large" } else { "small" };
    let what = format!("Right up to a constant: everything is {by} too {way}.");
    (all && offset.abs() > 1e-9).then_some(what)
}
