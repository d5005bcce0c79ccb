//! The levels of the loss on a map: where each begins, and its number there.

use std::collections::BTreeMap;

use figure::number::trimmed;
use figure::{Canvas, Colour, Form, Point};

use super::slice::{PIXELS, power};
use crate::train::slice::Slice;

/// Levels between which the ground has one shade, each with its powers of ten.
const STEPS: [f64; 3] = [1.0, 2.0, 5.0];
/// How far a loss has to be from everything else to be written.
const ROOM: f64 = 24.0;

/// The number of the level below a loss, given as a power of ten: 0 is 1, 1 is 2, 2 is 5, 3 is 10.
pub fn level(power: f64) -> i32 {
    let below = power.floor();
    let digits = 10_f64.powf(power - below) * (1.0 + 1e-9);
    let steps = STEPS.iter().filter(|step| **step <= digits).count();
    3 * below as i32 + steps as i32 - 1
}

/// The loss of a level.
fn loss(level: i32) -> f64 {
    STEPS[level.rem_euclid(3) as usize] * 10_f64.powi(level.div_euclid(3))
}

/// Each loss at the edge of its shade, as far as can be from the path, the other losses and the frame.
pub fn levels(
    canvas: &Canvas,
    form: Form,
    slice: &Slice,
    side: f64,
    place: impl Fn(Point) -> Point,
) {
    let mut taken: Vec<Point> = slice.path.iter().map(|(_, at)| place(*at)).collect();
    let frame = 2.0 + side;
    for (index, (level, edge)) in edges(slice).into_iter().enumerate() {
        let room = |(x, y): Point| {
            let frame = (x - 14.0).min(frame - 14.0 - x).min(y).min(frame - y);
            let others = taken.iter().map(|other| (x - other.0).hypot(y - other.1));
            others.fold(2.0 * frame, f64::min)
        };
        let places = edge.into_iter().map(&place);
        let Some(best) = places.max_by(|a, b| room(*a).total_cmp(&room(*b))) else {
            continue;
        };
        if room(best) < ROOM {
            continue;
        }
        let name = if index == 0 { "L = " } else { "" };
        let label = form.text(format!("{name}{}", trimmed(loss(level), 3)));
        canvas.text(best, label.size(15.0).paint(Colour::Blue).halo());
        taken.push(best);
    }
}

/// The places where the ground changes its shade on the way up, by the level that begins there.
fn edges(slice: &Slice) -> BTreeMap<i32, Vec<Point>> {
    let at = |pixel: usize| (pixel as f64 + 0.5) / PIXELS as f64;
    let mut edges = BTreeMap::<_, Vec<_>>::new();
    for x in (0..PIXELS).map(at) {
        let column: Vec<(f64, i32)> = (0..PIXELS)
            .map(at)
            .map(|y| (y, level(power(slice, (x, y)))))
            .collect();
        for pair in column.windows(2) {
            let [(low, below), (high, above)] = [pair[0], pair[1]];
            if below != above {
                edges
                    .entry(below.max(above))
                    .or_default()
                    .push((x, (low + high) / 2.0));
            }
        }
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loss_lies_between_its_level_and_the_next() {
        for power in (-120..120).map(|tenth| f64::from(tenth) / 10.0 + 0.05) {
            let (level, lost) = (level(power), 10_f64.powf(power));
            assert!(loss(level) <= lost && lost < loss(level + 1), "{lost}");
        }
        assert_eq!(
            [1.0, 2.0, 5.0, 0.5_f64].map(|loss| level(loss.log10())),
            [0, 1, 2, -1]
        );
    }
}
