//! This book's network and the others, on the same work.

use std::collections::BTreeMap;
use std::io::Write;

use lesson::{Page, Result};
use serde::Deserialize;

use super::draw;
use super::measured::{Machine, Time};
use super::numerical::{self, Numerical};
use super::times::{self, beside_ours};
use super::work::{self, Work};

#[derive(Deserialize)]
pub struct Peers {
    machine: Machine,
    rounds: usize,
    epochs_a_run: usize,
    /// Who is missing, and why.
    left_out: BTreeMap<String, String>,
    rows: Vec<Peer>,
    numerical: Vec<Numerical>,
    /// What each does; not every measurement says it.
    #[serde(default)]
    work: BTreeMap<String, Work>,
}

#[derive(Deserialize)]
struct Peer {
    peer: String,
    version: String,
    threads: usize,
    accuracy: f64,
    peak_mib: Option<f64>,
    epoch_ms: Time,
    inference_ms: Time,
}

pub fn run(page: &mut Page, mut peers: Peers) -> Result {
    let rows = &mut peers.rows;
    rows.sort_by(|a, b| (a.threads, &a.peer).cmp(&(b.threads, &b.peer)));
    page.part("epoch")?;
    epoch(page, rows)?;
    page.part("inference")?;
    let inferences = beside_ours(
        rows.iter()
            .map(|row| (row.threads, &*row.peer, &row.inference_ms)),
    );
    times::print(page, "peer", "ratio", &inferences)?;
    page.part("learned")?;
    learned(page, rows)?;
    work::run(page, &peers.work)?;
    page.part("numerical")?;
    numerical::run(page, &peers.numerical)?;
    page.part("measured")?;
    peers.machine.print(page, peers.rounds)?;
    let epochs = peers.epochs_a_run;
    writeln!(page, "epochs      1 to warm up and {epochs} a round")?;
    for (peer, why) in &peers.left_out {
        writeln!(page, "left out    {peer}: {why}")?;
    }
    Ok(())
}

fn epoch(page: &mut Page, peers: &[Peer]) -> Result {
    let epochs = beside_ours(
        peers
            .iter()
            .map(|row| (row.threads, &*row.peer, &row.epoch_ms)),
    );
    times::print(page, "peer", "ratio", &epochs)?;
    let longest = draw::longest(&epochs);
    for rows in epochs.chunk_by(|a, b| a.threads == b.threads) {
        let name = format!("epoch-{}", rows[0].threads);
        page.figure(&name, &draw::bars(longest, rows))?;
    }
    Ok(())
}

/// That all have done the work: the version, the accuracy it reached, and the memory it held.
fn learned(page: &mut Page, peers: &[Peer]) -> Result {
    let row = |peer: &Peer| {
        let (threads, name, version) = (peer.threads, &peer.peer, &peer.version);
        let accuracy = 100.0 * peer.accuracy;
        let memory = peer
            .peak_mib
            .map_or("-".into(), |mib| format!("{mib:.0} MiB"));
        format!("{threads} | {name} | {version} | {accuracy:.2} % | {memory}")
    };
    let heading = "threads | <peer | <version | accuracy | memory";
    Ok(page.table(heading, peers.iter().map(row))?)
}
