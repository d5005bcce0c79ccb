//! The way of the book in one small picture: from the image to the loss and back, and where on it a chapter stands.

use super::{Canvas, Colour, Error, Figure, Form, Point};

/// A box on the way.
struct Station {
    name: &'static str,
    /// Those that are about it, and what to call them.
    chapters: &'static [usize],
    label: &'static str,
    paint: Colour,
    /// Column and row.
    place: Point,
}

const STATIONS: [Station; 5] = [
    station("image", &[1], "chapter 1", Colour::Blue, (0.0, 0.0)),
    station("scores", &[1], "chapter 1", Colour::Blue, (1.0, 0.0)),
    station("loss", &[2], "chapter 2", Colour::Blue, (2.0, 0.0)),
    station(
        "gradient",
        &[3, 4],
        "chapters 3, 4",
        Colour::Red,
        (2.0, 1.0),
    ),
    station("step", &[4], "chapter 4", Colour::Orange, (0.5, 1.0)),
];

const fn station(
    name: &'static str,
    chapters: &'static [usize],
    label: &'static str,
    paint: Colour,
    place: Point,
) -> Station {
    Station {
        name,
        chapters,
        label,
        paint,
        place,
    }
}

/// The way from the image over the scores to the loss, and by the gradient and a step back to the weights; what the
/// `chapter` is about stands out.
///
/// ```
/// use figure::{Figure, Form, way};
/// let svg = way(2).svg(Form::default())?;
/// assert!(svg.contains(">loss<"));
/// # Ok::<(), figure::Error>(())
/// ```
pub fn way(chapter: usize) -> impl Figure {
    move |form: Form| Ok::<_, Error>(draw(chapter, form))
}

fn draw(chapter: usize, form: Form) -> Canvas {
    let half = form.pick((62.0, 27.0), (45.0, 25.0));
    let at = |place: Point| {
        let right = form.width() / 2.0 - half.0 - 3.0;
        let (x, y) = (form.width() / 2.0 + right * (place.0 - 1.0), 32.0);
        (x, y + form.pick(96.0, 92.0) * place.1)
    };
    let bottom = at((0.0, 1.0)).1 + half.1 + 5.0;
    let canvas = Canvas::new(form.width(), bottom);
    let [image, scores, loss, gradient, step] = STATIONS.map(|station| at(station.place));
    let middle = |a: Point, b: Point| ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
    let weights = middle(image, scores);
    let arrows = [
        (
            1,
            (image.0 + half.0, image.1),
            (scores.0 - half.0, scores.1),
        ),
        (2, (scores.0 + half.0, scores.1), (loss.0 - half.0, loss.1)),
        (
            3,
            (loss.0, loss.1 + half.1),
            (gradient.0, gradient.1 - half.1),
        ),
        (
            4,
            (gradient.0 - half.0, gradient.1),
            (step.0 + half.0, step.1),
        ),
        (4, (step.0, step.1 - half.1), (weights.0, weights.1 + 3.0)),
    ];
    for (station, from, to) in arrows {
        arrow(&canvas, &STATIONS[station], chapter, [from, to]);
    }
    let name = form.text("W").paint(Colour::Muted);
    canvas.text((weights.0, weights.1 - 14.0), name);
    for station in &STATIONS {
        draw_box(&canvas, form, station, chapter, (at(station.place), half));
    }
    canvas
}

/// The arrow that leads to a station, five away from the boxes at both ends.
fn arrow(canvas: &Canvas, to: &Station, chapter: usize, [from, end]: [Point; 2]) {
    let length = (end.0 - from.0).hypot(end.1 - from.1);
    let part = 5.0 / length;
    let (dx, dy) = (part * (end.0 - from.0), part * (end.1 - from.1));
    let ends = [(from.0 + dx, from.1 + dy), (end.0 - dx, end.1 - dy)];
    match to.chapters.contains(&chapter) {
        true => canvas.arrow(&ends, to.paint, 2.5),
        false => canvas.arrow(&ends, Colour::Muted.tint(60), 1.75),
    }
}

fn draw_box(
    canvas: &Canvas,
    form: Form,
    station: &Station,
    chapter: usize,
    ((x, y), half): (Point, Point),
) {
    let name = form.text(station.name);
    let (corner, size) = ((x - half.0, y - half.1), (2.0 * half.0, 2.0 * half.1));
    let name = if station.chapters.contains(&chapter) {
        canvas.node((x, y), half, 10.0, station.paint);
        name.bold()
    } else {
        canvas.frame(corner, size, 10.0, Colour::Faint, 1.75);
        name.paint(Colour::Muted)
    };
    canvas.text((x, y - 8.0), name);
    let label = form.text(station.label).size(13.0).paint(Colour::Muted);
    canvas.text((x, y + 12.0), label);
}
