//! Methods (手法の案): ways in which it could be done, side by side, and the one that was chosen. What is weighed is what the
//! pamphlet names in ②: the roles wanted from the partner, 費用対効果, 波及効果, 相乗効果.

use super::command::Command;
use super::entry::entry;
use super::field::{Flag, Line, Prose, Value};
use super::id::Id;
use super::plan::Plan;

entry! {
    /// One way of doing it.
    Method in Method {
        /// What it is called.
        name: Line,
        /// 相手に求める役割.
        role: Prose,
        /// What it costs, in money and in hands: one half of 費用対効果.
        cost: Line,
        /// What it brings: the other half.
        effect: Prose,
        /// 波及効果: how it spreads to other people and places.
        ripple: Prose,
        /// 相乗効果: what comes of doing it together.
        synergy: Prose,
        /// これに決めた.
        is_chosen: Flag,
        /// Why it was chosen, or not.
        reason: Prose,
    }
}

impl Method {
    /// Chooses a method; what was chosen before is chosen no more.
    pub fn choose(plan: &Plan, method: Id) -> Command {
        let others = plan.methods.live().filter(|other| other.is_chosen.0 && other.meta.id != method);
        let mut writes: Vec<_> = others.map(|other| Command::write(Self::is_chosen.of(other.meta.id), "")).collect();
        writes.push(Command::write(Self::is_chosen.of(method), Flag(true).read("")));
        Command::Together(writes)
    }

    /// The chosen ones: one, unless two copies chose at the same time.
    pub fn chosen(plan: &Plan) -> impl Iterator<Item = &Self> {
        plan.methods.live().filter(|method| method.is_chosen.0).map(|method| &**method)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{List, PlanId, apply};

    #[test]
    fn one_method_is_chosen_at_a_time() {
        let [by_hand, by_firm] = [1, 2].map(Id::from_random);
        let add = |id| Command::Add { list: List::Method, id, values: Vec::new() };
        let empty = Plan::new(PlanId::default());
        let mut plan = apply(&empty, &Command::Together([by_hand, by_firm].map(add).to_vec())).unwrap().plan;
        for method in [by_hand, by_firm, by_firm] {
            plan = apply(&plan, &Method::choose(&plan, method)).unwrap().plan;
            let chosen: Vec<Id> = Method::chosen(&plan).map(|chosen| chosen.meta.id).collect();
            assert_eq!(chosen, [method]);
        }
    }
}
