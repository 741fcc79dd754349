//! What every page knows: who is looking, in which language, at whose organisation.

use std::sync::Arc;

use axum::{
    extract::{FromRef, FromRequestParts},
    http::{HeaderMap, header, request::Parts},
};
use hullie_app::{App, sign_in};
use hullie_domain::{Actor, Day, OrganisationId};

use crate::{
    error::Failed,
    words::{Language, Words},
};

/// Cookie of somebody who works here.
pub const STAFF_COOKIE: &str = "hullie_staff";
/// Cookie of a customer who came by personal link. Kept apart, so that one person can be both (D01).
pub const CUSTOMER_COOKIE: &str = "hullie_customer";
/// Cookie of the language.
pub const LANGUAGE_COOKIE: &str = "hullie_language";

/// How the pages are reached.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The address that people type, such as `https://hullie.example.org`; cookies are marked secure when it is https.
    pub public_address: String,
    /// For the living example: sign-in hints that stand on the sign-in page.
    pub demo_accounts: Vec<DemoAccount>,
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

/// Everything that handlers share.
#[derive(Clone)]
pub struct Site {
    /// The program behind the pages.
    pub app: App,
    /// How the pages are reached.
    pub settings: Arc<Settings>,
    /// The organisation of this installation.
    pub organisation: Arc<Option<Shown>>,
}

impl Site {
    /// Prepares the pages for this installation.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn new(app: App, settings: Settings) -> hullie_app::Result<Self> {
        let found = hullie_app::mirror::organisation(&app).await?;
        let organisation = found.map(|(o, _, _)| Shown { id: o.id, name: o.name, phone: o.phone });
        Ok(Self { app, settings: Arc::new(settings), organisation: Arc::new(organisation) })
    }
}

/// Who is looking, and how to speak to them.
#[derive(Clone)]
pub struct Page {
    /// Everything that handlers share.
    pub site: Site,
    /// The words of the reader's language.
    pub words: Words,
    /// Who signed in as somebody who works here.
    pub staff: Actor,
    /// Which customer came by personal link.
    pub customer: Actor,
    /// The address of this page, to come back to.
    pub path: String,
    /// Today, here.
    pub today: Day,
}

impl Page {
    /// The program behind the pages.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.site.app
    }

    /// The words under a key.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.words.get(key)
    }

    /// Whoever is looking: somebody who works here before a customer. Only for pages that both may see.
    #[must_use]
    pub fn anybody(&self) -> &Actor {
        if matches!(self.staff, Actor::Nobody) { &self.customer } else { &self.staff }
    }
}

/// The value of a cookie.
#[must_use]
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// The line that sets a cookie: out of reach of scripts, not sent along from other sites.
#[must_use]
pub fn set_cookie(settings: &Settings, name: &str, value: &str, seconds: i64) -> String {
    let secure = if settings.is_https() { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}")
}

fn language(headers: &HeaderMap) -> Language {
    if let Some(chosen) = cookie(headers, LANGUAGE_COOKIE).and_then(Language::from_code) {
        return chosen;
    }
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    wanted.split(',').filter_map(|part| Language::from_code(part.trim().get(..2)?)).next().unwrap_or_default()
}

impl<S> FromRequestParts<S> for Page
where
    Site: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failed> {
        let site = Site::from_ref(state);
        let words = Words(language(&parts.headers));
        let mut actors = [Actor::Nobody, Actor::Nobody];
        for (actor, name) in actors.iter_mut().zip([STAFF_COOKIE, CUSTOMER_COOKIE]) {
            // each half of the site looks at its own cookie only, so a page costs one look-up
            let wanted = (name == CUSTOMER_COOKIE) == is_customers(parts.uri.path());
            if let Some(token) =
                cookie(&parts.headers, name).filter(|_| wanted || is_shared(parts.uri.path()))
            {
                *actor = sign_in::who(&site.app, token).await.map_err(|e| Failed::new(words, e))?;
            }
        }
        let [staff, customer] = actors;
        let path = parts.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned();
        let today = site.app.today();
        Ok(Self { site, words, staff, customer, path, today })
    }
}

fn is_customers(path: &str) -> bool {
    path == "/mine" || path.starts_with("/mine/")
}

/// Pages on which either may look around.
fn is_shared(path: &str) -> bool {
    !is_customers(path)
        && ![
            "/desk",
            "/trajectories",
            "/shown",
            "/stories",
            "/interviews",
            "/accounts",
            "/audit",
            "/indicators",
        ]
        .iter()
        .any(|start| path.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_are_found_by_their_whole_name() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, "a=1; hullie_staff=token; xhullie_staff=no".parse().unwrap());
        assert_eq!(cookie(&headers, "hullie_staff"), Some("token"));
        assert_eq!(cookie(&headers, "staff"), None);
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
        assert_eq!(language(&headers), Language::Dutch);
        headers.insert(header::ACCEPT_LANGUAGE, "fr-FR,en;q=0.8,nl;q=0.5".parse().unwrap());
        assert_eq!(language(&headers), Language::English);
        headers.insert(header::COOKIE, "hullie_language=nl".parse().unwrap());
        assert_eq!(language(&headers), Language::Dutch);
    }
}
