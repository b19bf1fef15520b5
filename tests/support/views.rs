//! Views as HTML on the host: a session over memory stores, a page of it, and what a person or a screen reader finds there.

use futures_util::FutureExt;
use futures_util::future::{LocalBoxFuture, ready};
use kyoso::app::{Moment, Route, Session, Settings, World};
use kyoso::domain::date::Date;
use kyoso::domain::{Command, Field, Id, Listed, Plan, PlanId, Refusal};
use kyoso::journal::MemoryStore;
use kyoso::ui::Ui;
use kyoso::ui::view::IntoNode;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

/// A room with one plan in it, in which views are drawn.
pub struct Room {
    /// What views ask for.
    pub ui: Ui,
    /// The plan.
    pub plan: PlanId,
    owner: Owner,
}

impl Room {
    /// A room with a plan of this name.
    pub fn new(title: &str) -> Self {
        let owner = Owner::new();
        let (ui, plan) = owner.with(|| {
            let session = Session::new(
                Rc::new(Still::default()),
                Rc::new(MemoryStore::default()),
                Rc::new(MemoryStore::default()),
            );
            let plan = super::begin(session, title);
            let ui = Ui::new(session, Route::Plan(plan), Settings::default(), None);
            provide_context(ui);
            (ui, plan)
        });
        Self { ui, plan, owner }
    }

    /// The plan as it is now.
    pub fn now(&self) -> Arc<Plan> {
        let plans = self.ui.session.plans_now();
        plans.into_iter().find(|plan| plan.id() == self.plan).expect("the room's plan")
    }

    /// Writes into the head of the plan.
    pub fn write(&self, field: Field, text: &str) {
        self.dispatch(&Command::write(field.of(self.plan.0), text));
    }

    /// Adds an entry to one of its lists.
    pub fn add<T: Listed>(&self, values: &[(Field, &str)]) -> Id {
        let id = self.ui.session.new_id();
        let values = values.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
        self.dispatch(&Command::Add { list: T::LIST, id, values });
        id
    }

    /// Carries a command out.
    pub fn dispatch(&self, command: &Command) {
        self.owner.with(|| self.ui.session.dispatch(self.plan, command)).unwrap();
    }

    /// Tries to carry a command out.
    pub fn try_to(&self, command: &Command) -> Result<(), Refusal> {
        self.owner.with(|| self.ui.session.dispatch(self.plan, command))
    }

    /// Does something where the room's words and signals are at hand.
    pub fn with<T>(&self, act: impl FnOnce() -> T) -> T {
        self.owner.with(act)
    }

    /// The view as HTML, as it stands at this moment.
    pub fn render<N: IntoNode>(&self, view: impl FnOnce() -> N) -> Html {
        Html(self.owner.with(|| view().into_node().to_html()))
    }
}

/// A piece of HTML, to ask what is on it.
pub struct Html(pub String);

impl Html {
    /// The words of every element of this kind, in order.
    pub fn texts(&self, tag: &str) -> Vec<String> {
        self.elements(tag).map(|(_, inside)| words_of(inside)).collect()
    }

    /// Only what stands before the first element with this class.
    pub fn before(&self, class: &str) -> Self {
        Self(self.0.split(&format!("class=\"{class}\"")).next().unwrap_or_default().to_owned())
    }

    /// The labels of all controls, in order; each must lead to a control that is there.
    pub fn labels(&self) -> Vec<String> {
        let labels = self.elements("label").map(|(opening, inside)| {
            if let Some(target) = attribute(opening, "for") {
                let id = format!("id=\"{target}\"");
                assert!(self.0.contains(&id), "{} leads to {target}, which is not there", words_of(inside));
            }
            words_of(inside)
        });
        labels.collect()
    }

    /// The label of the control with this id, or of the radio buttons with this name. Nothing where there is no such control.
    pub fn label_of(&self, control: &str) -> Option<String> {
        let [id, name, target] = ["id", "name", "for"].map(|attribute| format!(" {attribute}=\"{control}\""));
        if self.0.contains(&id) {
            let mut labels = self.elements("label");
            let label =
                labels.find(|(opening, inside)| format!(" {opening}").contains(&target) || inside.contains(&id));
            return label.map(|(_, inside)| words_of(inside));
        }
        let group = format!(" aria-labelledby=\"{control}-l\"");
        let is_group = self.0.contains(&name) && self.0.contains(&group);
        let heading = format!(" id=\"{control}-l\"");
        let mut headings = self.elements("p").filter(|(opening, _)| opening.contains(&heading));
        headings.next().filter(|_| is_group).map(|(_, inside)| words_of(inside))
    }

    /// All of its words.
    pub fn words(&self) -> String {
        words_of(&self.0)
    }

    /// The levels of its headings, in order.
    pub fn heading_levels(&self) -> Vec<u8> {
        let levels = self.0.match_indices("<h").filter_map(|(at, _)| self.0.as_bytes().get(at + 2).copied());
        levels.filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect()
    }

    /// The values of an attribute, in order.
    pub fn attributes(&self, name: &str) -> Vec<String> {
        self.0.split('<').filter_map(|piece| attribute(piece.split('>').next()?, name)).map(ToOwned::to_owned).collect()
    }

    fn elements<'a>(&'a self, tag: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let (start, end) = (format!("<{tag}"), format!("</{tag}>"));
        let starts: Vec<usize> = self.0.match_indices(&start).map(|(at, _)| at).collect();
        starts.into_iter().filter_map(move |at| {
            let (opening, rest) = self.0[at + start.len()..].split_once('>')?;
            let is_whole_name = opening.is_empty() || opening.starts_with(' ');
            is_whole_name.then(|| (opening, rest.split(&end).next().unwrap_or(rest)))
        })
    }
}

fn attribute<'a>(opening: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = opening.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

fn words_of(html: &str) -> String {
    let mut words = String::new();
    let mut is_tag = false;
    for sign in html.chars() {
        match sign {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            _ if is_tag => {}
            _ => words.push(sign),
        }
    }
    words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").trim().to_owned()
}

/// A world that stands still on 22 November 2026, whose chances come in a row, and in which everything is done at once.
#[derive(Default)]
struct Still {
    chances: Cell<u64>,
}

impl World for Still {
    fn now(&self) -> Moment {
        Moment { date: Date::new(2026, 11, 22).unwrap(), hour: 10, minute: 32, second: 0 }
    }

    fn random(&self) -> u64 {
        self.chances.set(self.chances.get() + 1);
        self.chances.get()
    }

    fn announce(&self, _: &[u8]) {}

    fn spawn(&self, work: LocalBoxFuture<'static, ()>) {
        // Stores in memory answer at once, so that nothing is left to wait for.
        work.now_or_never();
    }

    fn wait(&self, _: u32) -> LocalBoxFuture<'static, ()> {
        Box::pin(ready(()))
    }
}
