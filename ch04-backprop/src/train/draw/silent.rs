//! Networks after steps of different lengths: their hidden neurons, those that are silent grey.

use figure::{Align, Canvas, Colour, Error, Figure, Form, Point};
use ndarray::ArrayView1;

use crate::train::silent::Outcome;

/// Tiles a row, and at most how many of them all.
const COLUMNS: usize = 10;
const SHOWN: usize = 50;
/// The room for the two lines above the tiles.
const HEAD: f64 = 48.0;

/// A block of tiles for each learning rate.
pub fn silent(outcomes: &[Outcome]) -> impl Figure {
    move |form: Form| {
        let (width, gap) = form.pick((720.0, 30.0), (340.0, 18.0));
        let blocks = form.pick(outcomes.len(), 1) as f64;
        let block = (width - gap * (blocks - 1.0)) / blocks;
        let tile = block / COLUMNS as f64;
        let hidden = outcomes.first().map_or(0, |outcome| outcome.silent.len());
        let height = HEAD + tile * hidden.min(SHOWN).div_ceil(COLUMNS) as f64;
        let rows = form.pick(1, outcomes.len()) as f64;
        let canvas = Canvas::new(width, (height + gap) * rows - gap + 2.0);
        for (i, outcome) in outcomes.iter().enumerate() {
            let step = i as f64;
            let across = ((block + gap) * step, 0.0);
            let at = form.pick(across, (0.0, (height + gap) * step));
            draw(&canvas, form, at, tile, outcome)?;
        }
        Ok::<_, Error>(canvas)
    }
}

fn draw(canvas: &Canvas, form: Form, at: Point, tile: f64, outcome: &Outcome) -> Result<(), Error> {
    let left = |label: String| form.text(label).align(Align::Left);
    let rate = left(format!("η = {}", outcome.rate)).bold();
    canvas.text((at.0 + 1.0, at.1 + 10.0), rate);
    if let Some(step) = outcome.given_up {
        let text = form.text(format!("step {step}")).paint(Colour::Muted);
        let right = at.0 + tile * COLUMNS as f64 - 3.0;
        canvas.text((right, at.1 + 10.0), text.align(Align::Right));
    }
    let silent = outcome.silent.iter().filter(|silent| **silent).count();
    let count = format!("silent: {silent} / {}", outcome.silent.len());
    canvas.text((at.0 + 1.0, at.1 + 32.0), left(count).paint(Colour::Muted));
    let neurons = outcome.net.affine1().weight().columns();
    let shown = neurons.into_iter().zip(&outcome.silent).take(SHOWN);
    for (j, (neuron, silent)) in shown.enumerate() {
        let (row, column) = ((j / COLUMNS) as f64, (j % COLUMNS) as f64);
        let at = (at.0 + tile * column + 1.5, at.1 + HEAD + tile * row + 1.5);
        let side = tile - 4.0;
        if *silent {
            canvas.rectangle(at, (side, side), 2.0, Colour::Muted.tint(45));
        } else {
            weights(canvas, at, side, neuron)?;
        }
    }
    Ok(())
}

/// A small picture of a neuron's weights, four pixels in one; one that is not finite has none.
fn weights(
    canvas: &Canvas,
    at: Point,
    side: f64,
    neuron: ArrayView1<'_, f32>,
) -> Result<(), Error> {
    let pixels = neuron.len().isqrt();
    let half = pixels / 2;
    let mean = |index: usize| {
        let corner = 2 * (index / half) * pixels + 2 * (index % half);
        let four = [corner, corner + 1, corner + pixels, corner + pixels + 1];
        four.map(|pixel| f64::from(neuron[pixel]))
            .iter()
            .sum::<f64>()
            / 4.0
    };
    let means: Vec<f64> = (0..half * half).map(mean).collect();
    if !means.iter().all(|mean| mean.is_finite()) {
        return Ok(());
    }
    let strongest = means
        .iter()
        .fold(0.0, |most: f64, mean| most.max(mean.abs()));
    canvas.weights(at, side, &means, strongest)
}
