//! アクセシビリティの試験結果: what was aimed at, how it was tried and with what outcome, what was not tried yet, and how to tell of a
//! barrier. The figures are those of [`TESTED`].

use crate::app::Route;
use crate::domain::date::Date;
use crate::exchange::accessibility::TESTED;
use crate::ui::context::use_words;
use crate::ui::part::frame::{back_link, head, lead};
use crate::ui::part::phrases::phrases;
use crate::ui::part::section::Section;
use crate::ui::view::html::{dd, div, dl, dt, li, p, ul};
use crate::ui::view::{El, IntoNode, Node};
use crate::words;

/// The result of the accessibility test.
pub fn accessibility() -> Node {
    let words = use_words();
    let w = &words.accessibility;
    let how = [w.how_keys(), w.how_zoom(), w.how_colours(), w.how_paper()].map(ToOwned::to_owned);
    let how: Vec<String> = [w.how_axe(TESTED.axe)].into_iter().chain(how).collect();
    let open = [w.open_readers(), w.open_phones(), w.open_voice()].map(ToOwned::to_owned);
    (
        back_link(Route::About, words.common.about()),
        head(words.common.accessibility()).with(lead(phrases(w.lead()))),
        Section::new("aim", w.aim()).with((p().with(w.aim_text()), p().with(w.aim_honest()))),
        Section::new("pages", w.pages()).with(p().with(w.pages_text())),
        Section::new("how", w.how()).with(lines(how)),
        Section::new("result", w.result()).with(result()),
        Section::new("open", w.open()).with(lines(open)),
        Section::new("tell", w.tell()).with((p().with(w.tell_text()), p().with(w.tell_same()))),
    )
        .into_node()
}

fn lines(texts: impl IntoIterator<Item = String>) -> El {
    ul().class("dotted stack-tight").with(texts.into_iter().map(|text| li().with(text)).collect::<Vec<El>>())
}

/// The figures.
fn result() -> El {
    let words = use_words();
    let w = &words.accessibility;
    let day = Date::parse(TESTED.on).map_or_else(|_| TESTED.on.to_owned(), |day| words::date::long(words, day));
    let rows = [
        (w.day(), day),
        (w.tool(), format!("axe-core {}", TESTED.axe)),
        (w.views(), w.views_count(TESTED.views)),
        (w.found(), w.found_count(TESTED.findings)),
    ];
    let row = |(name, fact): (&'static str, String)| {
        div().class("facts-row").with((dt().with(name), dd().class("figure").with(fact)))
    };
    dl().class("facts").with(rows.into_iter().map(row).collect::<Vec<El>>())
}
