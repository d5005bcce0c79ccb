//! A line of text whose pieces differ in colour and weight.

use super::{Align, Canvas, Point, Text};
use crate::markup;
use crate::shapes::HALO;
use crate::svg::scaled;

impl Canvas {
    /// The runs one after the other, of the size of the first; the line as a whole is aligned at its point.
    pub(super) fn runs(&self, at: Point, runs: &[Text], align: Align) {
        let Some(first) = runs.first() else {
            return;
        };
        let (x, y) = self.pixel((at.0, at.1 + 0.36 * first.size));
        let (anchor, size) = (anchor(align), scaled(first.size));
        let pieces: String = runs.iter().map(|run| self.piece(run)).collect();
        self.sheet.borrow_mut().body += &format!(
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{size}\"{HALO}>{pieces}</text>\n"
        );
    }

    fn piece(&self, run: &Text) -> String {
        let paint = self.sheet.borrow_mut().paint(run.paint);
        let weight = if run.bold {
            " font-weight=\"bold\""
        } else {
            ""
        };
        format!(
            "<tspan fill=\"{paint}\"{weight}>{}</tspan>",
            markup::typeset(&run.label)
        )
    }
}

fn anchor(align: Align) -> &'static str {
    match align {
        Align::Left => "start",
        Align::Centre => "middle",
        Align::Right => "end",
    }
}
