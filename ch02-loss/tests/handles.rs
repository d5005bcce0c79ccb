//! What can be dragged in the figures of this chapter, and where it stands then.

use testing::{Chapter, Dragged};

const CHAPTER: Chapter = Chapter(ch02_loss::run);

#[test]
fn what_the_right_class_gains_the_second_loses() {
    let log = Dragged {
        section: &["cross-entropy"],
        figure: "log",
        knob: "prediction",
    };
    for prediction in [
        [0.59, 0.26, 0.15],
        [0.01, 0.66, 0.33],
        [0.2, 0.8, 0.0],
        [1.0, 0.0, 0.0],
    ] {
        log.assert_says(CHAPTER, &prediction);
    }
    log.assert_follows(CHAPTER, &[0.6, 0.2, 0.2], &[[40.0, 0.0], [-70.0, -8.0]]);
}

#[test]
fn the_balls_stand_where_the_descent_begins() {
    for end in ["softmax", "sigmoid"] {
        let slopes = Dragged {
            section: &["compare", "--steps", "10", "--end", end],
            figure: "slopes",
            knob: "gap",
        };
        for gap in [8.0, 9.5, 4.3, 0.5, 0.01] {
            slopes.assert_says(CHAPTER, &[gap]);
        }
        slopes.assert_follows(CHAPTER, &[5.0], &[[30.0, 0.0], [-20.0, 40.0]]);
    }
}

#[test]
fn the_right_digit_can_be_dragged_to_another() {
    let squares = Dragged {
        section: &["squared-error"],
        figure: "squares",
        knob: "label",
    };
    for label in 0..10 {
        squares.assert_says(CHAPTER, &[f64::from(label)]);
    }
    // Wide, a digit is 58 pixels from the next; narrow it is 30, downwards.
    squares.assert_follows(
        CHAPTER,
        &[4.0],
        &[[58.0, 30.0], [-116.0, -60.0], [80.0, 40.0]],
    );
}
