# What this language is called and how it writes. A folder without this file is no language.

# the name of the language in the language itself
language-name = English
# ltr: from left to right, rtl: from right to left
language-direction = ltr
# between thousands, and before decimals
number-thousands = ,
number-decimal = .
# a part of a hundred
number-percent = { $number }%
# a day with its year, a day in this year, a day with its name before it, and a month
date-whole = { $day } { $month } { $year }
date-this-year = { $day } { $month }
date-named = { $weekday } { $date }
date-month = { $month } { $year }

## What the people in the two chairs are called, by the kind of organisation: one, and more

called-government = customer
called-government-more = customers
called-coaching = participant
called-coaching-more = participants
called-insurer = insured person
called-insurer-more = insured people
called-care = resident
called-care-more = residents
called-employee = employee
called-employee-more = employees
# What a page also calls people: nobody who comes in takes such a word for a name. With commas between them.
called-others = I, me, you, he, she, we, us, they, them, hullie, somebody, somebody else,
    someone, someone else, nobody, nobody else, everybody, everyone, anybody, other, others, myself,
    yourself, themselves, guest, house, organisation, team leader, team, colleague, us, her, him
# The words that can stand before such a name.
called-after = the, a, an, your, our, my
