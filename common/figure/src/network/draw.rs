//! Where the neurons stand, and how they and their edges look.

use super::{Canvas, Colour, Form, Layer, Network, Point, Text};
use crate::text::widest;

/// Between the middles of two neurons; more where their values need large ones.
const ROW: f64 = 104.0;
const APART: f64 = 12.0;
const MARGIN: f64 = 24.0;
/// Where biases stand, above the first row.
const BIAS: f64 = 48.0;

/// Where the neurons of every column stand, and how large they are.
struct Places {
    neurons: Vec<Vec<Point>>,
    radius: f64,
    bottom: f64,
}

impl Network {
    fn places(&self, form: Form) -> Places {
        let values = self
            .layers
            .iter()
            .flat_map(|layer| &layer.values)
            .map(|number| value(form, number));
        let radius = (widest(values) / 2.0 + 8.0).max(27.0);
        let diameter = 2.0 * radius + APART;
        let step = if self.weights.is_empty() {
            180.0
        } else {
            260.0
        };
        let step = f64::max(step, 2.0 * diameter);
        let has_bias = self.layers.iter().any(|layer| layer.bias.is_some());
        let top = if has_bias { BIAS + 36.0 } else { 8.0 };
        let rows = self.layers.iter().map(|layer| layer.names.len()).max();
        let height = diameter.max(ROW) * rows.unwrap_or(0) as f64;
        let column = |(number, layer): (usize, &Layer)| {
            let (x, count) = (MARGIN + radius + step * number as f64, layer.names.len());
            let share = move |i: usize| (i as f64 + 0.5) / count as f64;
            (0..count).map(|i| (x, top + height * share(i))).collect()
        };
        let neurons = self.layers.iter().enumerate().map(column).collect();
        Places {
            neurons,
            radius,
            bottom: top + height,
        }
    }

    /// The network on a sheet of its size: edges, then their weights, then neurons above them.
    pub(super) fn sheet(&self, form: Form) -> Canvas {
        let Places {
            neurons,
            radius,
            bottom,
        } = self.places(form);
        let captions = self.layers.iter().any(|layer| !layer.caption.is_empty());
        let right = neurons.last().map_or(0.0, |column| column[0].0);
        let canvas = Canvas::new(
            right + radius + MARGIN,
            bottom + if captions { 44.0 } else { 8.0 },
        );
        for (layer, columns) in self.layers.iter().zip(neurons.windows(2)) {
            edges(&canvas, layer.bias.is_some(), &columns[0], &columns[1]);
        }
        for (layer, table) in &self.weights {
            weights(&canvas, form, table, &neurons[*layer], &neurons[layer + 1]);
        }
        for (layer, column) in self.layers.iter().zip(&neurons) {
            layer.draw(&canvas, form, column, radius);
            let caption = form.text(&layer.caption).paint(Colour::Muted);
            canvas.text((column[0].0, bottom + 16.0), caption);
        }
        canvas
    }
}

fn edges(canvas: &Canvas, has_bias: bool, sources: &[Point], targets: &[Point]) {
    let thin = Colour::Muted.tint(60);
    for target in targets {
        if has_bias {
            canvas.line(&[(sources[0].0, BIAS), *target], thin.dashed(), 1.25);
        }
        for source in sources {
            canvas.line(&[*source, *target], thin, 1.5);
        }
    }
}

/// Labels near the neurons that the edges leave, where these have parted and not yet met others.
fn weights(
    canvas: &Canvas,
    form: Form,
    table: &[Vec<String>],
    sources: &[Point],
    targets: &[Point],
) {
    const SHARE: f64 = 0.29;
    for (row, (x0, y0)) in table.iter().zip(sources) {
        for (label, (x1, y1)) in row.iter().zip(targets) {
            let at = (x0 + SHARE * (x1 - x0), y0 + SHARE * (y1 - y0));
            canvas.text(at, form.text(label).size(17.0).halo());
        }
    }
}

impl Layer {
    fn draw(&self, canvas: &Canvas, form: Form, column: &[Point], radius: f64) {
        for (i, (name, (x, y))) in self.names.iter().zip(column).enumerate() {
            canvas.node((*x, *y), (radius, radius), radius, self.paint);
            match self.values.get(i) {
                Some(number) => {
                    canvas.text((*x, y - 11.0), form.text(name).size(17.0));
                    canvas.text((*x, y + 10.0), value(form, number).paint(self.paint));
                }
                None => canvas.text((*x, *y), form.text(name).size(19.0)),
            }
        }
        if let Some(label) = &self.bias {
            let at = (column[0].0, BIAS);
            canvas.node(at, (20.0, 20.0), 20.0, Colour::Muted);
            canvas.text(at, form.text(label).paint(Colour::Muted));
        }
    }
}

fn value(form: Form, number: &str) -> Text {
    form.text(number).size(15.0).bold()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neurons_with_long_values_stand_apart() {
        for value in ["5", "-1099.89", "-123456789.123456"] {
            let layer = || Layer::new(["x₁", "x₂", "x₃"]).values([value; 3]);
            let Places {
                neurons, radius, ..
            } = Network::new([layer(), layer()]).places(Form::default());
            assert!(2.0 * radius > self::value(Form::default(), value).width());
            assert!(neurons[0][1].1 - neurons[0][0].1 > 2.0 * radius, "{value}");
            assert!(neurons[1][0].0 - neurons[0][0].0 > 2.0 * radius, "{value}");
        }
    }
}
