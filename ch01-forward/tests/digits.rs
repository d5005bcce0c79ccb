//! The digits section on images and weights whose answers are known by construction.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use common::layer::Affine;
use common::mnist::{self, CLASSES, PIXELS, Part, idx};
use common::network::TwoLayerNet;
use ndarray::{Array1, Array2};
use tempfile::TempDir;
use testing::{Chapter, lines, numbers};

const CHAPTER: Chapter = Chapter(ch01_forward::run);

/// Image i has one lit pixel, number `lit[i]`.
fn data(folder: &Path, lit: &[usize], labels: &[u8]) -> String {
    let mut pixels = vec![0; lit.len() * PIXELS];
    for (image, &pixel) in lit.iter().enumerate() {
        pixels[image * PIXELS + pixel] = 255;
    }
    idx::write(folder, Part::Test, &pixels, labels).unwrap();
    folder.to_str().unwrap().into()
}

/// A network that answers with the number of the lit pixel: hidden neuron k sees pixel k and says so to output k.
fn net(inputs: usize, outputs: usize) -> TwoLayerNet<f32> {
    net_with_scores(inputs, outputs, 9.0)
}

/// The same, with this score for the answer and 0 for the others.
fn net_with_scores(inputs: usize, outputs: usize, score: f32) -> TwoLayerNet<f32> {
    let affine = |rows, columns, weight: f32| {
        let diagonal = |(i, j)| if i == j { weight } else { 0.0 };
        Affine::new(
            Array2::from_shape_fn((rows, columns), diagonal),
            Array1::zeros(columns),
        )
        .unwrap()
    };
    TwoLayerNet::new(
        affine(inputs, outputs, 1.0),
        affine(outputs, outputs, score),
    )
    .unwrap()
}

fn weights(folder: &Path, net: &TwoLayerNet<f32>) -> String {
    let path: PathBuf = folder.join("net.safetensors");
    net.save(&path).unwrap();
    path.to_str().unwrap().into()
}

/// Labels 7, 2, 2, and the last image is lit like a 5.
fn three_images(folder: &TempDir) -> [String; 2] {
    [
        data(folder.path(), &[7, 2, 5], &[7, 2, 2]),
        weights(folder.path(), &net(PIXELS, CLASSES)),
    ]
}

/// Reads images with weights, with these knobs.
fn digits<'a>([data, weights]: &'a [String; 2], knobs: &[&'a str]) -> Vec<&'a str> {
    [&["digits", "--data", data, "--weights", weights], knobs].concat()
}

#[test]
fn two_of_three_are_right_one_at_a_time_and_in_batches() {
    let folder = TempDir::new().unwrap();
    let printed = CHAPTER.prints(&digits(&three_images(&folder), &[]));
    assert_eq!(
        lines(&printed, "accuracy"),
        [
            "one at a time  2 of 3 right: 66.67 %",
            "in batches     2 of 3 right: 66.67 %",
            "same answer    3 of 3",
        ]
    );
}

#[test]
fn the_mistake_is_shown_with_its_answer_and_counted_in_the_table() {
    let folder = TempDir::new().unwrap();
    let printed = CHAPTER.prints(&digits(&three_images(&folder), &[]));
    assert_eq!(lines(&printed, "misread")[0], "image 2: label 2, answer 5");
    let table: Vec<Vec<f64>> = lines(&printed, "confusion")
        .into_iter()
        .skip(1)
        .map(numbers)
        .collect();
    let twos = [2.0, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0];
    assert_eq!(table[2], twos);
    let all: f64 = table.iter().flat_map(|row| &row[1..]).sum();
    assert_eq!(all, 3.0);
}

#[test]
fn answers_are_counted_by_their_probability() {
    let folder = TempDir::new().unwrap();
    let printed = CHAPTER.prints(&digits(&three_images(&folder), &[]));
    let rows = lines(&printed, "calibration");
    // All three have exp(9) / (exp(9) + 9·exp(0)) = 0.99889…
    assert!(
        rows[5].ends_with("0.99 to 1        3      2  66.7 %"),
        "{rows:?}"
    );
    assert!(
        rows[1..5]
            .iter()
            .all(|row| row.ends_with("0      0       -")),
        "{rows:?}"
    );
}

#[test]
fn the_answer_is_the_largest_score_even_where_the_probabilities_are_equal() {
    let folder = TempDir::new().unwrap();
    let [data, _] = three_images(&folder);
    // exp(1e-9) is 1 in f32, as exp(0) is: ten equal probabilities.
    let net = net_with_scores(PIXELS, CLASSES, 1e-9);
    let files = [data, weights(folder.path(), &net)];
    let printed = CHAPTER.prints(&digits(&files, &["--count", "3"]));
    let drawn = lines(&printed, "drawn");
    assert_eq!(drawn[0], "image 0: label 7, answer 7");
    assert!(
        drawn
            .iter()
            .any(|line| line.ends_with("7 ██▍                       10.0 %"))
    );
    assert_eq!(lines(&printed, "misread")[0], "image 2: label 2, answer 5");
    assert_eq!(lines(&printed, "accuracy")[2], "same answer    3 of 3");
    let row: Vec<_> = lines(&printed, "confusion")
        .into_iter()
        .map(numbers)
        .collect();
    assert_eq!((row[8][8], row[3][6]), (1.0, 1.0));
}

#[test]
fn no_mistake_is_said_to_be_none() {
    let folder = TempDir::new().unwrap();
    let [_, net] = three_images(&folder);
    let right = data(folder.path(), &[7, 2], &[7, 2]);
    let printed = CHAPTER.prints(&digits(&[right, net], &[]));
    assert_eq!(lines(&printed, "misread"), ["no image is misread"]);
}

#[test]
fn as_many_digits_are_drawn_as_asked_for_and_as_there_are() {
    let folder = TempDir::new().unwrap();
    let files = three_images(&folder);
    for (count, drawn) in [("1", 1), ("3", 3), ("100", 3)] {
        let printed = CHAPTER.prints(&digits(&files, &["--count", count]));
        let lines = lines(&printed, "drawn");
        let images = lines.iter().filter(|line| line.starts_with("image "));
        assert_eq!(images.count(), drawn);
        assert!(lines.iter().any(|line| line.contains('▀')));
        // exp(9) / (exp(9) + 9·exp(0)) = 0.99889…
        assert!(
            lines.iter().any(|line| line.ends_with("99.9 %")),
            "{lines:?}"
        );
    }
}

#[test]
fn drawing_begins_where_it_is_told_to_and_not_behind_the_last_image() {
    let folder = TempDir::new().unwrap();
    let files = three_images(&folder);
    let printed = CHAPTER.prints(&digits(&files, &["--first", "2"]));
    assert_eq!(lines(&printed, "drawn")[0], "image 2: label 2, answer 5");
    let behind = digits(&files, &["--first", "3"]);
    CHAPTER.refuses(&behind, 2, "--first: the images have the numbers 0 to 2");
}

#[test]
fn the_figure_of_the_network_fills_the_answer_to_the_first_image_with_these_weights() {
    let folder = TempDir::new().unwrap();
    let [data, weights] = three_images(&folder);
    // With a score of -9 for the lit pixel and 0 for all others, the answer is the first of the others.
    let other = TempDir::new().unwrap();
    let against = self::weights(other.path(), &net_with_scores(PIXELS, CLASSES, -9.0));
    for (weights, first, answer) in [
        (&weights, "0", "7"),
        (&weights, "1", "2"),
        (&weights, "2", "5"),
        (&against, "0", "0"),
    ] {
        let files = [data.clone(), weights.clone()];
        let figures = CHAPTER.writes(&digits(&files, &["--first", first])).figures;
        for form in ["network", "network.ko.narrow"] {
            let texts = figures[form]
                .lines()
                .filter(|line| line.starts_with("<text"));
            let filled: Vec<&str> = texts
                .filter(|line| line.contains("fill=\"var(--paper)\""))
                .map(|line| line.split(['<', '>']).nth(2).unwrap())
                .collect();
            assert_eq!(filled, [answer], "{form} from image {first}");
        }
    }
}

#[test]
fn times_and_paths_stay_off_standard_output() {
    let folder = TempDir::new().unwrap();
    let files = three_images(&folder);
    let elsewhere = folder.path().join("elsewhere");
    let [first, second] = [folder.path(), &elsewhere]
        .map(|figures| CHAPTER.writes(&digits(&files, &["--figures", figures.to_str().unwrap()])));
    assert_eq!(first.text, second.text);
    let said = first.notes.join("\n");
    assert!(
        said.contains("one at a time: ") && said.contains("in batches: ") && said.contains(" ms"),
        "{said}"
    );
    for figure in ["digits.svg", "confusion.svg"] {
        let drawn = fs::read(folder.path().join(figure)).unwrap();
        assert_eq!(drawn, fs::read(elsewhere.join(figure)).unwrap());
    }
}

#[test]
fn the_weights_of_this_repository_read_the_real_digits() {
    let printed = CHAPTER.prints(&["digits"]);
    let accuracy = lines(&printed, "accuracy");
    let right = |line: &str| numbers(&line[13..])[0];
    assert!(right(accuracy[0]) >= 9700.0, "{accuracy:?}");
    assert_eq!(right(accuracy[0]), right(accuracy[1]));
    assert_eq!(accuracy[2], "same answer    10000 of 10000");
}

#[test]
fn with_ink_and_paper_swapped_the_answers_are_worse_than_guessing() {
    let part_of = |file| fs::read(mnist::default_dir().join(file)).unwrap();
    let images = part_of(Part::Test.images_file());
    let labels = part_of(Part::Test.labels_file());
    let swapped: Vec<u8> = images[16..].iter().map(|pixel| 255 - pixel).collect();
    let folder = TempDir::new().unwrap();
    idx::write(folder.path(), Part::Test, &swapped, &labels[8..]).unwrap();
    let printed = CHAPTER.prints(&["digits", "--data", folder.path().to_str().unwrap()]);
    let right = numbers(&lines(&printed, "accuracy")[0][13..])[0];
    assert!(right < 1000.0, "{printed}");
}

#[test]
fn data_that_cannot_be_used_is_named() {
    let folder = TempDir::new().unwrap();
    let files = three_images(&folder);
    let arguments = digits(&files, &[]);
    let images = folder.path().join(Part::Test.images_file());
    let labels = folder.path().join(Part::Test.labels_file());
    let (good_images, good_labels) = (fs::read(&images).unwrap(), fs::read(&labels).unwrap());

    let (images_name, last) = ("t10k-images-idx3-ubyte", good_labels.len() - 1);
    let damaged: [(&Path, Vec<u8>, &str); 6] = [
        (&images, Vec::new(), images_name),
        (
            &images,
            good_images[..good_images.len() - 1].to_vec(),
            images_name,
        ),
        (&images, [&good_images[..], &[0]].concat(), images_name),
        (&images, good_labels.clone(), "magic number"),
        (
            &labels,
            [&[0, 0, 8, 1, 0, 0, 0, 2], &good_labels[8..10]].concat(),
            "labels",
        ),
        (
            &labels,
            [&good_labels[..last], &[10]].concat(),
            "labels from 0 to 9",
        ),
    ];
    for (file, bytes, words) in damaged {
        let good = fs::read(file).unwrap();
        fs::write(file, bytes).unwrap();
        let said = CHAPTER.refuses(&arguments, 1, words);
        assert!(said.contains(&files[0]), "{said}");
        fs::write(file, good).unwrap();
    }
    fs::remove_file(&labels).unwrap();
    CHAPTER.refuses(&arguments, 1, "t10k-labels-idx1-ubyte");
}

#[test]
fn weights_that_cannot_be_used_are_named() {
    let folder = TempDir::new().unwrap();
    let [data, good] = three_images(&folder);
    let refuse =
        |file: &str| CHAPTER.refuses(&["digits", "--data", &data, "--weights", file], 1, file);
    let odd = TempDir::new().unwrap();
    assert!(
        refuse(&weights(odd.path(), &net(9, CLASSES)))
            .contains("expected 784 inputs and 10 outputs, found 9 and 10")
    );
    assert!(refuse(&weights(odd.path(), &net(PIXELS, 11))).contains("found 784 and 11"));
    refuse("no-such-file.safetensors");

    let mut bytes = fs::read(&good).unwrap();
    let last = bytes.len() - 4;
    bytes[last..].copy_from_slice(&f32::NAN.to_le_bytes());
    fs::write(&good, &bytes).unwrap();
    assert!(refuse(&good).contains("NaN"));
    fs::write(&good, &bytes[..100]).unwrap();
    refuse(&good);
}
