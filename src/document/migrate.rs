//! What older formats said, read as this version says it: one step from each format to the next. A step changes what is read, never the
//! document: two copies that both rewrote it would write against each other. What is written from then on is written in the new form, under
//! new names, so that every step may run on everything and finds nothing to do where it is done.

use super::hydrate::Found;
use super::schema::VERSION;
use crate::domain::List;

/// Puts what one entry of the format before says into the next one.
type Step = fn(List, &mut Found);

/// The first from 1 to 2, and so on, without a gap: a version without its step does not compile.
const STEPS: [Step; VERSION as usize - 1] = [];

/// Reads an entry as this version says it.
pub(super) fn migrate(list: List, found: &mut Found) {
    through(&STEPS, list, found);
}

fn through(steps: &[Step], list: List, found: &mut Found) {
    for step in steps {
        step(list, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> (String, String) {
        (name.to_owned(), String::new())
    }

    /// A field that is renamed in each of two formats that there are not yet.
    fn rename(found: &mut Found, from: &str, to: &str) {
        if let Some(old) = found.remove(&key(from)) {
            found.entry(key(to)).or_insert(old);
        }
    }

    fn check(before: &[(&str, &str)], after: &[(&str, &str)]) {
        let found = |values: &[(&str, &str)]| -> Found {
            values.iter().map(|(name, value)| (key(name), Some((*value).to_owned()))).collect()
        };
        let steps: [Step; 2] =
            [|_, found| rename(found, "first", "second"), |_, found| rename(found, "second", "third")];
        let mut values = found(before);
        for _ in 0..2 {
            through(&steps, List::Goal, &mut values);
            assert_eq!(values, found(after), "{before:?}, also when it is done again");
        }
    }

    #[test]
    fn every_format_is_read_as_the_newest_and_what_is_new_wins() {
        check(&[("first", "a")], &[("third", "a")]);
        check(&[("second", "b")], &[("third", "b")]);
        check(&[("third", "c"), ("other", "d")], &[("third", "c"), ("other", "d")]);
        check(&[("first", "a"), ("third", "c")], &[("third", "c")]);
    }

    #[test]
    fn the_first_format_is_read_as_it_stands() {
        let mut found = Found::from([(key("what"), Some("朝市".to_owned()))]);
        migrate(List::Activity, &mut found);
        assert_eq!(found, Found::from([(key("what"), Some("朝市".to_owned()))]));
    }
}
