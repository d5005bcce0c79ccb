use ndarray::{Array1, Array2};

/// Both gradients, shortened together if they are too long.
///
/// g ← g c / |g| if |g| > c, where |g|² is the sum of the squares of
/// all entries, those of `dw` and those of `db`. Else g stays as it is.
///
/// Shapes: `dw` (inputs, outputs), `db` (outputs); so have the results.
/// `max_norm` is c, greater than 0.
///
/// To check it: cargo run -p ch03-gradient -- exercise clipping
pub fn clip_by_norm(
    dw: &Array2<f64>,
    db: &Array1<f64>,
    max_norm: f64,
) -> (Array2<f64>, Array1<f64>) {
    todo!()
}
