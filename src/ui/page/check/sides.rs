//! Who answers a check in the open: the sides that a plan offers, to be ticked, others by name, and how many of each are here.

use crate::domain::check::{MOST_SIDES, NewSide, people};
use crate::domain::{Id, Plan, check};
use crate::ui::context::{use_ui, use_words};
use crate::ui::part::button::{Button, Weight};
use crate::ui::part::draft_field::Draft;
use crate::ui::part::icon::Icon;
use crate::ui::part::section::Section;
use crate::ui::part::text_box::Shape;
use crate::ui::view::html::{div, input, label, p, span};
use crate::ui::view::{El, IntoNode, Node, RwSignal, rows, show};
use std::rc::Rc;

/// The sides of a check that is about to begin.
#[derive(Clone, Copy)]
pub struct Sides {
    offered: RwSignal<Vec<Offered>>,
    /// How many are here where the group is not parted.
    everybody: Draft,
}

/// A side that may answer.
#[derive(Clone)]
struct Offered {
    id: Id,
    /// The partner of the plan; empty for a side that is typed in.
    partner: String,
    name: Draft,
    takes_part: RwSignal<bool>,
    present: Draft,
}

impl Offered {
    fn new(id: Id, side: NewSide, takes_part: bool) -> Self {
        let NewSide { name, partner, present } = side;
        Self { id, partner, name: Draft::new(name), takes_part: RwSignal::new(takes_part), present: typed(present) }
    }
}

impl Sides {
    /// The sides that a plan offers, none without a plan, and those that were chosen before.
    pub fn of(plan: Option<&Plan>, chosen: &[NewSide]) -> Self {
        let session = use_ui().session;
        let (mut chosen, mut everybody) = (chosen.to_vec(), 0);
        if let [NewSide { name, partner, present }] = &*chosen
            && name.is_empty()
            && partner.is_empty()
        {
            everybody = *present;
            chosen.clear();
        }
        let mut offered = Vec::new();
        for side in plan.map(check::sides_of_plan).unwrap_or_default() {
            // Of the partners of a plan only those answer who are ticked.
            let before = chosen.iter().position(|other| other.partner == side.partner).map(|at| chosen.remove(at));
            let present = before.as_ref().map_or(0, |before| before.present);
            offered.push(Offered::new(session.new_id(), NewSide { present, ..side }, before.is_some()));
        }
        // Who was typed in is here; so is a partner who was chosen and has left the plan since.
        let typed_in = chosen.into_iter().map(|side| NewSide { partner: String::new(), ..side });
        offered.extend(typed_in.map(|side| Offered::new(session.new_id(), side, true)));
        Self { offered: RwSignal::new(offered), everybody: typed(everybody) }
    }

    /// Those who take part, as typed; the whole group where none is chosen. Reactive.
    pub fn taking_part(self) -> Vec<NewSide> {
        let sides = self.offered.get().into_iter().filter(|side| side.takes_part.get());
        let sides: Vec<NewSide> = sides
            .map(|side| NewSide {
                name: side.name.text_now(),
                partner: side.partner,
                present: people(&side.present.text_now()).unwrap_or_default(),
            })
            .collect();
        if sides.is_empty() {
            return vec![NewSide {
                present: people(&self.everybody.text_now()).unwrap_or_default(),
                ..NewSide::default()
            }];
        }
        sides
    }

    /// Draws them. `keep` is told where a side goes without a control that changes.
    pub fn draw(self, keep: Rc<dyn Fn()>) -> Section {
        let (ui, words) = (use_ui(), &use_words().begin);
        let names = move || self.offered.with(|sides| sides.iter().map(|side| side.id).collect::<Vec<_>>());
        let is_one_group = move || self.offered.with(|sides| !sides.iter().any(|side| side.takes_part.get()));
        let add = move || {
            let side = Offered::new(ui.session.new_id(), NewSide::default(), true);
            self.offered.update(|sides| sides.push(side));
        };
        Section::new("sides", words.sides()).note(words.sides_note(MOST_SIDES)).with(div().class("stack").with((
            rows(names, move |id| self.row(id, Rc::clone(&keep))),
            p().with(Button::new(words.add_side(), add).icon(Icon::Plus)),
            show(is_one_group, move || present(self.everybody, "present".to_owned(), words.everybody().to_owned())),
        )))
    }

    fn row(self, id: Id, keep: Rc<dyn Fn()>) -> Node {
        let found = self.offered.with_untracked(|sides| sides.iter().find(|side| side.id == id).cloned());
        let Some(side) = found else { return Node::Nothing };
        if side.partner.is_empty() { self.named(side, keep).into_node() } else { ticked(side).into_node() }
    }

    /// A side under a name of its own.
    fn named(self, side: Offered, keep: Rc<dyn Fn()>) -> El {
        let words = &use_words().begin;
        let (id, name) = (side.id, side.name);
        let remove = move || {
            self.offered.update(|sides| sides.retain(|side| side.id != id));
            keep();
        };
        div().class("begin-side").with((
            name.field(format!("side-{id}"), words.side_name(), words.side_name_hint(), Shape::Line),
            side.present.field(
                format!("present-{id}"),
                words.present(words.side_here()),
                words.present_hint(),
                Shape::Short,
            ),
            p().with(
                Button::new(words.remove_side(words.side_here()), remove).weight(Weight::Small).icon(Icon::Remove),
            ),
        ))
    }
}

/// A partner of the plan, to be ticked.
fn ticked(side: Offered) -> El {
    let Offered { id, name, takes_part, present: draft, .. } = side;
    let name = name.text();
    let tick = input().attr("type", "checkbox").checked(move || takes_part.get());
    let tick = tick.on("change", move |event| takes_part.set(event.is_checked()));
    let choice = label().class("choice").with((tick, span().with(name.clone())));
    let number = show(move || takes_part.get(), move || present(draft, format!("present-{id}"), name.clone()));
    div().class("begin-side").with((choice, number))
}

/// How many of a side are here.
fn present(draft: Draft, id: String, name: String) -> Node {
    let words = &use_words().begin;
    draft.field(id, words.present(name), words.present_hint(), Shape::Short)
}

/// A box with a number of people; an empty one where nobody said.
fn typed(present: u32) -> Draft {
    Draft::new(if present == 0 { String::new() } else { present.to_string() })
}
