//! The difference between two texts of several lines: by line first, then without what a changed stretch has in common at
//! its head and tail. Offsets count UTF-16 units, as every copy of the document does.

/// One change of a text: at `at` take `remove` units out and put `insert` in.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) at: u32,
    pub(super) remove: u32,
    pub(super) insert: String,
}

/// Above so many pairs of lines the changed middle is taken as one stretch: still right, only less fine.
const MOST_PAIRS: usize = 250_000;

/// The changes that make `new` of `old`, the last place first, so that each holds for the text as it stands then.
pub(super) fn edits(old: &str, new: &str) -> Vec<Edit> {
    let old_lines: Vec<&str> = old.split_inclusive('\n').collect();
    let new_lines: Vec<&str> = new.split_inclusive('\n').collect();
    let mut edits = Vec::new();
    let (mut at, mut old_at, mut new_at) = (0, 0, 0);
    for (old_end, new_end, same) in stretches(&old_lines, &new_lines) {
        let before = old_lines[old_at..old_end].concat();
        let after = new_lines[new_at..new_end].concat();
        edits.extend(trimmed(at, &before, &after));
        let kept = &old_lines[old_end..old_end + same];
        at += units(&before) + kept.iter().map(|line| units(line)).sum::<u32>();
        (old_at, new_at) = (old_end + same, new_end + same);
    }
    edits.reverse();
    edits
}

/// Runs of differing lines, each with the run of common lines after it: where the differing ones end in the old and in the
/// new text, and how many common ones follow.
fn stretches(old: &[&str], new: &[&str]) -> Vec<(usize, usize, usize)> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let (old_middle, new_middle) = (&old_rest[..old_rest.len() - tail], &new_rest[..new_rest.len() - tail]);
    let mut stretches = vec![(0, 0, head)];
    if old_middle.len() * new_middle.len() <= MOST_PAIRS {
        for (i, j) in common_lines(old_middle, new_middle) {
            stretches.push((head + i, head + j, 1));
        }
    }
    stretches.push((old.len() - tail, new.len() - tail, tail));
    stretches
}

/// The longest common subsequence of lines, as pairs of their numbers.
fn common_lines(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    // longest[i * width + j]: how many lines `old[i..]` and `new[j..]` have in common.
    let mut longest = vec![0_u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i * width + j] = if old[i] == new[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// The change of one stretch without its common head and tail; nothing where the two are equal.
fn trimmed(at: u32, before: &str, after: &str) -> Option<Edit> {
    let head: usize = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (old, new) = (&before[head..], &after[head..]);
    let both = old.chars().rev().zip(new.chars().rev());
    let tail: usize = both.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (old, new) = (&old[..old.len() - tail], &new[..new.len() - tail]);
    let edit = Edit { at: at + units(&before[..head]), remove: units(old), insert: new.to_owned() };
    (edit.remove > 0 || !edit.insert.is_empty()).then_some(edit)
}

/// The length of a text in UTF-16 units. Texts here have at most some ten thousand characters; a hostile one of more than
/// four thousand million units cannot be held in memory.
fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Edit, edits};
    use proptest::prelude::*;

    /// Carries edits out the way a document does: on UTF-16 units, in the given order.
    fn carry_out(text: &str, edits: &[Edit]) -> String {
        let mut units: Vec<u16> = text.encode_utf16().collect();
        for edit in edits {
            let at = edit.at as usize;
            units.splice(at..at + edit.remove as usize, edit.insert.encode_utf16());
        }
        String::from_utf16(&units).expect("no pair was split")
    }

    fn check(old: &str, new: &str, expected: &[(u32, u32, &str)]) {
        let edits = edits(old, new);
        let found: Vec<_> = edits.iter().map(|e| (e.at, e.remove, e.insert.as_str())).collect();
        assert_eq!(found, expected, "{old:?} → {new:?}");
        assert_eq!(carry_out(old, &edits), new);
    }

    #[test]
    fn only_what_differs_is_touched() {
        check("", "", &[]);
        check("同じ", "同じ", &[]);
        check("", "あ", &[(0, 0, "あ")]);
        check("あ", "", &[(0, 1, "")]);
        check("一\n二\n三", "一\n弐\n三", &[(2, 1, "弐")]);
        check("一\n二\n三", "零\n一\n二\n三\n四", &[(5, 0, "\n四"), (0, 0, "零\n")]);
        check("一\n二\n三\n四\n", "一\n三\n四\n五\n", &[(8, 0, "五\n"), (2, 2, "")]);
    }

    #[test]
    fn offsets_count_pairs_of_units() {
        check("🌏a", "🌏b", &[(2, 1, "b")]);
        check("𠮷野家\n👩‍👩‍👧\n", "𠮷野家\n👩‍👩‍👦\n", &[(11, 2, "👦")]);
        check("😀", "😁", &[(0, 2, "😁")]);
    }

    proptest! {
        #[test]
        fn the_edits_make_the_new_text(old in "(あ|b|𠮷|\n|😀){0,24}", new in "(あ|b|𠮷|\n|😀){0,24}") {
            prop_assert_eq!(carry_out(&old, &edits(&old, &new)), new);
        }
    }
}
