//! A digit in the terminal, with the probability of every class as a bar.

use std::io::Write;

use common::mnist::IMAGE_SIDE;
use lesson::{Page, Result};
use ndarray::Array1;

use super::names::Names;
use super::reading::Reading;

/// From this value on, of 0 to 1, a pixel counts as ink.
const INK: f32 = 0.35;
/// A bar of this length is a probability of 1.
const BAR: f32 = 24.0;

pub fn draw(reading: &Reading, names: &Names, page: &mut Page) -> Result {
    let [label, answer] = [reading.label, reading.answer()].map(|class| names.explained(class));
    writeln!(
        page,
        "image {}: label {label}, answer {answer}",
        reading.index
    )?;
    draw_bars(&reading.pixels, &reading.probabilities(), names, page)
}

/// The pixels, and beside them the bars.
pub fn draw_bars(
    pixels: &[f32],
    probabilities: &Array1<f32>,
    names: &Names,
    page: &mut Page,
) -> Result {
    let bars = (0..).zip(probabilities).map(|(class, &p)| {
        let name = names.name(class).unwrap_or_default();
        format!("{}  {name}", bar(class, p))
    });
    let mut beside = [String::new(), String::new()].into_iter().chain(bars);
    for line in picture(pixels) {
        let bar = beside.next().unwrap_or_default();
        writeln!(page, "{}", format!("{line} {bar}").trim_end())?;
    }
    Ok(())
}

/// Two rows of pixels in each line: in the upper and in the lower half of its characters.
fn picture(pixels: &[f32]) -> impl Iterator<Item = String> {
    pixels.chunks(2 * IMAGE_SIDE).map(|rows| {
        let (upper, lower) = rows.split_at(IMAGE_SIDE);
        let pixels = upper.iter().zip(lower);
        pixels
            .map(|(&upper, &lower)| half_block(upper >= INK, lower >= INK))
            .collect()
    })
}

fn half_block(upper: bool, lower: bool) -> char {
    match (upper, lower) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    }
}

/// `7 ████████ 33.3 %`, to an eighth of a character.
fn bar(class: usize, probability: f32) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let eighths = (probability * BAR * 8.0).round() as usize;
    let bar = "█".repeat(eighths / 8) + EIGHTHS[eighths % 8];
    format!("{class} {bar:24} {:5.1} %", 100.0 * probability)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_shows_the_upper_and_the_lower_pixel() {
        let mut pixels = vec![0.0; 2 * IMAGE_SIDE];
        pixels[..2].fill(0.9);
        pixels[IMAGE_SIDE + 1..IMAGE_SIDE + 3].fill(0.5);
        let lines: Vec<String> = picture(&pixels).collect();
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].trim_end(), "▀█▄");
    }

    #[test]
    fn a_bar_is_as_long_as_its_probability() {
        assert_eq!(bar(3, 1.0), format!("3 {} 100.0 %", "█".repeat(24)));
        let half = "█".repeat(12);
        assert_eq!(bar(3, 0.5), format!("3 {half:24}  50.0 %"));
        assert_eq!(bar(3, 0.0), format!("3 {:24}   0.0 %", ""));
    }
}
