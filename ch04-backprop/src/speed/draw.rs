//! Times in pictures.

use figure::{Bars, Colour, Plot};
use lesson::Result;

use super::measured::{Grown, Time};

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
        bars.bar(name, [time.low, time.median, time.high], text, colour)
    });
    Ok(bars.svg()?)
}

/// The time of an epoch over the size that varies, a line for each number of threads.
pub fn growth(vary: &str, rows: &[&Grown]) -> Result<String> {
    let plot = Plot::new().x(vary).y("ms").log_x().log_y();
    let mut threads: Vec<usize> = rows.iter().map(|row| row.threads).collect();
    threads.dedup();
    let lines = threads.iter().zip(Colour::ACCENTS);
    let plot = lines.fold(plot, |plot, (&threads, colour)| {
        let line = rows.iter().filter(|row| row.threads == threads);
        let points = line.map(|row| (row.value as f64, row.ms.median));
        plot.trajectory(format!("threads {threads}"), colour, points)
    });
    Ok(plot.svg()?)
}
