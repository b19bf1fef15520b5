//! Makes pieces of a page stand in the page and keeps them true: what is drawn anew takes over the elements that stand there
//! already, so that focus, selection and half-typed texts stay.

use super::html::is_svg;
use super::rows::{Row, Rows};
use super::ruby;
use super::value::Value;
use super::{El, Hearer, Node};
use crate::domain::Id;
use crate::platform::{Event, Listener, control, focus, spawn};
use leptos::prelude::*;
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::{CastFrom, Rndr, types};
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

/// The name space of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Draws a piece at the end of an element of the page. It stands there as long as the page lives.
pub fn mount(place: &types::Element, draw: impl FnOnce() -> Node) {
    spawn::start();
    let owner = Owner::new();
    let state = owner.with(|| State::draw(draw()));
    state.stand(place, None);
    std::mem::forget((owner, state));
}

/// A piece that stands in the page. It always has a first node there, before which others can be put.
pub(super) enum State {
    /// Nothing; the mark says where it would be.
    Nothing(types::Placeholder),
    Text(types::Text, Cow<'static, str>),
    Element(Box<Element>),
    Live(RenderEffect<State>),
    Many(Vec<State>, types::Placeholder),
    Rows(Vec<Row>, types::Placeholder),
}

pub(super) struct Element {
    tag: &'static str,
    here: types::Element,
    values: Vec<(&'static str, Held)>,
    ears: Vec<Ear>,
    children: Vec<State>,
}

/// What hears one kind of event on an element; who hears it can change.
struct Ear {
    kind: &'static str,
    hearer: Rc<RefCell<Hearer>>,
    _listener: Option<Listener>,
}

impl Ear {
    fn open(element: &types::Element, kind: &'static str, hearer: Hearer) -> Self {
        let hearer = Rc::new(RefCell::new(hearer));
        let heard = Rc::clone(&hearer);
        let listener = Listener::on_element(element, kind, move |event: Event| {
            // Borrowed no longer than this line: what it does may lead to the next event.
            let hearer = Rc::clone(&heard.borrow());
            hearer(event);
        });
        Self { kind, hearer, _listener: listener }
    }
}

/// A value that an element has.
enum Held {
    Fixed(Option<Cow<'static, str>>),
    Live(RenderEffect<Option<Cow<'static, str>>>),
}

impl State {
    pub(super) fn draw(node: Node) -> Self {
        match ruby::drawn(node) {
            Node::Nothing => Self::Nothing(Rndr::create_placeholder()),
            Node::Text(text) | Node::Said(text) => Self::Text(Rndr::create_text_node(&text), text),
            Node::Element(element) => Self::Element(Box::new(Element::draw(element))),
            Node::Live(draw) => Self::Live(live(draw, None)),
            Node::Many(nodes) => Self::Many(nodes.into_iter().map(Self::draw).collect(), Rndr::create_placeholder()),
            Node::Rows(list) => Self::Live(live_rows(*list)),
            Node::Fresh(node) => Self::draw(*node),
        }
    }

    /// Draws another piece in its place. What is alike is taken over, all else is made new.
    fn redraw(&mut self, node: Node) {
        match (&mut *self, ruby::drawn(node)) {
            (Self::Nothing(_), Node::Nothing) => {}
            (Self::Text(here, before), Node::Text(text) | Node::Said(text)) => {
                if *before != text {
                    Rndr::set_text(here, &text);
                    *before = text;
                }
            }
            (Self::Element(here), Node::Element(element)) if here.is_like(&element) => here.redraw(element),
            (Self::Live(effect), Node::Live(draw)) => *effect = live(draw, effect.take_value()),
            (Self::Many(states, end), Node::Many(nodes)) => redraw_all(states, nodes, |state| {
                let end: &types::Node = end.as_ref();
                if let Some(parent) = parent_of(end) {
                    state.stand(&parent, Some(end));
                }
            }),
            (_, node) => {
                let fresh = Self::draw(node);
                self.before(&fresh);
                std::mem::replace(self, fresh).take_away();
            }
        }
    }

    /// Puts it into an element, before one of its nodes or at its end.
    pub(super) fn stand(&self, parent: &types::Element, before: Option<&types::Node>) {
        let put = |node: &types::Node| Rndr::insert_node(parent, node, before);
        match self {
            Self::Nothing(mark) => put(mark.as_ref()),
            Self::Text(text, _) => put(text.as_ref()),
            Self::Element(element) => put(element.here.as_ref()),
            Self::Live(effect) => {
                effect.with_value_mut(|state| state.stand(parent, before));
            }
            Self::Many(states, end) => {
                for state in states {
                    state.stand(parent, before);
                }
                put(end.as_ref());
            }
            Self::Rows(rows, end) => {
                for row in rows {
                    row.state.stand(parent, before);
                }
                put(end.as_ref());
            }
        }
    }

    /// Puts another piece before it.
    fn before(&self, other: &Self) {
        if let Some(first) = self.first()
            && let Some(parent) = parent_of(&first)
        {
            other.stand(&parent, Some(&first));
        }
    }

    /// Its first node in the page. Only a piece that is being drawn at this moment has none.
    fn first(&self) -> Option<types::Node> {
        let node = |node: &types::Node| Some(node.clone());
        match self {
            Self::Nothing(mark) => node(mark.as_ref()),
            Self::Text(text, _) => node(text.as_ref()),
            Self::Element(element) => node(element.here.as_ref()),
            Self::Live(effect) => effect.with_value_mut(|state| state.first()).flatten(),
            Self::Many(states, end) => states.first().map_or_else(|| node(end.as_ref()), Self::first),
            Self::Rows(rows, end) => rows.first().map_or_else(|| node(end.as_ref()), |row| row.state.first()),
        }
    }

    /// Takes it out of the page, and all that is in it.
    fn take_away(self) {
        self.lift();
        self.end();
    }

    /// Takes its nodes out of the page; what is in an element goes with it.
    fn lift(&self) {
        match self {
            Self::Nothing(mark) => Rndr::remove(mark.as_ref()),
            Self::Text(text, _) => Rndr::remove(text.as_ref()),
            Self::Element(element) => Rndr::remove(element.here.as_ref()),
            Self::Live(effect) => {
                effect.with_value_mut(|state| state.lift());
            }
            Self::Many(states, end) => {
                states.iter().for_each(Self::lift);
                Rndr::remove(end.as_ref());
            }
            Self::Rows(rows, end) => {
                for row in rows {
                    row.state.lift();
                }
                Rndr::remove(end.as_ref());
            }
        }
    }

    /// Ends every effect in it, at once: one that is only dropped keeps what it drew until its task is polled, and the effects in
    /// there would still ask signals whose owner is gone.
    pub(super) fn end(self) {
        match self {
            Self::Nothing(_) | Self::Text(..) => {}
            Self::Element(element) => element.children.into_iter().for_each(Self::end),
            Self::Live(effect) => effect.take_value().into_iter().for_each(Self::end),
            Self::Many(states, _) => states.into_iter().for_each(Self::end),
            Self::Rows(rows, _) => rows.into_iter().for_each(Row::end),
        }
    }
}

/// Draws pieces over those that stand there; `stand` puts a new one behind the last.
fn redraw_all(states: &mut Vec<State>, nodes: Vec<Node>, stand: impl Fn(&State)) {
    let gone = states.len().min(nodes.len());
    states.split_off(gone).into_iter().for_each(State::take_away);
    for (at, node) in nodes.into_iter().enumerate() {
        if let Some(state) = states.get_mut(at) {
            state.redraw(node);
        } else {
            let state = State::draw(node);
            stand(&state);
            states.push(state);
        }
    }
}

fn live(mut draw: Box<dyn FnMut() -> Node>, here: Option<State>) -> RenderEffect<State> {
    let follow = move |here: Option<State>| {
        let node = draw();
        match here {
            Some(mut state) => {
                state.redraw(node);
                state
            }
            None => State::draw(node),
        }
    };
    RenderEffect::new_with_value(follow, here)
}

fn live_rows(list: Rows) -> RenderEffect<State> {
    // The rows live longer than one run of the effect, whose own owner is cleaned each time.
    let parent = Owner::current().unwrap_or_default();
    RenderEffect::new(move |here: Option<State>| {
        let names = (list.names)();
        let (before, end) = match here {
            Some(State::Rows(rows, end)) => (rows, end),
            _ => (Vec::new(), Rndr::create_placeholder()),
        };
        let row = |name| Row::draw(name, &parent, &*list.row);
        let rows = focus::kept(|| arrange(before, &names, end.as_ref(), &row));
        State::Rows(rows, end)
    })
}

/// The rows of these names in their order: those that are there, moved where they must, and new ones.
fn arrange(before: Vec<Row>, names: &[Id], end: &types::Node, draw: &dyn Fn(Id) -> Row) -> Vec<Row> {
    let (stay, gone): (Vec<Row>, Vec<Row>) = before.into_iter().partition(|row| names.contains(&row.name));
    for row in gone {
        row.state.lift();
        row.end();
    }
    let mut stay: Vec<Option<Row>> = stay.into_iter().map(Some).collect();
    // The first of those that are still to be placed: what is not in its place goes before it.
    let mut next = 0;
    let mut rows: Vec<Row> = Vec::with_capacity(names.len());
    for name in names {
        while stay.get(next).is_some_and(Option::is_none) {
            next += 1;
        }
        // Most rows are where they were; only then is a search needed.
        let is_here = |row: &Option<Row>| row.as_ref().is_some_and(|row| row.name == *name);
        if stay.get(next).is_some_and(is_here) {
            rows.extend(stay.get_mut(next).and_then(Option::take));
            continue;
        }
        let found = stay.iter_mut().find(|row| is_here(row)).and_then(Option::take);
        let row = found.unwrap_or_else(|| draw(*name));
        let follower = stay.get(next).and_then(|row| row.as_ref()?.state.first()).unwrap_or_else(|| end.clone());
        if let Some(parent) = parent_of(&follower) {
            row.state.stand(&parent, Some(&follower));
        }
        rows.push(row);
    }
    rows
}

fn parent_of(node: &types::Node) -> Option<types::Element> {
    Rndr::get_parent(node).and_then(types::Element::cast_from)
}

impl Element {
    fn draw(El(inside): El) -> Self {
        let element = Rndr::create_element(inside.tag, is_svg(inside.tag).then_some(SVG));
        let stand = |child: Node| {
            let state = State::draw(child);
            state.stand(&element, None);
            state
        };
        // A list takes its value only when its options are there: the values come last.
        let children = ruby::within(inside.tag, inside.children).into_iter().map(stand).collect();
        let values = inside.values.into_iter().map(|(name, value)| (name, Held::new(&element, name, value))).collect();
        let ears = inside.hearers.into_iter().map(|(kind, hearer)| Ear::open(&element, kind, hearer)).collect();
        Self { tag: inside.tag, here: element, values, ears, children }
    }

    /// Whether an element differs in nothing but values, hearers and children.
    fn is_like(&self, El(other): &El) -> bool {
        self.tag == other.tag
            && self.values.iter().map(|(name, _)| name).eq(other.values.iter().map(|(name, _)| name))
            && self.ears.iter().map(|ear| ear.kind).eq(other.hearers.iter().map(|(kind, _)| *kind))
    }

    fn redraw(&mut self, El(inside): El) {
        redraw_all(&mut self.children, ruby::within(inside.tag, inside.children), |state| {
            state.stand(&self.here, None);
        });
        for ((name, held), (_, value)) in self.values.iter_mut().zip(inside.values) {
            held.follow(&self.here, name, value);
        }
        for (ear, (_, hearer)) in self.ears.iter().zip(inside.hearers) {
            *ear.hearer.borrow_mut() = hearer;
        }
    }
}

impl Held {
    fn new(element: &types::Element, name: &'static str, value: Value) -> Self {
        let mut held = Self::Fixed(None);
        held.follow(element, name, value);
        held
    }

    fn follow(&mut self, element: &types::Element, name: &'static str, value: Value) {
        let before = match self {
            Self::Fixed(before) => before.take(),
            Self::Live(effect) => effect.take_value().flatten(),
        };
        *self = if let Value::Live(follow) = value {
            let element = element.clone();
            let write = move |before: Option<Option<Cow<'static, str>>>| {
                changed(&element, name, before.flatten(), follow().now())
            };
            Self::Live(RenderEffect::new_with_value(write, Some(before)))
        } else {
            Self::Fixed(changed(element, name, before, value.now()))
        };
    }
}

/// Writes a value where it differs from the one before.
fn changed(
    element: &types::Element,
    name: &'static str,
    before: Option<Cow<'static, str>>,
    now: Option<Cow<'static, str>>,
) -> Option<Cow<'static, str>> {
    let now = ruby::value(name, now);
    if before != now {
        if name == ".value" && now.as_deref().is_some_and(ruby::is_japanese_elsewhere) {
            Rndr::set_attribute(element, "lang", "ja");
        }
        match (name, now.as_deref()) {
            (".value", text) => control::set_value(element, text.unwrap_or_default()),
            (".checked", ticked) => control::set_checked(element, ticked.is_some()),
            (name, Some(text)) => Rndr::set_attribute(element, name, text),
            (name, None) => Rndr::remove_attribute(element, name),
        }
    }
    now
}
