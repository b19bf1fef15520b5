//! What is said about saving. 「保存しました」 is said only after the durable store has confirmed.

use super::moment::Moment;
use crate::journal::StorageError;

/// The state of saving of everything in this tab.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SaveState {
    /// Nothing was changed since the app was opened.
    #[default]
    Untouched,
    /// 書きこみ中: written to the quick store, not yet confirmed by the durable one.
    Writing,
    /// 保存しました: confirmed by the durable store.
    Saved(Moment),
    /// この端末に書きました: the quick store has it, the durable store does not answer or is not there.
    QuickOnly(Moment, StorageError),
    /// まだ保存できていません: neither store took it; it is in this window alone.
    Unsaved(StorageError),
}

impl SaveState {
    /// Whether closing the window now would lose something.
    pub fn is_at_risk(&self) -> bool {
        matches!(self, Self::Unsaved(_))
    }
}
