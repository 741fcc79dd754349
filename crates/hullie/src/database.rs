//! The address of a database, looked at before anything is opened or made, and the files of living examples.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use hullie_store::{Store, whose};

use crate::{demo::Content, private};

/// How an address is written.
const FORMS: &str = "sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME";

/// Opens a database that is there.
///
/// # Errors
/// Says where there is none, and what to do.
pub async fn open(address: &str) -> Result<Store> {
    if let Some(file) = file(address)?.filter(|file| !file.exists()) {
        bail!("there is no database {}; {}", file.display(), remedy(address));
    }
    opened(address).await
}

/// Opens a database that may be new.
///
/// # Errors
/// Says what is the matter with the place, and what to do.
pub async fn open_or_make(address: &str) -> Result<Store> {
    if let Some(file) = file(address)? {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
            bail!("there is no folder {} to keep the database in; make it first", folder.display());
        }
    }
    opened(address).await
}

/// What to do about a database without an organisation.
pub fn without_organisation(address: &str) -> String {
    format!("there is no organisation in {} yet; {}", named(address), remedy(address))
}

fn remedy(address: &str) -> String {
    let database = match path(address) {
        Some(file) => format!("sqlite:{file}"),
        None => "ADDRESS".to_owned(),
    };
    format!(
        "describe the organisation in a file and run: hullie set-up FILE --email MAIL --database {database}; \
         or name another one with --database"
    )
}

/// A database in a sentence. The address of a server can hold a password.
fn named(address: &str) -> String {
    path(address).map_or_else(|| "this database".to_owned(), |file| format!("the database {file}"))
}

async fn opened(address: &str) -> Result<Store> {
    Store::open(address).await.with_context(|| match path(address) {
        Some(_) => format!("cannot open {}", named(address)),
        None => "cannot open the database".to_owned(),
    })
}

/// The path in the address of a file.
fn path(address: &str) -> Option<&str> {
    let server = ["postgres:", "postgresql:"].iter().any(|scheme| address.starts_with(scheme));
    (!server).then(|| address.strip_prefix("sqlite:").unwrap_or(address))
}

/// The file that an address names; `None` for a server and for memory.
fn file(address: &str) -> Result<Option<PathBuf>> {
    let Some(path) = path(address) else { return Ok(None) };
    // what stands behind it can hold a password
    let scheme = address.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| {
        let is_word = scheme.len() > 1 && scheme.chars().all(|sign| sign.is_ascii_alphanumeric());
        is_word && *scheme != "sqlite" && !Path::new(address).exists()
    });
    if let Some(scheme) = scheme {
        bail!("hullie keeps nothing in {scheme}:; give the address of a database as {FORMS}");
    }
    if path.is_empty() {
        bail!("the address of the database names no file; give it as {FORMS}");
    }
    if Path::new(path).is_dir() {
        bail!("{path} is a folder; name a file in it, as sqlite:{path}/hullie.sqlite");
    }
    Ok((path != ":memory:").then(|| PathBuf::from(path)))
}

/// The file of a living example. Nothing that the example did not make is opened or taken away.
pub struct Example<'a> {
    /// Where it is.
    pub file: PathBuf,
    /// What the example is made of.
    pub content: &'a Content,
}

impl Example<'_> {
    /// Whether it is there.
    ///
    /// # Errors
    /// When there is something that the example did not make.
    pub async fn is_there(&self) -> Result<bool> {
        if self.file.symlink_metadata().is_err() {
            for ending in ["-wal", "-shm", "-journal"] {
                let beside = beside(&self.file, ending);
                if beside.exists() {
                    bail!(
                        "{} belongs to a database that is not there, and would be mixed with a new one; put \
                         it away, or choose another folder with --data",
                        beside.display()
                    );
                }
            }
            return Ok(false);
        }
        let file = self.file.display();
        let left = "it was left as it is; choose another folder with --data";
        let looked = whose::look(&self.file).await;
        let found = looked
            .with_context(|| format!("{file} was not made by hullie demo, as far as it shows; {left}"))?;
        if self.made(&found) {
            return Ok(true);
        }
        let (holds, serve) = match found.organisations.first() {
            Some(name) => (
                format!("holds {name}"),
                format!(". To see its pages run: hullie serve --database sqlite:{file}"),
            ),
            None => ("holds no organisation".to_owned(), String::new()),
        };
        bail!("{file} was not made by hullie demo: it {holds}. {left}{serve}", left = capital(left))
    }

    /// Whether the example made this: its organisation and nothing else, with the accounts that each version
    /// of it made. Nobody else has a mail address that ends in `.example`.
    fn made(&self, found: &whose::Whose) -> bool {
        let accounts = &self.content.accounts;
        found.organisations == [self.content.house.organisation.name.as_str()]
            && accounts.iter().all(|one| found.emails.contains(&self.content.email(&one.name)))
    }

    /// Takes it away, when it is there.
    ///
    /// # Errors
    /// When it is not the example's, or another program has it open.
    pub async fn take_away(&self) -> Result<()> {
        if !self.is_there().await? {
            return Ok(());
        }
        let file = self.file.display();
        let gone = whose::take_away(&self.file).await;
        if !gone.with_context(|| format!("cannot start {file} anew"))? {
            bail!(
                "another program has {file} open; stop it first, or choose another folder with --data: \
                 nothing was thrown away"
            );
        }
        Ok(())
    }

    /// Puts a database that was made beside it in its place, and says whether it did: not when somebody else
    /// made one meanwhile.
    ///
    /// # Errors
    /// When it cannot be put there.
    pub fn put(&self, made: PathBuf) -> Result<bool> {
        match private::place(made, &self.file) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(error).with_context(|| format!("cannot put {} in place", self.file.display())),
        }
    }
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
