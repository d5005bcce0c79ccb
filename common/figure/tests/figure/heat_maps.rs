//! Heat maps: which confusion is framed.

use figure::*;

use crate::gallery::attributes;

/// The counts that have a frame around them.
fn framed<const N: usize>(counts: [[usize; N]; N], form: Form) -> Vec<String> {
    let svg = HeatMap::confusion(counts).svg(form).unwrap();
    let number = |element: &str, name: &str| attributes(element, name)[0].parse::<f64>().unwrap();
    let frames = svg
        .lines()
        .filter(|line| line.starts_with("<rect") && line.contains("stroke=\"var(--red)\""));
    let inside = |frame: &str| {
        let texts = svg.lines().filter(|line| line.starts_with("<text"));
        let is_in = |text: &&str| {
            [("x", "width"), ("y", "height")]
                .iter()
                .all(|(name, size)| {
                    let from = number(frame, name);
                    (from..from + number(frame, size)).contains(&number(text, name))
                })
        };
        let mut texts = texts
            .filter(is_in)
            .map(|text| text.split(['>', '<']).nth(2).unwrap());
        let text = texts.next().unwrap().to_string();
        assert_eq!(texts.next(), None, "a frame around one cell");
        text
    };
    frames.map(inside).collect()
}

#[test]
fn the_most_frequent_confusion_is_framed() {
    for form in Form::ALL {
        assert_eq!(framed([[98, 2, 0], [0, 99, 7], [3, 1, 97]], form), ["7"]);
    }
}

#[test]
fn of_equally_frequent_ones_each_is_framed() {
    for form in Form::ALL {
        assert_eq!(
            framed([[98, 5, 0], [0, 99, 5], [3, 1, 97]], form),
            ["5", "5"]
        );
    }
}

#[test]
fn where_nothing_is_wrong_there_is_no_frame() {
    for form in Form::ALL {
        assert_eq!(framed([[98, 0], [0, 99]], form), [""; 0]);
        // Right answers are not framed, however few they are.
        assert_eq!(framed([[1, 0], [4, 0]], form), ["4"]);
    }
}
