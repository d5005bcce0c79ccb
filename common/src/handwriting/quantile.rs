//! The median and other quantiles.

/// So many values are enough. As it is a prime number, they are spread over all rows and columns of a picture.
const SAMPLE: usize = 1999;

/// The value that this share of all values lies below; 0 of none. Of many values a sample is taken.
pub fn quantile(values: &[f32], share: f32) -> f32 {
    let count = values.len().min(SAMPLE);
    let sample = (0..count).map(|index| values[index * values.len() / count]);
    let mut sample: Vec<f32> = sample.collect();
    let place = ((share * count as f32) as usize).min(count.saturating_sub(1));
    match sample.is_empty() {
        true => 0.0,
        false => *sample.select_nth_unstable_by(place, f32::total_cmp).1,
    }
}
