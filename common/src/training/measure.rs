//! What a network does with all images of a set, a slice of them at a time.

use ndarray::Array2;
use rayon::prelude::*;

use super::{SLICE, check_fit};
use crate::Mismatch;
use crate::mnist::Dataset;
use crate::network::TwoLayerNet;

/// The mean loss of all images. Not finite when a score is not, and NaN when there is no image.
///
/// # Errors
/// [`Mismatch`] when the network is not made for these images.
pub fn mean_loss(net: &TwoLayerNet<f32>, data: &Dataset) -> Result<f64, Mismatch> {
    let indices: Vec<usize> = (0..data.len()).collect();
    let totals = indices.par_chunks(SLICE).map(|slice| {
        let (x, t) = data.batch(slice);
        Ok(f64::from(net.loss(&x, &t)?) * slice.len() as f64)
    });
    let totals = totals.collect::<Result<Vec<_>, Mismatch>>()?;
    Ok(totals.iter().sum::<f64>() / data.len() as f64)
}

/// The scores of all classes for every image. Shape: (images, classes).
///
/// # Errors
/// [`Mismatch`] when the network is not made for these images.
pub fn scores(net: &TwoLayerNet<f32>, data: &Dataset) -> Result<Array2<f32>, Mismatch> {
    check_fit(net, data)?;
    let indices: Vec<usize> = (0..data.len()).collect();
    let slices = indices.par_chunks(SLICE).map(|slice| {
        let scores = net.predict(&data.images().select(slice))?;
        Ok(scores.iter().copied().collect())
    });
    let slices = slices.collect::<Result<Vec<Vec<f32>>, Mismatch>>()?;
    let scores = Array2::from_shape_vec((data.len(), data.classes()), slices.concat());
    Ok(scores.expect("a score for each class of each image"))
}

/// How many hidden neurons answer 0 to every image: their ReLU lets nothing through any more.
///
/// # Errors
/// [`Mismatch`] when the network is not made for these images.
pub fn silent_neurons(net: &TwoLayerNet<f32>, data: &Dataset) -> Result<usize, Mismatch> {
    check_fit(net, data)?;
    let indices: Vec<usize> = (0..data.len()).collect();
    let mut silent = vec![true; net.dim().1];
    for slice in indices.chunks(SLICE) {
        if !silent.contains(&true) {
            break; // each has been heard: in a sound network after the first slice
        }
        let a1 = net.affine1().forward(&data.images().select(slice));
        for (silent, a1) in silent.iter_mut().zip(a1.columns()) {
            *silent &= a1.iter().all(|&a1| a1 <= 0.0);
        }
    }
    Ok(silent.into_iter().filter(|&silent| silent).count())
}
