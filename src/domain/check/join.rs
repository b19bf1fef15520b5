//! 名前なし: sides of fewer than three people are joined to その他 before the start, so that no side is so small that its middle
//! would tell on somebody.

use super::gap::LEAST_OF_A_SIDE;
use super::setup::NewSide;

/// The mark of その他 among the sides, beside [`super::LEAD`].
pub const OTHERS: &str = "others";

/// The sides as they answer without names: none has fewer than three people. Where その他 itself stays smaller than that, the
/// smallest other side joins it; where only one side is left, the group is not parted at all. `others` is what その他 is called.
pub fn joined(sides: &[NewSide], others: &str) -> Vec<NewSide> {
    let (mut sides, small): (Vec<_>, Vec<_>) = sides.iter().cloned().partition(|side| is_large(side.present));
    let mut left: u32 = small.iter().map(|side| side.present).fold(0, u32::saturating_add);
    while !small.is_empty() && !is_large(left) {
        // Of equally small ones the last goes, so that the order in which sides were named decides.
        let Some(at) = (0..sides.len()).rev().min_by_key(|at| sides[*at].present) else { break };
        left = left.saturating_add(sides.remove(at).present);
    }
    if !small.is_empty() {
        sides.push(NewSide { name: others.to_owned(), partner: OTHERS.to_owned(), present: left });
    }
    match sides.as_slice() {
        [only] => vec![NewSide { present: only.present, ..NewSide::default() }],
        _ => sides,
    }
}

fn is_large(people: u32) -> bool {
    u64::from(people) >= LEAST_OF_A_SIDE
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sides(present: &[u32]) -> Vec<NewSide> {
        let side = |(number, present): (u32, &u32)| NewSide {
            name: format!("団体{number}"),
            partner: String::new(),
            present: *present,
        };
        (1..).zip(present).map(side).collect()
    }

    #[test]
    fn small_sides_become_others() {
        let check = |present: &[u32], expected: &[(&str, u32)]| {
            let joined = joined(&sides(present), "その他");
            let found: Vec<_> = joined.iter().map(|side| (side.name.as_str(), side.present)).collect();
            assert_eq!(found, expected, "{present:?}");
        };
        check(&[3, 4], &[("団体1", 3), ("団体2", 4)]);
        check(&[3, 2, 4, 1], &[("団体1", 3), ("団体3", 4), ("その他", 3)]);
        check(&[5, 2, 4], &[("団体1", 5), ("その他", 6)]);
        check(&[3, 3, 1], &[("団体1", 3), ("その他", 4)]);
        check(&[6, 2], &[("", 8)]);
        check(&[1, 1, 1, 1, 1], &[("", 5)]);
        check(&[7], &[("", 7)]);
        check(&[], &[]);
    }

    proptest! {
        #[test]
        fn nobody_is_lost_and_no_side_is_small(present in prop::collection::vec(1_u32..9, 1..9)) {
            let joined = joined(&sides(&present), "その他");
            let count = |sides: &[NewSide]| sides.iter().map(|side| side.present).sum::<u32>();
            prop_assert_eq!(count(&joined), present.iter().sum::<u32>());
            prop_assert!(joined.len() == 1 || joined.iter().all(|side| side.present >= 3), "{:?}", joined);
        }
    }
}
