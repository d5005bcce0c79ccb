//! What a gradient costs: by trying, by trying cleverly, and by backpropagation.

use std::hint::black_box;
use std::io::Write;
use std::time::Duration;

use common::network::{Probe, TwoLayerNet};
use lesson::{Page, Result};

use super::Examples;
use super::passes::passes;

pub fn run(page: &mut Page, net: &TwoLayerNet<f64>, examples: &Examples) -> Result {
    let parameters: usize = net.parameters().iter().map(|array| array.len()).sum();
    writeln!(page, "parameters                      {parameters:>6}")?;
    writeln!(
        page,
        "numerical:       forward passes {:>6}",
        2 * parameters
    )?;
    writeln!(page, "backpropagation: forward passes {:>6}", 1)?;
    writeln!(page, "                 backward passes{:>6}", 1)?;

    let Examples { x, t, labels } = examples;
    let forward = median(|| net.loss(x, t))?;
    let clever = median(|| Probe::new(net, x, labels).map(|probe| probe.numerical_gradient()))?;
    let backward = median(|| net.gradient(x, t))?;
    if let (Some(forward), Some(clever), Some(backward)) = (forward, clever, backward) {
        let naive = forward * 2 * u32::try_from(parameters)?;
        page.note(&format!(
            "numerical gradient, whole forward passes: {naive:.1?} (one of them timed)"
        ));
        page.note(&format!(
            "numerical gradient, only what moves:      {clever:.1?}"
        ));
        page.note(&format!(
            "backpropagation, forward and backward:    {backward:.1?}"
        ));
    }
    page.figure("passes", &passes(parameters))
}

/// The median time of five runs, where there is a clock.
fn median<T, E>(
    work: impl Fn() -> std::result::Result<T, E>,
) -> std::result::Result<Option<Duration>, E> {
    let mut times = [None; 5];
    for time in &mut times {
        let (result, taken) = lesson::timed(|| black_box(work()));
        result?;
        *time = taken;
    }
    times.sort();
    Ok(times[2])
}
