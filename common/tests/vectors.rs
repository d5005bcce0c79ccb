//! Whatever vectors a processor has, sparse products have the same bits: on this one, and on two older ones that Debian's
//! `qemu-user` emulates.
#![cfg(all(target_os = "linux", target_arch = "x86_64"))]
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::process::Command;

use common::layer::Input;
use common::seeded;
use common::sparse::SparseRows;
use common::{Random, Real};
use ndarray::linalg::Dot;
use ndarray::{Array2, Zip};
use rand::RngExt;

/// Intel's of 2008, without AVX, and of 2013, with AVX2.
const PROCESSORS: [(&str, &str); 2] = [("Nehalem", "AVX2: false"), ("Haswell", "AVX2: true")];

/// Evenly distributed: that takes no function that is computed otherwise on another processor.
fn matrix<F: Real>(shape: (usize, usize), rng: &mut Random) -> Array2<F> {
    Array2::from_shape_simple_fn(shape, || F::of(rng.random_range(-1.0..1.0)))
}

/// A number that hardly stays the same if any bit of Y = X·W or of dW = Xᵀ·dY changes.
fn fingerprint<F: Real>() -> u64 {
    let mut rng = seeded(1);
    let mut sum = 0_u64;
    for outputs in 1..=130 {
        let x = matrix::<F>((60, 40), &mut rng).mapv_into(|x| x.max(F::zero()));
        let x = SparseRows::from_rows(40, x.rows().into_iter().map(|row| row.to_vec()));
        let (y, dw) = (
            x.dot(&matrix((40, outputs), &mut rng)),
            x.t_dot(&matrix((60, outputs), &mut rng)),
        );
        for product in [y, dw] {
            Zip::from(&product).for_each(|value| {
                sum = sum.rotate_left(5).wrapping_mul(31) ^ value.as_f64().to_bits();
            });
        }
    }
    sum
}

fn fingerprints() -> String {
    format!(
        "{:016x} {:016x}",
        fingerprint::<f32>(),
        fingerprint::<f64>()
    )
}

#[test]
#[ignore = "asked by the next test, in the emulator"]
fn the_products_of_this_processor() {
    println!("AVX2: {}", is_x86_feature_detected!("avx2"));
    println!("products: {}", fingerprints());
}

#[test]
#[ignore = "needs qemu-user; `.ci/run` has it"]
fn sparse_products_have_the_same_bits_on_older_processors() {
    let this = std::env::current_exe().unwrap();
    let question = ["--ignored", "--nocapture", "the_products_of_this_processor"];
    for (processor, vectors) in PROCESSORS {
        let mut emulator = Command::new("qemu-x86_64");
        let answer = emulator
            .args(["-cpu", processor])
            .arg(&this)
            .args(question)
            .output();
        let answer = answer.expect("Debian's package qemu-user is installed");
        let answer = String::from_utf8_lossy(&answer.stdout);
        assert!(answer.contains(vectors), "{processor}: {answer}");
        let products = format!("products: {}", fingerprints());
        assert!(
            answer.contains(&products),
            "{processor}: {answer}, and here {products}"
        );
    }
}
