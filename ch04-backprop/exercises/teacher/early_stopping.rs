//! Early stopping (15 minutes)
//!
//! 1. Go through the epochs in order and remember one thing only: which epoch has had the lowest loss so far.
//! 2. At every epoch first ask whether its loss is lower than the lowest; if it is, this epoch is the best one now. Then count how
//!    many epochs have passed since the best one.
//! 3. `if epoch - best >= patience { return (best, epoch); }` stands in the loop, after the comparison. If the loop ends
//!    without it, training has come to its last epoch.

use exercise::{Check, Exercise, inputs, mistake};

// ANCHOR: reader
/// When a training stops that watches its validation loss: the epoch
/// with the lowest loss, whose weights are kept, and the last epoch.
///
/// Training ends as soon as `patience` epochs in a row have had no loss
/// lower than the lowest before them, with the last of these epochs. An
/// equal loss is not lower, and neither is NaN. If that never happens,
/// it ends with the last of `losses`.
///
/// `losses` has the loss after each epoch, from epoch 0 on, and at
/// least one; the first is a number. `patience` is 1 or more.
///
/// To check it: cargo run -p ch04-backprop -- exercise early-stopping
pub fn stop(losses: &[f64], patience: usize) -> (usize, usize) {
    // ANCHOR: solution
    let mut best = 0;
    for (epoch, loss) in losses.iter().enumerate() {
        if *loss < losses[best] {
            best = epoch;
        }
        if epoch - best >= patience {
            return (best, epoch);
        }
    }
    (best, losses.len() - 1)
    // ANCHOR_END: solution
}
// ANCHOR_END: reader

/// What the reader writes.
pub type Answer = fn(&[f64], usize) -> (usize, usize);

/// The exercise.
pub const EXERCISE: Exercise<Answer> = Exercise {
    name: "early_stopping",
    text: include_str!("early_stopping.rs"),
    solution: stop,
    check,
    mistakes: &[
        mistake!(
            "The weights of the last epoch are kept. Those of the best one should be: that is why it is remembered.",
            |losses, patience| {
                let mut best = 0;
                for (epoch, loss) in losses.iter().enumerate() {
                    if *loss < losses[best] {
                        best = epoch;
                    }
                    if epoch - best >= patience {
                        return (epoch, epoch);
                    }
                }
                (losses.len() - 1, losses.len() - 1)
            }
        ),
        mistake!(
            "Each loss is compared with the one before it. A loss that goes up and a little down again is then taken for \
             progress: compare with the lowest so far.",
            |losses, patience| {
                let (mut best, mut waited) = (0, 0);
                for epoch in 1..losses.len() {
                    waited = if losses[epoch] < losses[epoch - 1] {
                        0
                    } else {
                        waited + 1
                    };
                    if losses[epoch] < losses[best] {
                        best = epoch;
                    }
                    if waited >= patience {
                        return (best, epoch);
                    }
                }
                (best, losses.len() - 1)
            }
        ),
        mistake!(
            "Each loss is compared with the one before it, and the best epoch is the last one that was lower than its \
             predecessor. Compare with the lowest loss so far.",
            |losses, patience| {
                let (mut best, mut waited) = (0, 0);
                for epoch in 1..losses.len() {
                    if losses[epoch] < losses[epoch - 1] {
                        (best, waited) = (epoch, 0);
                    } else {
                        waited += 1;
                    }
                    if waited >= patience {
                        return (best, epoch);
                    }
                }
                (best, losses.len() - 1)
            }
        ),
        mistake!(
            "The training always goes on to the last loss. What should happen once the patience is used up?",
            |losses, _| {
                let mut best = 0;
                for (epoch, loss) in losses.iter().enumerate() {
                    if *loss < losses[best] {
                        best = epoch;
                    }
                }
                (best, losses.len() - 1)
            }
        ),
        mistake!(
            "The two epochs are exchanged: first the best one, then the last one.",
            |losses, patience| {
                let mut best = 0;
                for (epoch, loss) in losses.iter().enumerate() {
                    if *loss < losses[best] {
                        best = epoch;
                    }
                    if epoch - best >= patience {
                        return (epoch, best);
                    }
                }
                (losses.len() - 1, best)
            }
        ),
        mistake!(
            "One too many where the losses come to their end: epochs count from 0, so that the last one is one less than their \
             number.",
            |losses, patience| {
                let mut best = 0;
                for (epoch, loss) in losses.iter().enumerate() {
                    if *loss < losses[best] {
                        best = epoch;
                    }
                    if epoch - best >= patience {
                        return (best, epoch);
                    }
                }
                (best, losses.len())
            }
        ),
        mistake!(
            "One epoch too early: the best one itself does not count as one without progress.",
            |losses, patience| {
                let mut best = 0;
                for (epoch, loss) in losses.iter().enumerate() {
                    if *loss < losses[best] {
                        best = epoch;
                    }
                    if epoch - best + 1 >= patience {
                        return (best, epoch);
                    }
                }
                (best, losses.len() - 1)
            }
        ),
        mistake!(
            "The epochs without progress are counted all together. They should be counted in a row, anew after every progress.",
            |losses, patience| {
                let (mut best, mut waited) = (0, 0);
                for (epoch, loss) in losses.iter().enumerate().skip(1) {
                    if *loss < losses[best] {
                        best = epoch;
                    } else {
                        waited += 1;
                    }
                    if waited >= patience {
                        return (best, epoch);
                    }
                }
                (best, losses.len() - 1)
            }
        ),
        mistake!(
            "An equal loss counts as progress here. A loss that stays the same should use up the patience.",
            |losses, patience| {
                let mut best = 0;
                for (epoch, loss) in losses.iter().enumerate() {
                    if *loss <= losses[best] {
                        best = epoch;
                    }
                    if epoch - best >= patience {
                        return (best, epoch);
                    }
                }
                (best, losses.len() - 1)
            }
        ),
        mistake!(
            "One epoch too late: after `patience` epochs without progress it is over, and not only after one more.",
            |losses, patience| {
                let mut best = 0;
                for (epoch, loss) in losses.iter().enumerate() {
                    if *loss < losses[best] {
                        best = epoch;
                    }
                    if epoch - best > patience {
                        return (best, epoch);
                    }
                }
                (best, losses.len() - 1)
            }
        ),
        mistake!(
            "NaN counts as progress here, since it is not greater than or equal to anything. Ask whether the loss is lower, not \
             whether it fails to be higher.",
            |losses, patience| {
                let mut best = 0;
                for (epoch, loss) in losses.iter().enumerate().skip(1) {
                    let is_higher = *loss >= losses[best];
                    if !is_higher {
                        best = epoch;
                    }
                    if epoch - best >= patience {
                        return (best, epoch);
                    }
                }
                (best, losses.len() - 1)
            }
        ),
    ],
};

fn check(stop: Answer, check: &mut Check<'_>) {
    let mut cases = |group: &str, cases: &[(&[f64], usize)]| {
        check.group(group);
        check.results(&["best", "last"]);
        for (losses, patience) in cases {
            let (losses, patience) = (losses.to_vec(), *patience);
            check.case(inputs![losses, patience], || stop(&losses, patience));
        }
    };
    cases(
        "the loss falls to the end",
        &[
            (&[2.3, 0.9, 0.5, 0.4], 2),
            (&[2.3, 1.9, 1.4, 1.2], 2),
            (&[1.5], 1),
        ],
    );
    cases(
        "it rises once and for all",
        &[(&[0.9, 0.5, 0.6, 0.7, 0.8, 0.9], 2), (&[0.3, 0.4, 0.5], 1)],
    );
    cases(
        "it rises and falls again in time",
        &[
            (&[0.9, 0.5, 0.6, 0.4, 0.45, 0.3, 0.2], 2),
            (&[0.9, 0.5, 0.6, 0.7, 0.4, 0.5, 0.6], 3),
            (&[2500.0, 2600.0, 2400.0, 2450.0, 2300.0], 2),
        ],
    );
    cases(
        "a little lower than before, and not the lowest",
        &[
            (&[0.9, 0.5, 0.8, 0.7, 0.6, 0.4], 3),
            (&[0.9, 0.5, 0.8, 0.7, 0.6, 0.55], 3),
        ],
    );
    cases(
        "lower by very little",
        &[(&[2e-4, 1.9e-4, 1.8e-4, 3e-4, 4e-4, 5e-4], 2)],
    );
    cases("an equal loss", &[(&[0.7, 0.5, 0.5, 0.5, 0.4], 2)]);
    cases(
        "not a number",
        &[(&[0.7, 0.5, f64::NAN, f64::NAN, f64::NAN], 2)],
    );
}
