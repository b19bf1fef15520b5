//! The world as the browser gives it: what the session asks for.

use super::safe::SafeStart;
use super::tabs::Tabs;
use super::{clock, random, spawn};
use crate::app::{Guard, Moment, World};
use futures_util::future::LocalBoxFuture;
use std::rc::Rc;

/// The browser's clock, chance, tabs and background.
pub struct Browser {
    tabs: Rc<Tabs>,
    safe: Option<SafeStart>,
}

impl Browser {
    /// The world of this tab, which speaks to the others through `tabs`.
    pub fn new(tabs: Rc<Tabs>) -> Self {
        Self { tabs, safe: SafeStart::find() }
    }
}

impl World for Browser {
    fn now(&self) -> Moment {
        clock::now()
    }

    fn random(&self) -> u64 {
        random::for_ids()
    }

    fn announce(&self, message: &[u8]) {
        // A tab that does not hear reads the change from the stores when it is opened next.
        let _ = self.tabs.announce(message);
    }

    fn spawn(&self, work: LocalBoxFuture<'static, ()>) {
        spawn::spawn(work);
    }

    fn wait(&self, milliseconds: u32) -> LocalBoxFuture<'static, ()> {
        Box::pin(spawn::after(milliseconds))
    }

    fn guard(&self) -> Option<&dyn Guard> {
        self.safe.as_ref().map(|safe| safe as &dyn Guard)
    }
}
