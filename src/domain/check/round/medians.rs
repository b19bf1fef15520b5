//! The middle answers of the sides as one letter each: `a` to `j` for the ten pairs of a lower and an upper middle answer.

use super::super::answer::Grade;
use super::super::tally::Median;

/// The pairs in the order of their letters: ・・ ・△ ・○ ・◎ △△ … ◎◎.
fn pairs() -> impl Iterator<Item = Median> {
    let upper = |lower: Grade| Grade::ALL.into_iter().filter(move |upper| *upper >= lower);
    Grade::ALL.into_iter().flat_map(move |lower| upper(lower).map(move |upper| Median { lower, upper }))
}

pub(super) fn letter(median: Median) -> Option<char> {
    ('a'..).zip(pairs()).find(|(_, pair)| *pair == median).map(|(letter, _)| letter)
}

pub(super) fn median(letter: char) -> Option<Median> {
    ('a'..).zip(pairs()).find(|(known, _)| *known == letter).map(|(_, pair)| pair)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_median_has_one_letter() {
        let letters: String = pairs().filter_map(letter).collect();
        assert_eq!(letters, "abcdefghij");
        assert!(pairs().all(|pair| letter(pair).and_then(median) == Some(pair)));
        assert_eq!(['k', 'A', '1'].map(median), [None; 3]);
    }
}
