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
    [self] We do not know yet. You will hear by { $day }.
    [bereaved] We do not know yet. We will say so by { $day }.
   *[other] We do not know yet. { $name } will hear by { $day }.
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
    [bereaved] No agreement yet. It holds only when both sides agree.
    [team] No agreement yet. It holds only when { $name } and the { $employee } both agree.
   *[other] No agreement yet. It holds only when you both agree.
}
agreement-both = This is agreed. Both said yes.
agreement-new = { $reader ->
    [kin] New proposal. The agreement above holds until { $name } and the { $employee } both agree to this
        proposal.
    [bereaved] New proposal. The agreement above holds until both sides agree to this proposal.
    [team] New proposal. The agreement above holds until { $name } and the { $employee } both agree to this
        proposal.
   *[other] New proposal. The agreement above holds until you both agree to this proposal.
}
agreement-wish-gone = The wish above was taken back. The agreement still holds.
earlier-proposal = Earlier proposal
win-open = Not confirmed yet.
win-came-yes = Confirmed. This came true.
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
impressions-what = Each time that somebody said how it was, with the day. Nothing is overwritten.
chain-title = From one to the other
chain-count = { $n ->
    [one] Passed on { $shown } time.
   *[other] Passed on { $shown } times.
}
sent-by = Sent on by { $who }.
handover-what = From { $from } to { $to }
handover-read = The new { $employee } read the story on { $day }.
handover-unread = The new { $employee } has not read the story yet.
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
by-phone-no-guess = You wrote down what the { $customer } said about this. Guessing is not possible any more.
    Do tell how it was for yourself.
talked-at = At this moment:
other-not-a-talk = Choose a conversation, a phone call or a message from after the question. Is it not there?
    Then write it down as a moment first.
talked-open = { $reader ->
    [self] The { $employee } says that you talked about this. It stays open until you say yes.
    [bereaved] The { $employee } says that this was talked about. It stays open until somebody says yes to
        that.
    [seat] It stays open until { $name } says that you talked about this.
   *[other] It stays open until { $name } says that this was talked about.
}
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
need-party = Write which organisation you want to ask.
need-to = Choose somebody first.
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
paper-what = You get the page to print, with a code. With that code you come back to your page later.
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

## Coming in with a link
enter-title = Your page at { $organisation }
enter-guest-title = A question for you, by way of { $organisation }
enter-what = Press the button to go on. You need no password.
enter-do = To my page
enter-not-you = Is this link not for you? Then close this page. Nothing has been opened yet.
enter-other = The page of { $name } is open on this device now. If you go on, that one closes here and another
    page opens.
enter-other-guest = Another invitation is open on this device now. If you go on, that one closes here.
enter-staff = You are signed in here as an { $employee } and your team helps this { $customer }. Go on only
    when the { $customer } is sitting beside you. That the link was used stands on the { $customer }'s page.
enter-dead = This link opens nothing any more
enter-part = A piece of the link is missing
enter-code = Do you have a paper with a code? Type it here.

## Who can come in
doors-title = Who can come in
doors-title-staff = Who can come in at this { $customer }
doors-what = These are all links and codes by which somebody can come to your page. Is there one that you do
    not know, or that somebody else may have? Then close it.
doors-what-staff = These are the links and codes of this { $customer }. Close one when the { $customer } asks
    for that, on the telephone for example. It stands on the { $customer }'s page.
doors-more = See everything, and close what can go
door-personal = Your personal link
door-personal-staff = Personal link
door-code = Code on paper
door-voice = Link for somebody else
door-made = Made on { $day } by: { $who }.
door-by-us = the organisation
door-by-you = you
door-by-customer = the { $customer }
door-by-code = whoever came in with a code on paper
door-unused = Not used yet.
door-used-once = Used on { $first }.
door-used = First used on { $first }, last on { $last }.
door-uses = Every day on which somebody came in
door-current = you are in by this one now
door-end = Close this one
door-none = There is no link or code now that opens anything.
door-closed = Closed links and codes
door-old = Too old, opens nothing any more.
door-ended-customer = Closed by the { $customer } on { $day }.
door-ended-organisation = Closed by the { $employee } on { $day }, because the { $customer } asked for it.
door-ended-replaced = Replaced by a new link on { $day }.
door-ended-wrong = Closed on { $day }, after too many wrong words.
door-sure = Do you want to close your own link or code?
door-sure-what = You are in by this one now. If you close it, you cannot come in any more. What you told stays
    kept. Call us for a new link or a new paper.
door-sure-do = Yes, close it now
door-sure-not = No, leave it
door-ended-now = Closed
door-ended-now-what = Nobody comes in by this link or code any more. Do you want to come back later? Call us
    and you get a new one.
door-new = A new personal link
door-new-what = The old link then opens nothing any more, and whoever came in by it is out. Give the new link
    to the { $customer }, as you did the first time.
door-new-do = Make a new link
door-joined = Somebody who works here said: this is my own page. Role: { $role }.
door-not-staff = No, take this away
by-code = Said by the code on paper, before there was a word of one's own
by-code-title = Did you say this yourself?
by-code-what = On this page stand words that were said by a code on paper, before that code had a word of your
    own. It says so at those words. They count in no figure until you say that they are yours. Is there
    something that you did not say? Then take that back first.
by-code-do = Yes, I said this myself

## Who looks along and where mail goes
people-title = Who can come in, who looks along, and mail
people-with = Who looks along with you
people-what = Somebody who helps you gets a link of their own. What that person tells stands on your page with
    the name. That person does not read what you tell the { $employee } alone, and can take back, close or
    release nothing for you.
people-name = Who is it?
people-name-hint = For example: Sanne, my daughter.
people-do = Make a link
people-made = The link is ready
people-give = Give this link to who helps you.
people-close = Stop looking along
mail-title = Mail from us
mail-what = We mail only when it is somebody else's turn, or when something is asked of you. We remind you
    once at most.
mail-hint = No more mail? Then make the field empty.
mail-do = Keep this address
mail-subject-turn = { $service }: whose turn it is now
mail-subject-reminder = { $service }: something is still asked of you
mail-hello = Hello { $name },
mail-where = You see everything on your own page. You get there with the link or the code that you got from
    us.
mail-call = You can also call: { $phone }.
mail-once = This is the only reminder. You will not get a second.
mail-stop = No more mail? Turn it off on your page, at who can come in.

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
desk-promised = Promised for this week
desk-promised-none = Nothing promised for this week.
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
sides-title = Where I am helped myself
sides-what = You can work here and be helped here too. The two stay apart. Searching in one never finds the
    other.
sides-none = You have no page as one of our { $customers } yet. Open your own link on this device, then we ask
    whether it is yours.
sides-go = Go to the page where I am helped
join-what = You are also signed in here for your work. Is this page yours?
join-do = Yes, this is my own page
join-then = If you say yes, that stands on this page, and as an { $employee } you see nothing of this
    { $customer } any more. You can undo this.
sides-leave = This is not my page after all
sides-closed = This link opens nothing any more.
roles-title = What roles are called
roles-what = Give a role the name that you use. Leave it empty for the common name.
roles-taken = A name is one line of at most 80 characters. All letters and signs are fine, but no signs that
    turn the reading direction of a line around.
roles-employee-what = This name stands in the sentences on every page. In Dutch, choose a word that goes with
    "de", and write the word for more of them too, such as "job coaches".
roles-customer-what = This is what you call the people you help. It stands in the sentences on every page. In
    Dutch, choose a word that goes with "de". Empty: the name that goes with your kind of organisation.
roles-more-asked = What are several of them called? Fill it in below. Until then we write the common name in
    such sentences.
need-role = Choose a role.
need-name_nl = Write the name in Dutch too.
need-more_nl = Write in Dutch, too, what several of them are called. We do not guess that word.
need-name_en = Write the name for one in English too.
need-more_en = Write in English, too, what several of them are called. We do not guess that word.
need-one_nl = Write the name for one in Dutch too.
need-one_en = Write the name for one in English too.
roles-do = Keep this name
role-dutch = Name in Dutch
role-dutch-more = More of them, in Dutch
role-english = Name in English
role-english-more = More of them, in English

## Audit trail
did-invite = invited somebody
did-print = made a paper with a code
did-switch = went to the own page, as one of the { $customers }
did-hand-over = handed over one of the { $customers }
did-has-read = read the story
subject-entry = something on the page
subject-mail-address = the mail address of a { $customer }
subject-invitation = an invitation
subject-role = the name of a role

## What people expected and answered
answers-title = What people expected and answered
answers-expected = What people expected
answers-how = How people said it
answers-said = How
answers-customers = { $Customers }
answers-before = said before it began
answers-own = in own words
answers-prompted = to our questions
answers-afterwards = said afterwards only
answers-source-of = From where
answers-items = How it went and how people were treated
answers-question = Question
answers-who = Who
answers-yes = Yes
answers-share = { $part } of the { $whole } answers are yes, from { $people } people (somewhere between
    { $low } and { $high }).
answers-together = Interest and nuisance together
answers-interest = Where the { $customer } noticed real interest, nuisance stayed small:
answers-no-interest = Where the { $customer } did not, nuisance stayed small:
answers-source = Said by { $customers } and { $employees } of the whole service, until { $day }. A filter that
    was chosen does not count here. Who said nothing does not count.
answers-recovered = What did not work and came right
answers-recovered-what = Something that went wrong and was solved after counts as recovered:
answers-recovered-share = { $part } of { $whole } times (somewhere between { $low } and { $high }).
noticed-of = Noticed: { $part } of the { $whole } things that we did (somewhere between { $low } and
    { $high }).
noticed-apart = { $reader ->
    [self] Of { $shown } you do not know.
    [bereaved] Of { $shown } it is not known.
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
guest-closed = The { $customer } closed this invitation, or the link is too old. You need not do anything.
need-day = Choose a day, or write it as you know it.
desk-nothing-new = Nothing new since you looked.
done-on = This was done on { $day }
wait-shared = Whose turn: { $shares }.
