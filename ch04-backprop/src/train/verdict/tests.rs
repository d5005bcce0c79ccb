//! Rule by rule: what is said, and the trainings of which nothing is to be said.

use super::{Measured, verdict};

/// The digits in one epoch, as the chapter trains: nothing is to be said.
const SOUND: Measured<'static> = Measured {
    accuracies: &[(11.19, 11.11), (93.51, 93.43)],
    images: 60_000,
    test_images: 10_000,
    silent: 0,
    hidden: 50,
    moved: 0.65,
    keeps_best: false,
};

#[track_caller]
fn assert_says(measured: Measured<'_>, words: &[&str]) {
    let sentence = verdict(&measured).unwrap_or_default();
    assert_eq!(sentence.lines().count(), 2, "{sentence}");
    assert!(sentence.lines().all(|line| line.chars().count() <= 80));
    for words in words {
        assert!(sentence.contains(words), "no {words:?} in {sentence:?}");
    }
}

#[track_caller]
fn assert_says_nothing(measured: Measured<'_>) {
    assert_eq!(verdict(&measured), None);
}

#[test]
fn of_a_training_that_went_well_nothing_is_said() {
    assert_says_nothing(SOUND);
    let accuracies = &[(11.19, 11.11), (93.51, 93.43), (98.95, 97.48)];
    assert_says_nothing(Measured {
        accuracies,
        ..SOUND
    });
}

#[test]
fn silent_neurons_are_told_of_when_the_accuracy_is_poor() {
    let poor = Measured {
        accuracies: &[(11.19, 11.11), (36.13, 35.76)],
        silent: 25,
        ..SOUND
    };
    assert_says(poor, &["25 of 50 hidden neurons", "ten times smaller"]);
    assert_says_nothing(Measured {
        silent: 36,
        ..SOUND
    }); // the others read 93 %
    assert_says(Measured { silent: 24, ..poor }, &["36.13 %"]); // no longer the reason
}

#[test]
fn weights_that_stand_still_are_told_of_when_the_accuracy_is_poor() {
    let still = Measured {
        accuracies: &[(11.19, 11.11), (11.19, 11.11)],
        moved: 0.0099,
        ..SOUND
    };
    assert_says(still, &["less than 1 %", "ten times larger"]);
    assert_says_nothing(Measured {
        moved: 0.0,
        ..SOUND
    }); // loaded, and as good as before
}

#[test]
fn a_fall_of_the_test_accuracy_is_told_with_its_best_epoch() {
    let fall = |to| [(11.19, 11.11), (95.0, 94.0), (95.0, to)];
    assert_says_nothing(Measured {
        accuracies: &fall(92.0),
        ..SOUND
    }); // by chance, perhaps
    let accuracies = &fall(91.8);
    let fell = Measured {
        accuracies,
        ..SOUND
    };
    assert_says(
        fell,
        &["94.00 % after epoch 1", "is 91.80 % now", "--keep-best"],
    );
    assert_says_nothing(Measured {
        keeps_best: true,
        ..fell
    });
    // One image of ten is no fall.
    let accuracies = &[(50.0, 10.0), (90.0, 90.0), (90.0, 80.0)];
    assert_says_nothing(Measured {
        accuracies,
        test_images: 10,
        ..SOUND
    });
}

#[test]
fn a_network_that_cannot_even_read_what_it_learned_from_is_told_what_to_try() {
    let little = |before| [(11.0, 11.0), (before, 29.0), (30.0, 29.0)];
    assert_says(
        Measured {
            accuracies: &little(28.0),
            ..SOUND
        },
        &["only 30.00 %", "still learning", "more epochs"],
    );
    assert_says(
        Measured {
            accuracies: &little(29.5),
            ..SOUND
        },
        &["only 30.00 %", "more hidden neurons"],
    );
}

#[test]
fn images_that_are_learned_by_heart_are_counted() {
    let accuracies = &[(7.0, 11.11), (100.0, 67.6)];
    let heart = Measured {
        accuracies,
        images: 100,
        ..SOUND
    };
    assert_says(
        heart,
        &["100.00 %", "67.60 % of new images", "100 images can"],
    );
    assert_says(Measured { images: 1, ..heart }, &["1 image can"]);
    // Nine points are overfitting, and 32 points of ten images may be chance.
    let accuracies = &[(10.0, 10.0), (100.0, 91.0)];
    assert_says_nothing(Measured {
        accuracies,
        ..SOUND
    });
    assert_says_nothing(Measured {
        test_images: 10,
        ..heart
    });
}
