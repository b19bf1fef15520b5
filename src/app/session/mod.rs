//! The session: the one door through which plans are opened, changed, saved and met by other copies in this tab. How copies
//! come in stands in [`import`].

mod ballots;
mod compact;
mod import;
mod round;
mod safety;
mod wall;

pub use ballots::NotCounted;
use import::Import;
pub use import::TakenIn;
use round::Rounds;
pub use round::{NotClosed, NotOpened, OpenRound, RoundTrouble};

use crate::app::history::{Depth, History, Origin};
use crate::app::save::SaveState;
use crate::app::tabs::{TabMessage, Wall};
use crate::app::world::World;
use crate::document::{Document, Reading, WriterId};
use crate::domain::check::round::Ballot;
use crate::domain::{Applied, Command, Id, List, Plan, PlanId, Refusal, apply};
use crate::exchange::backup::{self, NotWritten};
use crate::journal::{Journal, Loaded, QuickStorage, Record, Slot, Storage, UnreadableRecord};
use crate::words::ruby;
use futures_util::future::join;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

/// The handle to everything that is open in this tab; copy it freely.
#[derive(Clone, Copy)]
pub struct Session {
    inner: StoredValue<Inner, LocalStorage>,
    /// Behind a pointer: a page reads its plan at every change, and a plan is many lists.
    plans: RwSignal<BTreeMap<PlanId, Arc<Plan>>>,
    save: RwSignal<SaveState>,
    opening: RwSignal<Opening>,
    /// Counts changes of what can be taken back, which lives outside the reactive world.
    steps: RwSignal<u32>,
    meeting: RwSignal<Meeting>,
}

/// What pages of a meeting follow.
#[derive(Debug, Clone, Default)]
struct Meeting {
    /// Counts changes of the open round, which lives outside the reactive world.
    turn: u32,
    /// What can be said about saving it.
    save: SaveState,
    /// What the wall shall show, as another tab said.
    wall: Option<Wall>,
}

struct Inner {
    world: Rc<dyn World>,
    journal: Rc<Journal>,
    writer: WriterId,
    documents: BTreeMap<PlanId, Document>,
    history: History,
    /// The last copy that was taken into a plan, as long as nothing else has changed it since.
    imports: BTreeMap<PlanId, Import>,
    confirming: bool,
    /// A newer version of the app writes here.
    is_outdated: bool,
    /// What the start could not read.
    unreadable: Vec<UnreadableRecord>,
    rounds: Rounds,
    /// The last ballot that went into a check of 話し合いながら, and into which; it can be taken back until the next one begins.
    last_ballot: Option<(Id, Ballot)>,
    /// What this tab shows on the wall, if it leads it.
    presents: Option<Wall>,
}

/// How far the stores were read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Opening {
    /// They are being read.
    #[default]
    Reading,
    /// All that could be read is open.
    Open(Findings),
}

/// What was found while reading the stores, for the データ page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Findings {
    /// Records that could not be read. They are kept where they are.
    pub unreadable: usize,
    /// Stretches of a writer's records that are missing.
    pub holes: usize,
    /// Plans that were left closed, because opening them ended the app before.
    pub unopened: usize,
    /// The quick store did not answer.
    pub quick_failed: bool,
    /// The durable store did not answer.
    pub durable_failed: bool,
}

impl Session {
    /// A session over two stores. Nothing is read before [`Session::open`].
    pub fn new(world: Rc<dyn World>, quick: Rc<dyn QuickStorage>, durable: Rc<dyn Storage>) -> Self {
        // A writer is one opening of the app in one tab: drawn anew each time and never stored.
        let writer = WriterId::from_random(world.random());
        let rounds = Rounds::new(Rc::new(Slot::new(Rc::clone(&quick), Rc::clone(&durable))));
        let journal = Rc::new(Journal::new(quick, durable, writer));
        let documents = BTreeMap::new();
        Self {
            inner: StoredValue::new_local(Inner {
                world,
                journal,
                writer,
                documents,
                history: History::default(),
                imports: BTreeMap::new(),
                confirming: false,
                is_outdated: false,
                unreadable: Vec::new(),
                rounds,
                last_ballot: None,
                presents: None,
            }),
            plans: RwSignal::new(BTreeMap::new()),
            save: RwSignal::new(SaveState::default()),
            opening: RwSignal::new(Opening::default()),
            steps: RwSignal::new(0),
            meeting: RwSignal::new(Meeting::default()),
        }
    }

    /// Reads both stores and opens every plan. Messages of other tabs may come in before it is done.
    pub async fn open(self) {
        let (journal, slot) = self.inner.with_value(|inner| (Rc::clone(&inner.journal), inner.rounds.slot()));
        // At once, so that a store that does not answer is waited for only once.
        let (loaded, slot) = join(journal.load(), slot.read()).await;
        let broken: Vec<_> = loaded.unreadable.iter().chain(&loaded.aside).cloned().collect();
        let mut unreadable = broken.len();
        let mut unopened = 0;
        let world = self.inner.with_value(|inner| Rc::clone(&inner.world));
        if broken.iter().any(|record| record.problem.is_newer()) {
            self.stop_writing();
        }
        self.inner.update_value(|inner| {
            inner.unreadable = broken;
            for plan in loaded.plans.keys() {
                if world.guard().is_some_and(|guard| !guard.begin(*plan)) {
                    unopened += 1;
                    continue;
                }
                let document = inner.documents.entry(*plan).or_insert_with(|| Document::new(*plan, inner.writer));
                unreadable += usize::from(import::merge_loaded(document, &loaded).is_err());
                world.guard().iter().for_each(|guard| guard.end());
            }
        });
        self.publish_all();
        self.find_round(&slot);
        self.opening.set(Opening::Open(Findings { unopened, ..findings(&loaded, unreadable) }));
        if world.guard().is_some() {
            return;
        }
        let is_copied = journal.write_back(&loaded).await.copied.is_ok();
        // What fails here is tried again at the next start: nothing is lost by it.
        let _ = journal.finish_erasing(&loaded).await;
        let _ = journal.set_aside(&loaded).await;
        if is_copied {
            self.compact(&loaded).await;
        }
        journal.keep_reserve();
    }

    /// Carries a command out, saves it and tells the other tabs. On a refusal nothing has changed.
    pub fn dispatch(self, plan: PlanId, command: &Command) -> Result<(), Refusal> {
        self.carry_out(plan, command, Origin::Fresh)
    }

    /// Starts a new plan with its first command; [`crate::domain::start`] has those there are. Where nothing comes of it,
    /// nothing stays.
    pub fn begin(self, plan: PlanId, first: &Command) -> Result<(), Refusal> {
        self.inner.update_value(|inner| {
            inner.documents.entry(plan).or_insert_with(|| Document::new(plan, inner.writer));
        });
        let begun = self.carry_out(plan, first, Origin::Fresh);
        self.inner.update_value(|inner| {
            // A plan begins with its first values: there is nothing before them to go back to.
            inner.history.forget(plan);
            if inner.documents.get(&plan).is_some_and(|document| *document.plan() == Plan::new(plan)) {
                inner.documents.remove(&plan);
            }
        });
        self.steps.update(|steps| *steps += 1);
        begun
    }

    /// Takes the last change of this plan in this tab back.
    pub fn undo(self, plan: PlanId) -> Result<(), Refusal> {
        self.step_back(plan, Origin::Undo)
    }

    /// Does again what was taken back last.
    pub fn redo(self, plan: PlanId) -> Result<(), Refusal> {
        self.step_back(plan, Origin::Redo)
    }

    /// How many steps [`Session::undo`] and [`Session::redo`] could take. Reactive.
    pub fn depth(self, plan: PlanId) -> Depth {
        self.steps.track();
        self.inner.with_value(|inner| inner.history.depth(plan))
    }

    /// Tries at once to save what is not confirmed yet.
    pub fn retry(self) {
        self.inner.update_value(|inner| inner.confirming = false);
        self.confirm_soon();
        self.retry_round();
    }

    /// One plan. Reactive.
    pub fn plan(self, id: PlanId) -> Option<Arc<Plan>> {
        self.plans.with(|plans| plans.get(&id).cloned())
    }

    /// All plans, those in the bin too. Reactive.
    pub fn plans(self) -> Vec<Arc<Plan>> {
        self.plans.with(|plans| plans.values().cloned().collect())
    }

    /// The plans that are not in the bin. Reactive.
    pub fn current_plans(self) -> Vec<Arc<Plan>> {
        let is_current = |plan: &&Arc<Plan>| !plan.is_removed();
        self.plans.with(|plans| plans.values().filter(is_current).cloned().collect())
    }

    /// All plans as they are this moment, outside the reactive world.
    pub fn plans_now(self) -> Vec<Arc<Plan>> {
        self.plans.with_untracked(|plans| plans.values().cloned().collect())
    }

    /// What can be said about saving. Reactive.
    pub fn save_state(self) -> SaveState {
        self.save.get()
    }

    /// How far the stores were read. Reactive.
    pub fn opening(self) -> Opening {
        self.opening.get()
    }

    /// Whether this copy may be read only: a newer version of the app wrote it, or something in it is foreign.
    /// Reactive.
    pub fn is_read_only(self, plan: PlanId) -> bool {
        self.plans.track();
        let is_foreign = |document: &Document| !matches!(document.reading(), Reading::Whole);
        self.is_outdated() || self.inner.with_value(|inner| inner.documents.get(&plan).is_some_and(is_foreign))
    }

    /// The whole document of a plan, as other copies can merge it.
    pub fn document_of(self, plan: PlanId) -> Option<Vec<u8>> {
        self.inner.with_value(|inner| inner.documents.get(&plan).map(Document::encode))
    }

    /// A backup file of these plans, be it one or all of them.
    pub fn backup(self, plans: &[Arc<Plan>]) -> Result<Vec<u8>, NotWritten> {
        let copies: Vec<(Arc<Plan>, Vec<u8>)> =
            plans.iter().filter_map(|plan| Some((Arc::clone(plan), self.document_of(plan.id())?))).collect();
        backup::write(&copies, self.now().date)
    }

    /// A new name for an entry.
    pub fn new_id(self) -> Id {
        Id::from_random(self.inner.with_value(|inner| inner.world.random()))
    }

    /// The local date and time now.
    pub fn now(self) -> crate::app::Moment {
        self.inner.with_value(|inner| inner.world.now())
    }

    /// Asks the other tabs to write what is half typed, before a new release takes over.
    pub fn ask_others_to_flush(self) {
        self.inner.with_value(|inner| inner.world.announce(&TabMessage::Flush.encode()));
    }

    fn step_back(self, plan: PlanId, origin: Origin) -> Result<(), Refusal> {
        let command = self.inner.try_update_value(|inner| inner.history.take(plan, origin)).flatten();
        command.map_or(Ok(()), |command| self.carry_out(plan, &command, origin))
    }

    fn carry_out(self, id: PlanId, command: &Command, origin: Origin) -> Result<(), Refusal> {
        let no_plan = || Refusal::NoSuchEntry { list: List::Head, id: id.0 };
        // Words of the app that go into a plan become the group's own: without the readings over them.
        let mut command = command.clone();
        command.each_text(&|text: &mut String| {
            if ruby::has_readings(text) {
                *text = ruby::base(text).into_owned();
            }
        });
        let record = self
            .inner
            .try_update_value(|inner| {
                let document = inner.documents.get_mut(&id).ok_or_else(no_plan)?;
                if inner.is_outdated || !matches!(document.reading(), Reading::Whole) {
                    return Err(Refusal::ReadOnly);
                }
                let Applied { plan, inverse } = apply(document.plan(), &command)?;
                let update = document.reconcile(&plan);
                if update.is_empty() {
                    return Ok(None);
                }
                inner.history.keep(id, origin, inverse);
                inner.imports.remove(&id);
                Ok(Some(inner.journal.append(id, update).record))
            })
            .unwrap_or(Ok(None))?;
        if let Some(record) = record {
            self.publish(id);
            self.steps.update(|steps| *steps += 1);
            self.after_append(&record);
        }
        Ok(())
    }

    fn after_append(self, record: &Record) {
        self.inner.with_value(|inner| inner.world.announce(&TabMessage::Record(record.clone()).encode()));
        match self.save.get_untracked() {
            SaveState::Untouched | SaveState::Saved(_) => self.save.set(SaveState::Writing),
            // The durable store is waited for; that the quick one has it was true only until now.
            SaveState::QuickOnly(_, error) if self.inner.with_value(|inner| inner.journal.only_in_memory() > 0) => {
                self.save.set(SaveState::Unsaved(error));
            }
            _ => {}
        }
        self.confirm_soon();
    }

    /// Confirms in the durable store, again and again with growing pauses while it does not answer.
    fn confirm_soon(self) {
        let (already, world, journal) =
            self.inner.with_value(|inner| (inner.confirming, Rc::clone(&inner.world), Rc::clone(&inner.journal)));
        if already {
            return;
        }
        self.inner.update_value(|inner| inner.confirming = true);
        let background = Rc::clone(&world);
        background.spawn(Box::pin(async move {
            let mut pause = FIRST_PAUSE;
            while let Err(error) = journal.confirm().await {
                let state = match journal.only_in_memory() {
                    0 => SaveState::QuickOnly(world.now(), error),
                    _ => SaveState::Unsaved(error),
                };
                self.save.set(state);
                world.wait(pause).await;
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
            self.inner.update_value(|inner| inner.confirming = false);
            if journal.unsaved() == 0 {
                self.save.set(SaveState::Saved(world.now()));
            } else {
                self.confirm_soon();
            }
        }));
    }

    fn publish(self, id: PlanId) {
        let here =
            self.inner.with_value(|inner| inner.documents.get(&id).map(|document| Arc::new(document.plan().clone())));
        self.plans.update(|plans| {
            match here {
                Some(plan) => plans.insert(id, plan),
                None => plans.remove(&id),
            };
        });
    }

    fn publish_all(self) {
        let all = self.inner.with_value(|inner| {
            inner.documents.iter().map(|(id, document)| (*id, Arc::new(document.plan().clone()))).collect()
        });
        self.plans.set(all);
    }
}

/// The first pause after the durable store failed, in milliseconds.
const FIRST_PAUSE: u32 = 500;
/// The longest pause.
const LONGEST_PAUSE: u32 = 30_000;

fn findings(loaded: &Loaded, unreadable: usize) -> Findings {
    Findings {
        unreadable,
        holes: loaded.holes.len(),
        unopened: 0,
        quick_failed: loaded.quick.is_err(),
        durable_failed: loaded.durable.is_err(),
    }
}
