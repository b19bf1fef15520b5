//! ② 確認書: what is agreed on now, and for each partner whether, when and by whom it was confirmed, what they confirmed, and what
//! has changed since.

use crate::app::Route;
use crate::domain::agreement::{Agreement, Drift, Term, Terms};
use crate::domain::partner::taking_part;
use crate::domain::{Command, Id, List, Plan, Step};
use crate::exchange::agreement::{drift, terms};
use crate::ui::context::{use_ui, use_words};
use crate::ui::focus;
use crate::ui::page::{Shown, id_of};
use crate::ui::part::button::{Button, ButtonLink, Weight};
use crate::ui::part::field::{PlanField, control_id};
use crate::ui::part::help;
use crate::ui::part::icon::Icon;
use crate::ui::part::notice::{Urgency, notice};
use crate::ui::part::section::Section;
use crate::ui::view::html::{b, dd, details, div, dl, dt, fieldset, legend, p, summary};
use crate::ui::view::{El, IntoNode, Memo, Node, fresh, rows, show};

/// What is agreed on, and who agreed.
pub fn agreements(plan: Shown) -> Section {
    let (words, id) = (&use_words().consult, id_of(plan));
    let partners = Memo::new(move |_| plan.with(|plan| parties(plan)));
    let now = move || plan.with(|plan| in_rows(|term| now_of(plan).of(term).to_owned()));
    let nobody = move || {
        let write = ButtonLink::new(words.to_partners(), Route::Step(id, Step::Find)).icon(Icon::Pen);
        (p().class("soft").with(words.agreements_empty()), p().with(write.weight(Weight::Small)))
    };
    Section::new("agreements", words.agreements()).note(words.agreements_note()).with((
        help::open(Agreement::agreed_on),
        div().class("consult-now").with((p().with(b().with(words.terms_now())), now)),
        show(move || plan.with(|plan| !can_agree(plan)), || p().with(use_words().consult.nothing_to_agree())),
        show(move || partners.with(Vec::is_empty), nobody),
        rows(move || partners.get(), move |partner| party(plan, partner)),
    ))
}

/// Those who take part, and those who agreed before.
fn parties(plan: &Plan) -> Vec<Id> {
    let part = taking_part(plan);
    let is_party = |partner: &Id| {
        part.iter().any(|other| other.meta.id == *partner) || Agreement::last_with(plan, *partner).is_some()
    };
    plan.partners.live().map(|partner| partner.meta.id).filter(is_party).collect()
}

fn now_of(plan: &Plan) -> Terms {
    terms(plan, use_words())
}

/// There must be something to say yes to.
fn can_agree(plan: &Plan) -> bool {
    let now = now_of(plan);
    !now.purpose.is_empty() || !now.goals.is_empty()
}

/// The four terms, each with its words.
fn in_rows(text: impl Fn(Term) -> String) -> El {
    let words = &use_words().consult;
    let row = |term| {
        let text = match text(term) {
            text if text.is_empty() => words.term_empty().to_owned(),
            text => text,
        };
        div().class("facts-row").with((dt().with(name_of(term)), dd().class("consult-term").with(text)))
    };
    dl().class("facts").with(Term::ALL.map(row))
}

fn name_of(term: Term) -> &'static str {
    let words = &use_words().consult;
    match term {
        Term::Purpose => words.purpose(),
        Term::Goals => words.goals(),
        Term::Roles => words.roles(),
        Term::Period => words.period(),
    }
}

/// One partner: not agreed yet, or agreed on these words.
fn party(plan: Shown, partner: Id) -> El {
    let words = use_words();
    let name = move || {
        let name = plan.with(|plan| plan.partners.get(partner).map(|partner| partner.name.trim().to_owned()));
        name.filter(|name| !name.is_empty()).unwrap_or_else(|| words.find.partner_unnamed().to_owned())
    };
    let last = Memo::new(move |_| plan.with(|plan| Agreement::last_with(plan, partner).map(|last| last.meta.id)));
    let body = move || match last.get() {
        Some(agreement) => fresh(agreed(plan, partner, agreement)),
        None => fresh((
            p().class("soft").with(words.consult.not_agreed()),
            p().with(agree_button(plan, partner, words.consult.agree())),
        )),
    };
    fieldset().class("consult-party").with((legend().class("consult-party-name").with(name), body))
}

/// Says yes today; who said it is written next.
fn agree_button(plan: Shown, partner: Id, label: &'static str) -> Button {
    let (ui, words, id) = (use_ui(), use_words(), id_of(plan));
    let agree = move || {
        let agreement = ui.session.new_id();
        let today = ui.session.now().date;
        let command = plan.with_untracked(|plan| {
            let partner = plan.partners.get(partner)?;
            Some(Agreement::make(agreement, partner, today, "", &now_of(plan)))
        });
        if command.is_some_and(|command| ui.session.dispatch(id, &command).is_ok()) {
            ui.removal.set(false);
            ui.status.set(words.consult.agreed_kept().to_owned());
            focus::later(control_id(&Agreement::by.of(agreement)));
        }
    };
    let name = move || plan.with(|plan| plan.partners.get(partner).map(|it| it.name.to_string())).unwrap_or_default();
    Button::new(label, agree)
        .about(move || words.lists.entry_of(name()))
        .icon(Icon::Tick)
        .weight(Weight::Small)
        .id(agree_id(partner))
        .disabled(move || plan.with(|plan| !can_agree(plan)))
}

fn agree_id(partner: Id) -> String {
    format!("agree-{partner}")
}

/// When and by whom it was confirmed, what was confirmed, and what is different now.
fn agreed(plan: Shown, partner: Id, agreement: Id) -> Node {
    let (ui, words, id) = (use_ui(), &use_words().consult, id_of(plan));
    let on = Agreement::agreed_on.of(agreement);
    let changed = move || {
        ui.later.has_all_words();
        plan.with(|plan| plan.agreements.get(agreement).map(|it| drift(plan, it, use_words()))).unwrap_or_default()
    };
    let drifted = move || match changed() {
        drifts if drifts.is_empty() => p().class("soft").with(words.agreed_still()).into_node(),
        drifts => {
            let rows = drifts.iter().map(drift_row);
            notice(Urgency::Care, words.drifted(), rows.collect::<Vec<_>>()).into_node()
        }
    };
    let copy = move || {
        let kept = plan.with(|plan| plan.agreements.get(agreement).cloned());
        in_rows(|term| kept.as_ref().map(|kept| kept.copy(term).to_owned()).unwrap_or_default())
    };
    let remove = move || {
        if ui.session.dispatch(id, &Command::Remove { list: List::Agreement, id: agreement }).is_ok() {
            ui.removal.set(true);
            focus::later(agree_id(partner));
        }
    };
    (
        div().class("fields").with((
            PlanField::new(id, on, words.agreed_on()),
            PlanField::new(id, Agreement::by.of(agreement), words.agreed_by()).hint(words.agreed_by_hint()),
        )),
        drifted,
        details().class("consult-copy").with((summary().with(words.agreed_copy()), copy)),
        div().class("row").with((
            show(move || !changed().is_empty(), move || agree_button(plan, partner, words.agree_again())),
            Button::new(words.agreed_remove(), remove).icon(Icon::Remove).weight(Weight::Quiet),
        )),
    )
        .into_node()
}

/// A term as it was and as it is, as far as both differ.
pub fn drift_row(drift: &Drift) -> El {
    let words = &use_words().consult;
    let [then, now] = drift.lines();
    let side = |when: &'static str, text: String| {
        let text = if text.is_empty() { words.term_none().to_owned() } else { text };
        div().class("facts-row").with((dt().with(when), dd().class("consult-term").with(text)))
    };
    let sides = dl().class("facts").with((side(words.then(), then), side(words.now(), now)));
    div().with((p().with(b().with(name_of(drift.term))), sides))
}
