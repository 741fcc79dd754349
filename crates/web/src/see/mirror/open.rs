//! Opening the mirror of a service for a reader.

use hullie_app::see::mirror::{self, Mirror, StepFeeling};

use crate::{error::Failed, format::decimal, see::mirror::filter::Asked, visit::Visit, words::Words};

pub(crate) async fn open(visit: &Visit, key: &str, asked: &Asked) -> Result<Mirror, Failed> {
    let failed = |error| Failed::new(visit.words, error);
    let teams = mirror::teams(visit.app(), visit.anybody()).await.map_err(failed)?;
    mirror::open(visit.app(), visit.anybody(), key, &asked.filter(&teams)).await.map_err(failed)
}

pub(crate) fn feeling_words(words: Words, feeling: Option<&StepFeeling>) -> String {
    match feeling {
        None | Some(StepFeeling::Hidden) => words.get("hidden-few"),
        Some(StepFeeling::Alike) => words.get("hidden-alike"),
        Some(StepFeeling::Few(values)) => {
            let all: Vec<String> = values.iter().map(u8::to_string).collect();
            words.with("feeling-few", &[("values", (&all.join(", ")).into())])
        }
        Some(StepFeeling::Many { quarters, guess }) => {
            let middle = decimal(words, quarters[1]);
            let (low, high) = (decimal(words, quarters[0]), decimal(words, quarters[2]));
            let mut said = words.with(
                "feeling-many",
                &[("middle", (&middle).into()), ("low", (&low).into()), ("high", (&high).into())],
            );
            if let Some(guess) = guess {
                said.push(' ');
                said.push_str(&words.with("feeling-guess", &[("guess", (&decimal(words, *guess)).into())]));
            }
            said
        }
    }
}
