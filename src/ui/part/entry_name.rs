//! What an entry is called in one line, where its fields are not in sight: in a long list, and under 「消したもの」.

use crate::domain::activity::Activity;
use crate::domain::agreement::Agreement;
use crate::domain::check::Check;
use crate::domain::closing::Closing;
use crate::domain::counter::Counter;
use crate::domain::goal::Goal;
use crate::domain::meeting::Meeting;
use crate::domain::method::Method;
use crate::domain::money::Money;
use crate::domain::need::Need;
use crate::domain::partner::Partner;
use crate::domain::plan::Head;
use crate::domain::promise::Promise;
use crate::domain::review_day::ReviewDay;
use crate::domain::role::Role;
use crate::domain::{Field, Id, List, Plan};
use crate::ui::context::use_words;

/// The room of a name, in half-width letters: forty kanji, or eighty letters of the alphabet.
const ROOM: usize = 80;

/// The name of an entry: what was written into the fields that tell it apart. Empty where nothing was.
pub fn entry_name(plan: &Plan, list: List, id: Id) -> String {
    let Some(entry) = plan.list(list).entry(id) else { return String::new() };
    let said = telling(list).iter().map(|field| entry.read(field.name, ""));
    let said = said.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    let name = said.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(use_words().joins.dash());
    match end_of_room(&name) {
        Some(end) => format!("{}…", &name[..end]),
        None => name,
    }
}

/// Where a text that is longer than its room has to end.
fn end_of_room(text: &str) -> Option<usize> {
    let mut taken = 0;
    let is_over = |letter: char| {
        taken += if letter < '\u{1100}' { 1 } else { 2 };
        taken > ROOM
    };
    text.find(is_over)
}

/// The fields by which people know an entry.
const fn telling(list: List) -> &'static [Field] {
    match list {
        List::Head => &[Head::title],
        List::Partner => &[Partner::name],
        List::Need => &[Need::what],
        List::Counter => &[Counter::name],
        List::Goal => &[Goal::what, Goal::how_much],
        List::Method => &[Method::name],
        List::Role => &[Role::who, Role::what],
        List::ReviewDay => &[ReviewDay::on, ReviewDay::about],
        List::Agreement => &[Agreement::name, Agreement::agreed_on],
        List::Meeting => &[Meeting::on, Meeting::place],
        List::Activity => &[Activity::on, Activity::what],
        List::Money => &[Money::on, Money::what, Money::amount],
        List::Promise => &[Promise::what, Promise::who],
        List::Check => &[Check::begun_on],
        List::Closing => &[Closing::what],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Command, PlanId, apply};

    #[test]
    fn an_entry_is_called_by_what_tells_it_apart() {
        let check = |what: &str, who: &str, expected: &str| {
            let id = Id::from_random(1);
            let values = vec![(Promise::what, what.to_owned()), (Promise::who, who.to_owned())];
            let add = Command::Add { list: List::Promise, id, values };
            let plan = apply(&Plan::new(PlanId::default()), &add).unwrap().plan;
            assert_eq!(entry_name(&plan, List::Promise, id), expected);
        };
        check("", " ", "");
        check("回覧板で 知らせる", "", "回覧板で 知らせる");
        check("知らせる", "自治会", "知らせる　自治会");
        check(&"あ".repeat(60), "自治会", &format!("{}…", "あ".repeat(40)));
        check(&"a".repeat(79), "", &"a".repeat(79));
        check(&"a".repeat(81), "", &format!("{}…", "a".repeat(80)));
    }
}
