//! What the book shows comes out of other processors too, emulated by Debian's `qemu-user`: an old one without AVX, and one
//! that has AVX2 and FMA and no AVX-512.
#![cfg(all(target_os = "linux", target_arch = "x86_64"))]
#![expect(clippy::panic, reason = "a helper that cannot go on fails the test")]

#[path = "support/results.rs"]
mod results;

use std::process::Command;

use book::folders::Folders;
use book::page::{all_pages, wanted};
use book::programs::Programs;
use book::recording::Run;
use book::refresh::on_disk;
use results::{assert_same, results, tolerances};

/// Intel's processor of 2008.
const WITHOUT_AVX: [&str; 3] = ["qemu-x86_64", "-cpu", "Nehalem"];
/// All that the emulator has.
const WITH_FMA: [&str; 3] = ["qemu-x86_64", "-cpu", "max"];

/// What computes for seconds takes some forty times as long in the emulator as on the machine itself. The network learns in the
/// steps of play instead, fewer of them; the gradient is checked with another seed, and clothes are left out.
const LONG: [&str; 6] = [
    "ch01-forward robustness",
    "ch04-backprop train",
    "ch04-backprop train --learning-rate 1 --epochs 3",
    "ch04-backprop play --shuffle-labels --images 1000 --steps 2000",
    "ch04-backprop play --images 1000 --steps 400",
    "ch04-backprop gradient-check --seed 1",
];

/// Steps of the training that are short enough.
const LEARNING: [&str; 2] = ["ch04-backprop play", "ch04-backprop play --learning-rate 1"];

fn is_long(run: &Run) -> bool {
    LONG.iter()
        .any(|long| Run::named(long, false).as_ref() == Some(run))
}

fn programs(runs: &[Run]) -> Programs {
    Programs::build(&Folders::here(), runs).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
#[ignore = "asked by the next test, in the emulator"]
fn which_vectors_this_processor_has() {
    let avx = is_x86_feature_detected!("avx");
    let fma = is_x86_feature_detected!("fma");
    let avx512 = is_x86_feature_detected!("avx512f");
    println!("AVX: {avx}, FMA: {fma}, AVX-512: {avx512}");
}

#[test]
#[ignore = "needs qemu-user; `.ci/run` has it"]
fn the_emulated_processors_have_other_vectors() {
    let this = std::env::current_exe().expect("a test knows its file");
    for (emulator, vectors) in [
        (WITHOUT_AVX, "AVX: false, FMA: false, AVX-512: false"),
        (WITH_FMA, "AVX: true, FMA: true, AVX-512: false"),
    ] {
        let mut command = Command::new(emulator[0]);
        command.args(&emulator[1..]).arg(&this);
        command.args(["--ignored", "--nocapture", "which_vectors"]);
        let answer = command.output();
        let answer = answer.expect("Debian's package qemu-user is installed");
        let answer = String::from_utf8_lossy(&answer.stdout);
        assert!(answer.contains(vectors), "{emulator:?}: {answer}");
    }
}

#[test]
#[ignore = "needs qemu-user and minutes; `.ci/run` has both"]
fn a_processor_without_avx_prints_and_draws_what_is_recorded() {
    let pages = all_pages(&Folders::here()).expect("the pages can be read");
    let wanted = wanted(&pages).expect("every directive can be read");
    let runs: Vec<Run> = book::refresh::runs(&wanted)
        .filter(|run| !is_long(run) && !run.needs_data())
        .cloned()
        .collect();
    let now = results(&programs(&runs).through(&WITHOUT_AVX).wide_only(), &runs);
    let recorded = on_disk(&Folders::here()).expect("generated can be read");
    println!("{} commands, {} outputs and figures", runs.len(), now.len());
    assert_same(&recorded, &now, &tolerances());
}

#[test]
#[ignore = "needs qemu-user and a minute; `.ci/run` has both"]
fn a_processor_with_fma_learns_what_is_recorded() {
    let runs = LEARNING.map(|run| Run::named(run, false).expect("a program and its arguments"));
    let now = results(&programs(&runs).through(&WITH_FMA).wide_only(), &runs);
    let recorded = on_disk(&Folders::here()).expect("generated can be read");
    assert_same(&recorded, &now, &tolerances());
}
