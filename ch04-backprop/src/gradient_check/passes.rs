//! What the two gradients cost, to scale: an equal square for each pass through the network.

use figure::{Align, Canvas, Colour, Error, Figure, Form, Point};

/// The sides of the two passes of backpropagation under the glass.
const MAGNIFIED: f64 = 17.0;

/// A block of the forward passes that central differences take, and the two passes of backpropagation.
pub fn passes(parameters: usize) -> impl Figure {
    move |form: Form| {
        let passes = 2 * parameters;
        let (width, height) = form.pick((600.0, 250.0), (340.0, 300.0));
        let cell = (width * height / passes as f64).sqrt();
        let canvas = Canvas::new(width, height + 124.0);
        let label = format!("numerical: {} forward passes", thousands(passes));
        let label = form.text(label).align(Align::Left).paint(Colour::Blue);
        canvas.text((1.0, 12.0), label.bold());
        let bottom = block(&canvas, (0.0, 30.0), (width, cell), passes);
        two(&canvas, form, (34.0, bottom + 46.0), cell);
        Ok::<_, Error>(canvas)
    }
}

/// So many squares in rows, with a line around every ten by ten, or around each if they are few. Returns where they end.
fn block(canvas: &Canvas, (left, top): Point, (width, cell): Point, count: usize) -> f64 {
    let columns = ((width / cell) as usize).max(1);
    let (rows, rest) = (count / columns, count % columns);
    let (full, last) = (columns as f64 * cell, rest as f64 * cell);
    let middle = top + rows as f64 * cell;
    let bottom = middle + if rest > 0 { cell } else { 0.0 };
    canvas.rectangle(
        (left, top),
        (full, middle - top),
        0.0,
        Colour::Blue.tint(60),
    );
    canvas.rectangle(
        (left, middle),
        (last, bottom - middle),
        0.0,
        Colour::Blue.tint(60),
    );
    let step = if cell < 5.0 { 10 } else { 1 };
    for column in (step..columns).step_by(step) {
        let x = left + column as f64 * cell;
        canvas.line(&[(x, top), (x, bottom)], Colour::Paper, 0.75);
    }
    for row in (step..=rows).step_by(step) {
        let y = top + row as f64 * cell;
        canvas.line(&[(left, y), (left + full, y)], Colour::Paper, 0.75);
    }
    bottom
}

/// One pass forward and one back, as large as the others, and under a magnifying glass.
fn two(canvas: &Canvas, form: Form, (x, y): Point, cell: f64) {
    let glass = (x + 84.0, y);
    let (small, large) = (cell + 4.0, MAGNIFIED + 13.0);
    for side in [-1.0, 1.0] {
        let rim = [(x, y + side * small), (glass.0, glass.1 + side * large)];
        canvas.line(&rim, Colour::Muted.tint(50), 1.0);
    }
    for (centre, radius) in [((x, y), small), (glass, large)] {
        canvas.disc(centre, radius, Colour::Muted);
        canvas.disc(centre, radius - 1.25, Colour::Paper);
    }
    for (centre, side) in [((x, y), cell), (glass, MAGNIFIED.max(cell))] {
        let corner = (centre.0 - side, centre.1 - side / 2.0);
        canvas.rectangle(corner, (side, side), 0.0, Colour::Blue);
        canvas.rectangle((centre.0, corner.1), (side, side), 0.0, Colour::Red);
    }
    let line = |label: &str, paint: Colour| {
        let text = form.text(label).align(Align::Left);
        text.paint(paint).bold()
    };
    let left = glass.0 + large + 14.0;
    canvas.text((left, y - 22.0), line("backpropagation", Colour::Ink));
    canvas.text((left, y), line("1 forward pass", Colour::Blue));
    canvas.text((left, y + 22.0), line("1 backward pass", Colour::Red));
}

/// `79520` as `79,520`.
fn thousands(count: usize) -> String {
    let digits = count.to_string();
    let grouped = digits.as_bytes().rchunks(3).rev();
    let groups = grouped.map(|group| String::from_utf8_lossy(group).into_owned());
    Vec::from_iter(groups).join(",")
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn thousands_are_set_apart() {
        let written = [0, 999, 1000, 79_520, 1_234_567].map(thousands);
        assert_eq!(written, ["0", "999", "1,000", "79,520", "1,234,567"]);
    }
}
