//! Where the neurons stand: columns from left to right, on a narrow page rows from top to bottom.

use super::{Form, Layer, Network, Point};
use crate::text::widest;

const MARGIN: f64 = 10.0;

/// Between two neurons of a layer, at least.
fn apart(form: Form) -> f64 {
    form.pick(14.0, 10.0)
}

/// Where the middle of a bias is, and where the neurons beside it begin.
fn bias(form: Form) -> (f64, f64) {
    form.pick((28.0, 70.0), (20.0, 43.0))
}

/// Where the neurons of every layer stand, and how large they are.
pub(super) struct Places {
    pub(super) neurons: Vec<Vec<Point>>,
    /// Where each layer has its bias.
    pub(super) biases: Vec<Point>,
    pub(super) radius: f64,
    /// Where captions and notes begin, beyond the neurons.
    pub(super) beyond: Point,
    pub(super) size: Point,
}

impl Network {
    pub(super) fn places(&self, form: Form) -> Places {
        let values = self.layers.iter().flat_map(|layer| layer.values_in(form));
        let radius = (widest(values) / 2.0 + 8.0).max(form.pick(30.0, 26.0));
        let along = self.step(form).max(2.0 * (2.0 * radius + apart(form)));
        let has_bias = self.layers.iter().any(|layer| layer.bias.is_some());
        let first = if has_bias { bias(form).1 } else { MARGIN };
        let across = self.across(form, radius, first);
        // Along the network first, then across it.
        let turn = |along: f64, across: f64| form.pick((along, across), (across, along));
        let middle = |number: usize| MARGIN + radius + along * number as f64;
        let column = |(number, layer): (usize, &Layer)| {
            let count = layer.names.len() as f64;
            let share = move |i: usize| first + across * (i as f64 + 0.5) / count;
            let places = (0..layer.names.len()).map(|i| turn(middle(number), share(i)));
            places.collect()
        };
        let length = middle(self.layers.len()) - along + radius + MARGIN;
        let beyond = form.pick(
            (length - MARGIN + 12.0, first + across),
            (first + across + 8.0, length - MARGIN),
        );
        Places {
            neurons: self.layers.iter().enumerate().map(column).collect(),
            biases: (0..self.layers.len())
                .map(|number| turn(middle(number), bias(form).0))
                .collect(),
            radius,
            beyond,
            size: self.size(form, beyond),
        }
    }

    /// From one layer to the next; farther where weights stand between.
    fn step(&self, form: Form) -> f64 {
        match self.weights.is_empty() {
            true => form.pick(196.0, 112.0),
            false => form.pick(270.0, 176.0),
        }
    }

    /// The room across the network: what its largest layer needs, on a narrow page all that there is.
    fn across(&self, form: Form, radius: f64, first: f64) -> f64 {
        let most = self.layers.iter().map(|layer| layer.names.len()).max();
        let notes = widest(self.layers.iter().flat_map(|layer| layer.notes_in(form)));
        let step = (2.0 * radius + apart(form)).max(form.pick(96.0, notes + 8.0));
        let captions = self.layers.iter().flat_map(|layer| layer.captions_in(form));
        let captions = widest(captions);
        let beside = if captions > 0.0 { captions + 8.0 } else { 0.0 };
        let room = form.width() - first - beside - MARGIN;
        (step * most.unwrap_or(0) as f64).max(form.pick(0.0, room))
    }

    /// The size of the sheet, whose captions and notes stand `beyond` the neurons.
    fn size(&self, form: Form, beyond: Point) -> Point {
        let captions = self.layers.iter().flat_map(|layer| layer.captions_in(form));
        let notes = self.layers.iter().flat_map(|layer| layer.notes_in(form));
        let (captions, notes) = (widest(captions), widest(notes));
        match form.is_narrow {
            true => (
                (beyond.0 + captions + 2.0).max(form.width()),
                beyond.1 + if notes > 0.0 { 34.0 } else { MARGIN },
            ),
            false => (
                beyond.0 + notes,
                beyond.1 + if captions > 0.0 { 34.0 } else { MARGIN },
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neurons_with_long_values_stand_apart() {
        for form in Form::ALL {
            for value in ["5", "-1099.89", "-123456789.123456"] {
                let layer = || Layer::new(["x₁", "x₂", "x₃"]).values([value; 3]);
                let places = Network::new([layer(), layer()]).places(form);
                let (neurons, radius) = (places.neurons, places.radius);
                assert!(2.0 * radius > form.text(value).size(15.0).bold().width());
                let far = |a: Point, b: Point| (a.0 - b.0).hypot(a.1 - b.1) > 2.0 * radius;
                assert!(far(neurons[0][0], neurons[0][1]), "{value}");
                assert!(far(neurons[0][0], neurons[1][0]), "{value}");
            }
        }
    }
}
