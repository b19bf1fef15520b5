//! Making and opening backup files: what the buttons of the データ page do.

use super::context::{Ui, use_words};
use super::focus;
use crate::app::session::TakenIn;
use crate::exchange::backup::{self, NotABackup};
use crate::platform::files::{self, ChosenFile, FileError, Saved};
use crate::platform::{backups, spawn};
use leptos::prelude::*;

/// What came of it, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Whether it went well.
    pub is_good: bool,
    /// What happened.
    pub title: String,
    /// What is safe and what to do.
    pub text: Option<String>,
}

impl Outcome {
    fn good(title: impl Into<String>) -> Self {
        Self { is_good: true, title: title.into(), text: None }
    }

    fn bad(title: impl Into<String>, text: impl Into<String>) -> Self {
        Self { is_good: false, title: title.into(), text: Some(text.into()) }
    }
}

/// Makes a file of everything, the bin included, and remembers what is in it.
pub fn make(ui: Ui, told: RwSignal<Option<Outcome>>) {
    // A half-typed field belongs into the file too.
    ui.commit_draft();
    let words = use_words();
    let plans = ui.session.plans_now();
    let now = ui.session.now();
    let title = match &plans[..] {
        [plan] => super::page::title_of(plan),
        _ => String::new(),
    };
    let name = backup::file_name(&title, now.date);
    let Ok(bytes) = ui.session.backup(&plans) else {
        return tell(told, Outcome::bad(words.data.failed_title, words.data.failed));
    };
    spawn::spawn(async move {
        let outcome = match files::save(&name, "application/json", &bytes).await {
            Ok(Saved::Cancelled) => return tell(told, Outcome::good(words.data.cancelled)),
            Ok(Saved::Shared) => Outcome::good(words.data.shared(&name)),
            Ok(Saved::Downloaded) => Outcome::good(words.data.made(&name)),
            Err(_) => return tell(told, Outcome::bad(words.data.failed_title, words.data.failed)),
        };
        let made = ui.backups.get_untracked().with(&plans, name, now);
        // Not kept: the reminder comes once more than needed, which does no harm.
        let _ = backups::write(&made);
        ui.backups.set(made);
        tell(told, outcome);
    });
}

/// Opens a file and puts what is in it together with what is here.
pub fn open(ui: Ui, file: ChosenFile, told: RwSignal<Option<Outcome>>) {
    let words = use_words();
    spawn::spawn(async move {
        let outcome = match file.read().await {
            Ok(bytes) => match backup::read(&bytes) {
                Ok(copies) => take_in(ui, copies),
                Err(problem) => refused(problem),
            },
            Err(FileError::TooLarge { .. }) => refused(NotABackup::TooLarge { bytes: backup::LIMIT + 1 }),
            Err(_) => Outcome::bad(words.data.unreadable_file, words.data.safe_text),
        };
        tell(told, outcome);
    });
}

fn take_in(ui: Ui, copies: Vec<backup::Copy>) -> Outcome {
    let words = use_words();
    let (mut new, mut merged, mut same, mut broken) = (0, 0, 0, 0);
    for copy in copies {
        let taken = match copy.document {
            Some(document) => ui.session.take_in(copy.id, &document).ok(),
            None => ui.session.rebuild(&copy.readable).ok().map(|_| TakenIn::New),
        };
        match taken {
            Some(TakenIn::New) => new += 1,
            Some(TakenIn::Merged) => merged += 1,
            Some(TakenIn::Nothing) => same += 1,
            None => broken += 1,
        }
    }
    match (new + merged, broken) {
        (0, 0) => Outcome::good(words.data.nothing_new),
        (_, 0) => Outcome::good(words.data.took(new, merged, same)),
        _ => Outcome::bad(words.data.took(new, merged, same), words.data.part_damaged(broken)),
    }
}

fn refused(problem: NotABackup) -> Outcome {
    let words = use_words();
    let title = match problem {
        NotABackup::TooLarge { .. } => words.data.too_large,
        NotABackup::NotOurs => words.data.not_ours,
        NotABackup::Damaged { .. } => words.data.damaged,
        NotABackup::Newer { .. } => words.data.newer,
    };
    Outcome::bad(title, words.data.safe_text)
}

fn tell(told: RwSignal<Option<Outcome>>, outcome: Outcome) {
    told.set(Some(outcome));
    focus::later("data-outcome".to_owned());
}
