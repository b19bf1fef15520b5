//! 日本語: the choices of the domain, and what a step asks for.

use crate::words::{Decisions, MoneyWays, OpenPoints, PartnerKinds, PartnerStates, PromiseStates, RoleStates};

pub const PARTNER_KINDS: PartnerKinds = PartnerKinds {
    unsaid: "えらんでください",
    citizens: "市民",
    npo: "NPO・市民活動団体",
    neighbourhood: "自治会",
    community_centre: "公民館",
    welfare_council: "社協",
    school: "学校",
    company: "企業",
    government: "行政",
    other: "その他",
};

pub const PARTNER_STATES: PartnerStates =
    PartnerStates { candidate: "候補", asked: "声をかけた", together: "一緒にやる", declined: "見送り" };

pub const ROLE_STATES: RoleStates =
    RoleStates { open: "まだ", doing: "しています", done: "終わりました", stuck: "止まっています" };

pub const MONEY_WAYS: MoneyWays = MoneyWays { came_in: "入ったお金", spent: "使ったお金" };

pub const PROMISE_STATES: PromiseStates =
    PromiseStates { open: "残っています", done: "できました", dropped: "やめました" };

pub const DECISIONS: Decisions =
    Decisions { open: "まだ決めていない", carry_on: "続ける", change: "変える", end: "終わる" };

pub const OPEN_POINTS: OpenPoints = OpenPoints {
    problem: "だれが、何に困っているか",
    needs: "できないこと・苦手なこと",
    partners: "いっしょにやる相手",
    searching: "まだ見つからない相手",
    principles: "八つの考え方を確かめること",
    purpose: "目的",
    goals: "目標",
    method: "どの手法でするか",
    roles: "役割分担",
    stand_ins: "代わりの人",
    period: "始める日と終わる日",
    decision_day: "続けるかを決める日",
    agreements: "みんなの確認書",
    meetings: "目的を確かめた打合せ",
    activities: "活動の記録",
    promises: "残っている約束",
    result: "目標とくらべた結果",
    decision: "続ける・変える・終わる",
    closing: "終わるときの片づけ",
    check: "このステップの自己点検",
};
