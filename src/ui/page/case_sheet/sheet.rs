//! The paper: what is printed, black on white, the same on the screen.

use super::fit::Fit;
use super::{NUMBERS, heading};
use crate::exchange::case_sheet::{CaseSheet, Part};
use crate::ui::context::{use_ui, use_words};
use crate::ui::part::mark::Mark;
use crate::ui::part::phrases::Phrases;
use crate::words;
use leptos::prelude::*;

/// The case sheet as a page of paper.
#[component]
pub fn Sheet(
    /// What stands on it.
    sheet: Memo<CaseSheet>,
    /// How its texts fit.
    fit: Memo<Fit>,
) -> impl IntoView {
    let words = &use_words().case_sheet;
    let text = |text: fn(&CaseSheet) -> &str| move || sheet.with(|sheet| text(sheet).to_owned());
    let partners = move || sheet.with(|sheet| sheet.partners.join(use_words().case_sentences.and));
    let parts = Part::ALL.into_iter().enumerate().map(|(at, part)| view! { <PartView part at sheet /> });
    view! {
        <article class=move || class(fit.get()) aria-labelledby="title">
            <p class="casesheet-kind"><span>{words.kind}</span><span>{text(|sheet| &sheet.place)}</span></p>
            <h1 id="title" tabindex="-1">{text(|sheet| &sheet.title)}</h1>
            <dl class="casesheet-who">
                <div><dt>{words.lead_group}</dt><dd>{text(|sheet| &sheet.lead)}</dd></div>
                <div><dt>{words.partners}</dt><dd>{partners}</dd></div>
            </dl>
            {parts.collect_view()}
            <div class="casesheet-photos"><div>{words.photo}</div><div>{words.photo}</div></div>
            <From />
        </article>
    }
}

const fn class(fit: Fit) -> &'static str {
    match fit {
        Fit::Roomy => "sheet casesheet",
        Fit::Close => "sheet casesheet casesheet-close",
        Fit::Dense => "sheet casesheet casesheet-close casesheet-dense",
        Fit::Full => "sheet casesheet casesheet-close casesheet-dense casesheet-full",
        Fit::TwoPages => "sheet casesheet casesheet-close casesheet-dense casesheet-full casesheet-long",
    }
}

/// One heading with its text; an empty one leaves room to write by hand.
#[component]
fn PartView(part: Part, at: usize, sheet: Memo<CaseSheet>) -> impl IntoView {
    let words = &use_words().case_sheet;
    let lines = Memo::new(move |_| sheet.with(|sheet| sheet.parts[at].clone()));
    let paragraphs = move || {
        let text = lines.get();
        let lines = text.lines().filter(|line| !line.trim().is_empty()).map(ToOwned::to_owned);
        lines.map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! {
        <section class="casesheet-part">
            <h2><b>{NUMBERS[at]}</b><Phrases text=heading(words, part) /></h2>
            <div class="casesheet-text" class:casesheet-empty=move || lines.with(String::is_empty)>{paragraphs}</div>
        </section>
    }
}

/// Where the form comes from, the day, and the notebook it was made with.
#[component]
fn From() -> impl IntoView {
    let words = use_words();
    let today = words::date::long(words, use_ui().session.now().date);
    view! {
        <div class="casesheet-from">
            <p>{words.case_sheet.source}<br />{words.case_sheet.made_on(today)}</p>
            <p class="casesheet-name"><Mark />{words.common.app_name}</p>
        </div>
    }
}
