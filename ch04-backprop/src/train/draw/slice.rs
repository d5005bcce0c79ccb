//! A map of the loss on a plane through the training, with the training's path.

use figure::{Align, Canvas, Colour, Error, Figure, Form, Point};

use super::levels::{level, levels};
use crate::train::slice::{PLACES, Slice};

/// The pixels of the map to a side.
pub const PIXELS: usize = 400;
/// How much bluer the ground is from one level to the next, one of the sixteen shades of an image; and at most.
const SHADE: f64 = 1.0 / 15.0;
const DEEPEST: f64 = 12.0 * SHADE;

/// The higher the loss, the bluer the ground; the path is orange.
pub fn slice(slice: &Slice) -> impl Figure {
    move |form: Form| {
        let side = form.pick(460.0, 336.0);
        let canvas = Canvas::new(side + 4.0, side + 4.0);
        let place = |(right, up): Point| (2.0 + side * right, 2.0 + side * (1.0 - up));
        canvas.image((2.0, 2.0), side, &shades(slice), Colour::Blue)?;
        canvas.frame((2.0, 2.0), (side, side), 0.0, Colour::Muted, 1.0);
        path(&canvas, form, slice, place);
        levels(&canvas, form, slice, side, place);
        Ok::<_, Error>(canvas)
    }
}

/// How blue each pixel is, from the upper left corner: a shade more for each level.
fn shades(slice: &Slice) -> Vec<f64> {
    let pixel = |index: usize| {
        let at = |pixel: usize| (pixel as f64 + 0.5) / PIXELS as f64;
        let place = (at(index % PIXELS), 1.0 - at(index / PIXELS));
        level(power(slice, place))
    };
    let levels: Vec<i32> = (0..PIXELS * PIXELS).map(pixel).collect();
    let lowest = levels.iter().copied().min().unwrap_or_default();
    let shade = |level: &i32| (f64::from(level - lowest) * SHADE).min(DEEPEST);
    levels.iter().map(shade).collect()
}

/// The power of ten of the loss at a place, between the four places around it; a loss that is 0 or too large for a number
/// counts as a very small or large one.
pub fn power(slice: &Slice, (right, up): Point) -> f64 {
    let last = PLACES - 1;
    let cell = |share: f64| {
        let along = (share * last as f64).clamp(0.0, last as f64);
        let low = (along as usize).min(last - 1);
        (low, along - low as f64)
    };
    let ((column, x), (row, y)) = (cell(right), cell(up));
    let at = |column: usize, row: usize| {
        let loss = slice.losses[row * PLACES + column];
        let loss = if loss.is_nan() { f64::INFINITY } else { loss };
        loss.clamp(1e-12, 1e12).log10()
    };
    let along = |row| (1.0 - x) * at(column, row) + x * at(column + 1, row);
    (1.0 - y) * along(row) + y * along(row + 1)
}

/// The networks of the training, and their names at the first and the last.
fn path(canvas: &Canvas, form: Form, slice: &Slice, place: impl Fn(Point) -> Point) {
    let points: Vec<Point> = slice.path.iter().map(|(_, at)| place(*at)).collect();
    canvas.line(&points, Colour::Orange, 2.5);
    for point in &points {
        canvas.disc(*point, 5.5, Colour::Paper);
        canvas.disc(*point, 4.0, Colour::Orange);
    }
    let last = slice.path.len() - 1;
    for index in [0, 1, last] {
        let text = form.text(format!("epoch {}", slice.path[index].0));
        let text = text.bold().halo().paint(Colour::Orange);
        let (x, y) = points[index];
        let edge = place((0.0, 0.0)).0 + 6.0;
        let room = text.width() + 4.0;
        let far = place((1.0, 0.0)).0 - 6.0;
        // To the left of the first, to the right of the last, where there is room.
        match index {
            0 if x - edge > room => canvas.text((x - 10.0, y), text.align(Align::Right)),
            0 => canvas.text((x.max(edge + room / 2.0), y + 18.0), text),
            _ if index == last && far - x > room => {
                canvas.text((x + 10.0, y), text.align(Align::Left));
            }
            _ if index == last => canvas.text((far, y - 22.0), text.align(Align::Right)),
            _ => canvas.text((x - 6.0, y - 18.0), text),
        }
    }
}
