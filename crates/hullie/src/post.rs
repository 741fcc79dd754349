//! The one way out: mail, through the server or into the folder that the owner named. Without that, nothing
//! ever leaves.

use std::{future::Future, path::PathBuf, pin::Pin, str::FromStr};

use anyhow::{Context, Result, anyhow, bail};
use clap::Args;
use hullie_app::{App, Post};
use hullie_store::house::mail::Waiting;
use hullie_web::house::mail;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};

use crate::private;

/// How mail leaves, as the owner says it.
#[derive(Debug, Args)]
pub struct MailArguments {
    /// How mail leaves: `folder:PATH`, or an address of a mail server such as `smtps://NAME:PASSWORD@HOST`.
    /// Without it no mail is sent.
    #[arg(long, env = "HULLIE_MAIL", value_name = "ADDRESS")]
    mail: Option<String>,
    /// From whom mail comes, such as `Gemeente Veldhaven <hullie@veldhaven.example>`.
    #[arg(long, env = "HULLIE_MAIL_FROM", value_name = "ADDRESS")]
    mail_from: Option<String>,
}

enum Way {
    Folder(PathBuf),
    Server(AsyncSmtpTransport<Tokio1Executor>),
}

/// The way out as the owner configured it. Nothing was made for it yet.
pub struct WayOut {
    way: Way,
    from: Mailbox,
}

impl WayOut {
    /// Reads what the owner said; `None` when there is no way out, and then nothing leaves.
    pub fn plan(arguments: &MailArguments) -> Result<Option<Self>> {
        let Some(address) = &arguments.mail else { return Ok(None) };
        let Some(from) = &arguments.mail_from else {
            bail!("mail needs to come from somebody; add --mail-from \"Name <name@example.org>\"")
        };
        let from = Mailbox::from_str(from).with_context(|| {
            format!("\"{from}\" is no mail address; write it like: Name <name@example.org>")
        })?;
        let way = match address.strip_prefix("folder:") {
            Some("") => bail!("--mail folder: names no folder; write it like folder:PATH"),
            Some(folder) => Way::Folder(PathBuf::from(folder)),
            None => Way::Server(
                AsyncSmtpTransport::<Tokio1Executor>::from_url(address)
                    .context("this is no mail server; use folder:PATH or smtps://NAME:PASSWORD@HOST")?
                    .build(),
            ),
        };
        Ok(Some(Self { way, from }))
    }
}

/// Sends mail.
pub struct Sender {
    out: WayOut,
    zone: jiff::tz::TimeZone,
}

impl Sender {
    async fn deliver(&self, waiting: Waiting) -> Result<()> {
        let today = hullie_app::system_clock().day_in(&self.zone);
        let letter = mail::write(&waiting, today);
        let message = Message::builder()
            .from(self.out.from.clone())
            .to(Mailbox::new(None, waiting.address.parse().context("the customer's address cannot be used")?))
            .subject(letter.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body)?;
        match &self.out.way {
            Way::Folder(folder) => {
                let file = folder.join(format!("{}.eml", waiting.id));
                private::write(&file, &message.formatted())
                    .await
                    .with_context(|| format!("cannot write {}", file.display()))?;
            }
            Way::Server(server) => {
                // what a server says can hold the address: only its code goes on
                server.send(message).await.map_err(|error| match error.status() {
                    Some(code) => anyhow!("the mail server refused it with code {code}"),
                    None => anyhow!("the mail server could not be reached"),
                })?;
            }
        }
        Ok(())
    }
}

impl Post for Sender {
    fn send(&self, letter: Waiting) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>> {
        // the cause goes to the log; neither address nor words are part of it
        Box::pin(async move { self.deliver(letter).await.map_err(|error| format!("{error:#}")) })
    }
}

/// Gives the app the way out that the owner configured.
pub fn equip(app: &mut App, out: Option<WayOut>) -> Result<()> {
    let Some(out) = out else { return Ok(()) };
    if let Way::Folder(folder) = &out.way {
        private::folder(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    app.post = Some(std::sync::Arc::new(Sender { out, zone: app.zone.clone() }));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_configured_way_there_is_none() {
        let arguments = MailArguments { mail: None, mail_from: Some("x@y.example".to_owned()) };
        assert!(WayOut::plan(&arguments).unwrap().is_none());
    }

    #[test]
    fn an_address_that_is_taken_can_be_written_to() {
        for address in [
            "jan@voorbeeld.nl",
            "j.jansen+zorg@post.voorbeeld.co.uk",
            "andré@voorbeeld.nl",
            "jan@münchen.de",
            "o'brien@voorbeeld.nl",
            "a_b-c@d-e.nl",
        ] {
            assert!(hullie_app::house::mail::read(address).is_some(), "{address}");
            assert!(address.parse::<lettre::Address>().is_ok(), "{address}");
        }
        // nothing that the sender refuses is taken: letters, marks and their places in every order
        for local in ["a", "a.b", "a..b", ".a", "a.", "a b", "\"a\"", "a(b)", "é", "a/b", "a'b", "a@b", ""] {
            for host in [
                "b.nl",
                "b..nl",
                ".nl",
                "b.nl.",
                "-b.nl",
                "b-.nl",
                "b",
                "b.n",
                "b_c.nl",
                "münchen.de",
                "1.2.3.4",
                "[1.2.3.4]",
                "b.nl/",
                "",
            ] {
                let address = format!("{local}@{host}");
                if hullie_app::house::mail::read(&address).is_some() {
                    assert!(
                        address.parse::<lettre::Address>().is_ok(),
                        "{address} is taken and cannot be written to"
                    );
                }
            }
        }
    }

    #[test]
    fn a_wrong_way_says_what_to_do() {
        for (mail, from, hint) in [
            ("folder:x", None, "--mail-from"),
            ("smtps://h", Some("nobody"), "Name <name@example.org>"),
            ("http://h", Some("x@y.example"), "folder:PATH"),
            ("folder:", Some("x@y.example"), "folder:PATH"),
        ] {
            let arguments = MailArguments { mail: Some(mail.to_owned()), mail_from: from.map(str::to_owned) };
            let error = WayOut::plan(&arguments).err().expect("it is refused");
            assert!(format!("{error:#}").contains(hint), "{error:#}");
        }
    }
}
