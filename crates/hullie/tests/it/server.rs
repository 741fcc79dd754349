//! `hullie serve` among people who say nothing, who are asked to stop, and who share the machine.
#![cfg(unix)]

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, ChildStderr, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{hullie, said};

struct Running {
    child: Child,
    address: String,
    _log: BufReader<ChildStderr>,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An organisation in a database in this folder. Returns the address of the database.
fn set_up(folder: &Path) -> String {
    let database = format!("sqlite:{}", folder.join("hullie.sqlite").display());
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/demo/care.toml");
    let run = hullie(&["set-up", file, "--database", &database, "--email", "beheer@voorbeeld.example"]);
    assert!(run.status.success(), "{}", said(&run));
    database
}

/// Serves it, with so many open files at most.
fn serve(database: &str, files: u32, more: &[&str]) -> Running {
    let mut child = Command::new("sh")
        .args(["-c", &format!("ulimit -n {files}; exec \"$0\" \"$@\""), env!("CARGO_BIN_EXE_hullie")])
        .args(["serve", "--database", database, "--listen", "127.0.0.1:0"])
        .args(more)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut log = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    while !line.contains("serving http") {
        line.clear();
        assert!(log.read_line(&mut line).unwrap() > 0, "it serves");
    }
    let address = line.split("http://").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    Running { child, address, _log: log }
}

impl Running {
    fn line(&self) -> TcpStream {
        let line = TcpStream::connect(&self.address).unwrap();
        line.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        line
    }

    fn get(&self, path: &str) -> String {
        let mut line = self.line();
        write!(line, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = String::new();
        line.read_to_string(&mut answer).unwrap();
        answer
    }

    fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([name, &id]).status().unwrap().success());
    }

    /// How long it takes until the program has ended.
    fn ends(&mut self) -> Duration {
        let begin = Instant::now();
        while self.child.try_wait().unwrap().is_none() {
            assert!(begin.elapsed() < Duration::from_secs(30), "it ends");
            std::thread::sleep(Duration::from_millis(20));
        }
        begin.elapsed()
    }
}

#[test]
fn lines_on_which_nothing_is_said_shut_nobody_out() {
    let folder = tempfile::tempdir().unwrap();
    let running = serve(&set_up(folder.path()), 256, &[]);
    let half = |start: &str| {
        let mut line = running.line();
        // who is sent away already may not be able to write any more
        let _ = line.write_all(start.as_bytes());
        line
    };
    let starts = [
        "",
        "GET / HTTP/1.1\r\nHost: a\r\nX-Slow:",
        "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\na",
    ];
    let mut silent = Vec::new();
    for n in 0..600 {
        silent.push(half(starts[n % starts.len()]));
        if n % 100 == 99 {
            let begin = Instant::now();
            assert!(running.get("/health").starts_with("HTTP/1.1 200"), "after {n}");
            assert!(begin.elapsed() < Duration::from_secs(2), "{:?}", begin.elapsed());
        }
    }
}

#[test]
fn a_head_and_a_body_have_an_end() {
    let folder = tempfile::tempdir().unwrap();
    let running = serve(&set_up(folder.path()), 1024, &[]);
    let begin = Instant::now();
    let mut head = running.line();
    head.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n").unwrap();
    let mut body = running.line();
    body.write_all(
        b"POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                     Content-Length: 100\r\n\r\nemail=",
    )
    .unwrap();
    let mut idle = running.line();
    idle.write_all(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n").unwrap();
    for line in [&mut body, &mut head, &mut idle] {
        let mut rest = Vec::new();
        // closed, or cut off: both are an end
        let _ = line.read_to_end(&mut rest);
        assert!(begin.elapsed() < Duration::from_secs(19), "{:?}", begin.elapsed());
    }
}

#[test]
fn asked_to_stop_it_answers_who_asked_and_does_not_wait_for_who_says_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut running = serve(&set_up(folder.path()), 1024, &[]);
    let mut half = running.line();
    half.write_all(b"GET / HTTP/1.1\r\nHost").unwrap();
    let _nothing = running.line();
    // a request of which the last piece comes after the signal
    let mut asked = running.line();
    let form = "email=a%40b.example&password=x";
    write!(
        asked,
        "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n\r\n{}",
        form.len(),
        &form[..10]
    )
    .unwrap();
    std::thread::sleep(Duration::from_millis(300));
    running.signal("-TERM");
    std::thread::sleep(Duration::from_millis(200));
    asked.write_all(&form.as_bytes()[10..]).unwrap();
    let mut answer = String::new();
    asked.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
    let took = running.ends();
    assert!(took < Duration::from_secs(6), "{took:?}");
    assert!(running.child.wait().unwrap().success());
}

#[test]
fn asked_twice_it_stops_at_once() {
    let folder = tempfile::tempdir().unwrap();
    for signal in ["-TERM", "-INT"] {
        let database = if folder.path().join("hullie.sqlite").exists() {
            format!("sqlite:{}", folder.path().join("hullie.sqlite").display())
        } else {
            set_up(folder.path())
        };
        let mut running = serve(&database, 1024, &[]);
        let mut half = running.line();
        half.write_all(b"GET / HTTP/1.1\r\nHost").unwrap();
        std::thread::sleep(Duration::from_millis(200));
        running.signal("-TERM");
        std::thread::sleep(Duration::from_millis(300));
        assert!(running.child.try_wait().unwrap().is_none(), "it still waits");
        running.signal(signal);
        assert!(running.ends() < Duration::from_millis(700));
    }
}

#[test]
fn an_address_that_is_none_is_said_at_the_start() {
    for wrong in ["javascript:alert(1)", "https://a:b@c.example", "https://c.example/path", "c.example"] {
        let run = hullie(&["serve", "--public-address", wrong]);
        assert!(!run.status.success() && said(&run).contains("https://hullie.example.org"), "{}", said(&run));
    }
    for option in [["--trusted-proxy", "proxy"], ["--security-contact", "http://a"], ["--connections", "0"]] {
        assert_eq!(hullie(&["serve", option[0], option[1]]).status.code(), Some(2), "{option:?}");
    }
}

#[test]
fn a_database_that_is_not_there_is_not_made_and_is_said_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let (file, mail) = (at("nope.sqlite"), at("mail"));
    let database = format!("sqlite:{file}");
    let remedy = format!("hullie set-up FILE --email MAIL --database {database}");
    let texts = ["texts", "--language", "ar", "--database", &database];
    for arguments in [&["serve", "--listen", "127.0.0.1:0", "--database", &database][..], &texts] {
        let said = said(&hullie(arguments));
        assert!(said.contains(&format!("there is no database {file}")) && said.contains(&remedy), "{said}");
    }
    // what else is looked at first: a port, mail, a kind of database, a folder
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().unwrap().to_string();
    let letters = ["--mail", &format!("folder:{mail}"), "--mail-from", "Hullie <h@voorbeeld.example>"];
    let served = ["serve", "--database", &database, "--listen"];
    for (arguments, sentence) in [
        ([&served[..], &[&taken], &letters].concat(), "choose another with --listen"),
        ([&served[..], &["127.0.0.1:0"], &letters].concat(), "there is no database"),
        ([&served[..], &["127.0.0.1:0"], &letters[..2]].concat(), "add --mail-from"),
        (vec!["serve", "--database", "mysql://a:secret@b/c"], "sqlite:PATH or postgres://"),
        (vec!["serve", "--database", "mysql:x"], "hullie keeps nothing in mysql:"),
        (vec!["serve", "--database", "sqlite:"], "names no file"),
        (vec!["serve", "--database", folder.path().to_str().unwrap()], "is a folder"),
    ] {
        let port = if arguments.contains(&"--listen") { &[][..] } else { &["--listen", "127.0.0.1:0"] };
        let run = hullie(&[&arguments, port].concat());
        assert_eq!(run.status.code(), Some(1), "{arguments:?}");
        assert!(said(&run).contains(sentence) && !said(&run).contains("secret"), "{}", said(&run));
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing was made");
    // a database that is there and empty is named as well
    fs::write(&file, "").unwrap();
    let said = said(&hullie(&["serve", "--listen", "127.0.0.1:0", "--database", &database]));
    let empty = format!("there is no organisation in the database {file} yet");
    assert!(said.contains(&empty) && said.contains(&remedy), "{said}");
}

#[test]
fn a_server_that_is_away_at_the_start_is_said_once() {
    let begin = Instant::now();
    let run = hullie(&["serve", "--database", "postgres://hullie:secret@127.0.0.1:1/hullie"]);
    assert_eq!(run.status.code(), Some(1));
    assert!(begin.elapsed() < Duration::from_secs(3));
    let said = said(&run);
    assert_eq!(said.matches("127.0.0.1:1").count(), 1, "{said}");
    assert_eq!(said.matches("refused").count(), 1, "{said}");
    assert!(!said.contains("secret"), "{said}");
}

#[test]
fn files_and_folders_that_it_makes_are_for_the_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("new");
    let mail = outer.path().join("mail");
    let mut child = Command::new("sh")
        .args(["-c", "umask 000; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_hullie"), "demo", "--listen"])
        .args([
            "0.0.0.0:0",
            "--data",
            folder.to_str().unwrap(),
            "--mail",
            &format!("folder:{}", mail.display()),
        ])
        .args(["--mail-from", "Hullie <hullie@voorbeeld.example>"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut errors = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
    let warned = errors.find(|line| line.contains("WARNING")).unwrap();
    assert!(warned.contains("may be anybody"), "{warned}");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&folder), mode(&mail)), (0o700, 0o700));
    let mut files = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path), if path.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
        files += 1;
    }
    assert!(files >= 3, "the database, -wal and -shm");
    child.kill().unwrap();
    child.wait().unwrap();
}

/// A customer who wants mail, and one mail that waits to be sent.
const MAIL: &str = "
INSERT INTO trajectory (id, organisation_id, service_id, team_id, name, turn_side, turn_since, started_at,
    expectation_asked)
    SELECT {id:00000000000000000000000000000005}, organisation_id, id, team_id, 'Robin', 'customer', 1, 1,
    {true} FROM service LIMIT 1;
INSERT INTO mail_address VALUES ({id:00000000000000000000000000000005}, 'robin@voorbeeld.example', 'nl');
INSERT INTO mail VALUES ({id:00000000000000000000000000000006}, {id:00000000000000000000000000000005},
    'turn', {id:00000000000000000000000000000007}, 1, NULL);
INSERT INTO job (id, kind, subject_id, run_after, attempts)
    VALUES ({id:00000000000000000000000000000008}, 'send-mail', {id:00000000000000000000000000000006}, 0, 0);
";

#[tokio::test]
async fn asked_to_stop_while_a_mail_server_says_nothing_the_mail_waits_for_the_next_start() {
    use hullie_store::Store;
    use hullie_testkit::Database;
    let folder = tempfile::tempdir().unwrap();
    let database = set_up(folder.path());
    let store = Store::open(&database).await.unwrap();
    store.close().await;
    let past = Database::at(&database);
    past.run(MAIL).await.unwrap();
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let mail = format!("smtp://{}", silent.local_addr().unwrap());
    let more = ["--mail", mail.as_str(), "--mail-from", "Hullie <hullie@voorbeeld.example>"];
    let mut running = serve(&database, 1024, &more);
    let _line = silent.accept().unwrap();
    running.signal("-TERM");
    running.ends();
    assert!(running.child.wait().unwrap().success());
    let waiting = past.jobs().await.unwrap().remove(0);
    assert_eq!((waiting.attempts, waiting.leased_until, waiting.failed_at), (0, None, None));
}

#[test]
fn a_folder_of_words_makes_the_program_speak_a_further_language() {
    let folder = tempfile::tempdir().unwrap();
    let database = set_up(folder.path());
    let words = folder.path().join("ar");
    fs::create_dir(&words).unwrap();
    fs::write(
        words.join("language.ftl"),
        "language-name = العربية\nlanguage-direction = rtl\nnumber-thousands = ٬\nnumber-decimal = ٫\n",
    )
    .unwrap();
    fs::write(words.join("door.ftl"), "nav-privacy = الخصوصية\n").unwrap();
    let running = serve(&database, 1_024, &["--words", words.to_str().unwrap()]);
    let mut line = running.line();
    let asked = "Accept-Language: ar-MA,nl;q=0.3\r\nConnection: close";
    write!(line, "GET / HTTP/1.1\r\nHost: {}\r\n{asked}\r\n\r\n", running.address).unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).unwrap();
    assert!(answer.contains("<html lang=\"ar\" dir=\"rtl\""), "{answer}");
    assert!(answer.contains("الخصوصية") && answer.contains("Toegankelijkheid"), "the rest is in Dutch");
    assert!(running.get("/").contains("hreflang=\"ar\" dir=\"rtl\">العربية</a>"));
    drop(running);
    fs::write(words.join("door.ftl"), "nav-privacy\n").unwrap();
    let run = hullie(&["serve", "--database", &database, "--words", words.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(1));
    assert!(said(&run).contains("door.ftl, line 1"), "{}", said(&run));
}

#[test]
fn the_words_of_the_program_are_a_folder_to_begin_from_and_slips_in_it_are_said() {
    let folder = tempfile::tempdir().unwrap();
    let database = set_up(folder.path());
    let words = folder.path().join("fy");
    let at = words.to_str().unwrap();
    let written = hullie(&["words", "--language", "fy", "--output", at]);
    assert!(written.status.success(), "{}", said(&written));
    for (name, text) in [("language.ftl", "language-name = English\n"), ("walk.ftl", " = ")] {
        let file = fs::read_to_string(words.join(name)).unwrap();
        assert!(file.starts_with(&format!("# {name} in the language fy")) && file.contains(text), "{file}");
    }
    let again = hullie(&["words", "--language", "fy", "--output", at]);
    assert!(!again.status.success() && said(&again).contains("fy is there already"), "{}", said(&again));
    for (arguments, sentence) in
        [(["--language", "en"], "speaks en already"), (["--language", "Frysk"], "no code of a language")]
    {
        let run = hullie(&[&["words", "--output", at], &arguments[..]].concat());
        assert!(!run.status.success() && said(&run).contains(sentence), "{}", said(&run));
    }
    let run =
        hullie(&["words", "--language", "fy", "--output", folder.path().join("frysk").to_str().unwrap()]);
    assert!(said(&run).contains("has to be named by the code"), "{}", said(&run));
    let dutch =
        hullie(&["words", "--language", "li", "--from", "nl", "--output", at.replace("fy", "li").as_str()]);
    assert!(dutch.status.success(), "{}", said(&dutch));
    // it is a language as it is: nothing is missing and nothing left out
    let start = || {
        let mut child = Command::new(env!("CARGO_BIN_EXE_hullie"))
            .args(["serve", "--database", &database, "--listen", "127.0.0.1:0", "--words", at])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        while !line.contains("serving http") && log.read_line(&mut line).unwrap() > 0 {}
        child.kill().unwrap();
        let mut told = String::new();
        child.stdout.take().unwrap().read_to_string(&mut told).unwrap();
        child.wait().unwrap();
        assert!(line.contains("serving http"), "{line}");
        told
    };
    assert_eq!(start(), "");
    // what is filled in and left out is said beside what is missing
    let tell = words.join("tell.ftl");
    let text = fs::read_to_string(&tell).unwrap();
    let line = text.lines().find(|line| line.starts_with("thought-employee = ")).unwrap();
    fs::write(&tell, text.replace(line, "thought-employee = De { $employee } tocht it.")).unwrap();
    let door = words.join("door.ftl");
    let text = fs::read_to_string(&door).unwrap();
    let line = text.lines().find(|line| line.starts_with("nav-privacy = ")).unwrap();
    fs::write(&door, text.replace(&format!("{line}\n"), "")).unwrap();
    let told = start();
    assert!(told.contains("1 text is not in English and shown in Dutch.\nThe first of them: nav-privacy\n"));
    assert!(told.contains("In English 1 text leaves out what the English text fills in.\n"), "{told}");
    assert!(told.contains("tell.ftl, line ") && told.contains(": thought-employee ($answer)\n"), "{told}");
    let nowhere = folder.path().join("No Folder");
    let run = hullie(&["serve", "--database", &database, "--words", nowhere.to_str().unwrap()]);
    assert!(said(&run).contains("there is no folder"), "{}", said(&run));
    fs::write(&door, "skip = a\n\nskip = b\n").unwrap();
    let run = hullie(&["serve", "--database", &database, "--words", at]);
    let places = ["door.ftl, line 1", "door.ftl, line 3"];
    assert!(places.iter().all(|place| said(&run).contains(place)), "{}", said(&run));
}
