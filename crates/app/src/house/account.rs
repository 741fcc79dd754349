//! Keeping accounts: who can sign in, in which role and teams.

use hullie_domain::{
    AccountId, Localised, Name, OrganisationId, Role, TeamId,
    house::{called::known_more, profile::SectorProfile},
    permission::MayAdministrate,
    verb::{Subject, Verb},
};
use hullie_store::{
    StoreError, Work,
    house::{
        account::{self, Account},
        organisation::{self, Team},
        role_name::{self, CustomerName, RoleName},
    },
};

use crate::{
    App, AppError, Result, Who,
    deed::HouseDeed,
    error::{FieldProblem, InField},
    house::password,
};

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
    if crate::house::mail::read(&email).is_some() && email.len() <= 200 {
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
    let mut deed = HouseDeed::begin(app, who).await?;
    let accounts = account::list(&mut deed.work, &may).await?;
    let teams = organisation::list_teams(&mut deed.work, may.organisation()).await?;
    deed.keep_aside(Verb::Read, Subject::Account, None).await?;
    Ok((accounts, teams))
}

/// Creates an account.
///
/// # Errors
/// Refuses everyone but an administrator; [`AppError::Already`] when the mail address is in use.
pub async fn create(app: &App, who: Who<'_>, new: NewAccount) -> Result<AccountId> {
    let may = MayAdministrate::check(who)?;
    let ready = make_ready(app, new).await?;
    let mut deed = HouseDeed::begin(app, who).await?;
    let id = insert_in(app, &mut deed.work, may.organisation(), ready).await?;
    deed.keep(Verb::Write, Subject::Account, Some(id.0)).await?;
    Ok(id)
}

/// Puts an account in place without anybody asking: for the first administrator, from the command line.
///
/// # Errors
/// [`AppError::Already`] when the mail address is in use; asks for a longer password.
pub async fn insert(app: &App, organisation: OrganisationId, new: NewAccount) -> Result<AccountId> {
    let ready = make_ready(app, new).await?;
    let mut work = app.store.write().await?;
    let id = insert_in(app, &mut work, organisation, ready).await?;
    work.commit().await?;
    Ok(id)
}

/// A new account whose password is hashed already.
#[derive(Debug, Clone)]
pub struct Ready {
    new: NewAccount,
    email: String,
    hash: String,
}

/// Looks at the mail address and the password of a new account, before anything is made.
///
/// # Errors
/// Asks for another mail address or a longer password.
pub fn look_at(email: &str, password: &str) -> Result<()> {
    self::email(email)?;
    password::long_enough(password)
}

/// Looks at a new account and hashes its password, before a transaction is opened: hashing takes long, and
/// others would wait.
///
/// # Errors
/// Asks for another mail address or a longer password.
pub async fn make_ready(app: &App, new: NewAccount) -> Result<Ready> {
    let email = email(&new.email)?;
    let hash = password::hash(app, &new.password).await?;
    Ok(Ready { new, email, hash })
}

/// As [`insert`], in a transaction that is going on.
///
/// # Errors
/// [`AppError::Already`] when the mail address is in use.
pub async fn insert_in(
    app: &App,
    work: &mut Work,
    organisation: OrganisationId,
    ready: Ready,
) -> Result<AccountId> {
    let Ready { new, email, hash } = ready;
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

/// What an organisation calls its roles and those whom it helps, where it has names of its own (P20).
///
/// # Errors
/// When the database fails.
pub async fn role_names(
    app: &App,
    organisation: OrganisationId,
) -> Result<(Vec<RoleName>, Option<CustomerName>)> {
    Ok(role_name::list(&app.store, organisation).await?)
}

/// The fields of a form in which a name is typed in one language.
#[derive(Debug, Clone, Copy)]
pub struct NameFields<'a> {
    /// The code of the language.
    pub code: &'a str,
    /// The field of the word for one.
    pub one: &'static str,
    /// The field of the word for more.
    pub more: &'static str,
}

/// Reads what was typed as the name of a role, by the name of the field, in each language; the first one is
/// the language of the organisation. Nothing at all brings the common name back. The chair of the employee
/// stands in sentences about more of them, so that name needs both forms.
///
/// # Errors
/// Says which field needs another answer.
pub fn read_role_name(
    role: Role,
    languages: &[NameFields<'_>],
    typed: impl Fn(&NameFields<'_>, bool) -> String,
) -> Result<RoleName> {
    let (name, more) = read_name(languages, typed, role == Role::Employee)?;
    Ok(RoleName { role, name, more })
}

/// As [`read_role_name`], of those who are helped. `None` brings back the name that goes with the kind of
/// organisation.
///
/// # Errors
/// Says which field needs another answer.
pub fn read_customer_name(
    languages: &[NameFields<'_>],
    typed: impl Fn(&NameFields<'_>, bool) -> String,
) -> Result<Option<CustomerName>> {
    let (one, more) = read_name(languages, typed, true)?;
    Ok((!one.is_empty()).then_some(CustomerName { one, more }))
}

/// One and more of a name in each language; both empty where none was typed. `typed` gives what stands in the
/// field for one, or in that for more.
fn read_name(
    languages: &[NameFields<'_>],
    typed: impl Fn(&NameFields<'_>, bool) -> String,
    needs_more: bool,
) -> Result<(Localised, Localised)> {
    let (mut one, mut more) = (Localised::default(), Localised::default());
    let read = |text: String, field: &'static str| -> Result<String> {
        let name = Name::optional(&text).in_field(field)?;
        Ok(name.map_or_else(String::new, |name| name.as_str().to_owned()))
    };
    let needed = |field| AppError::Field { field, problem: FieldProblem::Needed };
    for fields in languages {
        let name = read(typed(fields, false), fields.one)?;
        let mut name_for_more = read(typed(fields, true), fields.more)?;
        if name.is_empty() && !name_for_more.is_empty() {
            return Err(needed(fields.one));
        }
        if needs_more && !name.is_empty() && name_for_more.is_empty() {
            name_for_more = known_more(&name).map(str::to_owned).ok_or(needed(fields.more))?;
        }
        let unusable = |_| AppError::Field { field: fields.one, problem: FieldProblem::NotAnAnswer };
        one.put(fields.code, name).map_err(unusable)?;
        more.put(fields.code, name_for_more).map_err(unusable)?;
    }
    // what is not written in a language is read in the first one, so that one cannot be left out
    match languages.first() {
        Some(first) if !one.is_empty() && one.get(first.code).is_none() => Err(needed(first.one)),
        _ => Ok((one, more)),
    }
}

/// Sets what a role is called here; one without any name brings the common one back. What it is called in
/// languages that were not `asked` stays: the program may speak more of them another time.
///
/// # Errors
/// Refuses everyone but an administrator.
pub async fn name_role(app: &App, who: Who<'_>, mut name: RoleName, asked: &[NameFields<'_>]) -> Result<()> {
    let may = MayAdministrate::check(who)?;
    let mut deed = HouseDeed::begin(app, who).await?;
    let (kept, _) = role_name::list_in(&mut deed.work, may.organisation()).await?;
    if let Some(kept) = kept.iter().find(|kept| kept.role == name.role).filter(|_| !name.name.is_empty()) {
        let asked: Vec<&str> = asked.iter().map(|fields| fields.code).collect();
        name.name = name.name.with_unasked(&kept.name, &asked);
        name.more = name.more.with_unasked(&kept.more, &asked);
    }
    role_name::set(&mut deed.work, &may, &name).await?;
    deed.keep(Verb::Write, Subject::Role, None).await
}

/// Sets what those who are helped are called here; none brings back the name that goes with the kind of
/// organisation. Languages that were not `asked` stay, as in [`name_role`].
///
/// # Errors
/// Refuses everyone but an administrator.
pub async fn name_customer(
    app: &App,
    who: Who<'_>,
    mut name: Option<CustomerName>,
    asked: &[NameFields<'_>],
) -> Result<()> {
    let may = MayAdministrate::check(who)?;
    let mut deed = HouseDeed::begin(app, who).await?;
    let (_, kept) = role_name::list_in(&mut deed.work, may.organisation()).await?;
    if let (Some(new), Some(kept)) = (&mut name, kept) {
        let asked: Vec<&str> = asked.iter().map(|fields| fields.code).collect();
        new.one = std::mem::take(&mut new.one).with_unasked(&kept.one, &asked);
        new.more = std::mem::take(&mut new.more).with_unasked(&kept.more, &asked);
    }
    role_name::set_customer(&mut deed.work, &may, name.as_ref()).await?;
    deed.keep(Verb::Write, Subject::Role, None).await
}

/// Sets what kind of organisation it is (V07).
///
/// # Errors
/// Refuses everyone but an administrator.
pub async fn set_profile(app: &App, who: Who<'_>, profile: SectorProfile) -> Result<()> {
    let may = MayAdministrate::check(who)?;
    let mut deed = HouseDeed::begin(app, who).await?;
    organisation::set_profile(&mut deed.work, &may, profile).await?;
    deed.keep(Verb::Write, Subject::Profile, None).await
}
