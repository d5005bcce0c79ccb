use ndarray::Array1;

/// A moving average: β old + (1 − β) new.
///
/// Shapes: `old`, `new` and the result (variables).
///
/// To check it all: cargo run -p ch03-gradient -- exercise adam
pub fn average(old: &Array1<f64>, new: &Array1<f64>, beta: f64) -> Array1<f64> {
    todo!()
}

/// A moving average that began at 0, corrected after `t` steps.
///
/// m / (1 − βᵗ)
///
/// Shapes: `m` and the result (variables). `t` is 1 or more.
pub fn corrected(m: &Array1<f64>, beta: f64, t: usize) -> Array1<f64> {
    todo!()
}

/// Adam: where it is after so many steps. In step t = 1, 2, …
///
/// g = ∇f(x), m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g²,
///
/// x ← x − η (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε).
///
/// g² and all the rest entry by entry; m and v are 0 at first.
///
/// Shapes: `start`, the result and what `gradient` takes and gives
/// (variables). `learning_rate` is η.
pub fn adam(
    gradient: &dyn Fn(&Array1<f64>) -> Array1<f64>,
    start: &Array1<f64>,
    learning_rate: f64,
    beta1: f64,
    beta2: f64,
    epsilon: f64,
    steps: usize,
) -> Array1<f64> {
    todo!()
}
