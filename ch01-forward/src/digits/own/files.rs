//! Which pictures are meant: files, and all in folders.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use common::file::reason;
use lesson::Result;

/// How the names of pictures end, in small letters or capitals.
const ENDINGS: [&str; 3] = ["png", "jpg", "jpeg"];

/// The files, and in place of a folder the pictures in it, by name.
pub fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        match path.is_dir() {
            true => files.extend(pictures(path)?),
            false => files.push(path.clone()),
        }
    }
    Ok(files)
}

fn pictures(folder: &Path) -> Result<Vec<PathBuf>> {
    let failed = |error: io::Error| format!("{}: {}", folder.display(), reason(&error));
    let mut pictures = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if is_picture(&path) {
            pictures.push(path);
        }
    }
    pictures.sort();
    match pictures.is_empty() {
        true => Err(format!("{}: no PNG or JPEG in this folder", folder.display()).into()),
        false => Ok(pictures),
    }
}

/// By its name. What begins with a dot is hidden: systems keep notes on pictures there.
fn is_picture(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default();
    let name = path.file_name().unwrap_or_default();
    let is_hidden = name.as_encoded_bytes().starts_with(b".");
    let is_named_so = ENDINGS.iter().any(|one| ending.eq_ignore_ascii_case(one));
    is_named_so && !is_hidden && !path.is_dir()
}
