//! The drawings of a book, and the slots that keep their places while mdBook renders.

/// The figures of one language's book. Their SVG is put in after mdBook has rendered, as it is.
#[derive(Debug, Default)]
pub struct Drawings(Vec<String>);

impl Drawings {
    /// Keeps a drawing and returns what stands in the Markdown for it.
    pub fn keep(&mut self, svg: String) -> String {
        self.0.push(svg);
        slot(self.0.len() - 1)
    }

    /// Puts every drawing where its slot is.
    pub fn put_into(&self, html: &str) -> String {
        let mut html = html.to_string();
        for (index, svg) in self.0.iter().enumerate() {
            html = html.replace(&slot(index), svg);
        }
        html
    }

    /// What the ids of the next drawing begin with.
    pub fn next_prefix(&self) -> String {
        format!("f{}", self.0.len())
    }
}

fn slot(index: usize) -> String {
    format!("<div data-drawing=\"{index}\"></div>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_go_where_their_slots_are() {
        let mut drawings = Drawings::default();
        let slot = drawings.keep("<svg>1</svg>".into());
        assert_eq!(
            drawings.put_into(&format!("<p>{slot}</p>")),
            "<p><svg>1</svg></p>"
        );
    }
}
