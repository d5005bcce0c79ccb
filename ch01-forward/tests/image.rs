//! Pictures of handwriting, read by the digits section.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use common::handwriting::{Picture, digits, ink, scale};
use common::mnist::{self, Dataset, IMAGE_SIDE, Part};
use tempfile::TempDir;
use testing::{Chapter, assert_is_tidy, lines};

const CHAPTER: Chapter = Chapter(ch01_forward::run);

/// What the book says of the thresholds: one answer in so many up to 0.9 is wrong,
const WRONG: f64 = 3.0;
/// and one test image in so many is farther from all others than 6.9.
const FAR: f64 = 50.0;

fn test_digits() -> Dataset {
    Dataset::load(&mnist::default_dir(), Part::Test).unwrap()
}

fn picture(data: &Dataset, index: usize) -> Picture {
    let pixels = data.images().select(&[index]).to_dense();
    Picture::from_fn(IMAGE_SIDE, IMAGE_SIDE, |x, y| {
        pixels[(0, y * IMAGE_SIDE + x)]
    })
}

/// A PNG of these test digits in a row, each so many pixels wide, dark on light paper.
fn row(folder: &Path, name: &str, indices: &[usize], side: usize) -> PathBuf {
    let data = test_digits();
    let all: Vec<_> = indices
        .iter()
        .map(|&index| scale(&picture(&data, index), side, side))
        .collect();
    let bright = |x: u32, y: u32| {
        let ink = all[x as usize / side].at(x as usize % side, y as usize);
        image::Luma([(240.0 - 200.0 * ink) as u8])
    };
    let image = image::GrayImage::from_fn((side * all.len()) as u32, side as u32, bright);
    let file = folder.join(name);
    image.save(&file).unwrap();
    file
}

fn arguments(file: &Path) -> [&str; 3] {
    ["digits", "--image", file.to_str().unwrap()]
}

#[test]
fn digits_in_a_row_are_read_from_left_to_right_with_their_probabilities() {
    let folder = TempDir::new().unwrap();
    let file = row(folder.path(), "row.png", &[0, 1, 2], 60);
    let written = CHAPTER.writes(&arguments(&file));
    let image = lines(&written.text, "image");
    assert_eq!(image[0], "3 digits, from left to right");
    // The labels of the first test images are 7, 2 and 1.
    for answer in [
        "digit 1: answer 7",
        "digit 2: answer 2",
        "digit 3: answer 1",
    ] {
        assert!(image.contains(&answer), "{image:?}");
    }
    let bars = image.iter().filter(|line| line.ends_with(" %"));
    assert_eq!(bars.count(), 30);
    assert!(!written.text.contains("unsure") && !written.text.contains("unlike"));
    assert!(!written.text.contains(folder.path().to_str().unwrap()));
    assert_is_tidy(CHAPTER, &arguments(&file));
}

#[test]
fn rows_of_digits_are_read_row_by_row() {
    let folder = TempDir::new().unwrap();
    let (upper, lower) = (
        row(folder.path(), "upper.png", &[0, 1, 2], 60),
        row(folder.path(), "lower.png", &[3, 4], 60),
    );
    let [upper, lower] = [upper, lower].map(|file| image::open(file).unwrap().to_luma8());
    let mut both = image::GrayImage::from_pixel(180, 150, image::Luma([240]));
    image::imageops::replace(&mut both, &upper, 0, 0);
    image::imageops::replace(&mut both, &lower, 20, 80);
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("rows.png");
    both.save(&file).unwrap();
    let printed = CHAPTER.prints(&arguments(&file));
    let image = lines(&printed, "image");
    assert_eq!(image[0], "5 digits in 2 rows, each from left to right");
    // The labels of the first test images are 7, 2, 1, 0 and 4.
    let answers = image.iter().filter_map(|line| line.split_once(": answer "));
    let answers: Vec<_> = answers.map(|(_, answer)| answer).collect();
    assert_eq!(answers, ["7", "2", "1", "0", "4"]);
    both.save(folder.path().join("again.png")).unwrap();
    let table = CHAPTER.prints(&arguments(folder.path()));
    assert!(lines(&table, "images")[1].contains(" 721 04 "), "{table}");
}

#[test]
fn the_figure_has_four_pictures_of_each_of_the_first_digits() {
    let folder = TempDir::new().unwrap();
    for count in [1, 3, 6] {
        let file = row(folder.path(), "row.png", &[0, 1, 2, 3, 4, 5][..count], 40);
        let figures = CHAPTER.writes(&arguments(&file)).figures;
        for form in ["", ".ko", ".narrow", ".ko.narrow"] {
            let images = figures[&format!("preparation{form}")]
                .matches("<image")
                .count();
            assert_eq!(images, 4 * count.min(4));
        }
    }
}

#[test]
fn without_a_digit_the_figure_shows_the_picture_and_its_ink() {
    let folder = TempDir::new().unwrap();
    let file = save(folder.path(), &Picture::from_fn(300, 200, |_, _| 0.97));
    let figures = CHAPTER.writes(&arguments(&file)).figures;
    for form in ["", ".ko", ".narrow", ".ko.narrow"] {
        let figure = &figures[&format!("preparation{form}")];
        assert_eq!(figure.matches("<image").count(), 2);
    }
}

#[test]
fn names_and_weights_are_those_that_are_given() {
    let folder = TempDir::new().unwrap();
    let file = row(folder.path(), "seven.png", &[0], 60);
    let names = [
        "--names",
        "zero,one,two,three,four,five,six,Sieben,eight,nine",
    ];
    let printed = CHAPTER.prints(&[&arguments(&file)[..], &names].concat());
    assert!(printed.contains("digit 1: answer 7 (Sieben)"), "{printed}");
    let weights = ["--weights", "no-such-file.safetensors"];
    let arguments = [&arguments(&file)[..], &weights].concat();
    CHAPTER.refuses(&arguments, 1, "no-such-file.safetensors");
}

#[test]
fn several_files_or_a_folder_give_a_row_for_each() {
    let folder = TempDir::new().unwrap();
    let second = row(folder.path(), "b.png", &[0, 1], 40);
    let first = row(folder.path(), "a.png", &[2], 40);
    image::GrayImage::from_pixel(30, 30, image::Luma([250]))
        .save(folder.path().join("c.png"))
        .unwrap();
    fs::write(folder.path().join("notes.txt"), "no picture").unwrap();
    fs::write(folder.path().join("._a.png"), "a note of the system").unwrap();
    fs::create_dir(folder.path().join("folder.png")).unwrap();
    let printed = CHAPTER.prints(&arguments(folder.path()));
    let table = lines(&printed, "images");
    let start = |row: &str| row.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    assert_eq!(start(table[1]), "a.png 1");
    assert_eq!(start(table[2]), "b.png 72");
    assert!(table[3].starts_with("c.png") && table[3].ends_with("no digit"));
    assert_eq!(table.len(), 4);
    let both = [
        "digits",
        "--image",
        second.to_str().unwrap(),
        first.to_str().unwrap(),
    ];
    let printed = CHAPTER.prints(&both);
    let order: Vec<_> = lines(&printed, "images")[1..]
        .iter()
        .map(|row| start(row))
        .collect();
    assert_eq!(order, ["b.png 72", "a.png 1"]);
}

#[test]
fn a_picture_that_cannot_be_read_has_its_row_and_fails_in_the_end() {
    let folder = TempDir::new().unwrap();
    row(folder.path(), "good.png", &[0], 40);
    fs::write(folder.path().join("bad.png"), "no picture").unwrap();
    let (written, outcome) = CHAPTER.run(&arguments(folder.path()));
    let table = lines(&written.text, "images");
    assert!(table[1].starts_with("bad.png") && table[1].ends_with("cannot be read"));
    assert!(table[2].starts_with("good.png"));
    assert!(written.notes[0].ends_with("bad.png: no PNG or JPEG picture; save it as one"));
    let failure = outcome.unwrap_err();
    assert_eq!(failure.to_string(), "error: 1 of 2 pictures cannot be read");
}

#[test]
fn what_is_no_picture_is_refused_with_its_name() {
    let folder = TempDir::new().unwrap();
    CHAPTER.refuses(
        &arguments(folder.path()),
        1,
        "no PNG or JPEG in this folder",
    );
    let file = folder.path().join("gone.png");
    CHAPTER.refuses(
        &arguments(&file),
        1,
        "gone.png: No such file or directory; check the path",
    );
    for knob in ["--first", "--count"] {
        let both = [&arguments(&file)[..], &[knob, "1"]].concat();
        CHAPTER.refuses(&both, 2, "cannot be used with");
    }
}

/// A picture of grey values from 0 to 1.
fn save(folder: &Path, picture: &Picture) -> PathBuf {
    let (width, height) = picture.dim();
    let image = image::GrayImage::from_fn(width as u32, height as u32, |x, y| {
        image::Luma([(255.0 * picture.at(x as usize, y as usize)) as u8])
    });
    let file = folder.join("picture.png");
    image.save(&file).unwrap();
    file
}

#[test]
fn what_shows_no_digit_is_said_in_words() {
    let folder = TempDir::new().unwrap();
    let said = |picture: Picture| {
        let printed = CHAPTER.prints(&arguments(&save(folder.path(), &picture)));
        printed
            .lines()
            .skip(1)
            .map(String::from)
            .collect::<Vec<_>>()
    };
    let empty = ["no digit: nothing stands out from the paper"];
    assert_eq!(said(Picture::from_fn(300, 200, |_, _| 0.97)), empty);
    assert_eq!(said(Picture::from_fn(1, 1, |_, _| 0.0)), empty);
    let dots = Picture::from_fn(
        400,
        40,
        |x, y| if x % 10 < 5 && y % 20 < 10 { 0.1 } else { 0.9 },
    );
    assert_eq!(
        said(dots),
        ["no digits: 80 shapes are too many for a sheet of them"]
    );
    let disc = Picture::from_fn(100, 100, |x, y| {
        let (x, y) = (x as f32 - 50.0, y as f32 - 50.0);
        if x * x + y * y < 400.0 { 0.1 } else { 0.9 }
    });
    let lines = said(disc);
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("unlike a digit: test image ")),
        "{lines:?}"
    );
}

/// The numbers that `judge.rs` gives for its two thresholds, and the program says.
#[test]
fn the_thresholds_are_what_is_said_of_them() {
    let data = test_digits();
    let printed = CHAPTER.prints(&["digits"]);
    let rows = lines(&printed, "calibration");
    let count = |row: &str, column: usize| testing::numbers(row)[column];
    let sum = |rows: &[&str], column| rows.iter().map(|row| count(row, column)).sum::<f64>();
    let (below, above) = (&rows[1..4], &rows[4..]);
    let share = |rows: &[&str]| sum(rows, 3) / sum(rows, 2);
    // A third of the answers up to 0.9 are wrong, 6 in 1000 of the others; they are one in 16.
    assert!(
        (share(below) - (1.0 - 1.0 / WRONG)).abs() < 0.03,
        "{rows:?}"
    );
    assert!((share(above) - 0.994).abs() < 0.0005, "{rows:?}");
    assert!((sum(below, 2) / 10_000.0 - 1.0 / 16.0).abs() < 0.003);

    let all = data.images().to_dense();
    let squares: Vec<f32> = all.rows().into_iter().map(|row| row.dot(&row)).collect();
    let some: Vec<usize> = (0..data.len()).step_by(5).collect();
    let products = all.select(ndarray::Axis(0), &some).dot(&all.t());
    let far = some.iter().enumerate().filter(|&(row, one)| {
        let others = (0..data.len()).filter(|other| other != one);
        let distance = |other| squares[*one] + squares[other] - 2.0 * products[(row, other)];
        others.map(distance).fold(f32::INFINITY, f32::min).sqrt() > 6.9
    });
    // One in 50 of 2000 is 40, give or take twice the root of 40.
    let (far, expected) = (far.count() as f64, some.len() as f64 / FAR);
    assert!((far - expected).abs() < 2.0 * expected.sqrt(), "{far}");
}

#[test]
fn a_shape_smaller_than_a_letter_of_a_few_pixels_is_no_digit() {
    let dot = Picture::from_fn(60, 60, |x, y| {
        if (30..33).contains(&x) && (30..33).contains(&y) {
            0.1
        } else {
            0.9
        }
    });
    assert_eq!(digits(&ink(&dot)).len(), 0);
}
