//! Reads a date as people write it: what the parts mean. How letters become parts: [`super::token`].

use super::token::{Token, tokens};
use super::{Date, DateProblem, Era, Weekday};
use DateProblem::{NoDay, NoEra, NoMonth, NoYear, NotADate};

/// Reads a date: a year in one or two ways, month, day, and a weekday that must be the right one.
pub(super) fn read(text: &str) -> Result<Date, DateProblem> {
    let (tokens, weekday) = tokens(text).ok_or(NotADate)?;
    let date = match tokens[..] {
        [Token::Number { value, digits: 8 }] => date(value / 10_000, value / 100 % 100, value % 100)?,
        _ => Year::read(&tokens)?.date()?,
    };
    right_weekday(date, weekday)
}

/// The year that a date begins with, and what follows it.
struct Year<'a> {
    /// As a Western year or, where nothing tells so, just a number.
    number: Option<i32>,
    /// As a year of an era.
    era: Option<(Era, i32)>,
    /// Whether 年 stands after it, or it is written in both ways.
    is_closed: bool,
    rest: &'a [Token],
}

impl<'a> Year<'a> {
    fn read(tokens: &'a [Token]) -> Result<Self, DateProblem> {
        let mut year = Self { number: None, era: None, is_closed: false, rest: tokens };
        year.take_one_way()?;
        if let [Token::Open, rest @ ..] = year.rest {
            year.rest = rest;
            year.take_one_way()?;
            let [Token::Close, rest @ ..] = year.rest else { return Err(NotADate) };
            year.rest = rest;
            year.skip_word();
            year.is_closed = true;
        }
        Ok(year)
    }

    fn take_one_way(&mut self) -> Result<(), DateProblem> {
        self.rest = match *self.rest {
            [Token::Era(era), Token::Number { value, .. }, ref rest @ ..]
            | [Token::Era(era), Token::Separator, Token::Number { value, .. }, ref rest @ ..]
                if self.era.is_none() =>
            {
                self.era = Some((era, value));
                rest
            }
            [Token::Number { value, .. }, ref rest @ ..] if self.number.is_none() => {
                self.number = Some(value);
                rest
            }
            _ => return Err(NotADate),
        };
        self.skip_word();
        Ok(())
    }

    fn skip_word(&mut self) {
        if let [Token::Year, rest @ ..] = self.rest {
            self.rest = rest;
            self.is_closed = true;
        }
    }

    /// The day, from the month and the day that follow.
    fn date(&self) -> Result<Date, DateProblem> {
        let rest = match self.rest {
            // 「11月22日」: what was taken for the year is the month.
            [Token::Month]
            | [Token::Month, Token::Number { .. }]
            | [Token::Month, Token::Number { .. }, Token::Day]
                if self.is_bare() =>
            {
                return Err(NoYear);
            }
            [Token::Separator, rest @ ..] => rest,
            // A number by itself is a year where it has four digits.
            [] if !self.is_closed && self.number.is_some_and(|number| !(1_000..=9_999).contains(&number)) => {
                return Err(NotADate);
            }
            rest if self.is_closed || rest.is_empty() => rest,
            _ => return Err(NotADate),
        };
        match *rest {
            [] => Err(self.western().map_or_else(|problem| problem, |_| NoMonth)),
            // 「11/22」.
            [Token::Number { .. }] if self.is_bare() => Err(NoYear),
            [Token::Number { value: month, .. }] | [Token::Number { value: month, .. }, Token::Month] => {
                let first = date(self.western()?, month, 1)?;
                Err(NoDay { month: first.month })
            }
            [Token::Number { value: month, .. }, Token::Month | Token::Separator, Token::Number { value: day, .. }]
            | [
                Token::Number { value: month, .. },
                Token::Month | Token::Separator,
                Token::Number { value: day, .. },
                Token::Day,
            ] => self.in_its_era(date(self.western()?, month, day)?),
            _ => Err(NotADate),
        }
    }

    /// Whether nothing tells that the number is a year.
    fn is_bare(&self) -> bool {
        self.era.is_none() && !self.is_closed && self.number.is_some_and(|number| number < 100)
    }

    fn western(&self) -> Result<i32, DateProblem> {
        match (self.era, self.number) {
            (Some((era, era_year)), Some(year)) if era.western(era_year) != year => {
                Err(DateProblem::EraYearMismatch { era, era_year, year })
            }
            (Some((era, era_year)), _) => Ok(era.western(era_year)),
            (None, Some(year)) if year < 100 => Err(NoEra { year }),
            (None, Some(year)) => Ok(year),
            (None, None) => Err(NotADate),
        }
    }

    fn in_its_era(&self, day: Date) -> Result<Date, DateProblem> {
        match self.era {
            Some((era, _)) if Era::of(day) != Some(era) => Err(DateProblem::OutsideEra { era, day }),
            _ => Ok(day),
        }
    }
}

fn date(year: i32, month: i32, day: i32) -> Result<Date, DateProblem> {
    // Numbers beyond 255 are no month and no day either.
    let small = |number: i32| u8::try_from(number).unwrap_or(u8::MAX);
    Date::new(year, small(month), small(day))
}

fn right_weekday(day: Date, weekday: Option<Weekday>) -> Result<Date, DateProblem> {
    match weekday {
        Some(weekday) if weekday != day.weekday() => Err(DateProblem::WeekdayMismatch { day, weekday }),
        _ => Ok(day),
    }
}
