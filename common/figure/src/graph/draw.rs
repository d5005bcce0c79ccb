//! Drawing a computational graph.

use super::node::NodeShape;
use super::{Canvas, Graph, Point};

impl Graph {
    /// The graph on a sheet of its size: first the edges, then the nodes above them.
    pub(super) fn draw(&self) -> Canvas {
        let corners = self.nodes.iter().map(NodeShape::corners);
        let union = |(a, b): (Point, Point), (c, d): (Point, Point)| {
            ((a.0.min(c.0), a.1.min(c.1)), (b.0.max(d.0), b.1.max(d.1)))
        };
        let (low, high) = corners.reduce(union).unwrap_or_default();
        let canvas = Canvas::between(low, high);
        for edge in &self.edges {
            let (from, to) = (&self.nodes[edge.from.0], &self.nodes[edge.to.0]);
            // Edges that part from one node are told apart on the rows of their targets.
            let siblings = self.edges.iter().filter(|other| other.from == edge.from);
            let level = if siblings.count() > 1 { to } else { from };
            edge.draw(&canvas, [from, to], level.centre.1);
        }
        self.nodes.iter().for_each(|node| node.draw(&canvas));
        canvas
    }
}
