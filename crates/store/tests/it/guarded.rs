//! What goes wrong with a disk or a server, and that it is right again by itself afterwards.

use std::time::{Duration, Instant};

use hullie_domain::{AccountId, Timestamp};
use hullie_store::{
    Store, StoreError,
    house::{health, session},
};
use hullie_testkit::{Database, databases};

const NOW: Timestamp = Timestamp(1_800_000_000_000_000);

async fn sqlite() -> (Store, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("sqlite:{}", folder.path().join("hullie.sqlite").display());
    (Store::open(&address).await.unwrap(), folder)
}

#[tokio::test]
async fn what_fails_half_way_leaves_nothing_open_for_the_next() {
    for kept in databases::each_engine().await {
        let store = &kept.store;
        for _ in 0..20 {
            let mut work = store.write().await.unwrap();
            let nobody = Some(AccountId::new());
            assert!(session::create(&mut work, "hash", nobody, None, None, NOW, NOW).await.is_err());
            drop(work);
            // somebody who goes away in the middle of a transaction, and while it begins or ends
            let work = store.write().await.unwrap();
            drop(work);
            for patience in [0, 50, 200, 1_000] {
                let patience = Duration::from_micros(patience);
                let _ = tokio::time::timeout(patience, async { store.write().await?.commit().await }).await;
                let _ = tokio::time::timeout(patience, health::check(store, NOW)).await;
            }
        }
        assert!(health::check(store, NOW).await.is_ok(), "{}", kept.engine);
        assert!(health::check(store, NOW).await.is_ok(), "{}", kept.engine);
    }
}

#[tokio::test]
async fn health_sees_a_file_that_is_destroyed() {
    for how in ["gone", "other", "empty", "rubbish", "short"] {
        let (store, folder) = sqlite().await;
        let file = folder.path().join("hullie.sqlite");
        assert!(health::check(&store, NOW).await.is_ok());
        let length = std::fs::metadata(&file).unwrap().len();
        match how {
            "gone" => std::fs::remove_file(&file).unwrap(),
            "other" => {
                std::fs::copy(&file, folder.path().join("copy")).unwrap();
                std::fs::rename(folder.path().join("copy"), &file).unwrap();
            }
            "empty" => std::fs::File::options().write(true).open(&file).unwrap().set_len(0).unwrap(),
            "short" => {
                // everything into the one file first: what is in -wal is not missing
                let database = Database::at(&format!("sqlite:{}", file.display()));
                let mut connection = database.connect().await.unwrap();
                connection.run("PRAGMA wal_checkpoint(TRUNCATE)").await.unwrap();
                connection.close().await.unwrap();
                let length = std::fs::metadata(&file).unwrap().len();
                std::fs::File::options().write(true).open(&file).unwrap().set_len(length / 2).unwrap();
            }
            _ => {
                use std::io::Write;
                let mut file = std::fs::File::options().write(true).open(&file).unwrap();
                file.write_all(&vec![7; usize::try_from(length).unwrap().max(4096)]).unwrap();
            }
        }
        let found = health::check(&store, NOW).await;
        assert!(found.is_err(), "{how} is seen");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_on_the_machine_reads_the_files_of_a_database() {
    use std::{fs, os::unix::fs::PermissionsExt};
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (store, folder) = sqlite().await;
    health::check(&store, NOW).await.unwrap();
    let files: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 3, "the database, -wal and -shm");
    for file in &files {
        assert_eq!(mode(file), 0o600, "{}", file.display());
        // as an older program left them
        fs::set_permissions(file, fs::Permissions::from_mode(0o644)).unwrap();
    }
    let again =
        Store::open(&format!("sqlite:{}", folder.path().join("hullie.sqlite").display())).await.unwrap();
    for file in &files {
        assert_eq!(mode(file), 0o600, "{} is mended", file.display());
    }
    again.close().await;
    store.close().await;
}

#[cfg(unix)]
#[tokio::test]
async fn a_file_of_another_program_is_left_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (text, other) = (folder.path().join("letter.txt"), folder.path().join("other.sqlite"));
    std::fs::write(&text, "Geachte heer,").unwrap();
    // a database with a table of somebody else: made by us, and all of ours taken out
    let made = Database::at_version(&format!("sqlite:{}", other.display()), 0).await.unwrap();
    made.run("CREATE TABLE bills (id INTEGER); DROP TABLE migration").await.unwrap();
    for file in [&text, &other] {
        std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o644)).unwrap();
        let before = std::fs::read(file).unwrap();
        let opened = Store::open(&format!("sqlite:{}", file.display())).await;
        let Err(StoreError::Other(said)) = opened else { panic!("{} was opened", file.display()) };
        assert!(said.contains(file.to_str().unwrap()));
        assert_eq!(std::fs::read(file).unwrap(), before, "not a byte of it changed");
        assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o644);
    }
    // an empty file, and one that the program stopped in before its first table, are its own
    let fresh = folder.path().join("fresh.sqlite");
    std::fs::write(&fresh, "").unwrap();
    Store::open(&format!("sqlite:{}", fresh.display())).await.unwrap().close().await;
    Store::open(&format!("sqlite:{}", fresh.display())).await.unwrap().close().await;
}

#[tokio::test]
async fn a_server_that_is_not_there_is_said_once_and_soon() {
    // nobody listens on the first; the second takes a connection and says nothing
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    for port in [1, silent.local_addr().unwrap().port()] {
        let begin = Instant::now();
        let address = format!("postgres://somebody:secret-word@127.0.0.1:{port}/hullie");
        let error = Store::open(&address).await.unwrap_err();
        assert!(matches!(error, StoreError::Unreachable(_)), "{error:?}");
        assert!(begin.elapsed() < Duration::from_secs(3));
        let said = error.to_string();
        assert!(said.contains(&format!("127.0.0.1:{port}")) && !said.contains("secret-word"), "{said}");
    }
}

/// A line to the server for tests that can be cut, or held without a word.
mod line {
    use std::{
        path::PathBuf,
        sync::{
            Arc,
            atomic::{AtomicU8, Ordering},
        },
        time::Duration,
    };

    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::{UnixListener, UnixStream},
    };

    pub const OPEN: u8 = 0;
    /// Nothing comes through, nothing is closed.
    pub const HELD: u8 = 1;
    /// Everything is closed, and nobody is let in.
    pub const CUT: u8 = 2;

    /// Stands between the program and the socket of the server, in a folder of its own.
    pub fn put(listen: PathBuf, to: PathBuf) -> Arc<AtomicU8> {
        let state = Arc::new(AtomicU8::new(OPEN));
        let listener = UnixListener::bind(listen).unwrap();
        let at = Arc::clone(&state);
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                if at.load(Ordering::SeqCst) == CUT {
                    continue;
                }
                let far = UnixStream::connect(&to).await.unwrap();
                let (near_read, near_write) = near.into_split();
                let (far_read, far_write) = far.into_split();
                tokio::spawn(pass(near_read, far_write, Arc::clone(&at)));
                tokio::spawn(pass(far_read, near_write, Arc::clone(&at)));
            }
        });
        state
    }

    async fn pass(
        mut from: impl AsyncReadExt + Unpin,
        mut to: impl AsyncWriteExt + Unpin,
        state: Arc<AtomicU8>,
    ) {
        let mut piece = [0; 8192];
        loop {
            match state.load(Ordering::SeqCst) {
                CUT => return,
                HELD => tokio::time::sleep(Duration::from_millis(20)).await,
                _ => match tokio::time::timeout(Duration::from_millis(20), from.read(&mut piece)).await {
                    Ok(Ok(0) | Err(_)) => return,
                    Ok(Ok(n)) => {
                        // what was read just before the line was held or cut does not come through either
                        while state.load(Ordering::SeqCst) == HELD {
                            tokio::time::sleep(Duration::from_millis(20)).await;
                        }
                        if state.load(Ordering::SeqCst) == CUT || to.write_all(&piece[..n]).await.is_err() {
                            return;
                        }
                    }
                    Err(_) => {}
                },
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_goes_away_is_said_within_two_seconds_and_right_within_one() {
    let Some(address) = databases::empty_addresses().await.into_iter().nth(1).map(|(address, _)| address)
    else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (start, real) = address.split_once("host=").unwrap();
    let name = ".s.PGSQL.5432";
    let state = line::put(folder.path().join(name), std::path::Path::new(real).join(name));
    let store = Store::open(&format!("{start}host={}", folder.path().display())).await.unwrap();
    let set = |to: u8| state.store(to, std::sync::atomic::Ordering::SeqCst);
    for how in [line::HELD, line::CUT, line::HELD] {
        // connections that lie idle, one in the middle of a transaction, and one in the middle of a statement
        let many = futures_of(&store, 8).await;
        assert!(many.iter().all(Result::is_ok), "{many:?}");
        let open = store.write().await.unwrap();
        set(how);
        let begin = Instant::now();
        let all = futures_of(&store, 40).await;
        assert!(all.iter().all(|one| matches!(one, Err(StoreError::Away(_)))), "{all:?}");
        assert!(open.commit().await.is_err());
        assert!(begin.elapsed() < Duration::from_secs(2), "{:?}", begin.elapsed());
        tokio::time::sleep(Duration::from_secs(2)).await;
        let begin = Instant::now();
        assert!(matches!(health::check(&store, NOW).await, Err(StoreError::Away(_))));
        assert!(begin.elapsed() < Duration::from_millis(300), "known to be away: at once");
        set(line::OPEN);
        let begin = Instant::now();
        while health::check(&store, NOW).await.is_err() {
            assert!(begin.elapsed() < Duration::from_millis(1_500), "right again by itself");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    // a long statement is not taken for a server that is away
    let mut other = Database::at(&address).connect().await.unwrap();
    other.begin().await.unwrap();
    other.run("LOCK TABLE health IN ACCESS EXCLUSIVE MODE").await.unwrap();
    let waits = store.clone();
    let long = tokio::spawn(async move { health::check(&waits, NOW).await });
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert!(!long.is_finished());
    other.run("COMMIT").await.unwrap();
    let long = long.await.unwrap();
    assert!(long.is_ok(), "{long:?}");
    other.close().await.unwrap();
    store.close().await;
}

async fn futures_of(store: &Store, n: usize) -> Vec<Result<(), StoreError>> {
    let all: Vec<_> = (0..n)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move { health::check(&store, NOW).await })
        })
        .collect();
    let mut done = Vec::new();
    for one in all {
        done.push(one.await.unwrap());
    }
    done
}
