//! At which addresses something of a kind is written, and with what: the general one, and that of the deed
//! that makes it.

use hullie_app::see::mirror;
use hullie_domain::{
    kind::Kind,
    reader::{Reader, Readers},
    time::Sense,
};

use super::{
    ground::Ground,
    people::{Half, House, address},
};

/// The fields of a form.
pub type Fields = Vec<(&'static str, String)>;

/// A form that is sent to write something.
#[derive(Debug, Clone)]
pub struct Sending {
    /// On which half of the site.
    pub half: Half,
    /// Whether it is the general address for entries.
    pub general: bool,
    /// The page with this form and no other, where there is one.
    pub form: Option<String>,
    /// Where it is sent.
    pub to: String,
    /// What is in it.
    pub fields: Fields,
}

impl Sending {
    /// The fields as a visitor sends them.
    pub fn sent(&self) -> Vec<(&str, &str)> {
        self.fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
    }

    /// Whether it names something of one trajectory: what does not is about the sender's own page.
    pub fn names_something(&self, ground: &Ground) -> bool {
        let moment = ground.moment.to_string();
        let about = ground.about.map(|about| about.to_string()).unwrap_or_default();
        self.to.contains(&moment)
            || self.fields.iter().any(|(name, value)| *name == "about" && *value == about)
    }
}

/// What is the same for every form to one ground.
pub struct Writing<'a> {
    pub kind: Kind,
    /// Who is to send it.
    pub reader: Reader,
    pub ground: &'a Ground,
    /// The words in it.
    pub word: &'a str,
    /// The version of the page that it was made from.
    pub seen: &'a str,
}

impl House {
    /// Every form by which something of a kind can be written: the general one first.
    pub async fn sendings(&self, writing: &Writing<'_>) -> Vec<Sending> {
        let mut all =
            vec![general(&self.page, writing, Half::Mine), general(&self.page, writing, Half::Desk)];
        all.extend(self.special(writing).await);
        all
    }

    /// The form by which this reader really writes it.
    pub async fn way(&self, writing: &Writing<'_>) -> Sending {
        let all = self.sendings(writing).await;
        let right = |one: &&Sending| is_open_to(one, writing.kind, writing.reader);
        let (kind, reader) = (writing.kind, writing.reader);
        all.iter().find(right).cloned().unwrap_or_else(|| panic!("say where {reader:?} writes {kind:?}"))
    }

    /// The forms of the deeds that make something of a kind.
    async fn special(&self, w: &Writing<'_>) -> Vec<Sending> {
        let (page, moment, word) = (&self.page, w.ground.moment, w.word);
        let (mine, desk) = (format!("/mine/moments/{moment}"), format!("{page}/moments/{moment}"));
        let here = |form: bool, to: String, fields: &[(&'static str, &str)]| sending(form, &to, fields);
        let happened = |more: &[(&'static str, &str)]| {
            let fields = [&HAPPENED[..], &[("seen", w.seen)], more].concat();
            let form = Some(format!("{page}/moments/new"));
            Sending { form, ..sending(false, &format!("{page}/moments"), &fields) }
        };
        match w.kind {
            Kind::Handover => {
                let to = self.world.account(&address(Reader::Colleague)).await;
                let to = format!("{to} {}", self.world.teams[0]);
                let fields = [("to", to.as_str()), ("words", word), ("seen", w.seen)];
                vec![here(true, format!("{page}/hand-over"), &fields)]
            }
            Kind::HasRead => {
                let id = w.ground.handover.expect("a hand-over");
                vec![here(false, format!("{page}/read/{id}"), &[])]
            }
            Kind::Answer => {
                let fields = [("serious", "3"), ("but-serious", word)];
                [mine, desk].map(|at| here(true, format!("{at}/questions"), &fields)).to_vec()
            }
            Kind::Turn => vec![happened(&[("title", "Wij belden"), ("turn", "customer"), ("ask", word)])],
            Kind::Promise => {
                vec![happened(&[("title", "Wij belden"), ("promise", word), ("due", "2026-06-25")])]
            }
            Kind::Moment => {
                let fields = [("title", word), ("day", "2026-06-14")];
                vec![here(true, "/mine/moments/new".to_owned(), &fields), happened(&[("title", word)])]
            }
            Kind::Beside => {
                vec![here(false, mine, &[("words", word), ("value", "2"), ("whose", "mine")])]
            }
            Kind::View => vec![
                here(false, mine, &[("words", word), ("value", "2"), ("whose", "theirs")]),
                here(false, desk, &[("words", word), ("own", "2"), ("guess", "4")]),
            ],
            Kind::Guess => vec![
                here(false, format!("{mine}/guess"), &[("guess", "1")]),
                here(false, desk, &[("guess", "1")]),
            ],
            Kind::Recognition => {
                vec![here(false, mine, &[("recognition", "not_noticed"), ("whose", "theirs")])]
            }
            Kind::Elsewhere => vec![here(true, "/guest".to_owned(), &[("words", word)])],
            Kind::Expectation => vec![here(true, "/mine/expectation".to_owned(), &[("own_words", word)])],
            Kind::Invitation => vec![here(true, format!("{mine}/invite"), &[("party", word)])],
            Kind::Door => vec![
                here(true, "/mine/people".to_owned(), &[("name", word)]),
                here(true, "/mine/paper".to_owned(), &[]),
                here(true, format!("{page}/paper"), &[]),
                Sending {
                    form: Some(format!("{page}/doors")),
                    ..here(false, format!("{page}/doors/new"), &[])
                },
            ],
            Kind::MailAddress => {
                let to = format!("{word}@voorbeeld.example");
                // whoever speaks for somebody who died comes there for the rest of it
                let form = (w.reader != Reader::Bereaved).then(|| "/mine/people".to_owned());
                vec![Sending { form, ..here(false, "/mine/mail".to_owned(), &[("email", to.as_str())]) }]
            }
            kind => self.house(kind, w).await,
        }
    }

    /// The forms of what is on no page of a customer.
    async fn house(&self, kind: Kind, w: &Writing<'_>) -> Vec<Sending> {
        let (service, word) = (format!("{} ", self.world.service), w.word);
        match kind {
            Kind::Story | Kind::Teller => {
                let fields = [("about", service.as_str()), ("staff", "yes")];
                let said = if kind == Kind::Story { ("words", word) } else { ("teller", word) };
                let rest = if kind == Kind::Story { ("teller", "Jansen") } else { ("words", "zo was het") };
                vec![sending(true, "/interviews/new", &[&fields[..], &[said, rest]].concat())]
            }
            Kind::Reflection => vec![sending(true, "/reflection", &[("words", word)])],
            Kind::Support => {
                let to = if w.reader == Reader::Coach { Reader::Employee } else { Reader::Coach };
                let to = self.world.account(&address(to)).await.to_string();
                vec![sending(true, "/support", &[("to", to.as_str()), ("words", word)])]
            }
            Kind::Shown => {
                let to = self.world.account(&address(Reader::Coach)).await.to_string();
                let at = format!("{}/moments/{}/show", self.page, w.ground.moment);
                vec![sending(false, &at, &[("account", to.as_str())])]
            }
            Kind::Indicator => {
                let code = mirror::Kind::ALL[0].code();
                vec![sending(true, "/indicators", &[("kind", code), ("decision", word)])]
            }
            // looking is what makes it
            Kind::Look => Vec::new(),
            kind if !kind.is_made() => Vec::new(),
            other => panic!("say by which form {other:?} is made"),
        }
    }
}

const HAPPENED: [(&str, &str); 3] =
    [("side", "organisation"), ("benefit", "U weet meer."), ("day", "2026-06-15")];

/// Whether somebody writes something of a kind by this form, as the rule says it.
pub fn is_open_to(one: &Sending, kind: Kind, reader: Reader) -> bool {
    let half = match one.half {
        Half::Mine => Readers::CUSTOMER_SIDE.contains(reader),
        Half::Desk | Half::House => Readers::STAFF.contains(reader),
        Half::Guest => reader == Reader::Guest,
    };
    half && if one.general { kind.may_put(reader) } else { kind.may_write(reader) }
}

fn sending(form: bool, to: &str, fields: &[(&'static str, &str)]) -> Sending {
    let half = match to.split('/').nth(1) {
        Some("mine") => Half::Mine,
        Some("trajectories") => Half::Desk,
        Some("guest") => Half::Guest,
        _ => Half::House,
    };
    let fields = fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    Sending { half, general: false, form: form.then(|| to.to_owned()), to: to.to_owned(), fields }
}

/// The general form of a kind, with everything in it that can be filled in.
fn general(page: &str, w: &Writing<'_>, half: Half) -> Sending {
    let rule = w.kind.rule();
    let day = if w.kind.sense() == Sense::Happened { "2026-06-14" } else { "2026-06-25" };
    let about = w.ground.about.map(|about| about.to_string()).unwrap_or_default();
    let other = w.ground.moment.to_string();
    let mut fields = vec![
        ("words", w.word),
        ("more", "een reden"),
        ("place", "ergens"),
        ("day", day),
        ("until", day),
        ("number", "3"),
        ("other", other.as_str()),
        ("whose", "theirs"),
        ("same", w.word),
    ];
    // what does not ask for the page as it is now is kept without it
    fields.extend(rule.fresh.then_some(("seen", w.seen)));
    fields.extend((!about.is_empty()).then_some(("about", about.as_str())));
    // who says to be somebody else gives a name; whose a link of the own is, and under which name, stands
    // with that link
    let code = match (w.kind, w.reader) {
        (Kind::Voice, Reader::Customer) => Some(&"self"),
        (Kind::Voice, _) => Some(&"other"),
        _ => rule.codes.first(),
    };
    if w.kind == Kind::Voice && matches!(w.reader, Reader::Relative | Reader::Customer) {
        fields.retain(|(name, _)| *name != "words");
    }
    fields.extend(code.map(|code| ("code", *code)));
    fields.extend(rule.bases.first().map(|basis| ("basis", *basis)));
    let base = if half == Half::Mine { "/mine" } else { page };
    let to = format!("{base}/do/{}", w.kind.code());
    let form = Some(format!("{to}?about={about}"));
    Sending { general: true, form, half, ..sending(false, &to, &fields) }
}
