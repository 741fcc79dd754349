//! What names and keys a file of an organisation may have.

use crate::{hullie, said};

fn run(more: &str) -> std::process::Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("huis.toml");
    let text = format!(
        "{more}\n[[teams]]\nkey = \"werk\"\nname_nl = \"Team Werk\"\ndoes_nl = \"Wij helpen.\"\n\
        [[services]]\nkey = \"werk\"\nteam = \"werk\"\nname_nl = \"Hulp\"\nsummary_nl = \"U krijgt hulp.\"\n\
        [[services.steps]]\nkey = \"gesprek\"\nteam = \"werk\"\nname_nl = \"Gesprek\"\n\
        benefit_nl = \"U weet meer.\"\n\
        [organisation]\nname = \"Gemeente\"\nphone = \"0123\"\npromise_nl = \"Wij doen het.\"\n"
    );
    std::fs::write(&file, text).unwrap();
    let database = format!("sqlite:{}", folder.path().join("huis.sqlite").display());
    hullie(&[
        "set-up",
        file.to_str().unwrap(),
        "--database",
        &database,
        "--email",
        "beheer@voorbeeld.example",
    ])
}

#[test]
fn names_come_in_both_forms_and_a_key_is_a_word_for_addresses() {
    for good in [
        "",
        "[[roles]]\nrole = \"employee\"\nname_nl = \"gids {a} \\\"x\\\"\"\nmore_nl = \"gidsen\"",
        "[[roles]]\nrole = \"employee\"\nname_nl = \"bemiddelaar\"",
        "[[roles]]\nrole = \"coach\"\nname_nl = \"maatje\"",
        "[customer]\none_nl = \"inwoner\"\nmore_nl = \"inwoners\"\n\
        one_en = \"resident\"\nmore_en = \"residents\"",
    ] {
        let run = run(good);
        assert!(run.status.success(), "{good}: {}", said(&run));
    }
    for (bad, sentence) in [
        ("[[roles]]\nrole = \"employee\"\nname_nl = \"gids\"", "give one and more of it (more_nl"),
        ("[customer]\none_nl = \"gast\"", "give one and more of it (more_nl"),
        ("[[roles]]\nrole = \"coach\"\nname_nl = \"a\\nb\"", "one line of at most 80"),
        ("[[segment]]\nkey = \"eerste keer\"\nname_nl = \"Eerste\"", "write it with a to z, 0 to 9 and -"),
        ("[[segment]]\nkey = \"a\\\"b\"\nname_nl = \"Eerste\"", "write it with a to z, 0 to 9 and -"),
    ] {
        let run = run(bad);
        assert_eq!(run.status.code(), Some(1), "{bad}");
        assert!(said(&run).contains(sentence), "{bad}: {}", said(&run));
    }
}
