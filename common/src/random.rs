//! Random numbers that are the same for the same seed, on every machine.

use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;

/// The generator that the chapters draw from. Its stream is fixed by its definition
/// (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021), not by a library version.
pub type Random = Xoshiro256PlusPlus;

/// A generator that starts at `seed`.
///
/// ```
/// use rand::Rng;
///
/// assert_eq!(common::seeded(1).next_u64(), common::seeded(1).next_u64());
/// ```
pub fn seeded(seed: u64) -> Random {
    Random::seed_from_u64(seed)
}
