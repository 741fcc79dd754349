# Three short pages, what is open, and how it ends.

## The three pages

parts-label = Parts of this page
part-now = Now
part-road = What happened and what comes
part-said = Said and agreed
part-whole = Everything on one page
read-all = Read all of it
say-else = Say something else
how-was-title = { $reader ->
    [self] How was this for you?
   *[other] How was this?
}
guess-title = Guess how it was for { $name }
promised-short = Promised:
promised-open = { $n } still to do
promised-in-time = { $n } in time
promised-late = { $n } late
ahead-short = Next:
road-short = { $n ->
    [one] So far: { $shown } moment
   *[other] So far: { $shown } moments
}
overview-end = { $part ->
    [early] Done around the beginning of { $month }.
    [middle] Done around the middle of { $month }.
   *[late] Done around the end of { $month }.
}
in-sight-expected = { $reader ->
    [self] You expect:
    [bereaved] { $name } expected:
   *[other] { $name } expects:
}
in-sight-agreed = Agreed:
fold-all = All about this
promised-closed = { $n ->
    [one] { $shown } promise was kept or withdrawn
   *[other] { $shown } promises were kept or withdrawn
}
kept-here = This is kept.
kept-next-organisation = { $reader ->
    [seat] You find it again with what is still open.
    [team] You find it again with what is still open.
   *[other] On this page you read what we do with it.
}
kept-next-customer = { $reader ->
    [bereaved] It stands on the page.
    [self] Now it is up to you. It stands below.
   *[other] { $name } reads it and can answer.
}
kept-next-by = { $reader ->
    [seat] The answer is promised by { $day }.
    [team] The answer is promised by { $day }.
   *[other] We answer by { $day }.
}
kept-next-read = { $reader ->
    [bereaved] It stands on the page.
    [seat] { $name } reads it on the own page.
    [team] { $name } reads it on the own page.
   *[other] Whoever helps you reads it.
}

## What is open

open-title = What is still open
open-read = Read it
open-due = by { $day }
open-late = that was to be on { $day }, { $days } ago
open-tried = We called on { $day }. Nobody answered.
yes-so = Yes, that is so
promised-step = Step: { $step }
error-ended = This has ended. Does it go on after all? Then first take back that it is finished. After that
    you can ask or promise something again.
step-next = This step comes by { $day }: { $what }
done-next = Done by { $day }: { $what }
done-overdue-now = This was to be done on { $day }: { $what } That did not happen yet.
step-overdue-now = This step was to be there on { $day }: { $what } That has not happened yet.
open-promise-organisation = We promised: { $what }
open-promise-customer = { $reader ->
    [self] Bring it later: { $what } We go on upon your word.
   *[other] { $name } brings it later: { $what } We go on.
}
open-call-organisation = { $reader ->
    [self] You asked us to call you.
   *[other] { $by } asks us to call.
}
open-not-helped-organisation = { $reader ->
    [self] You said: this did not help.
   *[other] { $by } said: this did not help.
}
open-expectation-organisation = { $reader ->
    [self] You expect this. We still have to answer.
   *[other] { $by } expects this. We still have to answer.
}
open-pressure-organisation = { $reader ->
    [self] You said that money or time runs out. We still have to answer.
   *[other] { $by } said that money or time runs out. We still have to answer.
}
open-answer-again-organisation = { $reader ->
    [self] You said that our answer is not good yet. We answer again.
   *[other] { $by } said that our answer is not good yet. We answer again.
}
open-our-answer-customer = { $reader ->
    [self] We answered. Is this all right?
   *[other] { $name } still says whether our answer is good.
}
our-answer-open = { $reader ->
    [self] You have not said yet whether this is good.
    [bereaved] Nothing more was said to this.
   *[other] { $name } has not said yet whether this is good.
}
promised-expectation = { $reader ->
    [self] Our answer to what you expect
   *[other] Our answer to what { $name } expects
}
promised-pressure = { $reader ->
    [self] Our answer to what you said about money and time
   *[other] Our answer to what { $name } said about money and time
}
promised-answer = { $reader ->
    [self] We come back to what you said
   *[other] We come back to what { $name } said
}
written-back-not = No answer yet.
written-back-lately = { $reader ->
    [self] On { $day } somebody wrote back to you
   *[other] On { $day } somebody wrote back
}
bend-before = How the route was changed before
bend-not-needed = { $reader ->
    [self] Not needed for you
   *[other] Not needed for { $name }
}
bend-first = { $reader ->
    [self] We do this step first for you
   *[other] We do this step first for { $name }
}
bend-own = { $reader ->
    [self] A step for you only
   *[other] A step for { $name } only
}
open-talk-organisation = { $reader ->
    [self] We will still talk about this with you.
   *[other] We will still talk about this with { $by }.
}
open-talk-customer = { $reader ->
    [self] We ask whether you want to talk about this.
   *[other] We asked { $name } for a talk.
}
open-talked-customer = { $reader ->
    [self] We wrote that we talked about this. Is that so?
   *[other] { $name } still says whether we talked about this.
}
open-not-promised-organisation = { $reader ->
    [self] We do not promise this. We will still talk about it with you.
   *[other] We do not promise this. We will still talk about it with { $name }.
}
open-wish-organisation = { $reader ->
    [self] You said what you want. We still have to answer.
   *[other] { $by } wants something. We still have to answer.
}
open-proposal-organisation = { $reader ->
    [self] You propose something. We still say whether we agree.
   *[other] { $by } proposes something. We still say whether we agree.
}
open-proposal-customer = { $reader ->
    [self] We propose something. Do you agree?
   *[other] { $name } still says yes or no to our proposal.
}
open-reword-customer = { $reader ->
    [self] We wrote what you expect in other words. Is it right so?
   *[other] { $name } still says whether our words are right.
}
open-summary-customer = { $reader ->
    [self] We wrote your story in short. Is it right so?
   *[other] { $name } still says whether the story in short is right.
}
open-by-phone-customer = { $reader ->
    [self] We wrote down what you said by phone. Is it right so?
   *[other] { $name } still says whether what we wrote down after the call is right.
}
open-claim-customer = { $reader ->
    [self] We think that we wait for something from you. Is that so?
   *[other] { $name } still says whether we really wait for something.
}
open-win-organisation = This was to bring us something. Did it?
open-win-customer = { $reader ->
    [self] This was to bring you something. Did it?
   *[other] { $name } still says whether this brought something.
}
open-explain-organisation = { $reader ->
    [seat] Still explain what { $name } has from this.
   *[other] We still explain this.
}
benefit-later = { $reader ->
    [self] What you have from this is not written here yet.
   *[other] What { $name } has from this is not written here yet.
}

## Calling and answering

did-trust = Do we wait for it?
did-trust-wait = Yes, we wait for it
did-trust-go = No, we go on upon your word. The { $customer } brings it later.
called-spoke = Called, and we spoke
called-nobody = Called, no answer
called-title-spoke = We spoke on the phone
called-title-nobody = We called, but nobody answered
answer-by-do = Say when we answer
answer-by-what = The { $customer } reads the day beside the question. Once you answered, this promise is
    kept by itself.
answer-by-words = What do we promise?
answer-by-words-filled = We answer
explain-do = Explain what the { $customer } has from this
why-late-do = Write why it was later

## Done, ended, not over yet

do-did = I did this
do-did-what = Then it is our turn. The { $employee } reads what you write with it.
do-did-words = Do you want to add something?
entry-did = { $reader ->
    [self] You said: I did this
   *[other] { $name } said: I did this
}
do-ended = Say that it is finished
do-ended-what = The { $customer } reads that it has ended. Is it not finished for the { $customer }? Then the
    { $customer } can say so, and it is your turn again.
do-ended-words = Do you want to say how it ended?
entry-ended = It has ended
turn-over = This ended on { $day }.
ended-ask = { $reader ->
    [self] Was it as you expected, and did it help? Say so if you like.
   *[other] Was it as { $name } expected, and did it help? Say so if you like.
}
do-how-it-ended = Say how it ended
do-how-it-ended-what = We learn from it. It changes nothing about a decision.
do-how-it-ended-code = { $reader ->
    [self] Was it as you expected?
   *[other] Was it as { $name } expected?
}
do-how-it-ended-basis = { $reader ->
    [self] Did it help you?
   *[other] Did it help { $name }?
}
do-how-it-ended-words = Do you want to add something?
need-how-it-ended = Choose an answer, or write it in a few words.
entry-how-it-ended = How it ended
code-how-it-ended-yes = As expected
code-how-it-ended-partly = Partly as expected
code-how-it-ended-no = Not as expected
basis-how-it-ended-yes = it helped
basis-how-it-ended-partly = it helped in part
basis-how-it-ended-no = it did not help
do-reopened = It is not finished yet
do-reopened-what = Then it is our turn again. You may say what is still needed.
do-reopened-words = What is still needed?
entry-reopened = { $reader ->
    [self] You said: it is not finished yet
   *[other] { $name } said: it is not finished yet
}

## The day of who works here

desk-calls = To call
desk-answers = Who waits for an answer
desk-late = Promised and not done yet
desk-explain = Still to explain
desk-coming = Promised for the coming week
desk-nothing-open = Nothing is open.
desk-rest = { $n ->
    [one] { $shown } more
   *[other] { $shown } more
}
