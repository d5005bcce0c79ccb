//! Times in pictures.

use figure::{Bars, Colour, Paint, Plot};

use super::growth::Lines;
use super::times::{OURS, Timed};

/// The slowest round of all.
pub fn longest(rows: &[Timed<'_>]) -> f64 {
    rows.iter().map(|row| row.time.high).fold(0.0, f64::max)
}

/// Bars up to `longest`, with whiskers from the fastest round to the slowest; ours is marked.
pub fn bars(longest: f64, rows: &[Timed<'_>]) -> Bars {
    let bars = Bars::new().maximum(longest);
    rows.iter().fold(bars, |bars, row| {
        let ours = row.name == OURS;
        let paint = if ours {
            Colour::Teal.into()
        } else {
            Colour::Muted.tint(50)
        };
        bar(bars, row, paint)
    })
}

/// A bar for each step, and behind it, pale, how long the step before took; the last one is marked.
pub fn steps(rows: &[Timed<'_>]) -> Bars {
    let last = rows.len().saturating_sub(1);
    rows.iter().enumerate().fold(Bars::new(), |bars, (i, row)| {
        let paint = if i == last {
            Colour::Teal.into()
        } else {
            Colour::Teal.tint(45)
        };
        let before = i.checked_sub(1).map_or(0.0, |i| rows[i].time.median);
        bar(bars, row, paint).before(before)
    })
}

fn bar(bars: Bars, row: &Timed<'_>, paint: Paint) -> Bars {
    let (time, ms) = (row.time, format!("{:.0} ms", row.time.median));
    bars.bar(row.name, [time.low, time.median, time.high], ms, paint)
}

/// The milliseconds of an epoch over the size `vary`, a line for each number of threads.
pub fn growth(vary: &str, lines: &Lines) -> Plot {
    let plot = Plot::new().x(vary).y("ms").log_x().log_y();
    let colours = [Colour::Teal, Colour::Purple].into_iter().cycle();
    let coloured = lines.iter().zip(colours);
    coloured.fold(plot, |plot, ((threads, line), colour)| {
        let points = line.iter().map(|(&size, &ms)| (size as f64, ms));
        let plural = if *threads == 1 { "" } else { "s" };
        plot.trajectory(format!("{threads} thread{plural}"), colour, points)
    })
}
