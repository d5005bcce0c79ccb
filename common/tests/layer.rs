//! Every layer's backward step against the numerical gradient, on random shapes down to one row and one column.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use common::gradient::{numerical_diff, numerical_gradient};
use common::layer::{Add, Affine, Mul, Relu, Sigmoid, SoftmaxWithLoss};
use common::loss::one_hot;
use common::{activation, seeded};
use ndarray::{Array1, Array2, Axis, array};
use proptest::prelude::*;
use rand::RngExt;
use support::sparse;

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

/// A layer whose weights and biases are from −2 to 2.
fn random_affine(inputs: usize, outputs: usize, seed: u64) -> Affine<f64> {
    let bias = random((1, outputs), !seed).remove_axis(Axis(0));
    Affine::new(random((inputs, outputs), seed), bias).unwrap()
}

prop_compose! {
    fn shape()(rows in 1..6_usize, columns in 1..6_usize) -> (usize, usize) {
        (rows, columns)
    }
}

proptest! {
    #[test]
    fn mul_swaps_its_inputs(x in -9.0..9.0_f64, y in -9.0..9.0, dout in -9.0..9.0) {
        prop_assert_eq!(Mul.forward(x, y), x * y);
        let (dx, dy) = Mul.backward(x, y, dout);
        approx::assert_abs_diff_eq!(dx, numerical_diff(|x| dout * Mul.forward(x, y), x), epsilon = 1e-8);
        approx::assert_abs_diff_eq!(dy, numerical_diff(|y| dout * Mul.forward(x, y), y), epsilon = 1e-8);
    }

    #[test]
    fn add_hands_the_gradient_on(x in -9.0..9.0_f64, y in -9.0..9.0, dout in -9.0..9.0_f64) {
        prop_assert_eq!(Add.forward(x, y), x + y);
        prop_assert_eq!(Add.backward(dout), (dout, dout));
    }

    #[test]
    fn relu_has_the_numerical_gradient_off_its_kink(shape in shape(), seed: u64) {
        let away = |x: f64| if x.abs() < 0.01 { x + 0.1 } else { x };
        let (mut x, dout) = (random(shape, seed).mapv_into(away), random(shape, !seed));
        let y = Relu.forward(&x);
        prop_assert!(y.iter().zip(&x).all(|(&y, &x)| y == x.max(0.0)));
        let numerical = numerical_gradient(|x| weighted(&Relu.forward(x), &dout), &mut x);
        assert_close(&numerical, &Relu.backward(&x, &dout));
    }

    #[test]
    fn sigmoid_has_the_numerical_gradient(shape in shape(), seed: u64) {
        let (mut x, dout) = (random(shape, seed), random(shape, !seed));
        let numerical = numerical_gradient(|x| weighted(&Sigmoid.forward(x), &dout), &mut x);
        assert_close(&numerical, &Sigmoid.backward(&Sigmoid.forward(&x), &dout));
    }

    #[test]
    fn affine_has_the_numerical_gradients_for_x_w_and_b(shape in shape(), outputs in 1..6_usize, seed: u64) {
        let (mut x, dout) = (random(shape, seed), random((shape.0, outputs), !seed));
        let affine = random_affine(shape.1, outputs, seed ^ 1);
        let (dx, gradient) = affine.backward(&x, &dout);
        prop_assert_eq!(&affine.parameter_gradient(&x, &dout), &gradient);

        let (weight, bias) = (affine.weight(), affine.bias());
        let loss = |x: &Array2<f64>, weight: &Array2<f64>, bias: &Array1<f64>| {
            weighted(&Affine::new(weight.clone(), bias.clone()).unwrap().forward(x), &dout)
        };
        assert_close(&numerical_gradient(|x| loss(x, weight, bias), &mut x), &dx);
        let dw = numerical_gradient(|weight| loss(&x, weight, bias), &mut weight.clone());
        assert_close(&dw, &gradient.weight);
        let db = numerical_gradient(|bias| loss(&x, weight, bias), &mut bias.clone());
        approx::assert_abs_diff_eq!(db, gradient.bias, epsilon = 1e-8);
    }

    #[test]
    fn affine_takes_sparse_rows_for_what_they_stand_for(shape in shape(), outputs in 1..6_usize, seed: u64) {
        let x = random(shape, seed).mapv_into(|x| x.max(0.0));
        let (rows, affine) = (sparse(&x), random_affine(shape.1, outputs, !seed));
        let dout = random((shape.0, outputs), seed ^ 1);
        // Sums of up to 5 products of numbers of up to 4, in another order.
        approx::assert_abs_diff_eq!(affine.forward(&rows), affine.forward(&x), epsilon = 1e-13);
        let (dense, sparse) = (affine.parameter_gradient(&x, &dout), affine.parameter_gradient(&rows, &dout));
        approx::assert_abs_diff_eq!(sparse.weight, dense.weight, epsilon = 1e-13);
        prop_assert_eq!(sparse.bias, dense.bias);
    }

    #[test]
    fn softmax_with_loss_has_the_numerical_gradient(shape in shape(), seed: u64) {
        let (mut a, classes) = (random(shape, seed), shape.1);
        let labels: Vec<usize> = (0..shape.0).map(|row| (row + seed as usize % 7) % classes).collect();
        let t = one_hot(&labels, classes).unwrap();
        let (_, y) = SoftmaxWithLoss.forward(&a, &t);
        // The exponential of a logarithm: both are rounded, and the logarithm is at most some 6.
        approx::assert_relative_eq!(y, activation::softmax(a.clone()), max_relative = 1e-14);
        let numerical = numerical_gradient(|a| SoftmaxWithLoss.forward(a, &t).0, &mut a);
        assert_close(&numerical, &SoftmaxWithLoss.backward(&y, &t));
    }
}

#[test]
fn two_apples_cost_220_and_send_back_2_2_and_110_and_200() {
    let (price, count, tax) = (100.0, 2.0, 1.1);
    let apples = Mul.forward(price, count);
    let total = Mul.forward(apples, tax);
    let (d_apples, d_tax) = Mul.backward(apples, tax, 1.0);
    let (d_price, d_count) = Mul.backward(price, count, d_apples);
    let found = [total, d_price, d_count, d_tax];
    approx::assert_relative_eq!(
        found[..],
        [220.0, 2.2, 110.0, 200.0][..],
        max_relative = 1e-15
    );
}

#[test]
fn softmax_with_loss_sends_back_y_minus_t_over_the_batch_size() {
    let a = array![[0.3, 2.9, 4.0], [1.0, 1.0, 1.0]];
    let t = array![[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]];
    let (_, y) = SoftmaxWithLoss.forward(&a, &t);
    let da = SoftmaxWithLoss.backward(&y, &t);
    // y comes from its logarithm, which is up to 4 and rounded to 4e-16.
    let expected = (activation::softmax(a) - t) / 2.0;
    approx::assert_relative_eq!(da, expected, max_relative = 2e-15);
}

#[test]
fn a_single_class_is_always_right_and_has_no_gradient() {
    let t = array![[1.0], [1.0]];
    let (loss, y) = SoftmaxWithLoss.forward(&array![[3.0], [-700.0]], &t);
    assert_eq!(loss, 0.0);
    assert_eq!(SoftmaxWithLoss.backward(&y, &t), array![[0.0], [0.0]]);
}

#[test]
fn the_loss_is_exact_where_the_probability_has_rounded_to_zero() {
    let t = array![[0.0, 1.0]];
    let (loss, y) = SoftmaxWithLoss.forward(&array![[1000.0, -1000.0]], &t);
    assert_eq!((loss, &y), (2000.0, &array![[1.0, 0.0]]));
    assert_eq!(SoftmaxWithLoss.backward(&y, &t), array![[1.0, -1.0]]);
    let t = array![[0.0_f32, 1.0]];
    let (loss, _) = SoftmaxWithLoss.forward(&array![[1000.0, -1000.0]], &t);
    assert_eq!(loss, 2000.0);
}

#[test]
fn relu_lets_nothing_back_at_exactly_zero_and_nothing_but_the_mask_counts() {
    let x = array![-1.0, -0.0, 0.0, 2.0];
    assert_eq!(Relu.forward(&x), array![0.0, 0.0, 0.0, 2.0]);
    let dx = Relu.backward(&x, &array![5.0, 6.0, 7.0, 8.0]);
    assert_eq!(dx, array![0.0, 0.0, 0.0, 8.0]);
}

/// What networks refuse at the door, in words, a layer alone does not compute.
mod a_gradient_of_another_shape_than_the_output_is_refused {
    use super::*;

    fn affine() -> Affine<f64> {
        Affine::new(Array2::ones((2, 2)), Array1::zeros(2)).unwrap()
    }

    #[test]
    #[should_panic]
    fn by_relu() {
        Relu.backward(&array![[1.0, 2.0]], &array![[1.0, 2.0, 3.0]]);
    }

    /// One row would stretch over two, if it were let.
    #[test]
    #[should_panic]
    fn by_relu_for_fewer_rows() {
        Relu.backward(&array![[1.0, 2.0], [3.0, 4.0]], &array![[1.0, 2.0]]);
    }

    #[test]
    #[should_panic(expected = "a gradient has the shape of its output")]
    fn by_sigmoid_in_words() {
        Sigmoid.backward(&array![[0.1, 0.2]], &array![[1.0, 2.0, 3.0]]);
    }

    #[test]
    #[should_panic(expected = "a gradient has the shape of its output")]
    fn by_sigmoid_for_fewer_rows_in_words() {
        Sigmoid.backward(&array![[0.1, 0.2], [0.3, 0.4]], &array![[1.0, 2.0]]);
    }

    #[test]
    #[should_panic]
    fn by_affine() {
        affine().backward(&array![[1.0, 2.0]], &array![[1.0, 2.0, 3.0]]);
    }

    #[test]
    #[should_panic]
    fn by_affine_for_another_number_of_rows() {
        affine().parameter_gradient(&array![[1.0, 2.0], [3.0, 4.0]], &array![[1.0, 2.0]]);
    }

    #[test]
    #[should_panic(expected = "X·W sums over the rows of W")]
    fn by_affine_for_another_number_of_sparse_rows_in_words() {
        let x = sparse(&array![[1.0, 2.0], [3.0, 4.0]]);
        affine().parameter_gradient(&x, &array![[1.0, 2.0]]);
    }

    #[test]
    #[should_panic(expected = "every score has one right answer")]
    fn by_softmax_with_loss_in_words() {
        SoftmaxWithLoss.forward(&array![[1.0, 2.0], [3.0, 4.0]], &array![[1.0, 0.0]]);
    }

    #[test]
    #[should_panic(expected = "every probability has one right answer")]
    fn by_softmax_with_loss_backward_in_words() {
        SoftmaxWithLoss.backward(&array![[0.5, 0.5]], &array![[1.0, 0.0, 0.0]]);
    }
}

#[test]
fn an_input_that_does_not_fit_w_is_refused_in_words() {
    let affine = Affine::new(Array2::<f64>::ones((2, 3)), Array1::zeros(3)).unwrap();
    let words = "X has shape [1, 3], but [1, 2] is needed: X·W sums over the rows of W";
    let x = array![[1.0, 2.0, 3.0]];
    assert_eq!(affine.check_input(&x).unwrap_err().to_string(), words);
    assert_eq!(
        affine.check_input(&sparse(&x)).unwrap_err().to_string(),
        words
    );
    assert_eq!(affine.check_input(&array![[1.0, 2.0]]), Ok(()));
}

/// Dense rows would stretch a bias of one entry over all outputs.
#[test]
fn a_bias_of_another_length_is_refused_in_words() {
    for outputs in [0, 1, 2, 4] {
        let refused = Affine::new(Array2::<f64>::ones((2, 3)), Array1::ones(outputs));
        let words =
            format!("b has shape [{outputs}], but [3] is needed: one bias for each column of W");
        assert_eq!(refused.unwrap_err().to_string(), words);
    }
}
