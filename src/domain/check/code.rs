//! The answer code: one person's ballot in fourteen letters, as a phone shows it in large type and somebody else types it in.
//!
//! # Layout
//! The alphabet has 23 letters (a prime). Those that look like another one are out: `0 O`, `1 I L`, `2 Z`, `5 S`, `8 B`, `U V`. Twelve letters carry one number in base 23, the highest place first:
//!
//! `(ballot number × 6 + side − 1) × 6⁹ + answers`, the answers in base 6, the entry question in the highest place, each by its
//! place among [`Answer::ALL`]. With 28 bits of ballot number this stays below 23¹².
//!
//! Two check letters follow, so that for the letters c₁ … c₁₄ as numbers 0 to 22 both Σ cᵢ = 7 and Σ i·cᵢ = 3 hold modulo 23. Any two
//! columns of this system are independent: every one or two wrong letters are caught, with them every exchange of two letters,
//! neighbours or not. A single wrong letter is even found: its place is the ratio of the two differences.

use super::answer::Answer;
use super::question::Question;
use super::questions;
use super::round::{Ballot, BallotNumber};
use crate::domain::id::Id;

/// How many answers a code carries: the entry question and the eight of the step.
pub const ANSWERS: usize = 9;
/// How many letters it has.
pub const LETTERS: usize = 14;

const ALPHABET: &[u8; 23] = b"34679ACDEFGHJKMNPQRTWXY";
const BASE: u64 = 23;
const SUM: u64 = 7;
const WEIGHTED_SUM: u64 = 3;
const SIDES: u64 = 6;
const VALUES: u64 = 6;
/// 6⁹.
const ALL_ANSWERS: u64 = 10_077_696;
/// After how many letters a space helps the eye.
const GROUPS: [usize; 2] = [5, 10];

/// What a code says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodedBallot {
    /// The number of the ballot.
    pub number: BallotNumber,
    /// The side, 1 to 6.
    pub side: u8,
    /// The answers: the entry question, then the eight of the step in session order.
    pub answers: [Answer; ANSWERS],
}

/// Why a text is no code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeProblem {
    /// Nothing was typed.
    Empty,
    /// A letter that no code has.
    Letter {
        /// Its place, from 1.
        place: usize,
        /// As it was typed.
        letter: char,
    },
    /// Too few letters, or too many.
    Length {
        /// How many there are.
        letters: usize,
    },
    /// A letter is wrong, or two are exchanged.
    Mistyped {
        /// Where it is, if only one is wrong; from 1.
        place: Option<usize>,
    },
}

/// この回の番号: a short name of a check for its sheets of paper, `7K4-6M`, so that those of two meetings are not mixed up. It tells nothing
/// else and is read by people only.
pub fn sheet_number(check: Id) -> String {
    let name = check.to_string();
    let mixed = name.bytes().fold(0_u64, |value, letter| value.wrapping_mul(31).wrapping_add(u64::from(letter)));
    let places = [0_u32, 1, 2, 3, 4].map(|place| mixed / BASE.pow(place) % BASE);
    let mut text: String = places.into_iter().filter_map(letter).collect();
    text.insert(3, '-');
    text
}

/// Whether a text is a number that [`sheet_number`] may give.
pub(super) fn is_sheet_number(text: &str) -> bool {
    let is_right = |(at, letter): (usize, u8)| if at == 3 { letter == b'-' } else { ALPHABET.contains(&letter) };
    text.len() == 6 && text.bytes().enumerate().all(is_right)
}

/// The letter of a number from 0 to 22.
fn letter(value: u64) -> Option<char> {
    ALPHABET.get(usize::try_from(value).ok()?).copied().map(char::from)
}

impl CodedBallot {
    /// The code in three groups; [`CodedBallot::read`] takes it with and without spaces. `None` where the side has no place in it.
    pub fn write(&self) -> Option<String> {
        let side = u64::from(self.side).checked_sub(1).filter(|side| *side < SIDES)?;
        let place = |answer: &Answer| Answer::ALL.iter().zip(0_u64..).find(|(known, _)| *known == answer);
        let answers = self.answers.iter().filter_map(place).fold(0, |value, (_, place)| value * VALUES + place);
        let mut value = (u64::from(self.number.bits()) * SIDES + side) * ALL_ANSWERS + answers;
        let mut letters = [0; LETTERS];
        for letter in letters.iter_mut().take(LETTERS - 2).rev() {
            *letter = value % BASE;
            value /= BASE;
        }
        let (sum, weighted) = sums(&letters);
        // c₁₃ + c₁₄ = a and 13·c₁₃ + 14·c₁₄ = b give c₁₄ = b − 13·a.
        let (a, b) = (SUM + BASE - sum, WEIGHTED_SUM + BASE - weighted);
        letters[LETTERS - 1] = (b + (BASE - 13) * a) % BASE;
        letters[LETTERS - 2] = (a + BASE - letters[LETTERS - 1]) % BASE;
        let mut text: String = letters.into_iter().filter_map(letter).collect();
        GROUPS.iter().rev().for_each(|at| text.insert(*at, ' '));
        Some(text)
    }

    /// Reads a code as people type it: large or small, full width or half, with or without spaces and strokes.
    pub fn read(text: &str) -> Result<Self, CodeProblem> {
        let typed: Vec<char> = text.chars().map(half_width).filter(|letter| !is_between(*letter)).collect();
        if typed.is_empty() {
            return Err(CodeProblem::Empty);
        }
        let value = |letter: &char| ALPHABET.iter().zip(0_u64..).find(|(known, _)| char::from(**known) == *letter);
        let found: Vec<Option<u64>> = typed.iter().map(|letter| value(letter).map(|(_, value)| value)).collect();
        if let Some(at) = found.iter().position(Option::is_none) {
            return Err(CodeProblem::Letter { place: at + 1, letter: typed[at] });
        }
        let letters: Vec<u64> = found.into_iter().flatten().collect();
        let letters: [u64; LETTERS] =
            letters.try_into().map_err(|letters: Vec<u64>| CodeProblem::Length { letters: letters.len() })?;
        if let Some(problem) = mistyped(&letters) {
            return Err(problem);
        }
        let value = letters[..LETTERS - 2].iter().fold(0, |value, letter| value * BASE + letter);
        Self::of(value).ok_or(CodeProblem::Mistyped { place: None })
    }

    fn of(mut value: u64) -> Option<Self> {
        let mut answers = [Answer::NotApplicable; ANSWERS];
        for answer in answers.iter_mut().rev() {
            *answer = *Answer::ALL.get(usize::try_from(value % VALUES).ok()?)?;
            value /= VALUES;
        }
        let side = u8::try_from(value % SIDES).ok()? + 1;
        let number = value / SIDES;
        let is_ours = number < u64::from(BallotNumber::COUNT);
        is_ours.then(|| Self { number: BallotNumber::from_random(number), side, answers })
    }

    /// The ballot for a check that asks these questions. What is asked beyond the nine stays blank: phones do not ask it.
    pub fn ballot(&self, asked: &[Question]) -> Ballot {
        let answer = |question: &Question| {
            let item = question.item();
            let place = match question {
                Question::Entry => Some(0),
                _ => item
                    .and_then(|item| questions(item.step()).iter().position(|asked| *asked == item))
                    .map(|at| at + 1),
            };
            place.and_then(|place| self.answers.get(place)).copied()
        };
        let answers = asked.iter().map(answer).collect();
        Ballot { number: self.number, side: self.side, answers }
    }
}

/// Σ cᵢ and Σ i·cᵢ modulo 23.
fn sums(letters: &[u64; LETTERS]) -> (u64, u64) {
    let weighted: u64 = (1..).zip(letters).map(|(place, letter)| place * letter).sum();
    (letters.iter().sum::<u64>() % BASE, weighted % BASE)
}

/// What is wrong with these letters, if anything is.
fn mistyped(letters: &[u64; LETTERS]) -> Option<CodeProblem> {
    let (sum, weighted) = sums(letters);
    let (off, off_weighted) = ((sum + BASE - SUM) % BASE, (weighted + BASE - WEIGHTED_SUM) % BASE);
    if (off, off_weighted) == (0, 0) {
        return None;
    }
    let place = (1..=LETTERS).zip(1_u64..).find(|(_, place)| off != 0 && place * off % BASE == off_weighted);
    Some(CodeProblem::Mistyped { place: place.map(|(place, _)| place) })
}

/// A letter as codes have it: half width and large.
pub(super) fn half_width(letter: char) -> char {
    let half = match u32::from(letter) {
        code @ 0xff01..=0xff5e => char::from_u32(code - 0xfee0).unwrap_or(letter),
        _ => letter,
    };
    half.to_ascii_uppercase()
}

/// What stands between letters and says nothing: spaces and strokes of every kind.
fn is_between(letter: char) -> bool {
    letter.is_whitespace() || "-_.,/・‐‑‒–—―ーｰ−".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn coded() -> impl Strategy<Value = CodedBallot> {
        let answers = prop::array::uniform9(prop::sample::select(Answer::ALL.to_vec()));
        (any::<u64>(), 1_u8..=6, answers).prop_map(|(bits, side, answers)| CodedBallot {
            number: BallotNumber::from_random(bits),
            side,
            answers,
        })
    }

    fn letters(coded: &CodedBallot) -> Vec<char> {
        coded.write().unwrap().chars().filter(|letter| *letter != ' ').collect()
    }

    fn read(letters: &[char]) -> Result<CodedBallot, CodeProblem> {
        CodedBallot::read(&letters.iter().collect::<String>())
    }

    fn first() -> CodedBallot {
        CodedBallot { number: BallotNumber::from_random(0x123_4567), side: 2, answers: [Answer::DontKnow; ANSWERS] }
    }

    fn last() -> CodedBallot {
        let number = BallotNumber::from_random(u64::MAX);
        CodedBallot { number, side: 6, answers: [Answer::NotApplicable; ANSWERS] }
    }

    #[test]
    fn a_code_reads_the_same_however_it_is_typed() {
        let code = first().write().unwrap();
        assert_eq!(code.len(), LETTERS + 2);
        let wide: String = code
            .chars()
            .map(|l| if l == ' ' { '　' } else { char::from_u32(u32::from(l) + 0xfee0).unwrap() })
            .collect();
        for typed in [
            code.clone(),
            code.to_lowercase(),
            code.replace(' ', ""),
            code.replace(' ', "-"),
            code.replace(' ', "ー"),
            wide.clone(),
            wide.to_lowercase(),
            format!("  {code}\n"),
        ] {
            assert_eq!(CodedBallot::read(&typed), Ok(first()), "{typed}");
        }
        assert_eq!(CodedBallot::read(&last().write().unwrap()), Ok(last()), "the highest value has room");
    }

    #[test]
    fn no_letter_looks_like_another_one() {
        for pair in ["0O", "1I", "1L", "2Z", "5S", "8B", "UV", "DO"] {
            let known = pair.bytes().filter(|letter| ALPHABET.contains(letter)).count();
            assert!(known < 2, "{pair}");
        }
        assert!(ALPHABET.is_sorted() && ALPHABET.len() == 23);
    }

    #[test]
    fn what_is_no_code_is_told_apart() {
        let check = |typed: &str, expected| assert_eq!(CodedBallot::read(typed), Err(expected), "{typed}");
        check("", CodeProblem::Empty);
        check(" － ", CodeProblem::Empty);
        check("AAAAA", CodeProblem::Length { letters: 5 });
        check(&"A".repeat(15), CodeProblem::Length { letters: 15 });
        check("34O", CodeProblem::Letter { place: 3, letter: 'O' });
        check("3 4 あ", CodeProblem::Letter { place: 3, letter: 'あ' });
        for letter in ALPHABET {
            let same = char::from(*letter).to_string().repeat(LETTERS);
            assert!(matches!(CodedBallot::read(&same), Err(CodeProblem::Mistyped { .. })), "{same}");
        }
        assert_eq!(CodedBallot { side: 7, ..first() }.write(), None);
        assert_eq!(CodedBallot { side: 0, ..first() }.write(), None);
    }

    #[test]
    fn sheets_of_two_meetings_have_two_numbers() {
        let numbers: Vec<String> = (1..=50).map(|check| sheet_number(Id::from_random(check << 40 | check))).collect();
        assert!(numbers.iter().all(|number| number.len() == 6 && number.find('-') == Some(3)), "{numbers:?}");
        assert_eq!(numbers.iter().collect::<std::collections::BTreeSet<_>>().len(), 50);
        assert_eq!(sheet_number(Id::from_random(5)), sheet_number(Id::from_random(5)));
    }

    /// Every single wrong letter is caught and found, and every exchange of any two letters is caught.
    fn check_mistakes(coded: &CodedBallot) {
        let right = letters(coded);
        for at in 0..LETTERS {
            for letter in ALPHABET.map(char::from).into_iter().filter(|letter| *letter != right[at]) {
                let mut wrong = right.clone();
                wrong[at] = letter;
                assert_eq!(read(&wrong), Err(CodeProblem::Mistyped { place: Some(at + 1) }), "{wrong:?}");
            }
            for other in (at + 1..LETTERS).filter(|other| right[at] != right[*other]) {
                let mut wrong = right.clone();
                wrong.swap(at, other);
                assert!(matches!(read(&wrong), Err(CodeProblem::Mistyped { .. })), "{wrong:?}");
            }
        }
    }

    #[test]
    fn every_difference_of_one_letter_or_of_two_exchanged_ones_leaves_the_sums() {
        // The proof for all codes at once: the sums are linear, so only the differences matter.
        for place in 1..=14_u64 {
            for off in 1..BASE {
                assert_ne!((off % BASE, place * off % BASE), (0, 0));
                for other in (1..=14_u64).filter(|other| *other != place) {
                    let back = BASE - off;
                    assert_ne!(((off + back) % BASE, (place * off + other * back) % BASE), (0, 0));
                }
            }
        }
    }

    proptest! {
        #[test]
        fn a_code_is_written_and_read_back(coded in coded()) {
            prop_assert_eq!(read(&letters(&coded)), Ok(coded));
        }

        #[test]
        fn wrong_letters_and_exchanged_ones_are_caught(coded in coded()) {
            check_mistakes(&coded);
        }

        #[test]
        fn two_wrong_letters_are_caught(coded in coded(), places in prop::sample::subsequence((0..LETTERS).collect::<Vec<_>>(), 2), by in prop::array::uniform2(1_usize..23)) {
            let mut wrong = letters(&coded);
            for (place, by) in places.into_iter().zip(by) {
                let value = ALPHABET.iter().position(|letter| char::from(*letter) == wrong[place]).unwrap();
                wrong[place] = char::from(ALPHABET[(value + by) % 23]);
            }
            let is_caught = matches!(read(&wrong), Err(CodeProblem::Mistyped { .. }));
            prop_assert!(is_caught);
        }
    }
}
