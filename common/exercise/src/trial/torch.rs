//! Solutions beside PyTorch's functions: `against_torch.py` of a chapter computes, for the inputs of every case, what PyTorch gives,
//! and keeps it in `torch.json`.

use serde_json::{Map, Value as Json, json};

use crate::chapter::Chapter;
use crate::check::{Case, Outcome};
use crate::value::Value;

/// Of each entry, or of the largest one.
const TOLERANCE: f64 = 1e-12;

/// The inputs of all cases, by exercise, as JSON for `against_torch.py`.
#[must_use]
pub fn inputs(chapter: &Chapter) -> String {
    let mut all = Map::new();
    for task in chapter.exercises {
        let cases = task.solution();
        let cases: Vec<Json> = cases
            .iter()
            .map(|case| json!({ "group": case.group, "inputs": given(case) }))
            .collect();
        all.insert(task.name(), cases.into());
    }
    format!("{}\n", Json::from(all))
}

/// Where a solution gives something else than PyTorch, or for other inputs than those that PyTorch had.
#[must_use]
pub fn torch(chapter: &Chapter, kept: &str) -> Vec<String> {
    let kept: Json = match serde_json::from_str(kept) {
        Ok(kept) => kept,
        Err(error) => return vec![format!("torch.json: {error}")],
    };
    let mut problems = Vec::new();
    for task in chapter.exercises {
        let Some(theirs) = kept[task.name()].as_array() else {
            continue;
        };
        let ours = task.solution();
        let has_inputs = |(case, theirs): (&Case, &Json)| {
            let mut inputs = case.inputs.iter();
            inputs.all(|(name, value)| equal(value, &theirs["inputs"][name.as_str()]))
        };
        let is_fresh = ours.len() == theirs.len() && ours.iter().zip(theirs).all(has_inputs);
        if !is_fresh {
            problems.push(format!(
                "{}: torch.json has other inputs; run against_torch.py",
                task.name()
            ));
            continue;
        }
        for (case, theirs) in ours.iter().zip(theirs) {
            if !agrees(&case.outcome, &theirs["outputs"]) {
                let (inputs, outputs) = (&theirs["inputs"], &theirs["outputs"]);
                problems.push(format!(
                    "{}: for {inputs} PyTorch gives {outputs}, and the solution {:?}",
                    task.name(),
                    case.outcome
                ));
            }
        }
    }
    problems
}

fn given(case: &Case) -> Map<String, Json> {
    case.inputs
        .iter()
        .map(|(name, value)| (name.clone(), array(value, 0, &value.entries)))
        .collect()
}

/// Lists in lists, as Python has them; what is no number of JSON is a word.
fn array(value: &Value, axis: usize, entries: &[f64]) -> Json {
    let Some(length) = value.shape.get(axis) else {
        let entry = entries.first().copied().unwrap_or(f64::NAN);
        return match (value.is_whole, entry.is_finite()) {
            (true, _) => (entry as i64).into(),
            (false, true) => entry.into(),
            (false, false) => entry.to_string().into(),
        };
    };
    let each = entries.len() / (*length).max(1);
    let rows = entries.chunks(each.max(1)).take(*length);
    rows.map(|row| array(value, axis + 1, row))
        .collect::<Vec<_>>()
        .into()
}

/// A list of arrays, one for each result.
fn agrees(ours: &Outcome, theirs: &Json) -> bool {
    let (Outcome::Gave(values), Some(theirs)) = (ours, theirs.as_array()) else {
        return false;
    };
    values.len() == theirs.len()
        && values
            .iter()
            .zip(theirs)
            .all(|(ours, theirs)| equal(ours, theirs))
}

fn equal(ours: &Value, theirs: &Json) -> bool {
    let mut entries = Vec::new();
    flat(theirs, &mut entries);
    let scale = ours
        .entries
        .iter()
        .fold(1.0_f64, |scale, entry| entry.abs().max(scale));
    let near =
        |(ours, theirs): (&f64, &f64)| ours == theirs || (ours - theirs).abs() <= TOLERANCE * scale;
    entries.len() == ours.entries.len() && ours.entries.iter().zip(&entries).all(near)
}

fn flat(json: &Json, entries: &mut Vec<f64>) {
    match json {
        Json::Array(rows) => rows.iter().for_each(|row| flat(row, entries)),
        Json::String(word) => entries.push(word.parse().unwrap_or(f64::NAN)),
        number => entries.push(number.as_f64().unwrap_or(f64::NAN)),
    }
}
