//! Networks: columns of neurons, every neuron joined to every neuron of the next column.

use super::error::{Error, same_size};
use super::{Canvas, Colour, Paint, Point, Text};

const ROW: f64 = 104.0;
const MARGIN: f64 = 24.0;

/// One column of neurons.
///
/// ```
/// use common::figure::{Colour, Layer};
/// let hidden = Layer::new(["z₁", "z₂"]).values(["0.62", "0.77"]).bias("1").caption("σ(a)").paint(Colour::Green);
/// ```
#[derive(Debug, Clone)]
pub struct Layer {
    names: Vec<String>,
    values: Vec<String>,
    bias: Option<String>,
    caption: String,
    paint: Colour,
}

impl Layer {
    /// Neurons with their names, from top to bottom.
    pub fn new<L: Into<String>>(names: impl IntoIterator<Item = L>) -> Self {
        let names = names.into_iter().map(Into::into).collect();
        Self {
            names,
            values: Vec::new(),
            bias: None,
            caption: String::new(),
            paint: Colour::Blue,
        }
    }

    /// The neurons' values, shown under their names.
    pub fn values<L: Into<String>>(self, values: impl IntoIterator<Item = L>) -> Self {
        Self {
            values: values.into_iter().map(Into::into).collect(),
            ..self
        }
    }

    /// A neuron that feeds the bias of the next column.
    pub fn bias(self, label: impl Into<String>) -> Self {
        Self {
            bias: Some(label.into()),
            ..self
        }
    }

    /// A label below the column.
    pub fn caption(self, caption: impl Into<String>) -> Self {
        Self {
            caption: caption.into(),
            ..self
        }
    }

    /// Another colour than blue.
    pub fn paint(self, paint: Colour) -> Self {
        Self { paint, ..self }
    }
}

/// A network from its first to its last column.
///
/// ```
/// use common::figure::{Colour, Layer, Network};
/// let svg = Network::new([
///     Layer::new(["x₁", "x₂"]).values(["1", "2"]),
///     Layer::new(["y₁", "y₂", "y₃"]).values(["5", "11", "17"]).paint(Colour::Orange),
/// ])
/// .weights(0, [["1", "3", "5"], ["2", "4", "6"]])
/// .highlight(0, 1, 2)
/// .svg()?;
/// # assert!(svg.contains(">17<"));
/// # Ok::<(), common::figure::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Network {
    layers: Vec<Layer>,
    weights: Vec<(usize, Vec<Vec<String>>)>,
    highlights: Vec<(usize, usize, usize)>,
    step: f64,
}

impl Network {
    /// The columns from left to right.
    pub fn new(layers: impl IntoIterator<Item = Layer>) -> Self {
        Self {
            layers: layers.into_iter().collect(),
            weights: Vec::new(),
            highlights: Vec::new(),
            step: 180.0,
        }
    }

    /// Labels on the edges from column `layer` to the next: one row for each neuron that they leave.
    pub fn weights<L: Into<String>, R: IntoIterator<Item = L>>(
        mut self,
        layer: usize,
        weights: impl IntoIterator<Item = R>,
    ) -> Self {
        let table = weights
            .into_iter()
            .map(|row| row.into_iter().map(Into::into).collect())
            .collect();
        self.weights.push((layer, table));
        self.step = self.step.max(260.0);
        self
    }

    /// Draws the edge from neuron `from` of column `layer` to neuron `to` of the next one in red.
    pub fn highlight(mut self, layer: usize, from: usize, to: usize) -> Self {
        self.highlights.push((layer, from, to));
        self
    }

    /// The finished picture.
    ///
    /// # Errors
    /// When there is no neuron, or values or weights have another number than neurons.
    pub fn svg(&self) -> Result<String, Error> {
        self.check()?;
        let has_captions = self.layers.iter().any(|layer| !layer.caption.is_empty());
        let width = 2.0 * (MARGIN + self.radius()) + self.step * (self.layers.len() - 1) as f64;
        let height =
            self.top() + self.tallest() as f64 * ROW + if has_captions { 44.0 } else { 8.0 };
        let mut canvas = Canvas::new(width, height);
        for layer in 1..self.layers.len() {
            self.edges(&mut canvas, layer - 1);
        }
        for (layer, table) in &self.weights {
            self.weight_labels(&mut canvas, *layer, table);
        }
        for layer in 0..self.layers.len() {
            self.neurons(&mut canvas, layer);
        }
        canvas.svg()
    }

    fn check(&self) -> Result<(), Error> {
        if self.layers.is_empty() {
            return Err(Error::empty("the network"));
        }
        for (i, layer) in self.layers.iter().enumerate() {
            match layer.names.len() {
                0 => return Err(Error::empty(&format!("layer {i} of the network"))),
                _ if layer.values.is_empty() => (),
                count => same_size(
                    || format!("the values of layer {i}"),
                    layer.values.len(),
                    count,
                )?,
            }
        }
        for (layer, table) in &self.weights {
            let size = |i: usize| self.layers.get(i).map_or(0, |layer| layer.names.len());
            same_size(
                || format!("the weight table of layer {layer}"),
                table.len(),
                size(*layer),
            )?;
            for row in table {
                same_size(
                    || format!("a weight row of layer {layer}"),
                    row.len(),
                    size(layer + 1),
                )?;
            }
        }
        Ok(())
    }

    fn radius(&self) -> f64 {
        let longest = self
            .layers
            .iter()
            .flat_map(|layer| &layer.values)
            .map(|value| Text::new(value).size(15.0).bold().width());
        longest.fold(27.0, |radius, width| radius.max(width / 2.0 + 8.0))
    }

    fn tallest(&self) -> usize {
        self.layers
            .iter()
            .map(|layer| layer.names.len())
            .max()
            .unwrap_or(0)
    }

    /// Where the first row begins: below the biases if there are any.
    fn top(&self) -> f64 {
        if self.layers.iter().any(|layer| layer.bias.is_some()) {
            84.0
        } else {
            8.0
        }
    }

    fn column(&self, layer: usize) -> f64 {
        MARGIN + self.radius() + self.step * layer as f64
    }

    fn neuron(&self, layer: usize, i: usize) -> Point {
        let height = self.tallest() as f64 * ROW;
        let count = self.layers[layer].names.len() as f64;
        (
            self.column(layer),
            self.top() + height * (i as f64 + 0.5) / count,
        )
    }

    fn bias(&self, layer: usize) -> Point {
        (self.column(layer), 48.0)
    }

    fn edges(&self, canvas: &mut Canvas, layer: usize) {
        let (from, to) = (&self.layers[layer], &self.layers[layer + 1]);
        let join = |canvas: &mut Canvas, start: Point, end: Point, paint: Paint, width: f64| {
            canvas.line(&[start, end], paint, width);
        };
        for target in 0..to.names.len() {
            let end = self.neuron(layer + 1, target);
            if from.bias.is_some() {
                join(
                    canvas,
                    self.bias(layer),
                    end,
                    Colour::Muted.tint(60).dashed(),
                    1.25,
                );
            }
            for source in 0..from.names.len() {
                join(
                    canvas,
                    self.neuron(layer, source),
                    end,
                    Colour::Muted.tint(60),
                    1.5,
                );
            }
        }
        for (_, source, target) in self.highlights.iter().filter(|(at, ..)| *at == layer) {
            join(
                canvas,
                self.neuron(layer, *source),
                self.neuron(layer + 1, *target),
                Colour::Red.into(),
                3.0,
            );
        }
    }

    /// Near the neuron that they leave, where the edges have parted and not yet met others.
    fn weight_labels(&self, canvas: &mut Canvas, layer: usize, table: &[Vec<String>]) {
        for (source, row) in table.iter().enumerate() {
            for (target, label) in row.iter().enumerate() {
                let ((x0, y0), (x1, y1)) =
                    (self.neuron(layer, source), self.neuron(layer + 1, target));
                let share = 0.36;
                let red = self.highlights.contains(&(layer, source, target));
                let paint = if red { Colour::Red } else { Colour::Ink };
                let at = (x0 + share * (x1 - x0), y0 + share * (y1 - y0));
                canvas.text(at, Text::new(label).size(17.0).paint(paint).halo());
            }
        }
    }

    fn neurons(&self, canvas: &mut Canvas, layer: usize) {
        let Layer {
            names,
            values,
            bias,
            caption,
            paint,
        } = &self.layers[layer];
        for (i, name) in names.iter().enumerate() {
            let (x, y) = self.neuron(layer, i);
            circle(canvas, (x, y), self.radius(), *paint);
            match values.get(i) {
                Some(value) => {
                    canvas.text((x, y - 11.0), Text::new(name).size(17.0));
                    canvas.text(
                        (x, y + 10.0),
                        Text::new(value).size(15.0).bold().paint(*paint),
                    );
                }
                None => canvas.text((x, y), Text::new(name).size(19.0)),
            }
        }
        if let Some(label) = bias {
            circle(canvas, self.bias(layer), 20.0, Colour::Muted);
            canvas.text(self.bias(layer), Text::new(label).paint(Colour::Muted));
        }
        let bottom = self.top() + self.tallest() as f64 * ROW + 16.0;
        canvas.text(
            (self.column(layer), bottom),
            Text::new(caption).paint(Colour::Muted),
        );
    }
}

fn circle(canvas: &mut Canvas, centre: Point, radius: f64, paint: Colour) {
    canvas.disc(centre, radius, paint.soft());
    canvas.ring(centre, radius, paint, 2.0);
}
