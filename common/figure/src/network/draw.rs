//! Where the neurons stand, and how they and their edges look.

use super::{Canvas, Colour, Layer, Network, Point, Text};
use crate::text::widest;

const ROW: f64 = 104.0;
const MARGIN: f64 = 24.0;

/// Measures of one network.
struct Grid {
    radius: f64,
    /// From column to column.
    step: f64,
    /// Where the first row begins: below the biases if there are any.
    top: f64,
    height: f64,
}

impl Grid {
    fn new(layers: &[Layer], has_weights: bool) -> Self {
        let values = layers.iter().flat_map(|layer| &layer.values).map(value);
        let tallest = layers.iter().map(|layer| layer.names.len()).max();
        Self {
            radius: (widest(values) / 2.0 + 8.0).max(27.0),
            step: if has_weights { 260.0 } else { 180.0 },
            top: if layers.iter().any(|layer| layer.bias.is_some()) {
                84.0
            } else {
                8.0
            },
            height: ROW * tallest.unwrap_or(0) as f64,
        }
    }

    fn column(&self, layer: usize) -> f64 {
        MARGIN + self.radius + self.step * layer as f64
    }

    /// Neuron `i` of `count` in its column.
    fn neuron(&self, layer: usize, i: usize, count: usize) -> Point {
        let share = (i as f64 + 0.5) / count as f64;
        (self.column(layer), self.top + self.height * share)
    }

    fn bias(&self, layer: usize) -> Point {
        (self.column(layer), 48.0)
    }
}

impl Network {
    /// The network on a sheet of its size: edges, then their weights, then neurons above them.
    pub(super) fn draw(&self) -> Canvas {
        let grid = Grid::new(&self.layers, !self.weights.is_empty());
        let captions = self.layers.iter().any(|layer| !layer.caption.is_empty());
        let width = grid.column(self.layers.len() - 1) + grid.radius + MARGIN;
        let canvas = Canvas::new(
            width,
            grid.top + grid.height + if captions { 44.0 } else { 8.0 },
        );
        for layer in 1..self.layers.len() {
            self.edges(&canvas, &grid, layer - 1);
        }
        for (layer, table) in &self.weights {
            weights(&canvas, &grid, *layer, table);
        }
        for (i, layer) in self.layers.iter().enumerate() {
            neurons(&canvas, &grid, i, layer);
        }
        canvas
    }

    fn edges(&self, canvas: &Canvas, grid: &Grid, layer: usize) {
        let (from, to) = (&self.layers[layer], &self.layers[layer + 1]);
        let (sources, targets) = (from.names.len(), to.names.len());
        let thin = Colour::Muted.tint(60);
        for target in 0..targets {
            let end = grid.neuron(layer + 1, target, targets);
            if from.bias.is_some() {
                canvas.line(&[grid.bias(layer), end], thin.dashed(), 1.25);
            }
            for source in 0..sources {
                canvas.line(&[grid.neuron(layer, source, sources), end], thin, 1.5);
            }
        }
    }
}

/// Labels near the neurons that the edges leave, where these have parted and not yet met others.
fn weights(canvas: &Canvas, grid: &Grid, layer: usize, table: &[Vec<String>]) {
    const SHARE: f64 = 0.29;
    for (source, row) in table.iter().enumerate() {
        for (target, label) in row.iter().enumerate() {
            let (x0, y0) = grid.neuron(layer, source, table.len());
            let (x1, y1) = grid.neuron(layer + 1, target, row.len());
            let at = (x0 + SHARE * (x1 - x0), y0 + SHARE * (y1 - y0));
            canvas.text(at, Text::new(label).size(17.0).halo());
        }
    }
}

fn neurons(canvas: &Canvas, grid: &Grid, column: usize, layer: &Layer) {
    let muted = |label: &str| Text::new(label).paint(Colour::Muted);
    for (i, name) in layer.names.iter().enumerate() {
        let (x, y) = grid.neuron(column, i, layer.names.len());
        canvas.node((x, y), grid.radius, layer.paint);
        match layer.values.get(i) {
            Some(number) => {
                canvas.text((x, y - 11.0), Text::new(name).size(17.0));
                canvas.text((x, y + 10.0), value(number).paint(layer.paint));
            }
            None => canvas.text((x, y), Text::new(name).size(19.0)),
        }
    }
    if let Some(label) = &layer.bias {
        canvas.node(grid.bias(column), 20.0, Colour::Muted);
        canvas.text(grid.bias(column), muted(label));
    }
    let bottom = grid.top + grid.height + 16.0;
    canvas.text((grid.column(column), bottom), muted(&layer.caption));
}

fn value(number: &String) -> Text {
    Text::new(number).size(15.0).bold()
}
