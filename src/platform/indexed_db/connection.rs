//! One open connection to the database: opening it within a time, and noticing that it is gone.

use crate::{
    journal::StorageError,
    platform::{
        js,
        listener::{Listener, first_of},
        spawn,
    },
};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{IdbDatabase, IdbOpenDbRequest};

/// The name of the database.
const DATABASE: &str = "kyoso";

/// The only object store: records by key.
pub(super) const RECORDS: &str = "record";

/// The version of the database's shape. The journal versions what lies in it.
const VERSION: u32 = 1;

/// The longest wait for an answer before the store counts as silent, in milliseconds.
pub(super) const PATIENCE_MS: u32 = 2_000;

/// An open connection; closed when dropped.
pub(super) struct Connection {
    database: IdbDatabase,
    is_open: Rc<Cell<bool>>,
    _listeners: Vec<Listener>,
}

impl Connection {
    /// Opens the database and makes it where there is none.
    pub(super) async fn open() -> Result<Self, StorageError> {
        let absent = || StorageError::Unavailable("no IndexedDB".to_owned());
        let factory = js::window()
            .ok_or_else(absent)?
            .indexed_db()
            .map_err(|error| StorageError::Unavailable(js::describe(&error)))?
            .ok_or_else(absent)?;
        let request = factory
            .open_with_u32(DATABASE, VERSION)
            .map_err(|error| StorageError::Unavailable(js::describe(&error)))?;
        let _making = Listener::on(&request, "upgradeneeded", {
            let request = request.clone();
            move |_| make(&request)
        });
        match spawn::within(PATIENCE_MS, first_of(&request, &["success", "error"])).await {
            Some(Some("success")) => Self::from_request(&request),
            Some(_) => Err(reason(&request)),
            None => {
                close_when_late(request);
                Err(StorageError::Silent)
            }
        }
    }

    fn from_request(request: &IdbOpenDbRequest) -> Result<Self, StorageError> {
        let database: IdbDatabase = request
            .result()
            .and_then(JsCast::dyn_into)
            .map_err(|error| StorageError::Unavailable(js::describe(&error)))?;
        let is_open = Rc::new(Cell::new(true));
        // `close`: the browser took the connection away. `versionchange`: another tab wants to change the database's shape and
        // waits until everybody has let go.
        let listeners = ["close", "versionchange"]
            .into_iter()
            .filter_map(|kind| {
                let (is_open, gone) = (Rc::clone(&is_open), database.clone());
                Listener::on(&database, kind, move |_| {
                    is_open.set(false);
                    gone.close();
                })
            })
            .collect();
        Ok(Self { database, is_open, _listeners: listeners })
    }

    /// Whether it can still be used, as far as is known.
    pub(super) fn is_open(&self) -> bool {
        self.is_open.get()
    }

    /// Uses it no more.
    pub(super) fn give_up(&self) {
        self.is_open.set(false);
    }

    /// The database behind it.
    pub(super) fn database(&self) -> &IdbDatabase {
        &self.database
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        // Waits by itself for the transactions that are under way.
        self.database.close();
    }
}

/// Makes the object store in a new database.
fn make(request: &IdbOpenDbRequest) {
    let Ok(database) = request.result().and_then(JsCast::dyn_into::<IdbDatabase>) else { return };
    // A failure ends the opening with an error, which is where it is reported.
    let _ = database.create_object_store(RECORDS);
}

/// A connection that comes after nobody waits any more would stand in the way of others for ever.
fn close_when_late(request: IdbOpenDbRequest) {
    let late = first_of(&request, &["success", "error"]);
    spawn::spawn(async move {
        if late.await == Some("success") {
            drop(Connection::from_request(&request));
        }
    });
}

/// Why the database did not open. Whatever it is, there is no store; only a full disk is a matter of its own.
fn reason(request: &IdbOpenDbRequest) -> StorageError {
    let words = match request.error() {
        Ok(Some(error)) => match js::storage_error(&error) {
            StorageError::Full => return StorageError::Full,
            _ => js::describe(&error),
        },
        Ok(None) => "no reason given".to_owned(),
        Err(error) => js::describe(&error),
    };
    StorageError::Unavailable(words)
}
