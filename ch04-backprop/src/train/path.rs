//! The networks that a training has come through, some of them.

use common::network::TwoLayerNet;

/// So many numbers are kept, all networks together: a few for a wide hidden layer, more for a narrow one.
const NUMBERS: usize = 4_000_000;
const FEWEST: usize = 4;
const MOST: usize = 16;

pub struct Path {
    /// Epochs and what the network was after them, the first of all among them.
    pub nets: Vec<(usize, TwoLayerNet<f32>)>,
    /// Every so many epochs one is kept.
    every: usize,
    most: usize,
}

impl Path {
    /// For networks of so many parameters.
    pub fn new(parameters: usize) -> Self {
        Self {
            nets: Vec::new(),
            every: 1,
            most: (NUMBERS / parameters.max(1)).clamp(FEWEST, MOST),
        }
    }

    /// Keeps the network after this epoch; when there are too many, every second one is dropped, now and from now on.
    pub fn come_to(&mut self, epoch: usize, net: &TwoLayerNet<f32>) {
        if !epoch.is_multiple_of(self.every) {
            return;
        }
        self.nets.push((epoch, net.clone()));
        if self.nets.len() > self.most {
            self.every *= 2;
            self.nets
                .retain(|(epoch, _)| epoch.is_multiple_of(self.every));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use common::seeded;

    #[test]
    fn few_networks_are_kept_evenly_however_long_the_way() {
        let net = TwoLayerNet::random(2, 1, 2, &mut seeded(1));
        let mut path = Path::new(7);
        for epoch in 0..=1000 {
            path.come_to(epoch, &net);
            let epochs: Vec<_> = path.nets.iter().map(|(epoch, _)| *epoch).collect();
            let apart = epochs.windows(2).map(|pair| pair[1] - pair[0]);
            assert!(epochs[0] == 0 && epochs.len() <= MOST, "{epochs:?}");
            assert!(apart.into_iter().all(|gap| gap == path.every), "{epochs:?}");
            assert!(2 * epochs.len() > MOST || path.every == 1, "{epochs:?}");
        }
    }
}
