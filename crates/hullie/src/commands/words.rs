//! `hullie words`: the words of the program itself, as a folder from which a translator begins.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use hullie_domain::localised::is_code;
use hullie_web::words::Language;

use crate::output::{self, counted};

/// What can be asked of `hullie words`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The language into which is translated, by its code, such as ar or pt-br.
    #[arg(long, value_name = "CODE")]
    language: String,
    /// The language from which is translated.
    #[arg(long, value_enum, default_value_t = From::En)]
    from: From,
    /// The folder to write, named by the code of the language; without it one here.
    #[arg(long, value_name = "FOLDER")]
    output: Option<PathBuf>,
}

/// A language of the program itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum From {
    /// English.
    En,
    /// Dutch.
    Nl,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<()> {
    let code = arguments.language.as_str();
    if !is_code(code) {
        bail!("\"{code}\" is no code of a language: give one such as ar");
    }
    if Language::from_code(code).is_some() {
        bail!("the program speaks {code} already; give the code of the language into which you translate");
    }
    let folder = arguments.output.clone().unwrap_or_else(|| PathBuf::from(code));
    if folder.file_name().is_none_or(|name| name != code) {
        bail!(
            "the folder {} has to be named by the code of the language, such as {}",
            folder.display(),
            folder.join(code).display()
        );
    }
    let from = match arguments.from {
        From::En => Language::english(),
        From::Nl => Language::first(),
    };
    match fs::create_dir(&folder) {
        // what was translated there would be gone
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            bail!("{} is there already; choose another folder, or move it away", folder.display())
        }
        made => made.with_context(|| format!("cannot make the folder {}", folder.display()))?,
    }
    let written = from.files().iter().try_for_each(|(name, text)| {
        let top = format!("# {name} in the language {code}: change what stands after each = sign.\n\n");
        output::write(&folder.join(name), format!("{top}{text}").as_bytes())
    });
    if written.is_err() {
        // it was made here: half of it would look like all of it
        let _ = fs::remove_dir_all(&folder);
    }
    written?;
    let files = counted(from.files().len(), "file", "files");
    println!("{} has {files} in {}, to be translated.", folder.display(), from.own_name());
    println!("Begin with language.ftl. A text that you take out is shown in Dutch.");
    println!("To see it: hullie demo --words {}", folder.display());
    Ok(())
}
