//! A map of the loss on a plane through the training, with the training's path.

use figure::{Align, Canvas, Colour, Error, Figure, Form, Point};

use super::ground::Ground;
use super::levels::levels;
use crate::train::slice::Slice;

/// How much bluer the ground is from one level to the next, one of the sixteen shades of an image; and at most.
const SHADE: f64 = 1.0 / 15.0;
const DEEPEST: f64 = 12.0 * SHADE;

/// The higher the loss, the bluer the ground; the path is orange.
pub fn slice(slice: &Slice) -> impl Figure {
    let ground = Ground::new(slice);
    move |form: Form| {
        let side = form.pick(460.0, 336.0);
        let canvas = Canvas::new(side + 4.0, side + 4.0);
        let place = |(right, up): Point| (2.0 + side * right, 2.0 + side * (1.0 - up));
        let shade = |height: i32| (f64::from(height) * SHADE).min(DEEPEST);
        let shades: Vec<f64> = ground.heights().map(shade).collect();
        canvas.image((2.0, 2.0), side, &shades, Colour::Blue)?;
        canvas.frame((2.0, 2.0), (side, side), 0.0, Colour::Muted, 1.0);
        path(&canvas, form, slice, place);
        let path: Vec<Point> = slice.path.iter().map(|(_, at)| place(*at)).collect();
        levels(&canvas, form, &ground, path, side, place);
        Ok::<_, Error>(canvas)
    }
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
