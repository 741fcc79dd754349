//! A database for one test: a file of its own for SQLite, a database of its own on a throw-away PostgreSQL.
//!
//! PostgreSQL is started by `scripts/with-postgres`, which names it in `HULLIE_TEST_POSTGRES`. Without it the tests for that
//! engine are skipped, and say so.

use hullie_store::Store;

/// A store that goes away with the test.
pub struct TestStore {
    /// The store.
    pub store: Store,
    /// Which engine, for messages.
    pub engine: &'static str,
    _folder: tempfile::TempDir,
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

/// The address of an empty database on the server for tests; `None` where there is none.
async fn postgres_address() -> Option<String> {
    let Ok(server) = std::env::var("HULLIE_TEST_POSTGRES") else {
        eprintln!("skipped on PostgreSQL: run the tests through scripts/with-postgres");
        return None;
    };
    let name = format!("hullie_{}", hullie_domain::TeamId::new().0.simple());
    hullie_store::testing::create_database(&server, &name).await.expect("a fresh database");
    Some(server.replacen("/postgres?", &format!("/{name}?"), 1))
}

/// A fresh store on SQLite.
///
/// # Panics
/// When the file cannot be made.
pub async fn sqlite() -> TestStore {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("test.sqlite");
    let store = Store::open(&format!("sqlite:{}", file.display())).await.expect("a fresh database");
    TestStore { store, engine: "SQLite", _folder: folder }
}

/// A fresh store on PostgreSQL; `None` where there is no server for tests.
///
/// # Panics
/// When there is a server but no database can be made on it.
pub async fn postgres() -> Option<TestStore> {
    let address = postgres_address().await?;
    let store = Store::open(&address).await.expect("a fresh database can be opened");
    let folder = tempfile::tempdir().expect("a temporary folder");
    Some(TestStore { store, engine: "PostgreSQL", _folder: folder })
}

/// A fresh store on each engine that is at hand.
pub async fn each_engine() -> Vec<TestStore> {
    let mut stores = vec![sqlite().await];
    stores.extend(postgres().await);
    stores
}
