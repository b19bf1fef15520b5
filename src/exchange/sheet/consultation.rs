//! The consultation sheet (相談シート): what a counter has to know to help, and room for what it says. The pamphlet's ① sends
//! those there who find no partner or do not know how.

use super::piece::{lead_group, place, problem};
use super::{Block, Column};
use crate::domain::need::{Need, NeedKind, needs_searching};
use crate::domain::{Entry, Id, Plan};
use crate::exchange::case_sheet::Part;
use crate::exchange::phrase::one_line;
use crate::words::Words;

pub(super) fn blocks(plan: &Plan, words: &Words) -> Vec<Block> {
    let sheets = &words.sheets;
    vec![
        counters(plan, words),
        lead_group(plan, words),
        place(plan, words),
        problem(plan, words),
        Block::text(sheets.wishes(), &plan.head().purpose, 2),
        needs(plan, words),
        asked_partners(plan, words),
        Block::text(sheets.tried(), &Part::Activity.composed(plan, words), 2),
        Block::by_hand(sheets.questions(), 4),
        Block::by_hand(sheets.contact(), 2),
        Block::by_hand(sheets.answers(), 4),
    ]
}

fn counters(plan: &Plan, words: &Words) -> Block {
    let sheets = &words.sheets;
    let counters = plan.counters.live().filter(|counter| !counter.is_blank());
    let rows = counters.map(|counter| [&*counter.name, &*counter.phone, &*counter.note].map(one_line));
    Block::table(
        sheets.counters(),
        [Column::wide(sheets.counter()), Column::day(sheets.phone()), Column::wide(sheets.note())],
        rows,
        1,
    )
}

fn needs(plan: &Plan, words: &Words) -> Block {
    let sheets = &words.sheets;
    let searching: Vec<Id> = needs_searching(plan).into_iter().map(|need| need.meta.id).collect();
    let good_at_it = |need: &Need| {
        if searching.contains(&need.meta.id) {
            return sheets.searching().to_owned();
        }
        let partner = need.partner.parse().ok().and_then(|id| plan.partners.get(id));
        partner.map(|partner| one_line(&partner.name)).unwrap_or_default()
    };
    let needs = plan.needs.live().filter(|need| !need.is_blank());
    let rows = needs.map(|need| [one_line(&need.what), kind(need.kind, words).to_owned(), good_at_it(need)]);
    Block::table(
        sheets.needs(),
        [Column::wide(sheets.need()), Column::short(sheets.need_kind()), Column::wide(sheets.need_partner())],
        rows,
        2,
    )
}

fn kind(kind: NeedKind, words: &Words) -> &'static str {
    match kind {
        NeedKind::Cannot => words.find.cannot(),
        NeedKind::BadAt => words.find.bad_at(),
    }
}

fn asked_partners(plan: &Plan, words: &Words) -> Block {
    let sheets = &words.sheets;
    let columns = [
        Column::wide(sheets.partner()),
        Column::wide(sheets.good_at()),
        Column::short(sheets.partner_state()),
        Column::wide(sheets.reason()),
    ];
    let partners = plan.partners.live().filter(|partner| !partner.is_blank());
    let rows = partners.map(|partner| {
        let state = words.partner_states.of(partner.state).to_owned();
        [one_line(&partner.name), one_line(&partner.good_at), state, one_line(&partner.reason)]
    });
    Block::table(sheets.asked_partners(), columns, rows, 2)
}
