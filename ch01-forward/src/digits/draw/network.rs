//! The whole network on one sheet: an image, its pixels in a row, the hidden neurons, a probability for each digit.

mod flow;
mod sheet;

use common::mnist::IMAGE_SIDE;
use common::network::TwoLayerNet;
use figure::{Canvas, Colour, Error, Figure, Form};

use super::super::reading::Reading;
use flow::Flow;
use sheet::Sheet;

/// What the network makes of one image.
pub fn network<'a>(net: &TwoLayerNet<f32>, reading: &'a Reading) -> impl Figure + 'a {
    let flow = Flow::new(net, reading);
    move |form: Form| {
        let sheet = Sheet::new(form, flow.hidden.len());
        let canvas = sheet.canvas();
        image(&canvas, &sheet, reading)?;
        edges(&canvas, &sheet, &flow);
        pixels(&canvas, &sheet, reading);
        hidden(&canvas, &sheet, &flow);
        outputs(&canvas, &sheet, reading);
        let counts = [
            format!("{IMAGE_SIDE} × {IMAGE_SIDE}"),
            reading.pixels.len().to_string(),
            flow.neurons.to_string(),
            reading.probabilities().len().to_string(),
        ];
        sheet.names(&canvas, counts);
        Ok::<_, Error>(canvas)
    }
}

/// The image, and how its rows are put one after the other; one of them stands out.
fn image(canvas: &Canvas, sheet: &Sheet, reading: &Reading) -> Result<(), Error> {
    let ink = |row: &[f32]| row.iter().sum::<f32>();
    let rows = reading.pixels.chunks(IMAGE_SIDE).map(ink).enumerate();
    let (row, _) = rows.fold(
        (0, 0.0),
        |best, next| if next.1 > best.1 { next } else { best },
    );
    canvas.area(&sheet.unrolled(0..IMAGE_SIDE), Colour::Muted.tint(9));
    canvas.area(&sheet.unrolled(row..row + 1), Colour::Blue.tint(40));
    let (corner, side) = sheet.image();
    canvas.rectangle(corner, (side, side), 0.0, Colour::Paper);
    let pixels: Vec<f64> = reading
        .pixels
        .iter()
        .map(|&pixel| f64::from(pixel))
        .collect();
    canvas.image(corner, side, &pixels, Colour::Ink)?;
    canvas.frame(
        (corner.0 - 2.0, corner.1 - 2.0),
        (side + 4.0, side + 4.0),
        4.0,
        Colour::Muted,
        1.25,
    );
    let height = side / IMAGE_SIDE as f64;
    let corner = (corner.0 - 1.0, corner.1 + height * row as f64 - 1.0);
    canvas.frame(corner, (side + 2.0, height + 2.0), 1.0, Colour::Blue, 1.75);
    sheet.numbers(canvas, &reading.pixels[row * IMAGE_SIDE..][..IMAGE_SIDE]);
    Ok(())
}

/// The pixels in a row, each as dark as it is; neighbours that look alike in one piece.
fn pixels(canvas: &Canvas, sheet: &Sheet, reading: &Reading) {
    let shade = |pixel: &f32| (pixel * 5.0).ceil() as u8;
    let [corner, size] = sheet.strip(0..reading.pixels.len());
    canvas.rectangle(corner, size, 0.0, Colour::Paper);
    let mut start = 0;
    for piece in reading
        .pixels
        .chunk_by(|one, next| shade(one) == shade(next))
    {
        let end = start + piece.len();
        let [corner, size] = sheet.strip(start..end);
        if shade(&piece[0]) > 0 {
            canvas.rectangle(corner, size, 0.0, Colour::Ink.tint(20 * shade(&piece[0])));
        }
        start = end;
    }
    canvas.frame(corner, size, 0.0, Colour::Muted, 1.25);
}

/// The connections that carry most, the stronger the darker; those that speak for the answer are blue to the end.
fn edges(canvas: &Canvas, sheet: &Sheet, flow: &Flow) {
    for (pixel, neuron, strength) in &flow.inward {
        let ends = [sheet.pixel(*pixel), sheet.neuron(*neuron)];
        canvas.line(&ends, Colour::Blue.tint((10 * strength).max(16)), 1.0);
    }
    for (neuron, digit, strength) in &flow.outward {
        let ends = [sheet.neuron(*neuron), sheet.digit(*digit)];
        match *digit == flow.answer {
            true => canvas.line(&ends, Colour::Blue.tint((10 * strength).max(16)), 1.75),
            false => canvas.line(&ends, Colour::Muted.tint((5 * strength).max(16)), 1.0),
        }
    }
}

/// The hidden neurons, the larger their value the bluer.
fn hidden(canvas: &Canvas, sheet: &Sheet, flow: &Flow) {
    for (neuron, strength) in flow.hidden.iter().enumerate() {
        let (at, radius) = (sheet.neuron(neuron), sheet.radius());
        let (rim, fill) = match strength {
            0 => (Colour::Muted, Colour::Paper.into()),
            _ => (Colour::Blue, Colour::Blue.tint((10 * strength).max(16))),
        };
        canvas.disc(at, radius, rim);
        canvas.disc(at, radius - 1.0, fill);
    }
}

/// The digits with the bars of their probabilities; that of the answer is full.
fn outputs(canvas: &Canvas, sheet: &Sheet, reading: &Reading) {
    let answer = reading.answer();
    for (digit, probability) in reading.probabilities().into_iter().enumerate() {
        let at = sheet.digit(digit);
        let text = sheet.form.text(digit.to_string()).bold();
        canvas.disc(at, sheet.form.pick(14.0, 11.0), Colour::Orange);
        if digit == answer {
            canvas.text(at, text.paint(Colour::Paper));
        } else {
            canvas.disc(at, sheet.form.pick(12.5, 9.5), Colour::Paper);
            canvas.text(at, text.paint(Colour::Orange));
        }
        sheet.bar(canvas, digit, f64::from(probability));
    }
}
