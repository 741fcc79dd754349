# De afstand zien: de spiegel, de kaart, de cijfers.

## De kaart

map-title = Zo liep het: { $name }
map-caption-count = { $walks ->
    [one] Eén keer
   *[other] { $trajectories } keer
} doorlopen, { $n ->
    [one] 1 gebeurtenis
   *[other] { $events } gebeurtenissen
}, van { $from } tot en met { $to }.
map-caption-duration = De helft was binnen { $median } klaar.
map-caption-complete = Alle stappen en alle paden staan op deze kaart.
map-caption-steps = { $n ->
    [one] De kaart toont { $shown } van { $all } stappen. 1 zeldzame stap ({ $events } gebeurtenissen) is
        overgeslagen; een pad loopt daar rechtdoor.
   *[other] De kaart toont { $shown } van { $all } stappen. { $n } zeldzame stappen ({ $events }
       gebeurtenissen) zijn overgeslagen; een pad loopt daar rechtdoor.
}
map-caption-trajectories = { $n } keer doorlopen bestond alleen uit overgeslagen stappen en telt op de kaart
    niet mee.
map-caption-paths = De kaart toont { $shown } van { $all } paden, samen { $share } van alle bewegingen. De
    zeldzaamste { $left } paden zijn weggelaten.
map-caption-ends = Van het begin en het einde staan alleen de drukste plekken op de kaart; { $n } plekken waar
    iemand begon of eindigde zijn weggelaten.
map-caption-hidden = Groepen van minder dan { $k } mensen staan er niet op. Zo blijft iedereen onherkenbaar.
map-caption-reading = Een pad is zo dik als er mensen op lopen. Daarbij: hoe vaak, de middelste wachttijd, en
    hoe lang de langste 10% minstens wachtte. Gestreept: terug naar een stap waar iemand al was. Links omhoog:
    naar een stap die hoger op deze kaart staat.
map-note-lifecycle = { $many ->
    [one] 1 gebeurtenis die een stap niet afsluit is niet geteld.
   *[other] { $n } gebeurtenissen die een stap niet afsluiten zijn niet geteld.
}
map-note-time = { $many ->
    [one] 1 gebeurtenis zonder tijd is niet geteld.
   *[other] { $n } gebeurtenissen zonder tijd zijn niet geteld.
}
map-note-case = { $many ->
    [one] 1 regel zonder nummer of stap is niet geteld.
   *[other] { $n } regels zonder nummer of stap zijn niet geteld.
}
map-note-object = Gevolgd: { $kind }. Ook in dit bestand: { $others }.
map-note-not-followed = { $many ->
    [one] 1 gebeurtenis hoort bij iets anders en is niet geteld.
   *[other] { $n } gebeurtenissen horen bij iets anders en zijn niet geteld.
}
map-note-never-done = { $many ->
    [one] 1 stap begon en was nooit klaar.
   *[other] { $n } stappen begonnen en waren nooit klaar.
}
map-note-month-first = In de datums van dit bestand staat de maand vooraan: 3/4/2026 is gelezen als 4 maart.
map-note-month-first-else = Staat de dag vooraan? Zeg dat met --dates day-first.
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
map-description = Een kaart van boven naar beneden met { $n ->
    [1] 1 stap
   *[other] { $steps } stappen
} en { $m ->
    [1] 1 pad
   *[other] { $paths } paden
}.
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
map-col-returns = Hoe vaak terug
map-col-way = Welke kant op
map-way-back = terug naar een stap waar iemand al was
map-way-part = { $share } terug
share-under = minder dan { $share }
share-over = meer dan { $share }
map-way-up = omhoog op deze kaart
map-way-up-new = omhoog op deze kaart, niet terug

## De spiegel

mirror-what = De spiegel laat zien hoe een dienst was, voor wie hulp kreeg en voor wie hielp. Alleen groepen,
    nooit een persoon.
mirror-title = De spiegel: { $service }
mirror-no-quotes = Nog te weinig mensen vinden het goed dat hun woorden hier staan.
quote-at = bij de stap: { $step }
mirror-map = Zo liep het, en zo was het
mirror-caption = { $count } { $customers }, van { $from } tot en met { $to }.
mirror-caption-period = Van { $from } tot en met { $to }.
mirror-response = { $answered } van de { $started } { $customers } hebben iets verteld. Wie niets zei, telt
    niet mee als tevreden.
mirror-reading = Naast de stappen staat hoe het was: gevuld is wat mensen meemaakten, gestreept wat de ander
    dacht. De band is de middelste helft van de antwoorden.
mirror-step-count = { $count } { $customers }
mirror-path = { $count } { $customers }, { $wait }
mirror-table = Dezelfde kaart als tabel
mirror-figures = Wat wij hiermee besluiten
mirror-figures-what = Niet meer dan zes cijfers. Bij elk staat welk besluit ermee genomen wordt.
mirror-no-figures = Er zijn nog geen cijfers gekozen.
mirror-data = Dezelfde gegevens voor programma's:
lane-customer = { $customers }
lane-employee = { $employees }
lane-guess-employee = wat { $employees } dachten
lane-guess-customer = wat { $customers } dachten
lane-low = ontevreden
lane-high = tevreden
feeling-few = antwoorden: { $values }
feeling-many = midden { $middle }, de middelste helft van { $low } tot { $high }.
feeling-guess = De ander dacht: { $guess }.
figure-decision = Besluit:
figure-between = De echte waarde ligt ergens tussen { $low } en { $high }.
figure-range = De echte waarde ligt ergens tussen { $low } en { $high }.
figure-no-range = Hoe zeker dit is, weten wij pas met meer antwoorden.
figure-range-none = De echte waarde ligt daar dicht bij.
figure-customers = { $n } { $customers }.
figure-period = { $from } tot en met { $to }.
figure-both-sides = Van beide kanten.
figure-one-side = Een kant ontbreekt: dit is van een kant gevraagd of geteld.
figure-source-noticed = Gezegd door { $customers }.
figure-source-satisfied = Gezegd door { $customers }.
figure-source-understood = Gezegd door { $customers } en geraden door { $employees }.
figure-source-rosy = Gezegd door { $customers } en geraden door { $employees }.
figure-source-kept = Geteld uit de beloften.
figure-source-late = Geteld uit de beloften.
figure-source-expected = Gezegd door { $customers }, voor het begin en aan het eind.
indicator-noticed = Gezien wat wij deden
indicator-satisfied = Tevreden over wat er gebeurde
indicator-understood = Goed geraden
indicator-rosy = Denken wij te mooi of te somber?
indicator-kept = Beloften op tijd
indicator-late = Dagen na de beloofde dag
indicator-expected = Zoals verwacht?
figure-noticed = { $part } van de { $whole } dingen die wij deden, zijn gemerkt.
figure-satisfied = Bij { $part } van de { $whole } keer was de { $customer } tevreden.
figure-understood = { $part } van de { $whole } keer dacht de { $employee } precies wat de { $customer } zei.
figure-kept = { $part } van de { $whole } beloften zijn op tijd gedaan.
figure-rosy-above = Wij denken mooier dan { $customers } zeggen: gemiddeld { $size } stap, over { $whole }
    keer.
figure-rosy-below = Wij denken somberder dan { $customers } zeggen: gemiddeld { $size } stap, over { $whole }
    keer.
figure-rosy-equal = Wij denken gemiddeld hetzelfde als { $customers } zeggen, over { $whole } keer.
figure-late-above = De helft van de { $whole } beloften is { $size } dagen of meer na de dag gedaan.
figure-late-below = De helft van de { $whole } beloften is { $size } dagen of meer voor de dag gedaan.
figure-late-equal = In het midden zijn de { $whole } beloften precies op de dag gedaan.
figure-expected-above = Aan het eind was het in het midden { $size } stap beter dan { $whole } { $customers }
    vooraf dachten.
figure-expected-below = Aan het eind was het in het midden { $size } stap minder goed dan { $whole }
    { $customers } vooraf dachten.
figure-expected-equal = Aan het eind was het in het midden zoals { $whole } { $customers } vooraf dachten.

## Wat mensen verwachtten en antwoordden

answers-title = Wat mensen verwachtten en antwoordden
answers-expected = Wat mensen verwachtten
answers-how = Hoe mensen het zeiden
answers-said = Hoe
answers-customers = { $Customers }
answers-before = gezegd voor het begin
answers-own = in eigen woorden
answers-prompted = op onze vragen
answers-afterwards = alleen achteraf gezegd
answers-source-of = Waarvandaan
answers-items = Hoe het ging en hoe de omgang was
answers-question = Vraag
answers-who = Wie
answers-yes = Ja
answers-share = { $part } van de { $whole } antwoorden: ja, van { $people } mensen (ergens tussen { $low }
    en { $high }).
answers-together = Belangstelling en ongemak samen
answers-interest = Waar de { $customer } echte belangstelling merkte, bleven de ongemakken klein:
answers-no-interest = Waar de { $customer } die niet merkte, bleven de ongemakken klein:
answers-source = Gezegd door { $customers } en { $employees } van de hele dienst, tot en met { $day }. Een
    gekozen filter telt hier niet. Wie niets zei, telt niet mee.
answers-recovered = Wat niet werkte en toch goed kwam
answers-recovered-what = Iets wat misging en daarna is opgelost, telt als hersteld:
answers-recovered-share = { $part } van de { $whole } keer (ergens tussen { $low } en { $high }).
noticed-of = Gemerkt: { $part } van de { $whole } keer dat wij iets deden (ergens tussen { $low } en
    { $high }).
noticed-apart = { $reader ->
    [self] Bij { $shown } weet u het niet.
    [bereaved] Bij { $shown } is het niet bekend.
   *[other] Bij { $shown } weet { $name } het niet.
}

filter-title = Over wie gaat het?
filter-period = Begonnen in
filter-team = Team
filter-channel = Eerste contact
filter-segment = Soort { $customer }
segment-label = Wat voor { $customer } is dit?
segment-none = niet gekozen
filter-every = alles
filter-go = Laat zien
filter-all = Weer alle { $customers }
quarter-1 = januari tot en met maart { $year }
quarter-2 = april tot en met juni { $year }
quarter-3 = juli tot en met september { $year }
quarter-4 = oktober tot en met december { $year }
mirror-only = Alleen: { $who }.
mirror-response-least = Minstens { $answered } van de { $started } { $customers } hebben iets verteld. Wie
    niets zei, telt niet mee als tevreden.
mirror-promised = { $part } van de { $whole } beloften zijn op tijd gedaan.
mirror-leaves-out = Sommige { $customers } tellen nog niet mee. Zij komen erbij zodra de groep groot genoeg
    is: minstens { $k } mensen tegelijk, van meer dan één { $employee }.
mirror-as-of = Stand van { $day }. Wat daarna is verteld, komt er later bij.
counting-title = Wij tellen nog
error-counting = De cijfers van deze dienst worden nu geteld. Deze pagina kijkt over vijf seconden vanzelf
    opnieuw. U hoeft niets te doen.
counting-again = Nu opnieuw kijken
hidden-alike = iedereen zei hetzelfde; bij zo weinig mensen tonen wij het antwoord niet
figure-nearly-why = Bij minder dan twintig mensen noemen wij dan geen aantal. Zo blijft het antwoord van ieder
    onbekend.
figure-noticed-everybody = Bijna iedereen merkte wat wij deden.
figure-noticed-nobody = Bijna niemand merkte wat wij deden.
figure-satisfied-everybody = Bijna elke keer was de { $customer } tevreden.
figure-satisfied-nobody = Bijna geen enkele keer was de { $customer } tevreden.
figure-understood-everybody = Bijna elke keer dachten wij wat de { $customer } zei.
figure-understood-nobody = Bijna geen enkele keer dachten wij wat de { $customer } zei.
figure-kept-everybody = Bijna alle beloften zijn op tijd gedaan.
figure-kept-nobody = Bijna geen belofte is op tijd gedaan.
answers-nearly-everybody = Bijna iedereen zei ja.
answers-nearly-nobody = Bijna niemand zei ja.
recovered-nearly-everybody = bijna altijd.
recovered-nearly-nobody = bijna nooit.
mirror-feeling-first = Zet hoe het was vooraan
mirror-happened-first = Zet wat er gebeurde vooraan
mirror-pick-step = Kies een stap en lees wat mensen erover vertellen:
mirror-more = Verder kijken
figure-until = Dit cijfer blijft tot en met { $day }. Daarna kiest iemand het opnieuw, of het verdwijnt.
figure-meaning = Wat betekent dit?
figure-stories = Lees de verhalen hierachter
meaning-noticed = Bij elke keer dat wij iets deden, kan de { $customer } zeggen of het te merken was. Wie het
    niet weet, telt apart. Wat niet gemerkt is, kan wel goed werk zijn: dan vertellen wij het beter.
meaning-satisfied = Bij elk moment kan de { $customer } zeggen hoe het was, van 1 tot 5. Een 4 of een 5 noemen
    wij tevreden.
meaning-understood = De { $employee } schrijft eerst op wat de { $customer } zal zeggen, en ziet dan pas het
    antwoord. Dit cijfer telt hoe vaak dat precies gelijk was.
meaning-rosy = Wij leggen wat { $employees } dachten naast wat { $customers } zeiden. Boven nul denken wij
    mooier dan het was, onder nul somberder.
meaning-kept = Elke belofte heeft een dag. Gedaan op die dag of eerder is op tijd. Een dag die later is
    verschoven telt niet: de eerste dag blijft staan.
meaning-late = Van elke belofte die gedaan is, tellen wij de dagen na de beloofde dag. De middelste staat
    hier.
meaning-expected = Wat de { $customer } vooraf verwachtte, naast hoe het aan het eind was. Het is een verschil
    en geen oordeel.
stories-all = Wat mensen vertellen
stories-similar = Lijkt op:
stories-because = allebei over: { $words }
stories-felt = Zo was deze stap
compare-title = Twee groepen naast elkaar
compare-what = Kies twee groepen { $customers }. Wij zeggen alleen dat er een verschil is als dat zeker genoeg
    is.
compare-first = De eerste groep
compare-second = De tweede groep
compare-go = Vergelijk
compare-everybody = alle andere { $customers }
compare-choose = Kies twee verschillende groepen.
compare-customers = In de eerste groep ({ $first }) zitten { $n } { $customers }. In de tweede groep
    ({ $second }) zitten er { $m }.
compare-duration = Hoe lang het duurde:
compare-steps = Het verschil bij elke stap
compare-came = Kwam hier: { $who }
compare-difference = Verschil
compare-feeling = Verschil in hoe tevreden { $customers } waren, van 1 tot 5
compare-of = { $part } van { $whole }
compare-more = { $size } meer.
compare-less = { $size } minder.
compare-unclear = Geen duidelijk verschil.
compare-range = Ergens tussen { $low } en { $high }.
compare-reading = Elk verschil zegt hoeveel meer of minder het is bij de tweede groep. Een verschil van 20% is
    20 van elke 100 { $customers }. Bij "ergens tussen" staat waar de echte waarde met 95% zekerheid ligt.
    Ligt nul daartussen, dan is er geen duidelijk verschil. Wie later begon, is vaak nog minder ver: ook dat
    kan een verschil geven.
days-decimal = { $days } dagen
distance-title = De afstand tussen wij en zij
distance-range = De echte waarde ligt ergens tussen { $low } en { $high }, geteld over { $n } keer.
distance-no-range = Hoe zeker dit is, weten wij pas met meer antwoorden. Het zijn er nu { $n }.
undetermined = Dit is niet te bepalen.
undetermined-same = Dit is niet te bepalen: alle antwoorden zijn gelijk.
undetermined-few = Dit is niet te bepalen: er zijn minstens { $n } antwoorden nodig.
distance-guesses = Wat { $employees } denken, naast wat { $customers } zeggen
distance-guesses-meaning = Het eerste cijfer zegt of wij te mooi of te somber denken. Het tweede zegt of wij
    merken wie het zwaar had en wie niet. Een team kan goed zijn in het een en niet in het ander, dus wij
    tellen ze nooit op.
distance-level = Te mooi of te somber?
distance-level-above = Wij denken gemiddeld mooier dan { $customers } zeggen: { $size } hoger op de schaal van
    1 tot 5.
distance-level-below = Wij denken gemiddeld somberder dan { $customers } zeggen: { $size } lager op de schaal
    van 1 tot 5.
distance-level-equal = Gemiddeld denken wij hetzelfde als { $customers } zeggen.
distance-noticing = Merken wij het verschil tussen { $customers }?
distance-noticing-above = Zegt de ene { $customer } 1 hoger dan de andere, dan denken wij { $size } hoger. Bij
    1 merken wij elk verschil, bij 0 geen.
distance-noticing-below = Zegt de ene { $customer } 1 hoger dan de andere, dan denken wij { $size } lager. Wij
    merken het verschil niet.
distance-noticing-equal = Wij merken het verschil tussen { $customers } niet.
distance-within-above = Gaat het bij een { $customer } op en neer, dan gaan onze gedachten mee: { $size }. Bij
    1 gaan zij helemaal mee, bij 0 niet.
distance-within-below = Gaat het bij een { $customer } op en neer, dan gaan onze gedachten de andere kant op:
    { $size }. Bij 1 is dat helemaal zo, bij 0 niet.
distance-within-equal = Gaat het bij een { $customer } op en neer, dan merken wij dat niet.
distance-seed = Hoe zeker dit is, rekenen wij uit door steeds opnieuw te loten welke { $employees } meetellen.
    De loting begint met { $seed }. Wie dat ook doet, vindt hetzelfde.
distance-closer = Komen de twee dichter bij elkaar?
distance-closer-meaning = Van elke { $customer } met meer dan een moment leggen wij het eerste moment naast
    het laatste: hoe ver zat de gedachte van de { $employee } ernaast, toen en later?
distance-closer-yes = Ja: aan het eind is de afstand kleiner dan aan het begin.
distance-closer-no = Nee: aan het eind is de afstand groter dan aan het begin.
distance-closer-unclear = Onzeker: er is geen duidelijk verschil tussen begin en eind.
distance-closer-signed = Vergeleken met wat { $customers } zeiden, dachten { $employees } later zoveel mooier:
    { $size }. Onder nul is somberder.
distance-expectations = Wat { $customers } verwachten, en wat { $employees } denken dat zij verwachten
distance-expectations-meaning = Links staat wat { $customers } vooraf verwachtten. Rechts staat wat
    { $employees } daarover dachten. Zo is te zien of { $customers } echt zoveel verwachten als wij denken.
distance-how-high = Verwacht een { $customer } veel?
distance-thought = { $employees } denken
distance-all = samen
distance-shift-above = { $Employees } denken dat { $customers } meer verwachten dan zij doen: { $size } hoger.
distance-shift-below = { $Employees } denken dat { $customers } minder verwachten dan zij doen: { $size }
    lager.
distance-shift-equal = { $Employees } schatten goed in hoeveel { $customers } verwachten.
distance-they = Hoe vaak het over "zij" gaat
distance-they-meaning = Wij tellen teksten met zinnen als "ze luisteren niet" of "die lui". Dat zegt iets over
    de afstand in een groep. Het zegt niets over een mens.
distance-they-customers = { $part } van de { $whole } teksten van { $customers } gaan over "zij". De echte
    waarde ligt ergens tussen { $low } en { $high }.
distance-they-employees = { $part } van de { $whole } teksten van { $employees } gaan over "zij". De echte
    waarde ligt ergens tussen { $low } en { $high }.
distance-they-few = Nog te weinig teksten: wij wachten op { $n } teksten, van genoeg mensen.
distance-they-caveat = Het is een aanwijzing. Een programma telt vaste zinnen en kan zich vergissen; "ze" is
    soms een persoon.
pair-more = Wat dit verschil nog zegt
pair-agreement = { $n ->
    [0] Voor allebei was het hetzelfde.
    [one] Voor de een was het een stap anders dan voor de ander.
   *[other] Voor de een was het { $n } stappen anders dan voor de ander.
}
pair-bias-above = { $reader ->
    [self] De { $employee } dacht er mooier over dan het voor u was.
    [seat] U dacht er mooier over dan het voor { $name } was.
   *[other] De { $employee } dacht er mooier over dan het voor { $name } was.
}
pair-bias-equal = { $reader ->
    [self] De { $employee } dacht precies wat u zei.
    [seat] U dacht precies wat { $name } zei.
   *[other] De { $employee } dacht precies wat { $name } zei.
}
pair-bias-below = { $reader ->
    [self] De { $employee } dacht er somberder over dan het voor u was.
    [seat] U dacht er somberder over dan het voor { $name } was.
   *[other] De { $employee } dacht er somberder over dan het voor { $name } was.
}
pair-talk = Praat hier samen over
map-rework = { $n } keer opnieuw
scale-title = Zo lang is een wachttijd op de kaart
legend-own-customer = wat { $customers } meemaakten
legend-own-employee = wat { $employees } meemaakten
legend-guess-employee = wat { $employees } daarvan dachten
legend-guess-customer = wat { $customers } daarvan dachten
legend-spread = de middelste helft van de antwoorden
legend-gap = hoe ver de gedachte ernaast zat
legend-path = hoe dikker, hoe meer mensen
legend-return = terug naar een stap waar iemand al was
legend-partly = een deel gaat terug: hoeveel staat erbij
legend-up = naar een stap die hoger op de kaart staat
legend-handover = gaat naar een ander team
legend-rework = deze stap wordt opnieuw gedaan
legend-share = welk deel van de mensen hier komt
legend-cry = woorden die wij mochten laten zien
mirror-files = De kaart voor aan de muur:
distance-level-unclear = Of wij mooier of somberder denken dan { $customers } zeggen, is niet duidelijk.
distance-noticing-unclear = Of wij het verschil tussen { $customers } merken, is niet duidelijk.
distance-within-unclear = Of wij merken dat het bij een { $customer } op en neer gaat, is niet duidelijk.
distance-shift-unclear = Er is geen duidelijk verschil tussen wat { $customers } verwachten en wat
    { $employees } daarvan denken.
