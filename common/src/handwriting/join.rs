//! Which components make up a digit: a 5 may have its bar apart, and a speck is none.

use super::components::Component;
use super::picture::Bounds;

/// A component with fewer pixels than one in so many of the largest one's is a speck.
const SPECK: usize = 40;
/// What has a shorter longer side is a speck, too, however large it is beside others.
const SHORTEST: usize = 6;

/// The components of each digit, from left to right, without specks.
pub fn join(mut components: Vec<Component>) -> Vec<Component> {
    let largest = components.iter().map(|one| one.pixels.len()).max();
    let least = largest.unwrap_or(0).div_ceil(SPECK);
    let is_long = |(width, height): (usize, usize)| width.max(height) >= SHORTEST;
    components.retain(|one| one.pixels.len() >= least);
    components.sort_by_key(|one| one.bounds.left);
    let mut digits: Vec<Component> = Vec::new();
    for next in components {
        match digits
            .iter_mut()
            .find(|digit| is_one(digit.bounds, next.bounds))
        {
            Some(digit) => {
                digit.bounds = digit.bounds.union(next.bounds);
                digit.pixels.extend(next.pixels);
            }
            None => digits.push(next),
        }
    }
    digits.retain(|digit| is_long(digit.bounds.dim()));
    digits
}

/// Whether two components lie one above the other: at least half of the narrower one's columns are the other's, too.
fn is_one(one: Bounds, other: Bounds) -> bool {
    let common = one
        .right
        .min(other.right)
        .saturating_sub(one.left.max(other.left));
    2 * common >= one.dim().0.min(other.dim().0)
}
