//! 新しくなったところ: what a new release brings, told once after an update.

use super::notice::{Urgency, notice};
use crate::platform::{settings, spawn};
use crate::ui::context::{use_ui, use_words};
use crate::ui::view::El;
use crate::ui::view::html::{li, ul};

/// Its three lines.
pub fn lines() -> El {
    let words = &use_words().news;
    ul().class("dotted").with((li().with(words.first()), li().with(words.second()), li().with(words.third())))
}

/// The three lines for who has used an earlier release on this device, once; to whoever is new here all is new.
pub fn news() -> Option<El> {
    let (ui, words) = (use_ui(), &use_words().news);
    let seen = ui.settings.get_untracked().news;
    if seen.as_deref() == Some(words.edition()) {
        return None;
    }
    spawn::spawn(async move {
        ui.settings.update(|settings| settings.news = Some(words.edition().to_owned()));
        // Not kept: the lines are told once more, which does no harm.
        let _ = settings::write(&ui.settings.get_untracked());
    });
    seen.map(|_| notice(Urgency::Quiet, words.title(), lines()))
}
