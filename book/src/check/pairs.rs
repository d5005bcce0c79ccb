//! Two lists side by side: which of each belong together, and which stand in one alone.

/// Places in the two lists; one of them is missing where something stands in one list alone.
pub type Pair = (Option<usize>, Option<usize>);

/// The pairs of two lists that keep their order and have the largest sum of likenesses. Where `likeness` is 0 the two
/// are no pair. (This is the alignment of Needleman and Wunsch, with gaps that cost nothing.)
pub fn pairs(lengths: (usize, usize), likeness: impl Fn(usize, usize) -> usize) -> Vec<Pair> {
    let (ours, theirs) = lengths;
    // The best sum for what is left of both lists from two places on.
    let mut best = vec![vec![0; theirs + 1]; ours + 1];
    for our in (0..ours).rev() {
        for their in (0..theirs).rev() {
            let together = best[our + 1][their + 1] + likeness(our, their);
            let alone = best[our + 1][their].max(best[our][their + 1]);
            best[our][their] = together.max(alone);
        }
    }
    let (mut our, mut their, mut pairs) = (0, 0, Vec::new());
    while our < ours || their < theirs {
        let both = our < ours && their < theirs && likeness(our, their) > 0;
        if both && best[our][their] == best[our + 1][their + 1] + likeness(our, their) {
            pairs.push((Some(our), Some(their)));
            (our, their) = (our + 1, their + 1);
        } else if our < ours && best[our][their] == best[our + 1][their] {
            pairs.push((Some(our), None));
            our += 1;
        } else {
            pairs.push((None, Some(their)));
            their += 1;
        }
    }
    pairs
}
