//! `cargo run -p book` builds the book in both languages; `-- --open` opens it; `-- refresh` records what it shows.

use std::path::PathBuf;
use std::process::ExitCode;

use book::error::{Error, Result, at};
use book::folders::{Folders, clean};
use book::{refresh, site};
use clap::{Parser, Subcommand};
use mdbook_renderer::RenderContext;

/// Builds the book in Korean and English.
#[derive(Parser)]
struct Arguments {
    /// Open the start page in the browser.
    #[arg(long)]
    open: bool,
    /// Write the site here instead of target/book.
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    #[command(subcommand)]
    action: Option<Action>,
}

#[derive(Subcommand)]
enum Action {
    /// Run every command that the pages show and record what it prints and draws in book/generated.
    Refresh {
        /// Only what the pages show of these, for example ch03-gradient.
        programs: Vec<String>,
    },
    /// Called by mdbook, with its context on standard input.
    #[command(hide = true)]
    Render,
}

fn main() -> ExitCode {
    let Err(error) = act(&Arguments::parse()) else {
        return ExitCode::SUCCESS;
    };
    eprintln!("{error}");
    match error {
        Error::Usage(_) => ExitCode::from(2),
        _ => ExitCode::FAILURE,
    }
}

fn act(arguments: &Arguments) -> Result {
    let folders = Folders::here();
    match &arguments.action {
        Some(Action::Refresh { programs }) => refresh::refresh(&folders, programs),
        Some(Action::Render) => render(),
        None => build(&folders, arguments),
    }
}

fn build(folders: &Folders, arguments: &Arguments) -> Result {
    let config = site::config(folders)?;
    let usual = || folders.book.join(&config.build.build_dir);
    let site = clean(&arguments.site.clone().unwrap_or_else(usual));
    site::build(folders, &config, &site)?;
    let start = std::path::absolute(site.join("index.html")).map_err(at(&site))?;
    eprintln!("wrote {}", start.display());
    let failed = |error| Error::command("--open", format!("found no browser: {error}"));
    match arguments.open {
        true => opener::open(start).map_err(failed),
        false => Ok(()),
    }
}

fn render() -> Result {
    let context = RenderContext::from_json(std::io::stdin())?;
    let folders = Folders::of(&context.root);
    site::build(&folders, &context.config, &context.destination)
}
