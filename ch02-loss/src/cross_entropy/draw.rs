//! The logarithm as a measure of surprise, and what becomes of it near 0.

use common::loss::cross_entropy_error;
use figure::number::fixed;
use figure::{Align, Canvas, Colour, Error, Figure, Form, Frame, Handle, Paint, Point};
use ndarray::aview1;

/// One panel's height and the width of both.
const HEIGHT: f64 = 220.0;

/// -ln y from 0 to 1 with the probability of the right class, and with and without the 1e-7 near 0.
pub fn log(prediction: [f64; 3]) -> impl Figure {
    move |form: Form| {
        let width = form.pick(252.0, 340.0 - 40.0 - 30.0);
        let (left, top) = (form.pick(44.0, 40.0), 44.0);
        let (second, canvas) = match form.is_narrow {
            true => ((left, 374.0), Canvas::new(340.0, 630.0)),
            false => ((406.0, top), Canvas::new(700.0, top + HEIGHT + 36.0)),
        };
        surprise(&canvas, form, (left, top), width, prediction);
        near_zero(&canvas, form, second, width);
        Ok::<_, Error>(canvas)
    }
}

fn surprise(canvas: &Canvas, form: Form, corner: Point, width: f64, prediction: [f64; 3]) {
    let right = prediction[0];
    let frame = Frame::new(corner, (width, HEIGHT), 0.0..=1.0, 0.0..=5.0);
    frame.across(canvas, form, "y", [(0.0, "0"), (0.5, "0.5"), (1.0, "1")]);
    frame.up(
        canvas,
        form,
        "E",
        [0, 1, 2, 3, 4].map(|e| (f64::from(e), e.to_string())),
    );
    let here = (right, 0.0 - right.ln());
    if here.1 <= 5.0 {
        let guide = Paint::from(Colour::Muted).dashed();
        let corners = [(here.0, 0.0), here, (0.0, here.1)].map(|point| frame.at(point));
        canvas.line(&corners, guide, 1.25);
    }
    let curve = (1..=1000).map(|i| f64::from(i) / 1000.0);
    frame.line(canvas, curve.map(|y| (y, -y.ln())), Colour::Blue, 2.5);
    let (x, y) = frame.at((0.1, -0.1_f64.ln()));
    let name = form.text("-ln y").bold().paint(Colour::Blue);
    canvas.text((x + 12.0, y - 6.0), name.align(Align::Left));
    point(canvas, form, &frame, here, &exchange(prediction));
}

/// What drags the probability of the right class: what it gains, the second class loses, so that the sum stays.
fn exchange([right, second, _]: [f64; 3]) -> Handle {
    let both = right + second;
    let handle = Handle::x("prediction").number(both, [-1.0, 0.0]);
    handle.stay(1).within(0.0..=both.min(1.0))
}

/// The prediction on the curve; one that is above the panel has an arrow.
fn point(canvas: &Canvas, form: Form, frame: &Frame, here: Point, handle: &Handle) {
    let name = format!("({}, {})", fixed(here.0, 2), fixed(here.1, 2));
    let label = |name: String| form.text(name).bold().paint(Colour::Orange).halo();
    if here.1 > 5.0 {
        let (x, y) = frame.at((here.0, 4.4));
        let arrow = [(x + 10.0, y + 12.0), (x + 10.0, y - 18.0)];
        frame.handle(canvas, form, (handle, (x + 10.0, y - 3.0)), |canvas| {
            canvas.arrow(&arrow, Colour::Orange, 2.5);
        });
        let name = name.replace("inf", "∞");
        return canvas.text((x + 24.0, y), label(name).align(Align::Left));
    }
    let (x, y) = frame.at(here);
    frame.handle(canvas, form, (handle, (x, y)), |canvas| {
        canvas.grip((x, y), 5.0, Colour::Orange);
    });
    // Above the curve, which falls to the right, and inside of the panel.
    let right = frame.at((1.0, 0.0)).0 + 24.0;
    match here.0 < 0.62 {
        true => canvas.text((x + 12.0, y - 14.0), label(name).align(Align::Left)),
        false => canvas.text((right, y - 27.0), label(name).align(Align::Right)),
    }
}

fn near_zero(canvas: &Canvas, form: Form, corner: Point, width: f64) {
    // The axis is logarithmic: its places are powers of ten.
    let frame = Frame::new(corner, (width, HEIGHT), -12.0..=0.0, 0.0..=30.0);
    let ticks = [(-12.0, "10⁻¹²"), (-8.0, "10⁻⁸"), (-4.0, "10⁻⁴"), (0.0, "1")];
    frame.across(canvas, form, "y", ticks);
    frame.up(
        canvas,
        form,
        "E",
        [0, 10, 20, 30].map(|e| (f64::from(e), e.to_string())),
    );
    let margin = common::loss::LOG_MARGIN.log10();
    let guide = Paint::from(Colour::Muted).dashed();
    let turn = frame.at((margin, -common::loss::LOG_MARGIN.ln()));
    canvas.line(&[turn, frame.at((margin, 30.0))], guide, 1.25);
    let label = form.text("10⁻⁷").size(15.0).paint(Colour::Muted);
    let (x, y) = frame.at((margin, 30.0));
    canvas.text((x + 6.0, y + 10.0), label.align(Align::Left));
    let powers = || (-240..=0).map(|i| f64::from(i) / 20.0);
    let with_margin = |y| cross_entropy_error(&aview1(&[y]), &aview1(&[1.0]));
    let curves: [(Colour, &dyn Fn(f64) -> f64); 2] = [
        (Colour::Blue, &|y: f64| -y.ln()),
        (Colour::Purple, &with_margin),
    ];
    for (colour, loss) in curves {
        let points = powers().map(|power| (power, loss(10_f64.powf(power))));
        frame.line(canvas, points, colour, 2.5);
    }
    let (x, y) = frame.at((-10.7, 10.7 * 10_f64.ln()));
    let name = form.text("-ln y").bold().paint(Colour::Blue).halo();
    canvas.text((x + 11.0, y - 9.0), name.align(Align::Left));
    let (x, y) = frame.at((-12.0, with_margin(0.0)));
    let name = form
        .text("-ln(y + 10⁻⁷)")
        .size(15.0)
        .bold()
        .halo()
        .paint(Colour::Purple);
    canvas.text((x + 6.0, y + 22.0), name.align(Align::Left));
}
