# Hoe deze taal heet en schrijft. Zonder dit bestand is een map geen taal.

# de naam van de taal in de taal zelf
language-name = Nederlands
# ltr: van links naar rechts, rtl: van rechts naar links
language-direction = ltr
# tussen duizenden, en voor de decimalen
number-thousands = .
number-decimal = ,
# een deel van honderd
number-percent = { $number }%
# een dag met jaar, een dag in dit jaar, een dag met zijn naam ervoor, en een maand
date-whole = { $day } { $month } { $year }
date-this-year = { $day } { $month }
date-named = { $weekday } { $date }
date-month = { $month } { $year }

## Hoe de mensen in de twee stoelen heten, naar de soort organisatie: een, en meer

called-government = klant
called-government-more = klanten
called-coaching = deelnemer
called-coaching-more = deelnemers
called-insurer = verzekerde
called-insurer-more = verzekerden
called-care = bewoner
called-care-more = bewoners
called-employee = medewerker
called-employee-more = medewerkers
# Zo noemt een pagina mensen ook: niemand die binnenkomt neemt zo'n woord als naam. Met komma's ertussen.
called-others = ik, jij, je, u, hij, zij, ze, wij, we, ons, mij, haar, hem, jullie, hullie, hun, hen,
    iemand, iemand anders, niemand, niemand anders, iedereen, ander, anderen, zichzelf, uzelf, u zelf,
    mijzelf, mezelf, ikzelf, jezelf, wie meekijkt, gast, huis, team, collega, organisatie, teamleider
# De woorden die voor zo'n naam kunnen staan.
called-after = de, het, een, uw, onze, mijn
