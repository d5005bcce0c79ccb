//! Every layer's backward step against the numerical gradient, on random shapes down to one row and one column.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use common::gradient::{numerical_diff, numerical_gradient};
use common::layer::{Add, Affine, Mul, Relu, Sigmoid, SoftmaxWithLoss};
use common::loss::one_hot;
use common::sparse::SparseRows;
use common::{Mismatch, activation, seeded};
use ndarray::{Array1, Array2, Axis, array};
use proptest::prelude::*;
use rand::RngExt;

/// Numbers from −2 to 2.
fn random(shape: (usize, usize), seed: u64) -> Array2<f64> {
    let mut rng = seeded(seed);
    Array2::from_shape_simple_fn(shape, || rng.random_range(-2.0..2.0))
}

/// The loss is a weighted sum of the outputs, so that `dout` is its gradient with respect to them.
fn weighted(y: &Array2<f64>, dout: &Array2<f64>) -> f64 {
    (y * dout).sum()
}

fn assert_close(numerical: &Array2<f64>, backward: &Array2<f64>) {
    // Central differences of numbers up to about 100, rounded to 1e-14, over 2h = 2e-4: 1e-10; and h²/6 times a third
    // derivative of about 1: 2e-9.
    approx::assert_abs_diff_eq!(numerical, backward, epsilon = 1e-8);
}

prop_compose! {
    fn shape()(rows in 1..6_usize, columns in 1..6_usize) -> (usize, usize) {
        (rows, columns)
    }
}

proptest! {
    #[test]
    fn mul_swaps_its_inputs(x in -9.0..9.0_f64, y in -9.0..9.0, dout in -9.0..9.0) {
        let (z, pass) = Mul.forward(x, y);
        prop_assert_eq!(z, x * y);
        let (dx, dy) = pass.backward(dout);
        approx::assert_abs_diff_eq!(dx, numerical_diff(|x| dout * Mul.forward(x, y).0, x), epsilon = 1e-8);
        approx::assert_abs_diff_eq!(dy, numerical_diff(|y| dout * Mul.forward(x, y).0, y), epsilon = 1e-8);
    }

    #[test]
    fn add_hands_the_gradient_on(x in -9.0..9.0_f64, y in -9.0..9.0, dout in -9.0..9.0) {
        let (z, pass) = Add.forward(x, y);
        prop_assert_eq!(z, x + y);
        prop_assert_eq!(pass.backward(dout), (dout, dout));
    }

    #[test]
    fn relu_has_the_numerical_gradient_off_its_kink(shape in shape(), seed: u64) {
        let away = |x: f64| if x.abs() < 0.01 { x + 0.1 } else { x };
        let (mut x, dout) = (random(shape, seed).mapv_into(away), random(shape, !seed));
        let (y, pass) = Relu.forward(x.clone());
        prop_assert!(y.iter().zip(&x).all(|(&y, &x)| y == x.max(0.0)));
        let numerical = numerical_gradient(|x| weighted(&Relu.forward(x.clone()).0, &dout), &mut x);
        assert_close(&numerical, &pass.backward(dout.clone()).unwrap());
    }

    #[test]
    fn sigmoid_has_the_numerical_gradient(shape in shape(), seed: u64) {
        let (mut x, dout) = (random(shape, seed), random(shape, !seed));
        let (_, pass) = Sigmoid.forward(x.clone());
        let numerical = numerical_gradient(|x| weighted(&Sigmoid.forward(x.clone()).0, &dout), &mut x);
        assert_close(&numerical, &pass.backward(dout.clone()).unwrap());
    }

    #[test]
    fn affine_has_the_numerical_gradients_for_x_w_and_b(shape in shape(), outputs in 1..6_usize, seed: u64) {
        let (batch, inputs) = shape;
        let (mut x, dout) = (random(shape, seed), random((batch, outputs), !seed));
        let bias = random((1, outputs), seed ^ 1).remove_axis(Axis(0));
        let affine = Affine::new(random((inputs, outputs), seed ^ 2), bias).unwrap();
        let (_, pass) = affine.forward(x.clone()).unwrap();
        let (dx, gradient) = pass.backward(&dout).unwrap();

        let loss = |x: &Array2<f64>, affine: &Affine<f64>| weighted(&affine.forward(x.clone()).unwrap().0, &dout);
        assert_close(&numerical_gradient(|x| loss(x, &affine), &mut x), &dx);
        let with_weight = |weight: &Array2<f64>| Affine { weight: weight.clone(), bias: affine.bias.clone() };
        let dw = numerical_gradient(|weight| loss(&x, &with_weight(weight)), &mut affine.weight.clone());
        assert_close(&dw, &gradient.weight);
        let with_bias = |bias: &Array1<f64>| Affine { weight: affine.weight.clone(), bias: bias.clone() };
        let db = numerical_gradient(|bias| loss(&x, &with_bias(bias)), &mut affine.bias.clone());
        approx::assert_abs_diff_eq!(db, gradient.bias, epsilon = 1e-8);
    }

    #[test]
    fn affine_takes_sparse_rows_for_what_they_stand_for(shape in shape(), outputs in 1..6_usize, seed: u64) {
        let x = random(shape, seed).mapv_into(|x| x.max(0.0));
        let rows = SparseRows::from_rows(shape.1, x.rows().into_iter().map(|row| row.to_vec()));
        let every: Vec<usize> = (0..shape.0).collect();
        let affine = Affine::new(random((shape.1, outputs), !seed), Array1::zeros(outputs)).unwrap();
        let dout = random((shape.0, outputs), seed ^ 1);
        let (dense, dense_pass) = affine.forward(x).unwrap();
        let (sparse, sparse_pass) = affine.forward(rows.select(&every)).unwrap();
        approx::assert_abs_diff_eq!(sparse, dense, epsilon = 1e-13); // sums in another order
        let (dense, sparse) = (dense_pass.parameter_gradient(&dout).unwrap(), sparse_pass.parameter_gradient(&dout).unwrap());
        approx::assert_abs_diff_eq!(sparse.weight, dense.weight, epsilon = 1e-13);
        prop_assert_eq!(sparse.bias, dense.bias);
    }

    #[test]
    fn softmax_with_loss_has_the_numerical_gradient_for_both_forms_of_answers(shape in shape(), seed: u64) {
        let (mut a, classes) = (random(shape, seed), shape.1);
        let labels: Vec<usize> = (0..shape.0).map(|row| (row + seed as usize % 7) % classes).collect();
        let t: Array2<f64> = one_hot(&labels, classes).unwrap();
        let (loss, pass) = SoftmaxWithLoss.forward(a.clone(), &t).unwrap();
        let (loss_of_labels, pass_of_labels) = SoftmaxWithLoss.forward(a.clone(), labels.as_slice()).unwrap();
        prop_assert_eq!(loss, loss_of_labels);
        let da = pass.backward();
        prop_assert_eq!(&da, &pass_of_labels.backward());
        let numerical = numerical_gradient(|a| SoftmaxWithLoss.forward(a.clone(), &t).unwrap().0, &mut a);
        assert_close(&numerical, &da);
    }
}

#[test]
fn two_apples_cost_220_and_send_back_2_2_and_110_and_200() {
    let (apples, mul1) = Mul.forward(100.0, 2.0);
    let (total, mul2) = Mul.forward(apples, 1.1);
    let (d_apples, d_tax) = mul2.backward(1.0);
    let (d_price, d_count) = mul1.backward(d_apples);
    let found = [total, d_price, d_count, d_tax];
    approx::assert_relative_eq!(
        found[..],
        [220.0, 2.2, 110.0, 200.0][..],
        max_relative = 1e-15
    );
}

#[test]
fn softmax_with_loss_sends_back_y_minus_t_over_the_batch_size() {
    let (a, t) = (
        array![[0.3, 2.9, 4.0], [1.0, 1.0, 1.0]],
        array![[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]],
    );
    let (_, pass) = SoftmaxWithLoss.forward(a.clone(), &t).unwrap();
    approx::assert_relative_eq!(
        pass.backward(),
        (activation::softmax(a) - t) / 2.0,
        max_relative = 1e-15
    );
}

#[test]
fn a_single_class_is_always_right_and_has_no_gradient() {
    let t = array![[1.0], [1.0]];
    let (loss, pass) = SoftmaxWithLoss
        .forward(array![[3.0], [-700.0]], &t)
        .unwrap();
    assert_eq!(loss, 0.0);
    assert_eq!(pass.backward(), array![[0.0], [0.0]]);
}

#[test]
fn a_probability_that_has_rounded_to_zero_gives_a_large_loss_and_not_an_infinite_one() {
    let (loss, pass) = SoftmaxWithLoss
        .forward(array![[1000.0_f64, -1000.0]], &[1][..])
        .unwrap();
    assert!(loss > 700.0 && loss.is_finite(), "{loss}");
    assert_eq!(pass.backward(), array![[1.0, -1.0]]);
}

#[test]
fn relu_lets_nothing_back_at_exactly_zero_and_nothing_but_the_mask_counts() {
    let (y, pass) = Relu.forward(array![-1.0, -0.0, 0.0, 2.0]);
    assert_eq!(y, array![0.0, 0.0, 0.0, 2.0]);
    assert_eq!(
        pass.backward(array![5.0, 6.0, 7.0, 8.0]).unwrap(),
        array![0.0, 0.0, 0.0, 8.0]
    );
}

#[test]
fn a_gradient_of_another_shape_than_the_output_is_refused_in_words() {
    let wrong = || array![[1.0, 2.0, 3.0]];
    let (_, relu) = Relu.forward(array![[1.0_f64, 2.0]]);
    let (_, sigmoid) = Sigmoid.forward(array![[1.0_f64, 2.0]]);
    let affine = Affine::new(Array2::ones((2, 2)), Array1::zeros(2)).unwrap();
    let (_, pass) = affine.forward(array![[1.0, 2.0]]).unwrap();
    let errors = [
        relu.backward(wrong()).unwrap_err(),
        sigmoid.backward(wrong()).unwrap_err(),
        pass.backward(&wrong()).map(|_| ()).unwrap_err(),
    ];
    for error in errors {
        assert!(
            matches!(error, Mismatch::Shape { what: "dout", .. }),
            "{error}"
        );
    }
}

#[test]
fn an_input_that_does_not_fit_w_is_refused_in_words() {
    let affine = Affine::new(Array2::<f64>::ones((2, 3)), Array1::zeros(3)).unwrap();
    let error = affine
        .forward(array![[1.0, 2.0, 3.0]])
        .map(|_| ())
        .unwrap_err()
        .to_string();
    assert_eq!(
        error,
        "X has shape [1, 3], but [1, 2] is needed: X·W sums over the rows of W"
    );
    assert!(Affine::new(Array2::<f64>::ones((2, 3)), Array1::zeros(2)).is_err());
}
