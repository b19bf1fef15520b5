//! Partners (相手・団体): who takes part, and what they are good at.

use super::entry::entry;
use super::field::{Choice, Line, Prose};

entry! {
    /// One who takes part, or who was asked to.
    Partner in Partner {
        /// The name of the organisation.
        name: Line,
        /// What kind of organisation it is.
        kind: PartnerKind,
        /// 得意なこと.
        good_at: Line,
        /// この相手を選んだ理由 (principle 6, item P6-2).
        reason: Prose,
    }
}

/// What kind of party a partner is. The pamphlet: citizens, NPOs, community centres and associations, companies, government.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PartnerKind {
    /// Not said yet.
    #[default]
    Unsaid,
    /// 市民.
    Citizens,
    /// NPO・市民活動団体.
    Npo,
    /// 自治会.
    Neighbourhood,
    /// 公民館.
    CommunityCentre,
    /// 社協.
    WelfareCouncil,
    /// 学校.
    School,
    /// 企業.
    Company,
    /// 行政.
    Government,
    /// その他.
    Other,
}

impl Choice for PartnerKind {
    const ALL: &'static [Self] = &[
        Self::Unsaid,
        Self::Citizens,
        Self::Npo,
        Self::Neighbourhood,
        Self::CommunityCentre,
        Self::WelfareCouncil,
        Self::School,
        Self::Company,
        Self::Government,
        Self::Other,
    ];
    fn key(self) -> &'static str {
        match self {
            Self::Unsaid => "unsaid",
            Self::Citizens => "citizens",
            Self::Npo => "npo",
            Self::Neighbourhood => "neighbourhood",
            Self::CommunityCentre => "community-centre",
            Self::WelfareCouncil => "welfare-council",
            Self::School => "school",
            Self::Company => "company",
            Self::Government => "government",
            Self::Other => "other",
        }
    }
}
