//! The day of who works here.

use hullie_testkit::table::Table;

#[tokio::test]
async fn nobody_is_left_out_of_the_day_without_a_word() {
    let mut table = Table::new(None).await;
    let kept = table.calls(&[("turn", "customer")]).await;
    assert_eq!(kept.status, 303, "{}", kept.body);
    let service = table.world.service.to_string();
    for n in 0..101 {
        let new = [("name", format!("Buur {n}")), ("service", service.clone())];
        let new: Vec<_> = new.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(table.employee.post("/trajectories/new", &new).await.status, 200);
    }
    let desk = table.employee.get("/desk").await.body;
    let (ours, theirs) = desk.split_once("Anderen zijn aan zet").unwrap();
    let ours = ours.split_once("Wij zijn aan zet").unwrap().1;
    // the first five are in sight, and all others one tap away
    let (first, others) = ours.split_once("<summary>Nog 96</summary>").unwrap();
    assert_eq!(first.matches("class=\"row\"").count(), 5, "{first}");
    assert_eq!(others.split("</details>").next().unwrap().matches("class=\"row\"").count(), 96, "{others}");
    assert!(theirs.contains("Robin") && !theirs.contains("Niemand."), "{theirs}");
    assert!(!theirs.contains("Er zijn er meer"), "{theirs}");
}
