//! How many of the images are read right, one at a time and in batches.

use std::io::Write;

use common::mnist::Dataset;
use common::network::{TwoLayerNet, argmax};
use common::training::predict_labels;
use lesson::{Page, Result};

// ANCHOR: one-at-a-time
fn one_at_a_time(net: &TwoLayerNet<f32>, test: &Dataset) -> Result<Vec<usize>> {
    let read = |index| {
        let scores = net.predict(test.images.select(&[index]))?; // (1, 784) → (1, 10)
        Ok(argmax(&scores))
    };
    (0..test.len()).map(read).collect()
}
// ANCHOR_END: one-at-a-time

/// Prints the accuracy and returns the answers.
pub fn run(net: &TwoLayerNet<f32>, test: &Dataset, page: &mut Page) -> Result<Vec<usize>> {
    page.part("accuracy")?;
    let one_by_one = timed("one at a time", page, || one_at_a_time(net, test))?;
    let batched = timed("in batches", page, || Ok(predict_labels(net, test)?))?;
    for (how, labels) in [("one at a time", &one_by_one), ("in batches", &batched)] {
        let (right, all) = (agreeing(labels, &test.labels), test.len());
        let percent = 100.0 * right as f64 / all as f64;
        writeln!(page, "{how:13}  {right} of {all} right: {percent:.2} %")?;
    }
    writeln!(
        page,
        "same answer    {} of {}",
        agreeing(&one_by_one, &batched),
        test.len()
    )?;
    Ok(batched)
}

fn agreeing(a: &[usize], b: &[usize]) -> usize {
    a.iter().zip(b).filter(|(a, b)| a == b).count()
}

fn timed<T>(what: &str, page: &mut Page, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let (result, time) = lesson::timed(work);
    if let (Ok(_), Some(time)) = (&result, time) {
        page.note(&format!("{what}: {:.1} ms", 1000.0 * time.as_secs_f64()));
    }
    result
}
