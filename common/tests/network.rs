//! The networks: what they compute, and that their files keep it.

use common::layer::Affine;
use common::network::TwoLayerNet;
use common::weights;
use common::{Mismatch, seeded};
use ndarray::{Array1, Array2};

fn affine(inputs: usize, outputs: usize) -> Affine<f32> {
    Affine { weight: Array2::ones((inputs, outputs)), bias: Array1::ones(outputs) }
}

#[test]
fn a_network_refuses_a_second_layer_that_does_not_fit_the_first() {
    assert!(TwoLayerNet::new(affine(4, 3), affine(3, 2)).is_ok());
    let error = TwoLayerNet::new(affine(4, 3), affine(2, 2)).unwrap_err();
    assert!(matches!(error, Mismatch::Shape { what: "W2", .. }), "{error}");
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
    assert!(net.save(&path).unwrap_err().to_string().contains("found NaN in b2[1]"));
    assert!(!path.exists());
}
