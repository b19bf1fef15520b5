//! The paper: what is printed, black on white, the same on the screen.

use super::fit::Fit;
use super::{NUMBERS, fit_of, heading};
use crate::exchange::case_sheet::{CaseSheet, Part};
use crate::ui::context::use_words;
use crate::ui::part::paper::paper_foot;
use crate::ui::part::phrases::phrases;
use crate::ui::view::html::{article, b, dd, div, dl, dt, h1, h2, p, section, span};
use crate::ui::view::{El, Memo};

/// A case sheet as a page of paper, set as its texts fit.
pub fn paper(sheet: Memo<CaseSheet>) -> El {
    let words = &use_words().case_sheet;
    let text = |text: fn(&CaseSheet) -> &str| move || sheet.with(|sheet| text(sheet).to_owned());
    let partners = move || sheet.with(|sheet| sheet.partners.join(use_words().case_sentences.and()));
    let parts = Part::ALL.into_iter().enumerate().map(|(at, part)| part_view(part, at, sheet));
    let photo = || div().with(words.photo());
    article().class(move || class(sheet.with(fit_of))).attr("aria-labelledby", "title").with((
        p().class("sheet-kind").with((span().with(words.kind()), span().with(text(|sheet| &sheet.place)))),
        h1().id("title").attr("tabindex", "-1").with(text(|sheet| &sheet.title)),
        dl().class("casesheet-who").with((
            div().with((dt().with(words.lead_group()), dd().with(text(|sheet| &sheet.lead)))),
            div().with((dt().with(words.partners()), dd().with(partners))),
        )),
        parts.collect::<Vec<_>>(),
        div().class("casesheet-photos").with((photo(), photo())),
        paper_foot(Some(words.source())),
    ))
}

const fn class(fit: Fit) -> &'static str {
    match fit {
        Fit::Roomy => "sheet casesheet",
        Fit::Close => "sheet casesheet casesheet-close",
        Fit::Dense => "sheet casesheet casesheet-close casesheet-dense",
        Fit::Full => "sheet casesheet casesheet-close casesheet-dense casesheet-full",
        Fit::TwoPages => "sheet casesheet casesheet-close casesheet-dense casesheet-full sheet-long",
    }
}

/// One heading with its text; an empty one leaves room to write by hand.
fn part_view(part: Part, at: usize, sheet: Memo<CaseSheet>) -> El {
    let class = move || {
        let is_empty = sheet.with(|sheet| sheet.parts[at].is_empty());
        if is_empty { "casesheet-text casesheet-empty" } else { "casesheet-text" }
    };
    let paragraphs = move || {
        sheet.with(|sheet| {
            let lines = sheet.parts[at].lines().filter(|line| !line.trim().is_empty());
            lines.map(|line| p().with(line.to_owned())).collect::<Vec<_>>()
        })
    };
    section().class("casesheet-part").with((
        h2().with((b().with(NUMBERS[at]), phrases(heading(&use_words().case_sheet, part)))),
        div().class(class).with(paragraphs),
    ))
}
