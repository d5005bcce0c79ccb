//! Data sets, good and bad, from the files on.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use common::mnist::{self, CLASSES, Dataset, Error, Mnist, PIXELS, Part, idx};
use common::sparse::SparseRows;
use ndarray::array;
use proptest::prelude::*;
use support::damaged_files;
use tempfile::TempDir;

const TRAIN_IMAGES: &str = "train-images-idx3-ubyte";
const TRAIN_LABELS: &str = "train-labels-idx1-ubyte";
const TEST_IMAGES: &str = "t10k-images-idx3-ubyte";
const TEST_LABELS: &str = "t10k-labels-idx1-ubyte";
const FILES: [&str; 4] = [TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS];

/// Image `i` has one pixel of ink, at place `i`, of strength 51 · (i + 1), so 0.2, 0.4, ...
fn pixels(images: usize) -> Vec<u8> {
    let mut pixels = vec![0; images * PIXELS];
    for i in 0..images {
        pixels[i * PIXELS + i] = 51 * (i as u8 + 1);
    }
    pixels
}

/// Three images to learn from, two to be judged by.
fn write_tiny(dir: &Path) {
    idx::write(dir, Part::Train, &pixels(3), &[5, 0, 9]).unwrap();
    idx::write(dir, Part::Test, &pixels(2), &[7, 2]).unwrap();
}

fn tiny() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    write_tiny(dir.path());
    dir
}

fn edit(path: PathBuf, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(&path).unwrap();
    change(&mut bytes);
    fs::write(path, bytes).unwrap();
}

/// The error that a change to one file of a tiny set leads to.
fn error_after(file: &str, change: impl FnOnce(&mut Vec<u8>)) -> Error {
    let dir = tiny();
    edit(dir.path().join(file), change);
    let error = Mnist::load(dir.path()).unwrap_err();
    assert_eq!(
        error.path,
        dir.path().join(file),
        "the error names the file"
    );
    assert_eq!(
        error.to_string().lines().count(),
        1,
        "the message is one line"
    );
    error
}

#[test]
fn a_small_data_set_loads_with_pixels_from_zero_to_one() {
    let dir = tiny();
    let Mnist { train, test } = Mnist::load(dir.path()).unwrap();
    assert_eq!(train.images().dim(), (3, 784));
    assert_eq!(train.labels(), [5, 0, 9]);
    assert_eq!(train.images().row(0), [(0, 0.2)]);
    assert_eq!(train.images().row(2), [(2, 0.6)]);
    assert_eq!(test.labels(), [7, 2]);
    assert_eq!(test.images().row(1), [(1, 0.4)]);
    assert_eq!((test.len(), test.is_empty()), (2, false));
}

#[test]
fn the_full_range_of_a_byte_becomes_zero_to_one() {
    let dir = tempfile::tempdir().unwrap();
    let pixels: Vec<u8> = (0..PIXELS).map(|i| (i % 256) as u8).collect();
    idx::write(dir.path(), Part::Test, &pixels, &[1]).unwrap();
    let test = Dataset::load(dir.path(), Part::Test).unwrap();
    for &(column, value) in test.images().row(0) {
        assert_eq!(value, (column % 256) as f32 / 255.0);
    }
    assert_eq!(
        test.images().row(0).len(),
        PIXELS - 4,
        "places 0, 256, 512 and 768 are zero"
    );
}

#[test]
fn one_part_loads_where_the_other_is_missing() {
    let dir = tempfile::tempdir().unwrap();
    idx::write(dir.path(), Part::Test, &pixels(2), &[7, 2]).unwrap();
    assert_eq!(Dataset::load(dir.path(), Part::Test).unwrap().len(), 2);
    let error = Mnist::load(dir.path()).unwrap_err();
    assert_eq!(error.path, dir.path().join(TRAIN_IMAGES));
}

#[test]
fn the_repository_holds_the_four_files_of_the_real_data_set() {
    let facts: [(&str, u64, &[u8]); 4] = [
        (
            TRAIN_IMAGES,
            47_040_016,
            &[0, 0, 8, 3, 0, 0, 0xea, 0x60, 0, 0, 0, 28, 0, 0, 0, 28],
        ),
        (TRAIN_LABELS, 60_008, &[0, 0, 8, 1, 0, 0, 0xea, 0x60]),
        (
            TEST_IMAGES,
            7_840_016,
            &[0, 0, 8, 3, 0, 0, 0x27, 0x10, 0, 0, 0, 28, 0, 0, 0, 28],
        ),
        (TEST_LABELS, 10_008, &[0, 0, 8, 1, 0, 0, 0x27, 0x10]),
    ];
    let sums = fs::read_to_string(mnist::default_dir().join("SHA256SUMS")).unwrap();
    for (name, len, header) in facts {
        let bytes = fs::read(mnist::default_dir().join(name)).unwrap();
        assert_eq!(bytes.len() as u64, len, "{name}");
        assert!(bytes.starts_with(header), "{name}");
        assert!(
            sums.contains(&format!("  {name}\n")),
            "{name} has a checksum"
        );
    }
}

#[test]
fn the_real_digits_load_the_same_through_the_crate_and_directly() {
    let Mnist { train, test } = Mnist::load(&mnist::default_dir()).unwrap();
    assert_eq!(train.labels()[..5], [5, 0, 4, 1, 9]);
    assert_eq!(test.labels()[..5], [7, 2, 1, 0, 4]);
    let count = |set: &Dataset| {
        let mut counts = [0; CLASSES];
        set.labels().iter().for_each(|&label| counts[label] += 1);
        counts
    };
    assert_eq!(
        count(&train),
        [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]
    );
    assert_eq!(
        count(&test),
        [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
    );

    // The widely published mean of the training pixels is 0.1307.
    let ink: f64 = (0..train.len())
        .flat_map(|i| train.images().row(i))
        .map(|&(_, v)| f64::from(v))
        .sum();
    let mean = ink / (60_000 * PIXELS) as f64; // 0.130660
    assert!((mean - 0.130_660).abs() < 1e-6, "{mean}");

    for (part, through_crate) in [(Part::Train, train), (Part::Test, test)] {
        let directly = Dataset::load(&mnist::default_dir(), part).unwrap();
        assert!(directly == through_crate, "{part:?}");
    }
}

#[test]
fn images_and_labels_that_do_not_fit_are_refused_in_words() {
    let images = || SparseRows::from_rows(4, [[0.0, 1.0, 0.0, 0.5], [0.0; 4]]);
    let words = |labels: &[usize]| {
        let refused = Dataset::new(images(), labels.to_vec(), 3);
        refused.unwrap_err().to_string()
    };
    assert_eq!(
        words(&[0]),
        "labels has shape [1], but [2] is needed: one label for each image"
    );
    assert_eq!(
        words(&[0, 1, 2]),
        "labels has shape [3], but [2] is needed: one label for each image"
    );
    assert_eq!(words(&[0, 3]), "label 3 is not one of the classes 0 to 2");
    let data = Dataset::new(images(), vec![2, 0], 3).unwrap();
    assert_eq!((data.images(), data.labels()), (&images(), &[2, 0][..]));
    assert_eq!((data.classes(), data.len()), (3, 2));
    let nothing = Dataset::new(images().select(&[]), vec![], 3).unwrap();
    assert_eq!((nothing.len(), nothing.is_empty()), (0, true));
}

#[test]
fn a_batch_holds_the_images_asked_for_and_their_labels_as_one_hot_rows() {
    let images = SparseRows::from_rows(2, [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]);
    let data = Dataset::new(images, vec![0, 2, 1], 3).unwrap();
    let (x, t) = data.batch(&[2, 0, 2]);
    assert_eq!(x, data.images().select(&[2, 0, 2]).into());
    assert_eq!(t, array![[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]);
}

/// The `mnist` crate, which reads a set of this size, panics on anything wrong: so it must never see what nobody checked.
#[test]
fn a_file_that_is_rewritten_while_the_set_is_loaded_gives_digits_or_an_error_in_words() {
    let dir = tempfile::tempdir().unwrap();
    for file in FILES {
        fs::copy(mnist::default_dir().join(file), dir.path().join(file)).unwrap();
    }
    let file = dir.path().join(TRAIN_LABELS);
    let good = fs::read(&file).unwrap();
    let cut = good[..good.len() / 2].to_vec();
    let (mut longer, mut no_digit) = (good.clone(), good.clone());
    longer.push(0);
    no_digit[50_000] = 10;
    let contents = [cut, longer, no_digit, vec![]];

    let loaded = AtomicBool::new(false);
    std::thread::scope(|threads| {
        threads.spawn(|| {
            // Good for half of the time, so that the files are often good when they are checked.
            for bad in contents.iter().cycle() {
                for bytes in [bad, &good] {
                    fs::write(&file, bytes).unwrap();
                    std::thread::sleep(Duration::from_millis(20));
                }
                if loaded.load(Ordering::Relaxed) {
                    return;
                }
            }
        });
        let results = Vec::from_iter((0..20).map(|_| catch_unwind(|| Mnist::load(dir.path()))));
        loaded.store(true, Ordering::Relaxed); // before anything fails, or the writer would go on for ever
        for result in results {
            match result.expect("reading never panics") {
                Ok(Mnist { train, .. }) => assert_eq!(train.len(), 60_000),
                Err(error) => {
                    assert_eq!(error.path, file, "{error}");
                    assert_eq!(error.to_string().lines().count(), 1, "{error}");
                }
            }
        }
    });
}

#[test]
fn a_missing_file_is_named_whichever_it_is() {
    for file in FILES {
        let dir = tiny();
        fs::remove_file(dir.path().join(file)).unwrap();
        let error = Mnist::load(dir.path()).unwrap_err();
        assert_eq!(
            (error.path, error.found.as_str()),
            (dir.path().join(file), "no such file")
        );
    }
}

#[test]
fn a_packed_file_is_recognised_beside_its_missing_twin() {
    let dir = tiny();
    let file = dir.path().join(TEST_IMAGES);
    fs::rename(&file, dir.path().join("t10k-images-idx3-ubyte.gz")).unwrap();
    let error = Mnist::load(dir.path()).unwrap_err();
    assert!(error.advice.contains("gunzip"), "{error}");
}

#[test]
fn a_packed_file_under_the_name_of_the_unpacked_one_is_recognised() {
    for file in FILES {
        let gzip = error_after(file, |bytes| bytes[..2].copy_from_slice(&[0x1f, 0x8b]));
        assert_eq!(gzip.found, "a file compressed with gzip");
        let advice = format!("rename it to {file}.gz and unpack that with gunzip");
        assert_eq!(gzip.advice, advice);
        let zip = error_after(file, |bytes| bytes[..4].copy_from_slice(b"PK\x03\x04"));
        assert_eq!(
            (zip.found.as_str(), zip.advice.as_str()),
            ("a zip archive", "unpack it with unzip")
        );
    }
}

#[test]
fn a_folder_in_place_of_a_file_is_refused() {
    for file in FILES {
        let dir = tiny();
        fs::remove_file(dir.path().join(file)).unwrap();
        fs::create_dir(dir.path().join(file)).unwrap();
        let error = Mnist::load(dir.path()).unwrap_err();
        assert_eq!(
            (error.path, error.found.as_str()),
            (dir.path().join(file), "a folder")
        );
    }
}

#[test]
fn a_missing_data_folder_and_a_file_in_its_place_are_refused() {
    let dir = tiny();
    assert!(Mnist::load(&dir.path().join("nowhere")).is_err());
    assert!(Mnist::load(&dir.path().join(TRAIN_LABELS)).is_err());
}

#[test]
fn an_empty_file_is_refused() {
    for file in FILES {
        let error = error_after(file, Vec::clear);
        assert_eq!(error.found, "0 bytes");
    }
}

#[test]
fn a_file_cut_short_anywhere_is_refused() {
    for file in FILES {
        for keep in [1, 3, 4, 7, 8, 9] {
            error_after(file, |bytes| bytes.truncate(keep));
        }
        error_after(file, |bytes| bytes.truncate(bytes.len() - 1));
    }
}

#[test]
fn a_file_with_one_byte_too_many_is_refused() {
    let error = error_after(TRAIN_IMAGES, |bytes| bytes.push(0));
    assert_eq!(error.expected, "2368 bytes for the 3 images of its header");
    assert_eq!(error.found, "2369 bytes");
    error_after(TEST_LABELS, |bytes| bytes.push(0));
}

#[test]
fn a_wrong_magic_number_is_refused() {
    let error = error_after(TRAIN_IMAGES, |bytes| bytes[3] = 1);
    assert_eq!(error.expected, "the magic number 0x00000803 of images");
    assert_eq!(error.found, "0x00000801");
    error_after(TRAIN_IMAGES, |bytes| bytes[2] = 9);
    error_after(TEST_LABELS, |bytes| bytes[3] = 3);
}

#[test]
fn images_of_another_size_are_refused() {
    let error = error_after(TEST_IMAGES, |bytes| bytes[11] = 32);
    assert_eq!(error.expected, "images of size [28, 28]");
    assert_eq!(error.found, "size [32, 28]");
    error_after(TEST_IMAGES, |bytes| bytes[15] = 0);
    error_after(TRAIN_IMAGES, |bytes| (bytes[11], bytes[15]) = (14, 56));
}

#[test]
fn a_header_that_promises_four_billion_items_is_refused_by_the_length_of_the_file() {
    let promise = |bytes: &mut Vec<u8>| bytes[4..8].fill(0xff);
    let error = error_after(TRAIN_IMAGES, promise);
    assert_eq!(
        error.expected,
        "3367254359296 bytes for the 4294967295 images of its header"
    );
    error_after(TRAIN_LABELS, promise);
}

#[test]
fn a_data_set_without_images_is_refused() {
    let dir = tiny();
    idx::write(dir.path(), Part::Test, &[], &[]).unwrap();
    let error = Mnist::load(dir.path()).unwrap_err();
    assert_eq!(error.expected, "more than 0 images");
}

#[test]
fn images_and_labels_that_disagree_in_number_are_refused() {
    let error = error_after(TRAIN_LABELS, |bytes| {
        bytes[7] = 2;
        bytes.pop();
    });
    assert_eq!(
        error.expected,
        "3 labels, one for each image in train-images-idx3-ubyte"
    );
    assert_eq!(error.found, "2 labels");
}

#[test]
fn a_label_of_ten_or_more_is_refused_with_its_place() {
    let error = error_after(TRAIN_LABELS, |bytes| bytes[9] = 10);
    assert_eq!(
        (error.expected.as_str(), error.found.as_str()),
        ("labels from 0 to 9", "10 as label 1, counted from 0")
    );
    error_after(TEST_LABELS, |bytes| bytes[8] = 255);
}

#[test]
fn writing_a_data_set_needs_as_many_images_as_labels() {
    let dir = tempfile::tempdir().unwrap();
    let error = idx::write(dir.path(), Part::Train, &pixels(2), &[1, 2, 3]).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    assert_eq!(
        fs::read_dir(dir.path()).unwrap().count(),
        0,
        "nothing is written"
    );
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};

    #[test]
    fn a_device_in_place_of_a_file_is_refused() {
        let dir = tiny();
        fs::remove_file(dir.path().join(TEST_LABELS)).unwrap();
        symlink("/dev/zero", dir.path().join(TEST_LABELS)).unwrap();
        let error = Mnist::load(dir.path()).unwrap_err();
        assert_eq!(error.found, "a device or a pipe");
    }

    #[test]
    fn a_file_that_may_not_be_read_is_refused() {
        let dir = tiny();
        let file = dir.path().join(TEST_LABELS);
        fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
        if fs::File::open(&file).is_err() {
            // The administrator may read everything, so there is nothing to see then.
            assert_eq!(Mnist::load(dir.path()).unwrap_err().path, file);
        }
    }

    #[test]
    fn a_folder_whose_name_is_not_utf_8_loads_a_set_of_any_size() {
        let dir = tempfile::tempdir().unwrap();
        let odd = dir.path().join(OsStr::from_bytes(b"mn\xffist"));
        fs::create_dir(&odd).unwrap();
        write_tiny(&odd);
        assert_eq!(Mnist::load(&odd).unwrap().train.len(), 3);
        fs::remove_dir_all(&odd).unwrap();
        symlink(mnist::default_dir(), &odd).unwrap();
        assert_eq!(Mnist::load(&odd).unwrap().train.len(), 60_000);
    }
}

proptest! {
    #![proptest_config(damaged_files())]

    #[test]
    fn a_mutated_data_set_gives_digits_or_an_error(
        file in prop::sample::select(&FILES[..]),
        // Half of the changes fall into the header.
        changes in prop::collection::vec((prop_oneof![0..16usize, 0..3000usize], any::<u8>()), 0..4),
        len in prop_oneof![3 => Just(None), 1 => (0..5000usize).prop_map(Some)],
    ) {
        let dir = tiny();
        edit(dir.path().join(file), |bytes| {
            for (place, value) in changes {
                let place = place % bytes.len();
                bytes[place] = value;
            }
            bytes.resize(len.unwrap_or(bytes.len()), 0);
        });
        match Mnist::load(dir.path()) {
            Ok(Mnist { train, test }) => for set in [train, test] {
                prop_assert_eq!(set.images().dim().0, set.labels().len());
                prop_assert!(set.labels().iter().all(|&label| label < CLASSES));
            },
            Err(error) => prop_assert!(error.path.starts_with(dir.path())),
        }
    }
}
