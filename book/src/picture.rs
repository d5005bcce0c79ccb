//! Pictures that stand inside a drawing as PNG, compared by their pixels.

use std::io::Cursor;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::tolerances::Tolerance;

/// What the address of such a picture begins with.
pub const ADDRESS: &str = "data:image/png;base64,";

/// How far the pixels differ, if by more than the tolerance; on average by more than a tenth of it, for noise is large in
/// few pixels.
pub fn difference(recorded: &str, new: &str, tolerance: Tolerance) -> Option<String> {
    let [recorded, new] = [recorded, new].map(|address| strengths(address).unwrap_or_default());
    if recorded.is_empty() || recorded.len() != new.len() {
        return Some("a picture of another size, or none".into());
    }
    let pairs = recorded.iter().zip(&new);
    let apart: Vec<f64> = pairs.map(|(a, b)| f64::from(a.abs_diff(*b))).collect();
    let largest = apart.iter().copied().fold(0.0, f64::max);
    let mean = apart.iter().sum::<f64>() / apart.len() as f64;
    let is_same = match tolerance {
        Tolerance::Within(distance) => largest <= distance && mean <= distance / 10.0,
        _ => largest == 0.0,
    };
    let what = format!("pixels differ by up to {largest} of 255, by {mean:.1} on average");
    (!is_same).then(|| format!("{what} (book/tolerances.txt allows {tolerance:?})"))
}

/// The last channel of each pixel, its strength; what stands before it is black.
fn strengths(address: &str) -> Option<Vec<u8>> {
    let file = BASE64_STANDARD
        .decode(address.strip_prefix(ADDRESS)?)
        .ok()?;
    let mut reader = png::Decoder::new(Cursor::new(file)).read_info().ok()?;
    let mut bytes = vec![0; reader.output_buffer_size()?];
    reader.next_frame(&mut bytes).ok()?;
    let channels = reader.output_color_type().0.samples();
    let last = bytes.into_iter().skip(channels - 1).step_by(channels);
    Some(last.collect())
}
