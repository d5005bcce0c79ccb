//! What every file has to come to, whatever is in it: a value that makes sense, or an error of one line that names the
//! file. The fuzz targets hold random bytes to it, `tests/corpus.rs` the kept ones.

use std::fmt::Display;
use std::fs;
use std::path::Path;

use common::handwriting::{self, Digit, Picture};
use common::mnist::{CLASSES, Dataset, PIXELS, Part, idx};
use common::network::TwoLayerNet;
use common::weights::{Error, Weights};
use tempfile::TempDir;

thread_local! {
    /// Two images and their labels.
    static DATA: TempDir = folder(|dir| idx::write(dir, Part::Test, &[7; 2 * PIXELS], &[3, 8]));
    static OTHERS: TempDir = folder(|_| Ok(()));
}

fn folder(fill: impl FnOnce(&Path) -> std::io::Result<()>) -> TempDir {
    let dir = tempfile::tempdir().expect("a temporary folder can be made");
    fill(dir.path()).expect("a temporary folder can be filled");
    dir
}

/// Reads the bytes as images beside two good labels, and as labels beside two good images.
/// Returns whether they are good for one of these.
pub fn idx(bytes: &[u8]) -> bool {
    let files = [Part::Test.images_file(), Part::Test.labels_file()];
    DATA.with(|dir| {
        files
            .map(|file| in_place_of(&dir.path().join(file), bytes))
            .contains(&true)
    })
}

fn in_place_of(file: &Path, bytes: &[u8]) -> bool {
    let good = fs::read(file).expect("the good file is there");
    fs::write(file, bytes).expect("a file can be written");
    let read = Dataset::load(file.parent().expect("it is in a folder"), Part::Test);
    fs::write(file, good).expect("a file can be written");
    match read {
        Ok(data) => {
            assert_eq!((data.len(), data.images().dim()), (2, (2, PIXELS)));
            assert!(data.labels().iter().all(|&label| label < CLASSES));
            assert!(
                (0..2)
                    .flat_map(|row| data.images().row(row))
                    .all(|&(_, pixel)| 0.0 < pixel && pixel <= 1.0)
            );
            true
        }
        Err(error) => {
            expect_name(&error, file.parent().expect("it is in a folder"));
            false
        }
    }
}

/// Reads the bytes as weights, array by array and as a network. Returns whether they are good for weights.
pub fn weights(bytes: &[u8]) -> bool {
    OTHERS.with(|dir| {
        let file = dir.path().join("net.safetensors");
        fs::write(&file, bytes).expect("a file can be written");
        match TwoLayerNet::load(&file) {
            Ok(net) => assert!(net.affine1().weight().iter().all(|value| value.is_finite())),
            Err(error) => expect_name(&error, &file),
        }
        match Weights::load(&file) {
            Ok(weights) => weights.names().all(|name| match decode(&weights, name) {
                Ok(()) => true,
                Err(error) => {
                    expect_name(&error, &file);
                    matches!(error, Error::Shape { .. })
                }
            }),
            Err(error) => {
                expect_name(&error, &file);
                false
            }
        }
    })
}

/// A matrix or a vector; anything else is an error of its shape.
fn decode(weights: &Weights, name: &str) -> Result<(), Error> {
    match weights.matrix_shape(name) {
        Ok(shape) => weights.matrix(name, shape).map(drop),
        Err(Error::Shape { found, .. }) if found.len() == 1 => {
            weights.vector(name, found[0]).map(drop)
        }
        Err(error) => Err(error),
    }
}

/// Reads the bytes as a picture, and its handwriting. Returns whether they are good for a picture.
pub fn picture(bytes: &[u8]) -> bool {
    OTHERS.with(|dir| {
        let file = dir.path().join("picture.png");
        fs::write(&file, bytes).expect("a file can be written");
        match handwriting::open(&file) {
            Ok(picture) => {
                expect_values(&picture);
                assert!(picture.dim().0.max(picture.dim().1) <= 1000);
                let digits = handwriting::digits(&handwriting::ink(&picture));
                digits
                    .iter()
                    .for_each(|digit| expect_image(digit, &picture));
                true
            }
            Err(error) => {
                expect_name(&error, &file);
                false
            }
        }
    })
}

fn expect_values(picture: &Picture) {
    assert_eq!(picture.values().len(), picture.dim().0 * picture.dim().1);
    assert!(
        picture
            .values()
            .iter()
            .all(|value| (0.0..=1.0).contains(value))
    );
}

fn expect_image(digit: &Digit, picture: &Picture) {
    assert!(digit.bounds.right <= picture.dim().0 && digit.bounds.bottom <= picture.dim().1);
    assert_eq!(digit.image.values().len(), PIXELS);
    expect_values(&digit.image);
    assert!(digit.image.values().iter().any(|&value| value > 0.0));
}

fn expect_name(error: &impl Display, file: &Path) {
    let message = error.to_string();
    assert!(
        message.starts_with(&file.display().to_string()),
        "which file? {message}"
    );
    assert!(
        !message.contains(char::is_control),
        "more than a line: {message:?}"
    );
}
