//! The day-one rules as properties: every address, asked for as each role.

use hullie_domain::Role;
use hullie_testkit::table::whole;
use hullie_testkit::{
    Visitor, World,
    world::{EMPLOYEE_WORDS, SECRET_WORDS, email},
};
use hullie_web::addresses::{ADDRESSES, Address, For};

/// Everybody who can ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Nobody,
    Customer,
    /// The employee in the other chair.
    Across,
    /// An employee of the same team.
    Colleague,
    /// An employee of another team.
    Stranger,
    /// Somebody of another organisation who was invited to another moment than the one asked for.
    Guest,
    Role(Role),
}

pub const EVERYBODY: [Who; 11] = [
    Who::Nobody,
    Who::Customer,
    Who::Across,
    Who::Colleague,
    Who::Stranger,
    Who::Guest,
    Who::Role(Role::TeamLead),
    Who::Role(Role::Interviewer),
    Who::Role(Role::Coach),
    Who::Role(Role::Manager),
    Who::Role(Role::Administrator),
];

pub async fn come_in(world: &World, who: Who) -> Visitor {
    match who {
        Who::Nobody => world.visitor(),
        Who::Customer => world.customer_by_word().await,
        Who::Across => world.staff(&email(Role::Employee)).await,
        Who::Colleague => world.staff("colleague@test.example").await,
        Who::Stranger => world.staff("stranger@test.example").await,
        Who::Guest => world.guest().await,
        Who::Role(role) => world.staff(&email(role)).await,
    }
}

pub fn path(world: &World, address: &Address) -> String {
    address
        .path
        .replace("{trajectory}", &world.trajectory.to_string())
        .replace("{moment}", &world.moments[0].to_string())
        .replace("{promise}", &world.promise.to_string())
        .replace("{service}", "hulp")
        .replace("{story}", &world.trajectory.to_string())
        .replace("{language}", "nl")
        .replace("{choice}", "large")
        .replace("{kind}", "talk")
        .replace("{entry}", &world.trajectory.to_string())
        .replace("{link}", &world.trajectory.to_string())
        .replace("{invitation}", &world.trajectory.to_string())
        .replace("{token}", "no-such-token")
        .replace("{step}", "gesprek")
        .replace("{file}", "map.svg")
}

/// Who may get a page (or do something) at an address. Written out by hand: this is the rule, the code has to
/// follow it.
fn may(address: &Address, who: Who) -> bool {
    use Role::{Administrator, Coach, Interviewer, Manager, TeamLead};
    let is_staff = !matches!(who, Who::Nobody | Who::Customer | Who::Guest);
    let role = |roles: &[Role]| matches!(who, Who::Role(r) if roles.contains(&r));
    let employee = matches!(who, Who::Across | Who::Colleague | Who::Stranger);
    match address.path {
        "/desk" => is_staff,
        "/trajectories/new" => employee,
        "/desk/search" | "/desk/unseen" | "/desk/promises" => employee || role(&[TeamLead]),
        "/desk/sides" | "/reflection" => is_staff,
        "/support" => employee || role(&[TeamLead, Coach]),
        "/roles" | "/roles/customer" | "/roles/profile" => role(&[Administrator]),
        // nobody here is both at once, and these name a link, an invitation or a hand-over that is not there
        "/join" | "/desk/sides/{link}" | "/desk/sides/{link}/leave" | "/mine/people/{link}/close" => false,
        "/mine/people/{link}/not-staff" | "/trajectories/{trajectory}/doors/{link}/end" => false,
        "/mine/invitations/{invitation}/close" | "/trajectories/{trajectory}/read/{entry}" => false,
        // what is not there is nobody's to take back
        "/mine/back/{entry}"
        | "/trajectories/{trajectory}/back/{entry}"
        | "/trajectories/{trajectory}/answer-by/{entry}" => false,
        "/trajectories/{trajectory}"
        | "/trajectories/{trajectory}/road"
        | "/trajectories/{trajectory}/said"
        | "/trajectories/{trajectory}/whole"
        | "/trajectories/{trajectory}/say"
        | "/trajectories/{trajectory}/overview"
        | "/trajectories/{trajectory}/days.ics" => {
            matches!(who, Who::Across | Who::Colleague) || role(&[TeamLead])
        }
        "/trajectories/{trajectory}/moments"
        | "/trajectories/{trajectory}/moments/new"
        | "/trajectories/{trajectory}/do/{kind}"
        | "/trajectories/{trajectory}/called"
        | "/trajectories/{trajectory}/moments/{moment}/explain"
        | "/trajectories/{trajectory}/promises/{promise}/why"
        | "/trajectories/{trajectory}/promises/{promise}" => matches!(who, Who::Across | Who::Colleague),
        // whoever sits in the chair reads what only two read: no colleague takes it
        "/trajectories/{trajectory}/hand-over" => who == Who::Across || role(&[TeamLead]),
        // an empty form names nobody to show something to: refused for everybody, see e20 for the rest
        p if p.ends_with("/show") || p.ends_with("/take-back") => false,
        // a story that is not there is nobody's
        "/interviews/{story}" | "/interviews/{story}/teller" => false,
        p if p.starts_with("/trajectories/") => who == Who::Across,
        // what is not there is nobody's to take back
        "/desk/told/{trajectory}/put/{entry}/withdraw" => false,
        p if p.starts_with("/desk/told") => employee,
        "/shown" => role(&[Coach, TeamLead]),
        "/stories" => employee || role(&[TeamLead, Interviewer, Coach, Manager]),
        p if p.starts_with("/interviews/") => role(&[Interviewer]),
        p if p.starts_with("/indicators") => role(&[Manager]),
        "/accounts" | "/audit" => role(&[Administrator]),
        _ => match address.for_whom {
            For::Everyone => true,
            For::Customer => who == Who::Customer,
            For::Both => !matches!(who, Who::Nobody | Who::Guest),
            For::Guest => who == Who::Guest,
            For::Staff => panic!("the rule for {} is not written down", address.path),
        },
    }
}

#[tokio::test]
async fn each_role_gets_what_it_may_and_nothing_else() {
    for who in EVERYBODY {
        // a fresh world for each: what one does must not open or close anything for the next
        let world = World::new().await;
        let start = come_in(&world, who).await;
        for address in ADDRESSES {
            if address.path == "/sign-out"
                || address.path == "/mine/leave"
                || address.path == "/guest/leave"
                || address.path.ends_with("/moments/{moment}/withdraw")
            {
                continue;
            }
            let mut visitor = start.clone();
            let path = path(&world, address);
            let reply = match address.method {
                "GET" => visitor.get(&path).await,
                _ => visitor.post(&path, &[]).await,
            };
            let to_door = reply.status == 303 && reply.location == "/sign-in";
            let refused = to_door || matches!(reply.status, 401 | 403);
            let is_door = matches!(
                address.path,
                "/sign-in" | "/l/{token}" | "/l/{token}/" | "/i/{token}" | "/i/{token}/" | "/code"
            );
            assert_eq!(
                !refused || is_door,
                may(address, who),
                "{who:?} {} {path} gave {} {}",
                address.method,
                reply.status,
                reply.location
            );
            assert!(reply.status < 500, "{who:?} {} {path} gave {}", address.method, reply.status);
        }
    }
}

#[tokio::test]
async fn told_words_are_seen_by_the_two_at_the_table_only() {
    let world = World::new().await;
    for who in EVERYBODY {
        let start = come_in(&world, who).await;
        for address in ADDRESSES.iter().filter(|a| a.method == "GET") {
            let path = path(&world, address);
            let reply = start.clone().get(&path).await;
            let at_the_table = matches!(who, Who::Customer | Who::Across);
            for words in [SECRET_WORDS, EMPLOYEE_WORDS] {
                assert!(at_the_table || !reply.body.contains(words), "{who:?} read {words} at {path}");
            }
        }
    }
}

#[tokio::test]
async fn n04_nobody_gets_a_figure_about_an_employee() {
    let world = World::new().await;
    let employee = world.employee.to_string();
    // no address names one
    for address in ADDRESSES {
        assert!(
            !address.path.contains("{employee}") && !address.path.contains("{account}"),
            "{}",
            address.path
        );
    }
    let pages =
        ADDRESSES.iter().filter(|a| a.method == "GET" && matches!(a.for_whom, For::Staff | For::Both));
    let mut paths: Vec<String> = pages
        .map(|address| {
            address
                .path
                .replace("{service}", "hulp")
                .replace("{step}", "gesprek")
                .replace("{file}", "map.svg")
        })
        .filter(|path| !path.contains('{') && path != "/join")
        .collect();
    assert!(paths.iter().any(|path| path == "/api/v1/mirror/hulp") && paths.len() > 15, "{paths:?}");
    paths.retain(|path| path != "/audit");
    for role in Role::ALL {
        let mut reader = world.staff(&email(role)).await;
        let (mut read, mut refused) = (0, 0);
        for path in &paths {
            let plain = reader.get(path).await;
            match plain.status {
                200 => read += 1,
                403 => refused += 1,
                other => panic!("{role:?} got {other} at {path}"),
            }
            for asked in ["employee", "account", "medewerker", "by"] {
                let query = format!("?{asked}={employee}");
                let reply = reader.get(&format!("{path}{query}")).await;
                let back = query.replace('?', "%3F").replace('=', "%3D");
                let body = reply.without_marks().replace(&back, "").replace(&query, "");
                assert_eq!(
                    (reply.status, &body),
                    (plain.status, &plain.without_marks()),
                    "{role:?}: {path}{query}"
                );
            }
            // where one colleague is asked for a talk, they are named to be chosen
            let names = plain.body.contains(&employee);
            assert!(!names || path == "/support", "{role:?} reads who it was at {path}");
        }
        assert!(read >= 8 && refused >= 3, "{role:?} read {read} pages and was refused {refused}");
    }
    // the team lead's list names no employee and counts nothing for one
    let mut lead = world.staff(&email(Role::TeamLead)).await;
    let desk = lead.get("/desk").await.body;
    assert!(desk.contains("Robin") && !desk.contains("colleague") && !desk.contains("in de andere stoel"));
}

#[tokio::test]
async fn e12_the_guess_comes_first_and_stays() {
    let world = World::new().await;
    let address = format!("/trajectories/{}/moments/{}", world.trajectory, world.moments[1]);
    let mut employee = world.staff(&email(Role::Employee)).await;
    let blind = employee.get(&address).await;
    assert!(!blind.body.contains(SECRET_WORDS), "nothing of the customer before the guess");
    assert!(!blind.body.contains("ontevreden</strong>"));
    let reply = employee.post(&address, &[("own", "4"), ("words", "zelf")]).await;
    assert_eq!(reply.status, 400, "the guess is needed");
    assert!(
        reply.body.contains("zelf") && !reply.body.contains(SECRET_WORDS),
        "typed words stay, the answer stays hidden"
    );
    assert_eq!(employee.post(&address, &[("own", "4"), ("guess", "5")]).await.status, 303);
    let seen = employee.get(&address).await;
    assert!(seen.body.contains(SECRET_WORDS));
    assert!(
        seen.body.contains("U dacht: heel tevreden. De klant zei: ontevreden. Drie stappen verschil."),
        "{}",
        seen.body
    );
    let again = employee.post(&address, &[("own", "4"), ("guess", "2")]).await;
    assert_eq!(again.status, 409, "a guess cannot be changed");
    assert!(employee.get(&address).await.body.contains("U dacht: heel tevreden."));
}

#[tokio::test]
async fn e12_a_customer_cannot_guess_what_is_on_the_page_already() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let both_told = format!("/mine/moments/{}/guess", world.moments[0]);
    assert_eq!(customer.post(&both_told, &[("guess", "4")]).await.status, 409);
    customer.post(&format!("/mine/moments/{}/withdraw", world.moments[0]), &[]).await;
    assert_eq!(
        customer.post(&both_told, &[("guess", "4")]).await.status,
        409,
        "taking back does not make it unseen"
    );
    let employee_silent = format!("/mine/moments/{}", world.moments[1]);
    assert_eq!(customer.post(&format!("{employee_silent}/guess"), &[("guess", "4")]).await.status, 303);
    customer.post(&format!("{employee_silent}/withdraw"), &[]).await;
    assert_eq!(
        customer.post(&format!("{employee_silent}/guess"), &[("guess", "2")]).await.status,
        409,
        "a guess is given once"
    );
}

#[tokio::test]
async fn whether_something_was_noticed_is_told_to_the_two_only_and_goes_when_it_is_taken_back() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    customer.post("/mine/expectation", &[("skip", "yes")]).await;
    let address = format!("/mine/moments/{}", world.moments[1]);
    assert_eq!(customer.post(&address, &[("recognition", "no")]).await.status, 303);
    let (seen, own) = ("Voor Robin gebeurde er niets.", "Voor u gebeurde er niets.");
    let page = format!("/trajectories/{}", world.trajectory);
    assert!(customer.get("/mine/whole").await.body.contains(own));
    for email in ["employee@test.example", "colleague@test.example", "team-lead@test.example"] {
        assert!(!world.staff(email).await.get(&whole(&page)).await.body.contains(seen), "{email}");
    }
    let mut employee = world.staff("employee@test.example").await;
    employee.post(&format!("{page}/moments/{}", world.moments[1]), &[("guess", "2")]).await;
    assert!(employee.get(&whole(&page)).await.body.contains(seen), "after the blind step it is seen");
    customer.post(&format!("{address}/withdraw"), &[]).await;
    assert!(!customer.get("/mine/whole").await.body.contains(own));
    assert!(!employee.get(&whole(&page)).await.body.contains(seen));
}

#[tokio::test]
async fn n19_and_e11_nobody_edits_the_others_words_and_there_are_no_hidden_notes() {
    let world = World::new().await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    let mut customer = world.customer().await;
    customer.post("/mine/expectation", &[("skip", "yes")]).await;
    // everything that can be sent to a moment as the employee leaves the customer's words as they are
    let base = format!("/trajectories/{}", world.trajectory);
    for (path, fields) in [
        (
            format!("{base}/moments/{}", world.moments[0]),
            vec![("words", "anders"), ("guess", "1"), ("by", "customer")],
        ),
        (format!("/mine/moments/{}", world.moments[0]), vec![("words", "anders")]),
        (format!("/mine/moments/{}/withdraw", world.moments[0]), vec![]),
    ] {
        let reply = employee.post(&path, &fields).await;
        assert!(matches!(reply.status, 401 | 403 | 409), "{path}: {}", reply.status);
    }
    assert!(customer.get(&format!("/mine/moments/{}", world.moments[0])).await.body.contains(SECRET_WORDS));
    // what the employee writes on the shared page, the customer reads
    let fields = [
        ("title", "Wij zochten iets uit"),
        ("benefit", "U weet het eerder."),
        ("day", "2026-06-14"),
        ("note", "intern"),
        ("side", "organisation"),
    ];
    assert_eq!(employee.post(&format!("{base}/moments"), &fields).await.status, 303);
    let mine = customer.get("/mine/whole").await.body;
    assert!(mine.contains("Wij zochten iets uit") && mine.contains("U weet het eerder."));
    assert!(
        !employee.get(&base).await.body.contains("intern"),
        "there is no place for a note that only one side sees"
    );
}

#[tokio::test]
async fn e20_a_lead_and_a_coach_see_nothing_until_it_is_shown_and_no_longer_after_it_is_taken_back() {
    let world = World::new().await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    let address = format!("/trajectories/{}/moments/{}", world.trajectory, world.moments[0]);
    for role in [Role::TeamLead, Role::Coach] {
        let mut listener = world.staff(&email(role)).await;
        assert!(!listener.get("/shown").await.body.contains(EMPLOYEE_WORDS));
        let page = employee.get(&address).await.body;
        let name = format!("Laat zien aan {}", role.code());
        let at = page.find(&name).unwrap_or_else(|| panic!("{name} is offered"));
        let id = page[..at]
            .rsplit("name=\"account\" value=\"")
            .next()
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned();
        assert_eq!(employee.post(&format!("{address}/show"), &[("account", &id)]).await.status, 303);
        let shown = listener.get("/shown").await.body;
        assert!(shown.contains(EMPLOYEE_WORDS), "{role:?} sees what was shown");
        assert!(!shown.contains(SECRET_WORDS), "the customer's words never go along");
        assert_eq!(employee.post(&format!("{address}/take-back"), &[("account", &id)]).await.status, 303);
        assert!(!listener.get("/shown").await.body.contains(EMPLOYEE_WORDS), "{role:?} sees it no longer");
    }
    // nobody else can be shown anything
    let reply = employee.post(&format!("{address}/show"), &[("account", &world.employee.to_string())]).await;
    assert_eq!(reply.status, 403);
}

#[tokio::test]
async fn h01_staff_reads_the_story_but_not_who_told_it() {
    let world = World::new().await;
    let mut interviewer = world.staff(&email(Role::Interviewer)).await;
    let fields = [
        ("words", "ik heb drie keer gebeld"),
        ("about", &format!("{} {}", world.service, world.steps[0])),
        ("value", "2"),
        ("teller", "Zeldzame Naam"),
        ("staff", "yes"),
    ];
    assert_eq!(interviewer.post("/interviews/new", &fields).await.status, 303);
    let list = interviewer.get("/stories").await.body;
    let path = list.split("href=\"/interviews/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let path = format!("/interviews/{path}");
    assert!(interviewer.get(&path).await.body.contains("Zeldzame Naam"));
    for who in [
        Who::Across,
        Who::Role(Role::TeamLead),
        Who::Role(Role::Coach),
        Who::Role(Role::Manager),
        Who::Role(Role::Administrator),
    ] {
        let mut visitor = come_in(&world, who).await;
        let stories = visitor.get("/stories").await;
        assert!(!stories.body.contains("Zeldzame Naam"), "{who:?}");
        assert_eq!(
            stories.body.contains("drie keer gebeld"),
            who != Who::Role(Role::Administrator),
            "{who:?}"
        );
        assert_eq!(visitor.get(&path).await.status, 403, "{who:?}");
    }
    let trail = world.staff(&email(Role::Administrator)).await.get("/audit").await.body;
    assert!(
        trail.contains("wie een gesprek had") && !trail.contains("Zeldzame Naam"),
        "looking is noted, the name is not"
    );
}

#[tokio::test]
async fn n10_nothing_is_forced_and_n09_nothing_points_to_a_decision() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    assert_eq!(
        customer.get("/mine/whole").await.location,
        "/mine/expectation",
        "the first thing it asks is the expectation"
    );
    assert_eq!(customer.post("/mine/expectation", &[("skip", "yes")]).await.location, "/mine");
    assert_eq!(customer.get("/mine/whole").await.status, 200);
    let moment = format!("/mine/moments/{}", world.moments[1]);
    assert_eq!(
        customer.post(&moment, &[("words", "alleen woorden")]).await.status,
        303,
        "words alone are enough"
    );
    assert_eq!(customer.post(&moment, &[("value", "4")]).await.status, 303, "an answer alone is enough");
}

#[tokio::test]
async fn a_link_opens_one_trajectory_and_a_changed_link_none() {
    let world = World::new().await;
    let mut visitor = world.visitor();
    let last = if world.link.ends_with('x') { "y" } else { "x" };
    let changed = format!("{}{last}", &world.link[..world.link.len() - 1]);
    assert_eq!(visitor.enter(&changed).await.status, 410);
    assert_eq!(visitor.get("/mine/whole").await.status, 401);
    assert_eq!(visitor.enter(&world.link).await.location, "/mine");
    assert_eq!(visitor.get(&format!("/trajectories/{}", world.other)).await.location, "/sign-in");
    world.days_later(400);
    assert_eq!(visitor.enter(&world.link).await.status, 410, "a link does not last for ever");
    assert_eq!(visitor.get("/mine/whole").await.status, 401);
}

#[tokio::test]
async fn guessing_passwords_is_slowed_down_and_tells_nothing() {
    let world = World::new().await;
    let mut visitor = world.visitor();
    let wrong = visitor.post("/sign-in", &[("email", &email(Role::Employee)), ("password", "wrong")]).await;
    let unknown = visitor.post("/sign-in", &[("email", "nobody@test.example"), ("password", "wrong")]).await;
    assert_eq!((wrong.status, unknown.status), (401, 401));
    let said =
        |body: &str| body.split("role=\"alert\"").nth(1).unwrap().split("</div>").next().unwrap().to_owned();
    assert_eq!(said(&wrong.body), said(&unknown.body));
    for _ in 0..10 {
        visitor.post("/sign-in", &[("email", &email(Role::Employee)), ("password", "wrong")]).await;
    }
    let fields = [("email", email(Role::Employee)), ("password", hullie_testkit::world::PASSWORD.to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (*a, b.as_str())).collect();
    assert_eq!(visitor.post("/sign-in", &fields).await.status, 429);
    world.days_later(1);
    assert_eq!(visitor.post("/sign-in", &fields).await.status, 303);
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server() {
    let world = World::new().await;
    let mut employee = world.signed_in(&email(Role::Employee)).await;
    let mut copy = employee.clone();
    employee.post("/sign-out", &[]).await;
    assert_eq!(copy.get("/desk").await.location, "/sign-in", "a kept cookie is worth nothing any more");
}

#[tokio::test]
async fn forms_from_other_sites_are_refused() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let moment = format!("/mine/moments/{}", world.moments[1]);
    assert_eq!(customer.post_from_elsewhere(&moment, &[("words", "niet van mij")]).await.status, 403);
}

#[tokio::test]
async fn every_answer_stays_on_the_own_origin_and_out_of_caches() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    customer.post("/mine/expectation", &[("skip", "yes")]).await;
    let reply = customer.get("/mine/whole").await;
    let policy = reply.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
    assert_eq!(reply.headers["cache-control"], "no-store");
    assert_eq!(reply.headers["x-content-type-options"], "nosniff");
    for address in ["http://", "https://", "//"] {
        for attribute in ["src=\"", "href=\"", "action=\""] {
            assert!(!reply.body.contains(&format!("{attribute}{address}")), "{attribute}{address}");
        }
    }
    assert!(!reply.body.contains("style=\""), "the policy allows no style in the page");
}

#[tokio::test]
async fn after_a_hand_over_the_new_employee_guesses_anew_and_reads_no_guess_of_a_colleague() {
    let world = World::new().await;
    let mut employee = world.staff(&email(Role::Employee)).await;
    let page = format!("/trajectories/{}", world.trajectory);
    let form = employee.get(&format!("{page}/hand-over")).await.body;
    let before = form.split(">colleague, ").next().unwrap();
    let to = before.rsplit("<option value=\"").next().unwrap().split('"').next().unwrap().to_owned();
    let address = format!("{page}/hand-over");
    let fields = [("to", to.as_str()), ("words", "ander werk")];
    let reply = hullie_testkit::table::send(&mut employee, &address, &address, &fields).await;
    assert_eq!(reply.status, 303, "{}", reply.body);
    let chair = format!("{page}/moments/{}", world.moments[0]);
    assert_eq!(employee.get(&chair).await.status, 403, "who handed over sits there no longer");
    let mut colleague = world.staff("colleague@test.example").await;
    for path in [page.clone(), chair.clone()] {
        let body = colleague.get(&path).await.body;
        assert!(!body.contains(SECRET_WORDS) && !body.contains(EMPLOYEE_WORDS), "{path}");
    }
    assert_eq!(
        colleague.post(&chair, &[("own", "3"), ("guess", "1")]).await.status,
        303,
        "a guess of one's own"
    );
    let body = colleague.get(&chair).await.body;
    assert!(body.contains(SECRET_WORDS) && !body.contains(EMPLOYEE_WORDS));
    assert!(body.contains("U dacht: heel ontevreden."), "{body}");
    let mut customer = world.customer().await;
    customer.post("/mine/expectation", &[("skip", "yes")]).await;
    let both = customer.get(&format!("/mine/moments/{}", world.moments[0])).await.body;
    assert!(both.contains(EMPLOYEE_WORDS), "the customer keeps what the first employee said");
}
