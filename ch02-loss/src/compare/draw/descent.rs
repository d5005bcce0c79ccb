//! How each loss learns from a bad start.

use figure::{Align, Canvas, Colour, Error, Figure, Form, Frame, Paint};

use super::LOSSES;

/// From here on an answer counts as learned.
const LEARNED: f64 = 0.9;

/// The probability of the right class after every step, each loss with a path of its own.
pub fn descent(paths: [&[f64]; 2]) -> impl Figure {
    move |form: Form| {
        let (left, top) = form.pick((52.0, 44.0), (40.0, 40.0));
        let width = form.pick(680.0, 340.0) - left - form.pick(56.0, 44.0);
        let height = form.pick(250.0, 220.0);
        let canvas = Canvas::new(form.pick(680.0, 340.0), top + height + 36.0);
        let last = paths.iter().map(|path| path.len()).max().unwrap_or(2) - 1;
        // The axis is logarithmic: its places are powers of ten.
        let powers = (last as f64).log10().max(1.0);
        let frame = Frame::new((left, top), (width, height), 0.0..=powers, 0.0..=1.05);
        let ticks =
            (0..=powers as u32).map(|power| (f64::from(power), 10_u64.pow(power).to_string()));
        frame.across(&canvas, form, "step", ticks);
        frame.up(&canvas, form, "y", [(0.0, "0"), (0.5, "0.5"), (1.0, "1")]);
        let guide = Paint::from(Colour::Muted).dashed();
        let ends = [frame.at((0.0, LEARNED)), frame.at((powers, LEARNED))];
        canvas.line(&ends, guide, 1.25);
        let label = form
            .text(LEARNED.to_string())
            .size(15.0)
            .paint(Colour::Muted);
        canvas.text((ends[1].0 + 8.0, ends[1].1), label.align(Align::Left));
        for (i, path) in paths.into_iter().enumerate() {
            let steps = path.iter().enumerate().skip(1);
            let points = steps.map(|(step, &y)| ((step as f64).log10(), y));
            frame.line(&canvas, points, LOSSES[i].1, 2.5);
        }
        for (i, path) in paths.into_iter().enumerate() {
            name(&canvas, form, &frame, (i, path));
        }
        Ok::<_, Error>(canvas)
    }
}

/// The name of a loss beside its rise, on the side where there is room, with the step in which it has learned.
fn name(canvas: &Canvas, form: Form, frame: &Frame, (i, path): (usize, &[f64])) {
    let (name, colour, _) = LOSSES[i];
    let place = |step: usize, y| frame.at(((step.max(1) as f64).log10(), y));
    let rise = path.iter().position(|&y| y > 0.5);
    let (x, y) = place(rise.unwrap_or(path.len() - 1), 0.62 - 0.27 * i as f64);
    let (aside, align) = match x > form.width() / 2.0 {
        true => (-12.0, Align::Right),
        false => (14.0, Align::Left),
    };
    let text = |label: &str| form.text(label).paint(colour).halo().align(align);
    canvas.text((x + aside, y), text(name).bold());
    if let Some(step) = path.iter().position(|&y| y > LEARNED) {
        let below = y + form.pick(22.0, 19.0);
        canvas.text((x + aside, below), text(&format!("step {step}")));
        canvas.ball(place(step, path[step]), 6.0, colour);
    }
}
