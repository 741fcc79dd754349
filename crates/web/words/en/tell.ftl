# Telling: how it was, and what each thinks that the other would say.

## The customer tells

own-moment = Tell what happened
expectation-again = Say what you expect now
leave-what = Is this not your own phone or computer?
leave-do = Forget me on this device
expectation-title = Before we begin: what do you expect?
expectation-later = What do you expect of us now?
expectation-voice = Do you tell this for somebody else?
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
back-to-steps = Back to the steps
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
may-quote = My words may stand on the mirror without my name. There { $employees } and other
    { $customers } read them.
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
employee-has-told = { $reader ->
    [kin] The { $employee } has already said how it was. You see that when you tell how it was for { $name }.
    [bereaved] The { $employee } has already said how it was. You see that when you tell how it was for
        { $name }.
   *[other] The { $employee } has already said how it was. You see that when you have told something yourself.
}
tell-again = I want to add something
guess-customer = Would you like to guess how it was for the { $employee }?
ask-guess-customer = How do you think it was for the { $employee }?
guess-once = You can guess once. After that it stands.
guess-do = This is what I think
your-words = Your words
quoted-now = Your words may now stand on the mirror without a name.
by-phone-own = { $reader ->
    [self] You told yourself here how it was. That counts.
   *[other] { $name } told here how it was. That counts.
}
closed-now-call = Your words are now seen only by you and the { $employee } who helps you.
closed-now = Your words are now seen only by you and the { $employee } who helps you. The { $employee } sees
    them only after answering as well.
quoted-some = A part of your words here may stand on the mirror without a name. The rest may not.
    The rest may not.
quote-start-all = All my words here may go on the mirror, without a name
quote-stop = Take my words off the mirror
quote-start = My words may go on the mirror, without a name
quote-who = On the mirror { $employees } and other { $customers } read your words.
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
withdraw-what = What you told here goes away: how it was, on another day too, your answers to the
    questions, and whether you noticed it. From the figures too. The { $employee } cannot read it any
    more. That something was here, the day and the reason stay.
withdraw-what-kin = What you told here goes away: how it was, on another day too, your answers to the
    questions, and whether you noticed it. The { $employee } cannot read it any more. That something was
    here, the day and the reason stay.
withdraw-what-others = What you told here goes away, and also what others told here for you: how it was,
    on another day too, the answers to questions, and whether you noticed. From the figures too. The
    { $employee } cannot read it any more. That something was here, the day and the reason stay.
withdraw-apart = You said more here. That stays. Take it back by itself if you want.
withdraw-call-stays = The { $employee } also wrote down what you said by phone, without a yes of yours.
    That stays. Take it back by itself if you want.
withdraw-guess-stays = What you guessed stays too: a guess is given once.
withdraw-what-serving = How it was for you and your answers to questions go away. Did you show somebody how it
    was? That person does not read it any more either. Did you guess here? That stays: a guess is
    given once. After this you cannot answer here again.
took-back-own = You took back here how it was for you. You cannot tell that here again.
took-back-no-guess = You took your answers back here. You cannot answer here again.
withdraw-title-stays = You wrote the title of this moment yourself. It stays. Do you want the whole
    moment to go?
withdraw-title-others = The title of this moment stays. Do you want the whole moment to go?
withdraw-title-shared = You wrote the title of this moment yourself. It stays, because somebody else told
    something here too.
withdraw-do = Take this back
own-title = What happened? A few words.
own-day = On which day?
own-day-hint = Choose the day. Do you not remember it? Leave this empty. Below you can say it in your own
    words.
own-untitled = Something that happened
when-rough = day not exactly known
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
gone-other = Another { $employee }:
gone-voice = What { $who } told:
seat-before = This is of who helped here before.
seat-taken-back = taken back
seat-guess-before = guessed about who helped before
seat-guess-hidden = guessed, but not for you to read
seat-no-guess = not guessed
seat-empty-you = You have not said this yet.
seat-empty-kin = { $reader ->
    [bereaved] { $name } has not said this.
   *[other] { $name } has not said this yet.
}
seat-empty-customer = The { $customer } has not said this yet.
seat-empty-employee = The { $employee } has not said this yet.
said-later = Also said:

## The interviewer

interview-title = Write down a conversation
interview-what = You listen as an outsider. Tick nothing: then only you read this, and it counts nowhere.
    Only interviewers see who told it.
interview-staff = The { $customer } agrees that staff of this organisation read this, without a name.
interview-words = What did the { $customer } tell?
interview-words-hint = In the { $customer }'s words, also when they are hard. Write down no names.
interview-value = How satisfied was the { $customer }?
interview-about = What was it about?
interview-whole = all of it
interview-teller = Who told this?
interview-teller-hint = Only when the { $customer } wants to hear back. You can skip this.
interview-quote = The { $customer } agrees that these words stand on the mirror without a name. The
    mirror is for staff and { $customers }.
interview-do = Keep this conversation
stories-title = What people told
stories-what = These words come from conversations with an interviewer. Staff read only what the
    { $customer } agreed to. Who told them is not said.
stories-more = There are more than fit here. These are the newest.
stories-none = There are no conversations yet.
stories-only-you = Only you read this here. The { $customer } did not agree that it stands here for others.
stories-held = Only you read this until you have looked at it. In these words there may be: { $what }.
stories-mend = Write it down so that nobody can be recognised
stories-mend-do = Keep it so
stories-checked-do = I have looked: nobody can be recognised by this
stories-back-do = Take this conversation back
stories-back-what = The { $customer } does not want this any more. The words, the answer and the name go
    away at once.
stories-teller = Who told this?
teller-title = Who told this
teller-none = No name was kept.
teller-noted = That you looked here stands in the record.

## The employee's day

reflection-title = For myself
reflection-what = Nobody else reads this. Not a lead, not an administrator.
reflection-words = What do you want to remember?
reflection-do = Keep this for myself
reflection-back = Throw this away

## At a moment

do-opinion = Say what you think of a rule
do-opinion-what = This is about the rule itself, and not about what you lived through. That is why your
    opinion stands apart.
do-opinion-words = What do you think of the rule?
do-opinion-number = How satisfied are you with this rule?
need-opinion = Write in a few words what you think of the rule.
entry-opinion = { $reader ->
    [self] What you think of the rule
    [bereaved] Opinion about the rule
   *[other] What { $name } thinks of the rule
}
do-key = Say whether this was an important moment
do-key-what = You two may see this differently. Both answers stay.
do-key-code = Was this an important moment for you?
need-key = Choose yes or no.
entry-key = Important moment
code-key-yes = yes, this was important
code-key-no = no, this was an ordinary moment
do-rights = { $reader ->
    [self] Here you stood up for a right
   *[other] Here { $name } stood up for a right
}
do-rights-what = Standing up for a right is always fine. It goes with this moment.
do-rights-words = Which right was it about?
entry-rights = { $reader ->
    [self] You stood up for a right
   *[other] { $name } stood up for a right
}
do-limitation = Say what did not work here
do-limitation-what = You say what did not work, and how it went after that. If it was solved well, that
    counts as something good.
do-limitation-words = What did not work?
do-limitation-code = How was it solved?
need-limitation = Choose how it was solved, or write in a few words what did not work.
entry-limitation = What did not work here
code-limitation-solved-well = solved well
code-limitation-solved = solved
code-limitation-open = not solved yet
do-observation = Tell when else you saw this
do-observation-what = Did you see this more often? Tell each time apart, with the day.
do-observation-words = What did you see?
do-observation-place = Where was it?
do-observation-day = When was it?
need-observation = Write in a few words what you saw. The rest may stay empty.
entry-observation = Also seen on another day
do-impression = Say how it is now, all together
do-impression-what = { $reader ->
    [kin] You say how it is now, all together. What was said before stays beside it.
    [bereaved] You say how it was, all together. What was said before stays beside it.
   *[other] You say how it is for you now, all together. What you said before stays beside it.
}
do-impression-words = Would you like to tell more about it?
do-impression-number = { $reader ->
    [kin] How satisfied, all together?
    [bereaved] How satisfied, all together?
   *[other] How satisfied are you now, all together?
}
need-impression = Choose how it is, or write it in a few words.
entry-impression = How it is now, all together
entry-answer = Answer to a question
do-by-phone = Write down what the { $customer } said by phone
do-by-phone-what = You write this down for the { $customer }. It counts only once the { $customer } says
    that it is right like this.
do-by-phone-words = What did the { $customer } say? Write it in the { $customer }'s words.
do-by-phone-number = How satisfied was the { $customer }?
need-by-phone = Write in a few words what the { $customer } said. The rest may stay empty.
entry-by-phone = Said by phone
do-elsewhere = Tell how this step went on your side
do-elsewhere-what = You were asked to tell something about this one moment.
do-elsewhere-words = How did this step go on your side?
entry-elsewhere = Told by another organisation
entry-beside = { $reader ->
    [self] How it was for yourself
   *[other] How it was for the one who looks along
}
code-beside-yes = noticed this
code-beside-no = nothing happened for this person
code-beside-not_noticed = did not notice this
code-beside-unknown = does not know

## Questions about a moment

block-outcome = What it brought
block-treatment = How people were treated
block-talk = The conversation
item-result = got what was needed
item-result-customer = Did you get what you needed?
item-result-employee = Did the { $customer } get what was needed?
item-works = it works
item-works-customer = Did it work for you?
item-glad = glad about it
item-glad-customer = Are you glad about what it brought?
item-glad-employee = Are you yourself glad about what it brought?
item-quality = done well
item-quality-customer = Do you think that it was done well?
item-quality-employee = Do you yourself think that it was done well?
item-price = worth the price
item-price-customer = Was it worth the price?
item-stay = wanting to stay
item-stay-customer = Would you like to stay with us?
item-nuisance = little trouble
item-nuisance-customer = Did the trouble stay small?
item-serious = taken seriously
item-serious-customer = Were you taken seriously?
item-serious-employee = Did you take the { $customer } seriously?
item-trusted = given trust
item-trusted-customer = Did you feel that we trusted you?
item-trusted-employee = Did you trust the { $customer }?
item-understood = understood
item-understood-customer = Did you feel understood?
item-understood-employee = Did you understand the { $customer }?
item-welcome = welcome
item-welcome-customer = Did you feel welcome?
item-welcome-employee = Was the { $customer } welcome with you?
item-interest = real interest
item-interest-customer = Did you notice real interest?
item-interest-employee = Did you have a real interest in the { $customer }?
item-room = room to do what was needed
item-room-employee = Did you have room to do what was needed?
item-said = clearly said
item-said-customer = Was it clear what was said?
item-said-employee = Could you say clearly what you wanted to say?
item-asked = reasonably asked
item-asked-customer = Did you find it reasonable what was asked of you?
item-asked-employee = Did you find it reasonable what was asked of the { $customer }?
item-tone = good tone
item-tone-customer = Did you find the tone good?
item-tone-employee = Did you yourself find the tone good?
item-voice = told the story
item-voice-customer = Could you tell your story?
item-voice-employee = Could the { $customer } tell the whole story?
item-expected = expected much
item-expected-employee = Did the { $customer } expect much of us beforehand, do you think?
item-answer-1 = not at all
item-answer-2 = not really
item-answer-3 = a little
item-answer-4 = yes
item-answer-5 = yes, completely
item-nuance = Yes, but
items-title = A few questions about this moment
items-what = These are a few short questions. You can skip all of them. Tell how the moment was as well.
    Then you see what the other answered to the questions that you answer yourself{ $reader ->
    [seat] , and to those that you do not get
   *[other] { "" }
}.
items-no-more = You took back here what you answered. So you can answer no more questions at this moment.
items-own-only = The { $customer } does not get these questions, and never reads your answer to them:
items-do = Keep my answers
items-kept = Thank you. Your answers have been kept.
typed-before = This is what you filled in. It was not kept:
items-typed = This is what you filled in at a question that was answered already or that we ask no more. Do
    you still want to say it? Then tell it at the moment itself.
items-more = A few more questions
left-title = What I told before
left-what = Does somebody else help a { $customer } now? Then what you told there stays yours. You read it
    here again, and you can take it back.
left-answers = Your answers to questions about this moment:
left-none = Nothing of yours stands with anybody whom you no longer help.
left-gone = It is taken back.
