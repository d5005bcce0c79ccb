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
    todo!()
}
