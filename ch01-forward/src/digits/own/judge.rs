//! Whether an answer is to be trusted, in words.

use common::mnist::Dataset;

use super::nearest::Nearest;
use crate::digits::reading::Scores;

/// An answer with no more probability is unsure. Of the answers to the test images one in 16 is, and of those a third are
/// wrong; of the others, 6 in 1000.
pub const UNSURE: f32 = 0.9;

/// A picture farther from every test image than this is unlike a digit. Of the test images one in 50 is that far from all
/// others.
pub const UNLIKE: f32 = 6.9;

/// What there is to say against an answer.
pub struct Judgement {
    pub confidence: f32,
    pub nearest: Nearest,
}

impl Judgement {
    pub fn new(scores: &Scores, pixels: &[f32], test: &Dataset) -> Self {
        Self {
            confidence: scores.confidence(),
            nearest: Nearest::of(pixels, test),
        }
    }

    pub fn is_unsure(&self) -> bool {
        self.confidence <= UNSURE
    }

    pub fn is_unlike(&self) -> bool {
        self.nearest.distance > UNLIKE
    }

    /// A line for each objection.
    pub fn words(&self) -> Vec<String> {
        let unsure =
            format!("unsure: of the answers with a probability up to {UNSURE}, a third are wrong");
        let Nearest { index, distance } = self.nearest;
        let unlike = format!(
            "unlike a digit: test image {index} is the nearest, and {distance:.1} is farther than {UNLIKE}"
        );
        let objections = [(self.is_unsure(), unsure), (self.is_unlike(), unlike)];
        let raised = objections.into_iter().filter(|(is_raised, _)| *is_raised);
        raised.map(|(_, words)| words).collect()
    }
}
