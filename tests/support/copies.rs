//! How copies of plans get into a browser: as the files that people hand on.

use super::views::Room;
use crate::browser::{App, role};
use std::path::{Path, PathBuf};

/// The plan of a room as a file.
pub fn file_of(room: &Room) -> Vec<u8> {
    room.ui.session.backup(&[room.now()]).expect("a backup")
}

/// Puts a file where the browser of a journey can choose it.
pub fn put(app: &App, name: &str, bytes: &[u8]) -> PathBuf {
    let folder = app.browser().profile().downloads();
    let file = folder.join(name);
    std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, bytes)).expect("a file");
    file
}

/// Opens a file: what is in it is shown, and nothing is taken in yet.
pub async fn open(app: &App, file: &Path) {
    app.go("/import").await;
    app.page().find(role::FILE, "ファイルを選ぶ").await.choose_file(file).await;
}

/// Takes a plan in that is not there yet, as a file from another device.
pub async fn bring(app: &App, room: &Room) {
    open(app, &put(app, &format!("{}.json", room.plan), &file_of(room))).await;
    let page = app.page();
    page.button("この内容を取りこむ").await.click().await;
    page.shows("新しい取り組み 1つ").await;
}
