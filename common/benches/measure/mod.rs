//! What the measurements of whole epochs share: taking turns, medians, the machine, the file.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread::available_parallelism;
use std::time::Instant;

use clap::Parser;
use rayon::ThreadPoolBuilder;
use serde_json::{Value, json};

pub type Result<T = ()> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

#[derive(Parser)]
pub struct Options {
    /// How often each is measured; one more warms up.
    #[arg(long, default_value_t = 7)]
    pub rounds: usize,
    /// What `cargo bench` adds to every command.
    #[arg(long, hide = true)]
    bench: bool,
}

/// One of those that take turns.
pub struct Contestant<'a> {
    /// What its row says beside its time.
    pub about: Value,
    pub threads: usize,
    pub run: Box<dyn FnMut() -> Result + Send + 'a>,
}

impl Contestant<'_> {
    /// The time of one run in milliseconds, in a pool of as many threads as it may have.
    fn time(&mut self) -> Result<f64> {
        let pool = ThreadPoolBuilder::new().num_threads(self.threads).build()?;
        let run = &mut self.run;
        pool.install(|| {
            let start = Instant::now();
            run()?;
            Ok(1e3 * start.elapsed().as_secs_f64())
        })
    }
}

/// Runs all of them in turn, once to warm up and then `rounds` times: so what disturbs the machine for a while
/// disturbs all of them. Returns their rows.
pub fn in_turn(rounds: usize, mut contestants: Vec<Contestant<'_>>) -> Result<Vec<Value>> {
    let mut times = vec![vec![]; contestants.len()];
    for round in 0..=rounds {
        for (contestant, times) in contestants.iter_mut().zip(&mut times) {
            let ms = contestant.time()?;
            if round > 0 {
                times.push(ms);
            }
        }
        eprintln!("round {round} of {rounds}");
    }
    let rows = contestants.into_iter().zip(times);
    Ok(rows
        .map(|(contestant, times)| row(contestant, times))
        .collect())
}

fn row(contestant: Contestant<'_>, times: Vec<f64>) -> Value {
    let mut row = contestant.about;
    row["threads"] = json!(contestant.threads);
    row["ms"] = spread(times);
    row
}

/// The median, the fastest and the slowest.
pub fn spread(mut times: Vec<f64>) -> Value {
    times.sort_by(f64::total_cmp);
    let rounded = |ms: f64| (1e2 * ms).round() / 1e2;
    let (middle, last) = (times.len() / 2, times.len() - 1);
    let median = (times[middle] + times[last - middle]) / 2.0;
    json!({"median": rounded(median), "low": rounded(times[0]), "high": rounded(times[last])})
}

/// Prints the rows of `all` with what their `columns` say, and writes all to `target/measured/NAME.json`.
pub fn report(name: &str, rounds: usize, columns: &[&str], mut all: Value) -> Result {
    let columns = [columns, &["threads"]].concat();
    let heading: String = columns
        .iter()
        .map(|column| format!("{column:<16}"))
        .collect();
    println!("{heading}{:>8}{:>8}{:>8}", "ms", "low", "high");
    for row in all["rows"].as_array().into_iter().flatten() {
        let cells = columns.iter().map(|&column| match &row[column] {
            Value::String(text) => format!("{text:<16}"),
            number => format!("{:<16}", number.to_string()),
        });
        let ms = |key: &str| format!("{:>8.1}", row["ms"][key].as_f64().unwrap_or(f64::NAN));
        println!(
            "{}{}{}{}",
            cells.collect::<String>(),
            ms("median"),
            ms("low"),
            ms("high")
        );
    }
    all["machine"] = machine()?;
    all["rounds"] = json!(rounds);
    write(name, &all)
}

fn write(name: &str, all: &Value) -> Result {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/measured");
    fs::create_dir_all(&folder)?;
    let path = folder.join(name).with_extension("json");
    fs::write(&path, format!("{all:#}\n"))?;
    eprintln!("wrote target/measured/{name}.json");
    Ok(())
}

fn machine() -> Result<Value> {
    let rustc = Command::new("rustc").arg("--version").output()?.stdout;
    let rustc = String::from_utf8(rustc)?;
    Ok(json!({
        "processor": processor(),
        "processors": available_parallelism()?.get(),
        "system": std::env::consts::OS,
        "rustc": rustc.split(' ').nth(1),
    }))
}

/// Its name where Linux tells it, else its architecture.
fn processor() -> String {
    let known = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = known.lines().find(|line| line.starts_with("model name"));
    let name = name.and_then(|line| line.split(": ").nth(1));
    name.unwrap_or(std::env::consts::ARCH).to_owned()
}
