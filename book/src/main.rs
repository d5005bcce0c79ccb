//! `cargo run -p book` builds the book in both languages; `-- --open` opens it; `-- refresh` records what it shows.

use std::path::PathBuf;
use std::process::ExitCode;

use book::error::{Error, Result};
use book::folders::Folders;
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
        /// Only these chapters, for example ch03-gradient.
        chapters: Vec<String>,
    },
    /// Called by mdbook, with its context on standard input.
    #[command(hide = true)]
    Render,
}

fn main() -> ExitCode {
    match act(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn act(arguments: &Arguments) -> Result<()> {
    let folders = Folders::here();
    match &arguments.action {
        Some(Action::Refresh { chapters }) => refresh::refresh(&folders, chapters),
        Some(Action::Render) => render(),
        None => build(&folders, arguments),
    }
}

fn build(folders: &Folders, arguments: &Arguments) -> Result<()> {
    let config = site::config(folders)?;
    let site = arguments
        .site
        .clone()
        .unwrap_or_else(|| folders.book.join(&config.build.build_dir));
    site::build(folders, &config, &site)?;
    let start = std::path::absolute(site.join("index.html")).unwrap_or(site);
    eprintln!("wrote {}", start.display());
    if arguments.open {
        open(&start)?;
    }
    Ok(())
}

fn open(page: &std::path::Path) -> Result<()> {
    let problem = |error: opener::OpenError| Error::Command {
        command: "--open".into(),
        problem: format!("found no browser: {error}"),
    };
    opener::open(page).map_err(problem)
}

fn render() -> Result<()> {
    let context = RenderContext::from_json(std::io::stdin())?;
    site::build(
        &Folders::of(&context.root),
        &context.config,
        &context.destination,
    )
}
