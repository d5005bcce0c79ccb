//! This book's network and the others, on the same work.

use std::io::Write;

use lesson::{Page, Result};

use super::measured::{Numerical, Peer, Peers, Time};
use super::table::{self, Row};
use super::{draw, machine};

const OURS: &str = "this book";

pub fn run(page: &mut Page, peers: &Peers) -> Result {
    page.part("epoch")?;
    let epochs = against_ours(times(&peers.rows, |peer| &peer.epoch_ms));
    table::print(page, "ratio", &epochs)?;
    let longest = draw::longest(epochs.iter().map(|row| row.time));
    for threads in thread_counts(&epochs) {
        let rows = epochs.iter().filter(|row| row.threads == threads);
        let bars = rows.map(|row| (row.name, row.time, row.name == OURS));
        page.figure(&format!("epoch-{threads}"), &draw::bars(longest, bars)?)?;
    }
    page.part("inference")?;
    let inferences = against_ours(times(&peers.rows, |peer| &peer.inference_ms));
    table::print(page, "ratio", &inferences)?;
    page.part("learned")?;
    learned(page, &peers.rows)?;
    page.part("numerical")?;
    numerical(page, &peers.numerical)?;
    page.part("measured")?;
    machine(page, &peers.machine, peers.rounds)?;
    versions(page, peers)
}

/// (threads, name, time) of every peer.
fn times<'a>(
    peers: &'a [Peer],
    time: impl Fn(&'a Peer) -> &'a Time,
) -> Vec<(usize, &'a str, &'a Time)> {
    let row = |peer: &'a Peer| (peer.threads, peer.peer.as_str(), time(peer));
    peers.iter().map(row).collect()
}

/// How many times as long as ours they took on as many threads.
fn against_ours<'a>(times: Vec<(usize, &'a str, &'a Time)>) -> Vec<Row<'a>> {
    let row = |&(threads, name, time): &(usize, &'a str, &'a Time)| {
        let ours = times
            .iter()
            .find(|other| (other.0, other.1) == (threads, OURS));
        let ratio = |ours: &(_, _, &Time)| format!("{:.2}", time.median / ours.2.median);
        Row {
            threads,
            name,
            time,
            factor: ours.map_or("-".into(), ratio),
        }
    };
    times.iter().map(row).collect()
}

fn thread_counts(rows: &[Row<'_>]) -> Vec<usize> {
    let mut counts: Vec<usize> = rows.iter().map(|row| row.threads).collect();
    counts.sort_unstable();
    counts.dedup();
    counts
}

/// That all have done the work: the accuracy they reached, and the memory they held.
fn learned(page: &mut Page, rows: &[Peer]) -> Result {
    writeln!(
        page,
        "{:>7}  {:<15}  {:>8}  {:>10}",
        "threads", "", "accuracy", "memory"
    )?;
    for row in rows {
        let (threads, name, accuracy) = (row.threads, &row.peer, 100.0 * row.accuracy);
        let memory = row
            .peak_mib
            .map_or("-".into(), |mib| format!("{mib:.0} MiB"));
        writeln!(
            page,
            "{threads:>7}  {name:<15}  {accuracy:>6.2} %  {memory:>10}"
        )?;
    }
    Ok(())
}

/// The slopes of all parameters by central differences.
fn numerical(page: &mut Page, measured: &[Numerical]) -> Result {
    let times = measured
        .iter()
        .map(|row| (row.threads, row.peer.as_str(), &row.ms));
    table::print(page, "ratio", &against_ours(times.collect()))?;
    for Numerical {
        peer,
        threads,
        measured,
        ..
    } in measured
    {
        writeln!(
            page,
            "{threads:>7}  {peer:<15}  {measured:>8} parameters measured"
        )?;
    }
    Ok(())
}

/// Who took part in which version, and who did not.
fn versions(page: &mut Page, peers: &Peers) -> Result {
    writeln!(
        page,
        "epochs      1 to warm up and {} a round",
        peers.epochs_a_run
    )?;
    let mut named: Vec<&str> = Vec::new();
    for row in &peers.rows {
        if !named.contains(&row.peer.as_str()) {
            named.push(&row.peer);
            writeln!(page, "{:<15}  {}", row.peer, row.version)?;
        }
    }
    for (peer, why) in &peers.left_out {
        writeln!(page, "left out    {peer}: {why}")?;
    }
    Ok(())
}
