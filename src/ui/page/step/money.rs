//! ③ money (principle 6): what came in and what was spent, open to every partner.

use crate::domain::money::{Money, MoneyWay, Sum, sums};
use crate::domain::{Id, List};
use crate::ui::context::use_words;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::entry_list::EntryList;
use crate::ui::part::field::PlanField;
use crate::ui::part::plan_choices::{PlanChoices, options};
use crate::ui::part::section::Section;
use crate::ui::view::html::{dd, div, dl, dt, p, span};
use crate::ui::view::{El, IntoNode, Memo, Node, show};
use crate::words::yen;
use std::rc::Rc;

/// The book of a plan, summed up.
pub fn money(plan: Shown) -> Section {
    let words = &use_words().money;
    let has_any = move || plan.with(|plan| !plan.money.is_empty());
    Section::new("money", words.heading()).note(words.note()).with((
        show(has_any, move || summed_up(plan)),
        EntryList {
            plan: id_of(plan),
            list: List::Money,
            one: words.one(),
            add: words.add(),
            empty: words.empty(),
            form: Rc::new(move |entry| money_form(plan, entry)),
        },
    ))
}

/// In, out and left: of everything, and by source where there are several.
fn summed_up(plan: Shown) -> El {
    let words = &use_words().money;
    let sums = Memo::new(move |_| plan.with(|plan| sums(plan)));
    let told = move || {
        let sums = sums.get();
        let by_source = if sums.by_source.len() > 1 { sums.by_source } else { Vec::new() };
        let by_source = by_source.into_iter().map(|(source, sum)| {
            row(if source.is_empty() { words.no_source().to_owned() } else { source }, sum).class("facts-row")
        });
        let all = row(words.all().to_owned(), sums.total).class("facts-row act-sum-all");
        std::iter::once(all).chain(by_source).collect::<Vec<_>>()
    };
    let unread = move || match sums.with(|sums| sums.unread) {
        0 => None,
        unread => Some(p().class("soft").with(words.unread(unread))),
    };
    div().class("act-sums").attr("role", "status").with((dl().class("facts").with(told), unread))
}

fn row(name: String, sum: Sum) -> El {
    let figures = yen::sum(use_words(), sum).map(|figure| span().class("keep").with(figure));
    div().with((dt().with(name), dd().class("act-figures").with(figures)))
}

/// One line of the book.
fn money_form(plan: Shown, entry: Id) -> Node {
    let (words, id) = (use_words(), id_of(plan));
    let unreadable = move || {
        let is_unreadable = plan.with(|plan| {
            plan.money.get(entry).is_some_and(|entry| !entry.amount.trim().is_empty() && entry.yen().is_none())
        });
        is_unreadable.then(|| words.money.unreadable().to_owned())
    };
    let ways = options(|way: MoneyWay| words.money_ways.of(way));
    (
        PlanField::new(id, Money::on.of(entry), words.money.on()).short(),
        PlanChoices::new(id, Money::way.of(entry), words.money.way(), ways),
        div().class("fields").with((
            PlanField::new(id, Money::source.of(entry), words.money.source()),
            PlanField::new(id, Money::what.of(entry), words.money.what()),
        )),
        PlanField::new(id, Money::amount.of(entry), words.money.amount()).short().note(unreadable),
    )
        .into_node()
}
