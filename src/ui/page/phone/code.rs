//! The answer code in large type, for the one who leads the meeting.

use super::Own;
use crate::domain::check::PhoneBallot;
use crate::ui::context::use_words;
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::icon::Icon;
use crate::ui::part::phrases::phrases;
use crate::ui::view::html::{div, h1, main, p, span};
use crate::ui::view::{El, IntoNode, Node};

/// The last screen.
pub fn code(own: Own) -> Node {
    let words = &use_words().phone;
    let groups = own.ballot.with_untracked(PhoneBallot::code).unwrap_or_default();
    let groups: Vec<El> = groups.split(' ').map(|group| span().with(group.to_owned())).collect();
    // Another person's ballot has a number of its own.
    let next = move || {
        let number = own.ui().session.new_ballot_number();
        own.change(|ballot| *ballot = PhoneBallot::new(&own.asked(), number));
    };
    let again = Button::new(words.look_again(), move || own.change(PhoneBallot::go_back)).icon(Icon::Back);
    let matter = div().class("stack").with((
        h1().class("check-statement").id("title").attr("tabindex", "-1").with(phrases(words.show_code())),
        p().class("phone-code").attr("role", "group").attr("aria-label", words.code()).with(groups),
        p().with(phrases(words.code_note())),
        p().with(phrases(words.leave_note())),
        p().class("row").with((again, Button::new(words.next_person(), next).weight(Weight::Quiet))),
    ));
    main().class("main main-narrow").id("main").attr("tabindex", "-1").with(matter).into_node()
}
