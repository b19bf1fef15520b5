//! Amounts of money in words.

use super::Words;
use crate::domain::money::Sum;

/// 62,000円.
pub fn yen(words: &Words, amount: u64) -> String {
    let digits = amount.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    words.money.yen(groups.join(","))
}

/// What came in, what was spent, what is left or missing.
pub fn sum(words: &Words, sum: Sum) -> [String; 3] {
    let (money, left) = (&words.money, sum.left());
    let rest = yen(words, left.unsigned_abs());
    let rest = if left < 0 { money.missing(rest) } else { money.left(rest) };
    [money.came_in(yen(words, sum.came_in)), money.spent(yen(words, sum.spent)), rest]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, words};

    #[test]
    fn a_sum_is_said_in_words() {
        let check = |came_in, spent, expected: [&str; 3]| {
            assert_eq!(sum(words(Lang::Ja), Sum { came_in, spent }), expected);
        };
        check(0, 0, ["入った 0円", "使った 0円", "残り 0円"]);
        check(62_000, 999, ["入った 62,000円", "使った 999円", "残り 61,001円"]);
        check(500, 1_234_567, ["入った 500円", "使った 1,234,567円", "足りない分 1,234,067円"]);
    }
}
