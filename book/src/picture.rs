//! Pictures that stand inside a drawing as PNG, compared by their pixels.

use std::io::Cursor;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::tolerance::Tolerance;

/// How far the pixels differ, if by more than the tolerance.
pub fn difference(recorded: &str, new: &str, tolerance: Tolerance) -> Option<String> {
    let (Some(recorded), Some(new)) = (strengths(recorded), strengths(new)) else {
        return Some("a picture that cannot be read".into());
    };
    if recorded.len() != new.len() {
        return Some("a picture of another size".into());
    }
    let pairs = recorded.iter().zip(&new);
    let apart: Vec<f64> = pairs.map(|(a, b)| f64::from(a.abs_diff(*b))).collect();
    let largest = apart.iter().copied().fold(0.0, f64::max);
    let mean = apart.iter().sum::<f64>() / apart.len() as f64;
    let what = format!("pixels differ by up to {largest} of 255, by {mean:.1} on average");
    let same = tolerance.allows_pixels(largest, mean);
    (!same).then(|| format!("{what} (book/tolerances.txt allows {tolerance:?})"))
}

/// The last channel of each pixel, its strength; what stands before it is black.
fn strengths(address: &str) -> Option<Vec<u8>> {
    let digits = address.strip_prefix("data:image/png;base64,")?;
    let file = BASE64_STANDARD.decode(digits).ok()?;
    let mut reader = png::Decoder::new(Cursor::new(file)).read_info().ok()?;
    let mut bytes = vec![0; reader.output_buffer_size()?];
    reader.next_frame(&mut bytes).ok()?;
    let channels = reader.output_color_type().0.samples();
    Some(
        bytes
            .into_iter()
            .skip(channels - 1)
            .step_by(channels)
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use figure::{Colour, Images};

    fn picture(shades: &[f64]) -> String {
        let images = Images::new(1).image(shades.iter().copied(), "", Colour::Muted);
        let svg = images.svg().unwrap();
        let address = svg.split('"').find(|part| part.starts_with("data:"));
        address.unwrap().to_string()
    }

    #[test]
    fn pictures_differ_by_their_largest_and_their_mean_difference() {
        let ink = picture(&[0.0, 0.2, 0.6, 1.0]);
        let inverted = picture(&[1.0, 0.8, 0.4, 0.0]);
        let noise = picture(&[0.2, 0.2, 0.6, 1.0]);
        let one = picture(&[1.0]);
        let (exact, band) = (Tolerance::LastDigit, Tolerance::Within(153.0));
        for (new, tolerance, said) in [
            (&ink, exact, None),
            (&noise, exact, Some("up to 51 of 255, by 12.8")), // 51 / 4
            (&noise, band, None),
            (&inverted, band, Some("up to 255 of 255, by 178.5")),
            (&one, band, Some("another size")),
        ] {
            let difference = difference(&ink, new, tolerance);
            assert_eq!(difference.is_some(), said.is_some(), "{difference:?}");
            assert!(difference.unwrap_or_default().contains(said.unwrap_or("")));
        }
    }
}
