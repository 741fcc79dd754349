//! A visitor without a browser: sends requests to the pages and keeps cookies.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, header},
};
use http_body_util::BodyExt;
use hullie_web::{Site, arrival, mark};
use tower::ServiceExt;

/// What came back.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The body as text.
    pub body: String,
    /// Where it sends the visitor on to.
    pub location: String,
    /// The headers.
    pub headers: HeaderMap,
}

impl Reply {
    /// The body without the marks of its forms, which differ at each look.
    #[must_use]
    pub fn without_marks(&self) -> String {
        let mut pieces = self.body.split("name=\"mark\" value=\"");
        let mut plain = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            plain.push_str(piece.split_once('"').map_or("", |(_, after)| after));
        }
        plain
    }
}

/// A visitor. Forms are sent with the mark that the page would have had in them, unless a test asks for
/// something else.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    site: Option<Site>,
    cookies: BTreeMap<String, String>,
    headers: Vec<(&'static str, &'static str)>,
}

impl Visitor {
    /// Somebody new.
    #[must_use]
    pub fn new(router: Router) -> Self {
        Self { router, site: None, cookies: BTreeMap::new(), headers: Vec::new() }
    }

    /// Somebody new, on pages of which the site is known, so that forms get their mark.
    #[must_use]
    pub fn on(router: Router, site: Site) -> Self {
        Self { router, site: Some(site), cookies: BTreeMap::new(), headers: Vec::new() }
    }

    /// The mark of a form that is made for this visitor now and would be sent to this address: to be used
    /// later, twice, or by somebody else.
    pub async fn mark(&self, path: &str) -> String {
        match &self.site {
            Some(site) => arrival::mark_for(site, path, &self.cookie_line()).await,
            None => String::new(),
        }
    }

    /// What is in the hands of this visitor, as a browser sends it along.
    fn cookie_line(&self) -> String {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        cookies.join("; ")
    }

    /// Puts a cookie in the hands of the visitor.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// The value of a cookie that the visitor has; empty when there is none.
    #[must_use]
    pub fn cookie(&self, name: &str) -> &str {
        self.cookies.get(name).map_or("", String::as_str)
    }

    /// Sends this header along from now on.
    pub fn set_header(&mut self, name: &'static str, value: &'static str) {
        self.headers.push((name, value));
    }

    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> Reply {
        self.send("GET", path, &[], "same-origin").await
    }

    /// Asks for the head of a page only, as programs do that look at links.
    pub async fn head(&mut self, path: &str) -> Reply {
        self.send("HEAD", path, &[], "none").await
    }

    /// Comes in by a personal link or an invitation, as a person does: looks at the page of the link, and
    /// presses its button. A link that opens nothing is answered by its own page.
    pub async fn enter(&mut self, link: &str) -> Reply {
        let shown = self.get(link).await;
        let action = ["/l/", "/i/"]
            .iter()
            .find_map(|start| {
                shown.body.split_once(&format!("action=\"{start}")).map(|(_, rest)| (start, rest))
            })
            .and_then(|(start, rest)| rest.split_once('"').map(|(token, _)| format!("{start}{token}")));
        match action {
            Some(action) => self.post(&action, &[]).await,
            None => shown,
        }
    }

    /// Sends a form, as it stands on a page that was just opened.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let mark = self.mark(path).await;
        self.post_marked(path, fields, &mark).await
    }

    /// Sends a form with this mark in it: an old one, one of somebody else.
    pub async fn post_marked(&mut self, path: &str, fields: &[(&str, &str)], mark: &str) -> Reply {
        let mut fields = fields.to_vec();
        fields.push((mark::FIELD, mark));
        self.send("POST", path, &fields, "same-origin").await
    }

    /// Sends a form without a mark.
    pub async fn post_unmarked(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.send("POST", path, fields, "same-origin").await
    }

    /// Asks in another way than with `GET` or `POST`.
    pub async fn ask(&mut self, method: &str, path: &str) -> Reply {
        self.send(method, path, &[], "same-origin").await
    }

    /// Sends a form as a page of another site would.
    pub async fn post_from_elsewhere(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.send("POST", path, fields, "cross-site").await
    }

    /// Sends a text that is no form.
    pub async fn send_text(&mut self, path: &str, kind: &str, text: &str) -> Reply {
        self.send_body("POST", path, kind, text.to_owned(), "same-origin").await
    }

    async fn send(&mut self, method: &str, path: &str, fields: &[(&str, &str)], site: &str) -> Reply {
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        self.send_body(method, path, "application/x-www-form-urlencoded", body.join("&"), site).await
    }

    /// # Panics
    /// When the pages give no answer at all.
    async fn send_body(&mut self, method: &str, path: &str, kind: &str, body: String, site: &str) -> Reply {
        let cookies = self.cookie_line();
        let mut request = Request::builder();
        for (name, value) in &self.headers {
            request = request.header(*name, *value);
        }
        let request = request
            .method(method)
            .uri(path)
            .header(header::HOST, "hullie.test")
            .header("sec-fetch-site", site)
            .header(header::COOKIE, cookies)
            .header(header::CONTENT_TYPE, kind)
            .body(Body::from(body))
            .expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().expect("a cookie");
            if let Some((name, value)) = line.split(';').next().and_then(|pair| pair.split_once('=')) {
                if line.contains("Max-Age=0") {
                    self.cookies.remove(name);
                } else {
                    self.cookies.insert(name.to_owned(), value.to_owned());
                }
            }
        }
        let bytes = body.collect().await.expect("a body").to_bytes();
        let location =
            parts.headers.get(header::LOCATION).and_then(|l| l.to_str().ok()).unwrap_or_default().to_owned();
        Reply {
            status: parts.status.as_u16(),
            body: String::from_utf8_lossy(&bytes).into_owned(),
            location,
            headers: parts.headers,
        }
    }
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
