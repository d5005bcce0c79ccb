//! How the neurons and their edges look.

use super::places::Places;
use super::{Align, Canvas, Colour, Form, Layer, Network, Paint, Point, Text};

/// The radius of a bias.
const BIAS: f64 = 17.0;
/// Between the tip of an edge and the neuron that it leads to.
const TIP: f64 = 5.0;

impl Network {
    /// The network on a sheet of its size: edges, then their weights, then neurons above them.
    pub(super) fn sheet(&self, form: Form) -> Canvas {
        let places = self.places(form);
        let canvas = Canvas::new(places.size.0, places.size.1);
        for number in 1..self.layers.len() {
            self.edges(&canvas, &places, number);
        }
        for (layer, table) in &self.weights {
            self.labels(&canvas, form, &places, (*layer, table));
        }
        for number in 0..self.layers.len() {
            self.layers[number].draw(&canvas, form, &places, number);
        }
        canvas
    }

    /// Whether neuron `i` of a layer is the one that is spoken of.
    fn is_marked(&self, layer: usize, i: usize) -> bool {
        self.marked == Some((layer, i))
    }

    /// The edges that lead to layer `number`; those that lead to the marked neuron above the others.
    fn edges(&self, canvas: &Canvas, places: &Places, number: usize) {
        let (sources, radius) = (&places.neurons[number - 1], places.radius);
        let targets = places.neurons[number].iter().enumerate();
        let (marked, others): (Vec<_>, Vec<_>) =
            targets.partition(|(i, _)| self.is_marked(number, *i));
        for (i, target) in others.into_iter().chain(marked) {
            let (paint, width) = match self.is_marked(number, i) {
                true => (Colour::Blue.into(), 2.5),
                false => (Colour::Muted.tint(62), 1.75),
            };
            if self.layers[number - 1].bias.is_some() {
                let bias = (places.biases[number - 1], BIAS);
                edge(
                    canvas,
                    bias,
                    (*target, radius),
                    Colour::Muted.tint(40),
                    1.25,
                );
            }
            for source in sources {
                edge(canvas, (*source, radius), (*target, radius), paint, width);
            }
        }
    }

    /// Weights near the neurons that the edges leave, where these have parted and not yet met others.
    fn labels(&self, canvas: &Canvas, form: Form, places: &Places, weights: Weights<'_>) {
        const SHARE: f64 = 0.32;
        let (layer, table) = weights;
        let (sources, targets) = (&places.neurons[layer], &places.neurons[layer + 1]);
        for (row, (x0, y0)) in table.iter().zip(sources) {
            for (i, (label, (x1, y1))) in row.iter().zip(targets).enumerate() {
                let at = (x0 + SHARE * (x1 - x0), y0 + SHARE * (y1 - y0));
                let label = form.text(label).size(17.0).halo();
                match self.is_marked(layer + 1, i) {
                    true => canvas.text(at, label.bold().paint(Colour::Blue)),
                    false => canvas.text(at, label),
                }
            }
        }
    }
}

type Weights<'a> = (usize, &'a Vec<Vec<String>>);
type Circle = (Point, f64);

/// An arrow from the rim of one circle almost to that of another.
fn edge(canvas: &Canvas, from: Circle, to: Circle, paint: Paint, width: f64) {
    let ((from, near), (to, far)) = (from, to);
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    let at = |way: f64| (from.0 + dx * way / length, from.1 + dy * way / length);
    canvas.arrow(&[at(near), at(length - far - TIP)], paint, width);
}

impl Layer {
    fn draw(&self, canvas: &Canvas, form: Form, places: &Places, number: usize) {
        let (column, radius, beyond) = (&places.neurons[number], places.radius, places.beyond);
        for (i, (x, y)) in column.iter().enumerate() {
            canvas.node((*x, *y), (radius, radius), radius, self.paint);
            self.names_in(canvas, form, (*x, *y), i);
            if let Some(note) = self.notes_in(form).nth(i) {
                let (at, align) = form.pick(
                    ((beyond.0, *y), Align::Left),
                    ((*x, beyond.1 + 16.0), Align::Centre),
                );
                canvas.text(at, note.align(align));
            }
        }
        if let Some(label) = &self.bias {
            let at = places.biases[number];
            canvas.node(at, (BIAS, BIAS), BIAS, Colour::Muted);
            canvas.text(at, form.text(label).paint(Colour::Muted));
        }
        let lines = self.captions_in(form).enumerate();
        let half = form.pick(0.0, 9.0 * (self.captions_in(form).count() as f64 - 1.0));
        for (line, caption) in lines {
            let (x, y) = column[0];
            let (at, align) = form.pick(
                ((x, beyond.1 + 18.0), Align::Centre),
                ((beyond.0, y - half + 18.0 * line as f64), Align::Left),
            );
            canvas.text(at, caption.align(align));
        }
    }

    fn names_in(&self, canvas: &Canvas, form: Form, (x, y): Point, i: usize) {
        match self.values_in(form).nth(i) {
            Some(value) => {
                canvas.text(
                    (x, y - form.pick(11.0, 9.5)),
                    form.text(&self.names[i]).size(17.0),
                );
                canvas.text((x, y + form.pick(10.0, 9.0)), value.paint(self.paint));
            }
            None => canvas.text((x, y), form.text(&self.names[i]).size(19.0)),
        }
    }

    pub(super) fn values_in(&self, form: Form) -> impl Iterator<Item = Text> {
        let values = self.values.iter();
        values.map(move |value| form.text(value).size(15.0).bold())
    }

    /// The caption: one line below a column, two beside a row.
    pub(super) fn captions_in(&self, form: Form) -> impl Iterator<Item = Text> {
        let caption = form.say(&self.caption);
        let lines = match caption.split_once(" = ") {
            Some((name, formula)) if form.is_narrow => vec![name.into(), format!("= {formula}")],
            _ => vec![caption],
        };
        let lines = lines.into_iter().filter(|line| !line.is_empty());
        lines.map(move |line| form.text(line).paint(Colour::Muted))
    }

    pub(super) fn notes_in(&self, form: Form) -> impl Iterator<Item = Text> {
        let notes = self.notes.iter();
        notes.map(move |note| form.text(note).paint(Colour::Muted))
    }
}
