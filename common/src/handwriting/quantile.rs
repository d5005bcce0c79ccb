//! The median and other quantiles.

/// So many values are enough. As it is a prime number, they are spread over all rows and columns of a picture.
const SAMPLE: usize = 1999;

/// The value that this share of all values lies below; 0 of none. Of many values a sample is taken.
pub fn quantile(values: &[f32], share: f32) -> f32 {
    let count = values.len().min(SAMPLE);
    let sample = (0..count).map(|index| values[index * values.len() / count]);
    let mut sample: Vec<f32> = sample.collect();
    sample.sort_unstable_by(f32::total_cmp);
    let place = (share * count as f32) as usize;
    sample
        .get(place.min(count.saturating_sub(1)))
        .copied()
        .unwrap_or(0.0)
}
