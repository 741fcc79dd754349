# What customer and employee put on the shared page.

## Expecting and promising

do-our-answer = Answer this
do-our-answer-what = { $name } reads your answer below what { $name } wrote, and then says yes, yes but,
    or no. Say only what can really be done.
do-our-answer-code = Can this be done?
do-our-answer-words = What can we do?
do-our-answer-more = If not all of it can be done: why not?
do-our-answer-day = When is that done?
need-our-answer = Choose an answer, or write what we can do. If you name a day, write what is done that
    day.
entry-our-answer = Our answer
more-our-answer = The reason:
our-answer-more-hint = Only needed when not all of it can be done.
need-but = Write what has to be different.
code-our-answer-yes = this can be done
code-our-answer-partly = part of it can be done
code-our-answer-no = this cannot be done
do-to-our-answer = Say whether this is good
do-to-our-answer-what = Is our answer good for you? If you say ‘yes, but’ or ‘no’, we answer again.
do-to-our-answer-code = Is this all right?
do-to-our-answer-words = Would you like to say more?
need-to-our-answer = Choose an answer, or write it in a few words.
entry-to-our-answer = { $reader ->
    [self] What you say to that
    [bereaved] What was said to that
   *[other] What { $name } says to that
}
code-to-our-answer-yes = yes, that is good
code-to-our-answer-but = yes, but
code-to-our-answer-no = no, not like this
do-write-back = Write back
do-write-back-what = { $name } reads this below what { $name } told, with your role and your team. A few
    words are enough. Did something go wrong? Then it helps to say: what you read, what was our doing,
    what you think of it, and what happens now.
do-write-back-words = What do you write back?
need-write-back = Write a few words back.
entry-write-back = Written back
entry-reword = Suggested other words
code-reword-fits = this fits what we can do
code-reword-not-realistic = we probably cannot do this
code-reword-not-concrete = this can be more precise
entry-not-promised = We do not promise this
do-talked = We talked about this
do-talked-what = You show that you talked about this together, and when.
do-talked-words = What did you talk about?
do-talked-other = At which moment did you talk about this?
need-talked = Choose at which moment you talked about this. The rest may stay empty.
entry-talked = This was talked about

## Wanting, proposing and agreeing

do-wish = { $reader ->
    [kin] Say what { $name } wants and finds important
   *[other] Say what you want and find important
}
do-wish-what = { $reader ->
    [kin] Say what { $name } wants. After that we look for an agreement together.
    [bereaved] Say in your own words what you want.
   *[other] Say in your own words what you want. After that we look for an agreement together.
}
do-wish-words = { $reader ->
    [kin] What does { $name } want, and what is important?
   *[other] What do you want, and what is important to you?
}
need-wish = Write in a few words what you want.
entry-wish = { $reader ->
    [self] What you want
    [voice] What { $name } wants, says { $by }
    [bereaved] A wish
   *[other] What { $name } wants
}
do-want = Say what we want
do-want-what = Say honestly what the organisation wants. It stands beside the { $customer }'s wish, and the
    { $customer } reads it.
do-want-words = What do we want?
need-want = Write in a few words what we want.
entry-want = What we want
do-limit = Say what cannot be different, and why
do-limit-what = Sometimes a thing is fixed, by a law for example. The { $customer } reads what is fixed and
    what the reason is.
do-limit-words = What cannot be different?
do-limit-more = What is the reason?
need-limit = Write what cannot be different, and the reason too. You can share this only with a reason.
entry-limit = This cannot be different, and why
do-proposal = Make a proposal
do-proposal-what = Write down what you could agree on together. The other reads it and can say yes or make a
    new proposal. It is an agreement as soon as you both agree.
do-proposal-words = What do you propose?
need-proposal = Write in a few words what you propose.
entry-proposal = Proposal
do-agree = I agree with this
do-agree-what = If you say yes, your yes stands with it, with the day. Would you like something else? Then you
    need not do anything, or you ask to talk.
entry-agree = Agreed
do-win = Say what is in it for you
do-win-what = A good agreement brings something for the { $customer } and for the organisation. Say what is in
    it for you. Only you can say later whether it came true.
do-win-words = What is in it for you?
need-win = Write in a few words what is in it for you.
entry-win = What it brings
do-win-came = Yes, this came true
do-win-came-what = You say that it brought what you hoped for. Only you can say that.
entry-win-came = This came true

## Explaining and planning

do-pace = Explain why this goes step by step
do-pace-what = The { $customer } reads your explanation. That makes clear why it goes in these steps now.
do-pace-words = Why can this not go faster now?
need-pace = Write in one plain sentence why this goes step by step.
entry-pace = Why this goes step by step
do-meaning = Say what our help can mean
do-meaning-what = Say in plain words what our help can mean for this { $customer }.
do-meaning-words = What can our help mean for this { $customer }?
need-meaning = Write in one plain sentence what our help can mean.
entry-meaning = What our help can mean
do-plan = Say when this step comes
do-plan-what = The { $customer } sees when this step comes and how much time it asks. Is there something that
    you do not know yet? Leave it empty.
do-plan-day = First day
do-plan-until = Last day
do-plan-number = How many minutes does this ask of the { $customer }?
entry-plan = When this step comes

## Time

do-bend = Do this step another way
do-bend-what = Not everybody needs the same steps. { $name } reads what you change, and why.
do-bend-words = Why?
do-bend-code = What changes?
need-bend = Choose what changes, and write why.
entry-bend = This step goes another way
code-bend-not-needed = this step is not needed
code-bend-first = we do this step first
code-bend-as-planned = this step goes as planned after all
do-own-step = Add an own step
do-own-step-what = This step is for { $name } only. { $name } reads what it is, when, and why. It is a promise
    as well: later you say that it is done.
do-own-step-words = Why is this step needed?
do-own-step-more = What do we do?
do-own-step-day = By when at the latest?
need-own-step = Write what we do, by when, and why.
entry-own-step = An own step
more-own-step = Step:
do-felt = Say how long this felt
do-felt-what = Waiting can feel longer or shorter than the days on the calendar. Your words stand beside the
    counted days, and are never added to them.
do-felt-words = How long did it feel? For example: a good two months.
need-felt = Write in a few words how long it felt.
entry-felt = This is how long it felt
do-pause = Say that it stands still for a while
do-pause-what = The { $customer } reads that it stands still for a while, why, and from when. Do you know
    already when it goes on? Add that. Does a pause on the page end? Write the same first day, with the last
    day.
do-pause-words = Why does it stand still for a while?
do-pause-day = From which day?
do-pause-until = Until and including which day?
need-pause = Write why it stands still, and choose the day on which that begins. The last day may stay empty.
entry-pause = It stands still for a while
do-extend = Choose a later day
do-extend-what = The { $customer } reads the new day and the reason. The first day stays beside it.
do-extend-words = Why will it be later?
do-extend-day = What is the new day?
need-extend = Write why it will be later, and choose the new day.
entry-extend = It will be later
do-withdraw-promise = Withdraw this promise
do-withdraw-promise-what = The { $customer } reads that this promise does not go on, and why. The promise
    itself stays on the page.
do-withdraw-promise-words = Why do we withdraw this promise?
need-withdraw-promise = Write in a few words why we withdraw this promise.
entry-withdraw-promise = We withdraw this promise
do-not-helped = This did not help
do-not-helped-what = { $reader ->
    [kin] You say that this did not help { $name }. Then it is our turn again. What we did stays, with its
    day.
    [bereaved] You say that this did not help. Then it is our turn again. What we did stays, with its day.
   *[other] You say that this did not help you. Then it is our turn again. What we did stays, with its day.
}
do-not-helped-words = Would you like to say what is still needed?
entry-not-helped = { $reader ->
    [self] This did not help you
   *[other] This did not help { $name }
}

## Telling the story only once

do-summary = Tell it in short
do-summary-what = { $reader ->
    [seat] Who comes new reads this first. That way the { $customer } need not tell it again.
   *[other] Who comes new reads this first. That way you need not tell it again.
}
do-summary-words = What should somebody know who comes new?
need-summary = Write in a few sentences what somebody should know who comes new.
entry-summary = The story in short
do-handover = Let somebody else help from now on
do-handover-what = The { $customer } reads that somebody else helps, of which team, and why. Who comes new
    reads the story first.
do-handover-words = Why does somebody else help from now on?
entry-handover = Somebody else helps from now on
do-has-read-page = I have read this page
do-has-read = I have read the story
entry-has-read = The story has been read
do-retold = I had to tell it again
do-retold-what = You show that you had to tell your story once more. You need not say more than that.
entry-retold = { $reader ->
    [self] You had to tell it again
    [bereaved] It had to be told again
   *[other] { $name } had to tell it again
}

## What is still missing, and what was in the way

do-claim = Say what we still miss
do-claim-what = You say what you think is still missing, and not how that came about. The { $customer } reads
    it and says whether it is so. It counts only once the { $customer } has seen it.
do-claim-words = Would you like to add something?
do-claim-code = What is it, as you see it?
do-claim-basis = How do you know this?
need-claim = Choose what it is, as you see it. The rest may stay empty.
entry-claim = What we still miss
basis-claim-seen = seen for oneself
basis-claim-heard = heard from somebody
basis-claim-guessed = a guess
code-claim-K01 = We have not received a document yet
code-claim-K02 = The signature is still missing
code-claim-K03 = We could not speak to each other yet
code-claim-K04 = The appointment did not take place
code-claim-K05 = The form is not complete yet
code-claim-K06 = Something has changed in the situation
code-claim-K07 = The message came in at another place
code-claim-K08 = The payment has not come in yet
code-claim-K09 = The answer came after the date
code-claim-K10 = We are waiting for somebody else (bank, employer, doctor)
code-claim-K11 = The { $customer } wants to think it over
do-reply = Say how you see this
do-reply-what = We wrote down what we still miss. You say whether you see it that way, and your answer stands
    beside it.
do-reply-words = Would you like to tell more about it?
do-reply-code = Is this so, as you see it?
need-reply = Choose an answer, or write it in a few words.
entry-reply = { $reader ->
    [self] What you say to this
    [bereaved] What was said to this
   *[other] What { $name } says to this
}
code-reply-yes = yes, that is so
code-reply-partly = partly
code-reply-no = no, I see that differently
code-reply-unknown = I do not know
do-cause = Say what was in the way on our side
do-cause-what = You say what was in the way in the organisation, not who. Two causes fit with a moment.
do-cause-words = Would you like to explain it?
do-cause-code = What was in the way on our side?
need-cause = Choose what was in the way, or write it in a few words.
entry-cause = What was in the way on our side
code-cause-M01 = the work is divided over departments
code-cause-M02 = too little money to do this
code-cause-M03 = a computer system that did not work well
code-cause-M04 = too little room to decide for ourselves
code-cause-M05 = too much work or too few people
code-cause-M06 = the rota or a meeting
code-cause-M07 = information that was missing or could not be found
code-cause-M08 = a law, or a time that is set by law
code-cause-M09 = waiting for another organisation
code-cause-M10 = illness, or a change of { $employee }
code-cause-M11 = a fixed way of working
code-cause-M12 = we knew too little about this
code-cause-M13 = a standard letter or a standard text
code-cause-M14 = a target or figure steered another way
code-cause-M15 = privacy or security
code-cause-M16 = nobody could step in at that moment
code-cause-M17 = orders that do not go together
code-cause-M18 = an unsafe or upsetting situation
do-fact = Add what our records say
do-fact-what = This stands beside the { $customer }'s story, never in its place. The { $customer } reads it,
    and also where it comes from.
do-fact-words = What do our records say?
do-fact-more = Where does this come from?
do-fact-place = Where exactly does it stand?
do-fact-day = On which day was this recorded?
do-fact-code = How sure is this?
need-fact = Write what it says and where it comes from. Choose the day too, and how sure it is. The rest may
    stay empty.
entry-fact = According to our records
code-fact-measured = counted or measured
code-fact-registered = written down by somebody
code-fact-derived = worked out from other data
code-fact-claimed = said by somebody

## Talking, calling, and for whom

do-pressure = Say that your money or time runs out
do-pressure-what = { $reader ->
    [kin] You need not tell this. It never counts in a decision about { $name }.
    [bereaved] You need not tell this. It never counts in a decision.
   *[other] You need not tell this. It never counts in a decision about you.
}
do-pressure-words = Would you like to tell more about it?
do-pressure-code = What runs out?
entry-pressure = Money or time runs out
code-pressure-income = the money runs out
code-pressure-time = it has to be soon
code-pressure-both = both
do-talk = Can we talk about this?
do-talk-what = { $reader ->
    [self] You ask to talk about this. You choose how: by phone, at the desk, in writing or rather not.
    [kin] You ask to talk about this.
    [bereaved] You ask to talk about this.
   *[other] You ask the { $customer } to talk about this. The { $customer } chooses how: by phone, at the
    desk, in writing or rather not.
}
do-talk-words = What would you like to talk about?
entry-talk = Question to talk about this
do-talk-way = Choose how you would like to talk about this
do-talk-way-what = You choose how you would like to talk. Rather not is fine too.
do-talk-way-words = Would you like to add something? For example: in the morning, if possible.
do-talk-way-code = How would you like to talk about this?
need-talk-way = Choose how you would like to talk, or write it in a few words. You may also choose rather not.
entry-talk-way = { $reader ->
    [self] How you would like to talk
    [bereaved] The chosen way to talk
   *[other] How { $name } would like to talk
}
code-talk-way-phone = by phone
code-talk-way-desk = at the desk
code-talk-way-writing = in writing
code-talk-way-no = rather not
do-call-me = Call me
do-call-me-what = You let us know that you would like to be called. You can add when it suits you.
do-call-me-words = When does it suit you, and what is it about?
entry-call-me = { $reader ->
    [self] You would like to be called
    [bereaved] A call was asked for
   *[other] { $name } would like to be called
}
by-phone-colleague = A colleague wrote down here before what the { $customer } said by phone. It waits for a
    yes of the { $customer }. If you write something now, that takes its place.
do-voice = Say for whom you tell this
do-voice-what = You tell this for yourself, or for somebody else. It stands with your words. It holds on this
    device. { $reader ->
    [self] Is somebody else going to tell things for you here? That person then also reads what you told only
        the { $employee }, and can make and close links and change your mail address.
   *[other] You also read here what { $name } told.
}
do-voice-words-hint = Has somebody else here the same name? Then write more of your name. Whoever has the same
    name reads what you tell and can take it back.
voice-what-kin = You tell here for { $name }. Has { $name } died? Then you can say so here. We then ask
    nothing more of { $name }. Did you say so, and is it not so? Then say here that { $name } is alive.
voice-said-dead = { $who } said that { $name } has died. That stays, until { $who } or { $name } says that it
    is not so. You can also call us.
voice-alive-self = I am { $name }, and I am alive
voice-kin-need = Choose yes or no.
voice-kin-other = no, { $name } is alive
voice-kin-deceased = yes, { $name } has died
voice-kin-code = Has { $name } died?
do-voice-words = Do you tell for somebody else? Then write who you are. For example: Sanne, the daughter.
do-voice-code = For whom do you tell this?
need-voice = Choose for whom you tell. Is that somebody else? Then write who you are as well.
entry-voice = For whom this is told
code-voice-self = for myself
code-voice-other = for somebody else
code-voice-deceased = for somebody who has died
voice-by = Told by { $name }.
bereaved-next = We ask nothing more of { $name } and send no more mail. What happened stays here. You can tell
    how it was. Do you want to arrange or to know something? Then call us. The number is at the top of this
    page.

## Who said what, and where it came from

party-organisation = we
party-other = somebody else
entry-by = { $who }, { $day }
expectation-source = Where did this expectation come from?
source-letter = a letter or e-mail
source-website = a website
source-colleague = somebody who works here
source-friend = family, friends or acquaintances
source-earlier = what happened earlier
source-other = something else

## More ways

channel-behind = behind the scenes
channel-menu = phone menu
channel-closed = not open yet
version-replaced = Something else took its place later.

## Whether it was noticed

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
noticed-yes-by = { $by } says that this was noticed.
noticed-no-by = { $by } says that nothing happened.
noticed-not-by = { $by } says that this was not noticed.
noticed-unknown-by = { $by } does not know whether this was noticed.

## When there is no talk to choose

other-none = There is no talk on the page yet from after this question. Add the talk first, and choose
    there along which way it went. Then say that you talked about this.
other-none-add = Add the talk
