//! The inputs: examples that were changed in a few places, crossed with each other, or thrown away for bytes by chance.

use crate::support::Chance;
use serde_json::Value;

/// Pieces that mean something to one decoder or another.
const PIECES: [&[u8]; 28] = [
    b"",
    b"0",
    b"-1",
    b" ",
    b"\n",
    b"/",
    b"-",
    b".",
    b",",
    b"\"",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b"null",
    b"\\ud800",
    b"1e999",
    b"__proto__",
    "\u{202e}".as_bytes(),
    "０令和元年".as_bytes(),
    b"\0",
    b"\xef\xbb\xbf",
    b"\x80\x80\x00\x01",
    b"\xff\xff\xff\xff\x0f",
    b"\xff\xff\xff\xff\xff\xff\xff\xff\x7f",
    b"99999999999999999999",
    b"KYO1",
];
/// The longest input by chance alone, and the longest stretch that is doubled.
const LONGEST: usize = 300;

/// What decoders take, as the beginning of what they do not.
pub struct Examples(Vec<Vec<u8>>);

impl Examples {
    /// These examples.
    pub fn of(examples: impl IntoIterator<Item = Vec<u8>>) -> Self {
        Self(examples.into_iter().collect())
    }

    /// The input of this number.
    pub fn input(&self, number: u64) -> Vec<u8> {
        let mut chance = Chance(number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        // The first numbers after a seed are alike.
        chance.below(2);
        if chance.below(12) == 0 {
            return (0..chance.below(LONGEST)).map(|_| byte(&mut chance)).collect();
        }
        let mut input = self.example(&mut chance).to_vec();
        for _ in 0..chance.below(4) {
            self.change(&mut input, &mut chance);
        }
        input
    }

    fn example(&self, chance: &mut Chance) -> &[u8] {
        &self.0[chance.below(self.0.len())]
    }

    fn change(&self, input: &mut Vec<u8>, chance: &mut Chance) {
        let at = chance.below(input.len() + 1);
        let end = at + chance.below((input.len() - at).min(LONGEST) + 1);
        match chance.below(9) {
            0 => input.truncate(at),
            1 => drop(input.drain(at..end)),
            2 => drop(input.splice(at..at, PIECES[chance.below(PIECES.len())].iter().copied())),
            3 => drop(input.splice(at..end, PIECES[chance.below(PIECES.len())].iter().copied())),
            4 => {
                let stretch = input[at..end].to_vec();
                input.splice(at..at, stretch);
            }
            5 => {
                let other = self.example(chance);
                let from = chance.below(other.len() + 1);
                input.truncate(at);
                input.extend(&other[from..]);
            }
            _ => {
                if let Some(place) = input.get_mut(at) {
                    *place = match chance.below(4) {
                        0 => byte(chance),
                        1 => *place ^ 1 << chance.below(8),
                        2 => place.wrapping_add(1),
                        _ => place.wrapping_sub(1),
                    };
                }
            }
        }
    }
}

fn byte(chance: &mut Chance) -> u8 {
    u8::try_from(chance.below(256)).expect("a byte")
}

/// Changes a value of JSON somewhere, so that it stays JSON: another kind of value, another name, one more, one less.
pub fn change_value(value: &mut Value, chance: &mut Chance) {
    let goes_on = chance.below(4) > 0;
    match value {
        Value::Array(list) if goes_on && !list.is_empty() => {
            let at = chance.below(list.len());
            match chance.below(8) {
                0 => drop(list.remove(at)),
                1 => list.push(list[at].clone()),
                _ => change_value(&mut list[at], chance),
            }
        }
        Value::Object(object) if goes_on && !object.is_empty() => {
            let name = object.keys().nth(chance.below(object.len())).cloned().unwrap_or_default();
            match (chance.below(8), object.remove(&name)) {
                (0, _) | (_, None) => {}
                (1, Some(inner)) => drop(object.insert(text(chance), inner)),
                (_, Some(mut inner)) => {
                    change_value(&mut inner, chance);
                    object.insert(name, inner);
                }
            }
        }
        other => {
            *other = match chance.below(8) {
                0 => Value::Null,
                1 => Value::Bool(true),
                2 => chance.below(5_000).into(),
                3 => Value::Array(vec![other.clone(), other.clone()]),
                4 => Value::Object([(text(chance), other.clone())].into_iter().collect()),
                5 => "あ\n".repeat(chance.below(300)).into(),
                _ => text(chance).into(),
            }
        }
    }
}

fn text(chance: &mut Chance) -> String {
    String::from_utf8_lossy(PIECES[chance.below(PIECES.len())]).into_owned()
}
