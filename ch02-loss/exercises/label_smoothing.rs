use ndarray::Array2;

/// One-hot rows, smoothed: the share ε of the probability goes to all
/// classes alike, the right one among them.
///
/// tₖ = 1 − ε + ε/K where k is the label of the row, and ε/K elsewhere
///
/// Shapes: `labels` (batch), each less than `classes`, which is K; the
/// result (batch, classes). `epsilon` is ε, from 0 to 1.
///
/// To check it: cargo run -p ch02-loss -- exercise label-smoothing
pub fn smooth(labels: &[usize], classes: usize, epsilon: f64) -> Array2<f64> {
    todo!()
}
