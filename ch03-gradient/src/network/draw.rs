//! The loss and the answer while the network learns.

use figure::{Colour, Panels, Plot};
use ndarray::Array1;

/// Above, the loss after every step; below, the probabilities, which come closer and closer to t.
pub fn learning(losses: &[f64], outputs: &[Array1<f64>], t: &Array1<f64>) -> Panels {
    let after = |step: usize, value: f64| (step as f64, value);
    let line = losses.iter().enumerate();
    let last = losses.len() as f64 - 1.0;
    let loss = Plot::new()
        .size(640.0, 230.0)
        .x_range(0.0..=last)
        .x("n")
        .y("L")
        .y_range(0.0..=1.05 * losses.iter().fold(0.1, |most, loss| loss.max(most)))
        .line(
            "L",
            Colour::Blue,
            line.map(|(step, &loss)| after(step, loss)),
        );
    let empty = Plot::new()
        .size(640.0, 250.0)
        .x_range(0.0..=last)
        .x("n")
        .y("y")
        .y_range(0.0..=1.05);
    let names = ["y₁", "y₂", "y₃"].into_iter().zip(t).enumerate();
    let answers = names.fold(empty, |plot, (class, (name, &right))| {
        let line = outputs.iter().enumerate();
        let line = line.map(|(step, y)| after(step, y[class]));
        let paint = if right > 0.5 {
            Colour::Green
        } else {
            Colour::Red
        };
        plot.line(name, paint, line)
    });
    Panels::column([loss, answers.horizontal(1.0, "")]).share_x()
}
