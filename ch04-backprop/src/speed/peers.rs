//! This book's network and the others, on the same work.

use std::io::Write;

use common::chapter::{Page, Result};

use super::measured::{Numerical, Peer, Peers, Time};
use super::{figure, machine};

const OURS: &str = "this book";

/// Who took how long.
struct Row<'a> {
    peer: &'a str,
    threads: usize,
    time: &'a Time,
}

pub fn run(page: &mut Page, peers: &Peers) -> Result {
    page.part("epoch")?;
    let epochs = rows(&peers.rows, |peer| &peer.epoch_ms);
    table(page, &epochs)?;
    let longest = epochs.iter().map(|row| row.time.high).fold(0.0, f64::max);
    for threads in thread_counts(&epochs) {
        let rows = epochs.iter().filter(|row| row.threads == threads);
        let bars = rows.map(|row| (row.peer, row.time, row.peer == OURS));
        page.figure(&format!("epoch-{threads}"), &figure::bars(longest, bars)?)?;
    }
    page.part("inference")?;
    table(page, &rows(&peers.rows, |peer| &peer.inference_ms))?;
    page.part("learned")?;
    learned(page, &peers.rows)?;
    page.part("numerical")?;
    numerical(page, &peers.numerical)?;
    page.part("measured")?;
    machine(page, &peers.machine, peers.rounds)?;
    versions(page, peers)
}

fn rows<'a>(peers: &'a [Peer], time: impl Fn(&'a Peer) -> &'a Time) -> Vec<Row<'a>> {
    let row = |peer: &'a Peer| Row {
        peer: &peer.peer,
        threads: peer.threads,
        time: time(peer),
    };
    peers.iter().map(row).collect()
}

fn thread_counts(rows: &[Row<'_>]) -> Vec<usize> {
    let mut counts: Vec<usize> = rows.iter().map(|row| row.threads).collect();
    counts.sort_unstable();
    counts.dedup();
    counts
}

/// The times, and how many times as long as ours they are on as many threads.
fn table(page: &mut Page, rows: &[Row<'_>]) -> Result {
    writeln!(
        page,
        "{:>7}  {:<15}  {:>8}  {:>6}  {:>8}  {:>8}",
        "threads", "", "ms", "ratio", "lowest", "highest"
    )?;
    for row in rows {
        let Row {
            peer,
            threads,
            time,
        } = row;
        let Time { median, low, high } = time;
        let ours = rows
            .iter()
            .find(|other| other.peer == OURS && other.threads == *threads);
        let ratio = ours.map_or("-".into(), |ours| {
            format!("{:.2}", median / ours.time.median)
        });
        writeln!(
            page,
            "{threads:>7}  {peer:<15}  {median:>8.1}  {ratio:>6}  {low:>8.1}  {high:>8.1}"
        )?;
    }
    Ok(())
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
    let rows = measured.iter().map(|row| Row {
        peer: &row.peer,
        threads: row.threads,
        time: &row.ms,
    });
    table(page, &rows.collect::<Vec<_>>())?;
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
