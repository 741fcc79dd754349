//! The audit trail: who read and wrote what, and when. Never a told word.

use hullie_domain::{
    Actor, AuditId, OrganisationId, Role, Timestamp,
    permission::MayAdministrate,
    verb::{Subject, Verb},
};
use uuid::Uuid;

use crate::{
    Store, StoreError, Work,
    db::{alone, at_most, on, sql, sql_as},
};

row! {
    /// A line of the trail.
    pub struct Line {
        /// When.
        pub at: Timestamp,
        /// The name of the account; `None` when nobody who works here did it.
        pub name: Option<String>,
        /// The role of the account.
        pub role: Option<Role>,
        /// What was done.
        pub action: String,
        /// To what kind of thing.
        pub subject: String,
        /// Whether somebody of another organisation did it, who was invited.
        pub by_guest: bool,
        /// Whether somebody who speaks on behalf of the customer did it, by a link of the own.
        pub by_voice: bool,
    }
}

const INSERT: &str = "INSERT INTO audit (id, at, organisation_id, account_id, link_id, action, subject, \
    subject_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

fn columns(actor: &Actor) -> Option<(OrganisationId, Option<Uuid>, Option<Uuid>)> {
    match actor {
        Actor::Nobody => None,
        Actor::Customer { link, organisation, .. } => Some((*organisation, None, Some(link.0))),
        Actor::Guest { invitation, organisation, .. } => Some((*organisation, None, Some(invitation.0))),
        Actor::Staff { account, organisation, .. } => Some((*organisation, Some(account.0), None)),
    }
}

/// Writes a line in the trail by itself, in one statement: for who only looked.
///
/// # Errors
/// When the database fails.
pub async fn note(
    store: &Store,
    actor: &Actor,
    verb: Verb,
    subject: Subject,
    subject_id: Option<Uuid>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some((organisation, account, link)) = columns(actor) else { return Ok(()) };
    let id = AuditId::new().0;
    alone!(store, write, c => sql!(Db, INSERT, id, now.0, organisation.0, account, link, verb.code(),
        subject.code(), subject_id)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Writes a line in the trail.
///
/// # Errors
/// When the database fails.
pub async fn create(
    work: &mut Work,
    actor: &Actor,
    verb: Verb,
    subject: Subject,
    subject_id: Option<Uuid>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some((organisation, account, link)) = columns(actor) else { return Ok(()) };
    on!(work, c => sql!(Db, INSERT, AuditId::new().0, now.0, organisation.0, account, link, verb.code(),
        subject.code(), subject_id)
        .execute(c).await.map(|_| ()))?;
    Ok(())
}

/// The latest lines of the trail.
///
/// # Errors
/// When the database fails.
pub async fn list(work: &mut Work, may: &MayAdministrate, most: i64) -> Result<Vec<Line>, StoreError> {
    let text = at_most(
        "SELECT u.at, a.name, a.role, u.action, u.subject, i.id IS NOT NULL AS by_guest, \
         l.voice IS NOT NULL AS by_voice \
         FROM audit u \
         LEFT JOIN account a ON a.id = u.account_id \
         LEFT JOIN invitation i ON i.id = u.link_id \
         LEFT JOIN link l ON l.id = u.link_id \
         WHERE u.organisation_id = $1 \
         ORDER BY u.at DESC, u.id DESC",
        most,
    );
    Ok(on!(work, c => sql_as!(Db, text, may.organisation().0).fetch_all(c).await)?)
}
