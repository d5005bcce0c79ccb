//! Training: it learns, it repeats, and it says when it has run away.

use std::ops::ControlFlow::{Break, Continue};

use common::mnist::Dataset;
use common::network::TwoLayerNet;
use common::seeded;
use common::sparse::SparseRows;
use common::training::{Sgd, TrainingError, accuracy, predict_labels};

const CLASSES: usize = 4;

/// Images of four pixels, one of them bright: which one is the label.
fn dots(count: usize) -> Dataset {
    let labels: Vec<usize> = (0..count).map(|index| index % CLASSES).collect();
    let image =
        |&label: &usize| (0..CLASSES).map(move |pixel| if pixel == label { 1.0 } else { 0.1 });
    let images = SparseRows::from_rows(CLASSES, labels.iter().map(image));
    Dataset { images, labels }
}

fn net(seed: u64) -> TwoLayerNet<f32> {
    TwoLayerNet::random(CLASSES, 8, CLASSES, &mut seeded(seed))
}

/// The mean losses of so many epochs, and the network after them.
fn train(sgd: Sgd, epochs: usize) -> Result<(Vec<f32>, TwoLayerNet<f32>), TrainingError> {
    let (mut net, mut rng, data) = (net(1), seeded(2), dots(400));
    let losses = (0..epochs)
        .map(|_| sgd.epoch(&mut net, &data, &mut rng, |_| Continue(())))
        .collect::<Result<_, _>>()?;
    Ok((losses, net))
}

#[test]
fn an_epoch_takes_every_example_once_the_last_batch_being_what_is_left() {
    let sgd = Sgd {
        learning_rate: 0.1,
        batch_size: 150,
    };
    let mut losses = Vec::new();
    let mean = sgd
        .epoch(&mut net(1), &dots(400), &mut seeded(2), |loss| {
            losses.push(loss);
            Continue(())
        })
        .unwrap();
    assert_eq!(losses.len(), 3); // 150 + 150 + 100
    let weighted = (150.0 * losses[0] + 150.0 * losses[1] + 100.0 * losses[2]) / 400.0;
    approx::assert_relative_eq!(mean, weighted, max_relative = 1e-6); // f32 sums
}

#[test]
fn training_learns_dots_to_the_last_one() {
    let (losses, net) = train(
        Sgd {
            learning_rate: 0.5,
            batch_size: 10,
        },
        10,
    )
    .unwrap();
    assert!(losses.is_sorted_by(|a, b| a > b), "{losses:?}");
    assert_eq!(accuracy(&net, &dots(400)).unwrap(), 1.0);
}

#[test]
fn the_same_seed_trains_the_same_network_bit_for_bit() {
    let sgd = Sgd {
        learning_rate: 0.5,
        batch_size: 7,
    };
    assert_eq!(train(sgd, 3).unwrap(), train(sgd, 3).unwrap());
}

#[test]
fn a_learning_rate_that_is_too_large_is_noticed_within_a_few_steps() {
    for learning_rate in [100.0, 1e10, 1e30] {
        let error = train(
            Sgd {
                learning_rate,
                batch_size: 100,
            },
            1,
        )
        .unwrap_err();
        match error {
            TrainingError::Diverged { step, .. } => assert!(step <= 4, "{error}"),
            _ => panic!("{learning_rate}: {error}"),
        }
    }
}

#[test]
fn a_hidden_layer_that_answers_nothing_any_more_is_noticed() {
    let mut net = net(1);
    net.affine1.bias.fill(-100.0);
    let sgd = Sgd {
        learning_rate: 0.1,
        batch_size: 100,
    };
    let error = sgd
        .epoch(&mut net, &dots(2000), &mut seeded(2), |_| Continue(()))
        .unwrap_err();
    assert!(
        matches!(error, TrainingError::Silent { step: 10, .. }),
        "{error}"
    ); // after 1000 examples
}

#[test]
fn whoever_hears_the_steps_may_break_off() {
    let sgd = Sgd {
        learning_rate: 0.1,
        batch_size: 10,
    };
    let mut heard = 0;
    let error = sgd
        .epoch(&mut net(1), &dots(400), &mut seeded(2), |_| {
            heard += 1;
            if heard == 3 { Break(()) } else { Continue(()) }
        })
        .unwrap_err();
    assert!(
        matches!(error, TrainingError::Stopped { step: 3 }) && heard == 3,
        "{error}"
    );
}

#[test]
fn a_tiny_learning_rate_learns_nothing_and_is_no_error() {
    let (losses, _) = train(
        Sgd {
            learning_rate: 1e-10,
            batch_size: 1,
        },
        2,
    )
    .unwrap();
    approx::assert_relative_eq!(losses[0], losses[1], max_relative = 1e-4);
}

#[test]
fn predictions_do_not_depend_on_how_the_images_are_sliced() {
    let (net, data) = (net(3), dots(2500));
    let all = predict_labels(&net, &data).unwrap();
    let four = predict_labels(&net, &dots(4)).unwrap();
    assert_eq!(all.len(), 2500);
    assert!(all.iter().zip(four.iter().cycle()).all(|(a, b)| a == b));
}

#[test]
fn data_of_another_size_than_the_network_is_an_error_in_words() {
    let mut net = TwoLayerNet::random(9, 8, CLASSES, &mut seeded(1));
    let sgd = Sgd {
        learning_rate: 0.1,
        batch_size: 10,
    };
    let error = sgd
        .epoch(&mut net, &dots(40), &mut seeded(2), |_| Continue(()))
        .unwrap_err();
    assert!(matches!(error, TrainingError::Mismatch(_)), "{error}");
}
