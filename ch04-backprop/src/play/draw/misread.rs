//! The misread digits that the network is surest of.

use common::mnist::Dataset;
use figure::{Align, Canvas, Colour, Error, Figure, Form, Images};

use crate::play::mistakes::Mistakes;

const COLUMNS: usize = 10;
const SHOWN: usize = 20;
const HEADING: &str = "misread: label → answer";

/// Each with its label and the answer; the heading alone, if there is none.
pub fn misread(mistakes: &Mistakes, test: &Dataset) -> impl Figure {
    move |form: Form| {
        let shown = &mistakes.all[..mistakes.all.len().min(SHOWN)];
        if shown.is_empty() {
            let canvas = Canvas::new(form.width(), 40.0);
            let heading = form.text(HEADING).paint(Colour::Red);
            canvas.text((4.0, 20.0), heading.align(Align::Left));
            return Ok::<_, Error>(canvas);
        }
        let indices: Vec<usize> = shown.iter().map(|mistake| mistake.image).collect();
        let pixels = test.images().select(&indices).to_dense();
        let mut images = Images::new(COLUMNS).heading(HEADING, Colour::Red);
        for (mistake, image) in shown.iter().zip(pixels.rows()) {
            let caption = format!("{} → {}", mistake.label, mistake.answer);
            images = images.image(image.iter().copied(), caption, Colour::Red);
        }
        images.draw(form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use common::sparse::SparseRows;

    #[test]
    fn a_network_that_misreads_nothing_has_a_figure_too() {
        let images = SparseRows::from_rows(1, [[0.0_f32]]);
        let test = Dataset::new(images, vec![0], 1).unwrap();
        let none = Mistakes::default();
        let figure = misread(&none, &test);
        for form in Form::ALL {
            assert!(figure.svg(form).is_ok());
        }
    }
}
