/// The slope of `f` at `x` from two points on each side.
///
/// f'(x) ≈ (f(x − 2h) − 8 f(x − h) + 8 f(x + h) − f(x + 2h)) / 12h
///
/// `h` is the length of a step, greater than 0.
///
/// To check it: cargo run -p ch03-gradient -- exercise five-point
pub fn five_point(f: &dyn Fn(f64) -> f64, x: f64, h: f64) -> f64 {
    todo!()
}
