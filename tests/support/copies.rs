//! How copies of plans come in: as the files that people hand on, tried before they are looked into.

use super::views::Room;
#[cfg(feature = "browser")]
use crate::browser::{App, role};
use kyoso::app::Session;
use kyoso::exchange::backup::Copy;
use kyoso::exchange::trial::{self, Tried, Verdict};
#[cfg(feature = "browser")]
use std::path::{Path, PathBuf};

/// The copies after their trial, which here is held in this very thread.
pub fn tried(session: Session, copies: Vec<Copy>) -> Vec<Tried> {
    let requests = session.trials_of(&copies);
    let mut verdicts = requests.iter().map(|request| Verdict::of_answer(trial::answer(request)));
    let mut verdict = |copy: &Copy| copy.document.as_ref().and_then(|_| verdicts.next()).unwrap_or(Verdict::Sound);
    copies.into_iter().map(|copy| (verdict(&copy), copy)).map(|(verdict, copy)| Tried::new(copy, verdict)).collect()
}

/// The plan of a room as a file.
pub fn file_of(room: &Room) -> Vec<u8> {
    room.ui.session.backup(&[room.now()]).expect("a backup")
}

/// Puts a file where the browser of a journey can choose it.
#[cfg(feature = "browser")]
pub fn put(app: &App, name: &str, bytes: &[u8]) -> PathBuf {
    let folder = app.browser().profile().downloads();
    let file = folder.join(name);
    std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, bytes)).expect("a file");
    file
}

/// Opens a file: what is in it is shown, and nothing is taken in yet.
#[cfg(feature = "browser")]
pub async fn open(app: &App, file: &Path) {
    app.go("/import").await;
    app.page().find(role::FILE, "ファイルを選ぶ").await.choose_file(file).await;
}

/// Takes a plan in that is not there yet, as a file from another device.
#[cfg(feature = "browser")]
pub async fn bring(app: &App, room: &Room) {
    open(app, &put(app, &format!("{}.json", room.plan), &file_of(room))).await;
    let page = app.page();
    page.button("この内容を取りこむ").await.click().await;
    page.shows("新しい取り組み 1つ").await;
}
