//! Wires the parts together and mounts the app; nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    use kyoso::app::Session;
    use kyoso::exchange;
    use kyoso::platform::indexed_db::IndexedStore;
    use kyoso::platform::local_storage::LocalStore;
    use kyoso::platform::tabs::Tabs;
    use kyoso::platform::world::Browser;
    use kyoso::platform::{crash, page, settings, trial, words as packs};
    use kyoso::ui::{mount, root, start};
    use kyoso::words::pack::{self, Part};
    use kyoso::words::wording;
    use std::rc::Rc;

    // A release has no words for a panic: it ends in a trap, which the page itself hears (public/trouble.js).
    if cfg!(debug_assertions) {
        crash::install_hook();
    }
    // Without a page this is the worker in which copies from outside are tried.
    let Some(place) = page::place() else { return trial::serve(exchange::trial::answer) };
    // The start script does not come this far without them.
    let wording = settings::read().wording(settings::system_lang());
    pack::bring(wording.lang, Part::First, &packs::first().unwrap_or_default());
    wording::choose(wording);
    mount(&place, || {
        let tabs = Rc::new(Tabs::open());
        let world = Rc::new(Browser::new(Rc::clone(&tabs)));
        let session = Session::new(world, Rc::new(LocalStore::new()), Rc::new(IndexedStore::new()));
        let ui = start(session, &tabs);
        root(ui)
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The app runs in a browser: `cargo xtask serve` builds and serves it.");
}
