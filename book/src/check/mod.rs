//! What has to be true of the book. Every check returns what is wrong; nothing is wrong when it returns nothing.

pub mod addresses;
pub mod anchors;
pub mod commands;
pub mod counted;
pub mod endings;
pub mod facts;
pub mod foreign;
pub mod leftovers;
pub mod links;
pub mod marks;
pub mod numbers;
pub mod pairs;
pub mod records;
pub mod scripts;
pub mod stated;
pub mod summary;
pub mod twins;
pub mod words;

/// The first place, counted from one, where two lists differ, and what stands there in each.
fn first_difference(a: &[String], b: &[String]) -> Option<(usize, String, String)> {
    let at = (0..a.len().max(b.len())).find(|&at| a.get(at) != b.get(at))?;
    let one = |list: &[String]| list.get(at).cloned().unwrap_or("nothing".into());
    Some((at + 1, one(a), one(b)))
}
