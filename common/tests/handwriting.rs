//! Handwriting, step by step, held to what each step is for and to MNIST itself.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that panics has failed"
)]

use std::ops::Range;

use approx::assert_abs_diff_eq;
use common::handwriting::{
    BOX_SIDE, Bounds, Picture, centre, digits, fit, ink, is_dark_on_light, paper, scale,
};
use common::mnist::{self, Dataset, IMAGE_SIDE, Part};
use ndarray::Array2;
use proptest::prelude::*;

fn test_digits() -> Array2<f32> {
    let test = Dataset::load(&mnist::default_dir(), Part::Test).unwrap();
    test.images().to_dense()
}

fn image(pixels: &[f32]) -> Picture {
    Picture::from_fn(IMAGE_SIDE, IMAGE_SIDE, |x, y| pixels[y * IMAGE_SIDE + x])
}

/// What is inside of the bounds.
fn cut(picture: &Picture, bounds: Bounds) -> Picture {
    let (width, height) = bounds.dim();
    Picture::from_fn(width, height, |x, y| {
        picture.at(bounds.left + x, bounds.top + y)
    })
}

/// The smallest rectangle around all ink.
fn around(picture: &Picture) -> Bounds {
    let (width, height) = picture.dim();
    let has_ink = |x: usize, y: usize| picture.at(x, y) > 0.0;
    let columns: Vec<_> = (0..width)
        .filter(|&x| (0..height).any(|y| has_ink(x, y)))
        .collect();
    let rows: Vec<_> = (0..height)
        .filter(|&y| (0..width).any(|x| has_ink(x, y)))
        .collect();
    Bounds {
        left: columns[0],
        top: rows[0],
        right: columns[columns.len() - 1] + 1,
        bottom: rows[rows.len() - 1] + 1,
    }
}

/// Pictures side by side, with so many columns of 0 before each.
fn row(pictures: &[&Picture], gap: usize) -> Picture {
    let width: usize = pictures.iter().map(|one| gap + one.dim().0).sum();
    let height = pictures.iter().map(|one| one.dim().1).max().unwrap();
    let mut values = vec![0.0; (width + gap) * height];
    let mut left = gap;
    for picture in pictures {
        for y in 0..picture.dim().1 {
            for x in 0..picture.dim().0 {
                values[y * (width + gap) + left + x] = picture.at(x, y);
            }
        }
        left += picture.dim().0 + gap;
    }
    Picture::from_fn(width + gap, height, |x, y| values[y * (width + gap) + x])
}

#[test]
fn a_scaled_pixel_is_the_mean_of_what_it_covers() {
    let four = Picture::from_fn(4, 1, |x, _| x as f32);
    assert_eq!(scale(&four, 2, 1).values(), [0.5, 2.5]);
    assert_eq!(scale(&four, 8, 2).dim(), (8, 2));
    assert_eq!(scale(&four, 8, 2).at(5, 1), 2.0);
    // Thirds of four: 1 and a third of the next, two thirds of it and of the one behind, …
    let thirds = scale(&four, 3, 1);
    for (found, value) in thirds.values().iter().zip([0.25, 1.5, 2.75]) {
        assert_abs_diff_eq!(*found, value, epsilon = 1e-6);
    }
}

proptest! {
    #[test]
    fn scaling_keeps_the_mean(width in 1..40usize, height in 1..40usize, to in (1..60usize, 1..60usize), seed: u32) {
        let value = |x: usize, y: usize| ((seed as usize + 31 * x + 17 * y) % 101) as f32 / 100.0;
        let picture = Picture::from_fn(width, height, value);
        let mean = |picture: &Picture| {
            let sum: f64 = picture.values().iter().map(|&value| f64::from(value)).sum();
            sum / picture.values().len() as f64
        };
        // Where a pixel ends is known to 24 bits, of 40 pixels.
        prop_assert!((mean(&scale(&picture, to.0, to.1)) - mean(&picture)).abs() < 1e-5);
    }
}

#[test]
fn a_box_has_the_longer_side_of_20_and_the_proportion_of_the_picture() {
    for (size, fitted) in [
        ((10, 40), (5, 20)),
        ((300, 100), (20, 7)),
        ((1, 1), (20, 20)),
        ((1, 999), (1, 20)),
        ((20, 13), (20, 13)),
    ] {
        let picture = Picture::from_fn(size.0, size.1, |_, _| 1.0);
        assert_eq!(fit(&picture).dim(), fitted);
    }
}

/// The sums of rows and columns that NumPy finds with matrices of shares, as in `book/numpy/ch01-forward/robustness.py`, in
/// double precision.
#[test]
fn numpy_fits_and_centres_alike() {
    let picture = Picture::from_fn(31, 47, |x, y| {
        let pattern = ((7 * x + 13 * y) % 32) as f32 / 31.0;
        if y > x { pattern } else { 0.25 * pattern }
    });
    let rows = [
        1.7202, 2.0789, 2.4475, 2.934, 3.1691, 3.6572, 3.9557, 4.3939, 4.5948, 5.1122, 5.4543,
        5.767, 6.1248, 6.3842, 6.5514, 6.545, 6.5001, 6.5709, 6.4763, 6.5695,
    ];
    let columns = [
        9.6261, 9.4368, 9.1365, 8.4674, 8.108, 7.8536, 7.5647, 7.1523, 6.6252, 6.1211, 5.9563,
        5.8343, 5.1248,
    ];
    let image = centre(&fit(&picture));
    let of_row = |y: usize| (0..IMAGE_SIDE).map(|x| image.at(x, y)).sum::<f32>();
    let of_column = |x: usize| (0..IMAGE_SIDE).map(|y| image.at(x, y)).sum::<f32>();
    let (top, left) = (3, 9);
    for place in 0..IMAGE_SIDE {
        let expected = |sums: &[f32], first: usize| {
            let index = place.checked_sub(first);
            index
                .and_then(|index| sums.get(index))
                .copied()
                .unwrap_or(0.0)
        };
        // Four decimals are given, and a sum of 20 values has 24 bits.
        assert_abs_diff_eq!(of_row(place), expected(&rows, top), epsilon = 1e-4);
        assert_abs_diff_eq!(of_column(place), expected(&columns, left), epsilon = 1e-4);
    }
}

/// MNIST was made like this, so what was made does not change any more.
#[test]
fn every_test_digit_is_already_fitted_and_centred() {
    let mut fitted = 0;
    for pixels in test_digits().rows() {
        let digit = image(&pixels.to_vec());
        let cut = cut(&digit, around(&digit));
        if cut.dim().0.max(cut.dim().1) == BOX_SIDE {
            assert_eq!(centre(&fit(&cut)), digit);
            fitted += 1;
        }
    }
    assert!(fitted > 9990, "{fitted}");
}

#[test]
fn no_ink_is_lost_beyond_the_edge_where_the_centre_of_mass_lies_at_the_side() {
    let heavy = Picture::from_fn(20, 20, |x, y| if x == 19 || y == 10 { 1.0 } else { 0.0 });
    let sum = |picture: &Picture| picture.values().iter().sum::<f32>();
    assert_eq!(sum(&centre(&heavy)), sum(&heavy));
    let empty = Picture::from_fn(3, 3, |_, _| 0.0);
    assert_eq!(sum(&centre(&empty)), 0.0);
}

/// Light from one side, 0.4 to 0.9.
fn light(x: usize, y: usize) -> f32 {
    0.4 + 0.4 * x as f32 / 55.0 + 0.1 * y as f32 / 55.0
}

#[test]
fn a_sheet_in_uneven_light_is_all_paper() {
    let sheet = Picture::from_fn(56, 56, light);
    for (found, bright) in paper(&sheet).values().iter().zip(sheet.values()) {
        assert_abs_diff_eq!(found, bright, epsilon = 1e-5);
    }
    assert!(ink(&sheet).values().iter().all(|&value| value == 0.0));
}

#[test]
fn the_paper_under_a_stroke_is_as_bright_as_beside_it() {
    let is_stroke = |x: usize, y: usize| (24..30).contains(&x) && (8..48).contains(&y);
    let sheet = Picture::from_fn(56, 56, |x, y| {
        light(x, y) * if is_stroke(x, y) { 0.2 } else { 1.0 }
    });
    let (paper, ink) = (paper(&sheet), ink(&sheet));
    for y in 0..56 {
        for x in 0..56 {
            assert_abs_diff_eq!(paper.at(x, y), light(x, y), epsilon = 1e-5);
            let is_ink = if is_stroke(x, y) { 1.0 } else { 0.0 };
            assert_abs_diff_eq!(ink.at(x, y), is_ink, epsilon = 1e-5);
        }
    }
}

#[test]
fn a_shadow_with_a_sharp_edge_is_no_ink() {
    let shadow = Picture::from_fn(56, 56, |x, y| if x + 2 * y > 80 { 0.4 } else { 0.9 });
    assert!(ink(&shadow).values().iter().all(|&value| value == 0.0));
}

#[test]
fn ink_is_what_there_is_less_of() {
    for pixels in test_digits().rows().into_iter().take(1000) {
        let light = image(&pixels.to_vec());
        let dark = light.map(|value| 1.0 - value);
        assert!(!is_dark_on_light(&light));
        assert!(is_dark_on_light(&dark));
    }
}

/// A small digit in the shadow, beside a small part of the sheet that is not: that part is no ink.
#[test]
fn a_patch_of_light_on_a_dark_sheet_does_not_pass_for_ink() {
    for pixels in test_digits().rows().into_iter().take(100) {
        let digit = scale(&image(&pixels.to_vec()), 40, 40);
        let sheet = Picture::from_fn(200, 200, |x, y| {
            let is_digit = (100..140).contains(&x) && (90..130).contains(&y);
            let ink = if is_digit {
                digit.at(x - 100, y - 90)
            } else {
                0.0
            };
            let lamp = (x as f32 - 60.0).powi(2) + (y as f32 - 60.0).powi(2);
            (0.9 - 0.8 * ink) * (0.4 + 0.6 * (-lamp / 2000.0).exp())
        });
        assert!(is_dark_on_light(&sheet));
    }
}

#[test]
fn ink_of_full_contrast_is_as_strong_as_it_was_drawn() {
    for pixels in test_digits().rows().into_iter().take(100) {
        let digit = image(&pixels.to_vec());
        let found = ink(&digit.map(|value| 1.0 - value));
        for (found, drawn) in found.values().iter().zip(digit.values()) {
            // What is fainter than 0.08 is not seen. Full ink is what nine pixels in ten do not exceed.
            assert!((found - drawn).abs() < 0.08, "{found}, {drawn}");
        }
    }
}

#[test]
fn grain_and_what_is_fainter_than_a_tenth_are_no_ink() {
    let grain = |x: usize, y: usize| ((x * 7919 + y * 104_729) % 97) as f32 / 97.0;
    let noisy = Picture::from_fn(60, 40, |x, y| 0.7 + 0.1 * grain(x, y));
    let faint = Picture::from_fn(60, 40, |x, _| if x == 30 { 0.75 } else { 0.8 });
    for sheet in [noisy, faint] {
        assert!(ink(&sheet).values().iter().all(|&value| value == 0.0));
    }
}

#[test]
fn digits_in_a_row_are_found_from_left_to_right_each_as_it_is_alone() {
    let all = test_digits();
    let three = [0, 1, 2].map(|index| image(&all.row(index).to_vec()));
    let sheet = row(&three.each_ref(), 3).map(|value| 0.9 - 0.7 * value);
    let found = digits(&ink(&sheet));
    assert_eq!(found.len(), 3);
    for (found, digit) in found.iter().zip(&three) {
        let distance = found.image.values().iter().zip(digit.values());
        let distance: f32 = distance.map(|(one, other)| (one - other).powi(2)).sum();
        // Far nearer than any two test digits are.
        assert!(distance.sqrt() < 1.5, "{}", distance.sqrt());
    }
    assert!(
        found
            .windows(2)
            .all(|two| two[0].bounds.right <= two[1].bounds.left)
    );
}

/// A picture of letters: `#` is ink.
fn drawn(rows: &[&str]) -> Picture {
    let width = rows[0].len();
    Picture::from_fn(width, rows.len(), |x, y| {
        if rows[y].as_bytes()[x] == b'#' {
            1.0
        } else {
            0.0
        }
    })
}

#[test]
fn pixels_that_touch_at_a_corner_belong_together() {
    let found = digits(&drawn(&[
        ".........#.",
        ".#......#..",
        ".#.....#...",
        ".#....#....",
        ".#...#.....",
        ".#..#......",
        ".#.........",
    ]));
    let bounds: Vec<_> = found.iter().map(|digit| digit.bounds).collect();
    let [one, slash] = bounds[..] else {
        panic!("{bounds:?}")
    };
    assert_eq!((one.left, one.right, one.top, one.bottom), (1, 2, 1, 7));
    assert_eq!(
        (slash.left, slash.right, slash.top, slash.bottom),
        (4, 10, 0, 6)
    );
}

#[test]
fn a_bar_above_a_digit_is_a_part_of_it_and_a_speck_is_none() {
    let mut rows = vec![".".repeat(40); 30];
    let mut fill = |columns: std::ops::Range<usize>, range: std::ops::Range<usize>| {
        for row in range {
            rows[row].replace_range(columns.clone(), &"#".repeat(columns.len()));
        }
    };
    fill(3..13, 2..5); // a bar
    fill(3..6, 8..28); // its digit
    fill(20..25, 2..28); // a digit
    fill(30..31, 4..6); // a speck
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let found = digits(&drawn(&rows));
    let bounds: Vec<_> = found.iter().map(|digit| digit.bounds.dim()).collect();
    assert_eq!(bounds, [(10, 26), (5, 26)]);
}

/// The bounds of the digits in a drawing of rectangles, each of columns and rows.
fn bounds_of(size: (usize, usize), rectangles: &[(Range<usize>, Range<usize>)]) -> Vec<Bounds> {
    let is_ink = |x, y| {
        let mut rectangles = rectangles.iter();
        rectangles.any(|(columns, rows)| columns.contains(&x) && rows.contains(&y))
    };
    let ink = Picture::from_fn(size.0, size.1, |x, y| f32::from(u8::from(is_ink(x, y))));
    digits(&ink).iter().map(|digit| digit.bounds).collect()
}

#[test]
fn a_bar_beside_a_digit_is_a_part_of_it_and_of_no_other() {
    // A body, its bar at the right, and the next digit, farther from the bar than the body is.
    let rectangles = [(5..15, 5..45), (17..27, 5..12), (30..40, 5..45)];
    let found = bounds_of((50, 50), &rectangles);
    assert_eq!(found.len(), 2);
    assert_eq!((found[0].left, found[0].right), (5, 27));
    assert_eq!((found[1].left, found[1].right), (30, 40));
    // A low sign farther away is one of its own.
    let found = bounds_of((50, 50), &[(5..15, 5..45), (25..35, 20..30)]);
    assert_eq!(found.len(), 2);
}

#[test]
fn a_stroke_that_broke_is_one_digit_and_two_rows_are_two() {
    let halves =
        |gap: usize| bounds_of((30, 100), &[(5..15, 5..35), (5..15, 35 + gap..65 + gap)]).len();
    assert_eq!((halves(5), halves(6)), (1, 2)); // a sixth of 30 rows
}

#[test]
fn digits_are_read_row_by_row_even_where_a_row_climbs() {
    // Each digit 20 pixels high and 6 higher than the one before: the last of the second row stands as high as the
    // first of the first.
    let mut rectangles = Vec::new();
    for row in 0..2 {
        for place in 0..6 {
            let top = 40 + 35 * row - 6 * place;
            let left = 10 + 20 * place + row; // the second row a little to the right
            rectangles.push((left..left + 8, top..top + 20));
        }
    }
    let found = bounds_of((140, 110), &rectangles);
    assert_eq!(found.len(), 12);
    for (found, (columns, rows)) in found.iter().zip(&rectangles) {
        assert_eq!((found.left, found.top), (columns.start, rows.start));
    }
    let sheet = Picture::from_fn(140, 110, |x, y| {
        let mut rectangles = rectangles.iter();
        let is_ink = rectangles.any(|(columns, rows)| columns.contains(&x) && rows.contains(&y));
        f32::from(u8::from(is_ink))
    });
    let rows: Vec<_> = digits(&sheet).iter().map(|digit| digit.row).collect();
    assert_eq!(rows, [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
}

#[test]
fn what_is_faint_and_at_the_edge_is_no_digit_beside_others() {
    let sheet = |strength: f32, left: usize| {
        Picture::from_fn(60, 40, |x, y| match (x, y) {
            (30..36, 10..30) => 1.0,
            _ if (left..left + 6).contains(&x) && (5..35).contains(&y) => strength,
            _ => 0.0,
        })
    };
    assert_eq!(digits(&sheet(0.4, 0)).len(), 1); // the end of a shadow
    assert_eq!(digits(&sheet(0.4, 54)).len(), 1);
    assert_eq!(digits(&sheet(0.4, 10)).len(), 2); // faint, but within
    assert_eq!(digits(&sheet(0.9, 0)).len(), 2); // at the edge, but strong
    let alone = Picture::from_fn(60, 40, |x, _| if x < 6 { 0.4 } else { 0.0 });
    assert_eq!(digits(&alone).len(), 1);
}

#[test]
fn a_digit_does_not_have_the_ink_of_its_neighbour_in_its_box() {
    let found = digits(&drawn(&[
        "#....#######",
        ".#.........#",
        "..#........#",
        "...#.......#",
        "....#......#",
        ".....#.....#",
        "......#....#",
    ]));
    let bounds: Vec<_> = found.iter().map(|digit| digit.bounds).collect();
    assert_eq!(
        (bounds[0].right, bounds[1].left),
        (7, 5),
        "the boxes overlap"
    );
    assert_eq!(
        (found[0].fitted.at(0, 0), found[0].fitted.at(19, 0)),
        (1.0, 0.0)
    );
    assert_eq!(
        (found[1].fitted.at(0, 0), found[1].fitted.at(0, 19)),
        (1.0, 0.0)
    );
}
