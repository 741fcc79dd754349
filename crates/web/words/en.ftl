# The words of Hullie in English. Plain, short, one thought a sentence.

## Units and days
unit-none = at once
unit-seconds = { $n ->
    [one] { $shown } second
   *[other] { $shown } seconds
}
unit-minutes = { $n ->
    [one] { $shown } minute
   *[other] { $shown } minutes
}
unit-hours = { $n ->
    [one] { $shown } hour
   *[other] { $shown } hours
}
unit-days = { $n ->
    [one] { $shown } day
   *[other] { $shown } days
}
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## The map
map-title = How it went: { $name }
map-caption-count = Walked { $walks ->
    [one] once
   *[other] { $trajectories } times
}, { $n ->
    [one] 1 event
   *[other] { $events } events
}, from { $from } to { $to }.
map-caption-duration = Half of them were done within { $median }.
map-caption-complete = Every step and every path is on this map.
map-caption-steps = { $n ->
    [one] The map shows { $shown } of { $all } steps. 1 rare step ({ $events } events) is left out; a path
        runs straight on there.
   *[other] The map shows { $shown } of { $all } steps. { $n } rare steps ({ $events } events) are left out; a
       path runs straight on there.
}
map-caption-trajectories = { $n } of the walks had only steps that are left out and do not count on the map.
map-caption-paths = The map shows { $shown } of { $all } paths, together { $share } of all moves. The
    { $left } rarest paths are left out.
map-caption-ends = Only the busiest places to start and to end are on the map; { $n } places where somebody
    started or ended are left out.
map-caption-hidden = Groups of fewer than { $k } people are not on it. That way nobody can be recognised.
map-caption-reading = A path is as thick as the people on it. Beside it: how many times, the middle wait, and
    how long the longest 10% waited at least. Dashed: back to a step where people had been before. Up on the
    left: to a step that stands higher on this map.
map-note-lifecycle = { $many ->
    [one] 1 event that does not complete a step is not counted.
   *[other] { $n } events that do not complete a step are not counted.
}
map-note-time = { $many ->
    [one] 1 event without a time is not counted.
   *[other] { $n } events without a time are not counted.
}
map-note-case = { $many ->
    [one] 1 row without a case or a step is not counted.
   *[other] { $n } rows without a case or a step are not counted.
}
map-note-object = Followed: { $kind }. Also in this file: { $others }.
map-note-not-followed = { $many ->
    [one] 1 event belongs to something else and is not counted.
   *[other] { $n } events belong to something else and are not counted.
}
map-note-never-done = { $many ->
    [one] 1 step began and was never done.
   *[other] { $n } steps began and were never done.
}
map-note-month-first = In the dates of this file the month comes first: 3/4/2026 is read as 4 March.
map-note-month-first-else = If the day comes first, say so with --dates day-first.
map-note-windows = The text was not UTF-8 and was read as Windows-1252.
map-start = start
map-end = end
map-step-count = { $n ->
    [1] once
   *[other] { $count } times
}
map-step-share = in { $share } of all
map-path = { $n ->
    [1] once
   *[other] { $count } times
}, { $wait } (10%: { $p90 })
map-path-ends = { $n ->
    [1] once
   *[other] { $count } times
}
map-variants = The ways most walked
map-variants-more = There are { $count } different ways. These are the { $top } most frequent.
map-way = { $share }, { $n ->
    [1] once
   *[other] { $count } times
}
map-description = A map from top to bottom with { $n ->
    [1] 1 step
   *[other] { $steps } steps
} and { $m ->
    [1] 1 path
   *[other] { $paths } paths
}.
map-table-steps = The steps
map-table-paths = The paths
map-col-step = Step
map-col-count = Count
map-col-share = Share
map-col-who = Who
map-col-from = From
map-col-to = To
map-col-median = Middle wait
map-col-p90 = Longest 10% at least
map-col-returns = Times back
map-col-way = Which way
map-way-back = back to a step where people had been before
map-way-part = { $share } back
share-under = less than { $share }
share-over = more than { $share }
map-way-up = up on this map
map-way-up-new = up on this map, not back

## On every page
skip = To the content
nav = Menu
nav-mine = Your steps
nav-desk = My day
nav-mirror = The mirror
nav-services = What we do and promise
nav-accessibility = Accessibility
nav-privacy = Privacy
nav-sign-in = Sign in for { $employees }
sign-out = Sign out
call = Call
call-also = You can also call:
busy = One moment. We are working on it.
benefit = { $reader ->
    [kin] What this does for { $name }:
    [bereaved] What this is meant for:
    [seat] What this does for { $name }:
    [team] What this does for { $name }:
   *[other] What this does for you:
}
may-skip = You can skip this.
no-answer = No answer
skip-this = Skip this
hidden-few = too few yet
hidden-few-long = Too few answers to show yet. That way nobody can be recognised.

## Roles and chairs
chair-customer = { $customer }
chair-employee = { $employee }
chair-you = you
role-employee = { $employee }
role-team-lead = team lead
role-interviewer = interviewer
role-coach = coach
role-manager = manager
role-administrator = administrator

## Answers
answer-1 = very dissatisfied
answer-2 = dissatisfied
answer-3 = neither satisfied nor dissatisfied
answer-4 = satisfied
answer-5 = very satisfied
answer-noticed-yes = yes
answer-noticed-no = { $reader ->
    [kin] no, nothing happened
    [bereaved] no, nothing happened
   *[other] no, nothing happened for me
}
answer-noticed-not_noticed = { $reader ->
    [kin] it could not be noticed
    [bereaved] it could not be noticed
   *[other] I had not noticed
}
answer-noticed-unknown = I do not know

## Where and how
channel-conversation = conversation
channel-phone = phone
channel-desk = desk
channel-letter = letter
channel-mail = e-mail
channel-website = website
channel-unknown = not said
side-customer = { $customer }
side-organisation = we
side-other = somebody else

## Errors: what is the matter, what you can do now
error-title = This did not work
error-home = To the start
error-not-found = This page is not there. Perhaps the address is not quite right.
error-sign-in = Sign in first.
error-not-for-you = This page is not there, or it is not meant for you. Do you think that is wrong? Call us.
error-already = This was said before and stays as it is. You do not have to do anything.
error-full = There are six figures on the page already. Take one off first.
error-wrong-password = The e-mail address and the password do not belong together. Check them once more.
error-too-many = { $minutes ->
    [one] Something that was not right was tried too often. Wait one minute and try again.
   *[other] Something that was not right was tried too often. Wait { $minutes } minutes and try again.
}
error-busy = Very many people want to come in at this moment. Wait a few seconds and try again.
error-dead-link = This link does not work any more. Call us and you get a new one.
error-part-of-link = The link is not whole. Copy the link once more, right to the end. Or call us and you get
    a new one.
error-wrong-word = This word does not go with this code. Try once more. After ten times the code closes.
error-code-closed = This code is closed. Call us and you get a new paper.
error-own-team = This is the page of a { $customer } whom you or your team help. It cannot be your own page as
    well: nobody of your team would see the { $customer } any more. Are you this { $customer } yourself? Ask
    your lead whether another team can help you.
error-open-link = Open this page with the link that you got from us. Do you have a paper with a code? Then
    fill in that code. Did you lose the link or the paper? Call us and we help you.
error-ours = Something went wrong on our side. Try again in a minute. If it still does not work, call us and
    mention { $reference }.
nothing-lost = What you typed is still there.
field-too-long = This is { $by } characters too long. { $most } characters fit. Make it a little shorter.
field-not-a-name = A name is one line, without signs that turn the reading direction around. Type the name
    again, without pasting.
field-unkeepable = There is a character in it that we cannot keep. Type it again, without pasting.
field-not-a-day = This day does not exist, or we cannot read it. Choose the day in the field. Can you only
    type there? Then write it like this: 4 December 2026.
field-past = This day has been. Choose today or a day still to come.
field-long-ago = This day is too long ago. Look at the year again.
field-too-far = This day is too far ahead. Look at the year again.
field-before-first = The last day is before the first day. Choose a later last day.
field-short-year = Do you mean { $day }? Then write the year with four figures: { $day }.
field-future-clock = That time is still to come today. Look at the day and the time again.
field-not-a-number = Write this in figures, such as 30.
need-minutes = Write how many minutes, in figures, such as 30.
field-not-an-answer = Choose one of the answers.
field-future = This day is still to come. Choose today or a day that has been.
field-too-short = Choose a longer password: at least 12 characters. A few words in a row are fine.
need-words = Write in a few words what happened, or choose an answer. The rest may stay empty.
need-own_words = Write a few words.
need-title = Write in a few words what happened. The rest may stay empty.
need-due = Choose the day of your promise.
need-promise = You chose a day, but not what you promise. Write what you promise, or take the day away.
need-side = Choose who did this. Then the { $customer } reads it correctly.
need-about = Choose what the story is about.
need-benefit = Write in one plain sentence what this does for the { $customer }. Without it this does not go
    on the { $customer }'s page.
need-guess = Choose what you think the { $customer } says. Then you see what the { $customer } really said.
need-service = Choose what it is about.
need-decision = Write which decision you take with this figure. Without a decision it does not go on the page.
need-name = Write a name.
need-email = This is not an e-mail address. Write it like name@example.org.
need-teller = Write a name, or leave it empty.

## Start
home-title = The same road, two chairs
home-what = Who gets help lives through something. So does who helps. Hullie lays the two side by side, so
    that you can talk about it together.
home-customer = You get help
home-customer-what = You see whose turn it is and when you hear something. You tell in your own words how it
    was.
home-customer-link = You need no password. You come in with the link that you got from us.
home-employee = You help
home-employee-what = You take the other chair: first you say what you think, then you see what the
    { $customer } said.
home-how = This is how it goes
home-how-1 = At the start Hullie asks what you expect.
home-how-2 = At each step you can say how it was. Nothing is required.
home-how-3 = The { $employee } first guesses what you thought. Then you both see the difference.
home-how-4 = You talk about it together. You hear what comes of it.
services-who = Who does what for you
services-none = What we do will stand here.
service-steps = The steps
service-within-first = Within { $days }.
service-within = Within { $days } after the step before.
access-1 = Every page works with a keyboard, with a screen reader, on an old phone and without a script.
access-2 = We follow the guideline WCAG 2.2, level AA. Every page is checked by a program at every change.
access-3 = Colour is never the only difference: the { $customer } has a circle, the { $employee } a square,
    and the name stands beside it.
access-4 = What we did not do yet: have the pages tried by people who use a screen reader. On a small screen a
    map has a scroll bar; the same figures stand below it in a table.
access-5 = Does something not work? Call us. We help you, and we make it better.
privacy-1 = We keep what you tell, when, and at which step. Your words stay as you typed them.
privacy-2 = How something was for you is seen only by you and the { $employee } who helps you. The
    { $employee } sees it only after an own answer. What you expect, what you think of a rule and which steps
    there were is also seen by the team that helps you and by whoever you let read along. Where you tell
    something, it says who reads it.
privacy-3 = What you tell never counts in a decision about you.
privacy-4 = On the mirror there are only groups of five people or more. Your words are there only when you say
    so yourself, and without a name.
privacy-5 = You can take back what you told. The words are then gone at once. That something was there, the
    day and the reason stay. What you guessed stays, and an agreement that you made together still holds.
privacy-6 = We keep a record of who reads what. At the foot of your own page you see who looked.
privacy-7 = We use no trackers. Your browser asks nothing of others.
privacy-8 = We set cookies on your own device: one so that you stay in, one for your language, and one for how
    you like to read. Do you work here and sign in? Then we also set the cookie hullie_device, for 180 days.
    By it we see that you signed in on this device before. When others often type a wrong password for your
    address, you can then still come in here.
privacy-9 = Your browser keeps what you type on your own device until we have it. What is still there after
    seven days goes away when you open our pages on that device again. If nobody opens them there any more, it
    stays there. With the button "Forget me on this device" it is gone at once.
privacy-10 = On your page, at Who can come in, stands every link and code: who made it, when, and when
    somebody came in by it. You can close them there, or call us.

## Sign in
field-email = E-mail address
field-password = Password
sign-in-who = This page is for people who work here. Are you one of our { $customers }? Use the link that you
    got from us.
sign-in-do = Sign in
demo-title = Look around
demo-what = This is an example with invented people. Choose a chair.
demo-as = Look as

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
turn-nobody = Nothing is asked now,
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
not-helped-voice = { $name } said: this did not help.
not-helped-now = { $reader ->
    [self] You said: this did not help.
   *[other] { $name } said: this did not help.
}
not-helped-about = That was about: { $what }
help-from = { $reader ->
    [kin] The { $team } helps { $name }.
    [bereaved] The { $team } helped { $name }.
    [seat] The { $team } helps { $name }.
    [team] The { $team } helps { $name }.
   *[other] The { $team } helps you.
}
walk-expected = What { $name } expected
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
promise-kept = Promised for { $due }. Done on { $day }, in time.
promise-late = Promised for { $due }. Done on { $day }, { $days } later.
promise-overdue = Would be done by { $day }. That is { $days } ago.
promise-reason = The reason: { $reason }
walk-happened = What happened
road-wait = waiting: { $days }
road-wait-now = since then: { $days } of waiting
road-empty = Nothing happened yet.
noticed-yes = { $reader ->
    [self] You had noticed this.
   *[other] { $name } had noticed this.
}
noticed-no = { $reader ->
    [self] For you nothing happened.
   *[other] For { $name } nothing happened.
}
noticed-not = { $reader ->
    [self] You had not noticed this.
   *[other] { $name } had not noticed this.
}
noticed-unknown = { $reader ->
    [self] You do not know whether this could be noticed.
    [bereaved] It is not known whether this could be noticed.
   *[other] { $name } does not know whether this could be noticed.
}
has-told = has told
told-you = have told
not-told = has told nothing yet
not-told-you = have told nothing yet
how-was-this = How was this for you?
see-both = See both chairs
take-chair = Take the other chair
walk-ahead = What is to come
ahead-unknown = We do not know yet when.
walk-looked = Who looked here?
looked-nobody = Nobody of us yet.

## The customer tells
own-moment = Tell what else happened
expectation-again = Say what you expect now
leave-what = Is this not your own phone or computer?
leave-do = Forget me on this device
expectation-title = Before we begin: what do you expect?
expectation-short = What do you expect
expectation-why = We want to know what you expect, so that we can say honestly what is possible.
expectation-own = What do you expect? Say it in your own words.
expectation-prompts = Questions that may help
expectation-prompts-hint = You do not have to answer them all.
ask-result = What should it bring?
ask-time = How long do you think it takes?
ask-who = Who does what, do you think?
ask-contact = How would you like us to keep in touch?
ask-satisfied = How satisfied do you think you will be?
expectation-do = Keep this
back-to-steps = Back to your steps
ask-tell = { $reader ->
    [kin] How was this? Tell it in your own words.
    [bereaved] How was this? Tell it in your own words.
   *[other] How was this for you? Tell it in your own words.
}
ask-value = { $reader ->
    [kin] How satisfied?
    [bereaved] How satisfied?
   *[other] How satisfied were you with this?
}
ask-noticed = { $reader ->
    [kin] Could you notice that we did this?
    [bereaved] Could you notice that we did this?
   *[other] Had you noticed that we did this?
}
may-quote = My words may stand on the mirror without my name, where the organisation learns from them.
who-reads = It never counts in a decision about you. Better leave out names and numbers.
over-rule-readers = { $reader ->
    [kin] Is it about the rule itself? Then { $name }, whoever { $name } lets read along, and the team that
        helps read it at once, with your name. Your answer counts nowhere.
    [bereaved] Is it about the rule itself? Then those who may look at this page and the team that helped read
        it at once, with your name. Your answer counts nowhere.
   *[other] Is it about the rule itself? Then you, whoever you let read along, and the team that helps you
       read it at once. Your answer then does not count as what you lived through, nobody guesses it, and it
       does not go to the mirror.
}
tell-do = Tell this
thanks-told = Thank you. We have your story.
employee-has-told = The { $employee } has already said how it was. You see that when you have told something
    yourself.
tell-again = I want to add something
guess-customer = Would you like to guess how it was for the { $employee }?
ask-guess-customer = How do you think it was for the { $employee }?
guess-once = You can guess once. After that it stands.
guess-do = This is what I think
your-words = Your words
quoted-now = Your words may now stand on the mirror without a name.
closed-now = Your words are now seen only by you and the { $employee } who helps you.
quote-stop = Take my words off the mirror
quote-start = My words may go on the mirror, without a name
found-held = Your words are not on the mirror yet. You may be recognised by this:
found-do = We hold your words back until you change this or leave it out. Take them back and tell it again
    without it. Or leave it so: then they stay between you and your { $employee }.
found-online = a page or name of your own on the internet
found-case = a number or reference of an application
found-number = a number that is yours
found-address = an address
found-mail = an e-mail address
found-account = an account number
found-citizen-number = a citizen service number
found-phone = a phone number
found-postcode = a postcode
found-birth = a date of birth
found-plate = a licence plate
withdraw = I want to take this back
withdraw-what = Everything that you said here goes away: your words, your answers to the questions, and
    whether you noticed it. From the figures too. The { $employee } cannot read it any more. That something
    was here, the day and the reason stay.
withdraw-what-others = Everything that you said here goes away, and also what others told here for you: the
    words, the answers to questions, and whether you noticed. Out of the figures too. The { $employee } cannot
    read it any more. That something was here, the day and the reason stay.
withdraw-what-serving = Your words and answers at this moment go away, also for those to whom you showed them.
    What you guessed stays: a guess is given once. After this you cannot answer here again.
took-back-no-guess = You took your answers back here. You cannot answer here again.
withdraw-title-stays = You wrote the title of this moment yourself. It stays. Do you want the whole moment to
    go?
withdraw-do = Take this back
own-title = What happened? A few words.
own-day = On which day?
own-day-hint = Choose the day. Do you not remember it? Leave this empty. Below you can say it in your own
    words.
own-untitled = Something I told
when-unknown = day not known, told on { $day }
own-side = Who did something?
own-side-customer = I did
own-side-organisation = the organisation
own-side-other = somebody else
own-channel = Along which way?
own-do = Keep this

## The two chairs
both-title = The two chairs
both-reading = Filled is what somebody lived through. Dashed is what the other thought.
pair-words-only = One of the two said it in words only. So there is nothing here to lay side by side.
thought-you = You thought: { $answer }.
thought-kin = { $name } thought: { $answer }.
thought-customer = The { $customer } thought: { $answer }.
thought-employee = The { $employee } thought: { $answer }.
said-you = You said: { $answer }.
said-kin = { $name } said: { $answer }.
said-customer = The { $customer } said: { $answer }.
said-voice = { $name } said for the { $customer }: { $answer }.
said-employee = The { $employee } said: { $answer }.
steps-apart = { $n ->
    [0] That is the same.
    [one] One step apart.
    [2] Two steps apart.
    [3] Three steps apart.
   *[other] Four steps apart.
}
seat-own-you = How it was for you
seat-own-kin = How it was for { $name }
seat-own-customer = How it was for the { $customer }
seat-own-employee = How it was for the { $employee }
seat-guess-you = What you thought that the other felt
seat-guess-kin = What { $name } thought that the { $employee } felt
seat-guess-customer = What the { $customer } thought that the { $employee } felt
seat-guess-employee = What the { $employee } thought that the { $customer } felt
seat-words-only = in words only
seat-not-said = nothing was said about this
seat-taken-back = taken back
seat-no-guess = not guessed
seat-empty-you = You have not said this yet.
seat-empty-kin = { $reader ->
    [bereaved] { $name } has not said this.
   *[other] { $name } has not said this yet.
}
seat-empty-customer = The { $customer } has not said this yet.
seat-empty-employee = The { $employee } has not said this yet.
said-later = Also said:

## The employee
back-to-desk = Back to my day
back-to-customer = Back to { $name }
same-page = { $name } sees the same page, with the same words.
colleague-page = You help in this team. What the { $customer } and your colleague told each other is seen by
    those two only.
late-reason = Why was it later? The { $customer } reads this.
promise-done = This is done
did-what = Write down what happened
did-title = What happened?
did-benefit = What does this do for the { $customer }?
did-benefit-hint = One plain sentence. Needed when we did something.
did-step = Does this belong to a step?
did-no-step = no fixed step
did-turn = Whose turn is it now?
did-same-turn = as it was
did-promise = What do we promise?
did-due = By
did-do = Put this on the page
blind-why = { $reader ->
    [bereaved] You first. Say how it was for you, and how you think it was for { $name }. Then you read what
        was told about it.
   *[other] You first, and only then { $name }. Say how it was for you and what you think the { $customer }
       says. Then you see the real answer.
}
blind-own = How was this for you?
blind-words = How was this for you? Tell it in your own words.
blind-guess = { $reader ->
    [bereaved] How do you think this was for { $name }?
   *[other] What do you think the { $customer } says?
}
blind-guess-hint = You choose what you think.
blind-do = Show it
show-title = Would you like to talk about this?
show-what = You can show your own two answers to a coach or to your team lead. What the { $customer } said
    does not go along. You can always take it back.
show-do = Show to { $name } ({ $role })
show-stop = Take back from { $name } ({ $role })
show-nobody = There is no coach yet.
desk-title = Hello { $name }
desk-invite = { $name } has told something.
desk-invite-why = Take the other chair for a moment: first you say what you think, then you see it.
desk-ours = It is our turn
desk-theirs = It is somebody else's turn
desk-none = Nobody.
desk-since = since { $day }
desk-due = promised for { $day }
desk-overdue = promised for { $day }, which has passed
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
shown-title = What { $employees } showed me
shown-what = Only what { $employees } choose to show you stands here, and only as long as they want.
shown-none = There is nothing that you may see now.
shown-own = How it was for the { $employee }:
shown-guess = What the { $employee } thought that the { $customer } felt:

## The interviewer
interview-title = Write down a conversation
interview-what = You listen as an outsider. Tick nothing: then only you read this, and it counts nowhere. Only
    interviewers see who told it.
interview-staff = The { $customer } agrees that staff of this organisation read this, without a name.
interview-words = What did the { $customer } tell?
interview-words-hint = In the { $customer }'s words, also when they are hard. Write down no names.
interview-about = What was it about?
interview-whole = all of it
interview-teller = Who told this?
interview-teller-hint = Only when the { $customer } wants to hear back. You can skip this.
interview-quote = The { $customer } agrees that these words stand on the mirror without a name. The mirror is
    for staff and { $customers }.
interview-do = Keep this conversation
stories-title = What people told
stories-what = These words come from conversations with an interviewer. Staff read only what the { $customer }
    agreed to. Who told them is not said.
stories-none = There are no conversations yet.
stories-only-you = Only you read this. The { $customer } did not agree that others read it.
stories-held = Only you read this until you have looked at it. In these words there may be: { $what }.
stories-mend = Write it down so that nobody can be recognised
stories-mend-do = Keep it so
stories-checked-do = I have looked: nobody can be recognised by this
stories-back-do = Take this conversation back
stories-back-what = The { $customer } does not want this any more. The words, the answer and the name go away
    at once.
stories-teller = Who told this?
teller-title = Who told this
teller-none = This { $customer } did not want the name to be kept.
teller-noted = That you looked here stands in the record.

## The mirror
mirror-what = The mirror shows how a service was, for who got help and for who helped. Only groups, never a
    person.
mirror-title = The mirror: { $service }
mirror-no-quotes = Too few people agree yet that their words stand here.
quote-at = at the step: { $step }
mirror-map = This is how it went, and how it was
mirror-caption = { $count } { $customers }, from { $from } to { $to }.
mirror-caption-period = From { $from } to { $to }.
mirror-response = { $answered } of the { $started } { $customers } told something. Who said nothing does not
    count as satisfied.
mirror-reading = Beside the steps stands how it was: filled is what people lived through, dashed what the
    other thought. The band is the middle half of the answers.
mirror-step-count = { $count } { $customers }
mirror-path = { $count } { $customers }, { $wait }
mirror-table = The same map as a table
mirror-figures = What we decide with this
mirror-figures-what = No more than six figures. Each says which decision is taken with it.
mirror-no-figures = No figures have been chosen yet.
mirror-data = The same data for programs:
lane-customer = { $customers }
lane-employee = { $employees }
lane-guess-employee = what { $employees } thought
lane-guess-customer = what { $customers } thought
lane-low = dissatisfied
lane-high = satisfied
feeling-few = answers: { $values }
feeling-many = middle { $middle }, the middle half from { $low } to { $high }.
feeling-guess = The other thought: { $guess }.
figure-decision = Decision:
figure-between = The true value lies somewhere between { $low } and { $high }.
figure-range = The true value lies somewhere between { $low } and { $high }.
figure-no-range = How sure this is, we only know with more answers.
figure-range-none = The real value lies close to that.
figure-customers = { $n } { $customers }.
figure-period = { $from } to { $to }.
figure-both-sides = From both sides.
figure-one-side = One side is missing: this was asked or counted on one side.
figure-source-noticed = Said by { $customers }.
figure-source-satisfied = Said by { $customers }.
figure-source-understood = Said by { $customers } and guessed by { $employees }.
figure-source-rosy = Said by { $customers } and guessed by { $employees }.
figure-source-kept = Counted from the promises.
figure-source-late = Counted from the promises.
figure-source-expected = Said by { $customers }, before the start and at the end.
indicator-noticed = Seen what we did
indicator-satisfied = Satisfied with what happened
indicator-understood = Guessed right
indicator-rosy = Do we think too rosily or too gloomily?
indicator-kept = Promises in time
indicator-late = Days after the promised day
indicator-expected = As expected?
figure-noticed = { $part } of the { $whole } things that we did were noticed.
figure-satisfied = In { $part } of { $whole } cases the { $customer } was satisfied.
figure-understood = In { $part } of { $whole } cases the { $employee } thought exactly what the { $customer }
    said.
figure-kept = { $part } of the { $whole } promises were kept in time.
figure-rosy-above = We think rosier than { $customers } say: { $size } step on average, over { $whole } cases.
figure-rosy-below = We think gloomier than { $customers } say: { $size } step on average, over { $whole }
    cases.
figure-rosy-equal = On average we think the same as { $customers } say, over { $whole } cases.
figure-late-above = Half of the { $whole } promises were kept { $size } days after the day or more.
figure-late-below = Half of the { $whole } promises were kept { $size } days before the day or more.
figure-late-equal = In the middle the { $whole } promises were kept on the very day.
figure-expected-above = In the end it was, in the middle, { $size } step better than { $whole } { $customers }
    thought before.
figure-expected-below = In the end it was, in the middle, { $size } step less good than { $whole }
    { $customers } thought before.
figure-expected-equal = In the end it was, in the middle, as { $whole } { $customers } thought before.

## Keeping the house
indicators-title = Choose figures
indicators-what = No more than six, each with the decision that it is for. Do you want another figure? Take
    one off first.
indicator-kind = Which figure?
indicator-decision = Which decision do you take with it?
indicator-decision-hint = For example: do we explain each step beforehand?
indicator-add = Put on the page
indicator-remove = Take off
accounts-title = Who can sign in
account-name = Name
account-role = Role
account-new = Add somebody
account-teams = In which teams?
account-password = First password
account-password-hint = At least 12 characters. A few words in a row are fine.
account-do = Add
audit-title = Record
audit-what = Who read and wrote what. The words of { $customers } do not stand here.
audit-when = When
audit-who = Who
audit-did = What
audit-to = Where
did-sign-in = signed in
did-open-link = opened the personal link
did-end-link = closed a link or code
did-new-link = made a new personal link
did-join = said: this is my own page
did-unjoin = said: this is not my page after all
did-set-word = chose a word for a code
did-close-code = closed a code after too many wrong words
did-confirm = said: I said this myself
did-read = read
did-tell = told
did-guess = guessed
did-answer = answered questions
did-withdraw = took something back
did-release = released words
did-close = closed words
did-write = wrote
did-start = started
did-keep-promise = kept a promise
did-show = showed something
did-take-back = took back what was shown
did-remove = took off
subject-account = access
subject-list = list of { $customers }
subject-trajectory = steps of one of the { $customers }
subject-expectation = what one of the { $customers } expects
subject-moment = a moment
subject-shown = what was shown
subject-unseen = what was not noticed
subject-story = a conversation
subject-stories = conversations
subject-story-teller = who had a conversation
subject-audit = record
subject-indicator = a figure
