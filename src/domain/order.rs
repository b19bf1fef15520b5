//! The place of an entry in its list, as a text that always has room before, after and between (a fractional index).
//!
//! A position is the fraction 0.d₁d₂d₃… in base 62, with no zero at its end, so that two copies may insert at the same place
//! without renumbering anything; equal positions are put in order by the entry's id.

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE: usize = DIGITS.len();

/// A position strictly between two others; `None` means the open end.
///
/// Where the two are equal or in the wrong order (two copies inserted at the same place), the position after `before` is
/// given: ties by id keep the list in one order everywhere.
pub fn between(before: Option<&str>, after: Option<&str>) -> String {
    let low = before.map(digits).unwrap_or_default();
    let high = after.map(digits).filter(|high| *high > low);
    let mut position = Vec::new();
    let mut place = 0;
    loop {
        let from = low.get(place).copied().unwrap_or(0);
        // The upper bound counts only while all digits so far are the same as its own.
        let to = match &high {
            Some(high) if position.len() == place && high.get(..place) == Some(&position[..]) => {
                high.get(place).copied().unwrap_or(BASE)
            }
            _ => BASE,
        };
        // At the end of a list leave most of the room above: lists grow at their ends.
        let step = if to == BASE && before.is_some() { 1 } else { (to - from) / 2 };
        if to > from + 1 && step > 0 {
            position.push((from + step).min(to - 1));
            return position.iter().map(|d| char::from(DIGITS[*d])).collect();
        }
        position.push(from);
        place += 1;
    }
}

/// The digits of a position; a letter that is none (from a damaged or hostile copy) counts as the lowest.
fn digits(position: &str) -> Vec<usize> {
    let mut digits: Vec<usize> = position.bytes().map(|b| DIGITS.iter().position(|d| *d == b).unwrap_or(0)).collect();
    while digits.last() == Some(&0) {
        digits.pop();
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::between;
    use proptest::prelude::*;

    #[test]
    fn there_is_room_everywhere() {
        let first = between(None, None);
        let next = between(Some(&first), None);
        let earlier = between(None, Some(&first));
        let middle = between(Some(&first), Some(&next));
        assert!(earlier < first && first < middle && middle < next, "{earlier} {first} {middle} {next}");
    }

    #[test]
    fn a_thousand_at_the_end_stay_short() {
        let mut last = between(None, None);
        for _ in 0..1_000 {
            let next = between(Some(&last), None);
            assert!(next > last);
            last = next;
        }
        assert!(last.len() < 24, "{}", last.len());
    }

    proptest! {
        #[test]
        fn inserting_anywhere_keeps_the_order(places in prop::collection::vec(any::<prop::sample::Index>(), 1..200)) {
            let mut list: Vec<String> = Vec::new();
            for place in places {
                let at = place.index(list.len() + 1);
                let before = at.checked_sub(1).and_then(|i| list.get(i)).map(String::as_str);
                let position = between(before, list.get(at).map(String::as_str));
                list.insert(at, position);
            }
            prop_assert!(list.windows(2).all(|pair| pair[0] < pair[1]), "{list:?}");
        }
    }
}
