//! Where the rows of a graph stand, so that names and numbers in neighbouring ones do not touch.

use super::spot::Spot;
use super::{Edge, Flow, Form, Graph, Point};

/// Between things in neighbouring rows.
const APART: f64 = 7.0;

/// Something with its row, the columns that it is in, and its room on either side of the row.
struct Item {
    row: f64,
    columns: (f64, f64),
    room: [f64; 2],
}

impl Item {
    /// The rows of two things that are in the same columns, and how far apart these have to be.
    fn needs(&self, below: &Self) -> Option<(f64, f64, f64)> {
        let first = self.columns.0.max(below.columns.0);
        let meet = first < self.columns.1.min(below.columns.1) && self.row < below.row;
        let room = self.room[1] + below.room[0] + APART;
        meet.then_some((self.row, below.row, room))
    }
}

/// Rows with their places across the flow.
pub(super) struct Rows(Vec<Point>);

impl Rows {
    pub(super) fn new(graph: &Graph, form: Form, flow: Flow) -> Self {
        let spots = graph.nodes.iter().flat_map(Spot::rows);
        let levels = graph.edges.iter().map(|edge| graph.level(edge));
        let mut rows: Vec<f64> = spots.chain(levels).collect();
        rows.sort_by(f64::total_cmp);
        rows.dedup();
        let least = if flow.is_down {
            0.5 * graph.row
        } else {
            graph.row
        };
        let mut rows = Self(rows.into_iter().map(|row| (row, least * row)).collect());
        let items = items(graph, form, flow);
        let pairs = items
            .iter()
            .flat_map(|one| items.iter().map(|other| one.needs(other)));
        let mut needs: Vec<(f64, f64, f64)> = pairs.flatten().collect();
        // Near ones first: what they need is there for those that are farther apart.
        needs.sort_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)));
        for (above, below, room) in needs {
            let lacks = room - (rows.across(below) - rows.across(above));
            rows.widen(above, below, lacks.max(0.0));
        }
        rows
    }

    /// Where a row stands.
    pub(super) fn across(&self, row: f64) -> f64 {
        let place = self.0.iter().find(|(at, _)| *at == row);
        place.map_or(0.0, |(_, across)| *across)
    }

    /// Moves the rows between these two evenly apart, and those below farther down.
    fn widen(&mut self, above: f64, below: f64, by: f64) {
        for (row, across) in &mut self.0 {
            *across += by * ((*row - above) / (below - above)).clamp(0.0, 1.0);
        }
    }
}

/// All that must not touch: names, nodes and edges with their numbers.
fn items(graph: &Graph, form: Form, flow: Flow) -> Vec<Item> {
    let spots = graph.nodes.iter().filter(|spot| spot.span.1 == 0.0);
    let radius = graph.radius(form);
    let node = |spot: &Spot| {
        let half = spot.half(form, flow, radius).1;
        Item {
            row: spot.row(),
            columns: (spot.at.0 - 1e-6, spot.end() + 1e-6),
            room: [half; 2],
        }
    };
    let edge = |edge: &Edge| {
        let [from, to] = graph.ends(edge);
        Item {
            row: graph.level(edge),
            columns: (from.end() + 1e-3, to.at.0 - 1e-3),
            room: edge.room(form, flow),
        }
    };
    spots
        .map(node)
        .chain(graph.edges.iter().map(edge))
        .collect()
}
