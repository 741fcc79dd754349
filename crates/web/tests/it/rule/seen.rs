//! Who reads what: a word of each kind by each who writes it, looked for on every page that somebody can
//! open, before and after the own answer, and after a hand-over.

use hullie_domain::{
    MomentId,
    kind::Kind,
    reader::{Reader, Readers},
    rule::About,
    sight::{Known, Said, Sight, is_by_reader, may_see},
    walk::moment::Side,
};
use hullie_testkit::table::send;

use super::{
    Asked, is_narrower,
    people::{Half, House, address, half, side, voice},
    ways::Writing,
};

/// How far everybody is with answers of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    /// Nobody said more than what is looked for.
    Before,
    /// Everybody with a chair told at every moment.
    Sat,
    /// Everybody answered the questions, said how it all looks, and agreed.
    Answered,
}

/// Something that was written, and how it is found.
struct Put {
    kind: Kind,
    writer: Reader,
    moment: MomentId,
    mark: String,
}

struct Looking {
    house: House,
    puts: Vec<Put>,
    /// Who told at which moment, of the puts themselves and of what the world began with.
    told: Vec<(MomentId, Reader)>,
    moments: Vec<MomentId>,
    /// Whether the employee of now came after everything was said.
    is_new: bool,
}

/// Who writes it here: somebody of each side, and beside them a relative and a colleague.
fn writers(kind: Kind) -> Vec<Reader> {
    match kind {
        // one line on a page stands for the latest only
        Kind::Plan => vec![Reader::Employee],
        Kind::Agree | Kind::WinCame | Kind::Recognition | Kind::Guess | Kind::Retold | Kind::Key => {
            vec![Reader::Customer]
        }
        // the employee reads it before the own one
        Kind::Impression => vec![Reader::Customer, Reader::Relative],
        Kind::Door => vec![Reader::Customer],
        Kind::Reflection => vec![Reader::Employee, Reader::Lead, Reader::Manager],
        // made by the hand-over at the end, and by looking
        Kind::Handover | Kind::Look => Vec::new(),
        kind => {
            let some = [
                Reader::Customer,
                Reader::Relative,
                Reader::Employee,
                Reader::Colleague,
                Reader::Guest,
                Reader::Interviewer,
                Reader::Manager,
            ];
            let writes = |one: &Reader| kind.may_write(*one) && !is_narrower(kind, *one);
            some.into_iter().filter(writes).collect()
        }
    }
}

/// What is looked for, when no word of the writer is in it.
fn mark(kind: Kind, word: &str, location: &str) -> String {
    let text = match kind {
        Kind::Plan => "27 augustus 2026",
        Kind::Agree => "Dit is afgesproken. Allebei mee eens.",
        Kind::WinCame => "Bevestigd. Dit is gelukt.",
        Kind::HasRead => "las het verhaal op",
        Kind::Recognition => "had dit niet gemerkt.",
        Kind::Guess => "<p class=\"answer\">heel ontevreden</p>",
        // who tells for themselves, or by a link of the own, gives no name with it
        Kind::Retold | Kind::Key | Kind::Voice => {
            return format!("id=\"e-{}\"", location.split("#e-").nth(1).expect("where it stands"));
        }
        _ => word,
    };
    text.to_owned()
}

/// Whether something needs a moment of its own: what opens it is said there.
fn has_own_moment(kind: Kind) -> bool {
    kind.rule().sight == Sight::Blind || matches!(kind, Kind::ByPhone | Kind::Shown)
}

impl Looking {
    async fn new() -> Self {
        let house = House::new().await;
        let [first, second] = house.world.moments;
        let shared = house.happened().await;
        let told = vec![(first, Reader::Customer), (first, Reader::Employee), (second, Reader::Customer)];
        let mut all =
            Self { house, puts: Vec::new(), told, moments: vec![first, second, shared], is_new: false };
        for kind in Kind::ALL.iter().copied() {
            for writer in writers(kind) {
                all.put(kind, writer, shared).await;
            }
        }
        all
    }

    async fn put(&mut self, kind: Kind, writer: Reader, shared: MomentId) {
        self.house.is(writer).await;
        let moment = match kind {
            Kind::Elsewhere => self.house.world.moments[1],
            kind if has_own_moment(kind) => self.house.happened().await,
            _ => shared,
        };
        if !self.moments.contains(&moment) {
            self.moments.push(moment);
        }
        let ground = self.house.ground_at(kind, side(writer), moment).await;
        let seen = self.house.version().await;
        let word = format!("zeldzaam{:03}woord", self.puts.len());
        let writing = Writing { kind, reader: writer, ground: &ground, word: &word, seen: &seen };
        let mut one = self.house.way(&writing).await;
        for (name, value) in &mut one.fields {
            match (*name, kind) {
                ("day" | "until", Kind::Plan | Kind::OurAnswer | Kind::OwnStep) => {
                    "2026-08-27".clone_into(value)
                }
                // what is asked of somebody who died is asked of nobody
                ("turn", _) => "organisation".clone_into(value),
                _ => {}
            }
        }
        if kind == Kind::Shown {
            // what is shown are the own answers: there have to be some
            let at = format!("{}/moments/{moment}", self.house.page);
            let fields = [("words", word.as_str()), ("own", "2"), ("guess", "4")];
            self.house.is(writer).await.post(&at, &fields).await;
        }
        let reply = self.house.is(writer).await.post(&one.to, &one.sent()).await;
        assert!(matches!(reply.status, 200 | 303), "{kind:?} by {writer:?}: {}", reply.status);
        if matches!(kind, Kind::View | Kind::Shown) || (kind == Kind::Guess && writer == Reader::Employee) {
            self.told.push((moment, writer));
        }
        self.puts.push(Put { kind, writer, moment, mark: mark(kind, &word, &reply.location) });
    }

    /// What a reader did that decides what may be read.
    fn known(&self, put: &Put, reader: Reader, stage: Stage) -> Known {
        let mine = |one: Reader| match reader {
            Reader::Employee => one == Reader::Employee,
            _ => side(one) == Side::Customer && is_by_reader(reader, voice(reader), voice(one)),
        };
        let has_chair = reader.chair().is_some();
        let stage = if has_chair { stage } else { Stage::Before };
        let told = self.told.iter().any(|(at, who)| *at == put.moment && mine(*who));
        let own = |kind| self.puts.iter().any(|one| one.kind == kind && mine(one.writer));
        let answer = |one: &Put| one.kind == Kind::Answer && one.moment == put.moment && mine(one.writer);
        let sat = told || stage >= Stage::Sat;
        Known {
            // who has no chair has no own answer that opens it
            to_guess: !Readers::CUSTOMER_SIDE.contains(reader) && !sat,
            sat: told || stage >= Stage::Sat,
            answered: stage >= Stage::Answered || self.puts.iter().any(answer),
            impression: stage >= Stage::Answered || own(Kind::Impression),
            agreed: false,
            // what is answered here is an expectation, which all of the page read
            hidden_ground: false,
            before: self.puts.iter().rposition(hands_over)
                > self.puts.iter().position(|one| std::ptr::eq(one, put)),
        }
    }

    /// Whether this reader reads it by the rule.
    fn right(&self, put: &Put, reader: Reader, stage: Stage) -> bool {
        let own = match put.kind {
            // what somebody asks a colleague is for the two of them
            Kind::Support => matches!(reader, Reader::Coach) || reader == put.writer,
            _ if side(reader) == Side::Customer => {
                side(put.writer) == Side::Customer && voice(put.writer) == voice(reader)
            }
            _ => reader == put.writer,
        };
        let agreed = stage == Stage::Answered || self.is_new || side(put.writer) == Side::Customer;
        let said = Said { kind: put.kind, by: side(put.writer), own };
        may_see(said, reader, Known { agreed, ..self.known(put, reader, stage) })
    }

    /// Every page of this trajectory that somebody can ask for.
    fn pages(&self, reader: Reader) -> Vec<String> {
        let base = match half(reader) {
            Some(Half::Mine) => "/mine".to_owned(),
            Some(Half::Guest) => return vec!["/guest".to_owned()],
            _ => self.house.page.clone(),
        };
        let mut all: Vec<String> = [
            "",
            "/road",
            "/said",
            "/whole",
            "/say",
            "/overview",
            "/days.ics",
            "/people",
            "/doors",
            "/hand-over",
            "/expectation",
        ]
        .iter()
        .map(|page| format!("{base}{page}"))
        .collect();
        all.extend(self.moments.iter().map(|moment| format!("{base}/moments/{moment}")));
        // the forms at a moment, where most was said
        let shared = self.moments[2];
        all.extend(["/questions", "/invite"].map(|form| format!("{base}/moments/{shared}{form}")));
        all
    }

    /// Everything that this reader can read, in one text.
    async fn reads(&mut self, reader: Reader, pages: &[String]) -> String {
        let mut text = String::new();
        let who = self.house.is(reader).await;
        for page in pages {
            text += &who.get(page).await.body;
        }
        text
    }

    async fn look(&mut self, reader: Reader, stage: Stage, more: &[String], asked: &mut Asked) {
        let pages = [&self.pages(reader)[..], more].concat();
        let text = self.reads(reader, &pages).await;
        for put in self.puts.iter().filter(|put| put.kind != Kind::Shown) {
            // what stands in the house is on pages that are opened at the end
            if super::ground::table(put.kind).is_some() && more.is_empty() && put.kind != Kind::Door {
                continue;
            }
            let right = self.right(put, reader, stage);
            let found = text.contains(&put.mark);
            asked.that(found == right, || {
                format!("{:?} by {:?}: {reader:?} {stage:?} reads it: {found}", put.kind, put.writer)
            });
        }
    }

    /// Everybody with a chair tells at every moment.
    async fn all_tell(&mut self) {
        let page = self.house.page.clone();
        for moment in self.moments.clone() {
            for reader in [Reader::Customer, Reader::Relative] {
                let fields = [("value", "3"), ("whose", "theirs")];
                let who = self.house.is(reader).await;
                assert_eq!(who.post(&format!("/mine/moments/{moment}"), &fields).await.status, 303);
            }
            let at = format!("{page}/moments/{moment}");
            let who = self.house.is(Reader::Employee).await;
            // whoever wrote down what was said by phone has nothing to guess, and whoever sat there has sat
            for fields in [&[("own", "3"), ("guess", "3")][..], &[("own", "3")]] {
                who.post(&at, fields).await;
            }
        }
    }

    /// Everybody with a chair answers everything, and the customer agrees to what is still one voice.
    async fn all_answer(&mut self) {
        let page = self.house.page.clone();
        for reader in [Reader::Customer, Reader::Relative, Reader::Employee] {
            let base = if reader == Reader::Employee { page.clone() } else { "/mine".to_owned() };
            for moment in self.moments.clone() {
                let at = format!("{base}/moments/{moment}/questions");
                self.house.is(reader).await.post(&at, &[("serious", "3")]).await;
            }
            let fields = [("number", "3"), ("whose", "theirs")];
            let kept = self.house.is(reader).await.post(&format!("{base}/do/impression"), &fields).await;
            assert_eq!(kept.status, 303, "{reader:?}");
        }
        for summary in self.house.standing(Kind::Summary).await {
            let (form, about) = ("/mine/do/agree", summary.to_string());
            // the customer's own is agreed to already
            send(self.house.is(Reader::Customer).await, form, form, &[("about", &about)]).await;
        }
    }

    /// What is on no page of a customer, in every role.
    async fn elsewhere(&mut self) -> Vec<String> {
        let body = self.house.is(Reader::Interviewer).await.get("/stories").await.body;
        let tellers = body.split("href=\"/interviews/").skip(1).filter_map(|rest| rest.split('"').next());
        let mut all: Vec<String> = tellers.map(|rest| format!("/interviews/{rest}")).collect();
        assert!(all.iter().any(|page| page.ends_with("/teller")), "the interviewer is led to the teller");
        let pages = "/ /services /desk /desk/search?q=Robin /desk/unseen /desk/sides /shown /stories \
                     /support /reflection /mirror /mirror/hulp /mirror/hulp/answers /mirror/hulp/stories \
                     /mirror/hulp/steps/vraag /mirror/hulp/distance /mirror/hulp/compare \
                     /mirror/hulp/map.svg /api/v1/mirror/hulp /indicators /audit /accounts /roles \
                     /trajectories/new /interviews/new";
        all.extend(pages.split_whitespace().map(str::to_owned));
        all
    }
}

/// Whether the customer was handed over to make the ground for it.
fn hands_over(put: &Put) -> bool {
    matches!(put.kind.rule().about, About::Entry(kinds) if kinds.contains(&Kind::Handover))
        || put.kind == Kind::Handover
}

const OWN: [Reader; 3] = [Reader::Customer, Reader::OnBehalf, Reader::Bereaved];

#[tokio::test]
async fn each_kind_is_read_by_those_of_the_rule_on_every_page_and_in_time() {
    let mut asked = Asked::default();
    let mut all = Looking::new().await;
    for stage in [Stage::Before, Stage::Sat, Stage::Answered] {
        match stage {
            Stage::Before => {}
            Stage::Sat => all.all_tell().await,
            Stage::Answered => all.all_answer().await,
        }
        let page = OWN.into_iter().chain(Reader::ALL.iter().copied().filter(|one| !OWN.contains(one)));
        for reader in page.filter(|one| Readers::PAGE.contains(*one)) {
            // for those without a chair only what the customer agreed to makes a difference
            if stage != Stage::Sat || reader.chair().is_some() {
                all.look(reader, stage, &[], &mut asked).await;
            }
        }
    }
    let more = all.elsewhere().await;
    for reader in Reader::ALL.iter().copied().filter(|reader| *reader != Reader::Stranger) {
        all.look(reader, Stage::Answered, &more, &mut asked).await;
    }
    strangers(&mut all, &more, &mut asked).await;
    shown(&mut all, &mut asked).await;
    handed_over(&mut all, &mut asked).await;
    asked.all_right(2000);
}

/// Whoever is nobody here finds nothing, whatever is asked for.
async fn strangers(all: &mut Looking, more: &[String], asked: &mut Asked) {
    let pages = [all.pages(Reader::Customer), all.pages(Reader::Lead), more.to_vec()].concat();
    for (nobody, who) in &mut all.house.strangers {
        let mut text = String::new();
        for page in &pages {
            text += &who.get(page).await.body;
        }
        for put in &all.puts {
            // the mirror is for everybody who has to do with the organisation
            let mirror = put.kind == Kind::Indicator;
            let found = text.contains(&put.mark);
            asked.that(!found || mirror, || {
                format!("{:?} by {:?}: {nobody:?} reads it", put.kind, put.writer)
            });
        }
    }
}

/// What an employee shows is read by whom it was shown to, and by nobody else.
async fn shown(all: &mut Looking, asked: &mut Asked) {
    let put = all.puts.iter().find(|put| put.kind == Kind::Shown).expect("something was shown");
    let mark = put.mark.clone();
    for reader in Reader::ALL.iter().copied().filter(|reader| *reader != Reader::Stranger) {
        let found = all.house.is(reader).await.get("/shown").await.body.contains(&mark);
        let said = Said { kind: Kind::Shown, by: Side::Organisation, own: false };
        // of those who may it was shown to the coach
        let right = may_see(said, reader, Known::default()) && reader == Reader::Coach;
        asked.that(found == right, || format!("Shown: {reader:?} reads it: {found}"));
    }
}

/// After a hand-over the one who comes new has said nothing, and the one who left has no chair.
async fn handed_over(all: &mut Looking, asked: &mut Asked) {
    let house = &mut all.house;
    let to = house.world.account(&address(Reader::Colleague)).await;
    let to = format!("{to} {}", house.world.teams[0]);
    let at = format!("{}/hand-over", house.page);
    let fields = [("to", to.as_str()), ("words", "zeldzaam-overgedragen")];
    let reply = send(house.is(Reader::Employee).await, &at, &at, &fields).await;
    asked.that(reply.status == 303, || format!("the hand-over: {}", reply.status));
    all.house.change_places(Reader::Employee, Reader::Colleague);
    let places = |one: &mut Reader| {
        *one = match *one {
            Reader::Employee => Reader::Colleague,
            Reader::Colleague => Reader::Employee,
            other => other,
        }
    };
    all.puts.iter_mut().for_each(|put| places(&mut put.writer));
    all.told.iter_mut().for_each(|(_, who)| places(who));
    let (moment, mark) = (all.moments[0], "zeldzaam-overgedragen".to_owned());
    all.puts.push(Put { kind: Kind::Handover, writer: Reader::Colleague, moment, mark });
    all.is_new = true;
    for reader in [Reader::Employee, Reader::Colleague, Reader::Lead] {
        all.look(reader, Stage::Before, &[], asked).await;
    }
    all.all_tell().await;
    all.look(Reader::Employee, Stage::Sat, &[], asked).await;
}
