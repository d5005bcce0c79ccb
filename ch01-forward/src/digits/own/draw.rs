//! How a digit on a picture becomes what the network sees: one row for each digit, one column for each step.

use common::handwriting::{BOX_SIDE, Picture};
use common::mnist::IMAGE_SIDE;
use figure::{Canvas, Colour, Error, Figure, Form, Point};

use super::sheet::{Read, Sheet};
use super::window::Window;

/// A figure has no more rows.
const ROWS: usize = 4;
/// Dark and light: what a camera sees is the same on every page, and ink is as the page's.
const OF_A_CAMERA: (Colour, Colour) = (Colour::Black, Colour::White);
const OF_INK: (Colour, Colour) = (Colour::Ink, Colour::Paper);

/// The way of the first digits; without any, the picture and what of it is ink.
pub fn preparation(sheet: &Sheet) -> impl Figure + '_ {
    move |form: Form| {
        let rows = &sheet.read[..sheet.read.len().min(ROWS)];
        let (side, gap) = form.pick((112.0, 24.0), (56.0, 10.0));
        let (left, top) = (6.0, form.pick(54.0, 46.0));
        let down = side + form.pick(16.0, 12.0);
        let across = side + gap;
        let canvas = Canvas::new(form.width(), top + down * rows.len().max(1) as f64);
        for (column, name) in ["picture", "ink", "20 × 20", "28 × 28", "answer"]
            .into_iter()
            .enumerate()
        {
            let width = if column == 4 {
                form.width() - left - 4.0 * across - 6.0
            } else {
                side
            };
            let at = (
                left + across * column as f64 + width / 2.0,
                form.pick(24.0, 20.0),
            );
            canvas.text(at, form.text(name).size(15.0).paint(Colour::Muted));
        }
        for (row, read) in rows.iter().enumerate() {
            let at = |column: usize| (left + across * column as f64, top + down * row as f64);
            let window = Window::around(read);
            seen(&canvas, [at(0), at(1)], side, sheet, &window)?;
            bounds(&canvas, at(1), side, read, &window);
            tile(&canvas, at(2), side, &in_box(&read.digit.fitted), OF_INK)?;
            tile(&canvas, at(3), side, &read.digit.image, OF_INK)?;
            middle(&canvas, at(3), side);
            let (x, y) = at(4);
            let x = (x + form.width()) / 2.0 - 3.0;
            let answer = form.text(read.scores.answer().to_string()).bold();
            let answer = answer.size(form.pick(40.0, 28.0)).paint(Colour::Orange);
            canvas.text((x, y + side * 0.42), answer);
            let percent = format!("{:.0}%", 100.0 * read.judgement.confidence);
            let percent = form.text(percent).size(15.0).paint(Colour::Orange);
            canvas.text((x, y + side * 0.78), percent);
        }
        if rows.is_empty() {
            let whole = Window::whole(&sheet.picture);
            let tiles = [(left, top), (left + across, top)];
            seen(&canvas, tiles, side, sheet, &whole)?;
        }
        Ok::<_, Error>(canvas)
    }
}

/// What a window shows of the picture and of its ink.
fn seen(
    canvas: &Canvas,
    [left, right]: [Point; 2],
    side: f64,
    sheet: &Sheet,
    window: &Window,
) -> Result<(), Error> {
    let picture = window.of(&sheet.picture).map(|bright| 1.0 - bright);
    tile(canvas, left, side, &picture, OF_A_CAMERA)?;
    tile(canvas, right, side, &window.of(&sheet.ink), OF_INK)
}

/// A picture in dark on light.
fn tile(
    canvas: &Canvas,
    at: Point,
    side: f64,
    picture: &Picture,
    (dark, light): (Colour, Colour),
) -> Result<(), Error> {
    let shades = picture.values().iter().map(|&value| f64::from(value));
    canvas.rectangle(at, (side, side), 0.0, light);
    canvas.image(at, side, &Vec::from_iter(shades), dark)?;
    canvas.frame(
        (at.0 - 2.0, at.1 - 2.0),
        (side + 4.0, side + 4.0),
        4.0,
        Colour::Faint,
        1.0,
    );
    Ok(())
}

/// The rectangle around the digit.
fn bounds(canvas: &Canvas, at: Point, side: f64, read: &Read, window: &Window) {
    let unit = side / f64::from(window.side);
    let bounds = read.digit.bounds;
    let (width, height) = bounds.dim();
    let x = at.0 + unit * (bounds.left as f64 - f64::from(window.corner.0));
    let y = at.1 + unit * (bounds.top as f64 - f64::from(window.corner.1));
    let size = (unit * width as f64, unit * height as f64);
    canvas.frame((x, y), size, 0.0, Colour::Blue, 1.75);
}

/// The digit in the middle of its box.
fn in_box(fitted: &Picture) -> Picture {
    let (width, height) = fitted.dim();
    let (left, top) = ((BOX_SIDE - width) / 2, (BOX_SIDE - height) / 2);
    Picture::from_fn(BOX_SIDE, BOX_SIDE, |x, y| {
        let is_inside = (left..left + width).contains(&x) && (top..top + height).contains(&y);
        if is_inside {
            fitted.at(x - left, y - top)
        } else {
            0.0
        }
    })
}

/// Lines through the middle of the image, where the centre of mass is: through the middle of pixel 14.
fn middle(canvas: &Canvas, (left, top): Point, side: f64) {
    let middle = side * ((IMAGE_SIDE / 2) as f64 + 0.5) / IMAGE_SIDE as f64;
    let (x, y) = (left + middle, top + middle);
    canvas.line(&[(x, top), (x, top + side)], Colour::Blue, 1.0);
    canvas.line(&[(left, y), (left + side, y)], Colour::Blue, 1.0);
}
