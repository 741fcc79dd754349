# The words of the shared page and what belongs to it. Plain English, short.

## Time
from-until = from { $from } to { $until }
from-day = from { $day }
until-day = until { $day }
on-day = on { $day }
was-on = was on { $day }
was-from-until = was from { $from } to { $until }
wait-working = { $n ->
    [one] ({ $shown } working day).
   *[other] ({ $shown } working days).
}
wait-side-customer = { $reader ->
    [self] It was your turn.
   *[other] It was the turn of { $name }.
}
wait-party-customer = { $reader ->
    [self] you
   *[other] { $name }
}
wait-side-organisation = It was our turn.
wait-side-other = It was somebody else's turn.
attempts = Attempts: { $tried }, worked: { $worked }.
outcome-worked = it worked
outcome-failed = it did not work
unknown-hear-by = { $reader ->
    [self] We do not know yet. You will hear by { $day }.
   *[other] We do not know yet. { $name } will hear by { $day }.
}
time-unknown = We do not know yet.
asks-time = { $reader ->
    [kin] This asks { $time } of { $name }.
    [bereaved] This asks { $time } of { $name }.
    [seat] This asks { $time } of { $name }.
    [team] This asks { $time } of { $name }.
   *[other] This asks { $time } of you.
}
field-not-a-time = We cannot place that time. Write for example: early May, or 08:30.

## Turn and promise
turn-asked = What is needed:
turn-due = please by { $day }
days-ics = Put the days in my calendar
promise-withdrawn = Withdrawn on { $day }.
promise-first = First promised for { $day }.

## Together
to-talk-title = What we still talk about
expected-prompted = Said to our questions:
source-from = from
reword-open = { $reader ->
    [self] You have not confirmed this yet.
   *[other] { $name } has not confirmed this yet.
}
reword-agreed = This is what was agreed:
wishes-title = Wishes and agreements
agreement-open = No agreement yet. It holds only when you both agree.
agreement-both = This is agreed. Both said yes.
agreement-new = New proposal. The agreement above holds until you both agree to this proposal.
agreement-wish-gone = The wish above was taken back. The agreement still holds.
earlier-proposal = Earlier proposal
win-open = Not confirmed yet.
win-came-yes = Confirmed. This came true.
summary-waits = { $reader ->
    [self] Waits for your yes. Until then only you and the employee read this.
   *[other] Waits for the yes of { $name }. Until then the team does not read this.
}
retold-count = { $reader ->
    [self] You had to tell the story again { $shown } { $n ->
        [one] time
       *[other] times
    }.
   *[other] { $name } had to tell the story again { $shown } { $n ->
        [one] time
       *[other] times
    }.
}
behind-title = Behind the scenes
road-earlier = { $n ->
    [one] What happened before that: { $shown } moment
   *[other] What happened before that: { $shown } moments
}
behind-what = { $reader ->
    [self] We did this, also when you noticed nothing of it.
   *[other] We did this, also when { $name } noticed nothing of it.
}
whole-title = What else was said
impressions-title = How it is now, all together
impressions-what = Each time that somebody said how it was, with the day. Nothing is overwritten.
chain-title = From one to the other
chain-count = { $n ->
    [one] Passed on { $shown } time.
   *[other] Passed on { $shown } times.
}
sent-by = Sent on by { $who }.
handover-what = From { $from } to { $to }
handover-read = The new employee read the story on { $day }.
handover-unread = The new employee has not read the story yet.
handover-to = Who goes on helping?
handover-do = Hand over
handover-no-summary = There is no short story yet that the customer agrees with. So the customer may have to tell it again.
more-limit = The reason:
more-fact = Source:
claim-open = { $reader ->
    [self] You have not answered this yet. Until then it does not count.
   *[other] { $name } has not answered this yet. Until then it does not count.
}
by-phone-open = { $reader ->
    [self] Counts only when you say that it is right.
   *[other] Counts only when { $name } says that it is right.
}
by-phone-confirmed = { $reader ->
    [self] You said that it is right.
   *[other] { $name } said that it is right.
}
by-phone-no-guess = You wrote down what the customer said about this. Guessing is not possible any more.
talked-at = At this moment:
other-not-a-talk = Choose a conversation, a phone call or a message from after the question. Is it not there? Then write it down as a moment first.
talked-open = { $reader ->
    [self] The employee says that you talked about this. It stays open until you say yes.
    [seat] It stays open until { $name } says that you talked about this.
   *[other] It stays open until { $name } says that this was talked about.
}
told-by-customer = { $reader ->
    [self] Told by you.
   *[other] Told by { $name }.
}
invited = Asked to look along: { $party }.
voice-other = { $who } speaks here for { $name }.
voice-deceased = { $who } speaks here about { $name }, who has died.
voice-somebody = Somebody else
take-back-link = Take back
order-feeling = Put how it was first
order-fact = Put what happened first
letters-large = Large letters
letters-common = Normal letters

## What you can do
kept-it = It is on the page.
more-title = More that you can do
moment-more = More about this moment
back-to-page = Back to the page
back-to-moment = Back to this moment
put-do = Keep this
choose-one = Choose one
ask-over = Is this about what you lived through, or about the rule itself?
over-own = about what I lived through
over-rule = about the rule itself
own-rough = Not sure of the day? Write it as you know it.
own-rough-hint = For example: early May, last week, or morning.
own-clock = At what time?
own-party = With whom was it, or where?
own-sent-by = Who sent you there?
own-outcome = Did it work?
did-next = What now?
did-ask = What is needed from whose turn it is?
did-ask-due = Please by
need-plan = Fill in when this step comes, or how much time it asks.
need-pressure = Choose what is under pressure. The rest may stay empty.
need-items = Choose an answer to one question. The rest may stay empty.
need-party = Write which organisation you want to ask.
need-to = Choose somebody first.
need-why = Choose a reason. Any reason is fine.
items-both = What both chairs said
items-done = You have answered all questions. Thank you.
item-none = not said yet

## On one sheet
overview-title = All on one sheet
overview-of = { $service }, for { $name }. This is how it stands on { $day }.
overview-step = Step
overview-when = When
overview-time = { $reader ->
    [kin] Time of { $name }
    [bereaved] Time of { $name }
    [seat] Time of { $name }
    [team] Time of { $name }
   *[other] Your time
}
overview-why = { $reader ->
    [kin] What this does for { $name }
    [bereaved] What this does for { $name }
    [seat] What this does for { $name }
    [team] What this does for { $name }
   *[other] What this does for you
}
overview-total = { $reader ->
    [kin] What we know asks { $time } of { $name } in all.
    [bereaved] What we know asks { $time } of { $name } in all.
    [seat] What we know asks { $time } of { $name } in all.
    [team] What we know asks { $time } of { $name } in all.
   *[other] What we know asks { $time } of you in all.
}
overview-more = Of the other steps we do not know yet.
paper-title = On paper
paper-what = You get the page to print, with a code. With that code you come back to your page later.
paper-do = Make the paper
paper-print = Print this page. The code is at the end. You see the code only now.
paper-code = Your code: { $code }
paper-how = Go to { $address } and type the code. Or call us.
code-title = Come back with your code
code-what = The code is at the end of the paper that you got from us.
code-label = Your code
code-hint = Four groups of four letters and digits. You can leave out the dashes.
code-do = Open my page

## Who looks along and where mail goes
people-title = Who looks along with you, and mail
people-with = Who looks along with you
people-what = Somebody who helps you gets a link of their own. What that person tells stands on your page with the name.
people-name = Who is it?
people-name-hint = For example: Sanne, my daughter.
people-do = Make a link
people-made = The link is ready
people-give = Give this link to who helps you.
people-since = since { $day }
people-close = Stop looking along
mail-title = Mail from us
mail-what = We mail only when it is somebody else's turn, or when something is asked of you. We remind you once at most.
mail-hint = No more mail? Then make the field empty.
mail-do = Keep this address
mail-subject-turn = { $service }: whose turn it is now
mail-subject-reminder = { $service }: something is still asked of you
mail-hello = Hello { $name },
mail-where = You see everything on your own page. You get there with the link or the code that you got from us.
mail-call = You can also call: { $phone }.
mail-once = This is the only reminder. You will not get a second.
mail-stop = No more mail? Turn it off on your page, at who looks along with you.

## Another organisation
invite-title = Ask another organisation to look along
invite-what = They see this one moment only, and can tell how it went on their side. You can always close this again.
invite-party = Which organisation?
invite-do = Make a link
invite-made = The link is ready
invite-give = Give this link to that organisation.
invite-once = You see the link only now.
invite-close = Close this
guest-what = { $name } asked you to tell how this step went on your side. You see no more than this moment.

## The employee's day
desk-unread = What customers told since you looked
desk-promised = Promised for this week
desk-promised-none = Nothing promised for this week.
desk-done = What I ticked is done
desk-to-page = to { $name }
search-title = Find a customer
search-label = Search by name
search-do = Search
unseen-title = Done, but not noticed
unseen-what = We did this, and it was not noticed. Can we show it better?
unseen-none = There is nothing here that was not noticed.
unseen-own = With those whom you help
unseen-own-what = Only moments at which you have said yourself how it was. You can talk about them together.
unseen-steps = In the whole team
unseen-steps-what = At these steps five customers or more did not notice what we did. It does not say who they were.
unseen-steps-none = There is no step now at which five customers or more said this.
reflection-title = For myself
reflection-what = Nobody else reads this. Not a lead, not an administrator.
reflection-words = What do you want to remember?
reflection-do = Keep this for myself
reflection-back = Throw this away
support-title = I want to talk it over
support-what = You ask a colleague for a short talk. Only that colleague reads it.
support-to = With whom?
support-words = What is it about?
support-do = Ask
support-asked = Who wants to talk with you
support-by-me = Those whom you asked to talk
support-back = Take this request back
support-gone = This request was taken back.
support-asked-now = You have asked
support-only = Only the colleague you chose reads this.
sides-title = Where I am a customer
sides-what = You can work here and be a customer too. The two stay apart. Searching in one never finds the other.
sides-none = You have no page as a customer here yet. Open your own link on this device, then we ask whether it is yours.
sides-go = Go to my page as a customer
join-what = You are also signed in here as an employee. Is this page yours?
join-do = Yes, this is my own page
roles-title = What roles are called
roles-what = Give a role the name that you use. Leave it empty for the common name.
roles-do = Keep this name
role-dutch = Name in Dutch
role-english = Name in English

## Audit trail
did-invite = invited somebody
did-print = made a paper
did-switch = went to the own page as a customer
did-hand-over = handed a customer over
did-has-read = read the story
subject-entry = something on the page
subject-invitation = an invitation
subject-role = the name of a role

## What people expected and answered
answers-title = What people expected and answered
answers-expected = What people expected
answers-how = How people said it
answers-said = How
answers-customers = Customers
answers-before = said before it began
answers-own = in own words
answers-prompted = to our questions
answers-afterwards = said afterwards only
answers-source-of = From where
answers-items = How it went and how people were treated
answers-question = Question
answers-who = Who
answers-yes = Yes
answers-share = { $part } of the { $whole } answers are yes, from { $people } people (somewhere between { $low } and { $high }).
answers-together = Interest and nuisance together
answers-interest = Where the customer noticed real interest, nuisance stayed small:
answers-no-interest = Where the customer did not, nuisance stayed small:
answers-source = Said by customers and employees, until { $day }. Who said nothing does not count.
answers-recovered = What did not work and came right
answers-recovered-what = Something that went wrong and was solved after counts as recovered:
answers-recovered-share = { $part } of { $whole } times (somewhere between { $low } and { $high }).
noticed-of = Noticed: { $part } of the { $whole } things that we did (somewhere between { $low } and { $high }).
noticed-apart = { $reader ->
    [self] Of { $shown } you do not know.
   *[other] Of { $shown } { $name } does not know.
}

## Kind of organisation
profile-title = Kind of organisation
profile-what = Questions and words follow it. What was told stays as it is.
profile-kind = What kind of organisation is this?
profile-do = Keep this
profile-government = municipality or other public body
profile-coaching = guidance to work
profile-insurer = insurer
profile-care = care
subject-profile = kind of organisation
ahead-none = All steps that we know beforehand have been taken.
own-more = Do you know more? With whom, at what time, and whether it worked
put-not = Rather not
agreed-by-both = Both agree.
news-title = This is how it stands now
turn-by = by { $day }
turn-doing = What we do now:
turn-earlier = What was needed before
kept-mail = Thank you. It is kept like this.
code-unknown = We do not know this code. Look at the letters once more, or call us.
guest-closed = The customer closed this invitation, or the link is too old. You need not do anything.
need-day = Choose a day, or write it as you know it.
desk-nothing-new = Nothing new since you looked.
done-on = This was done on { $day }
wait-shared = Whose turn: { $shares }.
