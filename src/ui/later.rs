//! The pages that come after the first one: all that belongs to a plan that stands already, and what is rarely read. A release
//! carries them in a module of their own (the feature `split`), so that the first visit is short; it is loaded behind the
//! first page, and so are their words. On the host both are here at once. Knows no page but these.

use super::context::use_words;
use super::page;
use super::part;
use super::part::button::{Button, Weight};
use super::part::frame::{head, lead};
use super::view::html::p;
use super::view::{IntoNode, Node};
use crate::app::Route;
use crate::domain::field::Choice;
use crate::platform::{spawn, words as packs};
use crate::words::pack::{self, Part};
use crate::words::{Lang, wording};
use leptos::prelude::*;

/// How far the module is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Loading {
    /// Not asked for yet.
    Waits,
    /// On its way.
    Coming,
    /// Every page can be drawn.
    Here,
    /// It did not come; it can be asked for again.
    Failed,
}

/// What is drawn of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// A page.
    Page(Route),
    /// The page of a careful start.
    Safe,
    /// The short tour of the first start.
    Tour,
    /// How to come out of the browser inside LINE.
    InsideLine,
    /// What somebody has to know whose app on the home screen is empty.
    EmptyApp,
    /// The help for the keyboard.
    Keys,
}

/// The pages that are loaded later.
#[derive(Debug, Clone, Copy)]
pub struct Later {
    loading: RwSignal<Loading>,
    /// Whether the words of all languages are here, or will not come.
    has_all_words: RwSignal<bool>,
}

impl Default for Later {
    fn default() -> Self {
        let loading = if cfg!(feature = "csr") { Loading::Waits } else { Loading::Here };
        Self { loading: RwSignal::new(loading), has_all_words: RwSignal::new(loading == Loading::Here) }
    }
}

impl Later {
    /// Whether a page is always one of these; of home, only the list is.
    pub fn holds(route: Route) -> bool {
        !matches!(route, Route::Home | Route::Missing)
    }

    /// Loads them, unless they are here or on their way.
    pub fn load(self) {
        if matches!(self.loading.get_untracked(), Loading::Coming | Loading::Here) {
            return;
        }
        self.loading.set(Loading::Coming);
        spawn::spawn(async move {
            let words = spawn::both(bring(wording::chosen().lang, Part::Later), packs::style());
            let (module, (words, style)) = spawn::both(module::load(), words).await;
            let is_here = module.is_ok() && words && style;
            self.loading.set(if is_here { Loading::Here } else { Loading::Failed });
            if is_here {
                // An agreement may stand in the words of any language.
                for lang in Lang::ALL {
                    self.bring(*lang).await;
                }
                self.has_all_words.set(true);
            }
        });
    }

    /// Loads the words of a language, as far as they are needed now; whether they are here.
    pub async fn bring(self, lang: Lang) -> bool {
        bring(lang, Part::First).await
            && (self.loading.get_untracked() == Loading::Waits || bring(lang, Part::Later).await)
    }

    /// Whether a text can be known again in whatever language it was written.
    pub fn has_all_words(self) -> bool {
        self.has_all_words.get()
    }

    /// Whether they can be drawn.
    pub fn are_here(self) -> bool {
        self.loading.get() == Loading::Here
    }

    /// Whether a page stands there, or the words that it can't be had.
    pub fn is_settled(self) -> bool {
        matches!(self.loading.get(), Loading::Here | Loading::Failed)
    }

    /// One of these pages, or without a route that of a careful start; the words that it is being opened while it is not here.
    pub fn page(self, route: impl Into<Option<Route>>) -> Node {
        self.page_of(route.into().map_or(Piece::Safe, Piece::Page))
    }

    /// A piece beside the page; nothing while it is not here. It is asked for where it is wanted.
    pub fn piece(self, piece: Piece) -> Node {
        if self.are_here() { self.page_of(piece) } else { Node::Nothing }
    }

    fn page_of(self, piece: Piece) -> Node {
        match self.loading.get() {
            // The module is here, so that drawing has nothing to wait for.
            Loading::Here => spawn::at_once(module::draw(piece)).and_then(Result::ok).unwrap_or_else(|| self.failed()),
            Loading::Failed => self.failed(),
            Loading::Waits | Loading::Coming => {
                p().class("start-wait").attr("role", "status").with(use_words().common.opening()).into_node()
            }
        }
    }

    fn failed(self) -> Node {
        let words = &use_words().unloaded;
        let head = head(words.title()).with((lead(words.reason()), p().with(words.safe())));
        (head, Button::new(words.again(), move || self.load()).weight(Weight::Main)).into_node()
    }
}

/// Loads a pack of words where it is not here yet; whether it is here then.
async fn bring(lang: Lang, part: Part) -> bool {
    pack::is_here(lang, part) || {
        let name = format!("{}-{}", part.key(), lang.key());
        packs::load(&name).await.is_some_and(|packed| pack::bring(lang, part, &packed))
    }
}

fn drawn(piece: Piece) -> Node {
    match piece {
        Piece::Page(route) => drawn_page(route),
        Piece::Safe => page::safe::safe(),
        Piece::Tour => part::tour::tour(),
        Piece::InsideLine => part::outside::inside_line(),
        Piece::EmptyApp => part::outside::empty_app(),
        Piece::Keys => part::keys::keys(),
    }
}

fn drawn_page(route: Route) -> Node {
    match route {
        Route::Home => page::plans::plans(),
        Route::New => page::new::new_plan(),
        Route::Plan(plan) => page::plan::plan(plan),
        Route::Step(plan, step) => page::step::step(plan, step),
        Route::CheckStart(plan, step) => page::check::start(plan, step),
        Route::CheckNow => page::check::start_now(),
        Route::Question(plan, check, number) => page::check::question(plan, check, number),
        Route::Result(plan, check) => page::check::result(plan, check),
        Route::Meeting(plan, check) => page::meeting::meeting(plan, check),
        Route::Wall(plan, check) => page::meeting::wall(plan, check),
        Route::Phone(check) => page::phone::phone(check),
        Route::CheckPaper(plan, check, name) => page::check::paper(plan, check, name),
        Route::CaseSheet(plan) => page::case_sheet::case_sheet(plan),
        Route::Sample => page::sample::sample(),
        Route::Guide(topic) => page::guide::guide(topic),
        Route::Import => page::import::import(),
        Route::Papers(plan) => page::papers::papers(plan),
        Route::Sheet(plan, name) => page::sheet::sheet(plan, name),
        Route::Data => page::data::data(),
        Route::Settings => page::settings::settings(),
        Route::About => page::about::about(),
        Route::Privacy => page::privacy::privacy(),
        Route::Accessibility => page::accessibility::accessibility(),
        Route::Missing => Node::Nothing,
    }
}

/// The border of the module: what stands behind it is taken out of the app's own.
#[cfg(feature = "split")]
mod module {
    use super::Piece;
    use crate::ui::view::Node;
    use leptos::wasm_split::{SplitLoaderError, wasm_split};

    #[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible, preload(load))]
    pub(super) fn draw(piece: Piece) -> Result<Node, SplitLoaderError> {
        Ok(super::drawn(piece))
    }
}

/// The same without a border.
#[cfg(not(feature = "split"))]
mod module {
    use super::Piece;
    use crate::ui::view::Node;
    use std::convert::Infallible;
    use std::future::{Ready, ready};

    pub(super) fn load() -> Ready<Result<(), Infallible>> {
        ready(Ok(()))
    }

    pub(super) fn draw(piece: Piece) -> Ready<Result<Node, Infallible>> {
        ready(Ok(super::drawn(piece)))
    }
}
