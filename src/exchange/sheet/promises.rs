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
    let open = open(plan, words, today);
    let settled = settled(plan, words, today);
    [Some(open), settled, Some(next_meeting(plan, words))].into_iter().flatten().collect()
}

fn open(plan: &Plan, words: &Words, today: Date) -> Block {
    let sheets = &words.sheets;
    let columns = [
        Column::wide(sheets.what()),
        Column::wide(sheets.who()),
        Column::day(sheets.by_when()),
        Column::wide(sheets.from_question()),
        Column::short(sheets.kept()),
    ];
    let rows = promises(plan, true).map(|promise| {
        let [what, who] = [&*promise.what, &*promise.who].map(one_line);
        let by_when = day_in_cell(&promise.by_when, words, today);
        [what, who, by_when, question(plan, promise, words), String::new()]
    });
    let rows: Vec<_> = rows.collect();
    let least = ROWS.max(rows.len() + FREE_ROWS);
    Block::table(sheets.open_promises(), columns, rows.into_iter(), least)
}

/// What became of the others; nothing where there are none.
fn settled(plan: &Plan, words: &Words, today: Date) -> Option<Block> {
    let sheets = &words.sheets;
    let columns = [
        Column::wide(sheets.what()),
        Column::wide(sheets.who()),
        Column::day(sheets.settled_on()),
        Column::wide(sheets.from_question()),
        Column::short(sheets.state()),
    ];
    let rows = promises(plan, false).map(|promise| {
        let [what, who] = [&*promise.what, &*promise.who].map(one_line);
        let settled_on = day_in_cell(&promise.settled_on, words, today);
        [what, who, settled_on, question(plan, promise, words), words.promise_states.of(promise.state).to_owned()]
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| Block::table(sheets.settled_promises(), columns, rows.into_iter(), 0))
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
