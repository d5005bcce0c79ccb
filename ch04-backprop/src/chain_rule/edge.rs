//! What flows along the edges of a computational graph.

use std::io::{self, Write};

use lesson::Page;

/// An edge: the value that went forward, and the gradient of the last value with respect to it that came back.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edge {
    pub value: f64,
    pub gradient: f64,
}

pub fn edge(value: f64, gradient: f64) -> Edge {
    Edge { value, gradient }
}

/// A line for each edge: its name, its value and its gradient.
pub fn table(page: &mut Page, gradient: &str, edges: &[(&str, Edge)]) -> io::Result<()> {
    writeln!(page, "{:<14}{:>10}{gradient:>12}", "", "value")?;
    for (name, edge) in edges {
        writeln!(
            page,
            "{name:<14}{:>10.2}{:>12.2}",
            edge.value, edge.gradient
        )?;
    }
    Ok(())
}
