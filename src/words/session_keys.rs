//! The keys of the meeting: its parts, what leads through them, and what the wall says.

use super::group::group;
use crate::domain::check::{AgreedInside, Mode, Nudge, Phase};

group! {
    /// The meeting.
    SessionWords {
        /// Which part it is.
        part(total, number, name),
        parts: PhaseWords,
        promise_lines,
        promise_without_names,
        /// The smallest number of answers that is shown.
        promise_least(least),
        agree,
        agree_first,
        answering_note,
        answer_of(side),
        inside,
        inside_note,
        inside_words: AgreedWords,
        /// How many answered: people, organisations.
        people_in(answered, people),
        sides_in(answered, people),
        answered,
        count_good,
        count_open(count),
        side_open(side, count),
        count_free,
        reveal,
        reveal_note,
        /// 名前なし: the round is closed before anything is seen.
        close,
        close_ask,
        close_text(count),
        close_nothing(least),
        keep_open,
        not_closed,
        none_collected,
        people_missing(missing),
        people_over(over),
        talk_none,
        order,
        closing_note,
        backup,
        backup_note,
        to_result,
        onward(name),
        next_question,
        next_item,
        open_wall,
        /// The link for phones on the wall, and what was there before.
        link_on,
        link_off,
        wall_not_opened,
        blank,
        light,
        keys,
        nearly(minutes),
        over,
        wall_empty,
    }
}

group! {
    /// The parts of a meeting.
    PhaseWords { promise, before, answering, counting, reveal, talk, deciding, closing }
}

group! {
    /// How far a side agreed on its answers.
    AgreedWords { talked_over, one_person }
}

impl PhaseWords {
    /// The name of a part.
    pub const fn of(&self, phase: Phase) -> &'static str {
        match phase {
            Phase::Promise => self.promise(),
            Phase::Before => self.before(),
            Phase::Answering => self.answering(),
            Phase::Counting => self.counting(),
            Phase::Reveal => self.reveal(),
            Phase::Talk => self.talk(),
            Phase::Deciding => self.deciding(),
            Phase::Closing => self.closing(),
        }
    }
}

impl AgreedWords {
    /// The words for it.
    pub const fn of(&self, agreed: AgreedInside) -> &'static str {
        match agreed {
            AgreedInside::TalkedOver => self.talked_over(),
            AgreedInside::OnePerson => self.one_person(),
        }
    }
}

impl SessionWords {
    /// 「4 / 6人」; where nobody said how many are here, the first number alone says it.
    pub fn count(&self, mode: Mode, answered: u32, people: u32) -> String {
        match mode {
            Mode::PerOrganisation => self.sides_in(answered, people),
            _ => self.people_in(answered, people),
        }
    }

    /// What the clock says; nothing while there is time.
    pub fn nudge(&self, nudge: Nudge) -> String {
        match nudge {
            Nudge::Quiet => String::new(),
            Nudge::Nearly { minutes } => self.nearly(minutes),
            Nudge::Over { .. } => self.over().to_owned(),
        }
    }
}
