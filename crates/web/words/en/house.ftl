# The house itself: coming in, who can come in, mail, settings, upkeep.

## Roles and chairs

role-employee = { $employee }
role-team-lead = team lead
role-interviewer = interviewer
role-coach = coach
role-manager = manager
role-administrator = administrator

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
privacy-2 = How a moment was for you is seen only by you and the { $employee } who helps you. The
    { $employee } sees it only after answering as well. What you expect, what you think of a rule and which
    steps there were is also seen by the team that helps you and by whoever you let read along. Where you tell
    something, it says who reads it.
privacy-3 = What you tell never counts in a decision about you.
privacy-4 = On the mirror there are only groups of five people or more. Your words are there only when you say
    so yourself, and without a name. Whoever reads the mirror reads them: { $employees } and other
    { $customers }.
privacy-5 = You can take back what you told. The words are then gone at once. That something was there, the
    day and the reason stay. What you guessed stays, and an agreement that you made together still holds.
privacy-6 = We keep a record of who reads what. At the foot of your own page you see who of us looked.
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
audit-guest = another organisation
audit-voice = who reads along
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
did-skip = skipped
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

## Coming in with a link

enter-title = Your page at { $organisation }
enter-title-other = A page at { $organisation }
enter-do-other = Go on
enter-guest-title = A question for you, by way of { $organisation }
enter-what = Press the button to go on. You need no password.
enter-do = To my page
enter-not-you = Is this link not for you? Then close this page. Nothing has been opened yet.
enter-other = The page of { $name } is open on this device now. If you go on, that one closes here and another
    page opens.
enter-other-guest = Another invitation is open on this device now. If you go on, that one closes here.
enter-dead = This link opens nothing any more
enter-part = A piece of the link is missing
enter-code = Do you have a paper with a code? Type it here.

## Who can come in

doors-title = Who can come in
doors-title-staff = Who can come in at this { $customer }
doors-what = { $reader ->
    [self] These are all links and codes by which somebody can come to your page. Is there one that you do
        not know, or that somebody else may have? Then close it.
   *[other] These are all links and codes by which somebody can come to the page of { $name }. Is there one
       that you do not know, or that somebody else may have? Close it.
}
doors-what-staff = These are the links and codes of this { $customer }. Close one when the { $customer } asks
    for that, on the telephone for example. It stands on the { $customer }'s page.
doors-more = See everything, and close what can go
door-personal = { $reader ->
    [self] Your personal link
   *[other] Personal link
}
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
door-ended-you = Closed by you on { $day }.
door-ended-by = Closed by { $who } on { $day }.
door-ended-customer = Closed by the { $customer } on { $day }.
door-ended-organisation = Closed by the { $employee } on { $day }, because the { $customer } asked for it.
door-ended-replaced = Replaced by a new link on { $day }.
door-ended-wrong = Closed on { $day }, after too many wrong words.
door-sure = { $reader ->
    [self] Do you want to close your own link or code?
   *[other] Do you want to close the own link or code of { $name }?
}
door-sure-what = { $reader ->
    [self] You are in by this one now. If you close it, you cannot come in any more. What you told stays kept.
   *[other] You are in by this one now. If you close it, nobody comes in by it any more. What was told here
        stays kept.
} Call us for a new link or a new paper.
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
people-guests = Other organisations that look along
people-guests-what = They see one moment, and what they said there themselves. If you close this, what
    they said stays.
people-with = { $reader ->
    [self] Who looks along with you
   *[other] Who looks along at { $name }
}
people-what = { $reader ->
    [self] Somebody who helps you gets a link of their own. What that person tells stands on your page with
        the name. That person does not read what you tell the { $employee } alone, and can take back, close
        or release nothing for you.
   *[other] Whoever wants to look along too gets a link of their own. What that person tells stands on the
       page of { $name }, with their own name. That person does not read what was told to the { $employee }
       alone, and can take back, close or release nothing of another.
}
people-name = Who is it?
people-name-hint = For example: Sanne, the daughter. Who gets a new link under the same name reads what
    was told under it before.
people-do = Make a link
people-made = The link is ready
people-give = { $reader ->
    [self] Give this link to who may look along with you.
   *[other] Give this link to who wants to look along.
}
people-close = Stop looking along
mail-title = Mail from us
mail-what = { $reader ->
    [self] We mail only when it is somebody else's turn, or when something is asked of you. We remind you
        once at most.
   *[other] We mail only when it is somebody else's turn, or when something is asked. We remind you once at
       most.
}
mail-none = We send no mail now. You read on this page what changes. You can also call.
mail-bereaved = { $reader ->
    [self] It was said that you have died. So we send no mail.
   *[other] It was said that { $name } has died. So we send no mail.
}
mail-hint = No more mail? Then make the field empty.
mail-do = Keep this address
mail-subject-turn = { $service }: whose turn it is now
mail-subject-reminder = { $reader ->
    [kin] { $service }: something is still asked
   *[other] { $service }: something is still asked of you
}
mail-hello = { $reader ->
    [kin] Hello,
   *[other] Hello { $name },
}
mail-where = { $reader ->
    [kin] You see everything on the page of { $name }. You get there with the link or the code that you got
        from us.
   *[other] You see everything on your own page. You get there with the link or the code that you got from
       us.
}
mail-call = You can also call: { $phone }.
mail-once = This is the only reminder. You will not get a second.
mail-stop = No more mail? On your page, go to 'Who can come in'. Empty the box with your address
    there.

## The employee's day

sides-title = Where I am helped myself
sides-what = You can work here and be helped here too. The two stay apart. Searching in one never finds the
    other.
sides-none = You have no page as one of our { $customers } yet. Open your own link on this device, then we ask
    whether it is yours.
sides-go = Go to the page where I am helped
join-what = You are also signed in here for your work. Is this page yours?
join-do = Yes, this is my own page
join-not = No, this is not my page
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
roles-do = Keep this name
role-name-in = Name ({ $language })
role-more-in = Name for more of them ({ $language })
need-called = Write the name for one, too, in this language: { $language }.
need-called-more = Write what several of them are called, too, in this language: { $language }. We do not
    guess that word.

## Audit trail

did-invite = invited somebody
did-print = made a paper with a code
did-switch = went to the own page, as one of the { $customers }
did-hand-over = handed over one of the { $customers }
did-has-read = said to have read this
subject-entry = something on the page
subject-mail-address = the mail address of a { $customer }
subject-invitation = an invitation
subject-role = the name of a role

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
ahead-none = No step that we know beforehand is to come.
own-more = Do you know more? With whom, at what time, and whether it worked
put-not = Rather not
agreed-by-both = Both agree.
news-title = This is how it stands now
turn-by = by { $day }
turn-doing = What we do now:
turn-earlier = What was needed before
kept-mail = Thank you. We mail to { $address }.
kept-closed = The link is closed. Nobody comes in with it any more. What was told already stays.
kept-gone = It was taken away.
kept-no-mail = We send you no mail.
code-unknown = We do not know this code. Look at the letters once more, or call us.
guest-closed = The { $customer } closed this invitation, the moment was taken back, or the link is too old.
    You need not do anything.
need-day = Choose a day, or write it as you know it.
done-on = This was done on { $day }
wait-shared = Whose turn: { $shares }.
