//! Files of pictures: what is read from them, and what is said of those that are none.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that panics has failed"
)]

mod support;

use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::sync::LazyLock;

use approx::assert_abs_diff_eq;
use common::handwriting::{Error, Picture, Problem, as_in_a_file, digits, ink, open};
use common::mnist::PIXELS;
use image::codecs::jpeg::JpegEncoder;
use image::{
    DynamicImage, GrayImage, ImageBuffer, ImageFormat, Luma, LumaA, Rgb, RgbImage, Rgba, RgbaImage,
};
use proptest::prelude::*;
use support::damaged_files;

fn open_bytes(bytes: &[u8]) -> Result<Picture, Error> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("picture");
    fs::write(&file, bytes).unwrap();
    let read = open(&file);
    if let Err(error) = &read {
        assert_eq!(error.path, file);
        assert_eq!(error.to_string().lines().count(), 1);
    }
    read
}

fn problem(bytes: &[u8]) -> Problem {
    open_bytes(bytes).unwrap_err().problem
}

fn png(image: impl Into<DynamicImage>) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let image: DynamicImage = image.into();
    image.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn jpeg(image: &RgbImage, quality: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .encode_image(image)
        .unwrap();
    bytes
}

/// Two strokes, one of them broken, on light paper.
fn strokes() -> RgbImage {
    RgbImage::from_fn(40, 24, |x, y| match (x, y) {
        (6..=9, 4..=20) | (22..=34, 4..=7) | (28..=31, 8..=20) => Rgb([30, 30, 90]),
        _ => Rgb([230, 225, 220]),
    })
}

static PNG: LazyLock<Vec<u8>> = LazyLock::new(|| png(strokes()));
static JPEG: LazyLock<Vec<u8>> = LazyLock::new(|| jpeg(&strokes(), 60));

#[test]
fn colours_are_as_bright_as_the_eye_finds_them() {
    let colours = [[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]];
    let four = RgbImage::from_fn(4, 1, |x, _| Rgb(colours[x as usize]));
    let read = open_bytes(&png(four)).unwrap();
    // ITU-R BT.709, to a step of 256.
    for (found, bright) in read.values().iter().zip([0.2126, 0.7152, 0.0722, 1.0]) {
        assert_abs_diff_eq!(*found, bright, epsilon = 0.5 / 255.0 + 1e-6);
    }
}

#[test]
fn what_is_transparent_is_white_and_what_is_half_so_is_halfway() {
    let alphas = [0, 51, 255];
    let three = RgbaImage::from_fn(3, 1, |x, _| Rgba([0, 0, 0, alphas[x as usize]]));
    assert_eq!(open_bytes(&png(three)).unwrap().values(), [1.0, 0.8, 0.0]);
    let grey = ImageBuffer::from_fn(3, 1, |x, _| LumaA([0_u8, alphas[x as usize]]));
    assert_eq!(open_bytes(&png(grey)).unwrap().values(), [1.0, 0.8, 0.0]);
}

#[test]
fn sixteen_bits_are_read_as_eight_are() {
    let deep = ImageBuffer::from_fn(3, 1, |x, _| Luma([[0_u16, 0x6666, 0xffff][x as usize]]));
    assert_eq!(open_bytes(&png(deep)).unwrap().values(), [0.0, 0.4, 1.0]);
}

#[test]
fn a_large_picture_becomes_a_small_one_by_the_mean_of_squares() {
    // 2000 columns: every two by two become one.
    let chess = GrayImage::from_fn(2000, 4, |x, y| {
        Luma([if (x + y) % 2 == 0 { 0 } else { 200 }])
    });
    let read = open_bytes(&png(chess)).unwrap();
    assert_eq!(read.dim(), (1000, 2));
    assert!(read.values().iter().all(|&value| value == 100.0 / 255.0));
    for (size, small) in [
        ((1000, 3), (1000, 3)),
        ((1001, 3), (500, 1)),
        ((5000, 1), (1000, 1)),
    ] {
        let image = GrayImage::new(size.0, size.1);
        assert_eq!(open_bytes(&png(image)).unwrap().dim(), small);
    }
}

#[test]
fn a_picture_that_was_never_in_a_file_is_what_it_would_be_read_as() {
    for (width, height) in [(37, 23), (1999, 70)] {
        let picture = Picture::from_fn(width, height, |x, y| {
            ((7 * x + 13 * y) % 256) as f32 / 255.0
        });
        let image = GrayImage::from_fn(width as u32, height as u32, |x, y| {
            Luma([(255.0 * picture.at(x as usize, y as usize)).round() as u8])
        });
        let read = open_bytes(&png(image)).unwrap();
        for (read, made) in read.values().iter().zip(as_in_a_file(&picture).values()) {
            // A mean may lie between two of 256 steps, but for what 24 bits keep of it.
            assert_abs_diff_eq!(*read, *made, epsilon = 1.0 / 255.0 + 1e-6);
        }
    }
}

/// The JPEG with the EXIF data that a telephone writes, which say no more than how it was held.
fn held(bytes: &[u8], orientation: u8) -> Vec<u8> {
    let entry = [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0];
    let exif = [b"Exif\0\0II*\0\x08\0\0\0\x01\0", &entry[..], &[0; 4]].concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&bytes[..2], &[0xff, 0xe1], &length, &exif, &bytes[2..]].concat()
}

#[test]
fn a_telephone_may_be_held_in_any_way() {
    let upright = open_bytes(&jpeg(&strokes(), 100)).unwrap();
    let image = DynamicImage::from(strokes());
    let lying = [
        (2, image.fliph()),
        (3, image.rotate180()),
        (4, image.flipv()),
        (6, image.rotate270()),
        (8, image.rotate90()),
    ];
    for (orientation, image) in lying {
        let file = held(&jpeg(&image.to_rgb8(), 100), orientation);
        let read = open_bytes(&file).unwrap();
        assert_eq!(read.dim(), upright.dim());
        for (found, bright) in read.values().iter().zip(upright.values()) {
            // At this quality JPEG is off by a few steps of 256, along edges of colour by more.
            assert_abs_diff_eq!(found, bright, epsilon = 12.0 / 255.0);
        }
    }
}

#[test]
fn the_beginning_of_a_file_says_what_it_is_not_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("drawing.jpg");
    fs::write(&file, &*PNG).unwrap();
    assert_eq!(open(&file), open_bytes(&PNG).map_err(|_| unreachable!()));
    for other in [
        &b"GIF89a and more"[..],
        b"%PDF-1.7",
        b"seven",
        b"\xff\xd8",
        b"",
    ] {
        assert_eq!(problem(other), Problem::Kind);
    }
}

#[test]
fn a_picture_that_is_cut_short_anywhere_is_said_to_be() {
    for (whole, end) in [(&*PNG, b"IEND".as_slice()), (&*JPEG, b"\xff\xd9")] {
        let end = whole.windows(end.len()).rposition(|here| here == end);
        // Behind the 4 bytes before IEND only a checksum of the pixels is lost: they are all there.
        for length in (16..end.unwrap() - 8).step_by(3) {
            let found = problem(&whole[..length]);
            assert!(matches!(found, Problem::Damaged(_)), "{length}: {found:?}");
        }
    }
}

/// The checksum of each chunk of a PNG is set right again.
fn with_checksums(mut png: Vec<u8>) -> Vec<u8> {
    let mut start = 8;
    while let Some(length) = png.get(start..start + 4) {
        let length = u32::from_be_bytes(length.try_into().unwrap()) as usize;
        let Some(end) = start
            .checked_add(8)
            .and_then(|data| data.checked_add(length))
        else {
            break;
        };
        if end + 4 > png.len() {
            break;
        }
        let sum = crc32(&png[start + 4..end]);
        png[end..end + 4].copy_from_slice(&sum.to_be_bytes());
        start = end + 4;
    }
    png
}

/// The checksum of the PNG specification, appendix D.
fn crc32(bytes: &[u8]) -> u32 {
    let byte = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| match sum & 1 {
            1 => 0xedb8_8320 ^ (sum >> 1),
            _ => sum >> 1,
        })
    };
    !bytes.iter().fold(!0, byte)
}

/// The same PNG with another size in its header.
fn claims(width: u32, height: u32) -> Vec<u8> {
    let mut png = PNG.clone();
    png[16..20].copy_from_slice(&width.to_be_bytes());
    png[20..24].copy_from_slice(&height.to_be_bytes());
    with_checksums(png)
}

#[test]
fn a_size_that_would_take_gigabytes_is_refused_before_it_takes_any() {
    assert_eq!(
        problem(&claims(40_000, 25_000)),
        Problem::Large(40_000, 25_000)
    );
    assert_eq!(
        problem(&claims(50_000_001, 1)),
        Problem::Large(50_000_001, 1)
    );
    let said = open_bytes(&claims(40_000, 25_000)).unwrap_err().to_string();
    assert!(
        said.ends_with("40000 × 25000 pixels are more than 50 million; make it smaller"),
        "{said}"
    );
    assert!(matches!(problem(&claims(7000, 7000)), Problem::Damaged(_)));
}

#[test]
fn forty_megapixels_are_read() {
    let large = GrayImage::from_pixel(8000, 5000, Luma([128]));
    let read = open_bytes(&png(large)).unwrap();
    assert_eq!(read.dim(), (1000, 625));
}

#[test]
fn what_is_no_file_is_named_and_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = |path: &Path| match open(path).unwrap_err().problem {
        Problem::File(said) => said,
        other => panic!("{other:?}"),
    };
    assert_eq!(file(folder.path()), "no regular file");
    assert_eq!(
        file(&folder.path().join("nothing")),
        "No such file or directory"
    );
    let huge = folder.path().join("huge");
    fs::File::create(&huge)
        .unwrap()
        .set_len(3_000_000_000)
        .unwrap(); // all of it a hole
    assert_eq!(open(&huge).unwrap_err().problem, Problem::Long(3000));
}

proptest! {
    #![proptest_config(damaged_files())]

    #[test]
    fn a_mutated_picture_gives_images_or_an_error(
        file in prop::sample::select(vec![&*PNG, &*JPEG]),
        changes in prop::collection::vec((0..2000usize, any::<u8>()), 0..4),
        len in prop_oneof![3 => Just(None), 1 => (0..2000usize).prop_map(Some)],
        is_set_right: bool,
    ) {
        let mut bytes = file.clone();
        for (place, value) in changes {
            let place = place % bytes.len();
            bytes[place] = value;
        }
        bytes.resize(len.unwrap_or(bytes.len()), 0);
        if is_set_right && bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            bytes = with_checksums(bytes);
        }
        if let Ok(picture) = open_bytes(&bytes) {
            for digit in digits(&ink(&picture)) {
                prop_assert_eq!(digit.image.values().len(), PIXELS);
                prop_assert!(digit.image.values().iter().all(|value| (0.0..=1.0).contains(value)));
            }
        }
    }
}
