//! Random numbers for the letters of a formula.

use common::Random;
use common::activation::softmax;
use common::layer::Affine;
use rand::RngExt;

use super::given::Value;

/// A number between -2 and 2, one in three times 0.
pub fn number(random: &mut Random) -> f64 {
    let sign = f64::from(random.random_range(-1..=1));
    sign * random.random_range(0.1..2.0)
}

pub fn matrix(random: &mut Random, rows: usize, columns: usize) -> Value {
    Value::from_shape_simple_fn((rows, columns), || random.random_range(-2.0..2.0))
}

pub fn row(random: &mut Random, columns: usize) -> Value {
    matrix(random, 1, columns)
}

pub fn probabilities(random: &mut Random, classes: usize) -> Value {
    softmax(row(random, classes))
}

pub fn place(random: &mut Random, size: usize) -> usize {
    random.random_range(0..size)
}

/// The layer of a matrix and a row of biases.
pub fn affine(weight: &Value, bias: &Value) -> Affine<f64> {
    let layer = Affine::new(weight.clone(), bias.row(0).to_owned());
    layer.expect("the bias has an entry for each column")
}
