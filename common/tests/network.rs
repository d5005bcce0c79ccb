//! The networks: what they compute, and that their files keep it.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use common::gradient::numerical_diff;
use common::layer::Affine;
use common::network::{Probe, TwoLayerNet};
use common::weights;
use common::{Mismatch, seeded};
use ndarray::{Array1, Array2};
use rand::RngExt;

fn affine(inputs: usize, outputs: usize) -> Affine<f32> {
    Affine {
        weight: Array2::ones((inputs, outputs)),
        bias: Array1::ones(outputs),
    }
}

#[test]
fn a_network_refuses_a_second_layer_that_does_not_fit_the_first() {
    assert!(TwoLayerNet::new(affine(4, 3), affine(3, 2)).is_ok());
    let error = TwoLayerNet::new(affine(4, 3), affine(2, 2)).unwrap_err();
    assert!(
        matches!(error, Mismatch::Shape { what: "W2", .. }),
        "{error}"
    );
}

#[test]
fn a_saved_network_is_read_back_bit_for_bit_whatever_its_width() {
    let folder = tempfile::tempdir().unwrap();
    for hidden in [1, 7, 50] {
        let path = folder.path().join(format!("{hidden}.safetensors"));
        let net = TwoLayerNet::<f32>::random(12, hidden, 5, &mut seeded(1));
        net.save(&path).unwrap();
        assert_eq!(TwoLayerNet::load(&path).unwrap(), net);
    }
}

#[test]
fn a_file_whose_layers_do_not_fit_each_other_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("odd.safetensors");
    let (first, second) = (affine(4, 3), affine(2, 2));
    let tensors = [
        ("W1", first.weight.view().into_dyn()),
        ("b1", first.bias.view().into_dyn()),
        ("W2", second.weight.view().into_dyn()),
        ("b2", second.bias.view().into_dyn()),
    ];
    weights::save(&path, &tensors).unwrap();
    let error = TwoLayerNet::load(&path).unwrap_err().to_string();
    assert!(
        error.contains("odd.safetensors: expected W2 of shape [3, 2], found [2, 2]"),
        "{error}"
    );
}

#[test]
fn a_network_with_a_value_that_is_not_finite_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nan.safetensors");
    let mut net = TwoLayerNet::<f32>::random(4, 3, 2, &mut seeded(1));
    net.affine2.bias[1] = f32::NAN;
    assert!(
        net.save(&path)
            .unwrap_err()
            .to_string()
            .contains("found NaN in b2[1]")
    );
    assert!(!path.exists());
}

/// A network, a batch whose pixels are zero in four places of five, and its labels.
fn batch(seed: u64) -> (TwoLayerNet<f64>, Array2<f64>, Vec<usize>) {
    let mut rng = seeded(seed);
    let net = TwoLayerNet::random(30, 12, 5, &mut rng);
    let x = Array2::from_shape_simple_fn((20, 30), || {
        if rng.random::<f64>() < 0.8 {
            0.0
        } else {
            rng.random()
        }
    });
    (net, x, (0..20).map(|row| row % 5).collect())
}

/// The slope of the loss along one parameter, from two whole forward steps.
fn naive(
    net: &TwoLayerNet<f64>,
    x: &Array2<f64>,
    t: &[usize],
    parameter: impl Fn(&mut TwoLayerNet<f64>) -> &mut f64,
) -> f64 {
    let here = *parameter(&mut net.clone());
    let loss = |value| {
        let mut moved = net.clone();
        *parameter(&mut moved) = value;
        moved.loss(x.clone(), t).unwrap()
    };
    numerical_diff(loss, here)
}

#[test]
fn moving_what_a_parameter_touches_gives_the_numerical_gradient_of_whole_forward_steps() {
    let (net, x, t) = batch(1);
    let fast = Probe::new(&net, &x, &t).unwrap().numerical_gradient();
    let same = |fast: f64, parameter: &dyn Fn(&mut TwoLayerNet<f64>) -> &mut f64| {
        // Two losses near 1.6, rounded to 2e-16, over 2h = 2e-4: 1e-12 each.
        approx::assert_abs_diff_eq!(fast, naive(&net, &x, &t, parameter), epsilon = 1e-11);
    };
    for ((i, j), &slope) in fast.affine1.weight.indexed_iter() {
        same(slope, &|net| &mut net.affine1.weight[(i, j)]);
    }
    for (j, &slope) in fast.affine1.bias.indexed_iter() {
        same(slope, &|net| &mut net.affine1.bias[j]);
    }
    for ((j, k), &slope) in fast.affine2.weight.indexed_iter() {
        same(slope, &|net| &mut net.affine2.weight[(j, k)]);
    }
    for (k, &slope) in fast.affine2.bias.indexed_iter() {
        same(slope, &|net| &mut net.affine2.bias[k]);
    }
}

#[test]
fn a_parameter_that_carries_a_relu_across_its_kink_is_marked() {
    let (mut net, mut x, t) = batch(1);
    assert_eq!(
        Probe::new(&net, &x, &t)
            .unwrap()
            .kinks()
            .weight
            .iter()
            .filter(|k| **k)
            .count(),
        0
    );
    // One example whose first hidden neuron is 0.5 h below its kink, and which only input 3 reaches.
    x.row_mut(0).fill(0.0);
    x[(0, 3)] = 0.9;
    net.affine1.bias[0] = -0.9 * net.affine1.weight[(3, 0)] - 0.5e-4;
    let kinks = Probe::new(&net, &x, &t).unwrap().kinks();
    let marked: Vec<_> = kinks
        .weight
        .indexed_iter()
        .filter(|(_, k)| **k)
        .map(|(at, _)| at)
        .collect();
    assert_eq!(marked, [(3, 0)]);
    assert!(kinks.bias[0]);
    assert!(kinks.bias.iter().skip(1).all(|kink| !kink));
}
