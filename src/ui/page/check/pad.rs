//! The tally pad: raised hands counted side by side, or the one answer on which the group agrees; and who raises no hand answers in another
//! way. Every tap is saved at once.

use super::question::Asking;
use super::start::choices;
use crate::domain::Command;
use crate::domain::check::{Answer, Check, Fit, MOST_PEOPLE, Pad, Replies, Side, people};
use crate::ui::context::{Ui, use_ui, use_words};
use crate::ui::page::meeting::ways::ways;
use crate::ui::part::answer::answer_sign;
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::icon::Icon;
use crate::ui::part::phrases::phrases;
use crate::ui::view::html::{button, div, fieldset, h2, input, legend, p, span};
use crate::ui::view::{El, IntoNode, Memo, Node, RwSignal, fresh};
use crate::words;

const COUNT: &str = "count";
const AGREE: &str = "agree";
const EACH: &str = "each";

/// Whether hands are counted, one answer is agreed on, or people answer one at a time; and that.
pub fn pads(asking: Asking, agreed: impl Fn() -> Node + 'static) -> Node {
    let words = &use_words().pad;
    let way = RwSignal::new(way(asking));
    let choose = vec![(COUNT, words.count()), (AGREE, words.agree()), (EACH, words.each())];
    let sides = asking.check.found.get_untracked().map(|check| check.taking_part()).unwrap_or_default();
    let matter = move || match way.get() {
        AGREE => agreed(),
        EACH => ways(asking.check.plan, asking.check.id),
        _ => sides.iter().map(|side| side_pad(asking, side.clone())).collect::<Vec<_>>().into_node(),
    };
    let heading = h2().class("hidden").id("way-h").with(phrases(use_words().begin.mode()));
    div().class("stack").with((heading, choices("way", way, choose), matter)).into_node()
}

/// As it was answered here, or at the question before.
fn way(asking: Asking) -> &'static str {
    let Some(check) = asking.check.found.get_untracked() else { return COUNT };
    let before = asking.number.checked_sub(1).and_then(|number| check.question(number));
    let known = [Some(asking.question), before].into_iter().flatten().map(|question| check.replies(question));
    match known.into_iter().find(|replies| *replies != Replies::None) {
        Some(Replies::One(_)) => AGREE,
        _ => COUNT,
    }
}

/// The hands of one side. Where nobody is left to raise one, nobody looks through six empty rows.
fn side_pad(asking: Asking, side: Side) -> El {
    let (name, number) = (use_words().begin.side(&side.name).to_owned(), side.number);
    let pad = Memo::new(move |_| asking.check.now().pad(asking.question, &side));
    let counted = SidePad { asking, number, pad, misread: RwSignal::new(None), ui: use_ui() };
    let is_opened = RwSignal::new(false);
    let is_left = Memo::new(move |_| pad.get().fit() == Fit::Elsewhere && !is_opened.get());
    let legend = legend().class("pad-name").with(name.clone());
    let matter = move || fresh(if is_left.get() { left(&name, is_opened) } else { counted.hands(&name) });
    fieldset().class("pad").with((legend, matter))
}

/// All of this side answered in another way.
fn left(name: &str, is_opened: RwSignal<bool>) -> Node {
    let words = &use_words().pad;
    let open = Button::new(words.count(), move || is_opened.set(true)).about(use_words().lists.entry_of(name));
    let fit = p().class("pad-fit").with(phrases(words.elsewhere()));
    div().class("pad-foot").with((fit, open.weight(Weight::Small))).into_node()
}

/// The pad of a side as it stands on the page.
#[derive(Clone, Copy)]
struct SidePad {
    asking: Asking,
    number: u8,
    pad: Memo<Pad>,
    /// What was typed last and is no number, and for which answer. It stays in its box, to be mended.
    misread: RwSignal<Option<(Answer, String)>>,
    ui: Ui,
}

impl SidePad {
    /// All six rows, and how the hands fit the people.
    fn hands(self, name: &str) -> Node {
        let words = &use_words().pad;
        let fit = move || match self.misread.get() {
            Some((_, text)) => words.no_number(text, MOST_PEOPLE),
            None => words::plain(&words.fit(&self.pad.get())),
        };
        let rows: Vec<El> = Answer::ALL.into_iter().map(|answer| self.row(answer, name)).collect();
        let recount = move || self.change(|check| check.recount(self.asking.question, self.number));
        let recount = Button::new(words.recount(), recount).about(use_words().lists.entry_of(name));
        let fit = p().class("pad-fit").attr("aria-live", "polite").with(fit);
        let foot = div().class("pad-foot").with((fit, recount.icon(Icon::Undo).weight(Weight::Small)));
        (rows, foot).into_node()
    }

    /// One answer: fewer, the number, more.
    fn row(self, answer: Answer, side: &str) -> El {
        let (words, word) = (&use_words().pad, words::plain(use_words().answers.of(answer)));
        let key = |sign: &'static str, label: String, act: fn(Pad, Answer) -> Pad| {
            let press = move || self.save(act(self.pad.get_untracked(), answer));
            button().class("pad-key").attr("type", "button").attr("aria-label", label).with(sign).on_press(press)
        };
        let typed = move |text: String| match people(&text) {
            Some(hands) => self.save(self.pad.get_untracked().with(answer, hands)),
            None if text.trim().is_empty() => self.save(self.pad.get_untracked().with(answer, 0)),
            None => self.misread.set(Some((answer, text))),
        };
        let is_misread =
            move || self.misread.with(|misread| misread.as_ref().is_some_and(|(other, _)| *other == answer));
        let number = input()
            .class("pad-number")
            .attr("type", "text")
            .attr("inputmode", "numeric")
            .attr("autocomplete", "off")
            .attr("aria-invalid", move || is_misread().then_some("true"))
            .attr("aria-label", words.hands(side, &*word))
            .value(move || self.pad.get().tally.of(answer).to_string())
            .on_change(typed);
        div().class("pad-row").with((
            span().class("pad-answer").with((answer_sign(answer), phrases(use_words().answers.of(answer)))),
            key("−", words.fewer(&*word), Pad::lower),
            number,
            key("＋", words.more(&*word), Pad::raise),
        ))
    }

    fn save(self, pad: Pad) {
        self.change(|check| check.count(self.asking.question, self.number, &pad.tally));
    }

    /// Refused only for a plan for reading, which the notice says.
    fn change(self, change: impl FnOnce(&Check) -> Command) {
        let ui = self.ui;
        self.misread.set(None);
        let Some(check) = self.asking.check.found.get_untracked() else { return };
        let _ = ui.session.dispatch(self.asking.check.plan, &check.correct(ui.session.now().date, change(&check)));
        ui.status.set(String::new());
    }
}
