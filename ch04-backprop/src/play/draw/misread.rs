//! The misread digits that the network is surest of.

use common::mnist::Dataset;
use figure::{Align, Canvas, Colour, Error, Figure, Form, Images};

use crate::play::mistakes::Mistakes;

const COLUMNS: usize = 10;
const SHOWN: usize = 20;

/// Each with its label and the answer.
pub fn misread(mistakes: &Mistakes, test: &Dataset) -> impl Figure {
    move |form: Form| {
        let shown = &mistakes.all[..mistakes.all.len().min(SHOWN)];
        if shown.is_empty() {
            let canvas = Canvas::new(form.width(), 40.0);
            let text = form.text("no image is misread").paint(Colour::Green);
            canvas.text((4.0, 20.0), text.align(Align::Left));
            return Ok::<_, Error>(canvas);
        }
        let indices: Vec<usize> = shown.iter().map(|mistake| mistake.image).collect();
        let pixels = test.images().select(&indices).to_dense();
        let mut images = Images::new(COLUMNS).heading("misread: label → answer", Colour::Red);
        for (mistake, image) in shown.iter().zip(pixels.rows()) {
            let caption = format!("{} → {}", mistake.label, mistake.answer);
            images = images.image(image.iter().copied(), caption, Colour::Red);
        }
        images.draw(form)
    }
}
