//! One transaction: what it asks for, and waiting until it is `complete`.

use super::{
    Trouble,
    connection::{Connection, PATIENCE_MS, RECORDS},
};
use crate::{
    journal::StorageError,
    platform::{js, listener::first_of, spawn},
};
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

#[wasm_bindgen]
extern "C" {
    // web-sys keeps the options of a transaction and `durability` behind an unstable switch; without them a transaction is
    // `relaxed`. `commit` it counts as deprecated, after an old draft of the standard.
    type DatabaseWithOptions;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &DatabaseWithOptions,
        store: &str,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;

    type StrictTransaction;

    #[wasm_bindgen(method, getter)]
    fn durability(this: &StrictTransaction) -> Option<String>;

    #[wasm_bindgen(method, catch)]
    fn commit(this: &StrictTransaction) -> Result<(), JsValue>;
}

/// A transaction on the object store.
pub(super) struct Transaction {
    transaction: IdbTransaction,
    store: IdbObjectStore,
}

impl Transaction {
    /// One that only reads.
    pub(super) fn reading(connection: &Connection) -> Result<Self, Trouble> {
        Self::begin(connection, "readonly", &JsValue::UNDEFINED)
    }

    /// One that writes, all or nothing, and is complete only when it has reached the disk.
    pub(super) fn writing(connection: &Connection) -> Result<Self, Trouble> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into()).map_err(|error| trouble(&error))?;
        Self::begin(connection, "readwrite", &options)
    }

    fn begin(connection: &Connection, mode: &str, options: &JsValue) -> Result<Self, Trouble> {
        let database: &DatabaseWithOptions = connection.database().unchecked_ref();
        let transaction = database.transaction(RECORDS, mode, options).map_err(|error| trouble(&error))?;
        let store = transaction.object_store(RECORDS).map_err(|error| trouble(&error))?;
        Ok(Self { transaction, store })
    }

    /// Whether the browser understood that it is to reach the disk.
    pub(super) fn is_strict(&self) -> bool {
        self.transaction.unchecked_ref::<StrictTransaction>().durability().as_deref() == Some("strict")
    }

    /// All keys with a prefix, in ascending order.
    pub(super) async fn keys(self, prefix: &str, batch: u32) -> Result<Vec<String>, Trouble> {
        let mut keys: Vec<String> = Vec::new();
        loop {
            let range = range(prefix, keys.last())?;
            let found = self.list(self.store.get_all_keys_with_key_and_limit(&range, batch)).await?;
            keys.extend(found.iter().filter_map(|key| key.as_string()));
            if found.length() < batch {
                return Ok(keys);
            }
        }
    }

    /// All entries with a prefix, in ascending order of key.
    pub(super) async fn entries(self, prefix: &str, batch: u32) -> Result<Vec<(String, Vec<u8>)>, Trouble> {
        let mut entries: Vec<(String, Vec<u8>)> = Vec::new();
        loop {
            let range = range(prefix, entries.last().map(|(key, _)| key))?;
            // Asked for together, so that both see the same entries and the transaction stays open between them.
            let keys = self.list(self.store.get_all_keys_with_key_and_limit(&range, batch));
            let values = self.list(self.store.get_all_with_key_and_limit(&range, batch));
            let (keys, values) = futures_util::future::try_join(keys, values).await?;
            let found = keys.iter().zip(values.iter());
            entries.extend(found.filter_map(|(key, value)| Some((key.as_string()?, bytes(&value)))));
            if keys.length() < batch {
                return Ok(entries);
            }
        }
    }

    /// The value under a key.
    pub(super) async fn value(self, key: &str) -> Result<Option<Vec<u8>>, Trouble> {
        let value = self.answer(self.store.get(&key.into())).await?;
        Ok((!value.is_undefined()).then(|| bytes(&value)))
    }

    /// Puts all entries and waits for the disk.
    pub(super) async fn write(self, entries: &[(String, Vec<u8>)]) -> Result<(), Trouble> {
        let mut total = 0;
        self.all_or_nothing(entries.iter().map(|(key, bytes)| {
            total += bytes.len();
            self.store.put_with_key(&Uint8Array::from(bytes.as_slice()), &key.into())
        }))?;
        self.complete(total).await
    }

    /// Removes all keys and waits for the disk.
    pub(super) async fn remove(self, keys: &[String]) -> Result<(), Trouble> {
        self.all_or_nothing(keys.iter().map(|key| self.store.delete(&key.into())))?;
        self.complete(0).await
    }

    /// A request that is refused at once leaves the others standing; they are taken back.
    fn all_or_nothing(&self, requests: impl Iterator<Item = Result<IdbRequest, JsValue>>) -> Result<(), Trouble> {
        for request in requests {
            if let Err(error) = request {
                self.abort();
                return Err(trouble(&error));
            }
        }
        Ok(())
    }

    /// Waits until all of it is on the disk: two seconds, and one more for every megabyte.
    async fn complete(&self, total_bytes: usize) -> Result<(), Trouble> {
        let end = first_of(&self.transaction, &["complete", "abort"]);
        // Says that nothing more comes, which spares a round through the page. It fails only if the end is already here.
        let _ = self.transaction.unchecked_ref::<StrictTransaction>().commit();
        let megabytes = u32::try_from(total_bytes / 1_000_000).unwrap_or(u32::MAX);
        match spawn::within(PATIENCE_MS.saturating_add(megabytes.saturating_mul(1_000)), end).await {
            Some(Some("complete")) => Ok(()),
            Some(_) => Err(self.why_aborted()),
            None => {
                self.abort();
                Err(Trouble::Refused(StorageError::Silent))
            }
        }
    }

    fn why_aborted(&self) -> Trouble {
        match self.transaction.error() {
            Some(error) => trouble(&error),
            // The browser closed the connection under it.
            None => Trouble::Lost("transaction aborted".to_owned()),
        }
    }

    async fn answer(&self, request: Result<IdbRequest, JsValue>) -> Result<JsValue, Trouble> {
        let request = request.map_err(|error| trouble(&error))?;
        match spawn::within(PATIENCE_MS, first_of(&request, &["success", "error"])).await {
            Some(Some("success")) => request.result().map_err(|error| trouble(&error)),
            Some(_) => match request.error() {
                Ok(Some(error)) => Err(trouble(&error)),
                Ok(None) => Err(self.why_aborted()),
                Err(error) => Err(trouble(&error)),
            },
            None => {
                self.abort();
                Err(Trouble::Refused(StorageError::Silent))
            }
        }
    }

    async fn list(&self, request: Result<IdbRequest, JsValue>) -> Result<Array, Trouble> {
        Ok(self.answer(request).await?.unchecked_into())
    }

    fn abort(&self) {
        // It fails when the transaction has ended by itself, which is as good.
        let _ = self.transaction.abort();
    }
}

/// The keys with a prefix, after the last one already known. `\u{ffff}` sorts behind everything that a key can hold.
fn range(prefix: &str, after: Option<&String>) -> Result<IdbKeyRange, Trouble> {
    let upper = format!("{prefix}\u{ffff}").into();
    match after {
        None => IdbKeyRange::bound(&prefix.into(), &upper),
        Some(last) => IdbKeyRange::bound_with_lower_open(&last.into(), &upper, true),
    }
    .map_err(|error| trouble(&error))
}

/// A stored value. Anything else than bytes was not written by us and reads as no bytes, which no record is.
fn bytes(value: &JsValue) -> Vec<u8> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default()
}

/// `InvalidStateError`: the connection is closing. `UnknownError`: what Safari says when it lost its database process.
/// `AbortError`: the browser ended the transaction by itself.
fn trouble(error: &JsValue) -> Trouble {
    match js::error_name(error).as_str() {
        "InvalidStateError" | "UnknownError" | "AbortError" | "TransactionInactiveError" => {
            Trouble::Lost(js::describe(error))
        }
        _ => Trouble::Refused(js::storage_error(error)),
    }
}
