/// When a training stops that watches its validation loss: the epoch
/// with the lowest loss, whose weights are kept, and the last epoch.
///
/// Training ends with the first epoch after which the loss has not been
/// lower than the lowest one before for `patience` epochs in a row. An
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
