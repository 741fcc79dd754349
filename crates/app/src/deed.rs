//! One way to do a deed. A deed begins a transaction, finds out who does it and in which capacity, and ends
//! in one step with everything that it leaves behind: the page is marked as changed, the trail says who did
//! what, and all of it is kept together. A deed that is dropped without [`Deed::keep`] never was.
//!
//! In one trajectory, and in the house of one organisation, one deed is done at a time: what may be done
//! depends on what stands there, and of two at once the second sees what the first left behind.

use hullie_domain::{
    AccountId, Actor, Chair, MomentId, Refused, Role, Speaker, Timestamp, TrajectoryId,
    actor::TrajectoryFacts,
    kind::Kind,
    permission::{MayDecide, MayLetIn, MayServe, MaySit, may_decide, may_let_in, may_serve, may_sit},
    reader::Reader,
    verb::{Subject, Verb, changes_page, is_said},
    walk::moment::Side,
};
use hullie_store::{
    Work,
    house::{audit, organisation, own_side, speaker},
    sending,
    walk::{entry, trajectory},
};
use uuid::Uuid;

use crate::{App, AppError, Result, Who};

/// A deed in one trajectory.
pub(crate) struct Deed<'a> {
    /// The program behind it.
    pub app: &'a App,
    /// Who does it.
    pub who: Who<'a>,
    /// Its transaction.
    pub work: Work,
    /// What decides who may do what here.
    pub facts: TrajectoryFacts,
    /// Who that is here.
    pub reader: Reader,
    /// Under which name somebody speaks on the customer's side: that of the link that the customer gave, or
    /// the one that was said for the customer's own link (V13). `None` for the customer, and for those who
    /// work here.
    pub me: Option<String>,
    /// When it is done.
    pub now: Timestamp,
    done: Vec<(Verb, Subject, Option<Uuid>)>,
}

impl<'a> Deed<'a> {
    /// Begins a deed that is the customer's side's own: telling, expecting, adding a moment.
    ///
    /// # Errors
    /// Refuses everyone else, and those of the customer's side who may not write this kind.
    pub(crate) async fn as_customer(
        app: &'a App,
        who: Who<'a>,
        id: TrajectoryId,
        kind: Kind,
    ) -> Result<Self> {
        let deed = Self::begin(app, who, id).await?;
        deed.may(kind)?;
        if deed.reader.chair() == Some(Chair::Customer) { Ok(deed) } else { Err(Refused::NotForYou.into()) }
    }

    /// Begins a deed.
    ///
    /// # Errors
    /// Refuses those who did not sign in, and those who have nothing to do with this trajectory. The answer
    /// is the same when there is none.
    pub async fn begin(app: &'a App, who: Who<'a>, id: TrajectoryId) -> Result<Self> {
        if matches!(who, Actor::Nobody) {
            return Err(Refused::SignIn.into());
        }
        let mut work = app.store.write().await?;
        let facts = trajectory::hold(&mut work, id).await?;
        let (reader, me) = reader(&mut work, who, &facts).await?;
        if reader == Reader::Stranger {
            return Err(why_not(&mut work, who, id).await?);
        }
        if matches!(who, Actor::Customer { voice: None, .. }) && !sending::speaks_still(me.as_deref()) {
            // another tab said in between for whom this link speaks
            return Err(AppError::OtherVoice);
        }
        Ok(Self { app, who, work, facts, reader, me, now: app.now(), done: Vec::new() })
    }

    /// The trajectory.
    pub fn id(&self) -> TrajectoryId {
        self.facts.id
    }

    /// Refuses those who may not write something of this kind here.
    pub fn may(&self, kind: Kind) -> Result<()> {
        if kind.may_write(self.reader) { Ok(()) } else { Err(AppError::not_for(kind, self.reader)) }
    }

    /// The side that writes, and the account when it is the organisation's.
    pub fn by(&self) -> Result<(Side, Option<AccountId>)> {
        let side = self.reader.side().ok_or(Refused::NotForYou)?;
        Ok((side, self.account()))
    }

    /// The account of somebody who works here.
    pub fn account(&self) -> Option<AccountId> {
        match self.who {
            Actor::Staff { account, .. } => Some(*account),
            _ => None,
        }
    }

    /// The permission of those who sit at the table.
    pub fn sit(&self) -> Result<MaySit> {
        may_sit(self.who, &self.facts).map_err(|_| AppError::not_in_chair(self.reader))
    }

    /// The permission of those who serve.
    pub fn serve(&self) -> Result<MayServe> {
        Ok(may_serve(self.who, &self.facts)?)
    }

    /// The permission of whoever decides as the customer.
    pub fn decide(&self) -> Result<MayDecide> {
        Ok(may_decide(self.who, &self.facts)?)
    }

    /// The permission of those who say who comes in on the customer's side.
    pub fn let_in(&self) -> Result<MayLetIn> {
        may_let_in(self.who, &self.facts).map_err(|_| AppError::not_in_chair(self.reader))
    }

    /// Refuses what is no moment of this trajectory that stands: it may have been taken back while somebody
    /// was typing.
    pub async fn at(&mut self, at: MomentId) -> Result<()> {
        let found = entry::find_target(&mut self.work, self.facts.id, at.0).await?;
        match found {
            Some(found) if found.what == "moment" => Ok(()),
            _ => Err(self.no_more(at.0).await?),
        }
    }

    /// Why there is nothing where somebody wants to say something: it was taken back, perhaps while that was
    /// being typed; or it is not for whoever asks.
    pub async fn no_more(&mut self, what: Uuid) -> Result<AppError> {
        let was_there = entry::find_withdrawn(&mut self.work, self.facts.id, what).await?;
        Ok(if was_there.is_some() { AppError::TakenBack } else { Refused::NotForYou.into() })
    }

    /// Refuses a writer who saw an older page: the other may just have changed what this is about. Who does
    /// not say what they looked at may have looked at anything.
    pub async fn fresh(&mut self, seen: Option<i64>) -> Result<()> {
        let seen = seen.ok_or(AppError::Changed)?;
        Ok(trajectory::claim_version(&mut self.work, self.facts.id, seen).await?)
    }

    /// Notes that something was done, to be kept with the rest.
    pub fn did(&mut self, verb: Verb, subject: Subject, id: Option<Uuid>) {
        self.done.push((verb, subject, id));
    }

    /// Ends the deed: notes the last thing that was done, and keeps all of it together.
    ///
    /// # Errors
    /// When the database fails: then nothing of it was done.
    pub async fn keep(mut self, verb: Verb, subject: Subject, id: Option<Uuid>) -> Result<()> {
        self.did(verb, subject, id);
        self.end().await
    }

    /// Ends the deed with what was noted, and keeps all of it together.
    ///
    /// # Errors
    /// When the database fails: then nothing of it was done.
    pub async fn end(mut self) -> Result<()> {
        self.leave().await?;
        Ok(self.work.commit().await?)
    }

    /// Goes on in another trajectory, in the same transaction: all of it is kept together or nothing is. Who
    /// does something in several takes them in the order of their identifiers, so that two never wait for
    /// each other.
    ///
    /// # Errors
    /// As [`Deed::begin`].
    pub async fn go_on(mut self, id: TrajectoryId) -> Result<Self> {
        self.leave().await?;
        self.facts = trajectory::hold(&mut self.work, id).await?;
        (self.reader, self.me) = reader(&mut self.work, self.who, &self.facts).await?;
        if self.reader == Reader::Stranger {
            return Err(why_not(&mut self.work, self.who, id).await?);
        }
        Ok(self)
    }

    /// What each deed leaves behind: the page is marked as changed, and the trail says what was done. Nothing
    /// is left of a deed in which nothing was done.
    async fn leave(&mut self) -> Result<()> {
        if self.done.is_empty() {
            return Ok(());
        }
        let said = self.done.iter().any(|(verb, subject, _)| is_said(*verb, *subject));
        let told = said && self.reader.side() == Some(Side::Customer);
        if self.done.iter().any(|(verb, subject, _)| changes_page(*verb, *subject)) {
            trajectory::touch(&mut self.work, self.facts.id, told, self.now).await?;
        }
        for (verb, subject, id) in self.done.drain(..) {
            audit::create(&mut self.work, self.who, verb, subject, id, self.now).await?;
        }
        Ok(())
    }
}

/// Why somebody who has nothing to do with this trajectory reads and does nothing here: who helped before is
/// told that somebody else helps now.
pub(crate) async fn why_not(work: &mut Work, who: Who<'_>, id: TrajectoryId) -> Result<AppError> {
    let helped = match who {
        Actor::Staff { account, role: Role::Employee, .. } => {
            own_side::has_helped(work, *account, id).await?
        }
        _ => false,
    };
    Ok(if helped { AppError::Left } else { Refused::NotForYou.into() })
}

/// Why somebody may not do what whoever sits in the employee's chair does: a colleague is told that, who
/// helped before that somebody else does now, and for everybody else it is as if it were not there.
pub(crate) async fn not_in_chair(
    work: &mut Work,
    who: Who<'_>,
    id: TrajectoryId,
    reader: Reader,
) -> Result<AppError> {
    match AppError::not_in_chair(reader) {
        AppError::Refused(_) => why_not(work, who, id).await,
        colleague => Ok(colleague),
    }
}

/// Who somebody is here, and under which name somebody speaks on the customer's side.
pub(crate) async fn reader(
    work: &mut Work,
    who: Who<'_>,
    facts: &TrajectoryFacts,
) -> Result<(Reader, Option<String>)> {
    let speaker = match who.speaker() {
        // asked again: another tab may have said meanwhile who speaks, or left
        Some(before) => Some(speaker::find(work, before.session).await?.ok_or(Refused::SignIn)?),
        None => None,
    };
    if let Actor::Staff { account, .. } = who
        && own_side::is_side(work, *account, facts.id).await?
    {
        // whoever works here and is the customer of this page does everything on it as the customer (D01)
        return Ok((Reader::Stranger, None));
    }
    let speaks = speaker.as_ref().map(|speaker| speaker.speaks).unwrap_or_default();
    let me = who.voice().or(speaker.as_ref().and_then(Speaker::another)).map(str::to_owned);
    Ok((Reader::of(who, facts, speaks), me))
}

/// A deed in the house around the trajectories: accounts, stories, what the mirror shows.
pub(crate) struct HouseDeed<'a> {
    who: Who<'a>,
    /// Its transaction.
    pub work: Work,
    /// When it is done.
    pub now: Timestamp,
}

impl<'a> HouseDeed<'a> {
    /// Begins a deed. Who may do it is checked by the one who begins it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn begin(app: &App, who: Who<'a>) -> Result<Self> {
        let mut work = app.store.write().await?;
        if let Actor::Staff { organisation, .. } = who {
            organisation::hold(&mut work, *organisation).await?;
        }
        Ok(Self { who, work, now: app.now() })
    }

    /// Ends the deed: the trail says what was done, and all of it is kept together.
    ///
    /// # Errors
    /// When the database fails: then nothing of it was done.
    pub async fn keep(mut self, verb: Verb, subject: Subject, id: Option<Uuid>) -> Result<()> {
        audit::create(&mut self.work, self.who, verb, subject, id, self.now).await?;
        Ok(self.work.commit().await?)
    }

    /// As [`HouseDeed::keep`], for what nobody is answered about: see [`Work::commit_aside`].
    ///
    /// # Errors
    /// As [`HouseDeed::keep`].
    pub async fn keep_aside(mut self, verb: Verb, subject: Subject, id: Option<Uuid>) -> Result<()> {
        audit::create(&mut self.work, self.who, verb, subject, id, self.now).await?;
        Ok(self.work.commit_aside().await?)
    }
}
