//! Where a check begins: what happens, the promises of last time, who answers and how, and what more is asked. Nothing is kept
//! before it begins.

use super::sides::Sides;
use crate::app::Route;
use crate::domain::check::{self, Check, Extra, Mode, Setup, Standing, promises_back};
use crate::domain::field::Choice;
use crate::domain::plan::Head;
use crate::domain::{Command, Id, PlanId, Step, start as beginning};
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::focus;
use crate::ui::page::{Shown, id_of, of_plan, title_of};
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::choice::Choices;
use crate::ui::part::draft_field::Draft;
use crate::ui::part::frame::{back_link, head, lead};
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::phrases::phrases;
use crate::ui::part::plan_choices::options;
use crate::ui::part::promise::promise_row;
use crate::ui::part::section::Section;
use crate::ui::part::text_box::Shape;
use crate::ui::view::html::{div, form, input, label, p, span, ul};
use crate::ui::view::{El, IntoNode, Node, rows, show};
use crate::words::{self, Lang};
use leptos::prelude::*;
use std::rc::Rc;

const PROBLEM: &str = "begin-problem";

/// Where a check of a step of a plan begins.
pub fn start(plan: PlanId, step: Step) -> Node {
    let page = move |shown: Shown| {
        let title = move || shown.with(|plan| title_of(plan));
        let words = use_words();
        let draft = Beginning::new(Some(shown), step);
        (
            back_link(Route::Step(plan, step), title),
            head(phrases(words.begin.heading)).with((
                p().class("head-over").with(words.question.check_of(words.steps.of(step).numbered)),
                lead(phrases(words.begin.lead)),
            )),
            promises(shown),
            draft.draw(),
        )
            .into_node()
    };
    of_plan(plan, page)
}

/// Where a check begins for which there is no plan yet.
pub fn start_now() -> Node {
    let words = use_words();
    let draft = Beginning::new(None, Step::default());
    (
        back_link(Route::Home, words.plan.all),
        head(phrases(words.begin.heading))
            .with((lead(phrases(words.begin.lead)), p().with(phrases(words.begin.without_plan)))),
        draft.draw(),
    )
        .into_node()
}

/// Last time's promises: done, dropped, or still open.
fn promises(shown: Shown) -> Node {
    let (ui, words, plan) = (use_ui(), &use_words().result, id_of(shown));
    let today = Check { begun_on: ui.session.now().date.iso().into(), ..Check::default() };
    let back = Memo::new(move |_| {
        let back = shown.with(|plan| promises_back(plan, &today));
        back.iter().map(|promise| promise.meta.id).collect::<Vec<Id>>()
    });
    let list = move || {
        let list = ul().with(rows(move || back.get(), move |promise| promise_row(plan, promise, None)));
        Section::new("back", words.back).note(words.back_note).with(list)
    };
    show(move || !back.with(Vec::is_empty), list)
}

/// What is chosen and typed before a check begins. Choices are held by their keys.
#[derive(Clone, Copy)]
struct Beginning {
    plan: Option<PlanId>,
    step: RwSignal<&'static str>,
    mode: RwSignal<&'static str>,
    standing: RwSignal<&'static str>,
    deeper: RwSignal<bool>,
    own: [Draft; 3],
    sides: Sides,
    problem: RwSignal<Option<String>>,
}

impl Beginning {
    fn new(shown: Option<Shown>, step: Step) -> Self {
        let own = [(); Extra::ALL.len()].map(|()| Draft::new(""));
        Self {
            plan: shown.map(id_of),
            step: RwSignal::new(step.key()),
            mode: RwSignal::new(Mode::Alone.key()),
            standing: RwSignal::new(Standing::Unsaid.key()),
            deeper: RwSignal::new(false),
            own,
            sides: Sides::of(shown.map(|shown| shown.get_untracked()).as_deref()),
            problem: RwSignal::new(None),
        }
    }

    /// Reactive.
    fn step(self) -> Step {
        Step::from_key(self.step.get()).unwrap_or_default()
    }

    /// Reactive.
    fn mode(self) -> Mode {
        Mode::from_key(self.mode.get()).unwrap_or_default()
    }

    /// How many items of the step are asked on paper where people of different rank take part. Reactive.
    fn sensitive(self) -> usize {
        check::items(self.step(), false).into_iter().filter(|item| item.is_sensitive()).count()
    }

    fn draw(self) -> El {
        let words = &use_words().begin;
        let is_group = move || self.mode() == Mode::Together;
        let steps = self.plan.is_none().then(|| {
            let steps = options(|step: Step| use_words().steps.of(step).numbered);
            Section::new("step", words.step).with(choices("step", self.step, steps))
        });
        let modes = [Mode::Alone, Mode::Together].map(|mode| (mode.key(), use_words().check.modes.of(mode)));
        let note = move || words::plain(words.mode_notes.of(self.mode()));
        let mode = Section::new("mode", words.mode)
            .with((choices("mode", self.mode, modes.into()), p().class("soft").attr("aria-live", "polite").with(note)));
        let problem = move || {
            let say = |text| notice(Urgency::Care, text, Node::Nothing).id(PROBLEM).attr("tabindex", "-1");
            self.problem.get().map(say)
        };
        let ui = use_ui();
        form().class("begin").on_submit(move || self.begin(ui)).with((
            steps,
            mode,
            show(is_group, move || self.sides.draw()),
            show(move || is_group() && self.sensitive() > 0, move || self.draw_standing()),
            show(move || check::has_deeper(self.step()), move || self.draw_deeper()),
            self.draw_own(),
            problem,
            p().class("begin-go").with(Button::submit(words.begin).weight(Weight::Main).onward()),
        ))
    }

    /// Whether people of different rank take part, and what that means.
    fn draw_standing(self) -> Section {
        let words = &use_words().begin;
        let answers =
            [Standing::Alike, Standing::Different].map(|standing| (standing.key(), words.standing_words.of(standing)));
        let is_different = move || self.standing.get() == Standing::Different.key();
        let paper = move || {
            let title = move || words::plain(&words.on_paper(self.sensitive()));
            notice(Urgency::Quiet, title, p().with(phrases(words.without_names)))
        };
        Section::new("standing", words.standing)
            .note(words.standing_note)
            .with((choices("standing", self.standing, answers.into()), show(is_different, paper)))
    }

    /// The deeper items.
    fn draw_deeper(self) -> Section {
        let words = &use_words().begin;
        let more = move || check::items(self.step(), true).len() - check::items(self.step(), false).len();
        let tick = input().attr("type", "checkbox").checked(move || self.deeper.get());
        let tick = tick.on("change", move |event| self.deeper.set(event.is_checked()));
        let words_of_it = phrases(move || words.deeper_note(more()));
        Section::new("deeper", words.deeper).with(label().class("choice").with((tick, span().with(words_of_it))))
    }

    /// The group's own questions.
    fn draw_own(self) -> Section {
        let words = &use_words().begin;
        let field = |(number, draft): (usize, Draft)| {
            draft.field(format!("own-{number}"), words.own_label(number), words.own_hint, Shape::Line)
        };
        let fields: Vec<Node> = (1..).zip(self.own).map(field).collect();
        Section::new("own", words.own).note(words.own_note(Extra::ALL.len())).with(div().class("stack").with(fields))
    }

    fn setup(self) -> Setup {
        let mode = self.mode();
        Setup {
            step: self.step(),
            mode,
            sides: if mode.has_sides() { self.sides.taking_part() } else { Vec::new() },
            standing: if mode.has_sides() {
                Standing::from_key(self.standing.get()).unwrap_or_default()
            } else {
                Standing::Unsaid
            },
            deeper: self.deeper.get() && check::has_deeper(self.step()),
            extra: self.own.map(Draft::text).into(),
        }
    }

    /// Begins, or says what is in the way.
    fn begin(self, ui: Ui) {
        let words = use_words();
        let say = move |text: String| {
            self.problem.set(Some(text));
            focus::later(PROBLEM.to_owned());
        };
        let (setup, check, today) = (untrack(|| self.setup()), ui.session.new_id(), ui.session.now().date);
        let command = match setup.begin(check, today, words::items(Lang::Ja).version) {
            Ok(command) => command,
            Err(problem) => return say(words.begin.problem(&problem)),
        };
        let (plan, begun) = if let Some(plan) = self.plan {
            (plan, ui.session.dispatch(plan, &command))
        } else {
            let plan = PlanId(ui.session.new_id());
            let values = [(Head::begun_on, today.iso()), (Head::step, setup.step.key().to_owned())];
            let first = beginning::by_hand(plan, values, &words.counters.printed(), &mut || ui.session.new_id());
            (plan, ui.session.begin(plan, &Command::Together(vec![first, command])))
        };
        match begun {
            Ok(()) => ui.go(Route::Question(plan, check, 0)),
            Err(refusal) => say(words::refusal::sentence(words, &refusal)),
        }
    }
}

/// A choice that is held by its key; its heading is that of the section of the same name.
pub(super) fn choices(
    name: &'static str,
    held: RwSignal<&'static str>,
    options: Vec<(&'static str, &'static str)>,
) -> Choices {
    Choices {
        name: name.to_owned(),
        labelled_by: format!("{name}-h"),
        chosen: Rc::new(move || held.get().to_owned()),
        options: options.into_iter().map(|(key, words)| (key, words, "")).collect(),
        on_choose: Rc::new(move |key| held.set(key)),
    }
}
