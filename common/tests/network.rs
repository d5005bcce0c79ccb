//! The networks: what they refuse, what they compute, and that their files keep it.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use approx::{assert_abs_diff_eq, assert_relative_eq};
use common::gradient::numerical_gradient;
use common::layer::Affine;
use common::loss::one_hot;
use common::network::{Probe, ThreeLayerNet, TwoLayerNet, argmax};
use common::sparse::Batch;
use common::weights;
use common::{Mismatch, Real, seeded};
use ndarray::{Array1, Array2, ArrayD, array};
use rand::RngExt;
use support::sparse;

fn affine<F: Real>(inputs: usize, outputs: usize) -> Affine<F> {
    Affine::new(Array2::ones((inputs, outputs)), Array1::ones(outputs)).unwrap()
}

fn words<T>(refused: Result<T, Mismatch>) -> String {
    refused.map(|_| ()).unwrap_err().to_string()
}

#[test]
fn a_network_refuses_a_layer_that_does_not_fit_the_previous_one() {
    assert!(TwoLayerNet::<f32>::new(affine(4, 3), affine(3, 2)).is_ok());
    assert_eq!(
        words(TwoLayerNet::<f32>::new(affine(4, 3), affine(2, 2))),
        "W2 has shape [2, 2], but [3, 2] is needed: one row for each output of the previous layer"
    );
    assert!(ThreeLayerNet::new([affine(4, 3), affine(3, 2), affine(2, 5)]).is_ok());
    let second = ThreeLayerNet::new([affine(4, 3), affine(4, 2), affine(2, 5)]);
    assert!(matches!(second, Err(Mismatch::Shape { what: "W2", .. })));
    let third = ThreeLayerNet::new([affine(4, 3), affine(3, 2), affine(1, 5)]);
    assert!(matches!(third, Err(Mismatch::Shape { what: "W3", .. })));
}

#[test]
fn a_network_refuses_images_and_answers_that_do_not_fit_it_dense_or_sparse() {
    let net = TwoLayerNet::<f64>::random(4, 3, 2, &mut seeded(1));
    let (x, t) = (Array2::ones((5, 4)), Array2::zeros((5, 2)));
    assert_eq!(net.dim(), (4, 3, 2));
    assert!(net.predict(&x).is_ok() && net.loss(&x, &t).is_ok() && net.gradient(&x, &t).is_ok());

    let wide = Array2::ones((5, 3));
    let (rows, batch) = (sparse(&wide), Batch::from(sparse(&wide)));
    let expected = "X has shape [5, 3], but [5, 4] is needed: X·W sums over the rows of W";
    assert_eq!(words(net.predict(&wide)), expected);
    assert_eq!(words(net.predict(&rows)), expected);
    assert_eq!(words(net.predict(&batch)), expected);
    assert_eq!(words(net.loss(&wide, &t)), expected);
    assert_eq!(words(net.gradient(&rows, &t)), expected);

    for shape in [(4, 2), (5, 3), (1, 2)] {
        let t = Array2::zeros(shape);
        let found = [shape.0, shape.1];
        let expected = format!(
            "t has shape {found:?}, but [5, 2] is needed: every score has one right answer"
        );
        assert_eq!(words(net.loss(&x, &t)), expected);
        assert_eq!(words(net.gradient(&x, &t)), expected);
        assert_eq!(words(net.gradient(&Batch::from(sparse(&x)), &t)), expected);
    }

    let net = ThreeLayerNet::new([affine(4, 3), affine(3, 2), affine(2, 5)]).unwrap();
    assert!(net.forward(&x).is_ok());
    assert!(words(net.forward(&wide)).starts_with("X has shape [5, 3], but [5, 4] is needed"));
}

#[test]
fn labels_that_do_not_fit_the_images_are_refused_by_the_probe() {
    let net = TwoLayerNet::<f64>::random(4, 3, 2, &mut seeded(1));
    let x = Array2::ones((2, 4));
    assert!(words(Probe::new(&net, &x, &[0])).starts_with("t has shape [1, 2], but [2, 2]"));
    assert_eq!(
        words(Probe::new(&net, &x, &[0, 2])),
        "label 2 is not one of the classes 0 to 1"
    );
    assert!(
        words(Probe::new(&net, &Array2::ones((2, 3)), &[0, 1])).starts_with("X has shape [2, 3]")
    );
}

#[test]
fn weights_are_drawn_about_0_with_the_deviation_of_he_and_biases_are_0() {
    let net = TwoLayerNet::<f64>::random(200, 400, 300, &mut seeded(1));
    for (layer, inputs) in [(net.affine1(), 200.0), (net.affine2(), 400.0)] {
        let (weight, deviation) = (layer.weight(), f64::sqrt(2.0 / inputs));
        // Of n draws the mean is off by 1/√n deviations, the deviation by 1/√2n of itself: at most 5 times that here.
        let off = 5.0 / (weight.len() as f64).sqrt();
        assert_abs_diff_eq!(weight.mean().unwrap(), 0.0, epsilon = off * deviation);
        assert_relative_eq!(
            weight.std(0.0),
            deviation,
            max_relative = off / f64::sqrt(2.0)
        );
        assert!(layer.bias().iter().all(|&bias| bias == 0.0));
    }
}

#[test]
fn the_largest_score_decides_and_of_several_the_first() {
    assert_eq!(argmax(&[0.1, 0.3, 0.2]), 1);
    assert_eq!(argmax(&[0.1, 0.2, 0.3]), 2);
    assert_eq!(argmax(&[-1.0, 5.0, 5.0, -2.0, 5.0]), 1);
    assert_eq!(argmax(&[0.0_f32; 10]), 0);
    assert_eq!(argmax(&[f64::NEG_INFINITY; 2]), 0);
}

#[test]
fn the_documents_three_layers_have_the_known_values_in_between() {
    let layers = [
        Affine::new(
            array![[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]],
            array![0.1, 0.2, 0.3],
        ),
        Affine::new(array![[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]], array![0.1, 0.2]),
        Affine::new(array![[0.1, 0.3], [0.2, 0.4]], array![0.1, 0.2]),
    ];
    let net = ThreeLayerNet::new(layers.map(Result::unwrap)).unwrap();
    let found = net.forward(&array![[1.0, 0.5]]).unwrap();
    let known = [
        (found.a1, array![[0.3, 0.7, 1.1]]),
        (
            found.z1,
            array![[0.574442516811659, 0.6681877721681662, 0.7502601055951177]],
        ),
        (found.a2, array![[0.5161598377933344, 1.2140269561658172]]),
        (found.z2, array![[0.6262493703990729, 0.7710106968556123]]),
        (found.a3, array![[0.3168270764110298, 0.6962790898619668]]),
    ];
    for (found, known) in known {
        assert_relative_eq!(found, known, max_relative = 1e-15); // a few units in the last place
    }
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
    let (first, second) = (affine::<f32>(4, 3), affine::<f32>(2, 2));
    let tensors = [
        ("W1", first.weight().view().into_dyn()),
        ("b1", first.bias().view().into_dyn()),
        ("W2", second.weight().view().into_dyn()),
        ("b2", second.bias().view().into_dyn()),
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
    net.parameters_mut()[3][1] = f32::NAN; // b2
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

#[test]
fn moving_what_a_parameter_touches_gives_the_numerical_gradient_of_whole_forward_steps() {
    let (net, x, labels) = batch(1);
    let t = one_hot(&labels, 5).unwrap();
    let fast = Probe::new(&net, &x, &labels).unwrap().numerical_gradient();
    for (place, fast) in fast.arrays().into_iter().enumerate() {
        let loss = |values: &ArrayD<f64>| {
            let mut moved = net.clone();
            moved.parameters_mut()[place].assign(values);
            moved.loss(&x, &t).unwrap()
        };
        let whole = numerical_gradient(loss, &mut net.parameters()[place].to_owned());
        // Two losses near 1.6, rounded to 2e-16, over 2h = 2e-4: 1e-12 each.
        assert_abs_diff_eq!(fast.to_owned(), whole, epsilon = 1e-11);
    }
}

/// exp(1000) is beyond what an f64 can hold, and exp(−1000) below.
#[test]
fn scores_of_a_thousand_have_a_numerical_gradient_too() {
    let (x, labels) = (array![[1.0, 0.5, 0.25]], [1]);
    let t = one_hot(&labels, 3).unwrap();
    for scale in [1000.0, -1000.0] {
        let layer = |scale: f64| Affine::new(Array2::eye(3) * scale, Array1::zeros(3)).unwrap();
        let net = TwoLayerNet::new(layer(1.0), layer(scale)).unwrap();
        let fast = Probe::new(&net, &x, &labels).unwrap().numerical_gradient();
        let (_, backpropagated) = net.gradient(&x, &t).unwrap();
        for (fast, slopes) in fast.arrays().iter().zip(backpropagated.arrays()) {
            // One class has all of the probability, so that the loss is straight there. Losses of up to 750 are
            // rounded to 6e-14, over 2h = 2e-4: 6e-10.
            assert_abs_diff_eq!(*fast, slopes, epsilon = 2e-9);
        }
    }
}

#[test]
fn a_parameter_that_carries_a_relu_across_its_kink_is_marked() {
    let (mut net, mut x, labels) = batch(1);
    let kinks = Probe::new(&net, &x, &labels).unwrap().kinks();
    assert!(kinks.weight.iter().all(|kink| !kink));
    // One example whose first hidden neuron is 0.5 h below its kink, and which only input 3 reaches.
    x.row_mut(0).fill(0.0);
    x[(0, 3)] = 0.9;
    let below = -0.9 * net.affine1().weight()[(3, 0)] - 0.5e-4;
    net.parameters_mut()[1][0] = below; // b1
    let kinks = Probe::new(&net, &x, &labels).unwrap().kinks();
    let marked = kinks.weight.indexed_iter().filter(|(_, kink)| **kink);
    assert_eq!(Vec::from_iter(marked.map(|(at, _)| at)), [(3, 0)]);
    assert!(kinks.bias[0]);
    assert!(kinks.bias.iter().skip(1).all(|kink| !kink));
    // 0.95 h below it a step of the bias, by h, still reaches the kink, and a step of the weight, by 0.9 h, does not.
    net.parameters_mut()[1][0] = below - 0.45e-4;
    let kinks = Probe::new(&net, &x, &labels).unwrap().kinks();
    assert!(kinks.bias[0] && kinks.weight.iter().all(|kink| !kink));
}
