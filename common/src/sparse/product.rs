//! The two products of a layer whose input is sparse, as plain loops over blocks of outputs.

use pulp::{Arch, Simd, WithSimd};

use super::SparseRows;
use crate::Real;

/// A product that is computed for some outputs, columns of W, at a time.
pub(crate) trait Blocks {
    /// How many outputs there are.
    fn outputs(&self) -> usize;

    /// Computes the `B` outputs from `from` on. `B` is known when the program is compiled: so the sums of a block stay
    /// in the processor's registers.
    fn block<const B: usize>(&mut self, from: usize);
}

// ANCHOR: add-product
/// out += X·W. Shapes: `w` (inputs, outputs), `out` (batch, outputs), both row after row.
pub(crate) struct AddProduct<'a, F> {
    pub x: &'a SparseRows<F>,
    pub w: &'a [F],
    pub out: &'a mut [F],
    pub outputs: usize,
}

impl<F: Real> Blocks for AddProduct<'_, F> {
    #[inline(always)]
    fn outputs(&self) -> usize {
        self.outputs
    }

    #[inline(always)]
    fn block<const B: usize>(&mut self, from: usize) {
        for (row, out) in self.x.rows().zip(self.out.chunks_exact_mut(self.outputs)) {
            let out: &mut [F; B] = part_mut(out, from);
            let mut sums = *out;
            for &(column, x) in row {
                let w: &[F; B] = part(self.w, column as usize * self.outputs + from);
                for j in 0..B {
                    sums[j] += x * w[j];
                }
            }
            *out = sums;
        }
    }
}
// ANCHOR_END: add-product

// ANCHOR: transposed-product
/// dW += Xᵀ·dY. Shapes: `dout` (batch, outputs), `dw` (inputs, outputs), both row after row.
pub(crate) struct TransposedProduct<'a, F> {
    pub x: &'a SparseRows<F>,
    pub dout: &'a [F],
    pub dw: &'a mut [F],
    pub outputs: usize,
}

impl<F: Real> Blocks for TransposedProduct<'_, F> {
    #[inline(always)]
    fn outputs(&self) -> usize {
        self.outputs
    }

    #[inline(always)]
    fn block<const B: usize>(&mut self, from: usize) {
        for (row, dout) in self.x.rows().zip(self.dout.chunks_exact(self.outputs)) {
            let dout: [F; B] = *part(dout, from);
            for &(column, x) in row {
                let dw: &mut [F; B] = part_mut(self.dw, column as usize * self.outputs + from);
                for j in 0..B {
                    dw[j] += x * dout[j];
                }
            }
        }
    }
}
// ANCHOR_END: transposed-product

// ANCHOR: widest
/// Runs a product with the widest vector instructions that this processor has.
///
/// The bits of the result are the same with all of them: a wider vector adds the same numbers in the same order.
pub(crate) struct Widest<P>(pub P);

impl<P: Blocks> Widest<P> {
    /// Computes every output.
    pub(crate) fn run(self) {
        Arch::new().dispatch(self);
    }

    #[inline(always)]
    fn blocks(mut self) {
        let (mut from, outputs) = (0, self.0.outputs());
        while from < outputs {
            from += match outputs - from {
                64.. => self.block::<64>(from),
                50.. => self.block::<50>(from),
                32.. => self.block::<32>(from),
                16.. => self.block::<16>(from),
                8.. => self.block::<8>(from),
                4.. => self.block::<4>(from),
                2.. => self.block::<2>(from),
                _ => self.block::<1>(from),
            };
        }
    }

    #[inline(always)]
    fn block<const B: usize>(&mut self, from: usize) -> usize {
        self.0.block::<B>(from);
        B
    }
}

impl<P: Blocks> WithSimd for Widest<P> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        self.blocks();
    }
}
// ANCHOR_END: widest

/// The `B` numbers of `values` from `from` on.
#[inline(always)]
fn part<F, const B: usize>(values: &[F], from: usize) -> &[F; B] {
    let part = values[from..].first_chunk();
    part.expect("a block lies inside its row")
}

#[inline(always)]
fn part_mut<F, const B: usize>(values: &mut [F], from: usize) -> &mut [F; B] {
    let part = values[from..].first_chunk_mut();
    part.expect("a block lies inside its row")
}
