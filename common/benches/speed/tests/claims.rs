//! What is said about speed, held to the measurements that come with the book.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::Path;

use serde_json::Value;

fn kept(file: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../measured");
    serde_json::from_str(&fs::read_to_string(folder.join(file)).unwrap()).unwrap()
}

fn rows(file: &Value) -> &[Value] {
    file["rows"].as_array().unwrap()
}

/// A time in milliseconds: the "median", the "low" or the "high" one.
fn ms(time: &Value, which: &str) -> f64 {
    time[which].as_f64().unwrap()
}

/// The epochs of the contestants whose name begins like this, on so many threads.
fn epochs<'a>(peers: &'a Value, name: &str, threads: u64) -> Vec<&'a Value> {
    let of_name = |row: &&Value| row["peer"].as_str().unwrap().starts_with(name);
    let found = rows(peers).iter().filter(of_name);
    let found = found.filter(|row| row["threads"] == threads);
    found.map(|row| &row["epoch_ms"]).collect()
}

/// README: "an epoch took less time than in PyTorch, JAX, candle and burn". And than in the others of the book's table;
/// our slowest round is faster than the fastest of every other, so that chance has no part in it.
#[test]
fn an_epoch_takes_less_time_than_in_every_other_whatever_the_round() {
    let peers = kept("peers.json");
    assert_eq!(rows(&peers).len(), 18, "one is not named below");
    for threads in [1, 2] {
        let ours = ms(epochs(&peers, "this book", threads)[0], "high");
        for name in ["PyTorch", "JAX", "candle", "burn", "NumPy", "SciPy"] {
            let theirs = epochs(&peers, name, threads);
            assert!(!theirs.is_empty(), "{name} was not measured");
            for time in theirs {
                let best = ms(time, "low");
                assert!(ours < best, "{name}, {threads} threads: {best} < {ours} ms");
            }
        }
    }
}

/// "SciPy's sparse matrices skip them too, in f32, and take longer than NumPy in f32 with all its zeros."
#[test]
fn skipping_zeros_is_not_enough_by_itself() {
    let peers = kept("peers.json");
    for threads in [1, 2] {
        let [scipy, numpy] =
            ["SciPy sparse", "NumPy f32"].map(|name| epochs(&peers, name, threads));
        assert!(ms(scipy[0], "low") > ms(numpy[0], "high"));
    }
}

/// "each is shorter than the one before"
#[test]
fn every_step_from_the_textbook_to_the_library_takes_less_time() {
    let steps = kept("steps.json");
    let mut steps: Vec<_> = rows(&steps).iter().collect();
    steps.sort_by_key(|row| row["number"].as_u64());
    assert_eq!(steps.len(), 8);
    for two in steps.windows(2) {
        let [before, after] = [two[0], two[1]].map(|step| &step["ms"]);
        assert!(ms(after, "high") < ms(before, "low"), "{two:?}");
    }
}

/// The median of an epoch in which `vary` has this value.
fn grown(vary: &str, value: u64, threads: u64) -> f64 {
    let growth = kept("growth.json");
    let is_asked_for =
        |row: &&Value| row["vary"] == vary && row["value"] == value && row["threads"] == threads;
    ms(
        &rows(&growth).iter().find(is_asked_for).unwrap()["ms"],
        "median",
    )
}

/// "Both fall, steeply at first; they are lowest at 200 and rise a little after that."
#[test]
fn batches_of_200_take_the_least_time() {
    for threads in [1, 2] {
        let times = [10, 20, 50, 100, 200, 500, 1000].map(|batch| grown("batch", batch, threads));
        assert!(times[..5].is_sorted_by(|a, b| a > b), "{times:?}");
        assert!(times[4..].is_sorted_by(|a, b| a < b), "{times:?}");
    }
}

/// "10 neurons are two blocks and 16 are one, which takes less time"
#[test]
fn two_blocks_take_more_time_than_one_of_more_neurons() {
    for threads in [1, 2] {
        assert!(grown("hidden", 10, threads) > grown("hidden", 16, threads));
    }
}

/// "On one thread, twice as many images take about twice as long": a tenth more or less, from 5000 images on.
#[test]
fn twice_as_many_images_take_twice_as_long_on_one_thread() {
    for images in [5000, 10_000, 20_000] {
        let ratio = grown("images", 2 * images, 1) / grown("images", images, 1);
        assert!((1.8..2.2).contains(&ratio), "{images}: {ratio}");
    }
}
