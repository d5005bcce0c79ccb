//! What PyTorch's autograd and NumPy computed, held against this library: see `reference/reference.py`.
//!
//! Everything is `f64`. The tolerance is relative to the largest entry of an array: sums of up to 784 products in another
//! order differ by a few hundred roundings of 1.1e-16 each, so 1e-12 leaves no room for a wrong formula.

#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use approx::assert_abs_diff_eq;
use common::activation::{relu, sigmoid, softmax};
use common::layer::{Affine, Relu, Sigmoid, SoftmaxWithLoss};
use common::loss::{cross_entropy_error, cross_entropy_error_of_labels, sum_squared_error};
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
        TwoLayerNet {
            affine1: self.affine("W1", "b1"),
            affine2: self.affine("W2", "b2"),
        }
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
fn losses_are_those_of_the_reference_for_one_hot_rows_and_for_labels() {
    for_every_case(|case| {
        let (o, t) = (softmax(case.matrix("scores")), case.matrix("t"));
        case.agrees("squared_error", number(sum_squared_error(&o, &t).unwrap()));
        case.agrees(
            "cross_entropy",
            number(cross_entropy_error(&o, &t).unwrap()),
        );
        let of_labels = cross_entropy_error_of_labels(&o, &case.indices("labels")).unwrap();
        case.agrees("cross_entropy", number(of_labels));
    });
}

#[test]
fn backward_steps_of_the_activation_layers_are_those_of_the_reference() {
    for_every_case(|case| {
        let (_, pass) = Sigmoid.forward(case.matrix("x"));
        case.agrees(
            "sigmoid.dx",
            pass.backward(case.matrix("dout_x")).unwrap().into_dyn(),
        );
        let (_, pass) = Relu.forward(case.matrix("x"));
        case.agrees(
            "relu.dx",
            pass.backward(case.matrix("dout_x")).unwrap().into_dyn(),
        );
    });
}

#[test]
fn the_affine_layer_is_that_of_the_reference_forward_and_backward() {
    for_every_case(|case| {
        let layer = case.affine("W1", "b1");
        let (y, pass) = layer.forward(case.matrix("x")).unwrap();
        case.agrees("affine", y.into_dyn());
        let (dx, gradient) = pass.backward(&case.matrix("dout")).unwrap();
        case.agrees("affine.dx", dx.into_dyn());
        case.agrees("affine.dW", gradient.weight.into_dyn());
        case.agrees("affine.db", gradient.bias.into_dyn());
    });
}

#[test]
fn softmax_with_loss_is_that_of_the_reference_for_one_hot_rows_and_for_labels() {
    for_every_case(|case| {
        let t = case.matrix("t");
        let (loss, pass) = SoftmaxWithLoss.forward(case.matrix("scores"), &t).unwrap();
        case.agrees("softmax_loss", number(loss));
        case.agrees("softmax_loss.da", pass.backward().into_dyn());

        let labels = case.indices("labels");
        let (loss, pass) = SoftmaxWithLoss
            .forward(case.matrix("scores"), &labels[..])
            .unwrap();
        case.agrees("softmax_loss", number(loss));
        case.agrees("softmax_loss.da", pass.backward().into_dyn());
    });
}

#[test]
fn simple_net_has_the_loss_of_the_reference_and_its_gradient() {
    for_every_case(|case| {
        let net = SimpleNet {
            weight: case.matrix("W"),
        };
        let (x, t) = (
            case.matrix("x").row(0).to_owned(),
            case.matrix("t").row(0).to_owned(),
        );
        case.agrees("simple.loss", number(net.loss(&x, &t).unwrap()));
        // A central difference with h = 1e-4 is wrong by h²/6 times a third derivative (at most |x|³ here, some 30)
        // and by rounding, 1e-16 / h = 1e-12 of a loss of up to 10.
        let loss = |w: &Array2<f64>| SimpleNet { weight: w.clone() }.loss(&x, &t).unwrap();
        let gradient = common::gradient::numerical_gradient(loss, &mut net.weight.clone());
        assert_abs_diff_eq!(gradient, case.matrix("simple.dW"), epsilon = 5e-8);
    });
}

#[test]
fn two_layer_net_has_the_loss_and_gradients_of_the_reference() {
    for_every_case(|case| {
        let labels = case.indices("labels");
        let net = case.network();
        let (loss, gradient) = net.gradient(case.matrix("x"), &labels[..]).unwrap();
        case.agrees("loss", number(loss));
        case.agrees("dW1", gradient.affine1.weight.into_dyn());
        case.agrees("db1", gradient.affine1.bias.into_dyn());
        case.agrees("dW2", gradient.affine2.weight.into_dyn());
        case.agrees("db2", gradient.affine2.bias.into_dyn());
    });
}

#[test]
fn a_hundred_steps_of_gradient_descent_end_where_the_reference_ends() {
    for_every_case(|case| {
        let (x, labels) = (case.matrix("x"), case.indices("labels"));
        let mut net = case.network();
        let batches = case.indices("batches");
        let losses = batches.chunks(batches.len() / 100).map(|batch| {
            let t: Vec<usize> = batch.iter().map(|&row| labels[row]).collect();
            let (loss, gradient) = net.gradient(x.select(Axis(0), batch), &t[..]).unwrap();
            net.descend(&gradient, LEARNING_RATE).unwrap();
            loss
        });
        case.agrees("sgd.losses", losses.collect::<Array1<_>>().into_dyn());
        case.agrees("sgd.W1", net.affine1.weight.into_dyn());
        case.agrees("sgd.b1", net.affine1.bias.into_dyn());
        case.agrees("sgd.W2", net.affine2.weight.into_dyn());
        case.agrees("sgd.b2", net.affine2.bias.into_dyn());
    });
}

/// Affine, ReLU, then four layers without bias, by turns with ReLU and sigmoid, then affine and softmax with loss.
#[test]
fn a_network_six_layers_deep_has_the_loss_and_gradients_of_the_reference() {
    for_every_case(|case| {
        let deeper = case.array("D").into_dimensionality::<Ix3>().unwrap();
        let zeros = Array1::zeros(deeper.len_of(Axis(2)));
        let without_bias =
            |w: ndarray::ArrayView2<'_, f64>| Affine::new(w.to_owned(), zeros.clone());
        let deep: Vec<_> = deeper
            .outer_iter()
            .map(|w| without_bias(w).unwrap())
            .collect();
        let (first, last) = (case.affine("W1", "b1"), case.affine("W2", "b2"));
        let (relu, sigmoid) = (|x| Relu.forward(x), |x| Sigmoid.forward(x));

        let (a, pass1) = first.forward(case.matrix("x")).unwrap(); // (1)
        let (z, relu1) = relu(a);
        let (a, pass2) = deep[0].forward(z).unwrap(); // (2)
        let (z, relu2) = relu(a);
        let (a, pass3) = deep[1].forward(z).unwrap(); // (3)
        let (z, sigmoid3) = sigmoid(a);
        let (a, pass4) = deep[2].forward(z).unwrap(); // (4)
        let (z, relu4) = relu(a);
        let (a, pass5) = deep[3].forward(z).unwrap(); // (5)
        let (z, sigmoid5) = sigmoid(a);
        let (a, pass6) = last.forward(z).unwrap(); // (6)
        let labels = case.indices("labels");
        let (loss, pass7) = SoftmaxWithLoss.forward(a, &labels[..]).unwrap(); // (7)
        case.agrees("deep.loss", number(loss));

        let (dz, gradient6) = pass6.backward(&pass7.backward()).unwrap(); // (7), (6)
        let (dz, gradient5) = pass5.backward(&sigmoid5.backward(dz).unwrap()).unwrap(); // (5)
        let (dz, gradient4) = pass4.backward(&relu4.backward(dz).unwrap()).unwrap(); // (4)
        let (dz, gradient3) = pass3.backward(&sigmoid3.backward(dz).unwrap()).unwrap(); // (3)
        let (dz, gradient2) = pass2.backward(&relu2.backward(dz).unwrap()).unwrap(); // (2)
        let gradient1 = pass1
            .parameter_gradient(&relu1.backward(dz).unwrap())
            .unwrap(); // (1)

        case.agrees("deep.dW1", gradient1.weight.into_dyn());
        let deep = [gradient2, gradient3, gradient4, gradient5];
        let deep: Vec<_> = deep.iter().map(|gradient| gradient.weight.view()).collect();
        case.agrees(
            "deep.dD",
            ndarray::stack(Axis(0), &deep).unwrap().into_dyn(),
        );
        case.agrees("deep.dW2", gradient6.weight.into_dyn());
    });
}
