//! The keys of the domain's choices; which word belongs to which stands in [`super::choice`].

use super::group::group;

group! {
    /// What kind of organisation a partner is.
    PartnerKinds {
        unsaid,
        citizens,
        npo,
        neighbourhood,
        community_centre,
        welfare_council,
        school,
        company,
        government,
        other,
    }
}

group! {
    /// How far we are with a partner.
    PartnerStates { candidate, asked, together, declined }
}

group! {
    /// How far a role is.
    RoleStates { open, doing, done, stuck }
}

group! {
    /// Which way money went.
    MoneyWays { came_in, spent }
}

group! {
    /// What became of a promise.
    PromiseStates { open, done, dropped }
}

group! {
    /// What is decided at the end of a period.
    Decisions { open, carry_on, change, end }
}

group! {
    /// What a step asks for and is still empty.
    OpenPoints {
        problem,
        needs,
        partners,
        searching,
        principles,
        purpose,
        goals,
        method,
        roles,
        stand_ins,
        period,
        decision_day,
        agreements,
        meetings,
        activities,
        promises,
        result,
        decision,
        closing,
        check,
    }
}
