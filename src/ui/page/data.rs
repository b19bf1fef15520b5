//! データの置き場所: where everything is, backups out and in, the bin, and what could not be read.

use super::bin::bin;
use super::leave::{leave, names};
use crate::app::session::{Findings, Opening};
use crate::app::{Moment, Route, SaveState, StorageError};
use crate::domain::PlanId;
use crate::ui::backup::{self, Outcome};
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::part::button::{Button, ButtonLink, Weight};
use crate::ui::part::frame::{back_link, head, lead};
use crate::ui::part::icon::Icon;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::outcome::outcome;
use crate::ui::part::phrases::phrases;
use crate::ui::part::room::room;
use crate::ui::part::section::Section;
use crate::ui::view::html::{a, dd, div, dl, dt, p};
use crate::ui::view::{El, IntoNode, Memo, Node, RwSignal, show};
use crate::words;

/// Where the data is.
pub fn data() -> Node {
    let (ui, words) = (use_ui(), use_words());
    let told = RwSignal::new(None::<Outcome>);
    let changed = Memo::new(move |_| ui.backups.get().changed_since(&ui.session.current_plans()));
    let privacy = a().class("link").attr("href", Route::Privacy.to_hash()).with(words.common.privacy());
    (
        back_link(Route::Home, words.plan.all()),
        head(words.common.data()).with(lead(phrases(words.data.lead()))),
        outcome(told),
        show(move || !changed.with(Vec::is_empty), move || remind(changed, told)),
        place(),
        backup(changed, told),
        Section::new("room", words.data.room()).with(room()),
        bin(),
        trouble(told),
        leave(changed, told),
        p().with(privacy),
    )
        .into_node()
}

fn live_count() -> usize {
    use_ui().session.current_plans().len()
}

/// A backup is due: these plans are nowhere but here as they are now.
fn remind(changed: Memo<Vec<PlanId>>, told: RwSignal<Option<Outcome>>) -> El {
    let (ui, words) = (use_ui(), &use_words().data);
    let title = move || match ui.backups.get().made {
        Some(_) => words.care_title(changed.with(Vec::len)),
        None => words.never_title().to_owned(),
    };
    let make = Button::new(words.make(), move || backup::make(ui, told)).icon(Icon::Backup).weight(Weight::Main);
    let text = move || if ui.session.is_at_risk() { use_words().save.not_yet_do() } else { words.care_text() };
    let list = move || names(ui, &changed.get());
    notice(Urgency::Care, title, (list, p().with(text), p().with(make)))
}

/// Where the plans are now.
fn place() -> Section {
    let (ui, words) = (use_ui(), use_words());
    let told = div().with((
        p().class("settings-big").with(words.data.place_here()),
        p().with(move || words.data.place_count(live_count())),
        div().attr("role", "status").with(move || saved(&ui.session.save_state())),
    ));
    Section::new("place", words.data.place()).with(div().class("settings-place").with((Icon::Device.draw(), told)))
}

/// How far saving is: what is sure, what is not, and why.
fn saved(state: &SaveState) -> Node {
    let words = use_words();
    let time = |at: &Moment| words::date::time(words, at.hour, at.minute);
    let (told, safe, why) = match state {
        SaveState::Untouched => (words.data.place_untouched().to_owned(), None, None),
        SaveState::Writing => (words.save.saving().to_owned(), Some(words.data.place_writing()), None),
        SaveState::Saved(at) => (words.data.place_saved(day_and_time(*at)), None, None),
        SaveState::QuickOnly(at, error) => {
            (words.save.saved_here(time(at)), Some(words.data.place_quick()), Some(error))
        }
        SaveState::Unsaved(error) => (words.save.not_yet().to_owned(), Some(words.save.not_yet_safe()), Some(error)),
    };
    let why = why.map(|error| match error {
        StorageError::Full => words.data.why_full(),
        StorageError::Unavailable(_) => words.data.why_unavailable(),
        StorageError::Silent => words.data.why_silent(),
        StorageError::Failed(_) => words.data.why_failed(),
    });
    let lines: Vec<El> = [safe, why].into_iter().flatten().map(|line| p().class("soft").with(line)).collect();
    (p().with(told), lines).into_node()
}

/// The backup file out and in.
fn backup(changed: Memo<Vec<PlanId>>, told: RwSignal<Option<Outcome>>) -> Section {
    let (ui, words) = (use_ui(), use_words());
    let last = move || match ui.backups.get().made {
        Some(made) => [words::date::long(words, made.date), words::date::time(words, made.hour, made.minute)].join(" "),
        None => words.data.last_none().to_owned(),
    };
    let row = |name: &'static str, fact: Node| div().class("facts-row").with((dt().with(name), dd().with(fact)));
    let file = move || {
        let file = ui.backups.get().file;
        (!file.is_empty()).then(|| row(words.data.file_name(), file.into_node()))
    };
    let make = move || Button::new(words.data.make(), move || backup::make(ui, told)).icon(Icon::Backup);
    let holds_all = move || ui.backups.get().made.is_some() && changed.with(Vec::is_empty) && live_count() > 0;
    Section::new("backup", words.data.backup()).with((
        dl().class("facts").with((row(words.data.last(), last.into_node()), file)),
        show(holds_all, || p().with(words.data.last_holds_all())),
        p().class("row").with((
            show(|| live_count() > 0, make),
            ButtonLink::new(words.data.open(), Route::Import).icon(Icon::Open),
        )),
        p().class("soft").with(words.import.lead()),
    ))
}

/// What could not be read at the start, if anything.
fn trouble(told: RwSignal<Option<Outcome>>) -> impl Fn() -> Option<Section> {
    let ui = use_ui();
    move || found(ui, told)
}

/// What could not be read, in words, and as a file.
pub(super) fn found(ui: Ui, told: RwSignal<Option<Outcome>>) -> Option<Section> {
    let words = &use_words().data;
    let Opening::Open(found) = ui.session.opening() else { return None };
    if found == Findings::default() {
        return None;
    }
    let lines = [
        (found.unreadable > 0).then(|| words.unreadable(found.unreadable)),
        (found.holes > 0).then(|| words.holes(found.holes)),
        (found.unopened > 0).then(|| words.unopened(found.unopened)),
        found.quick_failed.then(|| words.no_quick().to_owned()),
        found.durable_failed.then(|| words.no_durable().to_owned()),
    ];
    let lines: Vec<El> = lines.into_iter().flatten().map(|line| p().with(line)).collect();
    let raw = move || Button::new(words.raw(), move || backup::make_raw(ui, told)).icon(Icon::Backup);
    let file = (found.unreadable > 0).then(|| (p().with(raw()), p().class("soft").with(words.raw_text())).into_node());
    let body = (lines, p().with(words.trouble_safe()), file);
    Some(Section::new("trouble", words.trouble()).with(notice(Urgency::Care, words.trouble_title(), body)))
}

fn day_and_time(at: Moment) -> String {
    let words = use_words();
    format!("{} {}", words::date::short(words, at.date), words::date::time(words, at.hour, at.minute))
}
