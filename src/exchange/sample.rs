//! The sample plan (見本): an invented story that fills every step, made anew around the day on which it is asked for, so that
//! its days always lie around today. The story stands in the language files; see [`crate::words::sample`].

use super::agreement::terms;
use crate::domain::agreement::{Agreement, Term};
use crate::domain::check::Check;
use crate::domain::counter::Counter;
use crate::domain::date::Date;
use crate::domain::field::Kind;
use crate::domain::head::Head;
use crate::domain::promise::Promise;
use crate::domain::{Command, Field, Id, List, Plan, PlanId, apply};
use crate::words::sample::SampleEntry;
use crate::words::{self, Words, items};

/// Dates that the app itself writes, in the form of files; all others stand as people write them.
const WRITTEN_BY_THE_APP: [Field; 6] =
    [Head::begun_on, Agreement::agreed_on, Check::begun_on, Check::closed_on, Check::next_on, Promise::settled_on];

/// The one command that fills the empty plan `plan` with the sample. Names of entries are handed in, one a call.
pub fn sample(plan: PlanId, today: Date, words: &Words, name: &mut dyn FnMut() -> Id) -> Command {
    let mut story = Story { names: Vec::new(), plan: Plan::new(plan), commands: Vec::new(), today, words };
    for entry in words.sample.entries() {
        let id = if entry.list == List::Head { plan.0 } else { name() };
        story.tell(&entry, id);
    }
    story.commands.extend(words.counters.printed().map(|counter| Counter::add(name(), counter)));
    Command::Together(story.commands)
}

/// The sample as far as it has been told.
struct Story<'a> {
    /// The entries that others may mean.
    names: Vec<(&'static str, Id)>,
    /// The plan up to here: what partners agree on is what it says on that day.
    plan: Plan,
    commands: Vec<Command>,
    today: Date,
    words: &'a Words,
}

impl Story<'_> {
    fn tell(&mut self, entry: &SampleEntry, id: Id) {
        let added = match entry.list {
            List::Head => None,
            list => Some(Command::Add { list, id, values: self.given(list) }),
        };
        let fields = self.plan.list(entry.list).fields();
        let field = |name: &str| fields.iter().find(|field| field.name == name).copied();
        let values = entry.values.iter().filter_map(|(name, text)| Some(self.value(field(name)?, id, text)));
        let told = Command::Together(added.into_iter().chain(values).collect());
        // Nothing of the sample is refused; the tests read every value back.
        if let Ok(applied) = apply(&self.plan, &told) {
            self.plan = applied.plan;
        }
        self.names.push((entry.name, id));
        self.commands.push(told);
    }

    /// What the app itself puts into a new entry: the words that a partner agrees on are those of the plan up to here.
    fn given(&self, list: List) -> Vec<(Field, String)> {
        match list {
            List::Agreement => {
                let terms = terms(&self.plan, self.words);
                Term::ALL.map(|term| (term.field(), terms.of(term).to_owned())).to_vec()
            }
            List::Check => vec![(Check::text_version, items(self.words.wording).version.to_owned())],
            _ => Vec::new(),
        }
    }

    /// Writes one value, as [`SampleEntry::values`] tells it.
    fn value(&self, field: Field, id: Id, text: &'static str) -> Command {
        match field.kind {
            Kind::Date => Command::write(field.of(id), self.day(field, text)),
            Kind::Keyed => {
                let (key, text) = text.split_once(' ').unwrap_or((text, ""));
                Command::write(field.keyed(id, key), self.text(text))
            }
            _ => Command::write(field.of(id), self.text(text)),
        }
    }

    fn day(&self, field: Field, days: &str) -> String {
        let day = days.parse().ok().and_then(|days| self.today.plus_days(days)).unwrap_or(self.today);
        if WRITTEN_BY_THE_APP.contains(&field) { day.iso() } else { words::date::long(self.words, day) }
    }

    fn text(&self, text: &'static str) -> String {
        let meant = text.strip_prefix('@').and_then(|name| self.names.iter().find(|(known, _)| *known == name));
        meant.map_or_else(|| text.replace("\\n", "\n"), |(_, id)| id.to_string())
    }
}
