//! What names and keys a file of an organisation may have.

use hullie_domain::Localised;

use crate::{hullie, said};

/// The file of a small organisation, with something more at its beginning.
fn described(name: &str, more: &str) -> String {
    format!(
        "{more}\n[[teams]]\nkey = \"werk\"\nname_nl = \"Team Werk\"\ndoes_nl = \"Wij helpen.\"\n\
        [[services]]\nkey = \"werk\"\nteam = \"werk\"\nname_nl = \"Hulp\"\nsummary_nl = \"U krijgt hulp.\"\n\
        [[services.steps]]\nkey = \"gesprek\"\nteam = \"werk\"\nname_nl = \"Gesprek\"\n\
        benefit_nl = \"U weet meer.\"\n\
        [organisation]\nname = \"{name}\"\nphone = \"0123\"\npromise_nl = \"Wij doen het.\"\n"
    )
}

fn run(more: &str) -> std::process::Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("huis.toml");
    std::fs::write(&file, described("Gemeente", more)).unwrap();
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

fn address(folder: &std::path::Path) -> String {
    format!("sqlite:{}", folder.join("huis.sqlite").display())
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
        &address(folder),
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
    let content = hullie_testkit::Database::at(&address(folder.path())).content().await.unwrap();
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
        ("[organisation]\npromise = \"x\"", "write it above everything, as language ="),
        ("language = \"Arabisch\"", "write it in small letters, as language = \"ar\""),
        ("language = \"ar\"\n[teams.wrek]\nname = \"x\"", "[teams.wrek] is not in this organisation"),
        (
            "language = \"ar\"\n[teams.werk]\nnaam = \"x\"",
            "[teams.werk] has no text \"naam\"; it has name, does",
        ),
        (
            "language = \"ar\"\n[services.werk.steps.x]\nname = \"x\"",
            "[services.werk.steps.x] is not in this",
        ),
        ("language = \"ar\"\n[customer]\none = \"x\"", "[customer] is not in this organisation"),
        ("language = \"ar\"\n[roles.employee]\nname = \"x\"", "give one and more of it"),
        ("language = \"ar\"\n[services.wrek]\nname = \"x\"", "[services.wrek] is not in this organisation"),
        ("language = \"nl\"\n[teams.werk]\nname = \" \"", "name of [teams.werk] has no words"),
        (
            "language = \"ar\"\n[team.werk]\nname = \"x\"",
            "ar.toml, line 2 cannot be understood: unknown field `team`",
        ),
        (
            "language = \"ar\"\n[teams.werk]\nname = \"a\\nb\"",
            "name of [teams.werk] cannot be used: a name is one",
        ),
        ("language = \"ar\"\n[services.werk.steps.gesprek]\nname = \"a\\u2067b\"", "one line of at most 80"),
        (
            "language = \"ar\"\n[services.werk]\nsummary = \"a\\u202eb\"",
            "summary of [services.werk] cannot be used: the text in ar holds a sign",
        ),
        (
            "language = \"nl\"\n[services.werk]\nsummary = \"\\u200b\"",
            "summary of [services.werk] has no words",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let run = in_two_files(folder.path(), bad);
        assert_eq!(run.status.code(), Some(1), "{bad}");
        assert!(said(&run).contains(sentence), "{bad}: {}", said(&run));
    }
}

/// Runs `hullie texts` on the organisation in this folder.
fn texts(folder: &std::path::Path, arguments: &[&str]) -> std::process::Output {
    hullie(&[&["texts", "--database", &address(folder)], arguments].concat())
}

#[tokio::test]
async fn an_organisation_that_is_there_gets_a_language_by_a_file_that_the_program_writes() {
    let folder = tempfile::tempdir().unwrap();
    let run = in_two_files(folder.path(), "language = \"en\"\n[teams.werk]\nname = \"Team \\\"Work\\\"\"");
    assert!(run.status.success(), "{}", said(&run));
    let run = texts(folder.path(), &["--language", "ar"]);
    assert!(run.status.success(), "{}", said(&run));
    let file = String::from_utf8(run.stdout).unwrap();
    let dutch =
        ["Wij doen het.", "gids", "gidsen", "Voor het eerst", "Team Werk", "Wij helpen.", "U krijgt hulp."];
    for line in dutch {
        assert!(file.contains(&format!("# {line}\n")), "{line}: {file}");
    }
    assert!(file.contains("[services.werk.steps.gesprek]\n# Gesprek\nname = \"\""), "{file}");
    // as it is, it adds nothing
    let ar = folder.path().join("ar.toml");
    std::fs::write(&ar, &file).unwrap();
    let before = hullie_testkit::Database::at(&address(folder.path())).content().await.unwrap();
    let run = texts(folder.path(), &[ar.to_str().unwrap()]);
    let shown = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(shown.contains("10 texts are not in ar and will be shown in Dutch."), "{}", said(&run));
    let after = hullie_testkit::Database::at(&address(folder.path())).content().await.unwrap();
    for table in ["role_name", "segment", "team", "service", "step"] {
        assert_eq!(after[table], before[table], "{table}");
    }
    // the translator fills in everything; what is said in other languages stays, letter by letter
    std::fs::write(&ar, file.replace("= \"\"", "= \"نعم \\\"1\\\"\"")).unwrap();
    let run = texts(folder.path(), &[ar.to_str().unwrap()]);
    assert!(run.status.success(), "{}", said(&run));
    assert!(!String::from_utf8_lossy(&run.stdout).contains("not in ar"));
    let content = hullie_testkit::Database::at(&address(folder.path())).content().await.unwrap();
    let team = &content["team"][0];
    let name = Localised::from_json(team["name"].as_deref().unwrap()).unwrap();
    let all = [("nl", "Team Werk"), ("en", "Team \"Work\""), ("ar", "نعم \"1\"")];
    assert_eq!(name, Localised::new(all).unwrap());
    assert_eq!(team["name_nl"].as_deref(), Some("Team Werk"), "the version before reads on");
    assert_eq!(team["name_en"].as_deref(), Some("Team \"Work\""));
    // what was said stands in the file, and can be taken away
    let run = texts(folder.path(), &["--language", "en", "--output", ar.to_str().unwrap()]);
    assert!(!run.status.success() && said(&run).contains("is there already"), "{}", said(&run));
    let en = folder.path().join("en.toml");
    let run = texts(folder.path(), &["--language", "en", "--output", en.to_str().unwrap()]);
    assert!(run.status.success(), "{}", said(&run));
    let file = std::fs::read_to_string(&en).unwrap();
    let english = file.lines().find(|line| line.contains("Work")).unwrap();
    std::fs::write(&en, file.replace(english, "name = \"\"")).unwrap();
    assert!(texts(folder.path(), &[en.to_str().unwrap()]).status.success());
    let content = hullie_testkit::Database::at(&address(folder.path())).content().await.unwrap();
    let name = Localised::from_json(content["team"][0]["name"].as_deref().unwrap()).unwrap();
    assert_eq!((name.get("en"), name.get("ar")), (None, Some("نعم \"1\"")));
}

#[test]
fn texts_that_do_not_fit_say_so_and_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let long = format!("language = \"ar\"\n[organisation]\npromise = \"{}\"", "a".repeat(4_001));
    for (text, sentence) in [
        (long.as_str(), "longer than 4000 letters"),
        (
            "language = \"ar\"\n[teams.werk]\nname = \"x\"\n[teams.wrek]\nname = \"x\"",
            "[teams.wrek] is not in",
        ),
    ] {
        in_two_files(folder.path(), "language = \"ar\"");
        std::fs::write(folder.path().join("ar.toml"), text).unwrap();
        let run = texts(folder.path(), &[folder.path().join("ar.toml").to_str().unwrap()]);
        assert_eq!(run.status.code(), Some(1), "{sentence}");
        assert!(said(&run).contains(sentence), "{sentence}: {}", said(&run));
        let kept = texts(folder.path(), &["--language", "ar"]);
        assert!(!String::from_utf8_lossy(&kept.stdout).contains("\"x\""), "nothing of the file is kept");
    }
    let run = texts(folder.path(), &["--language", "Arabisch"]);
    assert!(said(&run).contains("no code of a language"), "{}", said(&run));
    let empty = tempfile::tempdir().unwrap();
    let run = texts(empty.path(), &["--language", "ar"]);
    assert!(said(&run).contains("hullie set-up FILE"), "{}", said(&run));
}

/// Sets up an organisation of which one thing in the file is written otherwise. Returns what is said.
fn slip(from: &str, to: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    in_two_files(folder.path(), "language = \"ar\"");
    let file = folder.path().join("huis.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains(from), "{from}");
    std::fs::write(&file, text.replacen(from, to, 1)).unwrap();
    let empty = tempfile::tempdir().unwrap();
    let database = address(empty.path());
    let run = hullie(&["set-up", file.to_str().unwrap(), "--email", "a@b.example", "--database", &database]);
    assert_eq!(run.status.code(), Some(1), "{to}");
    assert!(said(&run).contains("huis.toml"), "{to}: {}", said(&run));
    assert_eq!(std::fs::read_dir(empty.path()).unwrap().count(), 0, "{to}: nothing is made");
    said(&run)
}

#[test]
fn a_slip_of_the_pen_is_refused_with_its_place() {
    for (from, to, sentence) in [
        ("[[segment]]", "[[segments]]", "[segments] is no part of this file; its parts are organisation,"),
        (
            "benefit_nl",
            "promissed_days = 10\nbenefit_nl",
            "\"promissed_days\" is not known in [[services.steps]]",
        ),
        ("benefit_nl", "benefit_EN = \"x\"\nbenefit_nl", "\"benefit_EN\" is not known"),
        (
            "benefit_nl",
            "promised_days = -3\nbenefit_nl",
            "promised_days of [[services.steps]] \"gesprek\" of [[services]] \"werk\" is -3",
        ),
        ("benefit_nl", "customer_minutes = 100000\nbenefit_nl", "write a number from 0 to 60000"),
        (
            "phone = \"0123\"",
            "phone = \"bel ons\"",
            "the phone \"bel ons\" of [organisation] cannot be called",
        ),
        (
            "[[services]]",
            "[[teams]]\nkey = \"werk\"\nname_nl = \"Nog een\"\ndoes_nl = \"x\"\n[[services]]",
            "the key \"werk\" stands twice among [[teams]]",
        ),
        (
            "[[roles]]",
            "[[roles]]\nrole = \"employee\"\nname_nl = \"gids\"\n[[roles]]",
            "the role \"employee\" stands twice",
        ),
        ("role = \"employee\"", "role = \"baas\"", "[[roles]] \"baas\" is no role; choose one of employee,"),
        (
            "phone = \"0123\"",
            "phone = \"0123\"\nprofile = \"bank\"",
            "the profile \"bank\" of [organisation] is none",
        ),
        (
            "team = \"werk\"",
            "team = \"wek\"",
            "the team \"wek\" of [[services]] \"werk\" is none of the [[teams]]",
        ),
        (
            "team = \"werk\"\nname_nl = \"Gesprek\"",
            "team = \"wek\"\nname_nl = \"Gesprek\"",
            "of [[services.steps]] \"gesprek\" of [[services]] \"werk\" is none of the [[teams]]; choose",
        ),
        ("phone = \"0123\"\n", "", "[organisation] has no phone; write it as phone = \"...\""),
        ("key = \"gesprek\"\n", "", "number 1 of the [[services.steps]] of [[services]] \"werk\" has no key"),
        (
            "[[segment]]\nkey = \"eerste\"",
            "[[segment]]\nkey = 5",
            "key of number 1 of the [[segment]] has to be words",
        ),
        ("benefit_nl", "promised_days = \"3\"\nbenefit_nl", "has to be a whole number without quotes"),
        ("[organisation]", "[organisatie]", "[organisatie] is no part of this file"),
        ("name = \"Gemeente\"", "name = Gemeente", "huis.toml, line 2 cannot be understood"),
    ] {
        let said = slip(from, to);
        assert!(said.contains(sentence), "{to}: {said}");
    }
}

#[test]
fn every_name_in_every_language_is_held_to_the_one_rule() {
    let long = "a".repeat(81);
    let wrong = [long.as_str(), "a\\nb", "a\\u2067b", "a\\u202eb", "a\\u2028b"];
    for (from, to, of) in [
        ("name = \"Gemeente\"", "name = \"@\"", "the name of the [organisation]"),
        ("name_nl = \"gids\"", "name_nl = \"@\"", "name_nl of [[roles]] \"employee\""),
        ("more_nl = \"gidsen\"", "more_nl = \"@\"", "more_nl of [[roles]] \"employee\""),
        ("name_nl = \"Voor het eerst\"", "name_nl = \"@\"", "name_nl of [[segment]] \"eerste\""),
        ("name_nl = \"Team Werk\"", "name_nl = \"@\"", "name_nl of [[teams]] \"werk\""),
        ("name_nl = \"Team Werk\"", "name_nl = \"W\"\nname_ar = \"@\"", "name_ar of [[teams]] \"werk\""),
        ("name_nl = \"Hulp\"", "name_nl = \"@\"", "name_nl of [[services]] \"werk\""),
        ("name_nl = \"Gesprek\"", "name_nl = \"@\"", "name_nl of [[services.steps]] \"gesprek\""),
        ("[[teams]]", "[customer]\none_nl = \"@\"\nmore_nl = \"b\"\n[[teams]]", "one_nl of [customer]"),
    ] {
        for name in wrong {
            let said = slip(from, &to.replace('@', name));
            assert!(said.contains(of) && said.contains("one line of at most 80"), "{name}: {said}");
        }
        // what nobody sees is no name
        for name in ["\\u200b", "\\u200f", "\\u2067", " "] {
            if !to.contains("_ar") && !of.starts_with("more") {
                let said = slip(from, &to.replace('@', name));
                assert!(said.contains("write it as"), "{name}: {said}");
            }
        }
    }
    for (from, to, sentence) in [
        (
            "\"Wij helpen.\"",
            "\"a\\u202eb\"",
            "does_nl of [[teams]] \"werk\" cannot be used: the text in nl holds",
        ),
        (
            "\"U weet meer.\"",
            &format!("\"{}\"", "a".repeat(4_001)),
            "benefit_nl of [[services.steps]] \"gesprek\"",
        ),
        ("\"Wij helpen.\"", "\"\\u200b\"", "[[teams]] \"werk\" has no does_nl"),
    ] {
        let said = slip(from, to);
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
}

#[tokio::test]
async fn the_first_administrator_is_called_in_the_first_language_or_as_was_said() {
    let named = |own: &str, more: &[&str]| {
        let folder = tempfile::tempdir().unwrap();
        in_two_files(folder.path(), "language = \"ar\"");
        let (file, database) = (folder.path().join("huis.toml"), folder.path().join("other.sqlite"));
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, format!("{text}{own}")).unwrap();
        let database = format!("sqlite:{}", database.display());
        let set_up = ["set-up", file.to_str().unwrap(), "--database", &database];
        (hullie(&[&set_up, more].concat()), database, folder)
    };
    let email = ["--email", "a@b.example"];
    let own = "[[roles]]\nrole = \"administrator\"\nname_nl = \"regelaar\"\n";
    for (own, more, name) in [
        ("", &email[..], "Beheerder"),
        (own, &email, "Regelaar"),
        (own, &["--email", "a@b.example", "--name", "Noor de Vries"], "Noor de Vries"),
    ] {
        let (run, database, _folder) = named(own, more);
        assert!(run.status.success(), "{}", said(&run));
        let content = hullie_testkit::Database::at(&database).content().await.unwrap();
        assert_eq!(content["account"][0]["name"].as_deref(), Some(name));
    }
    for (more, sentence) in [
        (
            &["--email", "beheer"][..],
            "--email: \"beheer\" is no mail address; write one like you@example.org",
        ),
        (&["--email", "a@b.example", "--password", "kort"], "(--password or HULLIE_PASSWORD) is too short"),
        (&["--email", "a@b.example", "--name", "\u{200b}"], "--name has no words"),
        (&["--email", "a@b.example", "--name", "a\nb"], "--name cannot be used: a name is one line"),
        (&["--email", "a@b.example", "--database", "mysql://x"], "sqlite:PATH or postgres://"),
        (&["--email", "a@b.example", "--database", "sqlite:no such/x.sqlite"], "there is no folder no such"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        in_two_files(folder.path(), "language = \"ar\"");
        let file = folder.path().join("huis.toml");
        let database = format!("sqlite:{}", folder.path().join("other.sqlite").display());
        let mut set_up = vec!["set-up", file.to_str().unwrap()];
        if !more.contains(&"--database") {
            set_up.extend(["--database", &database]);
        }
        let run = hullie(&[&set_up, more].concat());
        assert_eq!(run.status.code(), Some(1), "{more:?}");
        assert!(said(&run).contains(sentence), "{sentence}: {}", said(&run));
        assert!(!folder.path().join("other.sqlite").exists(), "{more:?}: nothing is made");
    }
    let folder = tempfile::tempdir().unwrap();
    in_two_files(folder.path(), "language = \"ar\"");
    let file = folder.path().join("huis.toml");
    std::fs::write(&file, b"[organisation]\nname = \"Caf\xe9\"\n").unwrap();
    let run = hullie(&["set-up", file.to_str().unwrap(), "--email", "a@b.example"]);
    assert!(
        said(&run).contains("huis.toml, line 2 is not written in UTF-8; save the file"),
        "{}",
        said(&run)
    );
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

#[tokio::test]
async fn of_several_who_set_up_one_database_at_once_one_wins() {
    let folder = tempfile::tempdir().unwrap();
    let database = address(folder.path());
    let towns = ["Noord", "Oost", "Zuid", "West"];
    let runs: Vec<_> = towns
        .iter()
        .map(|town| {
            let file = folder.path().join(format!("{town}.toml"));
            std::fs::write(&file, described(&format!("Gemeente {town}"), "")).unwrap();
            let (file, database) = (file.display().to_string(), database.clone());
            let email = format!("beheer@{town}.example");
            std::thread::spawn(move || hullie(&["set-up", &file, "--database", &database, "--email", &email]))
        })
        .collect();
    let runs: Vec<_> = runs.into_iter().map(|run| run.join().unwrap()).collect();
    let (won, lost): (Vec<_>, Vec<_>) = runs.iter().partition(|run| run.status.success());
    assert_eq!(won.len(), 1, "{:?}", runs.iter().map(said).collect::<Vec<_>>());
    for run in lost {
        assert!(said(run).contains("has an organisation already"), "{}", said(run));
    }
    let store = hullie_store::Store::open(&database).await.unwrap();
    let mut work = store.read().await.unwrap();
    let found = hullie_store::house::organisation::find_first(&mut work).await.unwrap();
    assert!(found.is_some_and(|one| towns.iter().any(|town| one.name == format!("Gemeente {town}"))));
}
