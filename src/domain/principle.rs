//! The eight principles (考え方) of 共創・協働 as the pamphlet of Matsue City names them.

/// One of the eight principles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Principle {
    /// 1 対等な関係で尊重し合って.
    Equality,
    /// 2 違いを認め合って.
    Differences,
    /// 3 常に同じ目的・目標に向かって.
    Purpose,
    /// 4 過程も大事に.
    Process,
    /// 5 お互いの役割や責任を明確に.
    Roles,
    /// 6 見える化を意識した取組を.
    Openness,
    /// 7 終わりを意識した進め方で.
    Ending,
    /// 8 自立を大事に.
    Independence,
}

impl Principle {
    /// All of them as printed, 1 to 8.
    pub const ALL: [Self; 8] = [
        Self::Equality,
        Self::Differences,
        Self::Purpose,
        Self::Process,
        Self::Roles,
        Self::Openness,
        Self::Ending,
        Self::Independence,
    ];

    /// The order in a session: easy facts first (4, 5, 7), feelings last (8, 1).
    pub const IN_SESSION: [Self; 8] = [
        Self::Process,
        Self::Roles,
        Self::Ending,
        Self::Openness,
        Self::Purpose,
        Self::Differences,
        Self::Independence,
        Self::Equality,
    ];

    /// 1 to 8, as printed.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The name under which it stands in keyed fields, `P1` to `P8`.
    pub const fn key(self) -> &'static str {
        ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8"][self as usize]
    }

    /// The principle with this number.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_asks_in_the_order_4_5_7_6_3_2_8_1() {
        assert_eq!(Principle::IN_SESSION.map(Principle::number), [4, 5, 7, 6, 3, 2, 8, 1]);
    }

    #[test]
    fn numbers_are_those_of_the_pamphlet() {
        for (principle, number) in Principle::ALL.into_iter().zip(1..) {
            assert_eq!(principle.number(), number);
            assert_eq!(principle.key(), format!("P{number}"));
            assert_eq!(Principle::from_number(number), Some(principle));
        }
        assert_eq!([Principle::from_number(0), Principle::from_number(9)], [None, None]);
    }
}
