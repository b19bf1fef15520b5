//! Who leads the meeting: in which part it is, where in it, and what the wall is told. The part is kept in the plan; the answers
//! and who gave them are none of its business but their number.

use super::phones;
use crate::app::Moment;
use crate::app::session::OpenRound;
use crate::app::tabs::Wall;
use crate::domain::check::{Check, Mode, Moved, Phase, Presenter, PresenterKey, Program, Question, Report, View};
use crate::platform::{Event, page as browser};
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::page::check::ShownCheck;
use crate::ui::view::{Memo, RwSignal};
use crate::ui::{focus, shortcuts};
use crate::words::plain;
use leptos::prelude::*;

/// Who leads the meeting of a check.
#[derive(Clone, Copy)]
pub struct Lead {
    /// The check.
    pub check: ShownCheck,
    /// Whether the promise of the beginning was agreed on.
    pub is_agreed: RwSignal<bool>,
    /// Whether it is asked just now that the round without names be closed.
    pub asks_close: RwSignal<bool>,
    /// How many seconds the page stands, or this part takes, whichever began later.
    pub seconds: RwSignal<u32>,
    /// Whether there is a link that phones could use.
    pub has_link: Memo<bool>,
    place: RwSignal<usize>,
    is_dark: RwSignal<bool>,
    is_link: RwSignal<bool>,
    ui: StoredValue<Ui, LocalStorage>,
}

impl Lead {
    /// Leads from where the meeting stands.
    pub fn of(check: ShownCheck) -> Self {
        let found = check.found.get_untracked();
        let place = found.filter(|check| check.phase == Phase::Answering).map_or(0, |check| check.goes_on_at());
        Self {
            check,
            is_agreed: RwSignal::new(false),
            asks_close: RwSignal::new(false),
            seconds: RwSignal::new(0),
            place: RwSignal::new(place.into()),
            is_dark: RwSignal::new(false),
            is_link: RwSignal::new(false),
            has_link: Memo::new(move |_| phones::are_offered(&check.now())),
            ui: StoredValue::new_local(use_ui()),
        }
    }

    fn ui(self) -> Ui {
        self.ui.get_value()
    }

    /// The time now.
    pub fn moment(self) -> Moment {
        self.ui().session.now()
    }

    /// Where in its part the meeting stands. Reactive.
    pub fn place(self) -> usize {
        self.place.get()
    }

    /// Whether the wall is dark. Reactive.
    pub fn is_dark(self) -> bool {
        self.is_dark.get()
    }

    /// Whether the wall shows the link for phones. Reactive.
    pub fn is_link(self) -> bool {
        self.is_link.get()
    }

    /// What the wall shows. Reactive.
    pub fn view(self) -> View {
        let mode = self.check.now().mode;
        match self.with_program(Presenter::view) {
            // Without names everybody answers in their own order: there is no question of the moment.
            View::Question { answered, people, .. } if mode == Mode::Anonymous => View::Count { answered, people },
            view => view,
        }
    }

    /// Tells the wall. It says how many answered, never what.
    pub fn tell(self) {
        let ShownCheck { plan, id, .. } = self.check;
        self.ui().session.present(Wall { plan, check: id, view: self.view() });
    }

    /// How many have answered, of how many: the question of the moment while it is answered, else all of them. Reactive.
    fn count(self, check: &Check) -> (u32, u32) {
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let now = (check.phase == Phase::Answering).then(|| u8::try_from(self.place.get()).ok()).flatten();
        let asked = match now.and_then(|number| check.question(number)) {
            Some(question) => vec![question],
            None => check.questions(),
        };
        match check.mode {
            Mode::PerOrganisation => {
                let sides = check.taking_part();
                let has_all = |side: u8| asked.iter().all(|question| check.answer_of(*question, side).is_some());
                (number(sides.iter().filter(|side| has_all(side.number)).count()), number(sides.len()))
            }
            Mode::Anonymous => (self.round().map_or(0, |round| round.count), check.people().unwrap_or(0)),
            Mode::Together | Mode::Alone => {
                let people = check.people().unwrap_or(0);
                let hands = |question: &Question| {
                    if check.answer(*question).is_some() {
                        people
                    } else {
                        u32::try_from(check.tally(*question).hands()).unwrap_or(u32::MAX)
                    }
                };
                (asked.iter().map(hands).min().unwrap_or(0), people)
            }
        }
    }

    fn with_program<T>(self, act: impl FnOnce(Presenter, &Program) -> T) -> T {
        let check = self.check.now();
        let report = Report::of(&check);
        let (answered, people) = self.count(&check);
        let items: Vec<Question> = report.rows().map(|row| row.question).collect();
        let questions = if check.mode == Mode::Anonymous { 0 } else { check.questions().len() };
        let program = Program { questions, answered, people, items: &items, talk: &report.talk };
        let (is_blank, is_link) = (self.is_dark.get(), self.is_link.get());
        act(Presenter { phase: check.phase, place: self.place.get(), is_blank, is_link }, &program)
    }

    /// Whether something comes after this place within the part. Reactive.
    pub fn has_more(self, place: usize) -> bool {
        self.with_program(|presenter, program| {
            let next =
                Presenter { place, is_blank: false, is_link: false, ..presenter }.press(PresenterKey::Next, program);
            matches!(next, Moved::To(_))
        })
    }

    /// A key of the presenter, or the button that stands for it.
    pub fn press(self, key: PresenterKey) {
        let words = &use_words().session;
        let moved = untrack(|| self.with_program(|presenter, program| presenter.press(key, program)));
        let (check, plan) = untrack(|| (self.check.now(), self.check.in_plan.get()));
        match moved {
            Moved::To(next) => {
                let is_elsewhere = self.place.get_untracked() != next.place;
                self.place.set(next.place);
                self.is_dark.set(next.is_blank);
                self.is_link.set(next.is_link);
                if is_elsewhere {
                    focus::later("place".to_owned());
                }
            }
            Moved::Forward if check.phase == Phase::Promise && !self.is_agreed.get_untracked() => {
                self.ui().status.set(plain(words.agree_first()));
            }
            Moved::Forward => self.enter(&check, check.next_phase(&plan)),
            Moved::Backward => self.enter(&check, check.phase_before(&plan)),
            Moved::Reveal if check.phase == Phase::Answering => self.enter(&check, Some(Phase::Counting)),
            Moved::Reveal => {
                // Without names the round is closed first, and nobody takes that back: it is asked.
                if check.mode != Mode::Anonymous || check.is_closed_round() {
                    self.enter(&check, Some(Phase::Reveal));
                } else if untrack(|| self.round()).is_some() {
                    self.asks_close.set(true);
                    focus::later("close".to_owned());
                } else {
                    self.ui().status.set(plain(words.none_collected()));
                }
            }
            Moved::Nowhere => {}
        }
    }

    /// しめきる, and on to the reveal. A round that was not closed stays open, and nothing is revealed.
    pub fn close(self) {
        let (check, words) = (untrack(|| self.check.now()), &use_words().session);
        match self.ui().session.close_round() {
            Ok(()) => self.enter(&check, Some(Phase::Reveal)),
            // Closed in another tab meanwhile.
            Err(_) if check.is_closed_round() => self.enter(&check, Some(Phase::Reveal)),
            Err(_) => self.ui().status.set(words.not_closed().to_owned()),
        }
    }

    /// The open round of this check. Reactive.
    pub fn round(self) -> Option<OpenRound> {
        self.ui().session.round().filter(|round| round.settings.check == self.check.id)
    }

    /// Goes on with another part. Refused only for a plan for reading.
    fn enter(self, check: &Check, phase: Option<Phase>) {
        let (Some(phase), ShownCheck { plan, id, .. }) = (phase, self.check) else { return };
        if phase == Phase::Closing && !check.is_finished() {
            let _ = self.ui().session.dispatch(plan, &Check::finish(id, self.ui().session.now().date));
        }
        if self.ui().session.enter_phase(plan, id, phase).is_ok() {
            self.place.set(0);
            self.asks_close.set(false);
            self.seconds.set(0);
            focus::later("part".to_owned());
        }
    }

    /// What a key does; a key that a control of the page wants for itself is its own, but for those of remote controls.
    pub fn hear(self, event: &Event) {
        // Who holds the passed device does not lead.
        if browser::is_covered() {
            return;
        }
        let name = shortcuts::key(self.ui(), event);
        let is_remote = matches!(&*name, "PageDown" | "PageUp");
        if event.is_in_text() || (event.is_on_control() && !is_remote) {
            return;
        }
        let is_known = |key: &PresenterKey| *key != PresenterKey::Link || self.has_link.get_untracked();
        if let Some(key) = PresenterKey::named(&name).filter(is_known) {
            event.prevent();
            self.press(key);
        }
    }
}
