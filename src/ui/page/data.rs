//! データの置き場所: where everything is, backups out and in, the bin, and what could not be read.

use super::title_of;
use crate::app::session::{Findings, Opening};
use crate::app::{Moment, Route, SaveState};
use crate::domain::{Command, List, Plan};
use crate::ui::backup::{self, Outcome};
use crate::ui::context::{use_ui, use_words};
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::frame::BackLink;
use crate::ui::part::icon::{Icon, IconView};
use crate::ui::part::notice::{Notice, Urgency};
use crate::ui::part::open_file::OpenFile;
use crate::ui::part::phrases::Phrases;
use crate::ui::part::room::Room;
use crate::ui::part::save_line::NotSaved;
use crate::ui::part::section::Section;
use crate::words;
use leptos::prelude::*;
use std::sync::Arc;

/// Where the data is.
#[component]
pub fn DataPage() -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let outcome = RwSignal::new(None::<Outcome>);
    let plans =
        Memo::new(move |_| ui.session.plans().into_iter().filter(|plan| !plan.is_removed()).collect::<Vec<_>>());
    let changed = Memo::new(move |_| plans.with(|plans| ui.backups.get().changed_since(plans).len()));
    view! {
        <BackLink to=Route::Home label=words.plan.all />
        <div class="head">
            <h1 id="title" tabindex="-1">{words.common.data}</h1>
            <p class="head-lead"><Phrases text=words.data.lead /></p>
        </div>
        <Show when=move || ui.session.save_state().is_at_risk()>
            <NotSaved />
        </Show>
        <div id="data-outcome" tabindex="-1">
            {move || outcome.get().map(|outcome| view! { <Told outcome /> })}
        </div>
        <Show when=move || { changed.get() > 0 }>
            <Remind changed outcome />
        </Show>
        <Place plans />
        <Backup plans outcome />
        <Section id="room" heading=words.data.room><Room /></Section>
        <Bin />
        <Trouble />
    }
}

/// What came of making or opening a file.
#[component]
fn Told(outcome: Outcome) -> impl IntoView {
    let urgency = if outcome.is_good { Urgency::Quiet } else { Urgency::Care };
    view! { <Notice title=outcome.title urgency>{outcome.text.map(|text| view! { <p>{text}</p> })}</Notice> }
}

/// A backup is due.
#[component]
fn Remind(changed: Memo<usize>, outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let title = Signal::derive(move || match ui.backups.get().made {
        Some(_) => words.data.care_title(changed.get()),
        None => words.data.never_title.to_owned(),
    });
    view! {
        <Notice title urgency=Urgency::Care>
            <p>{words.data.care_text}</p>
            <p>
                <Button label=words.data.make icon=Icon::Backup weight=Weight::Main on_press=move || backup::make(ui, outcome) />
            </p>
        </Notice>
    }
}

/// Where the plans are now.
#[component]
fn Place(plans: Memo<Vec<Arc<Plan>>>) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let saved = move || match ui.session.save_state() {
        SaveState::Untouched => words.data.place_untouched.to_owned(),
        SaveState::Writing => words.save.saving.to_owned(),
        SaveState::Saved(at) => words.data.place_saved(day_and_time(at)),
        SaveState::QuickOnly(at, _) => words.save.saved_here(words::date::time(words, at.hour, at.minute)),
        SaveState::Unsaved(_) => words.save.not_yet.to_owned(),
    };
    view! {
        <Section id="place" heading=words.data.place>
            <div class="settings-place">
                <IconView icon=Icon::Device />
                <div>
                    <p class="settings-big">{words.data.place_here}</p>
                    <p>{move || words.data.place_count(plans.with(Vec::len))}</p>
                    <p role="status">{saved}</p>
                </div>
            </div>
        </Section>
    }
}

/// The backup file out and in.
#[component]
fn Backup(plans: Memo<Vec<Arc<Plan>>>, outcome: RwSignal<Option<Outcome>>) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let last = move || match ui.backups.get().made {
        Some(made) => words::date::long(words, made.date),
        None => words.data.last_none.to_owned(),
    };
    let file = move || Some(ui.backups.get().file).filter(|file| !file.is_empty());
    view! {
        <Section id="backup" heading=words.data.backup>
            <dl class="facts">
                <div class="facts-row"><dt>{words.data.last}</dt><dd>{last}</dd></div>
                {move || file().map(|file| view! {
                    <div class="facts-row"><dt>{words.data.file_name}</dt><dd>{file}</dd></div>
                })}
            </dl>
            <p class="row">
                <Show when=move || !plans.with(Vec::is_empty)>
                    <Button label=words.data.make icon=Icon::Backup on_press=move || backup::make(ui, outcome) />
                </Show>
                <OpenFile label=words.data.open on_file=move |file| backup::open(ui, file, outcome) />
            </p>
            <p class="soft">{words.data.open_text}</p>
        </Section>
    }
}

/// Plans in the bin; nothing in it goes away by itself.
#[component]
fn Bin() -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let removed =
        Memo::new(move |_| ui.session.plans().into_iter().filter(|plan| plan.is_removed()).collect::<Vec<_>>());
    let row = move |plan: Arc<Plan>| {
        let (id, title) = (plan.id(), title_of(&plan));
        let about = format!("（{title}）");
        let told = words.data.restored(&title);
        let restore = move || {
            if ui.session.dispatch(id, &Command::Restore { list: List::Head, id: id.0 }).is_ok() {
                ui.status.set(told.clone());
                crate::ui::focus::now("bin-h");
            }
        };
        view! {
            <li class="row">
                <a href=Route::Plan(id).to_hash()>{title}</a>
                <Button label=words.data.restore about weight=Weight::Small on_press=restore />
            </li>
        }
    };
    view! {
        <Section id="bin" heading=words.data.bin>
            <Show when=move || removed.with(Vec::is_empty) fallback=move || view! { <p>{words.data.bin_text}</p> }>
                <p>{words.data.bin_empty}</p>
            </Show>
            <ul class="stack-tight"><For each=move || removed.get() key=|plan| plan.id() children=row /></ul>
        </Section>
    }
}

/// What could not be read at the start, if anything.
#[component]
fn Trouble() -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let found = move || match ui.session.opening() {
        Opening::Open(found) if found != Findings::default() => Some(found),
        _ => None,
    };
    move || {
        found().map(|found| {
            let lines = [
                (found.unreadable > 0).then(|| words.data.unreadable(found.unreadable)),
                (found.holes > 0).then(|| words.data.holes(found.holes)),
                found.quick_failed.then(|| words.data.no_quick.to_owned()),
                found.durable_failed.then(|| words.data.no_durable.to_owned()),
            ];
            view! {
                <Section id="trouble" heading=words.data.trouble>
                    <Notice title=words.data.trouble_title urgency=Urgency::Care>
                        {lines.into_iter().flatten().map(|line| view! { <p>{line}</p> }).collect_view()}
                        <p>{words.data.trouble_safe}</p>
                    </Notice>
                </Section>
            }
        })
    }
}

fn day_and_time(at: Moment) -> String {
    let words = use_words();
    format!("{} {}", words::date::short(words, at.date), words::date::time(words, at.hour, at.minute))
}
