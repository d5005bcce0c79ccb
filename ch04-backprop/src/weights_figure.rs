//! What each hidden neuron looks for, and what it says.

use common::network::TwoLayerNet;
use figure::number::more;
use figure::{Align, Canvas, Colour, Error, Figure, Form, Point};

/// A picture with more neurons than this would be too long.
const SHOWN: usize = 50;
/// The height of the bars below a tile, to each side.
const BAR: f64 = 17.0;

/// Each hidden neuron's column of W1 as an image, and below it its row of W2: a bar for each score.
pub fn weights_figure(net: &TwoLayerNet<f32>) -> impl Figure {
    move |form: Form| {
        let hidden = net.affine1().bias().len();
        let columns = form.pick(10, 5);
        let pitch = form.width() / columns as f64;
        let row = pitch + 2.0 * BAR + 12.0;
        let shown = hidden.min(SHOWN);
        let bottom = row * shown.div_ceil(columns) as f64 + 16.0;
        let canvas = Canvas::new(
            form.width(),
            bottom + if hidden > shown { 22.0 } else { 0.0 },
        );
        let w2 = net.affine2().weight().mapv(f64::from);
        let strongest = largest(w2.iter());
        let neurons = net.affine1().weight().columns().into_iter().take(shown);
        for (j, neuron) in neurons.enumerate() {
            let at = (pitch * (j % columns) as f64, row * (j / columns) as f64);
            let pixels = neuron.mapv(f64::from).to_vec();
            let (corner, side) = ((at.0 + 4.0, at.1 + 4.0), pitch - 8.0);
            canvas.weights(corner, side, &pixels, largest(pixels.iter()))?;
            let shares: Vec<f64> = w2.row(j).iter().map(|w| w / strongest).collect();
            let at = (corner.0, corner.1 + side + BAR + 4.0);
            canvas.columns(at, (side, BAR), &shares);
            if j / columns + 1 == shown.div_ceil(columns) && j % columns == 0 {
                scale(&canvas, form, at, side, shares.len());
            }
        }
        if hidden > shown {
            let text = form.text(more(hidden - shown)).paint(Colour::Muted);
            canvas.text((4.0, bottom + 10.0), text.align(Align::Left));
        }
        Ok::<_, Error>(canvas)
    }
}

fn largest<'a>(weights: impl Iterator<Item = &'a f64>) -> f64 {
    weights.fold(f64::MIN_POSITIVE, |most, weight| most.max(weight.abs()))
}

/// The first and the last class, below the bars.
fn scale(canvas: &Canvas, form: Form, (left, middle): Point, side: f64, classes: usize) {
    let half = side / classes as f64 / 2.0;
    let ends = [(left + half, 0), (left + side - half, classes - 1)];
    for (x, class) in ends {
        let text = form.text(class.to_string()).size(13.0).paint(Colour::Muted);
        canvas.text((x, middle + BAR + 9.0), text);
    }
}
