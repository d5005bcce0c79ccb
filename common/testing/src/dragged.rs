//! A figure whose handles say what its knob has, and stay true when they are dragged.

use crate::Chapter;
use crate::handle::{Handle, Place, handles};

/// A figure with its forms, the knob of its handles, and the numbers that it has.
#[derive(Debug, Clone, Copy)]
pub struct Dragged<'a> {
    /// The section that draws it, with other knobs if need be.
    pub section: &'a [&'a str],
    /// Its name without that of the form.
    pub figure: &'a str,
    /// A knob without dashes.
    pub knob: &'a str,
}

impl Dragged<'_> {
    /// The handles that set this knob, in every form of the figure, with the form's name.
    fn handles(&self, chapter: Chapter, numbers: &[f64]) -> Vec<(String, Handle)> {
        let numbers: Vec<String> = numbers.iter().map(|number| format!("{number}")).collect();
        let knob = format!("--{}={}", self.knob, numbers.join(","));
        let figures = chapter.writes(&[self.section, &[&knob]].concat()).figures;
        let forms = figures
            .into_iter()
            .filter(|(name, _)| name.split('.').next() == Some(self.figure));
        let of_this = |(name, svg): (String, String)| {
            let handles = handles(&svg)
                .into_iter()
                .filter(|handle| handle.knob == self.knob);
            handles
                .map(|handle| (name.clone(), handle))
                .collect::<Vec<_>>()
        };
        let found: Vec<(String, Handle)> = forms.flat_map(of_this).collect();
        assert!(found.len() >= 2, "{self:?} has {} handles", found.len());
        found
    }

    /// Holds every handle to the numbers that its knob has, and to a size that a finger finds.
    #[track_caller]
    pub fn assert_says(&self, chapter: Chapter, numbers: &[f64]) {
        for (name, handle) in self.handles(chapter, numbers) {
            handle.assert_stands_at(handle.mark, numbers);
            let least = if name.contains("narrow") { 44.0 } else { 24.0 };
            // At the edge of the sheet a part of it is cut off.
            let [long, short] = if handle.size[0] > handle.size[1] {
                handle.size
            } else {
                [handle.size[1], handle.size[0]]
            };
            assert!(
                long >= 8.0 * least && short >= 4.0 * least,
                "{name}: {:?}",
                handle.size
            );
        }
    }

    /// Drags every handle by so many pixels, and holds its mark to stand there after a run with the new numbers.
    #[track_caller]
    pub fn assert_follows(&self, chapter: Chapter, now: &[f64], by: &[Place]) {
        let before = self.handles(chapter, now);
        for [right, down] in by {
            for (index, (name, handle)) in before.iter().enumerate() {
                let to = [handle.mark[0] + 8.0 * right, handle.mark[1] + 8.0 * down];
                let numbers = handle.numbers(to, now);
                let after = self.handles(chapter, &numbers);
                assert_eq!(name, &after[index].0);
                handle.assert_stands_at(after[index].1.mark, &numbers);
            }
        }
    }
}
