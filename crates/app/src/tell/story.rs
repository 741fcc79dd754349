//! The neutral interviewer: writes down what a customer tells and shields who it was (H01).

use hullie_domain::{
    Name, Refused, ServiceId, StepId, StoryId, StoryText, Value,
    permission::{MayInterview, MayReadStories},
    verb::{Subject, Verb},
    walk::moment::Release,
};
use hullie_store::{
    house::organisation::{self, Service, Step},
    tell::story::{self, Story},
};

use crate::{App, AppError, Result, Who, deed::HouseDeed, error::FieldProblem, tell::reading};

/// The most stories in one list.
pub const MOST_LISTED: i64 = 2000;

/// A told story as the interviewer writes it down.
#[derive(Debug, Clone)]
pub struct Interview {
    /// About which service.
    pub service: ServiceId,
    /// About which step, if one.
    pub step: Option<StepId>,
    /// In the teller's own words.
    pub words: StoryText,
    /// How it was.
    pub value: Option<Value>,
    /// Whether staff may read it, without a name.
    pub for_staff: bool,
    /// Whether the words may stand on the mirror page, without a name.
    pub may_quote: bool,
    /// Who told it, when the teller wants to hear back. Only interviewers can read it.
    pub teller: Option<Name>,
}

/// The services with their steps, to choose from.
///
/// # Errors
/// Refuses other roles.
pub async fn choices(app: &App, who: Who<'_>) -> Result<Vec<(Service, Vec<Step>)>> {
    let may = MayInterview::check(who)?;
    let mut work = app.store.read().await?;
    let mut choices = Vec::new();
    for service in organisation::list_services(&mut work, may.organisation()).await? {
        let steps = organisation::list_steps(&mut work, service.id).await?;
        choices.push((service, steps));
    }
    Ok(choices)
}

/// Keeps a story, and apart from it who told it.
///
/// # Errors
/// Refuses other roles; a service or step of another organisation is not there.
pub async fn keep(app: &App, who: Who<'_>, told: Interview) -> Result<StoryId> {
    let may = MayInterview::check(who)?;
    let now = app.now();
    let mut deed = HouseDeed::begin(app, who).await?;
    let services = organisation::list_services(&mut deed.work, may.organisation()).await?;
    if !services.iter().any(|service| service.id == told.service) {
        return Err(AppError::Field { field: "service", problem: FieldProblem::Needed });
    }
    let steps = organisation::list_steps(&mut deed.work, told.service).await?;
    if told.step.is_some_and(|step| !steps.iter().any(|s| s.id == step)) {
        return Err(AppError::Field { field: "step", problem: FieldProblem::NotAnAnswer });
    }
    let release = if told.may_quote { Release::Quote } else { Release::Closed };
    let new = story::New {
        id: StoryId::new(),
        service: told.service,
        step: told.step,
        words: told.words,
        value: told.value,
        release,
        for_staff: told.for_staff,
        teller: told.teller,
        told_at: now,
    };
    story::create(&mut deed.work, &may, &new).await?;
    deed.keep(Verb::Write, Subject::Story, Some(new.id.0)).await?;
    Ok(new.id)
}

/// A story as this reader sees it.
#[derive(Debug, Clone)]
pub struct Read {
    /// The story.
    pub story: Story,
    /// What in the words may point to a person and was not looked at yet: kinds of findings, each once. As
    /// long as there is one, only the interviewer reads the story.
    pub found: Vec<&'static str>,
}

/// Told stories without who told them: those that their tellers allowed staff to read, and the
/// interviewer's own. Words in which something may point to a person wait for the interviewer.
///
/// # Errors
/// Refuses customers and administrators.
pub async fn stories(app: &App, who: Who<'_>) -> Result<Vec<Read>> {
    let may = MayReadStories::check(who)?;
    let mut deed = HouseDeed::begin(app, who).await?;
    let found = story::list(&mut deed.work, &may, MOST_LISTED).await?;
    deed.keep_aside(Verb::Read, Subject::Stories, None).await?;
    // looking through that many words takes a while, and the threads that serve pages have other things to do
    let read = tokio::task::spawn_blocking(move || {
        let read = found.into_iter().map(|story| Read { found: findings(&story), story });
        read.filter(|one| one.story.own || one.found.is_empty()).collect()
    });
    read.await.map_err(|error| AppError::Failed(error.to_string()))
}

fn findings(story: &Story) -> Vec<&'static str> {
    if story.checked_at.is_some() {
        return Vec::new();
    }
    let found = reading::points_to_a_person(&story.words);
    let mut kinds: Vec<&str> = found.iter().map(|one| one.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// Writes an own story down again without what pointed to a person; with no words it notes that a person
/// looked and that nothing in it does.
///
/// # Errors
/// Refuses everybody but the interviewer who wrote it down.
pub async fn check(app: &App, who: Who<'_>, id: StoryId, words: Option<StoryText>) -> Result<()> {
    let may = MayInterview::check(who)?;
    let mut deed = HouseDeed::begin(app, who).await?;
    story::check(&mut deed.work, &may, id, words.as_ref(), app.now()).await?;
    deed.keep(Verb::Write, Subject::Story, Some(id.0)).await
}

/// Takes an own story back because its teller wants that. It is gone at once.
///
/// # Errors
/// Refuses everybody but the interviewer who wrote it down.
pub async fn take_back(app: &App, who: Who<'_>, id: StoryId) -> Result<()> {
    let may = MayInterview::check(who)?;
    let mut deed = HouseDeed::begin(app, who).await?;
    story::withdraw(&mut deed.work, &may, id, app.now()).await?;
    deed.keep(Verb::Withdraw, Subject::Story, Some(id.0)).await
}

/// Who told a story that the reader may read; noted in the trail each time.
///
/// # Errors
/// Refuses everyone but interviewers; a story that is not in the reader's list is not there.
pub async fn teller(app: &App, who: Who<'_>, id: StoryId) -> Result<Option<String>> {
    let may = MayInterview::check(who)?;
    let mut deed = HouseDeed::begin(app, who).await?;
    let story = story::get(&mut deed.work, &MayReadStories::check(who)?, id).await?;
    let held = tokio::task::spawn_blocking(move || !story.own && !findings(&story).is_empty());
    if held.await.map_err(|error| AppError::Failed(error.to_string()))? {
        return Err(Refused::NotForYou.into());
    }
    let found = story::find_teller(&mut deed.work, &may, id).await?;
    deed.keep_aside(Verb::Read, Subject::StoryTeller, Some(id.0)).await?;
    Ok(found)
}
