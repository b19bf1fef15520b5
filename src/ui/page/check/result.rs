//! What a check says: what to talk about first, the rest in short, the whole picture. Words and natural counts only.

use super::back::Back;
use super::find;
use super::rest::Rest;
use super::talk::Talk;
use crate::app::Route;
use crate::domain::check::{Check, Mode, Outcome, QUESTIONS, picture};
use crate::domain::field::DateText;
use crate::domain::{Id, PlanId, Step};
use crate::platform;
use crate::ui::context::{use_ui, use_words};
use crate::ui::page::missing::Missing;
use crate::ui::page::title_of;
use crate::ui::part::button::{Button, ButtonLink, Weight};
use crate::ui::part::field::PlanField;
use crate::ui::part::finding::FindingView;
use crate::ui::part::frame::BackLink;
use crate::ui::part::icon::Icon;
use crate::ui::part::map::CheckMap;
use crate::ui::part::notice::Notice;
use crate::ui::part::save_line::SaveLine;
use crate::ui::part::section::Section;
use crate::words;
use leptos::prelude::*;
use std::sync::Arc;

/// The result of a check; how far it is, while it is not finished.
#[component]
pub fn ResultPage(
    /// The plan.
    plan: PlanId,
    /// The check.
    check: Id,
) -> impl IntoView {
    let ui = use_ui();
    let found = Memo::new(move |_| ui.session.plan(plan).and_then(|plan| find(&plan, check)));
    let state = Memo::new(move |_| found.get().map(|check| (check.step, check.is_finished())));
    let title = Signal::derive(move || ui.session.plan(plan).map(|plan| title_of(&plan)).unwrap_or_default());
    move || {
        let Some((step, is_finished)) = state.get() else { return view! { <Missing /> }.into_any() };
        let found = Signal::derive(move || found.get().unwrap_or_default());
        let matter = if is_finished {
            view! { <Finished plan check step found /> }.into_any()
        } else {
            view! { <Unfinished plan check step found /> }.into_any()
        };
        view! {
            <BackLink to=Route::Plan(plan) label=title />
            {matter}
        }
        .into_any()
    }
}

/// How far a check is that was begun.
#[component]
fn Unfinished(plan: PlanId, check: Id, step: Step, found: Signal<Arc<Check>>) -> impl IntoView {
    let words = use_words();
    let text = move || match found.get().answered() {
        answered if answered < usize::from(QUESTIONS) => words.result.unfinished_text(answered, QUESTIONS),
        _ => words.result.finish_text.to_owned(),
    };
    let on = Signal::derive(move || Route::Question(plan, check, found.get().goes_on_at()));
    view! {
        <div class="head">
            <h1 id="title" tabindex="-1">{words.question.check_of(words.steps.of(step).numbered)}</h1>
        </div>
        <div class="stack">
            <Notice title=words.result.unfinished><p>{text}</p></Notice>
            <p><ButtonLink to=on label=words.result.go_on weight=Weight::Main /></p>
        </div>
    }
}

/// The result.
#[component]
fn Finished(plan: PlanId, check: Id, step: Step, found: Signal<Arc<Check>>) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let outcome = Memo::new(move |_| Outcome::of(&found.get()));
    let day = Memo::new(move |_| (found.get().closed_on.clone(), found.get().mode));
    let whole = Memo::new(move |_| ui.session.plan(plan).map(|plan| picture(&plan, &found.get())));
    let map = move || whole.get().map(|whole| view! { <CheckMap picture=whole now=step /> });
    view! {
        <SaveLine plan />
        <div class="head">
            <h1 id="title" tabindex="-1">{words.question.check_of(words.steps.of(step).numbered)}</h1>
            {move || day.with(|(day, mode)| view! { <Occasion day=day.clone() mode=*mode /> })}
            {move || outcome.with(|outcome| view! { <Sum outcome=outcome.clone() /> })}
        </div>
        <Talk plan check outcome />
        <Rest outcome />
        <Back plan check />
        <Section id="good" heading=words.check.best note=Signal::stored(words.result.good_note.to_owned())>
            <PlanField plan at=Check::good.of(check) label=words.result.good_label />
        </Section>
        <Section id="map" heading=words.result.map wide=true>{map}</Section>
        <p class="row result-tools">
            // The browser's own print; where it has none, its menu is the way.
            <Button label=words.result.print icon=Icon::Print on_press=|| { platform::page::print(); } />
            <ButtonLink to=Route::Question(plan, check, 1) label=words.result.change icon=Icon::Pen weight=Weight::Quiet />
        </p>
    }
}

/// When, and how it was answered.
#[component]
fn Occasion(day: DateText, mode: Mode) -> impl IntoView {
    let words = use_words();
    let day = day.day().map_or_else(|_| day.to_string(), |day| words::date::long(words, day));
    view! { <p class="result-mode"><span>{day}</span><span>{words.check.modes.of(mode)}</span></p> }
}

/// How often each finding came out.
#[component]
fn Sum(outcome: Outcome) -> impl IntoView {
    let rows = outcome.counts().into_iter().map(|(finding, count)| {
        view! { <li><FindingView finding /><b class="figure">{count}</b></li> }
    });
    view! { <ul class="result-sum" aria-label=use_words().result.sum>{rows.collect_view()}</ul> }
}
