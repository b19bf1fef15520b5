//! Before the first question: what happens with the answers, and which side one belongs to.

use super::{FORM, Own, screen};
use crate::domain::check::PhoneBallot;
use crate::ui::context::use_words;
use crate::ui::part::phrases::phrases;
use crate::ui::part::side::side_shape;
use crate::ui::view::html::{div, fieldset, form, h1, input, label, legend, li, span, ul};
use crate::ui::view::{El, Node};

/// The first screen.
pub fn start(own: Own) -> Node {
    let words = &use_words().phone;
    let lines: Vec<El> = words.promise_lines().lines().map(|line| li().with(line)).collect();
    let matter = form().id(FORM).class("stack").on_submit(move || own.go_on()).with((
        h1().class("check-statement").id("title").attr("tabindex", "-1").with(phrases(words.title())),
        ul().class("list").with(lines),
        (own.asked().sides > 1).then(|| sides(own)),
    ));
    let label = move || {
        if own.ballot.with(PhoneBallot::can_go_on) { words.begin() } else { words.choose_side() }
    };
    screen(matter, None, label, own)
}

/// The sides, each with its number, by which the wall knows it, and as much of its name as the address holds.
fn sides(own: Own) -> El {
    let (joins, words) = (&use_words().joins, &use_words().phone);
    let side = |number: u8| {
        let name = own.asked().name(number);
        let name = if name.is_empty() { words.side(number) } else { format!("{number}{}{name}", joins.gap()) };
        let radio = input()
            .attr("type", "radio")
            .attr("name", "side")
            .attr("value", number.to_string())
            .checked(move || own.ballot.with(|ballot| ballot.side == Some(number)))
            .on("change", move |_| own.change(|ballot| ballot.side = Some(number)));
        label().class("choice").with((radio, side_shape(Some(number)), span().with(name)))
    };
    let rows: Vec<El> = (1..=own.asked().sides).map(side).collect();
    let name = legend().class("phone-side").with(phrases(words.which_side()));
    fieldset().class("field").with((name, div().class("choices").with(rows)))
}
