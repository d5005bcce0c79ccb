//! Which components make up a digit: a 5 may have its bar apart, and a speck is none.

use super::components::Component;
use super::picture::Bounds;

/// A component with fewer pixels than one in so many of the largest one's is a speck.
const SPECK: usize = 40;
/// What has a shorter longer side is a speck, too, however large it is beside others.
const SHORTEST: usize = 6;
/// Parts of a broken stroke are nearer than one in so many parts of the taller one's height.
const NEAR: usize = 6;

/// The components of each digit, without specks. The tallest come first, and the rest joins the nearest that it fits.
pub fn join(mut components: Vec<Component>) -> Vec<Component> {
    let largest = components.iter().map(|one| one.pixels.len()).max();
    let least = largest.unwrap_or(0).div_ceil(SPECK);
    components.retain(|one| one.pixels.len() >= least);
    components.sort_by_key(|one| std::cmp::Reverse(one.bounds.dim().1));
    let mut digits: Vec<Component> = Vec::new();
    for next in components {
        let fitting = digits.iter_mut();
        let fitting = fitting.filter(|digit| is_one(digit.bounds, next.bounds));
        match fitting.min_by_key(|digit| digit.bounds.apart(next.bounds)) {
            Some(digit) => {
                digit.bounds = digit.bounds.union(next.bounds);
                digit.pixels.extend(next.pixels);
            }
            None => digits.push(next),
        }
    }
    let is_long = |(width, height): (usize, usize)| width.max(height) >= SHORTEST;
    digits.retain(|digit| is_long(digit.bounds.dim()));
    digits
}

/// Whether a part, which is no taller, belongs to a digit. What is at most half as tall is a bar if it is near the digit, and
/// also if it is farther above or below. What is taller is a piece of a broken stroke if it is near, and above or below.
fn is_one(digit: Bounds, part: Bounds) -> bool {
    let (taller, shorter) = (digit.dim().1, part.dim().1);
    let (across, down) = digit.apart(part);
    let is_near = NEAR * across.max(down) <= taller;
    let is_bar = 2 * shorter <= taller;
    let is_above = digit.is_above_or_below(part);
    is_above && (is_near || is_bar && 2 * down <= taller) || is_bar && is_near
}
