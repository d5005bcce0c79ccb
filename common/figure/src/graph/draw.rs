//! Drawing a computational graph: first the edges, then the nodes above them.

use super::node::NodeShape;
use super::{Canvas, Graph, Point};

impl Graph {
    /// The graph on a sheet of its size.
    pub(super) fn draw(&self) -> Canvas {
        let ((left, top), (right, bottom)) = self.bounds();
        let moved: Vec<NodeShape> = self
            .nodes
            .iter()
            .map(|node| node.moved(-left, -top))
            .collect();
        let mut canvas = Canvas::new(right - left, bottom - top);
        for edge in &self.edges {
            let (from, to) = (&moved[edge.from.0], &moved[edge.to.0]);
            let row = edge.row.map(|row| row * self.row - top);
            // Edges that part from one node are told apart on the rows of their targets.
            let parts = self
                .edges
                .iter()
                .filter(|other| other.from == edge.from)
                .count()
                > 1;
            edge.draw(
                &mut canvas,
                [from, to],
                row.or(parts.then_some(to.centre.1)),
            );
        }
        moved.iter().for_each(|node| node.draw(&mut canvas));
        canvas
    }

    /// The corners of the picture: the nodes and room for the numbers above and below edges.
    fn bounds(&self) -> (Point, Point) {
        let (mut low, mut high) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
        for node in &self.nodes {
            let ((x, y), (half_width, half_height)) = (node.centre, node.half);
            low = (
                low.0.min(x - half_width),
                low.1.min(y - half_height.max(24.0)),
            );
            high = (
                high.0.max(x + half_width),
                high.1.max(y + half_height + node.foot()),
            );
        }
        let margin = 12.0;
        (
            (low.0 - margin, low.1 - margin),
            (high.0 + margin, high.1 + margin),
        )
    }
}
