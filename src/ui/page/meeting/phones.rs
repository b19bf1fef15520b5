//! How phones find a check: the link as a picture and in letters. Only where the app knows its own place in the net, and only for checks
//! whose answers a code can hold.

use crate::app::Route;
use crate::domain::check::{Check, PhoneCheck};
use crate::exchange::public_address::{for_phones, public_address};
use crate::platform::page as browser;
use crate::ui::context::{use_ui, use_words};
use crate::ui::part::phrases::phrases;
use crate::ui::part::qr::qr;
use crate::ui::view::El;
use crate::ui::view::html::{b, div, li, p, ul};

/// Whether somebody can answer this check on a phone. Reactive.
pub fn are_offered(check: &Check) -> bool {
    link(check).is_some()
}

fn link(check: &Check) -> Option<(PhoneCheck, String)> {
    let written = use_ui().settings.with(|settings| settings.public_address.clone());
    Some((PhoneCheck::of(check)?, public_address(written.as_deref(), &browser::address())?))
}

/// The link, with what phones need for it; nothing where phones are not offered. Reactive.
pub fn invitation(check: &Check) -> Option<El> {
    let words = use_words();
    let (asked, place) = link(check)?;
    // The picture is often read by LINE; who types the letters sits in a browser already.
    let scanned = for_phones(&place, &Route::Phone(asked).to_hash());
    let typed = format!("{place}{}", Route::Phone(asked.without_names()).to_hash());
    let side = |side: &crate::domain::check::Side| {
        li().with((b().with(side.number.to_string()), words.joins.gap(), side.name.clone()))
    };
    let sides: Vec<El> = check.taking_part().iter().map(side).collect();
    let said = div().class("stack-tight").with((
        p().with(b().with(phrases(words.phone.invite()))),
        p().class("soft").with(phrases(words.phone.invite_typed())),
        p().class("phone-link").with(typed),
        p().class("soft").with(phrases(words.phone.invite_note())),
        p().with(format!("{} {}", words.check_papers.code(), asked.number())),
        (asked.sides > 1).then(|| {
            div().with((p().with(phrases(words.phone.invite_numbers())), ul().class("list phone-sides").with(sides)))
        }),
    ));
    Some(div().class("phone-invite").with((qr(&scanned, words.phone.invite_picture()), said)))
}
