//! The walk on the map of the bowl, and what becomes of it at other rates.

use figure::number::trimmed;
use figure::{Colour, Panels, Plot, Side};
use ndarray::Array1;

use super::{RATES, Walk, factor};
use crate::elongated::elongated;
use crate::map::{ROUND_SIZE, compass, downhill, handle, levels, long_map, map, room};
use crate::partial::{bowl, bowl_at};
use crate::show::gap;

/// So many steps are drawn on the parabolas.
const HOPS: usize = 10;

/// The rates between much too small and much too large.
const DRAWN: std::ops::Range<usize> = 1..RATES.len() - 1;

/// Figure 1-4: the walk among the contours, seen from above, and beside it the walk down the elongated bowl.
pub fn walks(walk: &Walk, long: &Walk) -> Panels {
    let start = [walk[0][0], walk[0][1]];
    let reach = 1.125 * room(start);
    let contours = levels(2.0 * reach * reach);
    let round = map("x₀² + x₁²", ROUND_SIZE).contours(reach, &contours, bowl_at);
    let round = way(round, walk);
    let down = (downhill(bowl, &walk[0]), 0.3 * reach);
    let round = compass(round, &walk[0], down, Some(handle("start", start)));
    let long_way = way(long_map(), long);
    let down = (downhill(elongated, &long[0]), 1.8);
    Panels::row([round, compass(long_way, &long[0], down, None)])
}

fn way(plot: Plot, walk: &Walk) -> Plot {
    plot.trajectory("", Colour::Orange, walk.iter().map(|x| (x[0], x[1])))
}

/// The first steps at each rate on the parabola that the bowl is from the side, and below how far all of them lead.
pub fn rates(walks: &[Walk]) -> Panels {
    let hops = DRAWN.map(|i| hops(RATES[i].1, &walks[i]));
    Panels::grid(3, 2, hops).above(Panels::row([distances(walks)]))
}

/// The walk seen from the side: along the line on which it began, so that it begins on the left.
fn hops(name: &str, walk: &Walk) -> Plot {
    let start = distance(&walk[0]);
    let scale = if start > 0.0 { start } else { 1.0 };
    let along = |x: &Array1<f64>| -(x[0] * (walk[0][0] / scale) + x[1] * (walk[0][1] / scale));
    let place = |x: &Array1<f64>| (along(x), along(x) * along(x));
    let reach = 1.35 * scale;
    let curve = (-40..=40).map(|i| reach * f64::from(i) / 40.0);
    Plot::new()
        .size(226.0, 170.0)
        .bare()
        .title(format!("η = {name}"))
        .x_range(-reach..=reach)
        .y_range(-0.08 * reach * reach..=reach * reach)
        .line("", Colour::Blue, curve.map(|x| (x, x * x)))
        .trajectory("", Colour::Orange, walk.iter().take(HOPS + 1).map(place))
}

/// |x| after every step, one line a rate.
fn distances(walks: &[Walk]) -> Plot {
    let mut plot = Plot::new().size(718.0, 300.0).log_y().x("n").y("|x|");
    let start = distance(&walks[0][0]);
    if start > 1e-100 {
        plot = plot.y_range(1e-10 * start..=1e5 * start);
    }
    for (name, i) in names(walks).into_iter().zip(DRAWN) {
        let points = walks[i].iter().map(distance).enumerate();
        let points = points.map(|(n, far)| (n as f64, far));
        plot = match distance(&walks[i][1]) < 1e-10 * start {
            // It leaves the plot at once: its end is not to be seen.
            true => plot.line("", Colour::Orange, points).note_on(
                Side::Right,
                (1.0, 1e-7 * start),
                name,
                Colour::Orange,
            ),
            false => plot.line(name, Colour::Orange, points),
        };
    }
    plot.zero("|x| = 0")
}

/// The names of the lines; those that end together have one name.
fn names(walks: &[Walk]) -> Vec<String> {
    let end = |i: usize| walks[i].last().map_or(0.0, distance);
    let together = |i: usize, j: usize| (end(i) - end(j)).abs() <= 1e-3 * end(i);
    let name = |i: usize| match DRAWN.into_iter().find(|j| together(i, *j)) {
        Some(first) if first < i => String::new(),
        _ => {
            let same = DRAWN.filter(|j| together(i, *j));
            Vec::from_iter(same.map(|j| RATES[j].1)).join(", ")
        }
    };
    DRAWN.map(name).collect()
}

/// Why the walk at the last rate ends: x₀ and the gap to the next f64, up to where the gap is larger than 2h.
pub fn freeze(walk: &Walk, start: f64, rate: f64, h: f64) -> Plot {
    let shown = || walk.iter().take(HOPS + 4).enumerate();
    let far = shown().map(|(n, x)| (n as f64, x[0].abs()));
    let gaps = shown().map(|(n, x)| (n as f64, gap(x[0])));
    let exact = shown().map(|(n, _)| n as f64);
    let exact = exact.map(|n| (n, (start * factor(rate).powf(n)).abs()));
    Plot::new()
        .size(640.0, 340.0)
        .log_y()
        .x("n")
        .names_inside()
        .thin_line(
            format!("{}ⁿ·|x₀|", trimmed(factor(rate).abs(), 2)),
            Colour::Muted.tint(100).dashed(),
            exact,
        )
        .trajectory("|x₀|", Colour::Orange, far)
        .trajectory("gap", Colour::Teal, gaps)
        .horizontal(2.0 * h, "2h")
        .zero("x₀ = 0")
}

/// |x|, also where its square leaves the range of an f64.
fn distance(x: &Array1<f64>) -> f64 {
    x[0].hypot(x[1])
}
