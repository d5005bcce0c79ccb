//! Errors planted in small outputs are found, and what another processor may do is not: with the bands as they stand.

use book::check::records::changed;
use book::error::Problem;
use book::folders::Folders;
use book::refresh::Records;
use book::tolerances::Tolerances;
use figure::{Canvas, Colour};

/// What is said when an output of chapter 4 comes out otherwise.
fn said(file: &str, recorded: &str, now: &str) -> Vec<Problem> {
    let tolerances = Tolerances::load(&Folders::here()).expect("the bands can be read");
    let records = |text: &str| Records::from([(format!("ch04-backprop/{file}"), text.into())]);
    changed(&records(recorded), &records(now), &tolerances)
}

const TRAINING: &str = "-- setup
network          784 - 50 - 10, 39760 parameters
train            60000 images
steps per epoch  600
-- epochs
epoch      loss     train      test
    1    0.3683   93.51 %   93.43 %
-- result
test accuracy            97.48 %
silent hidden neurons        0
";
const CHECK: &str = "    checked     of  max |∂L|  max |error|  relative
W1      100  39200  0.034730      4.3e-12   1.2e-10
";
const REFUSED: &str = "epoch 1: training diverged: the mean loss is 1193.58 at step 2";
const NUMPY: &str = "epoch 1: 93.5 % of the test images";

#[test]
fn a_wrong_number_or_word_is_found_and_rounding_is_not() {
    let refused = "train_--learning-rate_100.refused.txt";
    for (file, text, from, to, found) in [
        ("train.txt", TRAINING, "97.48", "97.90", true),
        ("train.txt", TRAINING, "97.48", "97.60", false),
        ("train.txt", TRAINING, "93.43", "93.01", true),
        ("train.txt", TRAINING, "93.43", "93.23", false),
        ("train.txt", TRAINING, "0.3683", "0.3904", true), // 6 %
        ("train.txt", TRAINING, "0.3683", "0.3720", false), // 1 %
        ("train.txt", TRAINING, "39760", "39761", true),
        ("train.txt", TRAINING, "60000", "60001", true),
        (
            "train_--learning-rate_1_.txt",
            TRAINING,
            "60000",
            "60001",
            true,
        ),
        ("train.txt", TRAINING, "600\n", "601\n", true),
        ("train.txt", TRAINING, "  0\n", "  1\n", true),
        ("train.txt", TRAINING, "images", "digits", true),
        ("train.txt", TRAINING, "-- result\n", "", true),
        ("gradient-check.txt", CHECK, "4.3e-12", "4.3e-10", true),
        ("gradient-check.txt", CHECK, "4.3e-12", "2.7e-12", false),
        ("gradient-check.txt", CHECK, "1.2e-10", "1.2e-8", true),
        ("gradient-check.txt", CHECK, "1.2e-10", "7.6e-11", false),
        ("gradient-check.txt", CHECK, "0.034730", "0.034732", true),
        ("gradient-check.txt", CHECK, "0.034730", "0.034731", false),
        ("gradient-check.txt", CHECK, "0.034730", "0.0347", true),
        (refused, REFUSED, "1193.58", "1194.58", true),
        (refused, REFUSED, "1193.58", "1193.61", false),
        (refused, REFUSED, "step 2", "step 3", true),
        ("train-loop.numpy.txt", NUMPY, "93.5", "94.2", true),
        ("train-loop.numpy.txt", NUMPY, "93.5", "93.9", false),
    ] {
        let said = said(file, text, &text.replacen(from, to, 1));
        assert_eq!(!said.is_empty(), found, "{from} to {to}: {said:?}");
    }
}

#[test]
fn a_curve_that_moved_is_found() {
    let curve = |by: i32| format!("<polyline points=\"551,{} 564,{}\"/>", 413 + by, 814 + by);
    for (file, by, found) in [
        ("loss.svg", 101, true), // a fifth of the loss
        ("loss.svg", 15, false),
        ("accuracy.svg", 145, true), // 0.42 points
        ("accuracy.svg", 40, false),
        ("1-5.svg", 3, true),
        ("1-5.svg", 1, false),
    ] {
        let said = said(file, &curve(0), &curve(by));
        assert_eq!(!said.is_empty(), found, "{file} {by}: {said:?}");
    }
}

#[test]
fn a_cloud_that_moved_or_lost_a_dot_is_found_and_noise_is_not() {
    let cloud = |dots: i32, y: &dyn Fn(i32) -> i32| -> String {
        let dot = |x| format!("<circle cx=\"{x}\" cy=\"{}\" fill=\"blue\"/>\n", y(x));
        (0..dots).map(dot).collect()
    };
    let spread = |x: i32| 2000 + x * 37 % 100 * 6;
    let recorded = cloud(100, &spread);
    for (now, found) in [
        (cloud(100, &|x| spread(x) - 191), true), // errors ten times larger
        (cloud(100, &|x| spread(x) - 19), false),
        (cloud(100, &|x| spread(99 - x)), false), // every dot elsewhere, the cloud as it was
        (cloud(99, &spread), true),
        (recorded.replace("blue", "red"), true),
    ] {
        let said = said("errors.svg", &recorded, &now);
        assert_eq!(!said.is_empty(), found, "{said:?}");
    }
}

#[test]
fn another_picture_is_found_and_noise_in_the_weights_is_not() {
    let picture = |signed: bool, shades: [f64; 4]| {
        let canvas = Canvas::new(70.0, 70.0);
        let drawn = match signed {
            true => canvas.weights((5.0, 5.0), 60.0, &shades, 1.0),
            false => canvas.image((5.0, 5.0), 60.0, &shades, Colour::Ink),
        };
        let svg = drawn.and_then(|()| canvas.svg());
        svg.expect("four shades are an image")
    };
    let shades = [0.0, 1.0, -0.5, 0.2];
    for (file, signed, new, found) in [
        ("weights.svg", true, shades.map(|shade| -shade), true), // inverted
        ("weights.svg", true, [1.0, 0.0, -0.5, 0.2], true),      // another neuron
        ("weights.svg", true, [0.0, 1.0, -0.5, 0.26], false),
        ("1-11.svg", false, [0.0, 1.0, -0.5, 0.26], true),
    ] {
        let said = said(file, &picture(signed, shades), &picture(signed, new));
        assert_eq!(!said.is_empty(), found, "{file} {new:?}: {said:?}");
    }
}
