//! `hullie texts`: what an organisation says, in a further language: the file to translate, and reading it.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use hullie_store::house::organisation;

use crate::{database, demo::Further, output};

/// What can be asked of `hullie texts`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A file with the texts of the organisation in a language; see docs/organisation-file.md. Without one,
    /// such a file is written for `--language`.
    #[arg(required_unless_present = "language", conflicts_with = "language")]
    files: Vec<PathBuf>,
    /// Write the file of this language: everything to translate, with what is there already.
    #[arg(long, value_name = "CODE")]
    language: Option<String>,
    /// Where to write it; `-` is the output.
    #[arg(long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    /// The database: `sqlite:PATH` or `postgres://USER:PASSWORD@HOST/NAME`.
    #[arg(long, env = "HULLIE_DATABASE", value_name = "ADDRESS", default_value = "sqlite:hullie.sqlite")]
    database: String,
}

/// Runs the command.
pub async fn run(arguments: &Arguments) -> Result<()> {
    let files: Vec<Further> =
        arguments.files.iter().map(|file| Further::read(file)).collect::<Result<_>>()?;
    let store = database::open(&arguments.database).await?;
    let mut work = store.write().await?;
    let known = organisation::find_first(&mut work).await?;
    let known = known.with_context(|| database::without_organisation(&arguments.database))?;
    if let Some(code) = &arguments.language {
        // what was translated there and not read yet would be gone
        if arguments.output.exists() {
            anyhow::bail!(
                "{} is there already; read it first with `hullie texts {0}`, or choose another name",
                arguments.output.display()
            );
        }
        let file = Further::to_translate(&mut work, known.id, code).await?;
        drop(work);
        output::write(&arguments.output, file.as_bytes())?;
    } else {
        for (further, name) in files.into_iter().zip(&arguments.files) {
            let language = further.language.clone();
            let left = further.put(&mut work, known.id).await;
            let left = left.with_context(|| format!("{} cannot be used", name.display()))?;
            tell_left(&language, left);
        }
        work.commit().await?;
        println!("The texts of {} are kept. Start hullie serve again to see them.", known.name);
    }
    store.close().await;
    Ok(())
}

/// Says how many texts are not in a language, when there are any.
pub fn tell_left(language: &str, left: usize) {
    if left > 0 {
        let left = output::counted(left, "text is", "texts are");
        println!("{left} not in {language} and will be shown in Dutch.");
    }
}
