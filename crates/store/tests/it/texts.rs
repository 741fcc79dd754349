//! What an organisation says in all its languages, on both engines.

use hullie_domain::{
    Localised, OrganisationId, Role, ServiceId, StepId, TeamId, house::profile::SectorProfile,
};
use hullie_store::{
    Store, Work,
    house::{
        organisation::{self, Organisation, Service, Step, Team},
        role_name::{self, CustomerName, RoleName},
        texts,
    },
    see::segment::{self, Segment},
};
use hullie_testkit::{Database, databases::empty_addresses};

fn say(texts: &[(&str, &str)]) -> Localised {
    Localised::new(texts.iter().copied()).unwrap()
}

fn team(organisation: OrganisationId, key: &str, name: Localised) -> Team {
    let does = Localised::first("Wij helpen.");
    Team { id: TeamId::new(), organisation_id: organisation, key: key.to_owned(), name, does, phone: None }
}

/// An organisation with one of everything that has a text, and three teams.
async fn an_organisation(work: &mut Work) -> OrganisationId {
    let id = OrganisationId::new();
    let new = Organisation {
        id,
        name: "Gemeente".to_owned(),
        profile: SectorProfile::Government,
        phone: "0123".to_owned(),
        promise: say(&[("nl", "Wij doen het.")]),
    };
    organisation::create(work, &new).await.unwrap();
    // in English and in Arabic they come in another order, and one is named in no other language
    let teams = [
        team(id, "a", say(&[("nl", "Zorg"), ("en", "Care"), ("ar", "آ")])),
        team(id, "b", say(&[("nl", "Inkomen"), ("en", "Wages")])),
        team(id, "c", say(&[("nl", "Werk")])),
    ];
    for team in &teams {
        organisation::create_team(work, team).await.unwrap();
    }
    let service = Service {
        id: ServiceId::new(),
        organisation_id: id,
        team_id: teams[0].id,
        key: "hulp".to_owned(),
        position: 0,
        name: say(&[("nl", "Hulp")]),
        summary: say(&[("nl", "U krijgt hulp.")]),
    };
    organisation::create_service(work, &service).await.unwrap();
    let step = Step {
        id: StepId::new(),
        service_id: service.id,
        team_id: teams[0].id,
        key: "vraag".to_owned(),
        position: 0,
        name: say(&[("nl", "Vraag")]),
        promised_days: Some(3),
        benefit: say(&[("nl", "U weet meer.")]),
        customer_minutes: None,
    };
    organisation::create_step(work, &step).await.unwrap();
    let kind = Segment { key: "eerste".to_owned(), name: say(&[("nl", "Voor het eerst")]) };
    segment::insert(work, id, 0, &kind).await.unwrap();
    let role = RoleName {
        role: Role::Employee,
        name: say(&[("nl", "gids"), ("en", "guide")]),
        more: say(&[("nl", "gidsen")]),
    };
    role_name::insert(work, id, &role).await.unwrap();
    let customer = CustomerName { one: say(&[("nl", "gast")]), more: say(&[("nl", "gasten")]) };
    role_name::insert_customer(work, id, &customer).await.unwrap();
    id
}

#[tokio::test]
async fn teams_are_listed_by_their_name_in_the_first_language_whatever_else_they_are_called() {
    for (address, _kept) in empty_addresses().await {
        let store = Store::open(&address).await.unwrap();
        let mut work = store.write().await.unwrap();
        let id = an_organisation(&mut work).await;
        let teams = organisation::list_teams(&mut work, id).await.unwrap();
        let names: Vec<&str> = teams.iter().map(|team| team.name.pick("ar")).collect();
        assert_eq!(names, ["Inkomen", "Werk", "آ"]);
        work.commit().await.unwrap();
        store.close().await;
    }
}

#[tokio::test]
async fn a_language_is_added_to_everything_and_the_version_before_reads_on() {
    for (address, _kept) in empty_addresses().await {
        let store = Store::open(&address).await.unwrap();
        let mut work = store.write().await.unwrap();
        let id = an_organisation(&mut work).await;
        let mut all = texts::read(&mut work, id).await.unwrap();
        let (service, steps) = &mut all.services[0];
        let (step, team) = (&mut steps[0], &mut all.teams[0]);
        let customer = all.customer.as_mut().unwrap();
        let each = [
            &mut all.organisation.promise,
            &mut all.roles[0].name,
            &mut all.segments[0].name,
            &mut team.name,
            &mut team.does,
            &mut service.name,
            &mut service.summary,
            &mut step.name,
            &mut step.benefit,
            &mut customer.one,
        ];
        for (place, text) in each.into_iter().enumerate() {
            text.put("en", format!("it's \"{place}\"")).unwrap();
            text.put("ar", format!("نص {place}")).unwrap();
        }
        texts::write(&mut work, &all).await.unwrap();
        work.commit().await.unwrap();
        let mut work = store.read().await.unwrap();
        assert_eq!(texts::read(&mut work, id).await.unwrap(), all);
        drop(work);
        store.close().await;
        let content = Database::at(&address).content().await.unwrap();
        for (table, column) in
            [("organisation", "promise"), ("segment", "name"), ("step", "benefit"), ("customer_name", "one")]
        {
            let row = &content[table][0];
            let text = Localised::from_json(row[column].as_deref().unwrap()).unwrap();
            for code in ["nl", "en"] {
                assert_eq!(row[&format!("{column}_{code}")].as_deref(), text.get(code), "{table}.{column}");
            }
        }
    }
}
