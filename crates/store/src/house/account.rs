//! Accounts of people who work here.

use hullie_domain::{AccountId, OrganisationId, Role, TeamId, Timestamp, permission::MayAdministrate};

use crate::{
    StoreError, Work,
    db::{on, sql, sql_as},
};

row! {
    /// An account, without its password.
    pub struct Account {
        /// Which one.
        pub id: AccountId,
        /// Of which organisation.
        pub organisation_id: OrganisationId,
        /// The mail address to sign in with.
        pub email: String,
        /// How this person is called.
        pub name: String,
        /// What this person does.
        pub role: Role,
    }
}

row! {
    /// What is needed to check a password.
    pub struct Credentials {
        /// Whose.
        pub id: AccountId,
        /// Of which organisation.
        pub organisation_id: OrganisationId,
        /// The argon2 hash.
        pub password_hash: String,
    }
}

row! {
    /// A team that somebody is in.
    pub struct Membership {
        /// The team.
        pub team_id: TeamId,
    }
}

/// Creates an account with its teams.
///
/// # Errors
/// [`StoreError::Already`] when the mail address is in use.
pub async fn create(
    work: &mut Work,
    new: &Account,
    teams: &[TeamId],
    password_hash: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    on!(work, c => sql!(Db,
        "INSERT INTO account (id, organisation_id, email, name, role, password_hash, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        new.id.0, new.organisation_id.0, &new.email, &new.name, new.role.code(), password_hash, now.0)
        .execute(c).await.map(|_| ()))?;
    for team in teams {
        on!(work, c => sql!(Db,
            "INSERT INTO account_team (account_id, team_id) VALUES ($1, $2)", new.id.0, team.0)
            .execute(c).await.map(|_| ()))?;
    }
    Ok(())
}

/// What is needed to check the password of who signs in; `None` when nobody has this address.
///
/// # Errors
/// When the database fails.
pub async fn find_credentials(work: &mut Work, email: &str) -> Result<Option<Credentials>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
            "SELECT id, organisation_id, password_hash FROM account WHERE email = $1", email)
        .fetch_optional(c).await)?)
}

/// An account.
///
/// # Errors
/// [`StoreError::NotThere`] when there is none with this identifier.
pub async fn get(work: &mut Work, id: AccountId) -> Result<Account, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
            "SELECT id, organisation_id, email, name, role FROM account WHERE id = $1", id.0)
        .fetch_one(c).await)?)
}

/// The teams of an account.
///
/// # Errors
/// When the database fails.
pub async fn list_teams(work: &mut Work, id: AccountId) -> Result<Vec<TeamId>, StoreError> {
    let rows: Vec<Membership> = on!(work, c => sql_as!(Db,
        "SELECT team_id FROM account_team WHERE account_id = $1 ORDER BY team_id", id.0)
            .fetch_all(c).await)?;
    Ok(rows.into_iter().map(|row| row.team_id).collect())
}

/// All accounts of an organisation, by name. Nothing about what they did.
///
/// # Errors
/// When the database fails.
pub async fn list(work: &mut Work, may: &MayAdministrate) -> Result<Vec<Account>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT id, organisation_id, email, name, role \
         FROM account \
         WHERE organisation_id = $1 \
         ORDER BY name, id",
        may.organisation().0)
        .fetch_all(c).await)?)
}

/// The coaches of an organisation and the leads of these teams: the people to whom an employee can show
/// something.
///
/// # Errors
/// When the database fails.
pub async fn list_listeners(work: &mut Work, of: AccountId) -> Result<Vec<Account>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT DISTINCT a.id, a.organisation_id, a.email, a.name, a.role FROM account a \
         JOIN account me ON me.id = $1 AND me.organisation_id = a.organisation_id \
         LEFT JOIN account_team mine ON mine.account_id = me.id \
         LEFT JOIN account_team theirs ON theirs.account_id = a.id AND theirs.team_id = mine.team_id \
         WHERE a.role = 'coach' OR (a.role = 'team-lead' AND theirs.team_id IS NOT NULL) ORDER BY a.name",
        of.0)
        .fetch_all(c).await)?)
}

/// The colleagues of an organisation but the reader, by name: whom somebody can ask for a talk.
/// Administrators keep accounts and are not asked.
///
/// # Errors
/// When the database fails.
pub async fn list_colleagues(
    work: &mut Work,
    organisation: OrganisationId,
    but: AccountId,
) -> Result<Vec<Account>, StoreError> {
    Ok(on!(work, c => sql_as!(Db,
        "SELECT id, organisation_id, email, name, role FROM account WHERE organisation_id = $1 AND id <> $2 \
         AND role IN ('employee', 'team-lead', 'coach') ORDER BY name, id",
        organisation.0, but.0)
        .fetch_all(c).await)?)
}
