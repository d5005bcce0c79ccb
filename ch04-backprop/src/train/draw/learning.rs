//! The network learning: ten digits, what it answers, and some of its weights, epoch after epoch.

use figure::number::fixed;
use figure::{Align, Canvas, Colour, Error, Figure, Form, Point};

use crate::train::course::Course;
use crate::train::moments::{Answer, Moment};

/// Weights of this share of the strongest have its strength, so that the others can be seen.
const FULL: f64 = 0.6;

/// How strong an answer is that has at least this probability, and any other. Few strengths, for a probability is not
/// the same to the last digit everywhere.
const STRENGTHS: [(f32, u8); 2] = [(0.7, 44), (0.4, 28)];
const PALEST: u8 = 13;

/// Where things stand.
struct Places {
    width: f64,
    /// The room for the names of the rows.
    left: f64,
    /// From one digit to the next.
    pitch: f64,
    /// The height of a row of answers, and of the digits above.
    row: f64,
    /// Where the weights begin, from one tile to the next, and from one row of them to the next.
    tiles: Point,
    tile: f64,
    tile_row: f64,
}

/// The places for this many rows.
fn places(form: Form, rows: usize) -> Places {
    let below = 40.0 + 38.0 * rows as f64 + 36.0;
    Places {
        width: form.pick(716.0, 340.0),
        left: form.pick(94.0, 75.0),
        pitch: form.pick(35.0, 26.4),
        row: form.pick(56.0, 38.0),
        tiles: form.pick((470.0, 40.0), (75.0, below)),
        tile: form.pick(49.0, 52.5),
        tile_row: form.pick(56.0, 58.0),
    }
}

/// A row for each epoch that is shown, below the digits.
pub fn learning(course: &Course<'_>) -> impl Figure {
    move |form: Form| {
        let moments = &course.moments.moments;
        let places = places(form, moments.len());
        let bottom = places.tiles.1 + places.tile_row * moments.len() as f64;
        let canvas = Canvas::new(places.width, bottom);
        digits(&canvas, &places, course)?;
        let (x, y) = (places.tiles.0, places.tiles.1 - form.pick(20.0, 16.0));
        let heading = form.text("hidden neurons").paint(Colour::Muted);
        canvas.text((x, y), heading.align(Align::Left));
        for (row, moment) in moments.iter().enumerate() {
            let y = 40.0 + places.row * (row as f64 + 0.5);
            name(&canvas, form, (0.0, y), moment);
            answers(&canvas, form, &places, y, &moment.answers);
            let y = places.tiles.1 + places.tile_row * row as f64;
            if form.is_narrow {
                epoch(&canvas, form, (0.0, y + places.tile / 2.0), moment);
            }
            tiles(&canvas, &places, y, moment, course)?;
        }
        Ok::<_, Error>(canvas)
    }
}

/// The digits, above the answers.
fn digits(canvas: &Canvas, places: &Places, course: &Course<'_>) -> Result<(), Error> {
    let side = places.pitch - 5.0;
    let images = course.data.test.images().select(&course.moments.images);
    for (column, image) in images.to_dense().rows().into_iter().enumerate() {
        let x = places.left + places.pitch * column as f64 + 2.5;
        let shades = image.mapv(f64::from).to_vec();
        canvas.image((x, 4.0), side, &shades, Colour::Ink)?;
    }
    Ok(())
}

/// The epoch and its test accuracy.
fn name(canvas: &Canvas, form: Form, (x, y): Point, moment: &Moment) {
    let up = form.pick(9.0, 7.0);
    epoch(canvas, form, (x, y - up), moment);
    let test = format!("test {}%", fixed(moment.test, 1));
    let text = form
        .text(test)
        .size(form.pick(14.0, 12.8))
        .paint(Colour::Muted);
    canvas.text((x, y + up), text.align(Align::Left));
}

fn epoch(canvas: &Canvas, form: Form, at: Point, moment: &Moment) {
    let text = form.text(format!("epoch {}", moment.epoch)).bold();
    canvas.text(at, text.align(Align::Left));
}

/// Below each digit the answer, the stronger the surer; right ones green, wrong ones red.
fn answers(canvas: &Canvas, form: Form, places: &Places, y: f64, answers: &[Answer]) {
    let side = places.pitch - form.pick(5.0, 3.5);
    for (column, answer) in answers.iter().enumerate() {
        let x = places.left + places.pitch * (column as f64 + 0.5);
        let paint = if answer.is_right {
            Colour::Green
        } else {
            Colour::Red
        };
        let strength = STRENGTHS.iter().find(|(least, _)| answer.share >= *least);
        let strength = strength.map_or(PALEST, |(_, strength)| *strength);
        let corner = (x - side / 2.0, y - side / 2.0);
        canvas.rectangle(corner, (side, side), 5.0, paint.tint(strength));
        let text = form.text(answer.class.to_string()).size(19.0).bold();
        canvas.text((x, y), text);
    }
}

/// The weights of the neurons that change most, in each tile as strong as they are beside the strongest of all epochs shown.
fn tiles(
    canvas: &Canvas,
    places: &Places,
    y: f64,
    moment: &Moment,
    course: &Course<'_>,
) -> Result<(), Error> {
    let neurons = course.moments.most_changed();
    for (column, &neuron) in neurons.iter().enumerate() {
        let moments = course.moments.moments.iter();
        let all = moments.flat_map(|moment| &moment.weights[neuron]);
        let strongest = all.fold(0.0, |most: f32, weight| most.max(weight.abs()));
        let weights = &moment.weights[neuron];
        let weights: Vec<f64> = weights.iter().map(|&weight| weight.into()).collect();
        let x = places.tiles.0 + places.tile * column as f64 + 2.0;
        let full = FULL * f64::from(strongest);
        canvas.weights((x, y + 2.0), places.tile - 6.0, &weights, full)?;
    }
    Ok(())
}
