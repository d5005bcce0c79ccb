//! Times beside each other.

use std::collections::BTreeMap;

use lesson::{Page, Result};

use super::measured::Time;

/// How this book's network is called among its peers.
pub const OURS: &str = "this book";

/// Who or what took how long, and how many times as long as something else.
pub struct Timed<'a> {
    pub threads: usize,
    pub name: &'a str,
    pub time: &'a Time,
    pub factor: Option<f64>,
}

/// (threads, name, time), the fastest first, and how many times as long as ours each took on as many threads.
pub fn beside_ours<'a>(
    times: impl Iterator<Item = (usize, &'a str, &'a Time)> + Clone,
) -> Vec<Timed<'a>> {
    let ours = times.clone().filter(|&(_, name, _)| name == OURS);
    let ours: BTreeMap<_, _> = ours.map(|(threads, _, time)| (threads, time)).collect();
    let timed = |(threads, name, time): (usize, &'a str, &'a Time)| Timed {
        threads,
        name,
        time,
        factor: ours.get(&threads).map(|ours| time.median / ours.median),
    };
    let mut rows: Vec<_> = times.map(timed).collect();
    rows.sort_by(|a, b| {
        let by_time = a.time.median.total_cmp(&b.time.median);
        a.threads.cmp(&b.threads).then(by_time)
    });
    rows
}

/// Prints a line for each of `rows`; `names` and `factor` say what their names and factors are.
pub fn print(page: &mut Page, names: &str, factor: &str, rows: &[Timed<'_>]) -> Result {
    let row = |Timed {
                   threads,
                   name,
                   time,
                   factor,
               }: &Timed<'_>| {
        let Time { median, low, high } = time;
        let factor = factor.map_or("-".into(), |factor| format!("{factor:.2}"));
        format!("{threads} | {name} | {median:.1} | {factor} | {low:.1} | {high:.1}")
    };
    let heading = format!("threads | <{names} | ms | {factor} | lowest | highest");
    Ok(page.table(&heading, rows.iter().map(row))?)
}
