//! The letters of a written date become numbers, eras and the marks between them.

use super::{Era, Weekday};

/// A part of a written date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// A number of one to eight digits; 元 is 1.
    Number {
        value: i32,
        digits: usize,
    },
    Era(Era),
    /// 年
    Year,
    /// 月
    Month,
    /// 日
    Day,
    /// `-`, `/`, `.` and what stands for them, or a space between two numbers.
    Separator,
    Open,
    Close,
}

/// The parts of a date and the weekday at its end; `None` where a letter has no place in a date.
pub(super) fn tokens(text: &str) -> Option<(Vec<Token>, Option<Weekday>)> {
    let text: String = text.trim().chars().map(plain).collect();
    let (mut rest, weekday) = without_weekday(text.strip_prefix("西暦").unwrap_or(&text));
    let mut tokens = Vec::new();
    while let Some(letter) = rest.chars().next() {
        let (token, length) = if letter.is_ascii_digit() {
            number(rest)?
        } else if let Some((era, length)) = era(rest) {
            (Token::Era(era), length)
        } else {
            let after = &rest[letter.len_utf8()..];
            let token = match letter {
                ' ' if !stands_between_numbers(&tokens, after) => {
                    rest = after;
                    continue;
                }
                ' ' | '-' | '/' | '.' => Token::Separator,
                '元' => Token::Number { value: 1, digits: 1 },
                '年' => Token::Year,
                '月' => Token::Month,
                '日' => Token::Day,
                '(' => Token::Open,
                ')' => Token::Close,
                _ => return None,
            };
            (token, letter.len_utf8())
        };
        tokens.push(token);
        rest = &rest[length..];
    }
    Some((tokens, weekday))
}

/// One letter for all that look or mean alike: full-width forms, the many dashes, dots and spaces.
fn plain(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | 'ー' => '-',
        '・' | '。' | '、' => '.',
        _ if letter.is_whitespace() => ' ',
        _ => letter,
    }
}

fn number(text: &str) -> Option<(Token, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 8 {
        return None;
    }
    Some((Token::Number { value: text[..digits].parse().ok()?, digits }, digits))
}

fn era(text: &str) -> Option<(Era, usize)> {
    Era::ALL.into_iter().find_map(|era| {
        let begins =
            |spelling: &&str| text.get(..spelling.len()).is_some_and(|head| head.eq_ignore_ascii_case(spelling));
        era.spellings().iter().find(|spelling| begins(spelling)).map(|spelling| (era, spelling.len()))
    })
}

fn stands_between_numbers(before: &[Token], after: &str) -> bool {
    matches!(before.last(), Some(Token::Number { .. })) && after.starts_with(|letter: char| letter.is_ascii_digit())
}

/// Takes （日）, （日・祝）, (日曜日) or 日曜日 off the end.
fn without_weekday(text: &str) -> (&str, Option<Weekday>) {
    let in_brackets = || {
        let (before, inside) = text.strip_suffix(')')?.rsplit_once('(')?;
        let weekday = weekday(inside.trim().trim_end_matches('祝').trim_end_matches('.'))?;
        Some((before, Some(weekday)))
    };
    let in_words = || {
        let stem = text.strip_suffix("曜日").or_else(|| text.strip_suffix('曜'))?;
        let (at, _) = stem.char_indices().next_back()?;
        Some((&stem[..at], Some(weekday(&stem[at..])?)))
    };
    in_brackets().or_else(in_words).unwrap_or((text, None))
}

fn weekday(text: &str) -> Option<Weekday> {
    let stem = text.strip_suffix("曜日").or_else(|| text.strip_suffix('曜')).unwrap_or(text);
    let at = ["日", "月", "火", "水", "木", "金", "土"].iter().position(|letter| *letter == stem)?;
    Weekday::ALL.get(at).copied()
}
