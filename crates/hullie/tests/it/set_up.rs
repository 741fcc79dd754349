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

/// An organisation, and the same texts once more in a language of its own file.
fn in_two_files(folder: &std::path::Path, further: &str) -> std::process::Output {
    let file = folder.join("huis.toml");
    let text = "[organisation]\nname = \"Gemeente\"\nphone = \"0123\"\npromise_nl = \"Wij doen het.\"\n\
        [[roles]]\nrole = \"employee\"\nname_nl = \"gids\"\nmore_nl = \"gidsen\"\n\
        [[segment]]\nkey = \"eerste\"\nname_nl = \"Voor het eerst\"\n\
        [[teams]]\nkey = \"werk\"\nname_nl = \"Team Werk\"\ndoes_nl = \"Wij helpen.\"\n\
        [[services]]\nkey = \"werk\"\nteam = \"werk\"\nname_nl = \"Hulp\"\nsummary_nl = \"U krijgt hulp.\"\n\
        [[services.steps]]\nkey = \"gesprek\"\nteam = \"werk\"\nname_nl = \"Gesprek\"\n\
        benefit_nl = \"U weet meer.\"\n";
    std::fs::write(&file, text).unwrap();
    let texts = folder.join("ar.toml");
    std::fs::write(&texts, further).unwrap();
    hullie(&[
        "set-up",
        file.to_str().unwrap(),
        "--texts",
        texts.to_str().unwrap(),
        "--database",
        &format!("sqlite:{}", folder.join("huis.sqlite").display()),
        "--email",
        "beheer@voorbeeld.example",
    ])
}

#[tokio::test]
async fn a_further_language_of_an_organisation_is_a_file_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let run = in_two_files(
        folder.path(),
        "language = \"ar\"\n[organisation]\npromise = \"نفعل ما نقول\"\n\
        [roles.employee]\nname = \"مرشد\"\nmore = \"مرشدون\"\n[segment.eerste]\nname = \"أول مرة\"\n\
        [teams.werk]\nname = \"فريق العمل\"\n\
        [services.werk]\nname = \"مساعدة\"\nsummary = \"تحصل على مساعدة\"\n\
        [services.werk.steps.gesprek]\nname = \"حديث\"\nbenefit = \"تعرف المزيد\"\n",
    );
    assert!(run.status.success(), "{}", said(&run));
    let shown = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(shown.contains("1 text is not in ar and will be shown in Dutch."), "{shown}");
    let address = format!("sqlite:{}", folder.path().join("huis.sqlite").display());
    let content = hullie_testkit::Database::at(&address).content().await.unwrap();
    for (table, column, text) in [
        ("organisation", "promise", Some("نفعل ما نقول")),
        ("role_name", "name", Some("مرشد")),
        ("role_name", "more", Some("مرشدون")),
        ("segment", "name", Some("أول مرة")),
        ("team", "name", Some("فريق العمل")),
        ("team", "does", None),
        ("service", "summary", Some("تحصل على مساعدة")),
        ("step", "benefit", Some("تعرف المزيد")),
    ] {
        let kept = content[table][0][column].as_deref().unwrap();
        let kept = hullie_domain::Localised::from_json(kept).unwrap();
        assert_eq!(kept.get("ar"), text, "{table}.{column}");
        assert!(kept.get("nl").is_some(), "{table}.{column}");
    }
}

#[test]
fn a_file_of_a_further_language_that_does_not_fit_says_where() {
    for (bad, sentence) in [
        ("[organisation]\npromise = \"x\"", "missing field `language`"),
        ("language = \"Arabisch\"", "write it as language = \"ar\""),
        ("language = \"ar\"\n[teams.wrek]\nname = \"x\"", "[teams.wrek] is not in the first file"),
        (
            "language = \"ar\"\n[teams.werk]\nnaam = \"x\"",
            "[teams.werk] has no text \"naam\"; it has name, does",
        ),
        ("language = \"ar\"\n[services.werk.steps.x]\nname = \"x\"", "[services.werk.steps.x] is not in"),
        ("language = \"ar\"\n[customer]\none = \"x\"", "[customer] is not in the first file"),
        ("language = \"ar\"\n[roles.employee]\nname = \"x\"", "give one and more of it"),
        ("language = \"ar\"\n[team.werk]\nname = \"x\"", "unknown field `team`"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let run = in_two_files(folder.path(), bad);
        assert_eq!(run.status.code(), Some(1), "{bad}");
        assert!(said(&run).contains(sentence), "{bad}: {}", said(&run));
    }
}

#[test]
fn a_text_that_is_missing_or_is_none_says_where_and_how_to_write_it() {
    for (from, to, sentence) in [
        ("name_nl = \"Team Werk\"\n", "", "[[teams]] \"werk\" has no name_nl; write it as name_nl = "),
        (
            "does_nl = \"Wij helpen.\"",
            "does_nl = 5",
            "does_nl of [[teams]] \"werk\" has to be words in quotes",
        ),
        ("promise_nl", "promise_en", "[organisation] has no promise_nl"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        in_two_files(folder.path(), "language = \"ar\"");
        let file = folder.path().join("huis.toml");
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains(from), "{from}");
        std::fs::write(&file, text.replace(from, to)).unwrap();
        let database = format!("sqlite:{}", folder.path().join("other.sqlite").display());
        let run =
            hullie(&["set-up", file.to_str().unwrap(), "--database", &database, "--email", "a@b.example"]);
        assert_eq!(run.status.code(), Some(1), "{to}");
        assert!(said(&run).contains(sentence), "{to}: {}", said(&run));
    }
}
