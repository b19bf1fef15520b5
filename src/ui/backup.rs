//! Making and opening backup files: what the buttons of the データ page do.

use super::context::{Ui, use_words};
use super::focus;
use crate::app::session::TakenIn;
use crate::domain::{Plan, PlanId};
use crate::exchange::backup::{self, Copy, NotABackup};
use crate::exchange::nameless::Neutral;
use crate::exchange::trial::{Tried, Verdict};
use crate::platform::files::{self, ChosenFile, FileError, Saved};
use crate::platform::{backups, spawn, trial};
use crate::ui::view::RwSignal;
use crate::words::ruby;
use std::sync::Arc;

/// The place in a page where the outcome is told.
pub const TOLD: &str = "outcome";

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

    fn with_text(self, text: &str) -> Self {
        Self { text: Some(text.to_owned()), ..self }
    }

    /// It went badly.
    pub fn bad(title: impl Into<String>, text: impl Into<String>) -> Self {
        Self { is_good: false, title: title.into(), text: Some(text.into()) }
    }
}

/// Makes a file of everything, the bin included, and remembers what is in it.
pub fn make(ui: Ui, told: RwSignal<Option<Outcome>>) {
    // A half-typed field belongs into the file too.
    ui.commit_draft();
    make_of(ui, ui.session.plans_now(), told, None);
}

/// The same of every tab, and something after it that must not be without it.
pub fn make_before(ui: Ui, told: RwSignal<Option<Outcome>>, after: impl FnOnce() + 'static) {
    ui.commit_draft();
    ui.session.ask_others_to_flush();
    let after: Box<dyn FnOnce()> = Box::new(after);
    spawn::spawn(async move {
        spawn::after(super::release::GRACE).await;
        make_of(ui, ui.session.plans_now(), told, Some(after));
    });
}

/// Makes a file of one plan, to be handed on.
pub fn make_one(ui: Ui, plan: PlanId, told: RwSignal<Option<Outcome>>) {
    ui.commit_draft();
    make_of(ui, ui.session.plans_now().into_iter().filter(|other| other.id() == plan).collect(), told, None);
}

/// Makes a copy of one plan without names, for reading. It counts as no backup.
pub fn make_without_names(ui: Ui, plan: PlanId, told: RwSignal<Option<Outcome>>) {
    ui.commit_draft();
    let words = use_words();
    let (person, suffix) = (ruby::base(words.privacy.person()), ruby::base(words.privacy.copy_suffix()));
    let neutral = Neutral { person: &person, title: &suffix };
    let found = ui.session.plans_now().into_iter().find(|other| other.id() == plan);
    let Some(Ok((title, bytes))) = found.map(|plan| ui.session.without_names(&plan, neutral)) else {
        return tell(told, Outcome::bad(words.data.failed_title(), words.data.failed()));
    };
    let name = backup::file_name(&title, ui.session.now().date);
    spawn::spawn(async move {
        let (is_out, outcome) = hand_over(&name, "application/json", &bytes).await;
        // What is said of a backup does not hold for it.
        let outcome =
            if is_out { Outcome { text: Some(words.privacy.copy_made().to_owned()), ..outcome } } else { outcome };
        tell(told, outcome);
    });
}

/// Makes a file of what could not be read, as it is.
pub fn make_raw(ui: Ui, told: RwSignal<Option<Outcome>>) {
    let Some(file) = ui.session.unreadable_file() else { return };
    let name = format!("共創ノート_{}_{}.txt", use_words().data.raw_name(), ui.session.now().date.iso());
    spawn::spawn(async move { tell(told, hand_over(&name, "text/plain", file.as_bytes()).await.1) });
}

/// Hands a file over: whether it went out, and what to say.
async fn hand_over(name: &str, kind: &str, bytes: &[u8]) -> (bool, Outcome) {
    let words = &use_words().data;
    match files::save(name, kind, bytes).await {
        Ok(Saved::Cancelled) => (false, Outcome::good(words.cancelled())),
        Ok(Saved::Shared) => (true, Outcome::good(words.shared(name)).with_text(words.shared_text())),
        Ok(Saved::Downloaded) => (true, Outcome::good(words.made(name)).with_text(words.made_text())),
        Err(_) => (false, Outcome::bad(words.failed_title(), words.failed())),
    }
}

fn make_of(ui: Ui, plans: Vec<Arc<Plan>>, told: RwSignal<Option<Outcome>>, after: Option<Box<dyn FnOnce()>>) {
    let words = use_words();
    let now = ui.session.now();
    let title = match &plans[..] {
        [plan] => super::page::title_of(plan),
        _ => String::new(),
    };
    let name = backup::file_name(&title, now.date);
    let Ok(bytes) = ui.session.backup(&plans) else {
        return tell(told, Outcome::bad(words.data.failed_title(), words.data.failed()));
    };
    spawn::spawn(async move {
        let (is_out, outcome) = hand_over(&name, "application/json", &bytes).await;
        if !is_out {
            return tell(told, outcome);
        }
        let made = ui.backups.get_untracked().with(&plans, name, now);
        // Not kept: the reminder comes once more than needed, which does no harm.
        let _ = backups::write(&made);
        ui.backups.set(made);
        tell(told, outcome);
        if let Some(after) = after {
            after();
        }
    });
}

/// Opens a file to look at what is in it. Nothing is changed by it; where it cannot be read, it says why.
pub fn open(ui: Ui, file: ChosenFile, inside: Inside, told: RwSignal<Option<Outcome>>) {
    let words = use_words();
    let waiting = Outcome::good(words.import.trying(file.name()));
    inside.set(None);
    told.set(Some(waiting.clone()));
    ui.status.set(waiting.title.clone());
    spawn::spawn(async move {
        let tried = match file.read().await.map(|bytes| look(&bytes)) {
            Ok(Ok(copies)) => attempt(ui, copies).await,
            Ok(Err(refused)) => Err(refused),
            Err(FileError::TooLarge { .. }) => Err(refused(NotABackup::TooLarge)),
            Err(_) => Err(Outcome::bad(words.data.unreadable_file(), words.data.safe_text())),
        };
        // Another file may have been chosen meanwhile.
        if told.get_untracked() != Some(waiting) {
            return;
        }
        ui.status.set(String::new());
        match tried {
            Ok(tried) => {
                told.set(None);
                inside.set(Some(Arc::new(tried)));
                focus::later(INSIDE.to_owned());
            }
            Err(problem) => tell(told, problem),
        }
    });
}

/// What stands in the file that was opened last, tried.
pub type Inside = RwSignal<Option<Arc<Vec<Tried>>>>;

/// The plans in a file, of which nothing is decoded yet; where it cannot be opened, what to say.
pub fn look(bytes: &[u8]) -> Result<Vec<Copy>, Outcome> {
    backup::read(bytes).map_err(refused)
}

/// Tries the copies in a worker; where there is none, what to say.
async fn attempt(ui: Ui, copies: Vec<Copy>) -> Result<Vec<Tried>, Outcome> {
    let requests = ui.session.trials_of(&copies);
    let held = if requests.is_empty() { None } else { trial::hold(&requests).await };
    let mut verdicts = held.unwrap_or_default().into_iter().map(Verdict::of_answer);
    let tried = copies.into_iter().map(|copy| {
        let verdict =
            if copy.document.is_some() { verdicts.next().unwrap_or(Verdict::Untried) } else { Verdict::Sound };
        Tried::new(copy, verdict)
    });
    let tried: Vec<Tried> = tried.collect();
    let words = &use_words().import;
    let is_untried = tried.iter().any(|tried| tried.verdict() == Verdict::Untried);
    if is_untried { Err(Outcome::bad(words.untried(), words.untried_text())) } else { Ok(tried) }
}

/// The place in a page where the content of a file is shown.
pub const INSIDE: &str = "inside";

/// Puts what is in a file together with what is here. Gives back the plans that changed, and what came of it.
pub fn take_in(ui: Ui, copies: &[Tried]) -> (Vec<PlanId>, Outcome) {
    let words = use_words();
    let (mut changed, mut new, mut merged, mut same, mut broken) = (Vec::new(), 0, 0, 0, 0);
    for tried in copies {
        let taken = tried.sound().and_then(|copy| match &copy.document {
            Some(document) => ui.session.take_in(copy.id, document).ok().map(|taken| (copy.id, taken)),
            None => ui.session.rebuild(copy).ok(),
        });
        match taken {
            Some((plan, TakenIn::New)) => {
                new += 1;
                changed.push(plan);
            }
            Some((plan, TakenIn::Merged)) => {
                merged += 1;
                changed.push(plan);
            }
            Some((_, TakenIn::Nothing)) => same += 1,
            None => broken += 1,
        }
    }
    let outcome = match (new + merged, broken) {
        (0, 0) => Outcome::good(words.data.nothing_new()),
        (_, 0) => Outcome::good(words.data.took(new, merged, same)),
        _ => Outcome::bad(words.data.took(new, merged, same), words.data.part_damaged(broken)),
    };
    (changed, outcome)
}

fn refused(problem: NotABackup) -> Outcome {
    let words = &use_words().data;
    match problem {
        NotABackup::TooLarge => Outcome::bad(words.too_large(), words.too_large_text()),
        NotABackup::NotOurs => Outcome::bad(words.not_ours(), words.not_ours_text()),
        NotABackup::CutShort { line } => Outcome::bad(words.cut_short(line), words.damaged_text()),
        NotABackup::NotText { line } => Outcome::bad(words.not_text(line), words.not_text_text()),
        NotABackup::Damaged { line } => Outcome::bad(words.damaged(line), words.damaged_text()),
        NotABackup::PlanDamaged { number } => Outcome::bad(words.plan_damaged(number), words.damaged_text()),
        NotABackup::Newer { .. } => Outcome::bad(words.newer(), words.newer_text()),
    }
}

/// Tells an outcome, and brings the focus to it.
pub fn tell(told: RwSignal<Option<Outcome>>, outcome: Outcome) {
    told.set(Some(outcome));
    focus::later(TOLD.to_owned());
}
