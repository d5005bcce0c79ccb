//! What PyTorch's autograd and NumPy computed, held against this library: see `reference/reference.py`.
//!
//! Everything is `f64`. The tolerance is relative to the largest entry of an array: sums of up to 784 products in another
//! order differ by a few hundred roundings of 1.1e-16 each, so 1e-12 leaves no room for a wrong formula.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use approx::assert_abs_diff_eq;
use common::activation::{relu, sigmoid, softmax};
use common::gradient::numerical_gradient;
use common::layer::{Affine, Relu, Sigmoid, SoftmaxWithLoss};
use common::loss::{cross_entropy_error, one_hot, sum_squared_error};
use common::network::{SimpleNet, TwoLayerNet};
use ndarray::{Array1, Array2, ArrayD, Axis, Ix1, Ix2, Ix3};
use safetensors::SafeTensors;

const FILE: &[u8] = include_bytes!("reference/reference.safetensors");
const CASES: usize = 8;
const LEARNING_RATE: f64 = 0.1;

/// The arrays of one case, by name.
struct Case<'a> {
    file: &'a SafeTensors<'static>,
    number: usize,
}

impl Case<'_> {
    fn words(&self, name: &str) -> (Vec<usize>, Vec<[u8; 8]>) {
        let tensor = self
            .file
            .tensor(&format!("{}/{name}", self.number))
            .unwrap();
        let words = tensor
            .data()
            .chunks_exact(8)
            .map(|word| word.try_into().unwrap());
        (tensor.shape().to_vec(), words.collect())
    }

    fn array(&self, name: &str) -> ArrayD<f64> {
        let (shape, words) = self.words(name);
        let values = words.into_iter().map(f64::from_le_bytes).collect();
        ArrayD::from_shape_vec(shape, values).unwrap()
    }

    fn vector(&self, name: &str) -> Array1<f64> {
        self.array(name).into_dimensionality::<Ix1>().unwrap()
    }

    fn matrix(&self, name: &str) -> Array2<f64> {
        self.array(name).into_dimensionality::<Ix2>().unwrap()
    }

    fn indices(&self, name: &str) -> Vec<usize> {
        let (_, words) = self.words(name);
        words
            .into_iter()
            .map(|word| u64::from_le_bytes(word) as usize)
            .collect()
    }

    fn affine(&self, weight: &str, bias: &str) -> Affine<f64> {
        Affine::new(self.matrix(weight), self.vector(bias)).unwrap()
    }

    fn network(&self) -> TwoLayerNet<f64> {
        TwoLayerNet::new(self.affine("W1", "b1"), self.affine("W2", "b2")).unwrap()
    }

    /// The answers, which the reference has as labels and as one-hot rows.
    fn answers(&self) -> Array2<f64> {
        let t = self.matrix("t");
        assert_eq!(one_hot(&self.indices("labels"), t.ncols()), Ok(t.clone()));
        t
    }

    /// Holds `ours` against what the reference has under `name`.
    fn agrees(&self, name: &str, ours: impl Into<ArrayD<f64>>) {
        let theirs = self.array(name);
        let largest = theirs
            .iter()
            .fold(0.0_f64, |largest, value| largest.max(value.abs()));
        let ours = ours.into();
        assert_eq!(ours.shape(), theirs.shape(), "case {}: {name}", self.number);
        let error = (&ours - &theirs)
            .iter()
            .fold(0.0_f64, |worst, value| worst.max(value.abs()));
        assert!(
            error <= 1e-12 * largest,
            "case {}: {name} is off by {error:e}",
            self.number
        );
    }
}

fn for_every_case(check: impl Fn(&Case<'_>)) {
    let file = SafeTensors::deserialize(FILE).unwrap();
    (0..CASES).for_each(|number| {
        check(&Case {
            file: &file,
            number,
        })
    });
}

fn number(value: f64) -> ArrayD<f64> {
    ndarray::arr0(value).into_dyn()
}

#[test]
fn activations_are_those_of_the_reference() {
    for_every_case(|case| {
        let x = case.matrix("x");
        case.agrees("sigmoid", x.mapv(sigmoid).into_dyn());
        case.agrees("relu", x.mapv(relu).into_dyn());
        case.agrees("softmax", softmax(x).into_dyn());
    });
}

#[test]
fn losses_are_those_of_the_reference() {
    for_every_case(|case| {
        let (o, t) = (softmax(case.matrix("scores")), case.answers());
        case.agrees("squared_error", number(sum_squared_error(&o, &t)));
        case.agrees("cross_entropy", number(cross_entropy_error(&o, &t)));
    });
}

#[test]
fn backward_steps_of_the_activation_layers_are_those_of_the_reference() {
    for_every_case(|case| {
        let (x, dout) = (case.matrix("x"), case.matrix("dout_x"));
        let dx = Sigmoid.backward(&Sigmoid.forward(&x), &dout);
        case.agrees("sigmoid.dx", dx.into_dyn());
        case.agrees("relu.dx", Relu.backward(&x, &dout).into_dyn());
    });
}

#[test]
fn the_affine_layer_is_that_of_the_reference_forward_and_backward() {
    for_every_case(|case| {
        let (layer, x) = (case.affine("W1", "b1"), case.matrix("x"));
        case.agrees("affine", layer.forward(&x).into_dyn());
        let (dx, gradient) = layer.backward(&x, &case.matrix("dout"));
        case.agrees("affine.dx", dx.into_dyn());
        case.agrees("affine.dW", gradient.weight.into_dyn());
        case.agrees("affine.db", gradient.bias.into_dyn());
    });
}

#[test]
fn softmax_with_loss_is_that_of_the_reference() {
    for_every_case(|case| {
        let t = case.answers();
        let (loss, y) = SoftmaxWithLoss.forward(&case.matrix("scores"), &t);
        case.agrees("softmax_loss", number(loss));
        let da = SoftmaxWithLoss.backward(&y, &t);
        case.agrees("softmax_loss.da", da.into_dyn());
    });
}

#[test]
fn simple_net_has_the_loss_of_the_reference_and_its_gradient() {
    for_every_case(|case| {
        let weight = case.matrix("W");
        let row = |name| case.matrix(name).row(0).to_owned();
        let (x, t) = (row("x"), row("t"));
        let loss = |w: &Array2<f64>| SimpleNet { weight: w.clone() }.loss(&x, &t).unwrap();
        case.agrees("simple.loss", number(loss(&weight)));
        // A central difference with h = 1e-4 is wrong by h²/6 times a third derivative (at most |x|³ here, some 30)
        // and by rounding, 1e-16 / h = 1e-12 of a loss of up to 10.
        let gradient = numerical_gradient(loss, &mut weight.clone());
        assert_abs_diff_eq!(gradient, case.matrix("simple.dW"), epsilon = 5e-8);
    });
}

#[test]
fn two_layer_net_has_the_loss_and_gradients_of_the_reference() {
    for_every_case(|case| {
        let (x, t) = (case.matrix("x"), case.answers());
        let (loss, gradient) = case.network().gradient(&x, &t).unwrap();
        case.agrees("loss", number(loss));
        for (name, slopes) in ["dW1", "db1", "dW2", "db2"].iter().zip(gradient.arrays()) {
            case.agrees(name, slopes.to_owned());
        }
    });
}

#[test]
fn a_hundred_steps_of_gradient_descent_end_where_the_reference_ends() {
    for_every_case(|case| {
        let (x, t) = (case.matrix("x"), case.answers());
        let mut net = case.network();
        let batches = case.indices("batches");
        let losses = batches.chunks(batches.len() / 100).map(|batch| {
            let (x, t) = (x.select(Axis(0), batch), t.select(Axis(0), batch));
            let (loss, gradient) = net.gradient(&x, &t).unwrap();
            net.descend(&gradient, LEARNING_RATE);
            loss
        });
        case.agrees("sgd.losses", losses.collect::<Array1<_>>().into_dyn());
        for (name, values) in TwoLayerNet::<f64>::PARAMETERS.iter().zip(net.parameters()) {
            case.agrees(&format!("sgd.{name}"), values.to_owned());
        }
    });
}

/// Affine, ReLU, then four layers without bias, by turns with ReLU and sigmoid, then affine and softmax with loss.
#[test]
fn a_network_six_layers_deep_has_the_loss_and_gradients_of_the_reference() {
    for_every_case(|case| {
        let deeper = case.array("D").into_dimensionality::<Ix3>().unwrap();
        let zeros = Array1::zeros(deeper.len_of(Axis(2)));
        let without_bias = |w| Affine::new(w, zeros.clone()).unwrap();
        let deep: Vec<_> = deeper
            .outer_iter()
            .map(|w| without_bias(w.to_owned()))
            .collect();
        let (first, last) = (case.affine("W1", "b1"), case.affine("W2", "b2"));
        let (x, t) = (case.matrix("x"), case.answers());

        let a1 = first.forward(&x); // (1)
        let z1 = Relu.forward(&a1);
        let a2 = deep[0].forward(&z1); // (2)
        let z2 = Relu.forward(&a2);
        let z3 = Sigmoid.forward(&deep[1].forward(&z2)); // (3)
        let a4 = deep[2].forward(&z3); // (4)
        let z4 = Relu.forward(&a4);
        let z5 = Sigmoid.forward(&deep[3].forward(&z4)); // (5)
        let (loss, y) = SoftmaxWithLoss.forward(&last.forward(&z5), &t); // (6)
        case.agrees("deep.loss", number(loss));

        let (dz5, gradient6) = last.backward(&z5, &SoftmaxWithLoss.backward(&y, &t)); // (6)
        let (dz4, gradient5) = deep[3].backward(&z4, &Sigmoid.backward(&z5, &dz5)); // (5)
        let (dz3, gradient4) = deep[2].backward(&z3, &Relu.backward(&a4, &dz4)); // (4)
        let (dz2, gradient3) = deep[1].backward(&z2, &Sigmoid.backward(&z3, &dz3)); // (3)
        let (dz1, gradient2) = deep[0].backward(&z1, &Relu.backward(&a2, &dz2)); // (2)
        let gradient1 = first.parameter_gradient(&x, &Relu.backward(&a1, &dz1)); // (1)

        case.agrees("deep.dW1", gradient1.weight.into_dyn());
        let deep = [gradient2, gradient3, gradient4, gradient5];
        let deep: Vec<_> = deep.iter().map(|gradient| gradient.weight.view()).collect();
        let stacked = ndarray::stack(Axis(0), &deep).unwrap();
        case.agrees("deep.dD", stacked.into_dyn());
        case.agrees("deep.dW2", gradient6.weight.into_dyn());
    });
}
