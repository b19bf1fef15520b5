//! The sides of a check (団体): who looks at the items, and how many of them are here.

use super::people::people;
use super::{AgreedInside, Check, Mode};
use crate::domain::field::Keyed;

/// The most sides of a check.
pub const MOST_SIDES: u8 = 6;

/// The mark of the lead (実施主体) among the sides; partners are marked by their names.
pub const LEAD: &str = "lead";

/// A side, 1 to [`MOST_SIDES`]. Its number is the shape and the colour of its dots and never changes within a check.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Side {
    /// From 1.
    pub number: u8,
    /// The name as it is shown; empty where a group is not parted into sides.
    pub name: String,
    /// The partner of the plan by its name as an entry, [`LEAD`], or nothing for a side that was typed in.
    pub partner: String,
    /// How many are here; `None` where that cannot be told.
    pub present: Option<u32>,
    /// How far it agreed on its answers (団体の答え); `None` where nobody said.
    pub agreed_inside: Option<AgreedInside>,
}

impl Side {
    /// By what a side is known in the next check: the partner, whatever it is called by then, or its name.
    pub fn lasting_name(&self) -> Option<String> {
        [&self.partner, &self.name].map(|text| text.trim()).into_iter().find(|text| !text.is_empty()).map(str::to_owned)
    }
}

impl Check {
    /// The sides that answer, by number. Where none is named the group is one side without a name; one who checks alone is
    /// none.
    pub fn taking_part(&self) -> Vec<Side> {
        if self.mode == Mode::Alone {
            return Vec::new();
        }
        let named = (1..=MOST_SIDES).filter(|number| self.sides.contains_key(&number.to_string()));
        let mut sides: Vec<Side> = named.map(|number| self.side(number)).collect();
        if sides.is_empty() {
            sides.push(self.side(1));
        }
        sides
    }

    /// How many people are here; `None` where that cannot be told of every side.
    pub fn people(&self) -> Option<u32> {
        self.taking_part().iter().map(|side| side.present).sum()
    }

    pub(super) fn side(&self, number: u8) -> Side {
        let key = number.to_string();
        let text = |field: &Keyed| field.get(&key).map(|text| text.trim().to_owned()).unwrap_or_default();
        let present = people(&text(&self.present)).filter(|present| *present > 0);
        let agreed_inside = self.agreed_in(number).filter(|_| self.mode == Mode::PerOrganisation);
        Side { number, name: text(&self.sides), partner: text(&self.partners), present, agreed_inside }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(mode: Mode, values: &[(&str, &str, &str)]) -> Check {
        Check { mode, ..Check::default() }.written(values)
    }

    #[test]
    fn sides_are_read_by_number_and_at_most_six() {
        let names = ["7", "6", "2", "0", "x"].map(|key| ("sides", key, "団体"));
        let check = check(Mode::Together, &names);
        assert_eq!(check.taking_part().iter().map(|side| side.number).collect::<Vec<_>>(), [2, 6]);
    }

    #[test]
    fn a_group_that_is_not_parted_is_one_side_and_one_alone_is_none() {
        let group = check(Mode::Together, &[("present", "1", "5")]);
        assert_eq!(group.taking_part(), [Side { number: 1, present: Some(5), ..Side::default() }]);
        assert_eq!(check(Mode::Alone, &[("sides", "1", "市")]).taking_part(), []);
    }

    #[test]
    fn a_number_that_cannot_be_read_is_not_zero() {
        let present = |text: &str| check(Mode::Together, &[("present", "1", text)]).people();
        for text in ["", "五", "-1", "0", "1000", "99999999999"] {
            assert_eq!(present(text), None, "{text}");
        }
        assert_eq!((present("12"), present("１２")), (Some(12), Some(12)));
        let two = [("sides", "1", "市"), ("sides", "2", "自治会"), ("present", "1", "3")];
        assert_eq!(check(Mode::Together, &two).people(), None, "the other side did not say");
    }

    #[test]
    fn a_side_is_known_by_its_partner_and_else_by_its_name() {
        let side = |name: &str, partner: &str| {
            let (name, partner) = (name.to_owned(), partner.to_owned());
            Side { name, partner, ..Side::default() }.lasting_name()
        };
        assert_eq!(side("自治会", "00000000000a"), side("水辺地区自治会", "00000000000a"));
        assert_eq!(side(" 自治会 ", "").as_deref(), Some("自治会"));
        assert_eq!(side("", ""), None);
    }
}
