//! Where the neurons stand, and how they and their edges look.

use super::{Canvas, Colour, Layer, MARGIN, Network, Point, ROW, Text};

impl Network {
    pub(super) fn radius(&self) -> f64 {
        let longest = self
            .layers
            .iter()
            .flat_map(|layer| &layer.values)
            .map(|value| Text::new(value).size(15.0).bold().width());
        longest.fold(27.0, |radius, width| radius.max(width / 2.0 + 8.0))
    }

    pub(super) fn tallest(&self) -> usize {
        self.layers
            .iter()
            .map(|layer| layer.names.len())
            .max()
            .unwrap_or(0)
    }

    /// Where the first row begins: below the biases if there are any.
    pub(super) fn top(&self) -> f64 {
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

    pub(super) fn edges(&self, canvas: &mut Canvas, layer: usize) {
        let (from, to) = (&self.layers[layer], &self.layers[layer + 1]);
        let thin = Colour::Muted.tint(60);
        for target in 0..to.names.len() {
            let end = self.neuron(layer + 1, target);
            if from.bias.is_some() {
                canvas.line(&[self.bias(layer), end], thin.dashed(), 1.25);
            }
            for source in 0..from.names.len() {
                canvas.line(&[self.neuron(layer, source), end], thin, 1.5);
            }
        }
        for (_, source, target) in self.highlights.iter().filter(|(at, ..)| *at == layer) {
            let ends = [self.neuron(layer, *source), self.neuron(layer + 1, *target)];
            canvas.line(&ends, Colour::Red, 3.0);
        }
    }

    /// Near the neuron that they leave, where the edges have parted and not yet met others.
    pub(super) fn weight_labels(&self, canvas: &mut Canvas, layer: usize, table: &[Vec<String>]) {
        for (source, row) in table.iter().enumerate() {
            for (target, label) in row.iter().enumerate() {
                let ((x0, y0), (x1, y1)) =
                    (self.neuron(layer, source), self.neuron(layer + 1, target));
                let share = 0.29;
                let red = self.highlights.contains(&(layer, source, target));
                let paint = if red { Colour::Red } else { Colour::Ink };
                let at = (x0 + share * (x1 - x0), y0 + share * (y1 - y0));
                canvas.text(at, Text::new(label).size(17.0).paint(paint).halo());
            }
        }
    }

    pub(super) fn neurons(&self, canvas: &mut Canvas, layer: usize) {
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
