//! Agreement on an ordered scale: van der Eijk's A (Quality & Quantity 35, 2001, doi 10.1023/A:1010374114305), from 1 (all
//! give one answer) over 0 (all answers alike often) to −1 (one half at each end). It sorts and filters; it is never shown.

use super::tally::Tally;
use std::cmp::Ordering;

/// A as an exact fraction.
#[derive(Debug, Clone, Copy)]
pub struct Agreement {
    /// The sum over the layers of weight times agreement, in eighteenths: with four grades every layer's is a multiple of it.
    eighteenths: i64,
    /// The number of answers; never 0.
    answers: i64,
}

impl Agreement {
    /// The agreement of the answers on the scale; `None` where there is none.
    pub fn of(tally: &Tally) -> Option<Self> {
        let mut left = tally.graded.map(i64::from);
        let answers: i64 = left.iter().sum();
        let mut eighteenths = 0;
        // Peels layers of equal height off the histogram until nothing is left.
        while let Some(height) = left.into_iter().filter(|count| *count > 0).min() {
            let filled = left.map(|count| count > 0);
            let cells = filled.into_iter().map(i64::from).sum::<i64>();
            eighteenths += height * cells * of_layer(filled, cells);
            left = left.map(|count| (count - height).max(0));
        }
        (answers > 0).then_some(Self { eighteenths, answers })
    }

    /// Numerator and denominator, not reduced.
    pub const fn fraction(self) -> (i64, i64) {
        (self.eighteenths, 18 * self.answers)
    }

    /// Whether A is less than the fraction `part / whole`.
    pub fn is_less_than(self, part: i64, whole: i64) -> bool {
        let (numerator, denominator) = self.fraction();
        compare((numerator, denominator), (part, whole)).is_lt()
    }
}

/// The agreement of one layer with `cells` of four cells filled, in eighteenths.
fn of_layer(filled: [bool; 4], cells: i64) -> i64 {
    match cells {
        1 => 18,
        4 => 0,
        _ => {
            let (mut towards, mut against) = (0, 0);
            for i in 0..4 {
                for j in i + 1..4 {
                    for k in j + 1..4 {
                        match [filled[i], filled[j], filled[k]] {
                            [true, true, false] | [false, true, true] => towards += 1,
                            [true, false, true] => against += 1,
                            _ => {}
                        }
                    }
                }
            }
            // U·(1−(S−1)/(K−1)) with K = 4 and U = (2·TU−3·TDU)/(2·(TU+TDU)), times 18: the division leaves no rest.
            3 * (2 * towards - 3 * against) * (4 - cells) / (towards + against)
        }
    }
}

fn compare(a: (i64, i64), b: (i64, i64)) -> Ordering {
    (i128::from(a.0) * i128::from(b.1)).cmp(&(i128::from(b.0) * i128::from(a.1)))
}

impl Ord for Agreement {
    fn cmp(&self, other: &Self) -> Ordering {
        compare(self.fraction(), other.fraction())
    }
}

impl PartialOrd for Agreement {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Agreement {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Agreement {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(graded: [u32; 4]) -> Option<Agreement> {
        Agreement::of(&Tally { graded, ..Tally::default() })
    }

    #[allow(clippy::cast_precision_loss, reason = "small numbers")]
    fn value(graded: [u32; 4]) -> f64 {
        let (numerator, denominator) = of(graded).unwrap().fraction();
        numerator as f64 / denominator as f64
    }

    /// Van der Eijk's A for any number of cells, from the paper, in floating point: the judge of the exact one.
    #[allow(clippy::cast_precision_loss, reason = "small numbers")]
    fn published(mut counts: Vec<f64>) -> f64 {
        let (k, total) = (counts.len(), counts.iter().sum::<f64>());
        let mut agreement = 0.0;
        while let Some(height) = counts.iter().copied().filter(|count| *count > 1e-9).reduce(f64::min) {
            let filled: Vec<bool> = counts.iter().map(|count| *count > 1e-9).collect();
            let s = filled.iter().filter(|cell| **cell).count();
            let pattern = |pattern: [bool; 3]| {
                let triples = (0..k).flat_map(|i| (i + 1..k).flat_map(move |j| (j + 1..k).map(move |l| [i, j, l])));
                triples.filter(|triple| triple.map(|cell| filled[cell]) == pattern).count() as f64
            };
            let tu = pattern([true, true, false]) + pattern([false, true, true]);
            let tdu = pattern([true, false, true]);
            let (cells, filled_cells) = (k as f64, s as f64);
            let layer = match s {
                1 => 1.0,
                _ if s == k => 0.0,
                _ => {
                    let u = ((cells - 2.0) * tu - (cells - 1.0) * tdu) / ((cells - 2.0) * (tu + tdu));
                    u * (1.0 - (filled_cells - 1.0) / (cells - 1.0))
                }
            };
            agreement += height * filled_cells / total * layer;
            counts = counts.into_iter().map(|count| (count - height).max(0.0)).collect();
        }
        agreement
    }

    #[test]
    fn the_judge_gives_the_published_values() {
        for (counts, expected) in [
            (vec![30.0, 40.0, 210.0, 130.0, 530.0, 50.0, 10.0], 0.611),
            (vec![2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6], 0.610),
        ] {
            let found = published(counts);
            assert!((found - expected).abs() < 5e-4, "{found} for {expected}");
        }
    }

    #[test]
    fn four_grades_give_the_published_values() {
        for (graded, expected) in
            [([2, 0, 1, 1], 0.083), ([2, 0, 0, 2], -1.0), ([1, 1, 1, 1], 0.0), ([4, 0, 0, 0], 1.0)]
        {
            assert!((value(graded) - expected).abs() < 5e-4, "{graded:?}: {}", value(graded));
        }
        assert_eq!(of([0; 4]), None);
    }

    #[test]
    fn the_same_share_is_the_same_agreement() {
        assert_eq!(of([1, 0, 2, 0]), of([100, 0, 200, 0]));
        assert!(of([2, 0, 0, 3]) < of([1, 0, 0, 4]));
        assert!(of([u32::MAX, 0, 0, u32::MAX]).unwrap() < of([u32::MAX; 4]).unwrap());
    }

    #[test]
    fn the_border_of_two_fifths_is_exact() {
        // (1, 15, 3, 6) has A = 2/5 exactly, which floating point may miss.
        let agreement = of([1, 15, 3, 6]).unwrap();
        assert!(!agreement.is_less_than(2, 5) && agreement.is_less_than(400_001, 1_000_000));
    }

    proptest! {
        #[test]
        fn it_agrees_with_the_judge(graded in prop::array::uniform4(0_u32..60)) {
            prop_assume!(graded != [0; 4]);
            let judge = published(graded.map(f64::from).to_vec());
            prop_assert!((value(graded) - judge).abs() < 1e-9, "{graded:?}");
        }

        #[test]
        fn mirrored_answers_agree_as_much(graded in prop::array::uniform4(0_u32..1000)) {
            let [a, b, c, d] = graded;
            prop_assert_eq!(of(graded), of([d, c, b, a]));
        }
    }
}
