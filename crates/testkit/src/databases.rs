//! A database for one test: a file of its own for SQLite, a database of its own on a throw-away PostgreSQL.
//!
//! PostgreSQL is started by `scripts/with-postgres`, which names it in `HULLIE_TEST_POSTGRES`. Without it the
//! tests for that engine are skipped, and say so.
//!
//! Files of SQLite lie in the folder for temporary files, or in the one that `HULLIE_TEST_FOLDER` names: in
//! memory a test does not wait for the disk.
//!
//! The first test of a process that asks for a database makes one as the program does; the others get a copy
//! of that one, which is opened in the same way. One that a test is done with goes when the next is made.

use std::sync::{Arc, Mutex, PoisonError};

use hullie_store::Store;
use tokio::sync::OnceCell;

use crate::Database;

/// A store that goes away with the test.
pub struct TestStore {
    /// The store.
    pub store: Store,
    /// Which engine, for messages.
    pub engine: &'static str,
    /// The same database, past the store.
    pub database: Database,
    _kept: Kept,
}

/// What goes with a test: the folder of a file, or the name of a database on the server.
enum Kept {
    Folder { _folder: tempfile::TempDir },
    Server(String),
}

/// Databases on the server that no test has any more.
static DONE: Mutex<Vec<String>> = Mutex::new(Vec::new());

impl Drop for Kept {
    fn drop(&mut self) {
        if let Self::Server(name) = self {
            // a test that failed is done with it as well
            DONE.lock().unwrap_or_else(PoisonError::into_inner).push(std::mem::take(name));
        }
    }
}

/// The address of an empty database on each engine that is at hand, with what keeps it in place.
///
/// # Panics
/// When there is a server but no database can be made on it.
pub async fn empty_addresses() -> Vec<(String, tempfile::TempDir)> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut all = vec![(format!("sqlite:{}", folder.path().join("old.sqlite").display()), folder)];
    if let Some(address) = postgres_address().await {
        all.push((address, tempfile::tempdir().expect("a temporary folder")));
    }
    all
}

/// The server for tests; `None` where there is none.
fn server() -> Option<String> {
    let server = std::env::var("HULLIE_TEST_POSTGRES").ok();
    if server.is_none() {
        eprintln!("skipped on PostgreSQL: run the tests through scripts/with-postgres");
    }
    server
}

/// The address of a database of this name on the server for tests.
fn named(server: &str, name: &str) -> String {
    server.replacen("/postgres?", &format!("/{name}?"), 1)
}

/// A name that no other database on the server has.
fn fresh_name() -> String {
    format!("hullie_{}", hullie_domain::TeamId::new().0.simple())
}

/// Fails on a server that cannot be asked how it copies a database.
const COPIES_FILES: &str = "SELECT 1 / (current_setting('server_version_num')::int / 150000)";

/// Makes a database on the server and gives its name. `like` is the database that it is a copy of.
async fn create(server: &str, like: &str) -> String {
    let name = fresh_name();
    let mut connection = Database::at(server).connect().await.expect("the server for tests");
    let done = std::mem::take(&mut *DONE.lock().unwrap_or_else(PoisonError::into_inner));
    for name in done {
        // whoever still holds a connection to it is done as well
        let dropped = connection.run(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
        dropped.expect("a database that nobody has");
    }
    // copied as files, which the server does from version 15 on only when it is asked to
    let how = if connection.run(COPIES_FILES).await.is_ok() { " STRATEGY FILE_COPY" } else { "" };
    let made = connection.run(&format!("CREATE DATABASE {name} TEMPLATE {like}{how}")).await;
    made.expect("a fresh database");
    connection.close().await.expect("the connection is closed");
    name
}

/// The address of an empty database on the server for tests; `None` where there is none.
async fn postgres_address() -> Option<String> {
    let server = server()?;
    let name = create(&server, "template1").await;
    Some(named(&server, &name))
}

/// A file of SQLite with every table and no row, as the program makes it.
async fn made_file() -> Arc<Vec<u8>> {
    static MADE: OnceCell<Arc<Vec<u8>>> = OnceCell::const_new();
    let make = async || {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("made.sqlite");
        let store = Store::open(&format!("sqlite:{}", file.display())).await.expect("a fresh database");
        // everything is in the one file when it is closed
        store.close().await;
        Arc::new(std::fs::read(&file).expect("the file that was made"))
    };
    Arc::clone(MADE.get_or_init(make).await)
}

/// The name of a database on the server with every table and no row, as the program makes it.
async fn made_on(server: &str) -> &'static str {
    static MADE: OnceCell<String> = OnceCell::const_new();
    let make = async || {
        let name = create(server, "template1").await;
        let store = Store::open(&named(server, &name)).await.expect("a fresh database can be opened");
        store.close().await;
        name
    };
    MADE.get_or_init(make).await
}

/// A fresh store on SQLite.
///
/// # Panics
/// When the file cannot be made.
pub async fn sqlite() -> TestStore {
    let folder = std::env::var_os("HULLIE_TEST_FOLDER").map_or_else(std::env::temp_dir, Into::into);
    sqlite_in(&folder).await
}

/// A fresh store on SQLite, in a folder of its own under this one.
///
/// # Panics
/// When the file cannot be made.
pub async fn sqlite_in(parent: &std::path::Path) -> TestStore {
    let folder = tempfile::tempdir_in(parent).expect("a temporary folder");
    let file = folder.path().join("test.sqlite");
    std::fs::write(&file, &*made_file().await).expect("a fresh database");
    let address = format!("sqlite:{}", file.display());
    let store = Store::open(&address).await.expect("a fresh database can be opened");
    TestStore {
        store,
        engine: "SQLite",
        database: Database::at(&address),
        _kept: Kept::Folder { _folder: folder },
    }
}

/// A fresh store on PostgreSQL; `None` where there is no server for tests.
///
/// # Panics
/// When there is a server but no database can be made on it.
pub async fn postgres() -> Option<TestStore> {
    let server = server()?;
    let name = create(&server, made_on(&server).await).await;
    let address = named(&server, &name);
    let store = Store::open(&address).await.expect("a fresh database can be opened");
    let database = Database::at(&address);
    Some(TestStore { store, engine: "PostgreSQL", database, _kept: Kept::Server(name) })
}

/// A fresh store on each engine that is at hand.
pub async fn each_engine() -> Vec<TestStore> {
    let mut stores = vec![sqlite().await];
    stores.extend(postgres().await);
    stores
}
