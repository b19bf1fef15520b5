//! The questions of a check on somebody's own phone: first what happens with the answers, then one question after the other, at the
//! end the answer code in large type. It has no plan, writes nothing into any store, and what was answered ends with the page.

mod code;
mod question;
mod start;

use crate::domain::check::{Answer, PhoneBallot, PhoneCheck, PhonePlace};
use crate::platform::Event;
use crate::platform::wake_lock::WakeLock;
use crate::ui::context::{Ui, use_items, use_ui, use_words};
use crate::ui::page::check::foot;
use crate::ui::part::icon::Icon;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::view::html::{button, div, h1, header, main, p, span};
use crate::ui::view::{El, IntoNode, Memo, Node, RwSignal, fresh};
use crate::ui::{focus, shortcuts};
use leptos::prelude::*;

/// The form of the moment, which the button at the foot sends.
const FORM: &str = "phone";

/// The questions of a check, for one who has nothing but this address.
pub fn phone(asked: PhoneCheck) -> Node {
    let (ui, words) = (use_ui(), use_words());
    if use_items().version != asked.text_version.to_string() {
        let said = notice(Urgency::Care, words.phone.other_version(), p().with(words.phone.other_version_text()));
        let title = h1().class("hidden").id("title").attr("tabindex", "-1").with(words.titles.phone());
        return main().class("main main-narrow").id("main").with((title, said)).into_node();
    }
    // In another language the page is drawn anew; what was answered meanwhile goes on.
    let kept = ui.phone.with_value(|kept| kept.as_ref().filter(|(of, _)| *of == asked).map(|(_, ballot)| *ballot));
    let ballot = kept.unwrap_or_else(|| PhoneBallot::new(&asked, ui.session.new_ballot_number()));
    let own = Own { ballot: RwSignal::new(ballot), fixed: StoredValue::new_local((asked, ui)) };
    own.keep();
    // Kept as long as the page stands: the code must not go dark before it was read.
    StoredValue::new_local(WakeLock::hold());
    let place = Memo::new(move |_| own.ballot.with(|ballot| ballot.place));
    let top = header().class("check-top").with((
        span().class("check-top-name").with(words.question.check_of(words.steps.of(asked.step).numbered())),
        span().class("soft").with(format!("{} {}", words.check_papers.code(), asked.number())),
    ));
    let page = move || {
        fresh(match place.get() {
            PhonePlace::Start => start::start(own),
            PhonePlace::Question(number) => question::question(own, number),
            PhonePlace::Code => code::code(own),
        })
    };
    let status = p().class("hidden").attr("role", "status").id("status").with(move || ui.status.get());
    div().class("check").on("keydown", move |event| own.hear(&event)).with((top, page, status)).into_node()
}

/// One person's answers on this phone.
#[derive(Clone, Copy)]
struct Own {
    ballot: RwSignal<PhoneBallot>,
    fixed: StoredValue<(PhoneCheck, Ui), LocalStorage>,
}

impl Own {
    fn asked(self) -> PhoneCheck {
        self.fixed.get_value().0
    }

    /// For as long as the page is open.
    fn keep(self) {
        self.ui().phone.set_value(Some((self.asked(), self.ballot.get_untracked())));
    }

    fn ui(self) -> Ui {
        self.fixed.get_value().1
    }

    fn change(self, change: impl FnOnce(&mut PhoneBallot)) {
        let mut ballot = self.ballot.get_untracked();
        let before = ballot.place;
        change(&mut ballot);
        self.ballot.set(ballot);
        self.keep();
        if ballot.place != before {
            self.ui().status.set(String::new());
            focus::heading_later();
        }
    }

    /// On, or the words what is waited for.
    fn go_on(self) {
        let ballot = self.ballot.get_untracked();
        if ballot.can_go_on() {
            self.change(PhoneBallot::go_on);
            return;
        }
        let words = use_words();
        match ballot.place {
            PhonePlace::Start => self.ui().status.set(words.phone.choose_side().to_owned()),
            PhonePlace::Question(_) => {
                self.ui().status.set(words.question.please_choose().to_owned());
                focus::now(question::FIRST);
            }
            PhonePlace::Code => {}
        }
    }

    /// What a key does: 1 to 6 answer, the arrows go back and forth.
    fn hear(self, event: &Event) {
        let PhonePlace::Question(_) = self.ballot.get_untracked().place else { return };
        match &*shortcuts::key(self.ui(), event) {
            "ArrowLeft" => self.change(PhoneBallot::go_back),
            "ArrowRight" => self.go_on(),
            key => {
                let place = key.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                let Some(answer) = place.and_then(|place| Answer::ALL.get(place)) else { return };
                self.change(|ballot| ballot.give(*answer));
            }
        }
        event.prevent();
    }
}

/// The matter of the moment and the foot under it: back, where there is something before, and on.
fn screen(
    matter: El,
    back: Option<(Own, &'static str)>,
    onward: impl Fn() -> &'static str + Copy + 'static,
    own: Own,
) -> Node {
    let is_open = move || !own.ballot.with(PhoneBallot::can_go_on);
    let back = back.map(|(own, label)| {
        let back = button().class("button").attr("type", "button").on_press(move || own.change(PhoneBallot::go_back));
        back.with((Icon::Back.draw(), span().with(label)))
    });
    let onward = button()
        .class("button button-main")
        .attr("type", "submit")
        .attr("form", FORM)
        .attr("aria-disabled", move || is_open().then_some("true"))
        .with(span().with(onward));
    (main().class("main main-narrow").id("main").attr("tabindex", "-1").with(matter), foot((back, onward))).into_node()
}
