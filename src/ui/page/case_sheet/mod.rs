//! The case sheet: the paper as it will be printed, the buttons that belong to it, and the fields to mend its texts.

mod edit;
mod fit;
mod sheet;

use super::{of_plan, title_of};
use crate::app::Route;
use crate::domain::Plan;
use crate::domain::PlanId;
use crate::exchange::case_sheet::{CaseSheet, Part};
use crate::platform;
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::frame::BackLink;
use crate::ui::part::icon::Icon;
use crate::ui::part::notice::Notice;
use crate::ui::part::phrases::Phrases;
use crate::words::{CaseSheetPage as PageWords, plain};
use edit::Edit;
use fit::Fit;
use leptos::prelude::*;
use sheet::Sheet;
use std::sync::Arc;

/// The case sheet of a plan.
#[component]
pub fn CaseSheetPage(
    /// The plan.
    plan: PlanId,
) -> impl IntoView {
    of_plan(plan, move |shown| view! { <Body plan=shown /> }.into_any())
}

#[component]
fn Body(plan: Memo<Arc<Plan>>) -> impl IntoView {
    let id = plan.with_untracked(|plan| plan.id());
    let title = Memo::new(move |_| plan.with(|plan| title_of(plan)));
    let sheet = Memo::new(move |_| {
        let sheet = plan.with(|plan| CaseSheet::of(plan, use_words()));
        CaseSheet { title: title.get(), ..sheet }
    });
    let fit = Memo::new(move |_| sheet.with(Fit::of));
    let is_editing = RwSignal::new(false);
    view! {
        <div class="casesheet-desk">
            <BackLink to=Route::Plan(id) label=title />
            <Tools is_editing />
            <Show when=move || is_editing.get()>
                <Edit plan />
            </Show>
            <Notices sheet fit />
        </div>
        <Sheet sheet fit />
    }
}

/// What can be done with the sheet.
#[component]
fn Tools(is_editing: RwSignal<bool>) -> impl IntoView {
    let ui = use_ui();
    let words = &use_words().case_sheet;
    let cannot_print = RwSignal::new(false);
    let toggle = move || {
        is_editing.update(|editing| *editing = !*editing);
        if is_editing.get_untracked() {
            focus::later("edit-h".to_owned());
        }
    };
    let print = move || {
        ui.commit_draft();
        cannot_print.set(!platform::page::print());
    };
    let edit_label = Signal::derive(move || if is_editing.get() { words.edit_done } else { words.edit }.to_owned());
    view! {
        <div class="sheet-tools">
            <p><Phrases text=words.lead /></p>
            <Button label=edit_label icon=Icon::Pen on_press=toggle />
            <Button label=use_words().common.print icon=Icon::Print weight=Weight::Main on_press=print />
        </div>
        <Show when=move || cannot_print.get()>
            <Notice title=words.no_print_title><p>{words.no_print_text}</p></Notice>
        </Show>
    }
}

/// What to know before printing: empty headings, and texts too long for one page.
#[component]
fn Notices(sheet: Memo<CaseSheet>, fit: Memo<Fit>) -> impl IntoView {
    let words = use_words();
    let empty = Memo::new(move |_| {
        let headings = sheet
            .with(|sheet| sheet.empty_parts().map(|part| plain(heading(&words.case_sheet, part))).collect::<Vec<_>>());
        headings
            .iter()
            .map(|heading| words.case_sentences.quoted(heading))
            .collect::<Vec<_>>()
            .join(words.case_sentences.and)
    });
    view! {
        <Show when=move || empty.with(|empty| !empty.is_empty())>
            <Notice title=words.case_sheet.incomplete_title>
                <p>{move || words.case_sheet.incomplete_text(empty.get())}</p>
            </Notice>
        </Show>
        <Show when=move || fit.get() == Fit::TwoPages>
            <Notice title=words.case_sheet.two_pages_title><p>{words.case_sheet.two_pages_text}</p></Notice>
        </Show>
    }
}

/// The numbers of the headings, as printed.
const NUMBERS: [&str; 4] = ["①", "②", "③", "④"];

/// The heading of a part, with the borders of its phrases.
const fn heading(words: &PageWords, part: Part) -> &'static str {
    match part {
        Part::Trigger => words.trigger,
        Part::Method => words.method,
        Part::Activity => words.activity,
        Part::Effect => words.effect,
    }
}
