//! A list of a plan by keyboard alone: entries are put in order, taken away, taken back, and found again under 消したもの.

use crate::browser::role::{self, Role};
use crate::browser::{App, Key, Page, Setup, part, press};
use crate::support::cases::zuifu;
use crate::support::copies::bring;
use kyoso::app::Route;
use kyoso::domain::Step;
use kyoso::domain::need::Need;

/// How many controls may stand between here and there.
const FAR: usize = 80;

/// Goes back to a control with Shift and Tab.
async fn back_to(page: &Page, role: Role, name: &str) {
    for _ in 0..FAR {
        let (computed, named) = page.focused().await;
        if role.computed.contains(&&*computed) && named.contains(name) {
            return;
        }
        page.press_with(Key::Shift, Key::Tab).await;
    }
    panic!("Shift and Tab never came to {name}");
}

/// Waits until the entries stand in this order.
async fn stand(page: &Page, expected: &[&str]) {
    page.until(&format!("the order {expected:?}"), async || {
        let mut order = Vec::new();
        for field in page.all(role::FIELD, "何が").await {
            order.push(field.value().await);
        }
        (order == expected).then_some(())
    })
    .await;
}

/// Waits until the focus is on what has this role and this in its name.
async fn focus_is_on(page: &Page, role: Role, name: &str) {
    page.until(&format!("the focus on {name}"), async || {
        let (computed, named) = page.focused().await;
        (role.computed.contains(&&*computed) && named.contains(name)).then_some(())
    })
    .await;
}

#[tokio::test]
async fn entries_are_ordered_removed_and_brought_back_by_keyboard() {
    let app = App::open(Setup::laptop()).await;
    let room = zuifu();
    for what in ["人手", "道具", "場所"] {
        room.add::<Need>(&[(Need::what, what)]);
    }
    bring(&app, &room).await;
    let page = app.page();
    app.go(&Route::Step(room.plan, Step::Find).to_hash()[1..]).await;
    page.heading(part("探す")).await;
    stand(&page, &["人手", "道具", "場所"]).await;

    // By the buttons, and there by the arrow keys: the focus goes with the entry.
    press(&page, role::BUTTON, "上へ （できないこと・苦手なこと 3）").await;
    stand(&page, &["人手", "場所", "道具"]).await;
    focus_is_on(&page, role::BUTTON, "上へ （できないこと・苦手なこと 2）").await;
    page.press(Key::Up).await;
    stand(&page, &["場所", "人手", "道具"]).await;
    focus_is_on(&page, role::BUTTON, "上へ （できないこと・苦手なこと 1）").await;
    page.press(Key::Up).await;
    page.press(Key::Down).await;
    stand(&page, &["人手", "場所", "道具"]).await;
    page.status_says("に 動かしました").await;
    press(&page, role::BUTTON, "下へ （できないこと・苦手なこと 2）").await;
    stand(&page, &["人手", "道具", "場所"]).await;

    // Away, and back at once.
    press(&page, role::BUTTON, "消す （できないこと・苦手なこと 3）").await;
    stand(&page, &["人手", "道具"]).await;
    focus_is_on(&page, role::FIELD, "何が").await;
    page.status_says("消しました").await;
    back_to(&page, role::BUTTON, "元に戻す").await;
    page.press(Key::Enter).await;
    stand(&page, &["人手", "道具", "場所"]).await;

    // Away, and found again where it stood, after the page was left.
    press(&page, role::BUTTON, "消す （できないこと・苦手なこと 2）").await;
    stand(&page, &["人手", "場所"]).await;
    app.go("/").await;
    page.heading("取り組み").await;
    app.go(&Route::Step(room.plan, Step::Find).to_hash()[1..]).await;
    page.heading(part("探す")).await;
    back_to(&page, role::BUTTON, "消したもの（1つ）").await;
    page.press(Key::Enter).await;
    press(&page, role::BUTTON, "元に戻す （道具）").await;
    stand(&page, &["人手", "道具", "場所"]).await;
    focus_is_on(&page, role::FIELD, "何が").await;
    page.gone(role::BUTTON, part("消したもの")).await;
    page.reload().await;
    stand(&page, &["人手", "道具", "場所"]).await;
    app.finish().await;
}
