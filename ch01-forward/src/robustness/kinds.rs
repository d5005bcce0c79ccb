//! The ways in which a test digit is drawn.

use common::Random;
use common::handwriting::{Picture, luminance};
use rand::RngExt;

use super::jpeg::jpeg;
use super::place::Place;
use super::sheet::{in_ink, in_uneven_light, on_lines, on_paper, with_noise};
use super::stroke::{thicker, thinner};

/// A way to draw the ink of a digit: the picture of it, and what is left to chance.
pub struct Kind {
    pub name: &'static str,
    pub draw: fn(&Picture, &mut Random) -> Picture,
}

/// The side of most pictures.
const SIDE: usize = 56;

/// Ball pens and felt pens in blue, red and green, and a pencil.
const INKS: [[u8; 3]; 4] = [[25, 55, 160], [200, 35, 40], [20, 125, 60], [115, 115, 120]];

pub const KINDS: [Kind; 13] = [
    kind("dark on light", |image, _| on_paper(&large(image))),
    kind("light on dark", |image, _| {
        on_paper(&large(image)).map(|bright| 1.0 - bright)
    }),
    kind("20 to 2000 px", |image, random| {
        let side = 20.0 * 100_f32.powf(random.random_range(0.0..=1.0));
        on_paper(&Place::filling(side as usize).put(image))
    }),
    kind("shifted", |image, random| {
        let far = SIDE as f32 / 4.0;
        let shift = (
            random.random_range(-far..far),
            random.random_range(-far..far),
        );
        let image_side = SIDE as f32 / 2.0;
        let place = Place {
            image: image_side,
            shift,
            ..Place::filling(SIDE)
        };
        on_paper(&place.put(image))
    }),
    kind("turned ±15°", |image, random| {
        turned(image, random.random_range(-15.0..15.0))
    }),
    kind("turned ±30°", |image, random| {
        turned(image, random.random_range(-30.0..30.0))
    }),
    kind("thin strokes", |image, _| on_paper(&thinner(&large(image)))),
    kind("thick strokes", |image, _| {
        on_paper(&thicker(&thicker(&large(image))))
    }),
    kind("uneven light", |image, _| {
        in_uneven_light(&on_paper(&large(image)))
    }),
    kind("lined paper", |image, _| on_lines(&on_paper(&large(image)))),
    kind("noise", |image, random| {
        with_noise(&on_paper(&large(image)), random)
    }),
    kind("JPEG of quality 30", |image, _| {
        jpeg(&on_paper(&large(image)), 30.0)
    }),
    kind("coloured ink", |image, random| {
        let ink = INKS[random.random_range(0..INKS.len())];
        in_ink(&large(image), luminance(ink) / 255.0)
    }),
];

const fn kind(name: &'static str, draw: fn(&Picture, &mut Random) -> Picture) -> Kind {
    Kind { name, draw }
}

fn large(image: &Picture) -> Picture {
    Place::filling(SIDE).put(image)
}

fn turned(image: &Picture, turn: f32) -> Picture {
    on_paper(
        &Place {
            turn,
            ..Place::filling(SIDE)
        }
        .put(image),
    )
}
