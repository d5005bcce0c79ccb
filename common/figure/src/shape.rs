//! Shapes that several kinds of figures share.

use super::{Canvas, Paint, Point};

/// A line through `points` that ends in an arrow head; nothing when it is too short to have one.
pub(super) fn arrow(canvas: &mut Canvas, points: &[Point], paint: Paint, width: f64) {
    let (Some(tip), Some(before)) = (points.last().copied(), points.iter().rev().nth(1).copied())
    else {
        return;
    };
    let (dx, dy) = (tip.0 - before.0, tip.1 - before.1);
    let length = dx.hypot(dy);
    if length < 1.0 {
        return;
    }
    let (ux, uy) = (dx / length, dy / length);
    let head = (3.0 + 3.2 * width).min(0.8 * length);
    let half = 0.42 * head;
    let neck = (tip.0 - head * ux, tip.1 - head * uy);
    let mut shaft = points.to_vec();
    shaft.pop();
    shaft.push((tip.0 - 0.8 * head * ux, tip.1 - 0.8 * head * uy));
    canvas.line(&shaft, paint, width);
    let side = |sign: f64| (neck.0 - sign * half * uy, neck.1 + sign * half * ux);
    canvas.area(
        &[tip, side(1.0), side(-1.0)],
        Paint {
            dashed: false,
            ..paint
        },
    );
}

/// The outline of a rectangle with round corners.
pub(super) fn rounded((left, top): Point, (width, height): Point, radius: f64) -> Vec<Point> {
    let (right, bottom) = (left + width, top + height);
    let centres = [
        (right - radius, bottom - radius),
        (left + radius, bottom - radius),
        (left + radius, top + radius),
        (right - radius, top + radius),
    ];
    let corner = |(i, (x, y)): (usize, Point)| {
        (0..=4).map(move |step| {
            let angle = (i as f64 + f64::from(step) / 4.0) * std::f64::consts::FRAC_PI_2;
            (x + radius * angle.cos(), y + radius * angle.sin())
        })
    };
    centres.into_iter().enumerate().flat_map(corner).collect()
}

/// `outline` filled and drawn around.
pub(super) fn framed(
    canvas: &mut Canvas,
    outline: &[Point],
    fill: Paint,
    stroke: Paint,
    width: f64,
) {
    canvas.area(outline, fill);
    let mut closed = outline.to_vec();
    closed.extend(outline.first());
    canvas.line(&closed, stroke, width);
}
