//! What is open on the page, by the one rule of it, worked out once for all that asks it.

use std::collections::HashSet;

use hullie_domain::{
    Chair, MomentId, Timestamp,
    kind::Kind,
    walk::{
        moment::{Outcome, Side},
        open::{Expected, Open, Promised, Said, Turned, Walk},
    },
};
use hullie_store::walk::{entry::Entry, moment::Moment, promise::Promise};
use uuid::Uuid;

use super::SharedPage;

/// What [`Walk`] says of a page.
#[derive(Debug, Clone)]
pub(super) struct Walked {
    open: Vec<Open>,
    talked: HashSet<Uuid>,
    to_talk_about: HashSet<Uuid>,
    said_to_have_died: HashSet<Uuid>,
    comes_since: Timestamp,
    ending: Option<Uuid>,
    written_again: HashSet<Uuid>,
}

impl SharedPage {
    fn walked(&self) -> &Walked {
        self.walked.get_or_init(|| {
            let walk = self.walk();
            let talked = walk.said.iter().filter(|one| one.kind == Kind::Talked).filter_map(|one| one.about);
            Walked {
                talked: talked.filter(|about| walk.has_talked(*about)).collect(),
                to_talk_about: walk.to_talk_about().map(|one| one.id).collect(),
                said_to_have_died: walk.said_to_have_died().map(|one| one.id).collect(),
                comes_since: walk.comes_since(),
                ending: walk.ending().map(|one| one.id),
                written_again: walk
                    .said
                    .iter()
                    .filter(|one| one.kind == Kind::NotHelped && walk.was_written_again(one))
                    .map(|one| one.id)
                    .collect(),
                // whoever holds the customer's own link is spoken to as that holder said it
                open: Walk { bereaved: self.is_bereaved(), ..walk }.open(),
            }
        })
    }

    /// Whether two say that they talked about it: see [`Walk::has_talked`].
    #[must_use]
    pub fn has_talked(&self, about: Uuid) -> bool {
        self.walked().talked.contains(&about)
    }

    /// What is still to be talked about: see [`Walk::to_talk_about`].
    #[must_use]
    pub fn to_talk_about(&self) -> Vec<&Entry> {
        let open = &self.walked().to_talk_about;
        self.entries.iter().filter(|entry| open.contains(&entry.id.0)).collect()
    }

    /// Everything that is open: see [`Walk::open`].
    #[must_use]
    pub fn open(&self) -> &[Open] {
        &self.walked().open
    }

    /// That it ended, when it is over.
    #[must_use]
    pub fn ending(&self) -> Option<&Entry> {
        let ended = self.walked().ending?;
        self.entries.iter().find(|entry| entry.id.0 == ended)
    }

    /// Whether something else was written back since: see [`Walk::was_written_again`].
    pub(super) fn was_written_again(&self, said: &Entry) -> bool {
        self.walked().written_again.contains(&said.id.0)
    }

    /// Whether something that was to come since then still is: see [`Walk::comes_since`].
    #[must_use]
    pub fn still_comes(&self, since: Timestamp) -> bool {
        !self.is_bereaved() || since >= self.walked().comes_since
    }

    /// Who said that the customer has died: who said so last.
    #[must_use]
    pub fn bereaved_by(&self) -> Option<&Entry> {
        self.said_to_have_died().last().filter(|_| self.trajectory.bereaved)
    }

    /// What stands of the customer having died: see [`Walk::said_to_have_died`].
    pub(super) fn said_to_have_died(&self) -> impl Iterator<Item = &Entry> {
        let said = &self.walked().said_to_have_died;
        self.entries.iter().filter(move |entry| said.contains(&entry.id.0))
    }

    /// Promises that are still to be kept, as far as they still come.
    pub fn to_keep(&self) -> impl Iterator<Item = &Promise> {
        self.promises.iter().filter(|one| one.is_open() && self.still_comes(one.created_at))
    }

    /// The page as far as it decides what is open.
    fn walk(&self) -> Walk<'_> {
        let said = self.entries.iter().filter(|one| one.withdrawn_at.is_none()).map(|one| Said {
            id: one.id.0,
            kind: one.kind,
            about: one.about_id,
            by: one.by_side,
            name: self.said_as(one),
            code: one.code.as_deref(),
            at: one.at,
            yes: self.agreement_to(one).map(|yes| yes.by_side),
            grounded: match one.kind {
                Kind::Talk | Kind::NotPromised => self.is_still_expected(one),
                _ => self.has_ground(one) && !self.is_told_instead(one),
            },
        });
        let turn = &self.trajectory;
        let to_keep = self.promises.iter().filter(|one| one.is_open());
        Walk {
            id: turn.id.0,
            bereaved: self.trajectory.bereaved,
            turn: Some(Turned {
                side: turn.turn_side,
                since: turn.turn_since,
                due: turn.turn_due,
                because: self.turns.last().and_then(|turn| turn.because_id).map(|id| id.0),
            }),
            said: said.collect(),
            expected: self
                .expectations
                .iter()
                .filter(|one| one.withdrawn_at.is_none() && one.in_words().next().is_some())
                .map(|one| Expected { id: one.id.0, name: one.voice.as_deref(), at: one.said_at })
                .collect(),
            promised: to_keep
                .map(|one| Promised {
                    id: one.id.0,
                    side: one.side,
                    about: one.about_id,
                    due: one.due_day,
                    at: one.created_at,
                })
                .collect(),
            to_explain: self
                .moments
                .iter()
                .filter(|one| self.is_to_explain(one))
                .map(|one| (one.id.0, one.happened_at))
                .collect(),
        }
    }

    /// Whether the expectation that this is about, if it is about one, stands.
    fn is_still_expected(&self, one: &Entry) -> bool {
        let mut about = self.expectations.iter().filter(|said| Some(said.id.0) == one.about_id);
        about.all(|said| said.withdrawn_at.is_none())
    }

    /// Whether it is still to be explained what the customer has from something that the organisation did
    /// (P07). What failed needs no such line.
    #[must_use]
    pub fn is_to_explain(&self, moment: &Moment) -> bool {
        moment.side == Side::Organisation
            && moment.written_by == Chair::Employee
            && moment.benefit.is_none()
            && moment.withdrawn_at.is_none()
            && moment.outcome != Some(Outcome::Failed)
    }

    /// Whether the customer told in own words what was written down by phone.
    fn is_told_instead(&self, one: &Entry) -> bool {
        let at = one.about_id.map(MomentId).filter(|_| one.kind == Kind::ByPhone);
        at.is_some_and(|at| self.told_by_customer.contains(&at))
    }
}
