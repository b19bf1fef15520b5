//! The device passed round: it covers everything else, asks one question after the other, and is empty again for the next person. The answers
//! of one person are in memory only until おわり, and nobody can look back at them after it.

use super::{HEADING, take_back};
use crate::domain::check::{Answer, Question};
use crate::platform::{Event, focus as browser};
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::page::check::{ShownCheck, asked};
use crate::ui::part::answer::Answers;
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::icon::Icon;
use crate::ui::part::phrases::phrases;
use crate::ui::part::side::side_name;
use crate::ui::view::html::{button, div, fieldset, h3, legend, p};
use crate::ui::view::{El, IntoNode, IntoText, Node, RwSignal, fresh};
use crate::ui::{focus, shortcuts};
use leptos::prelude::*;
use std::rc::Rc;

const ANSWERS: &str = "ballot";
const TITLE: &str = "ballot-title";
const SCREEN: &str = "ballot-screen";

/// Where the person stands who holds the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// In the hands of the one who leads.
    Away,
    /// Which side this person belongs to.
    Side,
    /// The question at this place.
    Asked(usize),
    /// おわり.
    Done,
}

/// One person's ballot while it is filled in.
#[derive(Clone, Copy)]
struct Passing {
    ui: Ui,
    check: ShownCheck,
    stage: RwSignal<Stage>,
    side: StoredValue<u8>,
    answers: RwSignal<Vec<Option<Answer>>>,
    questions: StoredValue<Vec<Question>>,
    sides: u8,
}

/// The way of the passed device: what is said before, and the screen that covers all else.
pub fn passed(check: ShownCheck) -> Node {
    let (ui, words) = (use_ui(), &use_words().ways);
    let now = untrack(|| check.now());
    let passing = Passing {
        ui,
        check,
        stage: RwSignal::new(Stage::Away),
        side: StoredValue::new(1),
        answers: RwSignal::new(Vec::new()),
        questions: StoredValue::new(now.asked()),
        sides: now.sides_asked(),
    };
    let begin = Button::new(words.passed_begin(), move || passing.next()).weight(Weight::Main);
    let screen = move || match passing.stage.get() {
        Stage::Away => Node::Nothing,
        stage => fresh(passing.screen(stage)),
    };
    (p().with(phrases(words.passed_note())), p().with(begin), take_back(check), screen).into_node()
}

impl Passing {
    /// 次の人へ: the ballot before stays, and an empty one begins.
    fn next(self) {
        self.ui.session.begin_next_ballot();
        self.begin();
    }

    fn begin(self) {
        let questions = self.questions.with_value(Vec::len);
        self.answers.set(vec![None; questions]);
        self.side.set_value(1);
        self.go(if self.sides > 1 { Stage::Side } else { Stage::Asked(0) });
    }

    fn go(self, stage: Stage) {
        self.stage.set(stage);
        focus::later(if stage == Stage::Away { HEADING } else { TITLE }.to_owned());
    }

    fn is_open(self, at: usize) -> bool {
        self.answers.with(|answers| answers.get(at).is_none_or(Option::is_none))
    }

    fn give(self, at: usize, answer: Answer) {
        self.answers.update(|answers| answers.iter_mut().skip(at).take(1).for_each(|place| *place = Some(answer)));
    }

    fn onward(self, at: usize) {
        if untrack(|| self.is_open(at)) {
            self.ui.status.set(use_words().question.please_choose().to_owned());
        } else if at + 1 < self.questions.with_value(Vec::len) {
            self.go(Stage::Asked(at + 1));
        } else {
            // From here on nobody can look at them.
            let answers = self.answers.try_update(std::mem::take).unwrap_or_default();
            let words = &use_words().ways;
            let is_in =
                self.ui.session.add_ballot(self.check.plan, self.check.id, self.side.get_value(), answers).is_ok();
            self.ui.status.set(if is_in { words.ballot_in() } else { words.not_counted() }.to_owned());
            self.go(if is_in { Stage::Done } else { Stage::Away });
        }
    }

    fn back(self, at: usize) {
        match at.checked_sub(1) {
            Some(before) => self.go(Stage::Asked(before)),
            None if self.sides > 1 => self.go(Stage::Side),
            None => {}
        }
    }

    fn screen(self, stage: Stage) -> El {
        let matter = match stage {
            Stage::Away => Node::Nothing,
            Stage::Side => self.choose_side(),
            Stage::Asked(at) => self.ask(at),
            Stage::Done => self.done(),
        };
        let screen = div().class("ways-screen").id(SCREEN).attr("role", "dialog").attr("aria-modal", "true");
        // The keys of the meeting do nothing in here, and Tab goes round in it.
        let keep = |event: Event| {
            event.stop();
            if event.key() == "Tab" && browser::stays_within(SCREEN, event.is_shift()) {
                event.prevent();
            }
        };
        screen
            .attr("tabindex", "-1")
            .attr("aria-labelledby", TITLE)
            .on("keydown", keep)
            .with(div().class("ways-screen-in stack").with(matter))
    }

    fn choose_side(self) -> Node {
        let words = &use_words().ways;
        let choose = |number: u8, name: El| {
            let choose = move || {
                self.side.set_value(number);
                self.go(Stage::Asked(0));
            };
            button().class("button ways-side").attr("type", "button").with(name).on_press(choose)
        };
        let sides = untrack(|| self.check.now().taking_part());
        let sides: Vec<El> = sides.iter().map(|side| choose(side.number, side_name(side))).collect();
        (title(words.which_side()), div().class("stack").with(sides), self.leave()).into_node()
    }

    fn ask(self, at: usize) -> Node {
        let words = use_words();
        let Some(question) = self.questions.with_value(|questions| questions.get(at).copied()) else {
            return Node::Nothing;
        };
        let total = self.questions.with_value(Vec::len);
        let answers = Answers {
            name: ANSWERS,
            given: Rc::new(move || self.answers.with(|answers| answers.get(at).copied().flatten())),
            is_disabled: Rc::new(|| false),
            on_answer: Rc::new(move |answer| self.give(at, answer)),
        };
        let is_last = at + 1 == total;
        let label = move || match (self.is_open(at), is_last) {
            (true, _) => words.question.nothing_chosen(),
            (false, true) => words.ways.finish(),
            (false, false) => words.question.take_answer(),
        };
        let press = move |event: Event| self.press(at, &event);
        let sentence = title(asked(&untrack(|| self.check.now()), question));
        let enter = move |event: Event| {
            if event.key() == "Enter" {
                event.prevent();
                self.onward(at);
            }
        };
        let group = fieldset().class("field").attr("aria-labelledby", TITLE).on("keydown", enter);
        let group = group.with((legend().with(sentence), answers));
        let has_before = at > 0 || self.sides > 1;
        let moves = div().class("row").with((
            has_before.then(|| Button::new(words.common.back(), move || self.back(at)).icon(Icon::Back)),
            Button::new(move || label().to_owned(), move || self.onward(at)).weight(Weight::Main),
            (!has_before).then(|| self.leave()),
        ));
        let progress = p().class("soft").with(words.ways.progress(total, at + 1));
        div().class("stack").on("keydown", press).with((progress, group, moves)).into_node()
    }

    /// 1 to 6 answer, the arrows go back and forth.
    fn press(self, at: usize, event: &Event) {
        let key = shortcuts::key(self.ui, event);
        match &*key {
            "ArrowLeft" => self.back(at),
            "ArrowRight" => self.onward(at),
            key => {
                let place = key.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                let Some(answer) = place.and_then(|place| Answer::ALL.get(place)) else { return };
                self.give(at, *answer);
            }
        }
        event.prevent();
    }

    fn done(self) -> Node {
        let words = &use_words().ways;
        let again = move || {
            // It begins empty: the answers that were given are shown to nobody.
            if self.ui.session.take_ballot_back(self.check.plan, self.check.id).is_some() {
                self.begin();
            }
        };
        (
            title(words.ballot_done()),
            p().with(phrases(words.ballot_done_text())),
            div().class("row").with((
                Button::new(words.next_person(), move || self.next()).weight(Weight::Main),
                Button::new(words.again(), again).icon(Icon::Undo),
            )),
            self.leave(),
        )
            .into_node()
    }

    /// Back to the one who leads; a ballot that is not finished is not counted.
    fn leave(self) -> Node {
        let leave = move || {
            self.answers.set(Vec::new());
            self.go(Stage::Away);
        };
        Button::new(use_words().ways.to_leader(), leave).weight(Weight::Quiet).into_node()
    }
}

fn title(words: impl IntoText) -> El {
    h3().class("check-statement").id(TITLE).attr("tabindex", "-1").with(phrases(words))
}
