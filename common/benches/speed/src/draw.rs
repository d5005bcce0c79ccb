//! Times in pictures.

use std::collections::BTreeMap;

use figure::{Bars, Colour, Plot};
use lesson::Result;

use super::measured::Time;

/// The slowest round of all.
pub fn longest<'a>(times: impl Iterator<Item = &'a Time>) -> f64 {
    times.map(|time| time.high).fold(0.0, f64::max)
}

/// (name, time, whether it is ours) as bars up to `longest`, with whiskers from the fastest round to the slowest.
pub fn bars<'a>(
    longest: f64,
    times: impl Iterator<Item = (&'a str, &'a Time, bool)>,
) -> Result<String> {
    let bars = times.fold(Bars::new().maximum(longest), |bars, (name, time, ours)| {
        let colour = if ours { Colour::Blue } else { Colour::Muted };
        let text = format!("{:.0} ms", time.median);
        bars.bar(name, time.median, text, colour)
            .spread(time.low, time.high)
    });
    Ok(bars.svg()?)
}

/// The milliseconds of an epoch over the size `vary`, a line for each number of threads.
pub fn growth(vary: &str, lines: &BTreeMap<usize, BTreeMap<usize, f64>>) -> Result<String> {
    let plot = Plot::new().x(vary).y("ms").log_x().log_y();
    let coloured = lines.iter().zip(Colour::ACCENTS);
    let plot = coloured.fold(plot, |plot, ((threads, line), colour)| {
        let points = line.iter().map(|(&size, &ms)| (size as f64, ms));
        plot.trajectory(format!("threads {threads}"), colour, points)
    });
    Ok(plot.svg()?)
}
