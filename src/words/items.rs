//! The texts of the self-check's items: data with a version of its own.

use super::group::{Group, Key, below};
use super::text::plain;
use super::texts::Texts;
use crate::domain::Principle;
use crate::domain::check::{Finding, ItemId, Question};

/// The version of the statements, which mean the same in every language. It rises when a statement changes its meaning, not
/// for a corrected letter.
const VERSION: &str = "1";

/// All items in one language.
#[derive(Debug)]
pub struct Items {
    /// The version of the statements; a check keeps it, and only equal versions are compared.
    pub version: &'static str,
    /// By principle, 1 to 8.
    pub principles: [PrincipleWords; 8],
}

/// A principle and its items.
#[derive(Debug)]
pub struct PrincipleWords {
    /// The name as printed in the pamphlet.
    pub name: &'static str,
    /// The action where the whole principle is low.
    pub action: &'static str,
    /// The items by number: one a step, and the deeper one where there is one.
    pub items: Vec<ItemWords>,
}

/// One item.
#[derive(Debug)]
pub struct ItemWords {
    /// The statement.
    pub statement: &'static str,
    /// What anybody can look at to check it.
    pub look: &'static str,
    /// The small action where the answer is low.
    pub action: &'static str,
}

impl Group for Items {
    fn read(texts: &mut Texts) -> Self {
        let item = |texts: &mut Texts| {
            let [statement, look, action] = texts.take();
            ItemWords { statement, look, action }
        };
        let principle = |number| {
            let [name, action] = texts.take();
            PrincipleWords { name, action, items: of_principle(number).map(|_| item(texts)).collect() }
        };
        Self { version: VERSION, principles: std::array::from_fn(principle) }
    }

    fn keys(name: &str, keys: &mut Vec<Key>) {
        let mut add = |group: String, key| keys.push(Key { name: below(&below(name, &group), key), places: &[] });
        for (number, principle) in Principle::ALL.iter().enumerate() {
            for key in ["name", "action"] {
                add(format!("P{}", principle.number()), key);
            }
            for item in of_principle(number) {
                for key in ["statement", "look", "action"] {
                    add(item.to_string(), key);
                }
            }
        }
    }
}

/// The items of a principle, counted from 0.
fn of_principle(number: usize) -> impl Iterator<Item = ItemId> {
    ItemId::all().filter(move |item| item.principle() as usize == number)
}

impl Items {
    /// The name of a principle.
    pub fn principle(&self, principle: Principle) -> &'static str {
        self.of_principle(principle).name
    }

    /// The words of a principle.
    pub fn of_principle(&self, principle: Principle) -> &PrincipleWords {
        &self.principles[principle as usize]
    }

    /// The small step that is offered with a promise; none where all goes well, and for a question of the group's own.
    pub fn offered_action(&self, question: Question, finding: Finding) -> Option<String> {
        let item = question.item().filter(|_| finding != Finding::Done)?;
        // It stands in a field: a part of a sentence, to be changed.
        Some(plain(self.of(item).action).trim_end_matches(['。', '.']).to_owned())
    }

    /// The words of an item.
    pub fn of(&self, item: ItemId) -> &ItemWords {
        &self.of_principle(item.principle()).items[item.number() as usize - 1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Choice;
    use crate::words::{Lang, items, phrases};

    #[test]
    fn every_item_has_its_words_in_every_language_and_there_are_no_others() {
        for lang in Lang::ALL {
            let items = items(*lang);
            let texts: Vec<_> = ItemId::all().map(|item| items.of(item)).collect();
            assert_eq!(texts.len(), items.principles.iter().map(|principle| principle.items.len()).sum::<usize>());
            for words in texts {
                for text in [words.statement, words.look, words.action] {
                    assert!(phrases(text).all(|phrase| !phrase.trim().is_empty()), "{text}");
                }
            }
        }
    }

    #[test]
    fn statements_differ_and_end_as_sentences() {
        for lang in Lang::ALL {
            let mut statements: Vec<_> = ItemId::all().map(|item| plain(items(*lang).of(item).statement)).collect();
            assert!(statements.iter().all(|statement| statement.ends_with(['。', '.'])));
            statements.sort();
            statements.dedup();
            assert_eq!(statements.len(), 35);
        }
    }

    #[test]
    fn a_statement_breaks_into_short_phrases() {
        for item in ItemId::all() {
            for phrase in phrases(items(Lang::Ja).of(item).statement) {
                // Ten letters of the largest text fit on a phone of 320 px.
                assert!(phrase.chars().count() <= 11, "{item}: {phrase}");
            }
        }
    }

    #[test]
    fn the_small_step_is_offered_where_something_is_to_be_done() {
        let offered = |question: &str, finding| items(Lang::Ja).offered_action(question.parse().unwrap(), finding);
        assert_eq!(offered("P5-2", Finding::NotYet).as_deref(), Some("次の会議で、表をその場でうめる"));
        assert_eq!(offered("P5-2", Finding::Done), None);
        assert_eq!(offered("X1", Finding::NotYet), None);
    }

    #[test]
    fn the_items_have_the_texts_of_their_names() {
        let look_up = |item: &str| plain(items(Lang::Ja).of(item.parse().unwrap()).statement);
        assert_eq!(look_up("P3-2"), "「いつまでに・何を・どれだけ」の目標を、話し合って決めた。");
        assert_eq!(look_up("P4-5"), "ほかの団体から出たアイデアを、一つ以上とり入れた。");
        assert_eq!(look_up("P8-4"), "補助金がなくなったらどうするかを、話し合った。");
    }
}
