//! Trained parameters, written and read, good and bad.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use common::mnist::{self, Dataset, Part};
use common::network::TwoLayerNet;
use common::training::accuracy;
use common::weights::{self, Error, Weights};
use ndarray::{Array, Array1, Array2, ArrayD, Axis, IxDyn, arr0, array};
use proptest::prelude::*;
use safetensors::tensor::TensorView;
use safetensors::{Dtype, SafeTensors};
use support::damaged_files;
use tempfile::TempDir;

fn file_in(dir: &TempDir) -> PathBuf {
    dir.path().join("weights.safetensors")
}

/// The parameters of a network with 3 inputs, `hidden` hidden units and 2 classes.
fn save_net(path: &Path, hidden: usize) {
    let w1 = Array2::from_shape_fn((3, hidden), |(i, j)| i as f32 + j as f32 / 8.0);
    let w2 = Array2::from_shape_fn((hidden, 2), |(i, j)| i as f32 - j as f32);
    let (b1, b2) = (Array1::from_elem(hidden, 0.5_f32), array![-1.0_f32, 1.0]);
    let all = [
        ("W1", w1.view().into_dyn()),
        ("b1", b1.view().into_dyn()),
        ("W2", w2.view().into_dyn()),
        ("b2", b2.view().into_dyn()),
    ];
    weights::save(path, &all).unwrap();
}

/// A vector where it may not be possible.
fn try_save(path: &Path) -> Result<(), Error> {
    weights::save(path, &[("b1", array![1.0_f32].view().into_dyn())])
}

/// A safetensors file by hand.
fn safetensors(header: &str, data: &[u8]) -> Vec<u8> {
    [
        &(header.len() as u64).to_le_bytes(),
        header.as_bytes(),
        data,
    ]
    .concat()
}

/// A file with one tensor named W1.
fn single(dtype: &str, shape: &str, data: &[u8]) -> Vec<u8> {
    let end = data.len();
    let header =
        format!(r#"{{"W1":{{"dtype":"{dtype}","shape":{shape},"data_offsets":[0,{end}]}}}}"#);
    safetensors(&header, data)
}

fn load_bytes(bytes: &[u8]) -> Result<Weights, Error> {
    let dir = tempfile::tempdir().unwrap();
    fs::write(file_in(&dir), bytes).unwrap();
    let loaded = Weights::load(&file_in(&dir));
    if let Err(error) = &loaded {
        let message = error.to_string();
        assert!(
            message.starts_with(&file_in(&dir).display().to_string()),
            "{message}"
        );
        assert_eq!(message.lines().count(), 1, "{message}");
    }
    loaded
}

#[test]
fn the_weights_that_come_with_the_repository_are_as_good_as_its_readme_says() {
    let net = TwoLayerNet::load(&weights::default_file()).unwrap();
    assert_eq!(net.dim(), (784, 50, 10));
    let test = Dataset::load(&mnist::default_dir(), Part::Test).unwrap();
    // 97.5 % is rounded to 0.1 %.
    approx::assert_abs_diff_eq!(accuracy(&net, &test).unwrap(), 0.975, epsilon = 5e-4);
}

#[test]
fn what_is_saved_loads_with_the_same_bits() {
    let dir = tempfile::tempdir().unwrap();
    let values = array![[0.1_f32, -0.0, f32::MIN_POSITIVE], [f32::MAX, 1e-45, -3.5]];
    weights::save(&file_in(&dir), &[("W1", values.view().into_dyn())]).unwrap();
    let loaded = Weights::load(&file_in(&dir))
        .unwrap()
        .matrix("W1", [2, 3])
        .unwrap();
    assert_eq!(loaded.mapv(f32::to_bits), values.mapv(f32::to_bits));
}

#[test]
fn a_network_of_any_width_loads() {
    for hidden in [1, 7, 50] {
        let dir = tempfile::tempdir().unwrap();
        save_net(&file_in(&dir), hidden);
        let weights = Weights::load(&file_in(&dir)).unwrap();
        assert_eq!(
            weights.names().collect::<Vec<_>>(),
            ["W1", "W2", "b1", "b2"]
        );
        assert_eq!(weights.matrix_shape("W1").unwrap(), [3, hidden]);
        assert_eq!(
            weights.matrix("W2", [hidden, 2]).unwrap().dim(),
            (hidden, 2)
        );
        assert_eq!(
            weights.vector("b1", hidden).unwrap(),
            Array1::from_elem(hidden, 0.5)
        );
    }
}

#[test]
fn values_stand_row_after_row_in_little_endian_however_the_array_lies_in_memory() {
    let dir = tempfile::tempdir().unwrap();
    let matrix = array![[1.0_f32, 2.0, 3.0], [4.0, 5.0, 6.0]];
    let mut mirrored = matrix.view();
    mirrored.invert_axis(Axis(1));
    for (view, order) in [
        (matrix.view(), [1.0_f32, 2.0, 3.0, 4.0, 5.0, 6.0]),
        (matrix.t(), [1.0, 4.0, 2.0, 5.0, 3.0, 6.0]),
        (mirrored, [3.0, 2.0, 1.0, 6.0, 5.0, 4.0]),
    ] {
        weights::save(&file_in(&dir), &[("W1", view.into_dyn())]).unwrap();
        let bytes = fs::read(file_in(&dir)).unwrap();
        let expected: Vec<u8> = order.iter().flat_map(|value| value.to_le_bytes()).collect();
        assert!(bytes.ends_with(&expected));
        assert_eq!(
            Weights::load(&file_in(&dir))
                .unwrap()
                .matrix("W1", [view.nrows(), view.ncols()])
                .unwrap(),
            view
        );
    }
}

#[test]
fn the_file_is_plain_safetensors_of_f32_and_the_same_every_time() {
    let dir = tempfile::tempdir().unwrap();
    save_net(&file_in(&dir), 5);
    let bytes = fs::read(file_in(&dir)).unwrap();
    let file = SafeTensors::deserialize(&bytes).unwrap();
    assert_eq!(file.len(), 4);
    assert_eq!(
        (
            file.tensor("W1").unwrap().dtype(),
            file.tensor("W1").unwrap().shape()
        ),
        (Dtype::F32, &[3, 5][..])
    );
    save_net(&file_in(&dir), 5);
    assert_eq!(fs::read(file_in(&dir)).unwrap(), bytes);
}

#[test]
fn double_precision_is_rounded_to_single() {
    let dir = tempfile::tempdir().unwrap();
    weights::save(
        &file_in(&dir),
        &[("b1", array![0.1_f64, 1.0 / 3.0].view().into_dyn())],
    )
    .unwrap();
    let weights = Weights::load(&file_in(&dir)).unwrap();
    assert_eq!(weights.vector("b1", 2).unwrap(), array![0.1_f32, 1.0 / 3.0]);

    let data = [0.1_f64.to_le_bytes(), 2.0_f64.to_le_bytes()].concat();
    let weights = load_bytes(&single("F64", "[2]", &data)).unwrap();
    assert_eq!(weights.vector("W1", 2).unwrap(), array![0.1_f32, 2.0]);
}

#[test]
fn a_file_as_python_writes_it_loads() {
    let header = r#"{"__metadata__":{"format":"pt"},"b1":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}   "#;
    let data = [1.5_f32.to_le_bytes(), (-2.0_f32).to_le_bytes()].concat();
    let weights = load_bytes(&safetensors(header, &data)).unwrap();
    assert_eq!(weights.vector("b1", 2).unwrap(), array![1.5, -2.0]);
}

#[test]
fn numbers_of_another_type_are_refused() {
    for (dtype, size) in [
        ("F16", 2),
        ("BF16", 2),
        ("I32", 4),
        ("I64", 8),
        ("U8", 1),
        ("BOOL", 1),
    ] {
        let weights = load_bytes(&single(dtype, "[2]", &vec![0; 2 * size])).unwrap();
        let error = weights.vector("W1", 2).unwrap_err();
        assert!(
            matches!(error, Error::ElementType { ref name, .. } if name == "W1"),
            "{error}"
        );
        assert!(error.to_string().contains(dtype), "{error}");
    }
}

#[test]
fn values_that_are_not_finite_are_refused_with_their_place() {
    for bad in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
        let data: Vec<u8> = [1.0, 2.0, bad, 4.0]
            .iter()
            .flat_map(|v: &f32| v.to_le_bytes())
            .collect();
        let weights = load_bytes(&single("F32", "[2,2]", &data)).unwrap();
        let error = weights.matrix("W1", [2, 2]).unwrap_err();
        assert!(
            error
                .to_string()
                .contains(&format!("found {bad} in W1[1, 0]")),
            "{error}"
        );
    }
    let too_large = load_bytes(&single("F64", "[1]", &1e300_f64.to_le_bytes())).unwrap();
    let too_large = too_large.vector("W1", 1).unwrap_err();
    assert!(
        matches!(too_large, Error::NotFinite { .. }),
        "beyond the range of f32: {too_large}"
    );
}

/// A file with a vector b1 of two numbers, and these tensors: name, type and bytes of each, its shape [2].
fn with_others(others: &[(&str, &str, Vec<u8>)]) -> Vec<u8> {
    let mut data = [1.5_f32.to_le_bytes(), (-2.0_f32).to_le_bytes()].concat();
    let mut header = r#"{"b1":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}"#.to_string();
    for (name, dtype, bytes) in others {
        let (start, end) = (data.len(), data.len() + bytes.len());
        header += &format!(
            r#","{name}":{{"dtype":"{dtype}","shape":[2],"data_offsets":[{start},{end}]}}"#
        );
        data.extend(bytes);
    }
    safetensors(&(header + "}"), &data)
}

#[test]
fn tensors_that_nobody_asks_for_may_hold_anything() {
    let nan = [f32::NAN.to_le_bytes(); 2].concat();
    for (dtype, bytes) in [("I64", vec![0; 16]), ("BF16", vec![0; 4]), ("F32", nan)] {
        let file = with_others(&[("step", dtype, bytes)]);
        let weights = load_bytes(&file).unwrap();
        assert_eq!(
            weights.vector("b1", 2).unwrap(),
            array![1.5, -2.0],
            "{dtype}"
        );
        assert!(weights.vector("step", 2).is_err(), "{dtype}");
    }
}

#[test]
fn a_network_loads_from_a_file_that_holds_more() {
    let dir = tempfile::tempdir().unwrap();
    let net = TwoLayerNet::<f32>::random(3, 4, 2, &mut common::seeded(1));
    net.save(&file_in(&dir)).unwrap();
    let bytes = fs::read(file_in(&dir)).unwrap();
    let file = SafeTensors::deserialize(&bytes).unwrap();
    let steps = TensorView::new(Dtype::I64, vec![], &[7; 8]).unwrap();
    let all = file.iter().chain([("steps", steps)]);
    fs::write(file_in(&dir), ::safetensors::serialize(all, None).unwrap()).unwrap();
    assert_eq!(TwoLayerNet::load(&file_in(&dir)).unwrap(), net);
}

#[test]
fn weights_as_pytorch_keeps_them_are_said_to_look_transposed() {
    // The widths of the layers; where one is square, the other gives it away.
    for [inputs, hidden, outputs] in [[784, 50, 10], [3, 4, 4], [4, 4, 2]] {
        let dir = tempfile::tempdir().unwrap();
        let zeros = |shape: &[usize]| ArrayD::<f32>::zeros(shape);
        let (w1, b1) = (zeros(&[hidden, inputs]), zeros(&[hidden]));
        let (w2, b2) = (zeros(&[outputs, hidden]), zeros(&[outputs]));
        let all = [
            ("W1", w1.view()),
            ("b1", b1.view()),
            ("W2", w2.view()),
            ("b2", b2.view()),
        ];
        weights::save(&file_in(&dir), &all).unwrap();
        let error = TwoLayerNet::load(&file_in(&dir)).unwrap_err();
        assert!(matches!(error, Error::Transposed { .. }), "{error}");
        let message = error.to_string();
        assert!(message.contains("looks transposed"), "{message}");
        assert!(message.contains("(inputs, outputs)"), "{message}");
    }
}

#[test]
fn a_message_is_one_short_line_whatever_the_file_calls_its_tensors() {
    let names = [
        "x".repeat(20_000),
        r"a\nb\u001b[2J\u202ec".repeat(20),
        "W2".into(),
    ];
    for name in names {
        let file = with_others(&[(&name, "I64", vec![0; 16])]);
        let weights = load_bytes(&file).unwrap();
        let name = weights.names().find(|name| *name != "b1").unwrap();
        for error in [
            weights.vector(name, 2).unwrap_err(),
            weights.vector(name, 3).unwrap_err(),
            weights.vector("W1", 2).unwrap_err(),
        ] {
            let message = error.to_string();
            assert!(message.len() < 2_000, "{} bytes", message.len());
            let plain = |c: char| !c.is_control() && c != '\u{202e}';
            assert!(message.chars().all(plain), "{message:?}");
        }
    }
}

#[test]
fn a_message_says_a_name_as_it_stands_in_the_file_if_a_keyboard_can_write_it() {
    let name = r#"층 1's "W" \ [0]"#;
    let in_json = name.replace('\\', r"\\").replace('"', r#"\""#);
    let weights = load_bytes(&with_others(&[(&in_json, "I64", vec![0; 16])])).unwrap();
    let error = weights.vector(name, 2).unwrap_err().to_string();
    assert!(
        error.contains(&format!("the tensor {name} as F32")),
        "{error}"
    );
}

#[test]
fn of_many_tensors_a_message_names_a_few() {
    let names: Vec<String> = (0..700).map(|number| format!("tensor{number}")).collect();
    let others: Vec<_> = names
        .iter()
        .map(|name| (name.as_str(), "I64", vec![0; 16]))
        .collect();
    let error = load_bytes(&with_others(&others))
        .unwrap()
        .vector("W1", 2)
        .unwrap_err();
    let message = error.to_string();
    assert!(message.contains("and 693 more"), "{message}");
    assert!(message.len() < 400, "{message}");
}

#[test]
fn diverged_parameters_are_not_saved_and_the_old_file_stays() {
    let dir = tempfile::tempdir().unwrap();
    save_net(&file_in(&dir), 2);
    let before = fs::read(file_in(&dir)).unwrap();
    for bad in [f64::NAN, f64::INFINITY, 1e300] {
        let error = weights::save(
            &file_in(&dir),
            &[("W1", array![[0.0, bad]].view().into_dyn())],
        )
        .unwrap_err();
        assert!(
            matches!(error, Error::NotFinite { ref index, .. } if index == &[0, 1]),
            "{error}"
        );
    }
    assert_eq!(fs::read(file_in(&dir)).unwrap(), before);
}

#[test]
fn a_wrong_shape_or_name_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    save_net(&file_in(&dir), 5);
    let weights = Weights::load(&file_in(&dir)).unwrap();
    let transposed = weights.matrix("W1", [5, 3]).unwrap_err();
    assert!(
        transposed
            .to_string()
            .contains("expected W1 of shape [5, 3], found [3, 5]"),
        "{transposed}"
    );
    assert!(matches!(weights.vector("W1", 15), Err(Error::Shape { .. })));
    assert!(matches!(
        weights.matrix("b1", [1, 5]),
        Err(Error::Shape { .. })
    ));
    assert!(matches!(
        weights.matrix_shape("b1"),
        Err(Error::Shape { .. })
    ));
    assert!(matches!(weights.vector("b2", 3), Err(Error::Shape { .. })));
    let missing = weights.matrix("W3", [2, 2]).unwrap_err();
    assert!(
        missing
            .to_string()
            .contains("named W3, found [W1, W2, b1, b2]"),
        "{missing}"
    );
}

#[test]
fn a_matrix_without_values_has_no_shape_to_build_a_network_from() {
    for shape in ["[784,0]", "[0,784]", "[0,0]"] {
        let weights = load_bytes(&single("F32", shape, &[])).unwrap();
        let refused = weights.matrix_shape("W1");
        assert!(matches!(refused, Err(Error::Shape { .. })), "{shape}");
    }
}

#[test]
fn a_header_of_64_kib_is_read_and_a_longer_one_is_not() {
    const KIB: usize = 1024;
    let header = r#"{"b1":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#;
    let padded = |len: usize| {
        let header = header.to_string() + &" ".repeat(len - header.len());
        safetensors(&header, &1.5_f32.to_le_bytes())
    };
    let longest = load_bytes(&padded(64 * KIB)).unwrap();
    assert_eq!(longest.vector("b1", 1).unwrap(), array![1.5]);
    for len in [64 * KIB + 1, 64 * KIB + 8, 128 * KIB] {
        let refused = load_bytes(&padded(len));
        assert!(matches!(refused, Err(Error::Format { .. })), "{len}");
    }
}

#[test]
fn a_damaged_file_is_refused() {
    let good = single("F32", "[2]", &[0; 8]);
    let mut longer = good.clone();
    longer.push(0);
    let cases: [(&str, Vec<u8>); 11] = [
        ("empty", vec![]),
        ("shorter than a length", vec![0; 7]),
        ("cut short", good[..good.len() - 1].to_vec()),
        ("one byte too many", longer),
        (
            "a header as long as memory",
            [&u64::MAX.to_le_bytes()[..], &[b' '; 100]].concat(),
        ),
        (
            "a header of 99 MB",
            [&99_000_000_u64.to_le_bytes()[..], b"{}"].concat(),
        ),
        ("no JSON", safetensors("weights", &[])),
        (
            "JSON nested too deeply",
            safetensors(&"[".repeat(60_000), &[]),
        ),
        (
            "a shape that overflows",
            single("F32", "[4294967296,4294967296,4294967296]", &[]),
        ),
        (
            "a shape that overflows but for a zero",
            single("F32", "[0,18446744073709551615,8]", &[]),
        ),
        (
            "a shape for more values than there are",
            single("F32", "[3]", &[0; 8]),
        ),
    ];
    for (what, bytes) in cases {
        let error = load_bytes(&bytes).expect_err(what);
        assert!(matches!(error, Error::Format { .. }), "{what}: {error}");
    }
}

#[test]
fn a_missing_file_or_a_folder_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(
        Weights::load(&file_in(&dir)),
        Err(Error::Read { .. })
    ));
    let folder = Weights::load(dir.path()).unwrap_err();
    assert!(
        folder.to_string().contains("not a regular file"),
        "{folder}"
    );
}

#[test]
fn an_error_and_its_sources_say_each_thing_once() {
    let dir = tempfile::tempdir().unwrap();
    let errors = [
        ("No such file", Weights::load(&file_in(&dir)).unwrap_err()),
        ("not a regular file", try_save(dir.path()).unwrap_err()),
        ("small", load_bytes(&[]).unwrap_err()),
    ];
    for (reason, error) in errors {
        let first: &dyn std::error::Error = &error;
        let chain = std::iter::successors(Some(first), |error| error.source());
        let all = chain
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(": ");
        assert_eq!(all.matches(reason).count(), 1, "{all}");
    }
}

#[test]
fn an_existing_file_is_replaced_and_nothing_else_is_left_in_the_folder() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(file_in(&dir), "something older and much longer".repeat(100)).unwrap();
    save_net(&file_in(&dir), 4);
    assert_eq!(
        Weights::load(&file_in(&dir))
            .unwrap()
            .matrix_shape("W1")
            .unwrap(),
        [3, 4]
    );
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn a_place_that_cannot_be_written_is_refused_and_left_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    assert!(matches!(
        try_save(&dir.path().join("no/such/folder.safetensors")),
        Err(Error::Write { .. })
    ));
    assert!(matches!(try_save(dir.path()), Err(Error::Write { .. })));

    fs::write(file_in(&dir), "keep me").unwrap();
    let mut permissions = fs::metadata(file_in(&dir)).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(file_in(&dir), permissions).unwrap();
    assert!(
        try_save(&file_in(&dir))
            .unwrap_err()
            .to_string()
            .contains("read-only")
    );
    assert_eq!(fs::read(file_in(&dir)).unwrap(), b"keep me");
}

#[test]
fn two_tensors_of_one_name_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let scalar = arr0(1.0_f32).into_dyn();
    let error = weights::save(
        &file_in(&dir),
        &[("b", scalar.view()), ("b", scalar.view())],
    )
    .unwrap_err();
    assert!(
        matches!(error, Error::Write { .. }) && !file_in(&dir).exists(),
        "{error}"
    );
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_new_file_has_the_permissions_of_any_new_file() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("ordinary"), "").unwrap();
        save_net(&file_in(&dir), 1);
        assert_eq!(mode(&file_in(&dir)), mode(&dir.path().join("ordinary")));
    }

    #[test]
    fn a_replaced_file_keeps_its_permissions() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(file_in(&dir), "").unwrap();
        fs::set_permissions(file_in(&dir), fs::Permissions::from_mode(0o640)).unwrap();
        save_net(&file_in(&dir), 1);
        assert_eq!(mode(&file_in(&dir)), 0o640);
    }

    #[test]
    fn a_symbolic_link_stays_one_and_its_file_is_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let real = dir.path().join("real.safetensors");
        fs::write(&real, "").unwrap();
        symlink(&real, file_in(&dir)).unwrap();
        save_net(&file_in(&dir), 1);
        assert!(fs::symlink_metadata(file_in(&dir)).unwrap().is_symlink());
        assert!(Weights::load(&real).is_ok());
    }

    #[test]
    fn a_symbolic_link_to_nothing_stays_one_and_its_file_is_created() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("deep")).unwrap();
        symlink("deep/link", file_in(&dir)).unwrap();
        symlink("../real.safetensors", dir.path().join("deep/link")).unwrap();
        weights::check_writable(&file_in(&dir)).unwrap();
        save_net(&file_in(&dir), 1);
        for link in ["weights.safetensors", "deep/link"] {
            let link = dir.path().join(link);
            assert!(fs::symlink_metadata(link).unwrap().is_symlink());
        }
        assert!(Weights::load(&dir.path().join("real.safetensors")).is_ok());
    }

    #[test]
    fn a_symbolic_link_that_leads_nowhere_is_refused_and_stays_one() {
        let dir = tempfile::tempdir().unwrap();
        for nowhere in ["no/such/folder/file", "weights.safetensors"] {
            symlink(nowhere, file_in(&dir)).unwrap();
            for refused in [
                try_save(&file_in(&dir)),
                weights::check_writable(&file_in(&dir)),
            ] {
                assert!(matches!(refused, Err(Error::Write { .. })), "{nowhere}");
            }
            assert_eq!(fs::read_link(file_in(&dir)).unwrap(), Path::new(nowhere));
            fs::remove_file(file_in(&dir)).unwrap();
        }
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_device_is_not_replaced_by_a_file() {
        let dir = tempfile::tempdir().unwrap();
        symlink("/dev/null", file_in(&dir)).unwrap();
        assert!(try_save(&file_in(&dir)).is_err());
    }
}

/// Made once: each save waits for the disk.
static SMALL_NET: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let dir = tempfile::tempdir().unwrap();
    save_net(&file_in(&dir), 3);
    fs::read(file_in(&dir)).unwrap()
});

proptest! {
    #![proptest_config(damaged_files())]

    #[test]
    fn a_mutated_file_gives_finite_weights_or_an_error(
        // The header takes about 250 bytes, the numbers 84.
        changes in prop::collection::vec((0..400usize, any::<u8>()), 0..4),
        len in prop_oneof![3 => Just(None), 1 => (0..400usize).prop_map(Some)],
    ) {
        let mut bytes = SMALL_NET.clone();
        for (place, value) in changes {
            let place = place % bytes.len();
            bytes[place] = value;
        }
        bytes.resize(len.unwrap_or(bytes.len()), 0);
        if let Ok(weights) = load_bytes(&bytes)
            && let Ok(w1) = weights.matrix("W1", [3, 3])
        {
            prop_assert!(w1.iter().all(|value| value.is_finite()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50))]

    #[test]
    fn arrays_of_any_shape_come_back(shape in prop::collection::vec(1..5usize, 1..3), seed in any::<u32>()) {
        let dir = tempfile::tempdir().unwrap();
        let len = shape.iter().product::<usize>() as u32;
        let values = Array::from_iter((0..len).map(|i| f32::from_bits(seed.wrapping_mul(i + 1) & 0x3fff_ffff)));
        let array: ArrayD<f32> = values.into_shape_with_order(IxDyn(&shape)).unwrap();
        weights::save(&file_in(&dir), &[("T", array.view())]).unwrap();
        let weights = Weights::load(&file_in(&dir)).unwrap();
        let back = match *shape {
            [rows, columns] => weights.matrix("T", [rows, columns]).unwrap().into_dyn(),
            _ => weights.vector("T", shape[0]).unwrap().into_dyn(),
        };
        prop_assert_eq!(back, array);
    }
}
