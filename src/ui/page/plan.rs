//! One plan: where it stands, what is next, its days, promises and partners, its purpose and goals.

use super::{of_plan, title_of};
use crate::app::Route;
use crate::domain::guide::{self, NextStep};
use crate::domain::plan::Head;
use crate::domain::{Command, List, Plan, PlanId, Step};
use crate::ui::context::{use_ui, use_words};
use crate::ui::part::button::{Button, ButtonLink, Weight};
use crate::ui::part::field::PlanField;
use crate::ui::part::frame::BackLink;
use crate::ui::part::icon::Icon;
use crate::ui::part::notice::Notice;
use crate::ui::part::plan_sections::{Days, Partners, Promises, PurposeAndGoals};
use crate::ui::part::save_line::SaveLine;
use crate::ui::part::section::Section;
use crate::ui::part::steps::Steps;
use leptos::prelude::*;
use std::sync::Arc;

/// The first page of a plan.
#[component]
pub fn PlanPage(
    /// The plan.
    plan: PlanId,
) -> impl IntoView {
    of_plan(plan, move |shown| view! { <Body id=plan plan=shown /> }.into_any())
}

#[component]
fn Body(id: PlanId, plan: Memo<Arc<Plan>>) -> impl IntoView {
    let words = use_words();
    view! {
        <BackLink to=Route::Home label=words.plan.all />
        <div class="head">
            <h1 id="title" tabindex="-1">{move || title_of(&plan.get())}</h1>
            <p class="head-lead">{move || plan.get().head().problem.to_string()}</p>
        </div>
        <Show when=move || plan.with(|plan| plan.is_removed())>
            <InBin id />
        </Show>
        <section class="plan-steps" aria-label=words.steps.heading><Steps plan /></section>
        <Next plan />
        <SaveLine plan=id />
        <PurposeAndGoals plan />
        <Days plan />
        <Promises plan />
        <Partners plan />
        <Basics id />
        <Section id="case" heading=words.titles.case_sheet note=words.plan.case_sheet_note>
            <p><ButtonLink to=Route::CaseSheet(id) label=words.plan.case_sheet_make icon=Icon::Print weight=Weight::Small /></p>
        </Section>
        <Show when=move || !plan.with(|plan| plan.is_removed())>
            <ToBin id />
        </Show>
    }
}

/// The one next thing, under the evening sun.
#[component]
fn Next(plan: Memo<Arc<Plan>>) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let next = Memo::new(move |_| plan.with(|plan| guide::next_step(plan)));
    let id = plan.with_untracked(|plan| plan.id());
    let name = |step: Step| words.steps.of(step).numbered;
    let text = move || match next.get() {
        NextStep::Fill(step, point) => words.plan.next_open(name(step), words.open_points.of(point)),
        NextStep::GoOnChecking(step) => words.plan.next_check_open(name(step)),
        NextStep::Check(step) => words.plan.next_check(name(step)),
        NextStep::Advance(step) => words.plan.next_step(name(step)),
        NextStep::ShowCase => words.plan.next_case.to_owned(),
    };
    let label = Signal::derive(move || match next.get() {
        NextStep::Fill(step, _) => words.plan.go_step(name(step)),
        NextStep::GoOnChecking(step) => words.plan.go_check_on(name(step)),
        NextStep::Check(step) => words.plan.go_check(name(step)),
        NextStep::Advance(step) => words.plan.go_step(name(step.next().unwrap_or(step))),
        NextStep::ShowCase => words.plan.go_case.to_owned(),
    });
    let go = move || match next.get_untracked() {
        NextStep::Fill(step, _) => ui.go(Route::Step(id, step)),
        NextStep::GoOnChecking(step) | NextStep::Check(step) => super::check::begin(ui, id, step),
        NextStep::Advance(step) => super::step::advance(ui, id, step),
        NextStep::ShowCase => ui.go(Route::CaseSheet(id)),
    };
    view! {
        <section class="plan-next" aria-labelledby="next-h">
            <div class="plan-next-words">
                <h2 id="next-h">
                    <svg class="plan-next-sun" viewBox="0 0 18 18" aria-hidden="true"><circle cx="9" cy="9" r="8"></circle></svg>
                    {words.plan.next}
                </h2>
                <p>{text}</p>
            </div>
            <Button label weight=Weight::Main onward=true on_press=go />
        </section>
    }
}

/// Name, lead, place and problem, to change.
#[component]
fn Basics(id: PlanId) -> impl IntoView {
    let words = use_words();
    view! {
        <Section id="basics" heading=words.plan.basics note=words.plan.basics_note>
            <PlanField plan=id at=Head::title.of(id.0) label=words.plan.name />
            <PlanField plan=id at=Head::problem.of(id.0) label=words.plan.problem />
            <div class="fields">
                <PlanField plan=id at=Head::lead.of(id.0) label=words.plan.lead />
                <PlanField plan=id at=Head::place.of(id.0) label=words.plan.place />
            </div>
        </Section>
    }
}

/// The way into the bin.
#[component]
fn ToBin(id: PlanId) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let to_bin = move || {
        if ui.session.dispatch(id, &Command::Remove { list: List::Head, id: id.0 }).is_ok() {
            ui.removal.set(true);
            crate::ui::focus::heading_later();
        }
    };
    view! {
        <div class="plan-end">
            <Button label=words.plan.to_bin icon=Icon::Remove weight=Weight::Quiet on_press=to_bin />
            <p class="soft">{words.plan.to_bin_note}</p>
        </div>
    }
}

/// The plan lies in the bin.
#[component]
fn InBin(id: PlanId) -> impl IntoView {
    let ui = use_ui();
    let words = use_words();
    let restore = move || {
        if ui.session.dispatch(id, &Command::Restore { list: List::Head, id: id.0 }).is_ok() {
            ui.removal.set(false);
            crate::ui::focus::heading_later();
        }
    };
    view! {
        <Notice title=words.plan.gone>
            <p>{words.plan.gone_text}</p>
            <p><Button label=words.data.restore weight=Weight::Small on_press=restore /></p>
        </Notice>
    }
}
