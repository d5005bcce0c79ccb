use ndarray::Array1;

/// Gradient descent with momentum: where it is after so many steps.
///
/// v ← β v − η ∇f(x), then x ← x + v. At first v is 0.
///
/// Shapes: `start`, the result and what `gradient` takes and gives
/// (variables). `learning_rate` is η, `beta` is β, from 0 to below 1.
///
/// To check both: cargo run -p ch03-gradient -- exercise momentum
pub fn momentum(
    gradient: &dyn Fn(&Array1<f64>) -> Array1<f64>,
    start: &Array1<f64>,
    learning_rate: f64,
    beta: f64,
    steps: usize,
) -> Array1<f64> {
    todo!()
}

/// Nesterov's momentum: the gradient is taken where v alone would lead.
///
/// v ← β v − η ∇f(x + β v), then x ← x + v. At first v is 0.
pub fn nesterov(
    gradient: &dyn Fn(&Array1<f64>) -> Array1<f64>,
    start: &Array1<f64>,
    learning_rate: f64,
    beta: f64,
    steps: usize,
) -> Array1<f64> {
    todo!()
}
