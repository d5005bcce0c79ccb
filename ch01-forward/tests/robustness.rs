//! Digits on pictures of every kind: what preparation has to recover, and what it cannot.

use testing::{Chapter, lines, numbers};

const CHAPTER: Chapter = Chapter(ch01_forward::run);

/// The numbers behind the name of a kind: digits, found, right, percent.
fn row(printed: &str, kind: &str) -> Vec<f64> {
    let rows = lines(printed, "kinds");
    let row = rows.iter().find_map(|row| row.strip_prefix(kind));
    numbers(row.expect("there is such a kind"))
}

/// Three test digits do not fill the box, and no other changes when it is fitted and centred again.
#[test]
fn test_digits_stay_as_they_are() {
    let printed = CHAPTER.prints(&["robustness", "--digits", "1"]);
    let again: Vec<_> = lines(&printed, "again").into_iter().map(numbers).collect();
    let [all, fill, unchanged] = [again[0][0], again[1][0], again[2][0]];
    assert_eq!(all, 10_000.0);
    assert!(fill > 9990.0 && unchanged == fill, "{again:?}");
}

/// Whoever centres a digit as MNIST does has undone its size and its place, light and paper.
#[test]
fn size_place_and_paper_cost_less_than_a_point() {
    let printed = CHAPTER.prints(&["robustness"]);
    let plain = row(&printed, "MNIST itself");
    assert_eq!(plain[..2], [1000.0, 1000.0]);
    let recovered = [
        "dark on light",
        "light on dark",
        "20 to 2000 px",
        "shifted",
        "uneven light",
        "lined paper",
        "noise",
        "JPEG of quality 30",
        "coloured ink",
    ];
    for kind in recovered {
        let row = row(&printed, kind);
        assert_eq!(
            row[..2],
            [1000.0, 1000.0],
            "{kind}: one digit in every picture"
        );
        assert!(
            (row[3] - plain[3]).abs() <= 1.0,
            "{kind}: {row:?}, plain {plain:?}"
        );
    }
    // A network that has seen no turned digit loses some of them.
    let turned = |kind: &str| row(&printed, kind)[3];
    let (little, far) = (turned("turned ±15°"), turned("turned ±30°"));
    assert!(plain[3] > little && little > far + 3.0, "{printed}");
}

#[test]
fn another_number_of_digits_may_be_asked_for_and_is_always_drawn_the_same() {
    let [written, again] = [(); 2].map(|()| CHAPTER.writes(&["robustness", "--digits", "7"]));
    assert!(written.text == again.text && written.figures == again.figures);
    let kinds = lines(&written.text, "kinds");
    assert_eq!(kinds.len(), 1 + 14);
    assert_eq!(row(&written.text, "shifted")[0], 7.0);
    let svg = &written.figures["robustness"];
    assert!(
        svg.matches("<image").count() >= 14,
        "a picture of each kind"
    );
}

#[test]
fn weights_that_cannot_be_used_are_named() {
    let arguments = ["robustness", "--weights", "no-such-file.safetensors"];
    CHAPTER.refuses(&arguments, 1, "no-such-file.safetensors");
}
