//! Keeping accounts: who can sign in, in which role and teams.

use hullie_domain::{
    AccountId, Name, OrganisationId, Role, TeamId, permission::MayAdministrate, profile::SectorProfile,
};
use hullie_store::{
    StoreError, Work,
    account::{self, Account},
    audit,
    organisation::{self, Team},
    role_name::{self, RoleName},
};

use crate::{App, AppError, Result, Who, error::FieldProblem, password};

/// A new account.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// The mail address to sign in with.
    pub email: String,
    /// How this person is called.
    pub name: Name,
    /// What this person does.
    pub role: Role,
    /// In which teams.
    pub teams: Vec<TeamId>,
    /// The first password.
    pub password: String,
}

fn email(text: &str) -> Result<String> {
    let email = text.trim().to_lowercase();
    let looks_right =
        email.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    if looks_right && email.len() <= 200 && !email.chars().any(|c| c.is_whitespace() || c.is_control()) {
        Ok(email)
    } else {
        Err(AppError::Field { field: "email", problem: FieldProblem::NotAnAnswer })
    }
}

/// The accounts and the teams of the organisation.
///
/// # Errors
/// Refuses everyone but an administrator.
pub async fn list(app: &App, who: Who<'_>) -> Result<(Vec<Account>, Vec<Team>)> {
    let may = MayAdministrate::check(who)?;
    let mut work = app.store.write().await?;
    let accounts = account::list(&mut work, &may).await?;
    let teams = organisation::list_teams(&mut work, may.organisation()).await?;
    audit::create(&mut work, who, "read", "account", None, app.now()).await?;
    work.commit_aside().await?;
    Ok((accounts, teams))
}

/// Creates an account.
///
/// # Errors
/// Refuses everyone but an administrator; [`AppError::Already`] when the mail address is in use.
pub async fn create(app: &App, who: Who<'_>, new: NewAccount) -> Result<AccountId> {
    let may = MayAdministrate::check(who)?;
    let mut work = app.store.write().await?;
    let id = insert_in(app, &mut work, may.organisation(), new).await?;
    audit::create(&mut work, who, "write", "account", Some(id.0), app.now()).await?;
    work.commit().await?;
    Ok(id)
}

/// Puts an account in place without anybody asking: for the first administrator, from the command line.
///
/// # Errors
/// [`AppError::Already`] when the mail address is in use; asks for a longer password.
pub async fn insert(app: &App, organisation: OrganisationId, new: NewAccount) -> Result<AccountId> {
    let mut work = app.store.write().await?;
    let id = insert_in(app, &mut work, organisation, new).await?;
    work.commit().await?;
    Ok(id)
}

/// As [`insert`], in a transaction that is going on.
///
/// # Errors
/// As [`insert`].
pub async fn insert_in(
    app: &App,
    work: &mut Work,
    organisation: OrganisationId,
    new: NewAccount,
) -> Result<AccountId> {
    let email = email(&new.email)?;
    let hash = password::hash(app, &new.password).await?;
    let id = AccountId::new();
    let row = Account {
        id,
        organisation_id: organisation,
        email,
        name: new.name.as_str().to_owned(),
        role: new.role,
    };
    let own_teams = organisation::list_teams(work, organisation).await?;
    let teams: Vec<TeamId> =
        new.teams.into_iter().filter(|team| own_teams.iter().any(|t| t.id == *team)).collect();
    match account::create(work, &row, &teams, &hash, app.now()).await {
        Ok(()) => Ok(id),
        Err(StoreError::Already) => Err(AppError::Field { field: "email", problem: FieldProblem::InUse }),
        Err(error) => Err(error.into()),
    }
}

/// The account of the reader.
///
/// # Errors
/// Refuses who is no employee of the organisation.
pub async fn own(app: &App, who: Who<'_>) -> Result<Account> {
    match who {
        hullie_domain::Actor::Staff { account, .. } => {
            let mut work = app.store.read().await?;
            Ok(account::get(&mut work, *account).await?)
        }
        _ => Err(hullie_domain::Refused::SignIn.into()),
    }
}

/// What an organisation calls its roles, where it has names of its own (P20).
///
/// # Errors
/// When the database fails.
pub async fn role_names(app: &App, organisation: OrganisationId) -> Result<Vec<RoleName>> {
    Ok(role_name::list(&app.store, organisation).await?)
}

/// Sets what a role is called here; an empty name brings the common one back.
///
/// # Errors
/// Refuses everyone but an administrator.
pub async fn name_role(
    app: &App,
    who: Who<'_>,
    role: Role,
    dutch: Option<Name>,
    english: Option<Name>,
) -> Result<()> {
    let may = MayAdministrate::check(who)?;
    let mut work = app.store.write().await?;
    let text = |name: &Option<Name>| name.as_ref().map_or_else(String::new, |name| name.as_str().to_owned());
    role_name::set(&mut work, &may, role, &text(&dutch), &text(&english)).await?;
    audit::create(&mut work, who, "write", "role", None, app.now()).await?;
    Ok(work.commit().await?)
}

/// Sets what kind of organisation it is (V07).
///
/// # Errors
/// Refuses everyone but an administrator.
pub async fn set_profile(app: &App, who: Who<'_>, profile: SectorProfile) -> Result<()> {
    let may = MayAdministrate::check(who)?;
    let mut work = app.store.write().await?;
    organisation::set_profile(&mut work, &may, profile).await?;
    audit::create(&mut work, who, "write", "profile", None, app.now()).await?;
    Ok(work.commit().await?)
}
