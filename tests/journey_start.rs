//! The built app opens on a laptop and on a phone, asks nobody but its own host, and opens again when that is gone.

use crate::browser::{App, Setup, part, role};

async fn opens(setup: Setup) {
    let mut app = App::open(setup).await;
    let ready = "const done = arguments[arguments.length - 1]; navigator.serviceWorker.ready.then(() => done(true))";
    assert_eq!(app.browser().script_async(ready).await, true, "a release is kept on the device");
    app.browser().screenshot("start").await;
    app.close().await;
    app.go_offline().await;
    app.start_again().await;
    let page = app.page();
    page.find(role::HEADING, part("")).await;
    assert!(page.title().await.contains("共創ノート"));
    app.finish().await;
}

#[tokio::test]
async fn on_a_laptop_twice_the_second_time_without_a_network() {
    opens(Setup::laptop()).await;
}

#[tokio::test]
async fn on_a_phone_twice_the_second_time_without_a_network() {
    opens(Setup::phone()).await;
}
