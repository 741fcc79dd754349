# De spiegel: kiezen, verhalen, vergelijken, de afstand.
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
