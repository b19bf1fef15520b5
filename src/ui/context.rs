//! What every page and part may ask for: the session, the words, the page we are on, and the status line that is read aloud.

use super::later::Later;
use crate::app::{Backups, Route, Session, Settings};
use crate::domain::check::{PhoneBallot, PhoneCheck};
use crate::platform::{hash, typing::Typing, worker::Waiting};
use crate::ui::view::RwSignal;
use crate::words::{self, Items, Wording, Words, wording};
use leptos::prelude::*;

/// What stands around the pages.
#[derive(Debug, Clone, Copy, Default)]
pub struct Around {
    /// Whether the browser offers to install the app.
    pub can_install: bool,
    /// Whether the help for the keyboard stands above the page.
    pub is_help_open: bool,
}

/// The context of the whole interface.
#[derive(Clone, Copy)]
pub struct Ui {
    /// Plans and saving.
    pub session: Session,
    /// The page we are on.
    pub route: RwSignal<Route>,
    /// Settings of this device.
    pub settings: RwSignal<Settings>,
    /// The words that are shown: what draws the page anew when they change.
    pub wording: RwSignal<Wording>,
    /// What is known about the last backup.
    pub backups: RwSignal<Backups>,
    /// What the status region says next: changes that the eyes see and the ears would miss.
    pub status: RwSignal<String>,
    /// Whether the last change took something out of a list; the save line says so, beside 元に戻す.
    pub removal: RwSignal<bool>,
    /// The pages that are loaded behind the first one.
    pub later: Later,
    /// How it stands with a new release.
    pub release: RwSignal<Waiting>,
    /// What stands around the pages.
    pub around: RwSignal<Around>,
    /// What is answered on this phone at the moment; never written anywhere.
    pub phone: StoredValue<Option<(PhoneCheck, PhoneBallot)>, LocalStorage>,
    typing: StoredValue<Option<Typing>, LocalStorage>,
}

impl Ui {
    /// A context in which nothing has happened yet. `typing` watches the fields of the page; there is none in tests.
    pub fn new(session: Session, route: Route, settings: Settings, typing: Option<Typing>) -> Self {
        Self {
            session,
            route: RwSignal::new(route),
            settings: RwSignal::new(settings),
            wording: RwSignal::new(wording::chosen()),
            backups: RwSignal::new(Backups::default()),
            status: RwSignal::new(String::new()),
            removal: RwSignal::new(false),
            later: Later::default(),
            release: RwSignal::new(Waiting::default()),
            around: RwSignal::default(),
            phone: StoredValue::new_local(None),
            typing: StoredValue::new_local(typing),
        }
    }

    /// Goes to a page.
    pub fn go(self, route: Route) {
        hash::set(&route.to_hash());
    }

    /// Lets a half-typed field write what it has.
    pub fn commit_draft(self) {
        self.typing.with_value(|typing| {
            if let Some(typing) = typing {
                typing.commit();
            }
        });
    }

    /// The same while the page goes away, in the middle of a word too.
    pub fn commit_at_last(self) {
        self.typing.with_value(|typing| {
            if let Some(typing) = typing {
                typing.commit_at_last();
            }
        });
    }
}

/// The context. It is provided before anything is drawn.
pub fn use_ui() -> Ui {
    expect_context::<Ui>()
}

/// The words of the language chosen.
#[inline(never)]
pub fn use_words() -> &'static Words {
    words::words(wording::chosen())
}

/// The items of the self-check in the language chosen.
#[inline(never)]
pub fn use_items() -> &'static Items {
    words::items(wording::chosen())
}
