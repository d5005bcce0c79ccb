//! How many of the images are read right, one at a time and in batches.

use std::io::Write;

use common::mnist::Dataset;
use common::network::{TwoLayerNet, argmax};
use common::training::predict_labels;
use lesson::{Page, Result};

// ANCHOR: one-at-a-time
fn one_at_a_time(net: &TwoLayerNet<f32>, test: &Dataset) -> Result<Vec<usize>> {
    let read = |index| {
        let image = test.images().select(&[index]); // (1, 784)
        let scores = net.predict(&image)?; // (1, 10)
        Ok(argmax(&scores))
    };
    (0..test.len()).map(read).collect()
}
// ANCHOR_END: one-at-a-time

pub fn run(net: &TwoLayerNet<f32>, test: &Dataset, page: &mut Page) -> Result {
    page.part("accuracy")?;
    let one_by_one = timed("one at a time", page, || one_at_a_time(net, test))?;
    let batched = timed("in batches", page, || predict_labels(net, test))?;
    let all = test.len();
    for (how, answers) in [("one at a time", &one_by_one), ("in batches", &batched)] {
        let right = agreeing(answers, test.labels());
        let percent = 100.0 * right as f64 / all as f64;
        writeln!(page, "{how:13}  {right} of {all} right: {percent:.2} %")?;
    }
    let same = agreeing(&one_by_one, &batched);
    Ok(writeln!(page, "same answer    {same} of {all}")?)
}

fn agreeing(a: &[usize], b: &[usize]) -> usize {
    a.iter().zip(b).filter(|(a, b)| a == b).count()
}

fn timed<T>(what: &str, page: &mut Page, work: impl FnOnce() -> T) -> T {
    let (result, time) = lesson::timed(work);
    if let Some(time) = time {
        let milliseconds = 1000.0 * time.as_secs_f64();
        page.note(&format!("{what}: {milliseconds:.1} ms"));
    }
    result
}
