//! Whose word it is: a name stands for one person, a guess is about one person and stays, and what was left
//! behind is taken back as far as one voice can.

use hullie_domain::{Chair::Employee, Role};
use hullie_testkit::{Table, Visitor, World, part, table::send, world::email};

/// Hands the customer to somebody of another team, who comes in.
async fn hands_over(table: &mut Table) -> Visitor {
    let stranger = table.world.account("stranger@test.example").await;
    let to = format!("{stranger} {}", table.world.teams[1]);
    let form = format!("{}/hand-over", table.page);
    let fields = [("to", to.as_str()), ("words", "andere wijk")];
    assert_eq!(send(&mut table.employee, &form, &form, &fields).await.status, 303);
    table.world.staff("stranger@test.example").await
}

#[tokio::test]
async fn a_name_is_for_one_person_at_a_time() {
    let world = World::new().await;
    let mut customer = world.customer().await;
    let moment = format!("/mine/moments/{}/invite", world.moments[0]);
    for (address, field, first, again) in [
        ("/mine/people", "name", "Sanne", "  SÁN-NE. "),
        (moment.as_str(), "party", "Bakkerij Zon", "bakkerij zon"),
    ] {
        assert_eq!(customer.post(address, &[(field, first)]).await.status, 200);
        let refused = customer.post(address, &[(field, again)]).await;
        assert!(refused.status >= 400 && refused.body.contains("Deze naam is hier al van iemand."));
        assert!(refused.body.contains(again.trim()), "what was typed is still there");
    }
    // nor is anybody called as the customer is
    assert!(customer.post("/mine/people", &[("name", "robin")]).await.status >= 400);
    // a link that was closed is made anew for the same person
    let people = customer.get("/mine/people").await.body;
    let door = part(&people, "<strong>Sanne</strong>", "/close").rsplit('/').next().unwrap().to_owned();
    assert_eq!(customer.post(&format!("/mine/people/{door}/close"), &[]).await.status, 303);
    assert_eq!(customer.post("/mine/people", &[("name", "Sanne")]).await.status, 200);
}

#[tokio::test]
async fn a_guess_of_the_customer_stays_when_the_rest_is_taken_back() {
    let mut table = Table::new(None).await;
    let mine = format!("/mine/moments/{}", table.world.moments[1]);
    assert_eq!(table.customer.post(&format!("{mine}/guess"), &[("guess", "5")]).await.status, 303);
    assert_eq!(table.customer.post(&format!("{mine}/withdraw"), &[("why", "private")]).await.status, 303);
    let own = table.customer.get(&mine).await.body;
    assert!(own.contains("<p class=\"answer\">heel tevreden</p>"), "{own}");
    assert!(!own.contains("id=\"both-title\""), "a guess alone opens nothing");
    table.customer.post(&mine, &[("value", "2")]).await;
    let again = table.customer.get(&mine).await.body;
    assert!(!again.contains(&format!("action=\"{mine}/guess\"")), "it is given once");
}

#[tokio::test]
async fn a_guess_is_about_who_sat_there_then() {
    let mut table = Table::new(None).await;
    let mine = format!("/mine/moments/{}", table.world.moments[1]);
    let chair = format!("{}/moments/{}", table.page, table.world.moments[1]);
    assert_eq!(table.customer.post(&format!("{mine}/guess"), &[("guess", "5")]).await.status, 303);
    table.employee.post(&chair, &[("guess", "2"), ("own", "4")]).await;
    assert!(table.employee.get(&chair).await.body.contains("De klant dacht: heel tevreden."));
    table.world.days_later(1);
    table.employee = table.world.staff(&email(Role::Employee)).await;
    let mut new = hands_over(&mut table).await;
    assert_eq!(new.post(&chair, &[("guess", "2"), ("own", "1")]).await.status, 303);
    let theirs = new.get(&chair).await.body;
    assert!(theirs.contains("geraden over wie eerder hielp"), "{theirs}");
    assert!(!theirs.contains("De klant dacht:") && !theirs.contains("Vier stappen verschil"), "{theirs}");
    // nor on the page of the customer, once who sat there then took the own answer back
    assert!(table.customer.get(&mine).await.body.contains("U dacht: heel tevreden."));
    let back = format!("/desk/told/{}/{}/withdraw", table.world.trajectory, table.world.moments[1]);
    assert_eq!(table.employee.post(&back, &[("why", "private")]).await.status, 303);
    let own = table.customer.get(&mine).await.body;
    assert!(own.contains("<p class=\"answer\">heel tevreden</p>") && !own.contains("U dacht:"), "{own}");
}

#[tokio::test]
async fn who_left_is_offered_what_one_voice_takes_back_and_nothing_that_two_agreed() {
    let mut table = Table::new(None).await;
    let moment = table.world.moments[1].to_string();
    let wish = table.agreed_wish("Weer zelf koken").await;
    let want = [("about", wish.as_str()), ("words", "zeldzaam-willen")];
    table.puts(Employee, "want", &want).await;
    let questions = format!("{}/moments/{moment}/questions", table.page);
    assert_eq!(table.employee.post(&questions, &[("serious", "3")]).await.status, 303);
    hands_over(&mut table).await;
    let own = table.employee.get("/desk/told").await.body;
    assert!(own.contains("zeldzaam-willen") && !own.contains("Zo doen we het"), "{own}");
    let back = format!("/desk/told/{}/{moment}/withdraw", table.world.trajectory);
    assert!(own.contains(&format!("action=\"{back}\"")), "where only questions were answered as well: {own}");
    assert_eq!(table.employee.post(&back, &[("why", "private")]).await.status, 303);
    assert!(!table.employee.get("/desk/told").await.body.contains(&back));
}
