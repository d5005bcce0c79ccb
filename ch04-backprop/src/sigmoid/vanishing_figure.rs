//! Gradients as arrows on their way back through layers of sigmoids and of ReLUs, as thick as they are long.

use figure::number::fixed;
use figure::{Align, Canvas, Colour, Error, Figure, Form, Point};

use super::deep::Lengths;

/// The thickness of the first arrow.
const THICK: f64 = 24.0;
/// Of an arrow that has become too thin to be seen.
const HAIR: f64 = 0.75;

/// Where things stand along the way back and across it.
struct Look {
    form: Form,
    /// From layer to layer.
    step: f64,
    /// The middles of the two networks.
    rows: [f64; 2],
    length: f64,
}

pub fn draw(lengths: &Lengths) -> impl Figure {
    move |form: Form| -> Result<Canvas, Error> { Ok(sheet(lengths, form)) }
}

fn sheet(lengths: &Lengths, form: Form) -> Canvas {
    let step = form.pick(57.0, 46.0);
    let look = Look {
        form,
        step,
        rows: form.pick([74.0, 196.0], [75.0, 245.0]),
        length: step * lengths.relu.len() as f64,
    };
    let size = form.pick((look.length + 16.0, 256.0), (340.0, look.length + 50.0));
    let canvas = Canvas::new(size.0, size.1);
    let both = lengths.sigmoid.iter().chain(&lengths.relu);
    let largest = both.copied().fold(1.0, f64::max);
    let networks = [
        ("sigmoid", Colour::Teal, &lengths.sigmoid),
        ("ReLU", Colour::Purple, &lengths.relu),
    ];
    for (row, (name, colour, shares)) in look.rows.into_iter().zip(networks) {
        for (layers, share) in shares.iter().enumerate() {
            look.arrow(&canvas, row, layers, share / largest);
            look.number(&canvas, row, layers, *share);
            if layers > 0 {
                look.layer(&canvas, row, layers, colour);
            }
        }
        look.name(&canvas, row, name, colour);
    }
    canvas
}

impl Look {
    /// A place so far on the way back, so far beside the middle of its network: to the left, or upwards.
    fn place(&self, back: f64, across: f64) -> Point {
        let along = self.length - back;
        self.form
            .pick((8.0 + along, across), (across, 36.0 + along))
    }

    /// The arrow that has come through so many layers.
    fn arrow(&self, canvas: &Canvas, row: f64, layers: usize, share: f64) {
        let (start, end) = (
            self.step * layers as f64 + 12.0,
            self.step * (layers as f64 + 1.0) - 4.0,
        );
        let half = (THICK * share).max(HAIR) / 2.0;
        let head = (1.7 * half).max(2.0);
        let neck = end - head.min(0.5 * (end - start));
        let outline = [
            (start, -half),
            (neck, -half),
            (neck, -half - 0.45 * head),
            (end, 0.0),
            (neck, half + 0.45 * head),
            (neck, half),
            (start, half),
        ];
        let paint = if half > HAIR {
            Colour::Red.into()
        } else {
            Colour::Red.tint(60)
        };
        canvas.area(
            &outline.map(|(back, aside)| self.place(back, row + aside)),
            paint,
        );
    }

    fn layer(&self, canvas: &Canvas, row: f64, layers: usize, colour: Colour) {
        let (back, (long, thick)) = (self.step * layers as f64 + 4.0, (52.0, 9.0));
        let (x, y) = self.place(back, row);
        let size = self.form.pick((thick, long), (long, thick));
        let corner = (x - size.0 / 2.0, y - size.1 / 2.0);
        canvas.rectangle(corner, size, 4.0, colour.soft());
        canvas.frame(corner, size, 4.0, colour, 1.75);
    }

    /// Below its arrow, or to its right.
    fn number(&self, canvas: &Canvas, row: f64, layers: usize, share: f64) {
        let back = self.step * (layers as f64 + 0.5) + 4.0;
        let at = self.place(back, row + self.form.pick(42.0, 34.0));
        let align = self.form.pick(Align::Centre, Align::Left);
        let text = self.form.text(brief(share)).size(15.0).align(align);
        canvas.text(at, text.paint(Colour::Red));
    }

    fn name(&self, canvas: &Canvas, row: f64, name: &str, colour: Colour) {
        let text = self.form.text(name).size(17.0).bold().paint(colour);
        let (at, align) = self.form.pick(
            ((8.0, row - 48.0), Align::Left),
            ((row, 14.0), Align::Centre),
        );
        canvas.text(at, text.align(align));
    }
}

/// `0.21`, `0.002` or `4·10⁻⁴`.
fn brief(share: f64) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    if share >= 0.1 {
        return fixed(share, 2);
    }
    if share >= 0.001 {
        return fixed(share, 3);
    }
    let text = format!("{share:.0e}");
    let (digit, power) = text.split_once("e-").unwrap_or((&text, "0"));
    let power = power
        .chars()
        .filter_map(|digit| Some(RAISED[digit.to_digit(10)? as usize]));
    format!("{digit}·10⁻{}", power.collect::<String>())
}
