//! What a gradient costs: by trying, by trying cleverly, and by backpropagation.

use std::hint::black_box;
use std::io::Write;
use std::time::Duration;

use common::network::{Probe, TwoLayerNet};
use lesson::{Page, Result};
use ndarray::Array2;

pub fn run(page: &mut Page, net: &TwoLayerNet<f64>, x: &Array2<f64>, t: &[usize]) -> Result {
    let (w1, w2) = (&net.affine1.weight, &net.affine2.weight);
    let parameters = w1.len() + net.affine1.bias.len() + w2.len() + net.affine2.bias.len();
    writeln!(page, "parameters                      {parameters:>6}")?;
    writeln!(
        page,
        "numerical:       forward passes {:>6}",
        2 * parameters
    )?;
    writeln!(page, "backpropagation: forward passes {:>6}", 1)?;
    writeln!(page, "                 backward passes{:>6}", 1)?;

    let forward = median(|| net.loss(x.clone(), t))?;
    let clever = median(|| Probe::new(net, x, t).map(|probe| probe.numerical_gradient()))?;
    let backward = median(|| net.gradient(x.clone(), t))?;
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
    Ok(())
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
