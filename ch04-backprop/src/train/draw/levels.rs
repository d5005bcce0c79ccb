//! The levels of the loss on a map: the number of each where it begins.

use figure::number::trimmed;
use figure::{Canvas, Colour, Form, Point};

use super::ground::{Ground, loss};

/// How far a loss has to be from everything else to be written.
const ROOM: f64 = 24.0;

/// Each loss at the edge of its shade, as far as can be from the path, the other losses and the frame.
pub fn levels(
    canvas: &Canvas,
    form: Form,
    ground: &Ground,
    path: Vec<Point>,
    side: f64,
    place: impl Fn(Point) -> Point,
) {
    let mut taken = path;
    let frame = 2.0 + side;
    for (index, (level, edge)) in ground.edges().into_iter().enumerate() {
        let room = |(x, y): Point| {
            let frame = (x - 14.0).min(frame - 14.0 - x).min(y).min(frame - y);
            let others = taken.iter().map(|other| (x - other.0).hypot(y - other.1));
            others.fold(2.0 * frame, f64::min)
        };
        let places = edge.into_iter().map(&place);
        let Some(best) = places.max_by(|a, b| room(*a).total_cmp(&room(*b))) else {
            continue;
        };
        if room(best) < ROOM {
            continue;
        }
        let name = if index == 0 { "L = " } else { "" };
        let label = form.text(format!("{name}{}", trimmed(loss(level), 3)));
        canvas.text(best, label.size(15.0).paint(Colour::Blue).halo());
        taken.push(best);
    }
}
