//! Times in pictures.

use figure::{Bars, Colour, Plot};

use super::growth::Lines;
use super::times::Timed;

/// The slowest round of all.
pub fn longest(rows: &[Timed<'_>]) -> f64 {
    rows.iter().map(|row| row.time.high).fold(0.0, f64::max)
}

/// Bars up to `longest`, with whiskers from the fastest round to the slowest.
pub fn bars(longest: f64, rows: &[Timed<'_>], is_ours: fn(&str) -> bool) -> Bars {
    let bars = rows.iter().fold(Bars::new().maximum(longest), |bars, row| {
        let ours = is_ours(row.name);
        let colour = if ours { Colour::Blue } else { Colour::Muted };
        let (times, ms) = (row.time, format!("{:.0} ms", row.time.median));
        bars.bar(row.name, [times.low, times.median, times.high], ms, colour)
    });
    bars
}

/// The milliseconds of an epoch over the size `vary`, a line for each number of threads.
pub fn growth(vary: &str, lines: &Lines) -> Plot {
    let plot = Plot::new().x(vary).y("ms").log_x().log_y();
    let coloured = lines.iter().zip(Colour::ACCENTS);
    let plot = coloured.fold(plot, |plot, ((threads, line), colour)| {
        let points = line.iter().map(|(&size, &ms)| (size as f64, ms));
        plot.trajectory(format!("threads {threads}"), colour, points)
    });
    plot
}
