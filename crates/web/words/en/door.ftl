# What stands on every page: words, units, forms, errors.

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

## On every page

skip = To the content
nav = Menu
nav-mine = Your steps
nav-steps = The steps
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
need-one-of = You need to fill in only one of the two.
may-skip = You can skip this.
no-answer = No answer
skip-this = Skip this
hidden-few = too few yet
hidden-few-long = Too few answers to show yet. That way nobody can be recognised.

## Roles and chairs

chair-customer = { $customer }
chair-employee = { $employee }
chair-you = you

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
error-already = This was said before and stays as it is. Do you want it otherwise? Then first take it back, if
    that can be.
error-already-other = This was said before and stays as it is. What you filled in now was not kept.
error-known = You wrote down yourself what the { $customer } said by phone. So there is nothing left to
    guess, and your choice was not kept.
error-shared = Somebody else has said something at this moment. So it stays. What you said about it yourself
    you can take back.
error-full = There are six figures on the page already. Take one off first.
error-wrong-password = The e-mail address and the password do not belong together. Check them once more.
error-too-many = { $minutes ->
    [one] Something that was not right was tried too often. Wait one minute and try again.
   *[other] Something that was not right was tried too often. Wait { $minutes } minutes and try again.
}
error-busy = Very many people want to come in at this moment. Wait a few seconds and try again.
error-closed-link = The { $customer } closed this link. Do you want to look along again? Ask the
    { $customer } for a new link.
error-dead-link = This link does not work any more. Call us and you get a new one.
error-part-of-link = The link is not whole. Copy the link once more, right to the end. Or call us and you
    get a new one.
error-wrong-word = This word does not go with this code. Try once more. After five times you
    have to wait for a quarter of an hour. After ten times the code closes.
error-code-closed = This code is closed. Call us and you get a new paper.
error-own-team = This is the page of a { $customer } whom you or your team help or helped. It cannot be your
    own page as well: nobody of your team would see the { $customer } any more. Are you this { $customer }
    yourself? Ask your lead whether another team can help you.
error-open-link = Open this page with the link that you got from us. Do you have a paper with a code? Then
    fill in that code. Did you lose the link or the paper? Call us and we help you.
error-ours = Something went wrong on our side. Try again in a minute. If it still does not work, call us and
    mention { $reference }.
nothing-lost = What you typed is still there.
field-too-long = { $n ->
    [one] This is { $by } character too long. { $most } characters fit. Make it a little shorter.
   *[other] This is { $by } characters too long. { $most } characters fit. Make it a little shorter.
}
field-not-a-name = A name is one line, without signs that nobody sees or that turn the reading direction
    around. Type the name again, without pasting.
field-unkeepable = There is a character in it that we cannot keep. Type it again, without pasting.
field-not-a-day = This day does not exist, or we cannot read it. Choose the day in the field. Can you only
    type there? Then write it like this: 4 December 2026.
field-not-later = Choose a day that comes after the promised day.
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
need-turn = Also choose who has to do this.
need-side = Choose who did this. Then the { $customer } reads it correctly.
need-about = Choose what the story is about.
need-benefit = Write in one plain sentence what this does for the { $customer }.
need-guess = Choose what you think the other will say.
need-service = Choose what it is about.
need-decision = Write which decision you take with this figure. Without a decision it does not go on the
    page.
need-name = Write a name.
need-email = This is not an e-mail address. Write it like name@example.org.
need-teller = Write a name, or leave it empty.

## Taking back

taken-back = Taken back on { $day }: { $reason }.
readers-by-your-link = Whoever speaks for you with your own link reads this too.
readers-by-their-link = Whoever speaks with the own link of { $name } reads this too.
readers-by-link = Whoever speaks for { $name } with the link of { $name } reads this too.
readers-by-your-link-later = Do you let somebody tell by your own link later? That person then reads this too.
readers-by-their-link-later = Does somebody tell by the own link of { $name } later? That person then
    reads this too.
readers-by-link-later = Does somebody tell by the link of { $name } for { $name } later? That person then
    reads this too.
readers-shared-guest = The { $customer }, whoever the { $customer } lets read along, and the team that helps
    the { $customer } read this.
readers-shared-served = You, whoever you let read along, and the team that helps you read this.
readers-shared-kin = { $reader ->
    [bereaved] You, those who may look at this page, and the team that helped { $name } read this.
   *[other] You, { $name } and the team that helps { $name } read this. If { $name } lets somebody else read
       along, so do they.
}
readers-shared-serving = The { $customer }, whoever the { $customer } lets read along, and the team that
    helps read this.
readers-after-guess-served = You, whoever you let read along, and the { $employee } who helps you read this.
    The { $employee } reads it only after answering as well.
readers-after-guess-kin = { $reader ->
    [bereaved] You, those who may look at this page, and the { $employee } who helped { $name } read this. The
        { $employee } reads it only after answering as well.
   *[other] You, { $name } and the { $employee } who helps { $name } read this. If { $name } lets somebody
       else read along, so do they. The { $employee } reads it only after answering as well.
}
readers-after-guess-serving = { readers-shared-serving }
readers-own-fewer = Was it so for yourself? Then whoever else reads along does not read it.
readers-own-at-once-fewer = Was it so for yourself? Then the { $employee } can read it at once, and
    whoever else looks along does not.
readers-own-at-once = Was it so for you yourself? Then the { $employee } can read it at once.
readers-agreed-serving = First only you, the { $customer } and whoever the { $customer } lets read along
    read this. When the { $customer } says yes, the team reads it too.
readers-table-served = Only you and the { $employee } who helps you read this.
readers-table-kin = { $reader ->
    [bereaved] Only you, those who have the link of { $name }, and the { $employee } who helped { $name } read
        this.
   *[other] Only you, { $name } and the { $employee } who helps { $name } read this.
}
readers-table-serving = Only you and the { $customer } read this. If a colleague takes over, that colleague
    reads it only after answering as well.
readers-answer-table = Only you, { $name } and whoever helps { $name } in your place later read this. Your
    team does not.
readers-blind-served = Only you and the { $employee } who helps you read this. The { $employee } reads it
    only after answering as well.
readers-blind-kin = { $reader ->
    [bereaved] Only you, those who have the link of { $name }, and the { $employee } who helped { $name } read
        this. The { $employee } reads it only after answering as well.
   *[other] Only you, { $name } and the { $employee } who helps { $name } read this. The { $employee } reads
       it only after answering as well.
}
readers-blind-serving = Only you, the { $customer } and whoever the { $customer } lets read along read this.
    They read it only after answering as well.
taken-back-changed = I see it differently now
taken-back-private = this is too personal
taken-back-mistake = there was a mistake in it
taken-back-unsaid = I would rather not say
moment-taken-back = A moment that was taken back
take-back-title = Would you like to take this back?
take-back-why = Why do you take this back? Every reason is fine.
take-back-agreement = An agreement rests on this. Your words go away. The agreement still holds, in the
    words that you both agreed to.
take-back-moment = The moment goes away, with everything that you said there. Whose turn it is, and what
    was asked or promised then, stays. That something was there, along which way, the day and the reason
    stay as well.
take-back-moment-others = The moment goes, with everything that you said there, and also what others told
    there. Whose turn it is, and what was asked or promised then, stays. That something was there, along
    which way, the day and the reason stay too.
take-back-voice = This goes. Was it the last that was said about this? Then what stood before holds again: for
    whom it is told, and also whether somebody said that { $name } has died. Was this said on another
    device? Then we ask there again who tells. What was told under a name keeps that name.
take-back-voice-theirs = This goes. Was it the last that { $who } said about this? Then what { $who } said
    before holds again. Did somebody else also say that { $name } has died? That stays then.
take-back-voice-kin = This goes. Was it the last that you said about this? Then what you said before holds
    again. Did somebody else also say that { $name } has died? That stays then.
take-back-not-helped = Your words go. Whose turn it is does not change.
take-back-reworded = Your words are gone at once. What we wrote about them stays, also a sentence to
    which you said yes. That something was there, the day and the reason stay.
take-back-yes = Your yes goes. What is read with your yes only, the team then reads no more.
take-back-answer = Your answer is gone at once. That something was there, the day and the reason stay. After
    this you can answer no more questions at this moment.
take-back-gone = Your words go away at once. That something was there, the day and the reason stay.
take-back-whole-moment = Take this moment back
take-back-do = Yes, take this back

## Errors: what is the matter, what you can do now

error-changed = This page has changed meanwhile. Look at what is new and send it again.
works-here-title = This page is not for who works here
error-works-here = You are signed in as somebody who works here. So this page does not open. Only the
    person whom the link is for may read and tell here. Is that person with you? Then sign out first. A
    phone of their own is best.
works-here-join = Is this your own page? Say so first
error-one-voice = This holds only when you both agree. Everything stays as it is. Wait for the other, or ask
    to talk.
error-bereaved = It was said that this { $customer } has died. So nothing more is asked of the { $customer }
    here. Write down what the organisation does itself, or call the family.
error-said-to-have-died = Somebody said that you have died. So nothing is agreed now. Is that not so? Say
    that first on your page. After that you can send this again.
error-agreed = The { $customer } and the { $employee } agree on this. Nobody takes that back alone.
    Everything stays. Ask for a talk, or make a new proposal.
error-did-not-help = The { $customer } said that this did not help. So it stays. Write something else
    back.
error-told-meanwhile = The { $customer } told something here meanwhile. So this was not kept. Look at the
    moment: first say what you think, then you see what the { $customer } told.
error-own-words = You told yourself here how it was. That counts. So a yes is no longer needed.
error-confirmed = The { $customer } said yes to this meanwhile. So it stays, and only the { $customer } can
    take it back now. Is it not right? Ask for a talk.
error-taken-back = This is about something that was taken back meanwhile. So we could not keep it. Look on
    the page what stands there now.
error-closed = This promise is no longer open. It was done or withdrawn meanwhile. Look on the page what
    stands there now.
error-replaced = Something else took its place meanwhile. Your yes was not kept. Look on the page what
    stands there now.
error-read-anew = Something else has come in its place. Your yes was not kept. Read what is there now.
    Only say yes if you agree with that.
error-other-voice = Somebody else tells on this page now than when this form was opened. So nothing was
    kept. Are you who told then? Then say so in another tab, on your page, and send this again. Are you
    somebody else? Then go back to your page and begin there again.
error-answered = One of these questions was answered already, perhaps in another window, or is asked no
    more. So nothing was kept now yet. Are there still questions below? Then press the button once
    more.
error-others-too = Meanwhile somebody else told something here too. That would go as well. So nothing was
    taken back yet. Do you still want it? Then take it back once more.
error-not-in-chair = Only who helps this { $customer } now does this. Ask in the team who that is.
error-left = You no longer help this { $customer }, so this page is closed to you. What you told yourself
    you find on your day, under “What I told before”. Moments, promises and what you guessed stay here.
error-not-own = You speak for somebody else here. For this only the own word of the { $customer } counts.
    You can tell what you saw and how it was.
error-nothing = There is nothing of yours here that you can take back.
error-most = There are already as many here as fit. Take an earlier one back first.

## Forms that we did not keep, or kept before

error-prefix = Error: { $title }
home-desk = To my day
home-mine = To my own page
home-guest = To the question to me
link-title = This link does not work
error-away = We cannot keep or show anything at the moment. That is our fault. Try again in a few minutes.
error-slow = This took too long. That is our fault. Try again in a minute.
error-slow-sending = Sending took too long. Perhaps your connection is slow. Try again in a moment.
error-too-large = This is too much to send in one go. Nothing was kept, and we cannot show your text
    here. Go back to the form: what you typed is usually still there. Make the text shorter and send it
    again.
error-method = This address cannot be used like this. Go back to the page you came from.
error-elsewhere = This form did not come from our own pages. So nothing was kept. Open our page and fill in
    the form there.
error-unreadable = We could not read this. Nothing was kept. Go back and try again.
error-not-for-you-staff = This page does not exist, or is not meant for you. Do you think that is wrong? Ask
    your administrator.
error-ours-staff = Something went wrong. Try again in a minute. If it still fails, tell your
    administrator and mention { $reference }.
field-in-use = This mail address has an account already. Look in the list, or choose another address.
field-no-mail = Somebody said that the { $customer } has died. So we send no mail, and the address stays
    as it was.
field-name-taken = Somebody here has this name already. Choose another name, for example with the surname.
field-has-link-given = Somebody here has this name already, with a link of the own. Is it the same person?
    Then close that link first, and make a new one after it. Is it somebody else? Choose another name, for
    example with the surname.
field-has-link = Somebody here has this name already, and a link of the own. Is that you? Then open that
    link. Are you somebody else? Choose another name, for example with the surname.
field-name-known = Somebody told something here under this name before. Is it the same person? Then tick the
    box. Is it somebody else? Then choose another name.
same-person-hint = Whoever has this name reads what was told under it, and can take that back.
same-person = Yes, it is the same person
field-name-of-another = You chose that you tell this for yourself, and wrote a name as well. Take the name
    away. Or do you tell for somebody else? Then choose that.
field-called-so = We call somebody else so here already. Write a real name, for example Sanne.
field-number-for-name = Write a name here and no number.
held-title = This has not been kept yet
held-session-customer = We no longer know on this device who you are. What you filled in is still below.
    First open your own link in another tab, or fill in the code of your paper there. Then come back here
    and press the button.
held-session-guest = The { $customer } closed this invitation, or we no longer know on this device who you
    are. What you filled in is still below. Open the link of the invitation in another tab. Does it still
    work? Then come back here and press the button.
held-session-staff = You are no longer signed in. What you filled in is still below. First sign in, in
    another tab. Then come back here and press the button.
held-other-customer = Somebody else has come in on this device since you opened this form. Your words
    would go to the page of that person. So nothing was kept. Open your own link again in another tab, or
    fill in the code of your paper there. Then come back here and press the button.
held-other-guest = Somebody else has come in on this device since you opened this form. So nothing was kept.
    Open the link of your invitation again in another tab. Then come back here and press the button.
held-other-staff = Somebody else has signed in on this device since you opened this form. So nothing was
    kept. Sign in with your own account in another tab. Then come back here and press the button.
held-nameless = We do not know who tells here now. Somebody else told by this link too, or a name was taken
    away on another device. First say who you are, in another tab. Then come back here and press the button.
held-unmarked = We cannot see which page this form comes from. So we ask first. Is what you see here right,
    and do you want to send it? Then press the button.
held-words = This form was kept before, with other words in it. Those stay. Do you want to send what you see
    here as well? Then press the button.
held-sign-in = Sign in in another tab
held-code = Fill in your code in another tab
held-whose = See which page is open now
sent-what = What you typed
sent-field = Your text
sent-chosen = What you chose or ticked goes along too.
sent-again = Send again
sent-after-all = Send this
already-kept = We had this already. It was kept once. Did you take it back since? Then fill it in anew.
already-shown = This was made already. We show the link or the code only once. Do you no longer have it?
    Then make a new one.
draft-back = What you filled in here before is back.
said-ticked = That is done. It stands there.
said-ticked-some = Not everything could be done. A promise was open no more, or somebody else helps that
    { $customer } now. The rest is done, and stands there.
said-ticked-none = Nothing was ticked. First tick what is done.
said-taken-back = That was taken back.
said-handed-over = This { $customer } was handed over.
