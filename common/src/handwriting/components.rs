//! Connected components: pixels of ink that touch one another.

use super::picture::{Bounds, Picture};

/// Pixels of ink that are connected, and the rectangle around them.
#[derive(Debug, Clone)]
pub struct Component {
    pub bounds: Bounds,
    /// Places in the picture's values.
    pub pixels: Vec<usize>,
}

/// The components of the pixels with at least so much ink. Two pixels touch in eight directions.
pub fn components(ink: &Picture, least: f32) -> Vec<Component> {
    let mut is_left: Vec<bool> = ink.values.iter().map(|&value| value >= least).collect();
    let start = |place: usize| is_left[place].then(|| component(ink.dim(), &mut is_left, place));
    (0..ink.values.len()).filter_map(start).collect()
}

/// The pixels that are connected with the one at `start`, which are then no longer left.
fn component(dim: (usize, usize), is_left: &mut [bool], start: usize) -> Component {
    is_left[start] = false;
    let mut pixels = vec![start];
    let mut done = 0;
    while let Some(&place) = pixels.get(done) {
        done += 1;
        for next in neighbours(dim, place) {
            if is_left[next] {
                is_left[next] = false;
                pixels.push(next);
            }
        }
    }
    let bounds = pixels.iter().map(|&place| pixel(dim, place));
    let bounds = bounds.fold(pixel(dim, start), Bounds::union);
    Component { bounds, pixels }
}

fn neighbours((width, height): (usize, usize), place: usize) -> impl Iterator<Item = usize> {
    let (x, y) = (place % width, place / width);
    let rows = y.saturating_sub(1)..=(y + 1).min(height - 1);
    rows.flat_map(move |y| {
        let columns = x.saturating_sub(1)..=(x + 1).min(width - 1);
        columns.map(move |x| y * width + x)
    })
}

fn pixel((width, _): (usize, usize), place: usize) -> Bounds {
    let (left, top) = (place % width, place / width);
    Bounds {
        left,
        top,
        right: left + 1,
        bottom: top + 1,
    }
}
