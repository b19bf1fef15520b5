//! By keyboard alone in the other two languages: the whole way from the first page to a result and a promise in English; and in easy Japanese,
//! where the language is changed in the middle of a question and the answer stays.

use crate::browser::role;
use crate::browser::{App, Key, Page, Setup, part, press, type_into};
use kyoso::words::{Lang, Words, plain, ruby, words};

const TITLE: &str = "A bench at the bus stop";

/// The question with this progress stands there, and the focus is in its heading.
async fn is_asked(page: &Page, progress: &str) {
    let region = "return document.querySelector('.progress, .check-entry')?.innerText.replace(/\\s+/g, '') || ''";
    let wanted: String = progress.split_whitespace().collect();
    page.until(&format!("the question {progress:?}"), async || {
        let said = page.said(region).await;
        (said.contains(&wanted) && page.focused().await.0 == "heading").then_some(())
    })
    .await;
}

#[tokio::test]
async fn in_english_from_the_first_page_to_a_result_by_keys_alone() {
    let mut app = App::open(Setup::laptop().in_language("en")).await;
    let page = app.page();
    press(&page, role::LINK, "Start a new plan").await;
    page.heading("New plan").await;
    type_into(&page, "Name of the plan", TITLE).await;
    type_into(&page, "Who has trouble with what?", "Older people have nowhere to sit while they wait.").await;
    page.tab_to(role::BUTTON, part("Start with this name")).await;
    page.press(Key::Enter).await;
    page.heading(TITLE).await;
    press(&page, role::LINK, "Consult").await;
    page.heading(part("Consult")).await;
    type_into(&page, "Purpose of this plan", "Anybody can wait for the bus at their ease.").await;
    type_into(&page, "End date", "next spring").await;
    page.press(Key::Tab).await;
    page.shows("Some dates can't be read").await;
    press(&page, role::LINK, "next spring").await;
    let is_there = async || (page.focused().await == ("textbox".to_owned(), "End date".to_owned())).then_some(());
    page.until("the field of the day", is_there).await;
    press(&page, role::BUTTON, "Start the self-check of").await;
    page.heading(part("self-check")).await;
    press(&page, role::BUTTON, "Start the self-check").await;
    is_asked(&page, "First question").await;
    page.type_text("2").await;
    page.press(Key::Enter).await;
    for number in 1..=8 {
        is_asked(&page, &format!("Question {number} of 8")).await;
        page.type_text(&(number % 5 + 1).to_string()).await;
        page.press(Key::Enter).await;
    }
    page.heading(part("Self-check of")).await;
    type_into(&page, "Who", "Riverside Group").await;
    type_into(&page, "By when", "31 January 2030").await;
    press(&page, role::BUTTON, "Save this promise").await;
    page.shows("Riverside Group").await;
    app.come_back().await;
    let page = app.page();
    page.link(part(TITLE)).await;
    assert_eq!(app.browser().script("return document.documentElement.lang").await, "en");
    app.finish().await;
}

/// A text of the words as a screen reader says it.
fn said(text: &str) -> String {
    plain(&ruby::base(text))
}

/// Chooses a language by keyboard; the focus is then on the menu again.
async fn choose(page: &Page, lang: Lang) {
    press(page, role::BUTTON, "Language").await;
    press(page, role::BUTTON, &said(lang.own_name())).await;
    page.until("the focus on the menu of languages", async || {
        let (_, name) = page.focused().await;
        let chosen = page.said("return document.documentElement.dataset.lang").await;
        (name.contains("Language") && chosen == kyoso::domain::field::Choice::key(lang)).then_some(())
    })
    .await;
}

/// Which of the six answers is chosen on the question, by the words of this language.
async fn is_chosen(page: &Page, words: &Words) -> bool {
    page.radio(part(&said(words.answers.little()))).await.is_chosen().await
}

#[tokio::test]
async fn in_easy_japanese_the_language_changes_on_a_question_and_the_answer_stays() {
    let app = App::open(Setup::laptop()).await;
    let (page, easy, english) = (app.page(), words(Lang::JaEasy), words(Lang::En));
    page.link(part(&said(words(Lang::Ja).home.start()))).await;
    choose(&page, Lang::JaEasy).await;
    press(&page, role::LINK, &said(easy.home.check_now())).await;
    page.heading(part(&said(easy.begin.heading()))).await;
    press(&page, role::BUTTON, &said(easy.begin.begin())).await;
    page.radio(part(&said(easy.answers.little()))).await;
    page.type_text("1").await;
    page.press(Key::Enter).await;
    let progress = async |words: &Words| {
        let text = "return document.querySelector('.progress')?.textContent || ''";
        let wanted: String = said(&words.question.progress(8, 1)).split_whitespace().collect();
        page.until("the first of eight questions", async || {
            let shown: String =
                page.said(&text.replace(".textContent", READINGS_OFF)).await.split_whitespace().collect();
            shown.contains(&wanted).then_some(())
        })
        .await;
    };
    progress(easy).await;
    page.until("the focus on the question", async || (page.focused().await.0 == "heading").then_some(())).await;
    page.type_text("3").await;
    assert!(is_chosen(&page, easy).await);
    choose(&page, Lang::En).await;
    progress(english).await;
    assert!(is_chosen(&page, english).await, "the answer stays in English");
    choose(&page, Lang::JaEasy).await;
    progress(easy).await;
    assert!(is_chosen(&page, easy).await, "and in easy Japanese again");
    press(&page, role::BUTTON, &said(easy.question.take_answer())).await;
    for number in 2..=8 {
        page.until("the next question", async || {
            (page.route().await.ends_with(&format!("/{number}")) && page.focused().await.0 == "heading").then_some(())
        })
        .await;
        page.type_text("1").await;
        page.press(Key::Enter).await;
    }
    page.heading(part(&said(&easy.question.check_of("")))).await;
    app.finish().await;
}

/// The text of an element without the readings.
const READINGS_OFF: &str = ".cloneNode(true)?.innerHTML.replace(/<rt.*?<\\/rt>/g, '').replace(/<.*?>/g, '')";
