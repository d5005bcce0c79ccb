//! X·W for a sparse X: only what is not zero in a row of X meets its row of W.

use ndarray::Array2;
use pulp::{Arch, Simd, WithSimd};
use rayon::prelude::*;

use super::SparseRows;
use crate::Real;

/// So many rows of the result are one piece of work for a thread.
const PIECE: usize = 50;

// ANCHOR: product
/// Y = X·W. Shapes: X (rows, inputs), W (inputs, outputs), Y (rows, outputs).
///
/// Each row of Y is summed by one thread, from left to right: so the bits do not depend on
/// how many threads there are.
pub(super) fn product<F: Real>(x: &SparseRows<F>, w: &Array2<F>) -> Array2<F> {
    let (rows, outputs) = (x.dim().0, w.ncols());
    let w = w.as_standard_layout();
    let w = w.as_slice().expect("standard layout is one slice");
    let mut y = vec![F::zero(); rows * outputs];
    let pieces = y.par_chunks_mut((PIECE * outputs).max(1)).enumerate();
    pieces.for_each(|(piece, y)| {
        let first = piece * PIECE;
        Arch::new().dispatch(Product {
            x,
            first,
            w,
            y,
            outputs,
        });
    });
    Array2::from_shape_vec((rows, outputs), y).expect("as many numbers as Y has")
}
// ANCHOR_END: product

/// Some rows of Y = X·W, from row `first` on. W and Y lie row after row.
struct Product<'a, F> {
    x: &'a SparseRows<F>,
    first: usize,
    w: &'a [F],
    y: &'a mut [F],
    outputs: usize,
}

impl<F: Real> Product<'_, F> {
    // ANCHOR: block
    /// Computes `B` columns of Y, from column `from` on. `B` is known when the program is
    /// compiled: so the sums of a row stay in the processor's registers.
    #[inline(always)]
    fn block<const B: usize>(&mut self, from: usize) -> usize {
        for (row, y) in (self.first..).zip(self.y.chunks_exact_mut(self.outputs)) {
            let mut sums = [F::zero(); B];
            for &(column, x) in self.x.row(row) {
                let w: &[F; B] = part(self.w, column as usize * self.outputs + from);
                for j in 0..B {
                    sums[j] += x * w[j];
                }
            }
            y[from..from + B].copy_from_slice(&sums);
        }
        B
    }
    // ANCHOR_END: block
}

// ANCHOR: widest
/// Runs with the widest vector instructions that this processor has.
///
/// The bits of the result are the same with all of them: a wider vector adds the same numbers in
/// the same order.
impl<F: Real> WithSimd for Product<'_, F> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(mut self, _: S) {
        let mut from = 0;
        while from < self.outputs {
            from += self.widest_block(from);
        }
    }
}

impl<F: Real> Product<'_, F> {
    /// Computes the widest block that fits from column `from` on. Returns its width.
    #[inline(always)]
    fn widest_block(&mut self, from: usize) -> usize {
        match self.outputs - from {
            64.. => self.block::<64>(from),
            50.. => self.block::<50>(from),
            32.. => self.block::<32>(from),
            16.. => self.block::<16>(from),
            8.. => self.block::<8>(from),
            4.. => self.block::<4>(from),
            2.. => self.block::<2>(from),
            _ => self.block::<1>(from),
        }
    }
}
// ANCHOR_END: widest

/// The `B` numbers of `values` from `from` on.
#[inline(always)]
fn part<F, const B: usize>(values: &[F], from: usize) -> &[F; B] {
    let part = values[from..].first_chunk();
    part.expect("a block lies inside its row")
}

#[cfg(test)]
mod tests;
