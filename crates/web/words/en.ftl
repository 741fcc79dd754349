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
map-caption-count = Walked { $trajectories } times, { $events } events, from { $from } to { $to }.
map-caption-duration = Half of them were done within { $median }.
map-caption-complete = Every step and every path is on this map.
map-caption-steps = { $n ->
    [one] The map shows { $shown } of { $all } steps. 1 rare step ({ $events } events) is left out; a path runs straight on there.
   *[other] The map shows { $shown } of { $all } steps. { $n } rare steps ({ $events } events) are left out; a path runs straight on there.
}
map-caption-trajectories = { $n } of the walks had only steps that are left out and do not count on the map.
map-caption-paths = The map shows { $shown } of { $all } paths, together { $share } of all moves. The { $left } rarest paths are left out.
map-caption-ends = Only the busiest places to start and to end are on the map; { $n } places where somebody started or ended are left out.
map-caption-hidden = Groups of fewer than { $k } people are not on it. That way nobody can be recognised.
map-caption-reading = A path is as thick as the people on it. Beside it: how many times, the middle wait, and how long the longest 10% waited at least. Dashed on the left: back to an earlier step.
map-note-lifecycle = { $n } events that do not complete a step are not counted.
map-note-time = { $n } events without a time are not counted.
map-note-case = { $n } rows without a case or a step are not counted.
map-note-object = Followed: { $kind }. Also in this file: { $others }.
map-note-windows = The text was not UTF-8 and was read as Windows-1252.
map-start = start
map-end = end
map-step-count = { $count } times
map-step-share = in { $share } of all
map-path = { $count } times, { $wait } (10%: { $p90 })
map-path-ends = { $count } times
map-variants = The ways most walked
map-variants-more = There are { $count } different ways. These are the { $top } most frequent.
map-way = { $share }, { $count } times
map-description = A map from top to bottom with { $steps } steps and { $paths } paths.
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
map-col-returns = Back
