//! Files out and in: the share sheet or a download, and the bytes of a file that somebody chose.

use super::{js, listener::settled, spawn};
use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use std::fmt;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url, Window};

/// The largest file that is read at all.
pub const MAX_FILE_BYTES: u64 = 5_000_000;

/// A download may start late; its address is given back after this time.
const DOWNLOAD_MS: u32 = 60_000;

#[wasm_bindgen]
extern "C" {
    // `new File(parts, name, { type })`: web-sys builds it without a type, and the share sheet needs one.
    #[wasm_bindgen(js_name = File)]
    type TypedFile;

    #[wasm_bindgen(constructor, catch, js_class = "File")]
    fn new(parts: &Array, name: &str, options: &BlobPropertyBag) -> Result<TypedFile, JsValue>;

    type Sharing;

    #[wasm_bindgen(method, catch, js_name = canShare)]
    fn can_share(this: &Sharing, data: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn share(this: &Sharing, data: &JsValue) -> Result<Promise, JsValue>;
}

/// What became of a file that was to be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// Handed to the share sheet, which puts it where the person said.
    Shared,
    /// Handed to the browser's downloads.
    Downloaded,
    /// The person closed the share sheet.
    Cancelled,
}

/// Why a file did not go out or come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileError {
    /// It is larger than what is read at all.
    TooLarge {
        /// The size of the file.
        bytes: u64,
        /// The largest size.
        limit: u64,
    },
    /// The browser refused; the text is its own.
    Failed(String),
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, limit } => write!(f, "file of {bytes} bytes is larger than {limit}"),
            Self::Failed(reason) => write!(f, "file failed: {reason}"),
        }
    }
}

impl std::error::Error for FileError {}

/// Saves a file. On a device worked by touch it goes through the share sheet where that takes files: an app installed on an
/// iPhone cannot download. Everywhere else, and where the sheet refuses, it is a download: the sheet of a computer keeps nothing
/// on the computer. Done only when the bytes that went out were read back and are the same. Call it from a tap.
pub async fn save(name: &str, mime: &str, bytes: &[u8]) -> Result<Saved, FileError> {
    let window = js::window().ok_or_else(|| FileError::Failed("no window".to_owned()))?;
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let file = TypedFile::new(&Array::of1(&Uint8Array::from(bytes)), name, &options).map_err(failed)?;
    let file: File = file.unchecked_into();
    let shared = match shareable(&window, &file) {
        Some(data) => Some(share(&window, &data).await),
        None => None,
    };
    let saved = match shared {
        Some(Ok(())) => Saved::Shared,
        Some(Err(error)) if js::error_name(&error) == "AbortError" => return Ok(Saved::Cancelled),
        // Not every browser shares every kind of file that it says it can.
        _ => download(&file, name).map(|()| Saved::Downloaded).map_err(failed)?,
    };
    // Only now: between the tap and the sheet the browser allows no wait.
    let back = settled(Ok(file.array_buffer())).await.map_err(failed)?;
    if Uint8Array::new(&back).to_vec() == bytes {
        Ok(saved)
    } else {
        Err(FileError::Failed("the file does not hold what was put in".to_owned()))
    }
}

fn failed(error: JsValue) -> FileError {
    FileError::Failed(js::describe(&error))
}

/// The data for the share sheet, where this device has one that takes this file.
fn shareable(window: &Window, file: &File) -> Option<Object> {
    let is_touch = window.match_media("(pointer: coarse)").ok().flatten().is_some_and(|query| query.matches());
    let navigator = window.navigator();
    if !is_touch || js::function(&navigator, "canShare").is_none() || js::function(&navigator, "share").is_none() {
        return None;
    }
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(file)).ok()?;
    navigator.unchecked_ref::<Sharing>().can_share(&data).ok()?.then_some(data)
}

async fn share(window: &Window, data: &Object) -> Result<(), JsValue> {
    let navigator = window.navigator();
    settled(navigator.unchecked_ref::<Sharing>().share(data)).await.map(|_| ())
}

fn download(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let clicked = click(&address, name);
    spawn::spawn(async move {
        spawn::after(DOWNLOAD_MS).await;
        // Given back twice is given back.
        let _ = Url::revoke_object_url(&address);
    });
    clicked
}

fn click(address: &str, name: &str) -> Result<(), JsValue> {
    let document = js::document().ok_or(JsValue::NULL)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(address);
    anchor.set_download(name);
    // Firefox clicks only what is in the document.
    document.body().ok_or(JsValue::NULL)?.append_child(&anchor)?;
    anchor.click();
    anchor.remove();
    Ok(())
}

/// A file that somebody chose, not yet read.
#[derive(Debug, Clone)]
pub struct ChosenFile {
    file: File,
}

/// The files chosen in the file field that this event comes from. The field is emptied, so that the same file can be chosen
/// again.
pub fn chosen(event: &super::Event) -> Vec<ChosenFile> {
    let Some(field) = event.input() else {
        return Vec::new();
    };
    let Some(list) = field.files() else { return Vec::new() };
    let files = (0..list.length()).filter_map(|index| list.get(index)).map(|file| ChosenFile { file }).collect();
    field.set_value("");
    files
}

impl ChosenFile {
    /// Its name, as the person's device has it.
    pub fn name(&self) -> String {
        self.file.name()
    }

    /// Its size in bytes.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a size is a whole number of at most 2⁵³"
    )]
    pub fn size(&self) -> u64 {
        self.file.size() as u64
    }

    /// Its bytes. A file above [`MAX_FILE_BYTES`] is refused before a byte of it is read.
    pub async fn read(&self) -> Result<Vec<u8>, FileError> {
        let bytes = self.size();
        if bytes > MAX_FILE_BYTES {
            return Err(FileError::TooLarge { bytes, limit: MAX_FILE_BYTES });
        }
        let buffer = settled(Ok(self.file.array_buffer())).await;
        buffer.map(|buffer| Uint8Array::new(&buffer).to_vec()).map_err(failed)
    }
}
