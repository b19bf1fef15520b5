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
use web_sys::{IdbDatabase, IdbFactory, IdbOpenDbRequest};

/// The name of the database.
const DATABASE: &str = "kyoso";

/// The only object store: records by key.
pub(super) const RECORDS: &str = "record";

/// The longest wait for an answer before the store counts as silent, in milliseconds.
pub(super) const PATIENCE_MS: u32 = 2_000;

/// An open connection; closed when dropped.
pub(super) struct Connection {
    database: IdbDatabase,
    is_open: Rc<Cell<bool>>,
    _listeners: Vec<Listener>,
}

impl Connection {
    /// Opens the database and makes it where there is none. It goes by what is there, not by a version: a database without
    /// its object store would otherwise refuse every record for ever.
    pub(super) async fn open() -> Result<Self, StorageError> {
        let found = Self::open_as(None).await?;
        if found.database.object_store_names().contains(RECORDS) {
            return Ok(found);
        }
        let next = found.database.version() + 1.0;
        drop(found);
        Self::open_as(Some(next)).await
    }

    async fn open_as(version: Option<f64>) -> Result<Self, StorageError> {
        let request = match version {
            None => factory()?.open(DATABASE),
            Some(version) => factory()?.open_with_f64(DATABASE, version),
        }
        .map_err(|error| StorageError::Unavailable(js::describe(&error)))?;
        let making = Listener::on(&request, "upgradeneeded", {
            let request = request.clone();
            move |_| make(&request)
        });
        match spawn::within(PATIENCE_MS, first_of(&request, &["success", "error"])).await {
            Some(Some("success")) => Self::from_request(&request),
            Some(_) => Err(reason(&request)),
            None => {
                close_when_late(request, making);
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

/// The browser's databases.
fn factory() -> Result<IdbFactory, StorageError> {
    let absent = || StorageError::Unavailable("no IndexedDB".to_owned());
    let window = js::window().ok_or_else(absent)?;
    window.indexed_db().map_err(|error| StorageError::Unavailable(js::describe(&error)))?.ok_or_else(absent)
}

/// Makes the object store in a new database.
fn make(request: &IdbOpenDbRequest) {
    let Ok(database) = request.result().and_then(JsCast::dyn_into::<IdbDatabase>) else { return };
    // A failure ends the opening with an error, which is where it is reported.
    let _ = database.create_object_store(RECORDS);
}

/// A connection that comes after nobody waits any more would stand in the way of others for ever. A database that is made only
/// now still gets its object store, so `making` hears until the end.
fn close_when_late(request: IdbOpenDbRequest, making: Option<Listener>) {
    let late = first_of(&request, &["success", "error"]);
    spawn::spawn(async move {
        if late.await == Some("success") {
            drop(Connection::from_request(&request));
        }
        drop(making);
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
