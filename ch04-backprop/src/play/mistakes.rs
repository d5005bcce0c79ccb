//! The test images that are misread: which for which, and how sure the network is of its answer.

use std::collections::BTreeMap;

use common::Mismatch;
use common::activation::softmax;
use common::mnist::Dataset;
use common::network::{TwoLayerNet, argmax};
use common::training::scores;

/// A test image that is misread.
pub struct Mistake {
    pub image: usize,
    pub label: usize,
    pub answer: usize,
    /// The probability that the network gives to its answer.
    pub share: f32,
}

#[derive(Default)]
pub struct Mistakes {
    /// All of them, from the one that the network is surest of.
    pub all: Vec<Mistake>,
    /// How many images there were to read.
    pub images: usize,
    /// Whether every score was a finite number; the others mean nothing.
    pub is_sound: bool,
}

impl Mistakes {
    pub fn of(net: &TwoLayerNet<f32>, test: &Dataset) -> Result<Self, Mismatch> {
        let scores = scores(net, test)?;
        let is_sound = scores.iter().all(|score| score.is_finite());
        let rows = scores.rows().into_iter().zip(test.labels()).enumerate();
        let mistake = |(image, (row, &label)): (usize, (ndarray::ArrayView1<'_, f32>, &usize))| {
            let answer = argmax(row);
            (answer != label).then(|| Mistake {
                image,
                label,
                answer,
                share: softmax(row.to_owned())[answer],
            })
        };
        let mut all: Vec<Mistake> = rows.filter_map(mistake).collect();
        all.sort_by(|a, b| b.share.total_cmp(&a.share));
        let images = test.len();
        Ok(Self {
            all,
            images,
            is_sound,
        })
    }

    /// The share of images that are read correctly, in per cent.
    pub fn accuracy(&self) -> f64 {
        let right = self.images - self.all.len();
        100.0 * (right as f64 / self.images as f64)
    }

    /// How often which label is read as what, from the most frequent.
    pub fn pairs(&self) -> Vec<((usize, usize), usize)> {
        let mut pairs = BTreeMap::new();
        for mistake in &self.all {
            *pairs.entry((mistake.label, mistake.answer)).or_insert(0) += 1;
        }
        let mut pairs: Vec<_> = pairs.into_iter().collect();
        pairs.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
        pairs
    }
}
