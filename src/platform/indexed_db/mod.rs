//! The durable store: `IndexedDB` with `durability: "strict"`, where a transaction that reports `complete` has reached the disk.
//! One database, one object store, a key is a string and a value a `Uint8Array`. On some phones the connection is lost now and
//! then, or opening hangs: nothing here waits without an end, and a lost connection is opened anew, once for each call.

mod connection;
mod transaction;

use crate::journal::{Pending, Storage, StorageError};
use connection::Connection;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use transaction::Transaction;

/// So many entries are asked for at a time: large enough to be quick, small enough that each answer comes in time.
const BATCH: u32 = 256;

/// The app's database. Opened at the first use.
#[derive(Default)]
pub struct IndexedStore {
    connection: RefCell<Option<Rc<Connection>>>,
    strict: Cell<Option<bool>>,
}

/// Why one attempt came to nothing.
enum Trouble {
    /// The connection is gone; another one may do it.
    Lost(String),
    /// A new connection would not help.
    Refused(StorageError),
}

impl IndexedStore {
    /// The database; whether the browser has one shows at the first use.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether every writing transaction so far answered that it flushes to the disk. `None` before the first one.
    pub fn is_strict(&self) -> Option<bool> {
        self.strict.get()
    }

    async fn connection(&self) -> Result<Rc<Connection>, StorageError> {
        if let Some(connection) = self.connection.borrow().as_ref().filter(|connection| connection.is_open()) {
            return Ok(Rc::clone(connection));
        }
        let connection = Rc::new(Connection::open().await?);
        *self.connection.borrow_mut() = Some(Rc::clone(&connection));
        Ok(connection)
    }

    /// Does something on the connection, and once more on a new one if the first was lost on the way. All that is done here
    /// can be done twice without harm: reading, putting the same value, removing the same key.
    async fn attempt<T>(&self, work: impl AsyncFn(&Connection) -> Result<T, Trouble>) -> Result<T, StorageError> {
        let mut is_second = false;
        loop {
            let connection = self.connection().await?;
            let trouble = match work(&connection).await {
                Ok(outcome) => return Ok(outcome),
                Err(trouble) => trouble,
            };
            match trouble {
                Trouble::Lost(_) if !is_second => is_second = true,
                Trouble::Lost(reason) => return Err(StorageError::Failed(reason)),
                Trouble::Refused(error) => {
                    // One that stopped answering is not asked again.
                    if error == StorageError::Silent {
                        connection.give_up();
                    }
                    return Err(error);
                }
            }
            connection.give_up();
        }
    }

    fn writing(&self, connection: &Connection) -> Result<Transaction, Trouble> {
        let transaction = Transaction::writing(connection)?;
        self.strict.set(Some(self.strict.get().unwrap_or(true) && transaction.is_strict()));
        Ok(transaction)
    }
}

impl Storage for IndexedStore {
    fn keys<'a>(&'a self, prefix: &'a str) -> Pending<'a, Vec<String>> {
        Box::pin(self.attempt(async |connection| Transaction::reading(connection)?.keys(prefix, BATCH).await))
    }

    fn read_all<'a>(&'a self, prefix: &'a str) -> Pending<'a, Vec<(String, Vec<u8>)>> {
        Box::pin(self.attempt(async |connection| Transaction::reading(connection)?.entries(prefix, BATCH).await))
    }

    fn read<'a>(&'a self, key: &'a str) -> Pending<'a, Option<Vec<u8>>> {
        Box::pin(self.attempt(async |connection| Transaction::reading(connection)?.value(key).await))
    }

    fn write<'a>(&'a self, entries: &'a [(String, Vec<u8>)]) -> Pending<'a, ()> {
        Box::pin(self.attempt(async |connection| self.writing(connection)?.write(entries).await))
    }

    fn remove<'a>(&'a self, keys: &'a [String]) -> Pending<'a, ()> {
        Box::pin(self.attempt(async |connection| self.writing(connection)?.remove(keys).await))
    }
}
