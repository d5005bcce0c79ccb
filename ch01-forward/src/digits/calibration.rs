//! Whether the answers are right as often as their probabilities say.

use lesson::{Page, Result};

use super::reading::Reading;

/// A row of the table has the answers whose probability lies between two of these.
const BOUNDS: [f32; 6] = [0.0, 0.5, 0.7, 0.9, 0.99, 1.0];

pub fn run(readings: &[Reading], page: &mut Page) -> Result {
    page.part("calibration")?;
    let rows = BOUNDS.windows(2).map(|bounds| {
        let within = |reading: &&Reading| {
            let probability = reading.confidence();
            bounds[0] < probability && probability <= bounds[1]
        };
        let answers: Vec<_> = readings.iter().filter(within).collect();
        let right = answers.iter().filter(|reading| reading.is_right()).count();
        let percent = match answers.len() {
            0 => "-".into(),
            all => format!("{:.1} %", 100.0 * right as f64 / all as f64),
        };
        let (from, to) = (bounds[0], bounds[1]);
        format!("{from} to {to} | {} | {right} | {percent}", answers.len())
    });
    Ok(page.table("probability | answers | right | ", rows)?)
}
