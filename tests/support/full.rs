//! A plan with which every page shows something real: the sample, which is filled to its end, and beside it a check that somebody
//! holds alone, one by raised hands, and a meeting in each of its parts.

use super::begin;
use super::views::Room;
use kyoso::app::Route;
use kyoso::domain::check::{Answer, Check, Mode, NewSide, Phase, Setup, finished_checks, sides_of_plan};
use kyoso::domain::date::Date;
use kyoso::domain::field::Choice;
use kyoso::domain::{Id, Step};
use kyoso::exchange::sample::sample;
use kyoso::words::{Lang, items, words};

/// The plan and its checks.
pub struct Full {
    /// The room it was made in.
    pub room: Room,
    /// Two questions are still open.
    pub alone: Id,
    /// Nobody raised a hand yet.
    pub together: Id,
    ended: Id,
    meetings: Vec<(Phase, Id)>,
}

impl Full {
    /// The plan, written in a language, as it looks on a day.
    pub fn new(lang: Lang, (year, month, day): (i32, u8, u8)) -> Self {
        let today = Date::new(year, month, day).expect("a day");
        // The plans of other rooms have the first name; this one stands beside them.
        let mut room = Room::new("");
        room.plan = room.with(|| begin(room.ui.session, "見本"));
        let story = sample(room.plan, today, words(lang), &mut || room.ui.session.new_id());
        room.dispatch(&story);
        let plan = room.now();
        let ended = finished_checks(&plan).last().expect("the sample holds a check").meta.id;
        let sides: Vec<NewSide> =
            sides_of_plan(&plan).into_iter().take(4).map(|side| NewSide { present: 3, ..side }).collect();
        let alone = held(&room, today, &Setup { step: Step::Consult, mode: Mode::Alone, ..Setup::default() });
        let in_the_open = Setup { step: Step::Act, mode: Mode::Together, sides: sides.clone(), ..Setup::default() };
        let together = held(&room, today, &in_the_open);
        let meeting = Setup { step: Step::Review, mode: Mode::PerOrganisation, sides, ..Setup::default() };
        let in_part = |phase: &Phase| {
            let check = held(&room, today, &meeting);
            room.dispatch(&Check::enter(check, *phase));
            (*phase, check)
        };
        let meetings = Phase::ALL.iter().map(in_part).collect();
        Self { room, alone, together, ended, meetings }
    }

    /// One of every page, with the check that has something to show there.
    pub fn routes(&self) -> Vec<Route> {
        let of_check = |route| match route {
            Route::Question(plan, _, number) => Route::Question(plan, self.alone, number),
            Route::Meeting(plan, _) => Route::Meeting(plan, self.meeting(Phase::Talk)),
            Route::Wall(plan, _) => Route::Wall(plan, self.meeting(Phase::Talk)),
            other => other,
        };
        Route::every(self.room.plan, self.ended).into_iter().map(of_check).collect()
    }

    /// Their addresses, as [`crate::browser::App::visit`] takes them.
    #[cfg(feature = "browser")]
    pub fn addresses(&self) -> Vec<String> {
        self.routes().into_iter().map(address).collect()
    }

    /// The meeting that has come to this part.
    pub fn meeting(&self, phase: Phase) -> Id {
        let found = self.meetings.iter().find(|(part, _)| *part == phase);
        found.map(|(_, check)| *check).expect("every part is held")
    }
}

/// The address of a page, as [`crate::browser::App::visit`] takes it.
#[cfg(feature = "browser")]
pub fn address(route: Route) -> String {
    if route == Route::Missing { "/nowhere".to_owned() } else { route.to_hash()[1..].to_owned() }
}

/// A check that was begun: alone all but two questions are answered, in a meeting every organisation has answered.
fn held(room: &Room, today: Date, setup: &Setup) -> Id {
    let id = room.ui.session.new_id();
    room.dispatch(&setup.begin(id, today, items(Lang::Ja).version).expect("a setup without problems"));
    let check = room.now().checks.get(id).cloned().expect("it was begun");
    for (number, question) in check.questions().into_iter().enumerate() {
        let answer = |side: usize| Answer::ALL[(number * side) % Answer::ALL.len()];
        match setup.mode {
            Mode::Alone if number < 6 => room.dispatch(&Check::give(id, question, answer(1))),
            Mode::PerOrganisation => {
                for (place, side) in (1..).zip(check.taking_part()) {
                    room.dispatch(&Check::answer_for(id, question, side.number, answer(place)));
                }
            }
            _ => {}
        }
    }
    id
}
