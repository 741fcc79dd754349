# Walking together: the shared page and the day of the employee.

## The shared page

hello = Hello { $name }.
walk-title = { $reader ->
    [kin] Steps of { $name }: { $service }
    [bereaved] Steps of { $name }: { $service }
    [seat] Steps of { $name }: { $service }
    [team] Steps of { $name }: { $service }
   *[other] Your steps: { $service }
}
walk-now = Now
turn-customer = { $reader ->
    [self] It is your turn,
   *[other] It is the turn of { $name },
}
turn-nobody = Nothing is asked now.
turn-organisation = It is our turn,
turn-other = It is somebody else's turn,
turn-unasked = { $reader ->
    [self] What is needed of you was not written down. Call us if you do not know.
   *[other] What is needed was not written down.
}
turn-since = { $n ->
    [0] since today.
   *[other] since { $day } ({ $days }).
}
promise-next = { $reader ->
    [self] You hear from us by { $day }: { $what }
    [bereaved] By { $day }: { $what }
   *[other] { $name } hears from us by { $day }: { $what }
}
promise-overdue-now = { $reader ->
    [self] You would hear from us by { $day }: { $what } That has not happened yet.
    [bereaved] This would happen by { $day }: { $what } That has not happened yet.
   *[other] { $name } would hear from us by { $day }: { $what } That has not happened yet.
}
promise-none = { $reader ->
    [self] No day is agreed now on which you hear something. Call us if you want to know.
    [bereaved] No day is agreed now. Call us if you want to know something.
    [kin] No day is agreed now on which { $name } hears something. Call us if you want to know.
   *[other] No day is agreed now on which { $name } hears something.
}
promise-none-bereaved = No day is agreed now.
not-helped-voice = { $name } said: this did not help.
not-helped-now = { $reader ->
    [self] You said: this did not help.
   *[other] { $name } said: this did not help.
}
not-helped-about = That was about: { $what }
help-from = { $reader ->
    [kin] { $team } helps { $name }.
    [bereaved] { $team } helped { $name }.
    [seat] { $team } helps { $name }.
    [team] { $team } helps { $name }.
   *[other] { $team } helps you.
}
walk-expected = { $reader ->
    [self] What you expected
   *[other] What { $name } expected
}
expected-nothing = Nothing was said here yet.
expected-remembered = Said afterwards, when it had already begun.
expected-satisfied = Expected for the end:
prompt-result = What it brings
prompt-time = How long it takes
prompt-who = Who does what
prompt-contact = How we keep in touch
walk-promised = What was promised
promised-nothing = Nothing was promised yet.
promise-open = By { $day }.
promise-was = Promised for { $day }.
promise-kept = Promised for { $due }. Done on { $day }, in time.
promise-late = Promised for { $due }. Done on { $day }, { $days } later.
promise-overdue = Would be done by { $day }. That is { $days } ago.
promise-reason = The reason: { $reason }
walk-happened = What happened
road-wait = waiting: { $days }
road-wait-now = since then: { $days } of waiting
road-empty = Nothing happened yet.
has-told = has told
told-you = have told
not-told = has told nothing yet
not-told-you = have told nothing yet
how-was-this = { $reader ->
    [kin] How was this?
    [bereaved] How was this?
   *[other] How was this for you?
}
see-both = See both chairs
take-chair = Take the other chair
walk-ahead = What is to come
overview-no-step = What happened belongs to no step of the route. You read it on the page itself.
walk-planned = What was planned before
ahead-unknown = We do not know yet when.
walk-looked = Who looked here?
looked-nobody = Nobody of us yet.

## The employee

back-to-desk = Back to my day
back-to-customer = Back to { $name }
same-page = { $name } sees this page too.
colleague-page = You help in this team. What the { $customer } and your colleague told each other you do
    not read here.
late-reason = Why was it later? The { $customer } reads this.
promise-done = This is done
did-what = Write down what happened
did-title = What happened?
did-benefit = What does this do for the { $customer }?
did-benefit-hint = One plain sentence. Do you not know yet? Then we ask you later in the day.
did-step = Does this belong to a step?
did-no-step = no fixed step
did-turn = Whose turn is it now?
did-same-turn = as it was
did-promise = What do we promise?
did-due = By
did-do = Put this on the page
blind-why = { $reader ->
    [bereaved] You first. Say how it was for you, and how you think it was for { $name }.
   *[other] You first, and only then { $name }. Say how it was for you and what you think the { $customer }
       says.
}
blind-then = { $reader ->
    [bereaved] Then you read what was told about it.
   *[other] Then you see the real answer.
}
blind-later = { $reader ->
    [bereaved] Nothing was told about this yet. If somebody tells it later, you read it then.
   *[other] There is nothing here yet from the { $customer }. You see the real answer as soon as it is there.
}
blind-own-said = You have said how it was for you.
blind-after-own = After that the { $customer } told something. First say what you think the { $customer }
    said. Then you see the real answer.
blind-own = How was this for you?
blind-words = How was this for you? Tell it in your own words.
blind-guess = { $reader ->
    [bereaved] How do you think this was for { $name }?
   *[other] What do you think the { $customer } says?
}
blind-guess-hint = You choose what you think.
blind-do = Show it
desk-title = Hello { $name }
desk-invite = { $name } has told something.
desk-invite-why = Take the other chair for a moment: first you say what you think, then you see it.
desk-ours = It is our turn
desk-theirs = It is somebody else's turn
desk-talks = { $n ->
    [one] A colleague wants a talk with you
   *[other] Colleagues asked for a talk with you { $shown } times
}
desk-promise-of = { $name }: { $what }
form-bereaved = Somebody said that { $name } has died. Where this page says “{ $customer }”, read: who speaks
    for { $name }.
desk-bereaved = It was said that { $name } has died. Ask nothing of { $name }.
desk-none = Nobody.
desk-more = There are more than fit here. Search by name.
desk-more-promised = More was promised than fits here. It also stands on the page of each { $customer }.
desk-since = since { $day }
desk-mine = you sit in the other chair
start-title = New { $customer }
start-name = How would the { $customer } like to be called?
start-name-hint = A first name, or a title with a last name. Not a number.
start-service = What do we help with?
start-do = Start
started-title = The personal link
started-what = Give this link to the { $customer }. The { $customer } needs no password.
started-once = You see the link only now. Who has the link sees the { $customer }'s page.
started-next = To the { $customer }'s page

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
wait-about-weeks = { $n ->
    [one] waiting: about { $shown } week
   *[other] waiting: about { $shown } weeks
}
wait-about-months = { $n ->
    [one] waiting: about { $shown } month
   *[other] waiting: about { $shown } months
}
wait-about-years = { $n ->
    [one] waiting: about { $shown } year
   *[other] waiting: about { $shown } years
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
    [self] We do not know yet. You hear from us by { $day }: { $what }
    [bereaved] We do not know yet. By { $day }: { $what }
   *[other] We do not know yet. { $name } hears from us by { $day }: { $what }
}
time-unknown = We do not know yet.
asks-time = { $reader ->
    [kin] This asks { $time } of { $name }.
    [bereaved] { $time } was planned for this.
    [seat] This asks { $time } of { $name }.
    [team] This asks { $time } of { $name }.
   *[other] This asks { $time } of you.
}
field-not-a-time = We cannot read this time. Write it like this: 8:30, or half past eight.

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
    [bereaved] This was not confirmed.
   *[other] { $name } has not confirmed this yet.
}
reword-agreed = This is what was agreed:
wishes-title = Wishes and agreements
agreement-open = { $reader ->
    [kin] No agreement yet. It holds only when { $name } and the { $employee } both agree.
    [team] No agreement yet. It holds only when { $name } and the { $employee } both agree.
   *[other] No agreement yet. It holds only when you both agree.
}
agreement-never = This did not become an agreement.
agreement-both = This is agreed. Both said yes.
agreement-new = { $reader ->
    [kin] New proposal. The agreement above holds until { $name } and the { $employee } both agree to this
        proposal.
    [team] New proposal. The agreement above holds until { $name } and the { $employee } both agree to this
        proposal.
   *[other] New proposal. The agreement above holds until you both agree to this proposal.
}
agreement-wish-gone = The wish above was taken back. The agreement still holds.
earlier-agreement = Earlier agreement
earlier-proposal = Earlier proposal
win-open = Not confirmed yet.
win-came-yes = Confirmed. This came true.
summary-earlier = What stood here before
summary-waits = { $reader ->
    [self] Waits for your yes. Until then the team does not read this.
    [bereaved] Nobody said yes to this yet. Until then the team does not read this.
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
impressions-wait = The other also said how it is now. You read it after you said it yourself.
impressions-what = Each time that somebody said how it was, with the day. Nothing is overwritten.
chain-title = From one to the other
chain-count = { $n ->
    [one] Passed on { $shown } time.
   *[other] Passed on { $shown } times.
}
sent-by = Sent on by { $who }.
handover-what = From { $from } to { $to }
handover-read = The new { $employee } read the story on { $day }.
handover-read-page = The new { $employee } read this page on { $day }.
handover-unread-page = The new { $employee } has not said yet that this page was read.
handover-unread = The new { $employee } has not said yet that the story was read.
handover-to = Who goes on helping?
handover-do = Hand over
handover-no-summary = There is no short story yet that the { $customer } agrees with. So the { $customer } may
    have to tell it again.
more-limit = The reason:
more-fact = Source:
claim-open = { $reader ->
    [self] You have not answered this yet. Until then it does not count.
    [bereaved] This has not been answered yet. Until then it does not count.
   *[other] { $name } has not answered this yet. Until then it does not count.
}
by-phone-open = { $reader ->
    [self] Counts only when you say that it is right.
    [bereaved] Nobody said yes to this yet. Until then it does not count.
   *[other] Counts only when { $name } says that it is right.
}
by-phone-confirmed = { $reader ->
    [self] You said that it is right.
   *[other] { $name } said that it is right.
}
by-phone-no-guess = You wrote down what the { $customer } said about this. Then there is no need to guess. Do
    tell how it was for yourself.
by-phone-knew = { $reader ->
    [self] The { $employee } wrote down what you said by phone, and guessed after that. That is no guess.
    [seat] You wrote down what { $name } said by phone, and guessed after that. That is no guess.
   *[other] The { $employee } wrote down what { $name } said by phone, and guessed after that. That is no
        guess.
}
talked-at = At this moment:
other-not-a-talk = Choose a conversation, a phone call or a message from after the question. Is it not there?
    Then write it down as a moment first.
talked-open = { $reader ->
    [self] The { $employee } says that you talked about this. It stays open until you say yes.
    [seat] It stays open until { $name } says that you talked about this.
   *[other] It stays open until { $name } says that this was talked about.
}
talked-open-asker = The { $employee } says that this was talked about. It stays open until whoever asked for
    it takes the question back.
told-by-customer = { $reader ->
    [self] Told by you.
   *[other] Told by { $name }.
}
hello-voice = You are here as { $voice }, at { $name }.
whose-ask = For whom was it so?
whose-hint = Choose one. Your name stands with what you tell.
whose-theirs = That is how it was for { $name }
whose-mine = That is how it was for me ({ $voice })
need-whose = Choose for whom it was so: for the person you tell for, or for yourself.
who-reads-voice = Your name stands with it. It never counts in a decision.
items-voice = Answer as it was for { $name }. Your name stands with it. How it was for yourself, you tell at
    the moment itself.
invited = Asked to look along: { $party }.
speaks-nameless = We do not know who tells here now. Somebody else told by this link too, or a name was taken
    away on another device. First say who you are. Then the right name stands with your words.
speaks-here = { $who } tells here.
voice-other = { $who } speaks here for { $name }.
voice-alive = { $who } said that you have died. As long as this stands here, we send no mail and ask nothing
    new of you.
voice-alive-do = No, I am alive
voice-deceased = { $who } speaks here about { $name }, who has died.
voice-somebody = Somebody else
kept-back = { $name } said more here. You read it after your own answer.
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
choose-one = Make a choice
ask-over = Is this about what you lived through, or about the rule itself?
over-own = about what I lived through
over-rule = about the rule itself
own-rough = Not sure of the day? Write it as you know it.
own-rough-hint = For example: early May, three weeks ago, or I do not remember.
own-clock = At what time?
own-party = With whom was it, or where?
own-sent-by = Who sent you there?
own-outcome = Did it work?
did-next = What now?
did-ask = What is needed from whose turn it is?
did-ask-due = Please by
need-plan = Fill in when this step comes, or how much time it asks.
need-pressure = Choose what is under pressure, or write it in a few words.
need-items = Choose an answer to one question, or write a few words with it. The rest may stay empty.
need-more = Write why not all of it can be done as well.
need-party = Write which organisation you want to ask.
need-to = Choose somebody first.
items-both = What both chairs said
items-done = You have answered all questions. Thank you.
item-later-told = said already; you read it when you say how it was yourself
item-later = said already; you read it after your own answer
item-none = not said yet

## On one sheet

overview-title = All on one sheet
overview-of = { $service }, for { $name }. This is how it stands on { $day }.
overview-step = Step
overview-when = When
overview-time = { $reader ->
    [kin] Time of { $name }
    [bereaved] Planned time
    [seat] Time of { $name }
    [team] Time of { $name }
   *[other] Your time
}
overview-why = { $reader ->
    [kin] What this does for { $name }
    [bereaved] What it is meant for
    [seat] What this does for { $name }
    [team] What this does for { $name }
   *[other] What this does for you
}
overview-total = { $reader ->
    [kin] What we know asks { $time } of { $name } in all.
    [bereaved] In all { $time } was planned, as far as we know.
    [seat] What we know asks { $time } of { $name } in all.
    [team] What we know asks { $time } of { $name } in all.
   *[other] What we know asks { $time } of you in all.
}
overview-more = Of the other steps we do not know yet.
paper-title = On paper
paper-what = You get the page to print, with a code. With that code you come back to this page later.
paper-do = Make the paper
paper-print = Print this page. The code is at the end. You see the code only now.
paper-what-staff = You print the { $customer }'s page, with a code. The code stands on the print only and is
    the { $customer }'s. That you made this paper stands on the { $customer }'s page.
paper-print-staff = Print this page and give the paper to the { $customer }. The code stands on the print
    only, not on this screen.
paper-code-hidden = The code comes here on the print.
paper-code = Your code: { $code }
paper-how = Go to { $address } and type the code. Or call us.
paper-word = The first time, you choose a word of your own for this code. After that the code opens nothing
    without the word. So do this soon, and tell nobody the word.
code-title = Come back with your code
code-what = The code is at the end of the paper that you got from us.
code-label = Your code
code-hint = Four groups of four letters and digits. You can leave out the dashes.
code-do = Open my page
word-closed = This code is closed, because a wrong word was typed too often. Call us at { $phone } and you get
    a new paper.
word-new-title = Choose a word for your code
word-new-what = This is the first time that somebody types this code. Choose a word that only you know.
    Without that word the code opens nothing from now on.
word-label = Your word
word-hint = At least 6 letters or digits. Not the code, and not your name.
word-again = Type the word once more
word-title = Type your word
word-what = A word that you chose yourself belongs to this code.
word-forgotten = Do you not know the word any more? Call us and you get a new paper with a new code. Did you
    never choose a word? Then call us too: somebody else has used the code.
word-too-short = Choose a longer word: at least 6 letters or digits.
word-too-easy = This word is too easy to guess. Choose something other than the code or your name.
word-not-the-same = The two words are not the same. Type your word once more, the same twice.
need-word = Type your word.

## Another organisation

invite-title = Ask another organisation to look along
invite-what = They see this one moment only, and can tell how it went on their side. You can always close this
    again.
invite-party = Which organisation?
invite-do = Make a link
invite-made = The link is ready
invite-give = Give this link to that organisation.
invite-once = You see the link only now.
invite-close = Close this
guest-what = { $name } asked you to tell how this step went on your side. You see no more than this moment.

## The employee's day

desk-unread = What { $customers } told since you looked
desk-promised = Promised for today
desk-promised-none = Nothing promised for today.
desk-done = What I ticked is done
desk-to-page = to { $name }
search-title = Find { $customers }
search-label = Search by name
search-do = Search
unseen-title = Done, but not noticed
unseen-what = We did this, and it was not noticed. Can we show it better?
unseen-none = There is nothing here that was not noticed.
unseen-own = With those whom you help
unseen-own-what = Only moments at which you have said yourself how it was. You can talk about them together.
unseen-group = In the whole team
unseen-group-what = The mirror shows how often what we did was noticed, for everybody together. A figure
    stands there only when enough people are behind it.
need-role = Choose a role.
