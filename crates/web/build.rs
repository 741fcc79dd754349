//! Lists the languages that the program speaks: each folder of `words` is one, so that a language is added by
//! adding a folder.

use std::{env, error::Error, fmt::Write as _, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let words = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("words");
    println!("cargo::rerun-if-changed={}", words.display());
    let mut folders: Vec<PathBuf> =
        fs::read_dir(&words)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    folders.retain(|folder| folder.is_dir());
    folders.sort();
    let mut list = String::from("&[");
    for folder in &folders {
        let code = folder.file_name().and_then(|name| name.to_str()).ok_or("a folder without a name")?;
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut files: Vec<PathBuf> =
            fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
        files.retain(|file| file.extension().is_some_and(|ending| ending == "ftl"));
        files.sort();
        write!(list, "({code:?}, &[")?;
        for file in &files {
            let name = file.file_name().and_then(|name| name.to_str()).ok_or("a file without a name")?;
            write!(list, "({name:?}, include_str!({:?})),", file.display().to_string())?;
        }
        list.push_str("]),");
    }
    list.push(']');
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("languages.rs"), list)?;
    Ok(())
}
