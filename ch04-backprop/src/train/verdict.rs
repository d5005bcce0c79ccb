//! What became of a training, in a sentence, when it went wrong without a word.

#[cfg(test)]
mod tests;

use super::counted;

/// What a training has shown.
#[derive(Clone, Copy)]
pub struct Measured<'a> {
    /// The accuracy on the training and on the test images, in per cent, before the first epoch and after each.
    pub accuracies: &'a [(f64, f64)],
    /// How many images there were to learn from.
    pub images: usize,
    /// How many images there were to judge by.
    pub test_images: usize,
    /// How many hidden neurons answer no training image.
    pub silent: usize,
    /// How many hidden neurons there are.
    pub hidden: usize,
    /// How far the parameters have come, as a share of their size.
    pub moved: f64,
    /// Whether the weights of the best epoch are kept anyway.
    pub keeps_best: bool,
}

impl Measured<'_> {
    /// The accuracy at the end, on the training and on the test images.
    fn end(&self) -> (f64, f64) {
        self.accuracies.last().copied().unwrap_or_default()
    }

    fn is_poor(&self) -> bool {
        self.end().0 < POOR
    }

    /// The largest standard deviation, in points, of a share of the test images.
    fn chance(&self) -> f64 {
        50.0 / (self.test_images as f64).sqrt()
    }
}

/// A training accuracy that asks for a reason, in per cent. Five hidden neurons learn more than that in one epoch.
const POOR: f64 = 75.0;

/// Weights that have moved by a smaller share of their size leave a network near where it began: whatever the width
/// of the hidden layer, it reads less than a third of the digits.
const STILL: f64 = 0.01;

/// So many points between training and test accuracy are more than overfitting takes where images abound: on all
/// 60,000 digits it stays below 3, however long one trains.
const GAP: f64 = 10.0;

/// What went wrong and what to try, a line each, if anything did: the first rule that applies.
pub fn verdict(measured: &Measured<'_>) -> Option<String> {
    let rules = [
        fell_silent,
        stood_still,
        fell_back,
        learned_little,
        learned_by_heart,
    ];
    rules.iter().find_map(|rule| rule(measured))
}

/// Half of the neurons may fall silent and the others still read 95 %: only of a poor accuracy are they the reason.
fn fell_silent(measured: &Measured<'_>) -> Option<String> {
    let &Measured { silent, hidden, .. } = measured;
    (measured.is_poor() && 2 * silent >= hidden).then(|| {
        format!(
            "{silent} of {hidden} hidden neurons are silent: the steps were too long;\n\
             try a learning rate ten times smaller, or a larger batch"
        )
    })
}

fn stood_still(measured: &Measured<'_>) -> Option<String> {
    (measured.is_poor() && measured.moved < STILL).then(|| {
        "the weights have moved by less than 1 %: the steps were too short, or too few;\n\
         try a learning rate ten times larger, or more epochs"
            .into()
    })
}

/// Two shares of the same size differ by chance, with a standard deviation √2 times that of one: three times that is
/// no chance. For 10,000 test images it is 2.1 points.
fn fell_back(measured: &Measured<'_>) -> Option<String> {
    let tests = measured.accuracies.iter().map(|both| both.1).enumerate();
    let (epoch, best) = tests.reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    let test = measured.end().1;
    let falls = best - test > 3.0 * 2_f64.sqrt() * measured.chance();
    (falls && !measured.keeps_best).then(|| {
        format!(
            "the test accuracy was {best:.2} % after epoch {epoch} and is {test:.2} % now;\n\
             with --save FILE --keep-best the weights of epoch {epoch} are saved"
        )
    })
}

fn learned_little(measured: &Measured<'_>) -> Option<String> {
    let &[.., (before, _), (train, _)] = measured.accuracies else {
        return None;
    };
    let what_to_try = if train - before > 1.0 {
        "it was still learning: try more epochs, or a larger learning rate"
    } else {
        "try another learning rate, or more hidden neurons"
    };
    measured.is_poor().then(|| {
        format!(
            "the network reads only {train:.2} % of the very images that it learned from;\n\
             {what_to_try}"
        )
    })
}

fn learned_by_heart(measured: &Measured<'_>) -> Option<String> {
    let (train, test) = measured.end();
    (train - test > GAP.max(3.0 * measured.chance())).then(|| {
        let images = counted(measured.images, "image");
        format!(
            "the network reads {train:.2} % of what it learned from, but {test:.2} % of new images;\n\
             {images} can be learned by heart: try more of them"
        )
    })
}
