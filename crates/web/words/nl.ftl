# De woorden van Hullie in het Nederlands. Taalniveau B1, u-vorm, kort.

## Eenheden en dagen
unit-none = meteen
unit-seconds = { $n ->
    [one] { $shown } seconde
   *[other] { $shown } seconden
}
unit-minutes = { $n ->
    [one] { $shown } minuut
   *[other] { $shown } minuten
}
unit-hours = { $shown } uur
unit-days = { $n ->
    [one] { $shown } dag
   *[other] { $shown } dagen
}
weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

## De kaart
map-title = Zo liep het: { $name }
map-caption-count = { $trajectories } keer doorlopen, { $events } gebeurtenissen, van { $from } tot en met { $to }.
map-caption-duration = De helft was binnen { $median } klaar.
map-caption-complete = Alle stappen en alle paden staan op deze kaart.
map-caption-steps = { $n ->
    [one] De kaart toont { $shown } van { $all } stappen. 1 zeldzame stap ({ $events } gebeurtenissen) is overgeslagen; een pad loopt daar rechtdoor.
   *[other] De kaart toont { $shown } van { $all } stappen. { $n } zeldzame stappen ({ $events } gebeurtenissen) zijn overgeslagen; een pad loopt daar rechtdoor.
}
map-caption-trajectories = { $n } keer doorlopen bestond alleen uit overgeslagen stappen en telt op de kaart niet mee.
map-caption-paths = De kaart toont { $shown } van { $all } paden, samen { $share } van alle bewegingen. De zeldzaamste { $left } paden zijn weggelaten.
map-caption-ends = Van het begin en het einde staan alleen de drukste plekken op de kaart; { $n } plekken waar iemand begon of eindigde zijn weggelaten.
map-caption-hidden = Groepen van minder dan { $k } mensen staan er niet op. Zo blijft iedereen onherkenbaar.
map-caption-reading = Een pad is zo dik als er mensen op lopen. Daarbij: hoe vaak, de middelste wachttijd, en hoe lang de langste 10% minstens wachtte. Gestreept links: terug naar een eerdere stap.
map-note-lifecycle = { $n } gebeurtenissen die een stap niet afsluiten zijn niet geteld.
map-note-time = { $n } gebeurtenissen zonder tijd zijn niet geteld.
map-note-case = { $n } regels zonder nummer of stap zijn niet geteld.
map-note-object = Gevolgd: { $kind }. Ook in dit bestand: { $others }.
map-note-not-followed = { $n } gebeurtenissen horen bij iets anders en zijn niet geteld.
map-note-never-done = { $n } stappen begonnen en waren nooit klaar.
map-note-month-first = In de datums van dit bestand staat de maand vooraan.
map-note-windows = De tekst was geen UTF-8 en is gelezen als Windows-1252.
map-start = begin
map-end = einde
map-step-count = { $count } keer
map-step-share = bij { $share } van allen
map-path = { $count } keer, { $wait } (10%: { $p90 })
map-path-ends = { $count } keer
map-variants = De meest gelopen wegen
map-variants-more = Er zijn { $count } verschillende wegen. Dit zijn de { $top } die het meest voorkomen.
map-way = { $share }, { $count } keer
map-description = Een kaart van boven naar beneden met { $steps } stappen en { $paths } paden.
map-table-steps = De stappen
map-table-paths = De paden
map-col-step = Stap
map-col-count = Aantal
map-col-share = Deel
map-col-who = Wie
map-col-from = Van
map-col-to = Naar
map-col-median = Middelste wachttijd
map-col-p90 = Langste 10% minstens
map-col-returns = Terug

## Op elke pagina
skip = Naar de inhoud
nav = Menu
nav-mine = Uw stappen
nav-desk = Mijn dag
nav-mirror = De spiegel
nav-services = Wat wij doen en beloven
nav-accessibility = Toegankelijkheid
nav-privacy = Privacy
nav-sign-in = Inloggen voor medewerkers
sign-out = Uitloggen
call = Bel
call-also = Bellen kan ook:
busy = Even geduld. Wij zijn ermee bezig.
benefit = Wat hebt u hieraan:
may-skip = U kunt dit overslaan.
skip-this = Sla dit over
hidden-few = nog te weinig
hidden-few-long = Nog te weinig antwoorden om te laten zien. Zo blijft iedereen onherkenbaar.

## Rollen en stoelen
chair-customer = klant
chair-employee = medewerker
role-employee = medewerker
role-team-lead = leidinggevende
role-interviewer = interviewer
role-coach = coach
role-manager = manager
role-administrator = beheerder

## Antwoorden
answer-1 = heel ontevreden
answer-2 = ontevreden
answer-3 = niet tevreden, niet ontevreden
answer-4 = tevreden
answer-5 = heel tevreden
answer-noticed-yes = ja
answer-noticed-no = nee, voor mij gebeurde er niets
answer-noticed-not_noticed = ik had het niet gemerkt
answer-noticed-unknown = dat weet ik niet

## Waar en hoe
channel-conversation = gesprek
channel-phone = telefoon
channel-desk = balie
channel-letter = brief
channel-mail = e-mail
channel-website = website
side-customer = klant
side-organisation = wij
side-other = iemand anders

## Fouten: wat er is, wat u nu kunt doen
error-title = Dit lukte niet
error-home = Naar het begin
error-not-found = Deze pagina is er niet. Misschien klopt het adres niet helemaal.
error-sign-in = Log eerst in.
error-not-for-you = Deze pagina is er niet, of is niet voor u bedoeld. Denkt u dat dit niet klopt? Bel ons dan.
error-already = Dit is al gezegd en blijft zo staan. U hoeft niets meer te doen.
error-full = Er staan al zes cijfers op de pagina. Haal er eerst een weg.
error-wrong-password = Het e-mailadres en het wachtwoord horen niet bij elkaar. Kijk ze nog eens na.
error-too-many = Er is te vaak geprobeerd om in te loggen. Wacht een kwartier en probeer het dan weer.
error-dead-link = Deze link werkt niet meer. Bel ons, dan krijgt u een nieuwe.
error-open-link = Open deze pagina met de link die u van ons kreeg. Bent u de link kwijt? Bel ons, dan krijgt u een nieuwe.
error-ours = Er ging iets mis bij ons. Probeer het over een minuut opnieuw. Lukt het dan niet, bel ons en noem { $reference }.
nothing-lost = Wat u typte staat er nog.
field-too-long = Dit is { $by } tekens te lang. Er passen { $most } tekens. Maak het iets korter.
field-unkeepable = Er staat een teken in dat wij niet kunnen bewaren. Typ het opnieuw, zonder te plakken.
field-not-a-day = Kies een dag, bijvoorbeeld 2026-12-04.
field-not-an-answer = Kies een van de antwoorden.
field-future = Deze dag moet nog komen. Kies vandaag of een dag die al was.
field-too-short = Kies een langer wachtwoord: minstens 12 tekens. Een paar woorden achter elkaar mag.
need-words = Schrijf in een paar woorden wat er gebeurde, of kies een antwoord. De rest mag leeg blijven.
need-own_words = Schrijf een paar woorden.
need-title = Schrijf in een paar woorden wat er gebeurde. De rest mag leeg blijven.
need-benefit = Schrijf in een gewone zin wat de klant hieraan heeft. Zonder die zin staat het niet op de pagina van de klant.
need-guess = Kies wat u denkt dat de klant zegt. Daarna ziet u wat de klant echt zei.
need-service = Kies waar het over gaat.
need-decision = Schrijf welk besluit u met dit cijfer neemt. Zonder besluit komt het niet op de pagina.
need-name = Schrijf een naam.
need-email = Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.nl.
need-teller = Schrijf een naam, of laat het leeg.

## Begin
home-title = Dezelfde weg, twee stoelen
home-what = Wie hulp krijgt, maakt iets mee. Wie helpt ook. Hullie legt die twee naast elkaar, zodat u er samen over kunt praten.
home-customer = U krijgt hulp
home-customer-what = U ziet wie aan zet is en wanneer u iets hoort. U vertelt in uw eigen woorden hoe het was.
home-customer-link = U hebt geen wachtwoord nodig. U komt binnen met de link die u van ons kreeg.
home-employee = U helpt
home-employee-what = U gaat in de andere stoel zitten: eerst zegt u wat u denkt, daarna ziet u wat de klant zei.
home-how = Zo gaat het
home-how-1 = Aan het begin vraagt Hullie wat u verwacht.
home-how-2 = Bij elke stap kunt u zeggen hoe het was. Niets moet.
home-how-3 = De medewerker raadt eerst wat u vond. Daarna zien jullie allebei het verschil.
home-how-4 = Samen praat u erover. U hoort wat ermee gebeurt.
services-who = Wie doet wat voor u
services-none = Hier komt te staan wat wij doen.
service-steps = De stappen
service-within-first = Binnen { $days }.
service-within = Binnen { $days } na de stap ervoor.
access-1 = Elke pagina werkt met een toetsenbord, met een schermlezer, op een oude telefoon en zonder script.
access-2 = Wij houden ons aan de richtlijn WCAG 2.2, niveau AA. Elke pagina wordt bij elke verandering met een programma nagekeken.
access-3 = Kleur is nooit het enige verschil: de klant heeft een rondje, de medewerker een vierkant, en de naam staat erbij.
access-4 = Wat wij nog niet deden: de pagina's laten testen door mensen die met een schermlezer werken. Een kaart heeft op een klein scherm een schuifbalk; dezelfde cijfers staan eronder in een tabel.
access-5 = Lukt iets niet? Bel ons, dan helpen wij u en maken wij het beter.
privacy-1 = Wij bewaren wat u vertelt, wanneer, en bij welke stap. Uw woorden blijven staan zoals u ze typte.
privacy-2 = Hoe iets voor u was, zien alleen u en de medewerker die u helpt. Wat u verwacht en welke stappen er waren, zien ook collega's die u helpen. Zij zien niet wat u ervan vond.
privacy-3 = Wat u vertelt, telt nooit mee in een besluit over u.
privacy-4 = Op de spiegel staan alleen groepen van vijf mensen of meer. Uw woorden staan daar alleen als u dat zelf aanzet, en zonder naam.
privacy-5 = U kunt altijd terugnemen hoe iets voor u was. Het is dan meteen weg.
privacy-6 = Wij houden bij wie wat leest. Onder aan uw eigen pagina ziet u wie er keek.
privacy-7 = Wij gebruiken geen volgers. Uw browser vraagt niets op bij anderen.
privacy-8 = Wij zetten koekjes neer op uw eigen apparaat: een zodat u binnen blijft, een voor uw taal, en een voor hoe u graag leest. Wat u typt, bewaart uw browser op uw eigen apparaat tot wij het hebben, hoogstens zeven dagen.

## Inloggen
field-email = E-mailadres
field-password = Wachtwoord
sign-in-who = Deze pagina is voor wie hier werkt. Bent u klant? Gebruik dan de link die u van ons kreeg.
sign-in-do = Inloggen
demo-title = Even rondkijken
demo-what = Dit is een voorbeeld met verzonnen mensen. Kies een stoel.
demo-as = Kijk als

## De gezamenlijke pagina
hello = Dag { $name }.
walk-title = Uw stappen: { $service }
walk-now = Nu
turn-customer = U bent aan zet,
turn-organisation = Wij zijn aan zet,
turn-other = Iemand anders is aan zet,
turn-since = { $n ->
    [0] sinds vandaag.
   *[other] sinds { $day } ({ $days }).
}
promise-next = U hoort uiterlijk { $day } van ons: { $what }
promise-overdue-now = U zou op { $day } van ons horen: { $what } Dat is nog niet gebeurd.
promise-none = Er is nu geen dag afgesproken waarop u iets hoort. Bel ons als u dat wilt weten.
help-from = { $team } helpt u.
walk-expected = Wat { $name } verwachtte
expected-nothing = Hier is nog niets gezegd.
expected-remembered = Achteraf gezegd, toen het al begonnen was.
expected-satisfied = Verwacht aan het eind te zijn:
prompt-result = Wat het oplevert
prompt-time = Hoe lang het duurt
prompt-who = Wie wat doet
prompt-contact = Hoe wij contact houden
walk-promised = Wat is beloofd
promised-nothing = Er is nog niets beloofd.
promise-open = Uiterlijk { $day }.
promise-kept = Beloofd voor { $due }. Gedaan op { $day }, op tijd.
promise-late = Beloofd voor { $due }. Gedaan op { $day }, dat is { $days } later.
promise-overdue = Zou klaar zijn op { $day }. Dat is { $days } geleden.
promise-reason = De reden: { $reason }
walk-happened = Wat er gebeurde
road-wait = wachten: { $days }
road-wait-now = sindsdien: { $days } wachten
road-empty = Er is nog niets gebeurd.
noticed-yes = De klant had dit gemerkt.
noticed-no = Voor de klant gebeurde er niets.
noticed-not = De klant had dit niet gemerkt.
noticed-unknown = De klant weet niet of dit te merken was.
has-told = heeft verteld
not-told = heeft nog niets verteld
how-was-this = Hoe was dit voor u?
see-both = Bekijk beide stoelen
take-chair = Ga in de andere stoel zitten
walk-ahead = Wat nog komt
ahead-unknown = Wanneer weten we nog niet.
walk-looked = Wie keek hier?
looked-nobody = Nog niemand van ons.

## De klant vertelt
own-moment = Vertel wat er nog meer gebeurde
expectation-again = Zeg wat u nu verwacht
leave-what = Is dit niet uw eigen telefoon of computer?
leave-do = Vergeet mij op dit apparaat
expectation-title = Voor wij beginnen: wat verwacht u?
expectation-short = Wat verwacht u
expectation-why = Wij willen weten wat u verwacht, zodat wij eerlijk kunnen zeggen wat kan. U en uw medewerker zien dit steeds terug.
expectation-own = Wat verwacht u? Zeg het in uw eigen woorden.
expectation-prompts = Vragen die kunnen helpen
expectation-prompts-hint = U hoeft ze niet allemaal in te vullen.
ask-result = Wat moet het opleveren?
ask-time = Hoe lang denkt u dat het duurt?
ask-who = Wie doet wat, denkt u?
ask-contact = Hoe wilt u dat wij contact houden?
ask-satisfied = Hoe tevreden denkt u straks te zijn?
expectation-do = Bewaar dit
back-to-steps = Terug naar uw stappen
ask-tell = Hoe was dit voor u? Vertel het in uw eigen woorden.
ask-value = Hoe tevreden was u hierover?
ask-noticed = Had u gemerkt dat wij dit deden?
may-quote = Mijn woorden mogen zonder mijn naam op de spiegel staan, waar de organisatie van leert.
who-reads = Dit lezen alleen u en de medewerker die u helpt. Het telt nooit mee in een besluit over u. Zet er liever geen namen of nummers in.
tell-do = Vertel dit
thanks-told = Dank u. Wij hebben uw verhaal.
employee-has-told = De medewerker heeft al gezegd hoe het was. U ziet dat als u zelf iets verteld hebt.
tell-again = Ik wil er nog iets bij zeggen
guess-customer = Wilt u ook raden hoe het voor de medewerker was?
ask-guess-customer = Hoe denkt u dat het voor de medewerker was?
guess-once = Raden kan een keer. Daarna staat het vast.
guess-do = Dit denk ik
your-words = Uw woorden
quoted-now = Uw woorden mogen nu zonder naam op de spiegel staan.
closed-now = Uw woorden zien nu alleen u en de medewerker die u helpt.
quote-stop = Haal mijn woorden van de spiegel
quote-start = Mijn woorden mogen op de spiegel, zonder naam
found-personal = Uw woorden staan nog niet op de spiegel. Er staat misschien iets in waaraan u te herkennen bent: { $what }. Wilt u dat weghalen? Neem dit terug en vertel het opnieuw zonder.
found-mail = een e-mailadres
found-account = een rekeningnummer
found-citizen-number = een burgerservicenummer
found-phone = een telefoonnummer
found-postcode = een postcode
found-birth = een geboortedatum
found-plate = een kenteken
withdraw = Ik wil dit terugnemen
withdraw-what = Hoe het voor u was gaat weg, ook uit de cijfers. De medewerker kan het niet meer lezen. Dat het gebeurde, blijft op de pagina staan.
withdraw-do = Neem dit terug
own-title = Wat gebeurde er? Een paar woorden.
own-day = Op welke dag?
own-side = Wie deed iets?
own-side-customer = ik
own-side-organisation = de organisatie
own-side-other = iemand anders
own-channel = Hoe ging het?
own-do = Bewaar dit

## De twee stoelen
both-title = De twee stoelen
both-reading = Gevuld is wat iemand meemaakte. Gestreept is wat de ander dacht.
thought-you = U dacht: { $answer }.
thought-customer = De klant dacht: { $answer }.
thought-employee = De medewerker dacht: { $answer }.
said-you = U zei: { $answer }.
said-customer = De klant zei: { $answer }.
said-employee = De medewerker zei: { $answer }.
steps-apart = { $n ->
    [0] Dat is hetzelfde.
    [one] Een stap verschil.
    [2] Twee stappen verschil.
    [3] Drie stappen verschil.
   *[other] Vier stappen verschil.
}
seat-own-you = Hoe het voor u was
seat-own-customer = Hoe het voor de klant was
seat-own-employee = Hoe het voor de medewerker was
seat-guess-you = Wat u dacht dat de ander vond
seat-guess-customer = Wat de klant dacht dat de medewerker vond
seat-guess-employee = Wat de medewerker dacht dat de klant vond
seat-words-only = alleen in woorden
seat-no-guess = niet geraden
seat-empty-you = U hebt dit nog niet gezegd.
seat-empty-customer = De klant heeft dit nog niet gezegd.
seat-empty-employee = De medewerker heeft dit nog niet gezegd.
said-later = Later gezegd:

## De medewerker
back-to-desk = Terug naar mijn dag
back-to-customer = Terug naar { $name }
same-page = { $name } ziet dezelfde pagina, met dezelfde woorden.
colleague-page = U helpt in dit team. Wat de klant en uw collega elkaar vertelden, zien alleen zij.
late-reason = Waarom werd het later? De klant leest dit.
promise-done = Dit is gedaan
did-what = Schrijf op wat er gebeurde
did-title = Wat gebeurde er?
did-benefit = Wat heeft de klant hieraan?
did-benefit-hint = Een gewone zin. Nodig als wij iets deden.
did-step = Hoort dit bij een stap?
did-no-step = geen vaste stap
did-turn = Wie is nu aan zet?
did-same-turn = zoals het was
did-promise = Wat beloven wij?
did-due = Uiterlijk op
did-do = Zet dit op de pagina
blind-why = Eerst u, dan pas { $name }. Zeg hoe het voor u was en wat u denkt dat de klant zegt. Daarna ziet u het echte antwoord.
blind-own = Hoe was dit voor u?
blind-words = Hoe was dit voor u? Vertel het in uw eigen woorden.
blind-guess = Wat denkt u dat de klant zegt?
blind-guess-hint = Niemand anders dan u en de klant ziet wat u hier kiest.
blind-do = Laat het zien
show-title = Wilt u hierover praten?
show-what = U kunt uw eigen twee antwoorden laten zien aan een coach of aan uw leidinggevende. Wat de klant zei gaat niet mee. U kunt het altijd terugnemen.
show-do = Laat zien aan { $name } ({ $role })
show-stop = Neem terug van { $name } ({ $role })
show-nobody = Er is nog geen coach.
desk-title = Dag { $name }
desk-invite = { $name } heeft iets verteld.
desk-invite-why = Ga even in de andere stoel zitten: eerst zegt u wat u denkt, dan ziet u het.
desk-ours = Wij zijn aan zet
desk-theirs = Anderen zijn aan zet
desk-none = Niemand.
desk-since = sinds { $day }
desk-due = beloofd voor { $day }
desk-overdue = beloofd voor { $day }, dat is voorbij
desk-mine = u zit in de andere stoel
start-title = Nieuwe klant
start-name = Hoe wil de klant genoemd worden?
start-name-hint = Een voornaam, of mevrouw of meneer met een achternaam. Geen nummer.
start-service = Waarmee helpen wij?
start-do = Begin
started-title = De persoonlijke link
started-what = Geef deze link aan de klant. De klant heeft geen wachtwoord nodig.
started-once = U ziet de link alleen nu. Wie de link heeft, ziet de pagina van de klant.
started-next = Naar de pagina van de klant
shown-title = Wat medewerkers mij lieten zien
shown-what = Hier staat alleen wat een medewerker zelf aan u laat zien, en alleen zo lang die dat wil.
shown-none = Er is nu niets dat u mag zien.
shown-own = Hoe het voor de medewerker was:
shown-guess = Wat de medewerker dacht dat de klant vond:

## De interviewer
interview-title = Een gesprek opschrijven
interview-what = U luistert als iemand van buiten. Wie het vertelde, zien alleen interviewers.
interview-words = Wat vertelde de klant?
interview-words-hint = In de woorden van de klant, ook als die hard zijn. Schrijf geen namen op.
interview-about = Waar ging het over?
interview-whole = alles bij elkaar
interview-teller = Wie vertelde dit?
interview-teller-hint = Alleen als de klant nog iets wil horen. U kunt dit overslaan.
interview-quote = De klant vindt het goed dat deze woorden zonder naam gebruikt worden.
interview-do = Bewaar dit gesprek
stories-title = Wat mensen vertelden
stories-what = Deze woorden komen uit gesprekken met een interviewer. Wie het vertelde staat er niet bij.
stories-none = Er zijn nog geen gesprekken.
stories-teller = Wie vertelde dit?
teller-title = Wie vertelde dit
teller-none = Deze klant wilde niet dat de naam bewaard werd.
teller-noted = Dat u hier keek, staat in het logboek.

## De spiegel
mirror-what = De spiegel laat zien hoe een dienst was, voor wie hulp kreeg en voor wie hielp. Alleen groepen, nooit een persoon.
mirror-title = De spiegel: { $service }
mirror-no-quotes = Nog te weinig mensen vinden het goed dat hun woorden hier staan.
quote-at = bij de stap: { $step }
mirror-map = Zo liep het, en zo was het
mirror-caption = { $customers } klanten, van { $from } tot en met { $to }.
mirror-caption-period = Van { $from } tot en met { $to }.
mirror-response = { $answered } van de { $started } klanten hebben iets verteld. Wie niets zei, telt niet mee als tevreden.
mirror-reading = Naast de stappen staat hoe het was: gevuld is wat mensen meemaakten, gestreept wat de ander dacht. De band is de middelste helft van de antwoorden.
mirror-step-count = { $count } klanten
mirror-path = { $count } klanten, { $wait }
mirror-table = Dezelfde kaart als tabel
mirror-figures = Wat wij hiermee besluiten
mirror-figures-what = Niet meer dan zes cijfers. Bij elk staat welk besluit ermee genomen wordt.
mirror-no-figures = Er zijn nog geen cijfers gekozen.
mirror-data = Dezelfde gegevens voor programma's:
lane-customer = klanten
lane-employee = medewerkers
lane-guess-employee = wat medewerkers dachten
lane-guess-customer = wat klanten dachten
lane-low = ontevreden
lane-high = tevreden
feeling-few = antwoorden: { $values }
feeling-many = midden { $middle }, de middelste helft van { $low } tot { $high }.
feeling-guess = De ander dacht: { $guess }.
figure-decision = Besluit:
figure-between = De echte waarde ligt ergens tussen { $low } en { $high }.
figure-range = De echte waarde ligt ergens tussen { $low } en { $high }.
figure-no-range = Hoe zeker dit is, weten wij pas met meer antwoorden.
figure-customers = { $n } klanten.
figure-period = { $from } tot en met { $to }.
figure-both-sides = Van beide kanten.
figure-one-side = Een kant ontbreekt: dit is van een kant gevraagd of geteld.
figure-source-noticed = Gezegd door klanten.
figure-source-satisfied = Gezegd door klanten.
figure-source-understood = Gezegd door klanten en geraden door medewerkers.
figure-source-rosy = Gezegd door klanten en geraden door medewerkers.
figure-source-kept = Geteld uit de beloften.
figure-source-late = Geteld uit de beloften.
figure-source-expected = Gezegd door klanten, voor het begin en aan het eind.
indicator-noticed = Gezien wat wij deden
indicator-satisfied = Tevreden over wat er gebeurde
indicator-understood = Goed geraden
indicator-rosy = Denken wij te mooi of te somber?
indicator-kept = Beloften op tijd
indicator-late = Dagen na de beloofde dag
indicator-expected = Zoals verwacht?
figure-noticed = { $part } van de { $whole } dingen die wij deden, zijn gemerkt.
figure-satisfied = Bij { $part } van de { $whole } keer was de klant tevreden.
figure-understood = { $part } van de { $whole } keer dacht de medewerker precies wat de klant zei.
figure-kept = { $part } van de { $whole } beloften zijn op tijd gedaan.
figure-rosy-above = Wij denken mooier dan klanten zeggen: gemiddeld { $size } stap, over { $whole } keer.
figure-rosy-below = Wij denken somberder dan klanten zeggen: gemiddeld { $size } stap, over { $whole } keer.
figure-rosy-equal = Wij denken gemiddeld hetzelfde als klanten zeggen, over { $whole } keer.
figure-late-above = De helft van de { $whole } beloften is { $size } dagen of meer na de dag gedaan.
figure-late-below = De helft van de { $whole } beloften is { $size } dagen of meer voor de dag gedaan.
figure-late-equal = In het midden zijn de { $whole } beloften precies op de dag gedaan.
figure-expected-above = Aan het eind was het in het midden { $size } stap beter dan { $whole } klanten vooraf dachten.
figure-expected-below = Aan het eind was het in het midden { $size } stap minder goed dan { $whole } klanten vooraf dachten.
figure-expected-equal = Aan het eind was het in het midden zoals { $whole } klanten vooraf dachten.

## Beheer
indicators-title = Cijfers kiezen
indicators-what = Niet meer dan zes, en elk met het besluit waar het voor is. Wilt u een ander cijfer? Haal er dan eerst een weg.
indicator-kind = Welk cijfer?
indicator-decision = Welk besluit neemt u hiermee?
indicator-decision-hint = Bijvoorbeeld: leggen wij elke stap vooraf uit?
indicator-add = Zet op de pagina
indicator-remove = Haal weg
accounts-title = Wie kan inloggen
account-name = Naam
account-role = Rol
account-new = Iemand toevoegen
account-teams = In welke teams?
account-password = Eerste wachtwoord
account-password-hint = Minstens 12 tekens. Een paar woorden achter elkaar mag.
account-do = Voeg toe
audit-title = Logboek
audit-what = Wie las en schreef wat. Woorden van klanten staan hier niet in.
audit-when = Wanneer
audit-who = Wie
audit-did = Wat
audit-to = Waar
did-sign-in = logde in
did-open-link = opende de persoonlijke link
did-read = las
did-tell = vertelde
did-guess = raadde
did-withdraw = nam iets terug
did-release = gaf woorden vrij
did-close = sloot woorden af
did-write = schreef
did-start = begon
did-keep-promise = kwam een belofte na
did-show = liet iets zien
did-take-back = nam terug wat was getoond
did-remove = haalde weg
subject-account = toegang
subject-list = lijst van klanten
subject-trajectory = stappen van een klant
subject-expectation = wat een klant verwacht
subject-moment = een moment
subject-shown = wat werd getoond
subject-story = een gesprek
subject-stories = gesprekken
subject-story-teller = wie een gesprek had
subject-audit = logboek
subject-indicator = een cijfer
