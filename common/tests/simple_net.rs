//! SimpleNet: the document's example, and its gradient against calculus.
#![allow(clippy::unwrap_used, clippy::panic)]

use approx::{assert_abs_diff_eq, assert_relative_eq};
use common::activation::softmax;
use common::gradient::numerical_gradient;
use common::network::{SimpleNet, argmax};
use common::{Mismatch, seeded};
use ndarray::{Array1, Array2, Axis, array};
use proptest::prelude::*;

fn known() -> SimpleNet {
    let weight = array![
        [0.47355232, 0.9977393, 0.84668094],
        [0.85557411, 0.03563661, 0.69422093]
    ];
    SimpleNet { weight }
}

fn example() -> (Array1<f64>, Array1<f64>) {
    (array![0.6, 0.9], array![0.0, 0.0, 1.0])
}

/// ∂L/∂W by trying every weight.
fn numerical(weight: &Array2<f64>, x: &Array1<f64>, t: &Array1<f64>) -> Array2<f64> {
    let loss = |weight: &Array2<f64>| {
        SimpleNet {
            weight: weight.clone(),
        }
        .loss(x, t)
        .unwrap()
    };
    numerical_gradient(loss, &mut weight.clone())
}

#[test]
fn the_known_weights_predict_the_known_scores() {
    let p = known().predict(&example().0).unwrap(); // [1.054148091, 0.630716529, 1.132807401]
    assert_abs_diff_eq!(
        p,
        array![1.054148091, 0.630716529, 1.132807401],
        epsilon = 5e-10
    );
    assert_eq!(argmax(&p), 2);
}

#[test]
fn the_known_weights_have_the_known_loss() {
    let (x, t) = example();
    assert_abs_diff_eq!(known().loss(&x, &t).unwrap(), 0.92806829, epsilon = 5e-9);
}

#[test]
fn the_known_weights_have_the_known_gradient() {
    let (x, t) = example();
    let expected = array![
        [0.21924757, 0.14356243, -0.36281000],
        [0.32887136, 0.21534364, -0.54421500]
    ];
    assert_abs_diff_eq!(numerical(&known().weight, &x, &t), expected, epsilon = 5e-9);
}

#[test]
fn the_same_seed_draws_the_same_weights() {
    let draw = |seed| SimpleNet::random(&mut seeded(seed));
    assert_eq!(draw(3), draw(3));
    assert_ne!(draw(3), draw(4));
    assert_eq!(draw(3).weight.dim(), (2, 3));
}

#[test]
fn an_input_of_the_wrong_length_is_explained() {
    let error = known().predict(&array![1.0, 2.0, 3.0]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "x has shape [3], but [2] is needed: x·W sums over the rows of W"
    );
    let short = array![1.0, 0.0];
    assert!(matches!(
        known().loss(&example().0, &short),
        Err(Mismatch::Shape { what: "t", .. })
    ));
}

proptest! {
    /// dW = x ⊗ (y − t). The 1e-7 inside the log makes it smaller by 1e-7/y of the right class; the third
    /// derivative of the loss, at most |x|³/4 or so, times h²/6 and rounding over 2h stay below 1e-8.
    #[test]
    fn the_gradient_is_the_input_times_the_error(
        scores in proptest::collection::vec(-1.5..1.5_f64, 6),
        x in proptest::collection::vec(-1.5..1.5_f64, 2),
        right in 0..3_usize,
    ) {
        let weight = Array2::from_shape_vec((2, 3), scores).unwrap();
        let x = Array1::from(x);
        let t = Array1::from_shape_fn(3, |class| f64::from(u8::from(class == right)));
        let y = softmax(x.dot(&weight));
        let shrunk = y[right] / (y[right] + 1e-7);
        let expected = &x.view().insert_axis(Axis(1)) * &(&y - &t) * shrunk;
        assert_relative_eq!(numerical(&weight, &x, &t), expected, epsilon = 2e-8);
    }
}
