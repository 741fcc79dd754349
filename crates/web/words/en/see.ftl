# Seeing the distance: the mirror, the map, the figures.

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
answers-share = { $part } of the { $whole } answers: yes, from { $people } people (somewhere between
    { $low } and { $high }).
answers-together = Interest and nuisance together
answers-interest = Where the { $customer } noticed real interest, nuisance stayed small:
answers-no-interest = Where the { $customer } did not, nuisance stayed small:
answers-source = Said by { $customers } and { $employees } of the whole service, until { $day }. A filter that
    was chosen does not count here. Who said nothing does not count.
answers-recovered = What did not work and came right
answers-recovered-what = Something that went wrong and was solved after counts as recovered:
answers-recovered-share = { $part } of { $whole } times (somewhere between { $low } and { $high }).
noticed-of = Noticed: { $part } of the { $whole } times that we did something (somewhere between { $low } and
    { $high }).
noticed-apart = { $reader ->
    [self] Of { $shown } you do not know.
    [bereaved] Of { $shown } it is not known.
   *[other] Of { $shown } { $name } does not know.
}

filter-title = Who is this about?
filter-period = Started in
filter-team = Team
filter-channel = First contact
filter-segment = Kind of { $customer }
segment-label = What kind of { $customer } is this?
segment-none = not chosen
filter-every = all
filter-go = Show
filter-all = All { $customers } again
quarter-1 = January to March { $year }
quarter-2 = April to June { $year }
quarter-3 = July to September { $year }
quarter-4 = October to December { $year }
mirror-only = Only: { $who }.
mirror-response-least = At least { $answered } of the { $started } { $customers } told something. Those who
    said nothing do not count as satisfied.
mirror-promised = { $part } of the { $whole } promises were kept in time.
mirror-leaves-out = Some { $customers } do not count yet. They are added when the group is large enough: at
    least { $k } people at once, of more than one { $employee }.
mirror-as-of = As of { $day }. What was told after that is added later.
counting-title = We are still counting
error-counting = The figures of this service are being counted now. This page looks again by itself in five
    seconds. You do not need to do anything.
counting-again = Look again now
hidden-alike = everybody said the same; with so few people we do not show the answer
figure-nearly-why = With fewer than twenty people we then give no number. That way nobody's answer is known.
figure-noticed-everybody = Nearly everybody noticed what we did.
figure-noticed-nobody = Hardly anybody noticed what we did.
figure-satisfied-everybody = The { $customer } was nearly always satisfied.
figure-satisfied-nobody = The { $customer } was hardly ever satisfied.
figure-understood-everybody = We nearly always thought what the { $customer } said.
figure-understood-nobody = We hardly ever thought what the { $customer } said.
figure-kept-everybody = Nearly all promises were kept in time.
figure-kept-nobody = Hardly any promise was kept in time.
answers-nearly-everybody = Nearly everybody said yes.
answers-nearly-nobody = Hardly anybody said yes.
recovered-nearly-everybody = nearly always.
recovered-nearly-nobody = hardly ever.
mirror-feeling-first = Put how it was first
mirror-happened-first = Put what happened first
mirror-pick-step = Choose a step and read what people tell about it:
mirror-more = Look further
figure-until = This figure stays until { $day }. After that somebody chooses it again, or it goes.
figure-meaning = What does this mean?
figure-stories = Read the stories behind this
meaning-noticed = Each time we did something, the { $customer } can say whether they noticed it. "I do not
    know" is counted apart. What was not noticed may still be good work: then we tell it better.
meaning-satisfied = At each moment the { $customer } can say how it was, from 1 to 5. We call a 4 or a 5
    satisfied.
meaning-understood = The { $employee } first writes down what the { $customer } will say, and only then sees
    the answer. This figure counts how often the two were the same.
meaning-rosy = We put what { $employees } thought beside what { $customers } said. Above zero we think rosier
    than it was, below zero gloomier.
meaning-kept = Every promise has a day. Done on that day or before is in time. A day that was moved does not
    count: the first day stands.
meaning-late = Of each promise that was kept we count the days after the promised day. The middle one stands
    here.
meaning-expected = What the { $customer } expected beforehand, beside how it was in the end. It is a
    difference, not a verdict.
stories-all = What people tell
stories-similar = Like:
stories-because = both about: { $words }
stories-felt = How this step was
compare-title = Two groups side by side
compare-what = Choose two groups of { $customers }. We only say that there is a difference when that is sure
    enough.
compare-first = The first group
compare-second = The second group
compare-go = Compare
compare-everybody = all other { $customers }
compare-choose = Choose two different groups.
compare-customers = There are { $n } { $customers } in the first group ({ $first }), and { $m } in the second
    group ({ $second }).
compare-duration = How long it took:
compare-steps = The difference at each step
compare-came = Came here: { $who }
compare-difference = Difference
compare-feeling = Difference in how satisfied { $customers } were, from 1 to 5
compare-of = { $part } of { $whole }
compare-more = { $size } more.
compare-less = { $size } less.
compare-unclear = No clear difference.
compare-range = Somewhere between { $low } and { $high }.
compare-reading = Each difference says how much more or less it is in the second group. A difference of 20% is
    20 of every 100 { $customers }. After "somewhere between" stands where the true value lies, with 95%
    certainty. When zero lies between them, there is no clear difference. Those who began later are often not
    as far yet: that can make a difference too.
days-decimal = { $days } days
distance-title = The distance between us and them
distance-range = The true value lies somewhere between { $low } and { $high }, over { $n } cases.
distance-no-range = How sure this is, we only know with more answers. There are { $n } now.
undetermined = This cannot be determined.
undetermined-same = This cannot be determined: all answers are the same.
undetermined-few = This cannot be determined: at least { $n } answers are needed.
distance-guesses = What { $employees } think, beside what { $customers } say
distance-guesses-meaning = The first figure says whether we think too rosily or too gloomily. The second says
    whether we notice who had it hard and who did not. A team can be good at one and not at the other, so we
    never add them up.
distance-level = Too rosy or too gloomy?
distance-level-above = On average we think rosier than { $customers } say: { $size } higher on the scale of 1
    to 5.
distance-level-below = On average we think gloomier than { $customers } say: { $size } lower on the scale of 1
    to 5.
distance-level-equal = On average we think the same as { $customers } say.
distance-noticing = Do we notice the difference between { $customers }?
distance-noticing-above = When one { $customer } says 1 higher than another, we think { $size } higher. At 1
    we notice every difference, at 0 none.
distance-noticing-below = When one { $customer } says 1 higher than another, we think { $size } lower. We do
    not notice the difference.
distance-noticing-equal = We do not notice the difference between { $customers }.
distance-within-above = When it goes up and down for one { $customer }, our thoughts go along: { $size }. At 1
    they go along completely, at 0 not at all.
distance-within-below = When it goes up and down for one { $customer }, our thoughts go the other way:
    { $size }. At 1 completely, at 0 not at all.
distance-within-equal = When it goes up and down for one { $customer }, we do not notice.
distance-seed = How sure this is, we work out by drawing again and again which { $employees } count. The draw
    begins with { $seed }. Whoever does that too finds the same.
distance-closer = Do the two come closer?
distance-closer-meaning = Of each { $customer } with more than one moment we put the first beside the last:
    how far off was what the { $employee } thought, then and later?
distance-closer-yes = Yes: at the end the distance is smaller than at the beginning.
distance-closer-no = No: at the end the distance is larger than at the beginning.
distance-closer-unclear = Uncertain: there is no clear difference between beginning and end.
distance-closer-signed = Compared with what { $customers } said, { $employees } later thought this much
    rosier: { $size }. Below zero is gloomier.
distance-expectations = What { $customers } expect, and what { $employees } think they expect
distance-expectations-meaning = On the left stands what { $customers } expected beforehand. On the right
    stands what { $employees } thought about that. It shows whether { $customers } really expect as much as we
    think.
distance-how-high = Do { $customers } expect a lot?
distance-thought = { $employees } think
distance-all = together
distance-shift-above = { $Employees } think that { $customers } expect more than they do: { $size } higher.
distance-shift-below = { $Employees } think that { $customers } expect less than they do: { $size } lower.
distance-shift-equal = { $Employees } are right about how much { $customers } expect.
distance-they = How often it is about "they"
distance-they-meaning = We count texts with phrases such as "they do not listen" or "those people". That says
    something about the distance in a group. It says nothing about a person.
distance-they-customers = { $part } of the { $whole } texts of { $customers } are about "they". The true value
    lies somewhere between { $low } and { $high }.
distance-they-employees = { $part } of the { $whole } texts of { $employees } are about "they". The true value
    lies somewhere between { $low } and { $high }.
distance-they-few = Too few texts yet: we wait for { $n } texts, from enough people.
distance-they-caveat = It is an indication. A program counts set phrases and can be wrong; in Dutch "ze" is
    sometimes one person.
pair-more = What else this distance says
pair-agreement = { $n ->
    [0] It was the same for both.
    [one] For one it was one step different from how it was for the other.
   *[other] For one it was { $n } steps different from how it was for the other.
}
pair-bias-above = { $reader ->
    [self] The { $employee } thought it was better than it was for you.
    [seat] You thought it was better than it was for { $name }.
   *[other] The { $employee } thought it was better than it was for { $name }.
}
pair-bias-equal = { $reader ->
    [self] The { $employee } thought exactly what you said.
    [seat] You thought exactly what { $name } said.
   *[other] The { $employee } thought exactly what { $name } said.
}
pair-bias-below = { $reader ->
    [self] The { $employee } thought it was worse than it was for you.
    [seat] You thought it was worse than it was for { $name }.
   *[other] The { $employee } thought it was worse than it was for { $name }.
}
pair-talk = Talk about this together
map-rework = done again: { $n }
scale-title = This is how long a wait is on the map
legend-own-customer = what { $customers } lived through
legend-own-employee = what { $employees } lived through
legend-guess-employee = what { $employees } thought of that
legend-guess-customer = what { $customers } thought of that
legend-spread = the middle half of the answers
legend-gap = how far off the thought was
legend-path = the thicker, the more people
legend-return = back to a step where people had been before
legend-partly = a part goes back: how much stands beside it
legend-up = to a step that stands higher on the map
legend-handover = goes to another team
legend-rework = this step is done again
legend-share = which part of the people comes here
legend-cry = words that we were allowed to show
mirror-files = The map to hang on the wall:
distance-level-unclear = Whether we think rosier or gloomier than { $customers } say is not clear.
distance-noticing-unclear = Whether we notice the difference between { $customers } is not clear.
distance-within-unclear = Whether we notice that it goes up and down for one { $customer } is not clear.
distance-shift-unclear = There is no clear difference between what { $customers } expect and what
    { $employees } think of that.
