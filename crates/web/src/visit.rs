//! What every page knows: who is looking, in which language, at whose organisation.

use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use axum::{
    extract::{FromRef, FromRequestParts},
    http::{HeaderMap, Method, Uri, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use hullie_app::{
    App,
    house::{
        apart,
        link::{CameIn, Device},
        sign_in,
    },
    secret::Token,
};
use hullie_domain::{Actor, Day, OrganisationId, Role, Speaker, TrajectoryId, house::profile::SectorProfile};
use hullie_store::house::role_name::{CustomerName, RoleName};

pub use crate::cookies::{
    CUSTOMER_COOKIE, DEVICE_COOKIE, GUEST_COOKIE, LANGUAGE_COOKIE, READING_COOKIE, STAFF_COOKIE, cookie,
};
use crate::{
    addresses::half,
    error::Failed,
    form_address,
    mark::{self, Whose},
    proxy::Proxy,
    words::{
        Key, Language, Names, Words, keys,
        names::{Chairs, Name},
    },
};

/// How somebody likes to read. Kept on the own device only.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reading {
    /// Larger letters.
    pub large: bool,
    /// How it was before what happened (D09).
    pub feeling_first: bool,
}

impl Reading {
    /// Reads the cookie.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        Self { large: code.contains('l'), feeling_first: code.contains('f') }
    }

    /// What stands in the cookie.
    #[must_use]
    pub fn code(self) -> String {
        format!("{}{}", if self.large { "l" } else { "" }, if self.feeling_first { "f" } else { "" })
    }
}

/// How the pages are reached.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The address that people type, such as `https://hullie.example.org`; cookies are marked secure when it
    /// is https.
    pub public_address: String,
    /// For the living example: sign-in hints that stand on the sign-in page.
    pub demo_accounts: Vec<DemoAccount>,
    /// The proxies that are believed when they say where a request comes from.
    pub trusted_proxies: Vec<Proxy>,
    /// Whom to tell about a hole in the fence, as an address; without it the telephone of the organisation.
    pub security_contact: Option<String>,
}

/// An account of the living example that anybody may try.
#[derive(Debug, Clone)]
pub struct DemoAccount {
    /// Mail address.
    pub email: String,
    /// Password.
    pub password: String,
    /// The code of the role.
    pub role: &'static str,
}

impl Settings {
    /// Whether people come over https.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_address.starts_with("https://")
    }
}

/// What the header and footer of each page need of the organisation.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Which one.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// The number that people can call.
    pub phone: String,
}

/// What people are called in this organisation.
#[derive(Debug, Clone, Default)]
pub struct Called {
    /// The own names of roles.
    pub roles: Vec<RoleName>,
    /// The own name of those who are helped.
    pub customer: Option<CustomerName>,
    /// What goes into the texts.
    pub names: Names,
}

/// Everything that handlers share.
#[derive(Clone)]
pub struct Site {
    /// The program behind the pages.
    pub app: App,
    /// How the pages are reached.
    pub settings: Arc<Settings>,
    /// The organisation of this installation.
    pub organisation: Arc<Option<Shown>>,
    /// What this organisation calls its roles, where it has names of its own (P20).
    pub role_names: Arc<RwLock<Called>>,
    /// What forms are marked with.
    pub key: mark::Key,
}

impl Site {
    /// Prepares the pages for this installation.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn new(app: App, settings: Settings) -> hullie_app::Result<Self> {
        let found = hullie_app::see::mirror::organisation(&app).await?;
        let organisation = found.map(|(o, _, _)| Shown { id: o.id, name: o.name, phone: o.phone });
        let key = mark::Key::new(&hullie_app::sending::key(&app).await?);
        let site = Self {
            key,
            app,
            settings: Arc::new(settings),
            organisation: Arc::new(organisation),
            role_names: Arc::default(),
        };
        site.read_role_names().await?;
        Ok(site)
    }

    /// Reads the own names of roles again, after they changed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read_role_names(&self) -> hullie_app::Result<()> {
        if let Some(shown) = self.organisation.as_ref() {
            let (names, customer) = hullie_app::house::account::role_names(&self.app, shown.id).await?;
            let now = hullie_app::see::mirror::organisation(&self.app).await?;
            let profile = now.map_or(SectorProfile::Government, |(organisation, ..)| organisation.profile);
            let mut chairs = Chairs::of(profile);
            let employee = names.iter().find(|name| name.role == Role::Employee);
            chairs.employee = employee.map(|own| Name { one: own.name.clone(), more: own.more.clone() });
            chairs.customer =
                customer.as_ref().map(|own| Name { one: own.one.clone(), more: own.more.clone() });
            let ready = Names::ready(&chairs);
            let words = Language::all().into_iter().flat_map(|language| ready.people(language, &names));
            self.app.speak_of(words.chain([shown.name.clone()]).collect());
            let called = Called { roles: names, customer, names: ready };
            *self.role_names.write().unwrap_or_else(PoisonError::into_inner) = called;
        }
        Ok(())
    }

    /// What people are called here.
    #[must_use]
    pub fn called(&self) -> Called {
        self.role_names.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What the two chairs are called here.
    #[must_use]
    pub fn names(&self) -> Names {
        self.role_names.read().unwrap_or_else(PoisonError::into_inner).names
    }
}

/// Who is looking, and how to speak to them.
#[derive(Clone)]
pub struct Visit {
    /// Everything that handlers share.
    pub site: Site,
    /// The words of the reader's language.
    pub words: Words,
    /// Who signed in as somebody who works here.
    pub staff: Actor,
    /// How that person is called, or who speaks on behalf of the customer; empty for the customer.
    pub called: String,
    /// Which customer came by personal link.
    pub customer: Actor,
    /// Whether that is somebody who speaks on behalf of the customer.
    pub is_voice: bool,
    /// Who speaks by the customer's own link, when that is said to be somebody else.
    pub spoken: Option<String>,
    /// What the cookie of the customer's side holds, also when that session is over.
    pub token: Option<String>,
    /// Who was invited from another organisation.
    pub guest: Actor,
    /// Who signed in on this device, on a page that is not for who works here.
    pub beside: Actor,
    /// How this person likes to read.
    pub reading: Reading,
    /// The address of this page, to come back to: for what was sent, the page on which its form stands.
    pub path: String,
    /// Whether the answer shows something that is shown once: then no link around it leads to the same page
    /// without it.
    pub shows_once: bool,
    /// Today, here.
    pub today: Day,
}

impl Visit {
    /// The program behind the pages.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.site.app
    }

    /// The words under a key.
    #[must_use]
    pub fn t(&self, key: impl Into<Key>) -> String {
        self.words.get(key)
    }

    /// What a role is called here: the own name of the organisation, or the common one.
    #[must_use]
    pub fn role(&self, role: Role) -> String {
        let names = self.site.role_names.read().unwrap_or_else(PoisonError::into_inner);
        match names.roles.iter().find(|name| name.role == role) {
            Some(name) => self.words.pick(&name.name).to_owned(),
            None => self.words.get(keys::ROLE.of(role)),
        }
    }

    /// A page for somebody of whom nothing is known, or cannot be known now.
    #[must_use]
    pub fn of_nobody(site: Site, method: &Method, uri: &Uri, headers: &HeaderMap) -> Self {
        let words = Words::named(language(headers), site.names());
        let reading = cookie(headers, READING_COOKIE).map(Reading::from_code).unwrap_or_default();
        let path = uri.path_and_query().map_or("/", |p| p.as_str());
        let is_sent = method == Method::POST;
        let shows_once = is_sent && form_address::is_shown_once(uri.path());
        let path = if is_sent { form_address::form_page(uri.path()) } else { path.to_owned() };
        let today = site.app.today();
        let [staff, customer, guest, beside] = [Actor::Nobody, Actor::Nobody, Actor::Nobody, Actor::Nobody];
        let called = String::new();
        let is_voice = false;
        Self {
            site,
            words,
            staff,
            called,
            customer,
            is_voice,
            spoken: None,
            token: cookie(headers, CUSTOMER_COOKIE).map(str::to_owned),
            guest,
            beside,
            reading,
            path,
            shows_once,
            today,
        }
    }

    /// Who a form to this address is for, as it stands in its mark; `None` for nobody. Who says for whom the
    /// own link speaks is the same person before and after.
    #[must_use]
    pub fn whose(&self, address: &str) -> Option<Whose> {
        let half = half(address);
        if form_address::says_who_speaks(address) {
            return self.known(half, None).map(Whose::just);
        }
        let of = self.spoken.as_ref().and_then(|_| self.known(half, None));
        let person = self.person(half)?;
        Some(Whose { of: of.filter(|of| *of != person), person })
    }

    /// Who somebody is on this part of the site; `None` for nobody. Every link of the customer is the same
    /// person; who speaks on behalf of the customer is somebody else, also by the customer's own link.
    #[must_use]
    pub fn person(&self, half: Option<&str>) -> Option<String> {
        self.known(half, self.spoken.as_deref())
    }

    fn known(&self, half: Option<&str>, spoken: Option<&str>) -> Option<String> {
        let customer = || match &self.customer {
            // a name is for one person: who gets a new link under it is the same
            Actor::Customer { trajectory, voice: Some(name), .. } => {
                Some(format!("relative {trajectory} {name}"))
            }
            Actor::Customer { trajectory, .. } => Some(match spoken {
                // by whichever way somebody speaks under a name, it is the same person
                Some(name) if !name.is_empty() => format!("relative {trajectory} {name}"),
                Some(_) => format!("customer {trajectory} by nobody"),
                None => format!("customer {trajectory}"),
            }),
            _ => None,
        };
        let staff = || match &self.staff {
            Actor::Staff { account, .. } => Some(format!("staff {account}")),
            _ => None,
        };
        match half {
            Some(STAFF_COOKIE) => staff(),
            Some(CUSTOMER_COOKIE) => customer(),
            Some(_) => match &self.guest {
                Actor::Guest { invitation, .. } => Some(format!("guest {invitation}")),
                _ => None,
            },
            // a form that is about both at once is for these two together
            None => match (staff(), customer()) {
                (None, None) => None,
                (staff, customer) => {
                    Some(format!("{} and {}", staff.unwrap_or_default(), customer.unwrap_or_default()))
                }
            },
        }
    }

    /// Whoever is looking: somebody who works here before a customer. Only for pages that both may see.
    #[must_use]
    pub fn anybody(&self) -> &Actor {
        if matches!(self.staff, Actor::Nobody) { &self.customer } else { &self.staff }
    }
}

impl Visit {
    /// Who came in before on this device.
    #[must_use]
    pub fn device(&self) -> Device<'_> {
        Device { staff: &self.staff, customer: self.token.as_deref() }
    }

    /// On the pages of customers and guests: refuses who is signed in on the same device and works
    /// here, but for the own page. Who is at home has no such cookie, and costs nothing.
    async fn kept_apart(&mut self, half: Option<&str>, headers: &HeaderMap) -> Result<(), Failed> {
        let theirs = half.is_some_and(|half| half != STAFF_COOKIE);
        let Some(token) = cookie(headers, STAFF_COOKIE).filter(|_| theirs) else { return Ok(()) };
        let apart = async {
            self.beside = sign_in::who(self.app(), token).await?.actor;
            match (&self.customer, &self.guest) {
                // who speaks for a customer is not that customer, also when that is said to be the own page
                (Actor::Customer { organisation, voice: Some(_), .. }, _) => {
                    apart::is_of_another(&self.beside, *organisation)
                }
                (Actor::Customer { trajectory, .. }, _) => {
                    apart::keep_apart(self.app(), &self.beside, *trajectory).await
                }
                (_, Actor::Guest { organisation, .. }) => apart::is_of_another(&self.beside, *organisation),
                _ => Ok(()),
            }
        };
        let done: hullie_app::Result<()> = apart.await;
        done.map_err(|error| Failed::customer(self.words, error))
    }
}

/// The line that sets a cookie: out of reach of scripts, not sent along from other sites.
#[must_use]
pub fn set_cookie(settings: &Settings, name: &str, value: &str, seconds: i64) -> String {
    let secure = if settings.is_https() { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}")
}

/// The language that somebody reads: the chosen one, else the one that the browser asks for.
#[must_use]
pub fn language(headers: &HeaderMap) -> Language {
    if let Some(chosen) = cookie(headers, LANGUAGE_COOKIE).and_then(Language::from_code) {
        return chosen;
    }
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    Language::wanted(wanted).unwrap_or_default()
}

impl<S> FromRequestParts<S> for Visit
where
    Site: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failed> {
        let seen = parts.extensions.get::<Seen>().cloned().unwrap_or_default();
        if let Some(page) = seen.0.get() {
            return Ok(page.clone());
        }
        let site = Site::from_ref(state);
        let mut page = Self::of_nobody(site, &parts.method, &parts.uri, &parts.headers);
        let words = page.words;
        let mut actors = [Actor::Nobody, Actor::Nobody, Actor::Nobody];
        let half = half(parts.uri.path());
        for (place, name) in [STAFF_COOKIE, CUSTOMER_COOKIE, GUEST_COOKIE].into_iter().enumerate() {
            // each part of the site looks at its own cookie only, so a page costs one look-up
            let wanted = half.is_none_or(|half| half == name) && (name != GUEST_COOKIE || half.is_some());
            if let Some(token) = cookie(&parts.headers, name).filter(|_| wanted) {
                let came = sign_in::who(&page.site.app, token).await.map_err(|e| Failed::new(words, e))?;
                let (actor, name_of) = (came.actor, came.called);
                let right_kind = matches!(
                    (&actor, name),
                    (Actor::Staff { .. }, STAFF_COOKIE)
                        | (Actor::Customer { .. }, CUSTOMER_COOKIE)
                        | (Actor::Guest { .. }, GUEST_COOKIE)
                );
                if right_kind {
                    page.is_voice |= name == CUSTOMER_COOKIE && name_of.is_some();
                    let speaks = actor.speaker().and_then(Speaker::another);
                    page.spoken = page.spoken.or(speaks.map(str::to_owned));
                    actors[place] = actor;
                    page.called = name_of.unwrap_or(page.called);
                }
            }
        }
        [page.staff, page.customer, page.guest] = actors;
        page.kept_apart(half, &parts.headers).await?;
        // who comes first keeps it for the rest of this request, so that one request looks once
        Ok(seen.0.get_or_init(|| page).clone())
    }
}

/// Who turned out to be looking, for everything that has to do with one request.
#[derive(Clone, Default)]
pub struct Seen(pub Arc<OnceLock<Visit>>);

/// Which trajectory's page was opened for the answer to one request.
#[derive(Clone, Default)]
pub struct Opened(pub Arc<OnceLock<TrajectoryId>>);

/// Where somebody who came in on the customer's side begins: where that is not known, by saying who speaks
/// here.
pub fn first_page(came: &CameIn) -> &'static str {
    if came.who_speaks { form_address::SPEAKS } else { "/mine" }
}

/// Sets the cookie of a session that began, and leads on.
#[must_use]
pub fn came_in(visit: &Visit, cookie: &str, session: &Token, next: &str) -> Response {
    let line = set_cookie(
        &visit.site.settings,
        cookie,
        session.reveal(),
        hullie_app::house::link::SESSION_DAYS * 86_400,
    );
    unreferred(([(header::SET_COOKIE, line)], Redirect::to(next)))
}

/// A page that is opened by a secret address sends nothing of that address on: not to other pages of the site
/// either. Forms of it still say from which site they come, which `no-referrer` would take away.
pub fn unreferred(answer: impl IntoResponse) -> Response {
    ([(header::REFERRER_POLICY, "strict-origin")], answer).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_of_the_site_has_its_own_cookie() {
        assert_eq!(half("/mine/moments/new"), Some(CUSTOMER_COOKIE));
        assert_eq!(half("/desk"), Some(STAFF_COOKIE));
        assert_eq!(half("/guest"), Some(GUEST_COOKIE));
        assert_eq!(half("/i/token"), Some(GUEST_COOKIE));
        assert_eq!(half("/mirror"), None);
        assert_eq!(half("/minerals"), None);
    }

    #[test]
    fn how_somebody_reads_goes_into_the_cookie_and_back() {
        for (large, feeling_first) in [(false, false), (true, false), (false, true), (true, true)] {
            let reading = Reading { large, feeling_first };
            assert_eq!(Reading::from_code(&reading.code()), reading);
        }
    }

    #[test]
    fn cookies_are_secure_over_https() {
        let https = Settings { public_address: "https://hullie.example.org".into(), ..Settings::default() };
        assert!(set_cookie(&https, "a", "b", 1).contains("; Secure"));
        assert!(set_cookie(&Settings::default(), "a", "b", 1).contains("HttpOnly; SameSite=Lax"));
    }

    #[test]
    fn the_language_is_the_chosen_one_then_the_wished_one_then_dutch() {
        let mut headers = HeaderMap::new();
        assert_eq!(language(&headers), Language::first());
        headers.insert(header::ACCEPT_LANGUAGE, "fr-FR,en;q=0.8,nl;q=0.5".parse().unwrap());
        assert_eq!(language(&headers), Language::english());
        headers.insert(header::COOKIE, "hullie_language=nl".parse().unwrap());
        assert_eq!(language(&headers), Language::first());
    }
}
