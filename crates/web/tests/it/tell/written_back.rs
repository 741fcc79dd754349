//! What an employee writes back under what somebody told.

use hullie_domain::Chair::{Customer, Employee};
use hullie_testkit::{
    Table, part,
    table::{send, whole},
};

const LEAD: &str = "team-lead@test.example";
const NOT_YET: &str = "Nog geen antwoord.";

/// The customer told how a moment was, and the employee guessed and then read it.
async fn told_and_read() -> (Table, String) {
    let mut table = Table::new(None).await;
    let moment = table.world.moments[1].to_string();
    let told = [("words", "Eindelijk iemand die luistert. Dank u wel."), ("value", "5")];
    assert_eq!(table.customer.post(&format!("/mine/moments/{moment}"), &told).await.status, 303);
    let address = format!("{}/moments/{moment}", table.page);
    let before = table.employee.get(&address).await.body;
    assert!(!before.contains("do/write-back"), "nothing is written back before reading: {before}");
    let about = [("about", moment.as_str()), ("words", "zomaar")];
    assert_eq!(table.tries(Employee, "write-back", &about).await.status, 403);
    assert_eq!(table.employee.post(&address, &[("guess", "4")]).await.status, 303);
    (table, moment)
}

#[tokio::test]
async fn v26_under_what_was_told_the_employee_writes_back_by_role_and_team() {
    let (mut table, moment) = told_and_read().await;
    let (mine, theirs) = (format!("/mine/moments/{moment}"), format!("{}/moments/{moment}", table.page));
    for body in [table.customer.get(&mine).await.body, table.employee.get(&theirs).await.body] {
        assert!(body.contains(NOT_YET), "{body}");
    }
    // two taps: the way to it on the page of the moment, and its button
    let form = format!("{}/do/write-back?about={moment}", table.page);
    assert!(table.employee.get(&theirs).await.body.contains(&format!("href=\"{form}\"")));
    let help = table.employee.get(&form).await.body;
    for part in ["wat u gelezen hebt", "wat aan ons lag", "wat u ervan", "wat er nu gebeurt"] {
        assert!(help.contains(part), "{part}: {help}");
    }
    let empty = table.tries(Employee, "write-back", &[("about", &moment)]).await;
    assert!(empty.status == 400 && empty.body.contains("Schrijf een paar woorden terug."), "{}", empty.body);
    let back = table.puts(Employee, "write-back", &[("about", &moment), ("words", "Graag gedaan.")]).await;
    for address in [mine.as_str(), "/mine/whole"] {
        let body = table.customer.get(address).await.body;
        let line = part(&body, &format!("id=\"e-{back}\""), "</div>");
        assert!(line.contains("Teruggeschreven"), "{line}");
        assert!(
            line.contains("medewerker, Team een, 15 juni 2026"),
            "by role and team, with the day: {line}"
        );
        assert!(body.contains("Graag gedaan.") && !body.contains(NOT_YET), "{body}");
    }
    // it is said on top of the page, with the way to where it stands
    let now = table.customer.get("/mine").await.body;
    assert!(now.contains("Wij schreven u terug op maandag 15 juni"), "{now}");
    assert!(now.contains(&format!("href=\"{mine}#e-{back}\"")), "{now}");
    // it is for the two: neither the team nor a relative who does not read what was told
    let mut sanne = table.relative("Sanne").await;
    let lead = table.seen_by(LEAD).await;
    for body in [lead, table.seen_by("colleague@test.example").await, sanne.get("/mine/whole").await.body] {
        assert!(!body.contains("Graag gedaan."), "{body}");
    }
    // nor who comes new, before the own guess: it may tell what was told
    let mut stranger = table.hands_over().await;
    assert!(!stranger.get(&whole(&table.page)).await.body.contains("Graag gedaan."));
    assert_eq!(stranger.post(&theirs, &[("guess", "3")]).await.status, 303);
    let body = stranger.get(&theirs).await.body;
    assert!(
        body.contains("Graag gedaan.") && body.contains("medewerker, Team een"),
        "the team of then: {body}"
    );
}

#[tokio::test]
async fn what_was_written_back_and_did_not_help_is_written_again_and_nothing_done_is_called_undone() {
    let (mut table, moment) = told_and_read().await;
    let about = ("about", moment.as_str());
    let first = table.puts(Employee, "write-back", &[about, ("words", "Dat ligt niet aan ons.")]).await;
    let promise = table.world.promise;
    assert_eq!(table.employee.post(&format!("{}/promises/{promise}", table.page), &[]).await.status, 303);
    let no = [("about", first.as_str()), ("words", "ik vroeg iets anders")];
    table.puts(Customer, "not-helped", &no).await;
    let mine = table.customer.get("/mine").await.body;
    assert!(mine.contains("U zei: dit hielp niet.") && mine.contains("Dat ligt niet aan ons."), "{mine}");
    assert!(!mine.contains("nog niet gebeurd"), "nothing is called undone: {mine}");
    let desk = table.employee.get("/desk").await.body;
    let part = part(&desk, "<h2>Wie op antwoord wacht</h2>", "</section>");
    assert!(part.contains("zei: dit hielp niet.") && part.contains("ik vroeg iets anders"), "{part}");
    // who wrote it does not take it from under that, and a turn that changes is no answer to it
    let back = [("why", "mistake")];
    let refused = table.employee.post(&format!("{}/back/{first}", table.page), &back).await;
    assert!(refused.status == 409 && refused.body.contains("Schrijf iets anders terug."), "{}", refused.body);
    assert_eq!(table.calls(&[("turn", "customer"), ("ask", "Stuur uw rooster")]).await.status, 303);
    assert!(table.employee.get("/desk").await.body.contains("ik vroeg iets anders"));
    assert!(table.customer.get("/mine").await.body.contains("U zei: dit hielp niet."));
    // the way to write again stands on the page, with what was written and said, and writing closes it
    let page = table.employee.get(&table.page.clone()).await.body;
    let form = format!("{}/do/write-back?about={moment}", table.page);
    assert!(page.contains(&form), "{page}");
    let form = table.employee.get(&form).await.body;
    assert!(form.contains("Dat ligt niet aan ons.") && form.contains("ik vroeg iets anders"), "{form}");
    table.puts(Employee, "write-back", &[about, ("words", "U hebt gelijk, ik las het verkeerd.")]).await;
    assert!(!table.employee.get("/desk").await.body.contains("zei: dit hielp niet."));
    let mine = table.customer.get("/mine").await.body;
    assert!(!mine.contains("U zei: dit hielp niet."), "{mine}");
    for body in table.both().await {
        assert!(
            body.contains("Dat ligt niet aan ons.") && body.contains("ik las het verkeerd."),
            "both stand"
        );
    }
}

#[tokio::test]
async fn only_what_the_customers_side_told_is_written_back_to_and_by_who_sits_in_the_chair() {
    let (mut table, moment) = told_and_read().await;
    let opinion = table.puts(Customer, "opinion", &[("words", "De regel is krom.")]).await;
    let ours = table.puts(Employee, "impression", &[("words", "Het gaat goed.")]).await;
    for (about, status) in
        [(opinion.as_str(), 303), (ours.as_str(), 403), (table.world.steps[0].to_string().as_str(), 403)]
    {
        let fields = [("about", about), ("words", "gelezen")];
        assert_eq!(table.tries(Employee, "write-back", &fields).await.status, status, "{about}");
    }
    let fields = [("about", moment.as_str()), ("words", "gelezen")];
    assert_eq!(table.other_tries("colleague@test.example", "write-back", &fields).await, 403);
    assert_eq!(table.tries(Customer, "write-back", &fields).await.status, 403);
    // what was taken back meanwhile is not written back to
    let form = format!("{}/do/write-back", table.page);
    let withdraw = format!("/mine/moments/{moment}/withdraw");
    assert_eq!(table.customer.post(&withdraw, &[]).await.status, 303);
    let late = send(&mut table.employee, &form, &form, &fields).await;
    assert!((400..500).contains(&late.status), "{}", late.status);
}
