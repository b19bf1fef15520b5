//! 約束の紙: what was promised, who keeps it by when, and from which question it came; first what is still to be kept, with rows
//! for what the next meeting promises.

use super::piece::{next_meeting, promises};
use super::{Block, Column};
use crate::domain::check::Question;
use crate::domain::date::Date;
use crate::domain::promise::Promise;
use crate::domain::{Id, Plan, Principle};
use crate::exchange::phrase::{day_in_cell, one_line};
use crate::words::{self, Words, plain};

/// As many rows as a page holds well; those that nothing fills are written by hand.
const ROWS: usize = 6;

/// So many rows are free in any case.
const FREE_ROWS: usize = 3;

pub(super) fn blocks(plan: &Plan, words: &Words, today: Date) -> Vec<Block> {
    let sheets = &words.sheets;
    let open = rows(plan, words, true, |promise| (day_in_cell(&promise.by_when, words, today), String::new()));
    let least = ROWS.max(open.len() + FREE_ROWS);
    let open = table(sheets.open_promises(), words, [sheets.by_when(), sheets.kept()], open, least);
    let settled = rows(plan, words, false, |promise| {
        (day_in_cell(&promise.settled_on, words, today), words.promise_states.of(promise.state).to_owned())
    });
    // What became of the others; nothing where there are none.
    let settled = (!settled.is_empty())
        .then(|| table(sheets.settled_promises(), words, [sheets.settled_on(), sheets.state()], settled, 0));
    [Some(open), settled, Some(next_meeting(plan, words))].into_iter().flatten().collect()
}

/// The promises that are open, or the others: `rest` tells the day and the last column of each.
fn rows(plan: &Plan, words: &Words, is_open: bool, rest: impl Fn(&Promise) -> (String, String)) -> Vec<[String; 5]> {
    let row = |promise: &Promise| {
        let (day, last) = rest(promise);
        let [what, who] = [&*promise.what, &*promise.who].map(one_line);
        [what, who, day, question(plan, promise, words), last]
    };
    promises(plan, is_open).map(row).collect()
}

fn table(
    heading: &'static str,
    words: &Words,
    [day, end]: [&'static str; 2],
    rows: Vec<[String; 5]>,
    least: usize,
) -> Block {
    let sheets = &words.sheets;
    let columns = [
        Column::wide(sheets.what()),
        Column::wide(sheets.who()),
        Column::day(day),
        Column::wide(sheets.from_question()),
        Column::short(end),
    ];
    Block::table(heading, columns, rows.into_iter(), least)
}

/// The question from which a promise came: its name and what it asks; or the principle, by its name. Nothing for a promise made
/// by itself.
fn question(plan: &Plan, promise: &Promise, words: &Words) -> String {
    let name = promise.item.trim();
    let asked = match name.parse() {
        Ok(Question::Entry) => plain(words.check.entry_question()),
        Ok(Question::Item(item)) => plain(words::items(words.wording).of(item).statement),
        Ok(Question::Extra(extra)) => {
            let check = promise.check.parse::<Id>().ok().and_then(|check| plan.checks.get(check));
            let own = check.and_then(|check| check.own_questions().find(|(other, _)| *other == extra));
            own.map(|(_, text)| one_line(text)).unwrap_or_default()
        }
        Err(_) => {
            let principle = Principle::ALL.iter().find(|principle| principle.key() == name);
            principle.map(|principle| plain(words::items(words.wording).principle(*principle))).unwrap_or_default()
        }
    };
    if asked.is_empty() { name.to_owned() } else { words.sheets.question(name, asked) }
}
