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

## Op elke pagina
skip = Naar de inhoud
nav = Menu
nav-mine = Uw stappen
nav-desk = Mijn dag
nav-mirror = De spiegel
nav-services = Wat wij doen en beloven
nav-accessibility = Toegankelijkheid
nav-privacy = Privacy
nav-sign-in = Inloggen voor { $employees }
sign-out = Uitloggen
call = Bel
call-also = Bellen kan ook:
busy = Even geduld. Wij zijn ermee bezig.
benefit = { $reader ->
    [kin] Wat { $name } hieraan heeft:
    [bereaved] Waar dit voor bedoeld is:
    [seat] Wat { $name } hieraan heeft:
    [team] Wat { $name } hieraan heeft:
   *[other] Wat hebt u hieraan:
}
may-skip = U kunt dit overslaan.
no-answer = Geen antwoord
skip-this = Sla dit over
hidden-few = nog te weinig
hidden-few-long = Nog te weinig antwoorden om te laten zien. Zo blijft iedereen onherkenbaar.

## Rollen en stoelen
chair-customer = { $customer }
chair-employee = { $employee }
chair-you = u
role-employee = { $employee }
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
answer-noticed-no = { $reader ->
    [kin] nee, er gebeurde niets
    [bereaved] nee, er gebeurde niets
   *[other] nee, voor mij gebeurde er niets
}
answer-noticed-not_noticed = { $reader ->
    [kin] het was niet te merken
    [bereaved] het was niet te merken
   *[other] ik had het niet gemerkt
}
answer-noticed-unknown = dat weet ik niet

## Waar en hoe
channel-conversation = gesprek
channel-phone = telefoon
channel-desk = balie
channel-letter = brief
channel-mail = e-mail
channel-website = website
channel-unknown = niet gezegd
side-customer = { $customer }
side-organisation = wij
side-other = iemand anders

## Fouten: wat er is, wat u nu kunt doen
error-title = Dit lukte niet
error-home = Naar het begin
error-not-found = Deze pagina is er niet. Misschien klopt het adres niet helemaal.
error-sign-in = Log eerst in.
error-not-for-you = Deze pagina is er niet, of is niet voor u bedoeld. Denkt u dat dit niet klopt? Bel ons
    dan.
error-already = Dit is al gezegd en blijft zo staan. U hoeft niets meer te doen.
error-full = Er staan al zes cijfers op de pagina. Haal er eerst een weg.
error-wrong-password = Het e-mailadres en het wachtwoord horen niet bij elkaar. Kijk ze nog eens na.
error-too-many = { $minutes ->
    [one] Er is te vaak iets geprobeerd dat niet klopte. Wacht één minuut en probeer het dan weer.
   *[other] Er is te vaak iets geprobeerd dat niet klopte. Wacht { $minutes } minuten en probeer het dan weer.
}
error-busy = Er willen nu heel veel mensen tegelijk naar binnen. Wacht een paar seconden en probeer het dan
    weer.
error-dead-link = Deze link werkt niet meer. Bel ons, dan krijgt u een nieuwe.
error-part-of-link = De link is niet heel. Kopieer de link nog eens, helemaal tot het eind. Of bel ons, dan
    krijgt u een nieuwe.
error-wrong-word = Dit woord hoort niet bij deze code. Probeer het nog eens. Na tien keer gaat de code dicht.
error-code-closed = Deze code is gesloten. Bel ons, dan krijgt u een nieuw papier.
error-own-team = Dit is de pagina van een { $customer } die u of uw team helpt. Die kan niet ook uw eigen
    pagina zijn: dan ziet niemand van uw team de { $customer } meer. Bent u zelf deze { $customer }? Vraag uw
    leidinggevende of een ander team u kan helpen.
error-open-link = Open deze pagina met de link die u van ons kreeg. Hebt u een papier met een code? Vul dan
    die code in. Bent u de link of het papier kwijt? Bel ons, dan helpen wij u.
error-ours = Er ging iets mis bij ons. Probeer het over een minuut opnieuw. Lukt het dan niet, bel ons en noem
    { $reference }.
nothing-lost = Wat u typte staat er nog.
field-too-long = Dit is { $by } tekens te lang. Er passen { $most } tekens. Maak het iets korter.
field-not-a-name = Een naam is één regel, zonder tekens die de leesrichting omdraaien. Typ de naam opnieuw,
    zonder te plakken.
field-unkeepable = Er staat een teken in dat wij niet kunnen bewaren. Typ het opnieuw, zonder te plakken.
field-not-a-day = Deze dag bestaat niet, of wij kunnen hem niet lezen. Kies de dag in het veld. Kunt u daar
    alleen typen? Schrijf hem dan bijvoorbeeld zo: 4 december 2026.
field-past = Deze dag is al geweest. Kies vandaag of een dag die nog komt.
field-long-ago = Deze dag is te lang geleden. Kijk nog eens naar het jaar.
field-too-far = Deze dag is te ver weg. Kijk nog eens naar het jaar.
field-before-first = De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.
field-short-year = Bedoelt u { $day }? Schrijf het jaar dan met vier cijfers: { $day }.
field-future-clock = Die tijd moet vandaag nog komen. Kijk nog eens naar de dag en de tijd.
field-not-a-number = Schrijf dit met cijfers, bijvoorbeeld 30.
need-minutes = Schrijf hoeveel minuten, met cijfers, bijvoorbeeld 30.
field-not-an-answer = Kies één van de antwoorden.
field-future = Deze dag moet nog komen. Kies vandaag of een dag die al was.
field-too-short = Kies een langer wachtwoord: minstens 12 tekens. Een paar woorden achter elkaar mag.
need-words = Schrijf in een paar woorden wat er gebeurde, of kies een antwoord. De rest mag leeg blijven.
need-own_words = Schrijf een paar woorden.
need-title = Schrijf in een paar woorden wat er gebeurde. De rest mag leeg blijven.
need-due = Kies de dag van uw belofte.
need-promise = U koos een dag, maar er staat niet wat u belooft. Schrijf wat u belooft, of haal de dag weg.
need-side = Kies wie dit deed. Dan leest de { $customer } het goed.
need-about = Kies waar het verhaal over gaat.
need-benefit = Schrijf in een gewone zin wat de { $customer } hieraan heeft. Zonder die zin staat het niet op
    de pagina van de { $customer }.
need-guess = Kies wat u denkt dat de { $customer } zegt. Daarna ziet u wat de { $customer } echt zei.
need-service = Kies waar het over gaat.
need-decision = Schrijf welk besluit u met dit cijfer neemt. Zonder besluit komt het niet op de pagina.
need-name = Schrijf een naam.
need-email = Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.nl.
need-teller = Schrijf een naam, of laat het leeg.

## Begin
home-title = Dezelfde weg, twee stoelen
home-what = Wie hulp krijgt, maakt iets mee. Wie helpt ook. Hullie legt die twee naast elkaar, zodat u er
    samen over kunt praten.
home-customer = U krijgt hulp
home-customer-what = U ziet wie aan zet is en wanneer u iets hoort. U vertelt in uw eigen woorden hoe het was.
home-customer-link = U hebt geen wachtwoord nodig. U komt binnen met de link die u van ons kreeg.
home-employee = U helpt
home-employee-what = U gaat in de andere stoel zitten: eerst zegt u wat u denkt, daarna ziet u wat de
    { $customer } zei.
home-how = Zo gaat het
home-how-1 = Aan het begin vraagt Hullie wat u verwacht.
home-how-2 = Bij elke stap kunt u zeggen hoe het was. Niets moet.
home-how-3 = De { $employee } raadt eerst wat u vond. Daarna zien jullie allebei het verschil.
home-how-4 = Samen praat u erover. U hoort wat ermee gebeurt.
services-who = Wie doet wat voor u
services-none = Hier komt te staan wat wij doen.
service-steps = De stappen
service-within-first = Binnen { $days }.
service-within = Binnen { $days } na de stap ervoor.
access-1 = Elke pagina werkt met een toetsenbord, met een schermlezer, op een oude telefoon en zonder script.
access-2 = Wij houden ons aan de richtlijn WCAG 2.2, niveau AA. Elke pagina wordt bij elke verandering met een
    programma nagekeken.
access-3 = Kleur is nooit het enige verschil: de { $customer } heeft een rondje, de { $employee } een
    vierkant, en de naam staat erbij.
access-4 = Wat wij nog niet deden: de pagina's laten testen door mensen die met een schermlezer werken. Een
    kaart heeft op een klein scherm een schuifbalk; dezelfde cijfers staan eronder in een tabel.
access-5 = Lukt iets niet? Bel ons, dan helpen wij u en maken wij het beter.
privacy-1 = Wij bewaren wat u vertelt, wanneer, en bij welke stap. Uw woorden blijven staan zoals u ze typte.
privacy-2 = Hoe iets voor u was, zien alleen u en de { $employee } die u helpt. De { $employee } ziet het pas
    na een eigen antwoord. Wat u verwacht, wat u over een regel vindt en welke stappen er waren, zien ook het
    team dat u helpt en wie u laat meekijken. Bij wat u vertelt, staat wie het leest.
privacy-3 = Wat u vertelt, telt nooit mee in een besluit over u.
privacy-4 = Op de spiegel staan alleen groepen van vijf mensen of meer. Uw woorden staan daar alleen als u dat
    zelf aanzet, en zonder naam.
privacy-5 = U kunt terugnemen wat u vertelde. De woorden zijn dan meteen weg. Dat er iets stond, de dag en de
    reden blijven staan. Wat u raadde blijft staan, en een afspraak die u samen maakte blijft gelden.
privacy-6 = Wij houden bij wie wat leest. Onder aan uw eigen pagina ziet u wie er keek.
privacy-7 = Wij gebruiken geen volgers. Uw browser vraagt niets op bij anderen.
privacy-8 = Wij zetten koekjes neer op uw eigen apparaat: een zodat u binnen blijft, een voor uw taal, en een
    voor hoe u graag leest. Werkt u hier en logt u in? Dan zetten wij ook het koekje hullie_device neer, voor
    180 dagen. Daaraan zien wij dat u op dit apparaat al eens inlogde. Typen anderen dan vaak een verkeerd
    wachtwoord bij uw adres, dan kunt u hier toch naar binnen.
privacy-9 = Wat u typt, bewaart uw browser op uw eigen apparaat tot wij het hebben. Wat daar na zeven dagen
    nog staat, gaat weg als u onze pagina's op dat apparaat weer opent. Opent niemand ze daar nog, dan blijft
    het er staan. Met de knop "Vergeet mij op dit apparaat" is het meteen weg.
privacy-10 = Op uw pagina, bij Wie kan erin, staat elke link en code: wie die maakte, wanneer, en wanneer
    iemand ermee binnenkwam. U kunt ze daar sluiten, of ons bellen.

## Inloggen
field-email = E-mailadres
field-password = Wachtwoord
sign-in-who = Deze pagina is voor wie hier werkt. Bent u { $customer }? Gebruik dan de link die u van ons
    kreeg.
sign-in-do = Inloggen
demo-title = Even rondkijken
demo-what = Dit is een voorbeeld met verzonnen mensen. Kies een stoel.
demo-as = Kijk als

## De gezamenlijke pagina
hello = Dag { $name }.
walk-title = { $reader ->
    [kin] Stappen van { $name }: { $service }
    [bereaved] Stappen van { $name }: { $service }
    [seat] Stappen van { $name }: { $service }
    [team] Stappen van { $name }: { $service }
   *[other] Uw stappen: { $service }
}
walk-now = Nu
turn-customer = { $reader ->
    [self] U bent aan zet,
   *[other] { $name } is aan zet,
}
turn-nobody = Er wordt nu niets gevraagd,
turn-organisation = Wij zijn aan zet,
turn-other = Iemand anders is aan zet,
turn-unasked = { $reader ->
    [self] Wat er van u nodig is, staat er niet bij. Bel ons als u het niet weet.
   *[other] Wat er nodig is, staat er niet bij.
}
turn-since = { $n ->
    [0] sinds vandaag.
   *[other] sinds { $day } ({ $days }).
}
promise-next = { $reader ->
    [self] U hoort uiterlijk { $day } van ons: { $what }
    [bereaved] Uiterlijk { $day }: { $what }
   *[other] { $name } hoort uiterlijk { $day } van ons: { $what }
}
promise-overdue-now = { $reader ->
    [self] U zou op { $day } van ons horen: { $what } Dat is nog niet gebeurd.
    [bereaved] Op { $day } zou dit gebeuren: { $what } Dat is nog niet gebeurd.
   *[other] { $name } zou op { $day } van ons horen: { $what } Dat is nog niet gebeurd.
}
promise-none = { $reader ->
    [self] Er is nu geen dag afgesproken waarop u iets hoort. Bel ons als u dat wilt weten.
    [bereaved] Er is nu geen dag afgesproken. Bel ons als u iets wilt weten.
    [kin] Er is nu geen dag afgesproken waarop { $name } iets hoort. Bel ons als u dat wilt weten.
   *[other] Er is nu geen dag afgesproken waarop { $name } iets hoort.
}
not-helped-voice = { $name } zei: dit hielp niet.
not-helped-now = { $reader ->
    [self] U zei: dit hielp niet.
   *[other] { $name } zei: dit hielp niet.
}
not-helped-about = Dat ging over: { $what }
help-from = { $reader ->
    [kin] { $team } helpt { $name }.
    [bereaved] { $team } hielp { $name }.
    [seat] { $team } helpt { $name }.
    [team] { $team } helpt { $name }.
   *[other] { $team } helpt u.
}
walk-expected = Wat { $name } verwachtte
expected-nothing = Hier is nog niets gezegd.
expected-remembered = Achteraf gezegd, toen het al begonnen was.
expected-satisfied = Verwachting voor het eind:
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
noticed-yes = { $reader ->
    [self] U had dit gemerkt.
   *[other] { $name } had dit gemerkt.
}
noticed-no = { $reader ->
    [self] Voor u gebeurde er niets.
   *[other] Voor { $name } gebeurde er niets.
}
noticed-not = { $reader ->
    [self] U had dit niet gemerkt.
   *[other] { $name } had dit niet gemerkt.
}
noticed-unknown = { $reader ->
    [self] U weet niet of dit te merken was.
    [bereaved] Of dit te merken was, is niet bekend.
   *[other] { $name } weet niet of dit te merken was.
}
has-told = heeft verteld
told-you = hebt verteld
not-told = heeft nog niets verteld
not-told-you = hebt nog niets verteld
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
expectation-why = Wij willen weten wat u verwacht, zodat wij eerlijk kunnen zeggen wat kan.
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
ask-tell = { $reader ->
    [kin] Hoe was dit? Vertel het in uw eigen woorden.
    [bereaved] Hoe was dit? Vertel het in uw eigen woorden.
   *[other] Hoe was dit voor u? Vertel het in uw eigen woorden.
}
ask-value = { $reader ->
    [kin] Hoe tevreden?
    [bereaved] Hoe tevreden?
   *[other] Hoe tevreden was u hierover?
}
ask-noticed = { $reader ->
    [kin] Was te merken dat wij dit deden?
    [bereaved] Was te merken dat wij dit deden?
   *[other] Had u gemerkt dat wij dit deden?
}
may-quote = Mijn woorden mogen zonder mijn naam op de spiegel staan, waar de organisatie van leert.
who-reads = Het telt nooit mee in een besluit over u. Zet er liever geen namen of nummers in.
over-rule-readers = { $reader ->
    [kin] Gaat het over de regel zelf? Dan lezen { $name }, wie van { $name } mag meekijken, en het team dat
        helpt het meteen, met uw naam erbij. Uw antwoord telt nergens mee.
    [bereaved] Gaat het over de regel zelf? Dan lezen wie op deze pagina mag kijken en het team dat hielp het
        meteen, met uw naam erbij. Uw antwoord telt nergens mee.
   *[other] Gaat het over de regel zelf? Dan lezen u, wie u laat meekijken, en het team dat u helpt het
       meteen. Uw antwoord telt dan niet mee als wat u meemaakte, niemand raadt ernaar, en het komt niet op de
       spiegel.
}
tell-do = Vertel dit
thanks-told = Dank u. Wij hebben uw verhaal.
employee-has-told = De { $employee } heeft al gezegd hoe het was. U ziet dat als u zelf iets verteld hebt.
tell-again = Ik wil er nog iets bij zeggen
guess-customer = Wilt u ook raden hoe het voor de { $employee } was?
ask-guess-customer = Hoe denkt u dat het voor de { $employee } was?
guess-once = Raden kan één keer. Daarna staat het vast.
guess-do = Dit denk ik
your-words = Uw woorden
quoted-now = Uw woorden mogen nu zonder naam op de spiegel staan.
closed-now = Alleen u en de { $employee } die u helpt zien nu uw woorden.
quote-stop = Haal mijn woorden van de spiegel
quote-start = Mijn woorden mogen op de spiegel, zonder naam
found-held = Uw woorden staan nog niet op de spiegel. Hieraan bent u misschien te herkennen:
found-do = Wij houden uw woorden tegen tot u dit verandert of weglaat. Neem ze terug en vertel het opnieuw
    zonder. Of laat het zo: dan blijven ze tussen u en uw { $employee }.
found-online = een eigen pagina of naam op internet
found-case = een nummer of kenmerk van een aanvraag
found-number = een nummer dat van u is
found-address = een adres
found-mail = een e-mailadres
found-account = een rekeningnummer
found-citizen-number = een burgerservicenummer
found-phone = een telefoonnummer
found-postcode = een postcode
found-birth = een geboortedatum
found-plate = een kenteken
withdraw = Ik wil dit terugnemen
withdraw-what = Alles wat u hier zei gaat weg: uw woorden, uw antwoorden op de vragen, en of u het merkte. Ook
    uit de cijfers. De { $employee } kan het niet meer lezen. Dat hier iets stond, de dag en de reden blijven
    staan.
withdraw-what-others = Alles wat u hier zei gaat weg, en ook wat anderen hier voor u vertelden: de woorden, de
    antwoorden op de vragen, en of u het merkte. Ook uit de cijfers. De { $employee } kan het niet meer lezen.
    Dat hier iets stond, de dag en de reden blijven staan.
withdraw-what-serving = Uw woorden en antwoorden bij dit moment gaan weg, ook bij wie u ze liet zien. Wat u
    raadde blijft staan: raden kan één keer. Daarna kunt u hier niet opnieuw antwoorden.
took-back-no-guess = U nam uw antwoorden hier terug. U kunt hier niet opnieuw antwoorden.
withdraw-title-stays = De titel van dit moment schreef u zelf. Die blijft staan. Wilt u dat het hele moment
    weggaat?
withdraw-do = Neem dit terug
own-title = Wat gebeurde er? Een paar woorden.
own-day = Op welke dag?
own-day-hint = Kies de dag. Weet u die niet meer? Laat dit leeg. Hieronder kunt u het in uw eigen woorden
    zeggen.
own-untitled = Iets wat ik vertelde
when-unknown = dag niet bekend, verteld op { $day }
own-side = Wie deed iets?
own-side-customer = ik
own-side-organisation = de organisatie
own-side-other = iemand anders
own-channel = Hoe ging het?
own-do = Bewaar dit

## De twee stoelen
both-title = De twee stoelen
both-reading = Gevuld is wat iemand meemaakte. Gestreept is wat de ander dacht.
pair-words-only = Een van de twee zei het alleen in woorden. Daarom is hier niets om naast elkaar te leggen.
thought-you = U dacht: { $answer }.
thought-kin = { $name } dacht: { $answer }.
thought-customer = De { $customer } dacht: { $answer }.
thought-employee = De { $employee } dacht: { $answer }.
said-you = U zei: { $answer }.
said-kin = { $name } zei: { $answer }.
said-customer = De { $customer } zei: { $answer }.
said-voice = { $name } zei voor de { $customer }: { $answer }.
said-employee = De { $employee } zei: { $answer }.
steps-apart = { $n ->
    [0] Dat is hetzelfde.
    [one] Een stap verschil.
    [2] Twee stappen verschil.
    [3] Drie stappen verschil.
   *[other] Vier stappen verschil.
}
seat-own-you = Hoe het voor u was
seat-own-kin = Hoe het voor { $name } was
seat-own-customer = Hoe het voor de { $customer } was
seat-own-employee = Hoe het voor de { $employee } was
seat-guess-you = Wat u dacht dat de ander vond
seat-guess-kin = Wat { $name } dacht dat de { $employee } vond
seat-guess-customer = Wat de { $customer } dacht dat de { $employee } vond
seat-guess-employee = Wat de { $employee } dacht dat de { $customer } vond
seat-words-only = alleen in woorden
seat-not-said = hier is niets over gezegd
seat-taken-back = teruggenomen
seat-no-guess = niet geraden
seat-empty-you = U hebt dit nog niet gezegd.
seat-empty-kin = { $reader ->
    [bereaved] { $name } heeft dit niet gezegd.
   *[other] { $name } heeft dit nog niet gezegd.
}
seat-empty-customer = De { $customer } heeft dit nog niet gezegd.
seat-empty-employee = De { $employee } heeft dit nog niet gezegd.
said-later = Ook gezegd:

## De medewerker
back-to-desk = Terug naar mijn dag
back-to-customer = Terug naar { $name }
same-page = { $name } ziet dezelfde pagina, met dezelfde woorden.
colleague-page = U helpt in dit team. Wat de { $customer } en uw collega elkaar vertelden, zien alleen zij.
late-reason = Waarom werd het later? De { $customer } leest dit.
promise-done = Dit is gedaan
did-what = Schrijf op wat er gebeurde
did-title = Wat gebeurde er?
did-benefit = Wat heeft de { $customer } hieraan?
did-benefit-hint = Een gewone zin. Nodig als wij iets deden.
did-step = Hoort dit bij een stap?
did-no-step = geen vaste stap
did-turn = Wie is nu aan zet?
did-same-turn = zoals het was
did-promise = Wat beloven wij?
did-due = Uiterlijk op
did-do = Zet dit op de pagina
blind-why = { $reader ->
    [bereaved] Eerst u. Zeg hoe het voor u was, en hoe het volgens u voor { $name } was. Daarna leest u wat
        daarover verteld is.
   *[other] Eerst u, dan pas { $name }. Zeg hoe het voor u was en wat u denkt dat de { $customer } zegt.
       Daarna ziet u het echte antwoord.
}
blind-own = Hoe was dit voor u?
blind-words = Hoe was dit voor u? Vertel het in uw eigen woorden.
blind-guess = { $reader ->
    [bereaved] Hoe was dit voor { $name }, denkt u?
   *[other] Wat denkt u dat de { $customer } zegt?
}
blind-guess-hint = U kiest wat u denkt.
blind-do = Laat het zien
show-title = Wilt u hierover praten?
show-what = U kunt uw eigen twee antwoorden laten zien aan een coach of aan uw leidinggevende. Wat de
    { $customer } zei gaat niet mee. U kunt het altijd terugnemen.
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
start-title = Nieuwe { $customer }
start-name = Hoe wil de { $customer } genoemd worden?
start-name-hint = Een voornaam, of mevrouw of meneer met een achternaam. Geen nummer.
start-service = Waarmee helpen wij?
start-do = Begin
started-title = De persoonlijke link
started-what = Geef deze link aan de { $customer }. De { $customer } heeft geen wachtwoord nodig.
started-once = U ziet de link alleen nu. Wie de link heeft, ziet de pagina van de { $customer }.
started-next = Naar de pagina van de { $customer }
shown-title = Wat { $employees } mij lieten zien
shown-what = Hier staat alleen wat een { $employee } zelf aan u laat zien, en alleen zo lang die dat wil.
shown-none = Er is nu niets dat u mag zien.
shown-own = Hoe het voor de { $employee } was:
shown-guess = Wat de { $employee } dacht dat de { $customer } vond:

## De interviewer
interview-title = Een gesprek opschrijven
interview-what = U luistert als iemand van buiten. Vink niets aan: dan leest alleen u dit, en telt het nergens
    mee. Wie het vertelde, zien alleen interviewers.
interview-staff = De { $customer } vindt het goed dat { $employees } van deze organisatie dit lezen, zonder
    naam.
interview-words = Wat vertelde de { $customer }?
interview-words-hint = In de woorden van de { $customer }, ook als die hard zijn. Schrijf geen namen op.
interview-about = Waar ging het over?
interview-whole = alles bij elkaar
interview-teller = Wie vertelde dit?
interview-teller-hint = Alleen als de { $customer } nog iets wil horen. U kunt dit overslaan.
interview-quote = De { $customer } vindt het goed dat deze woorden zonder naam op de spiegel staan. De spiegel
    is voor { $employees } en { $customers }.
interview-do = Bewaar dit gesprek
stories-title = Wat mensen vertelden
stories-what = Deze woorden komen uit gesprekken met een interviewer. { $Employees } lezen alleen wat de
    { $customer } goed vond. Wie het vertelde staat er niet bij.
stories-none = Er zijn nog geen gesprekken.
stories-only-you = Dit leest alleen u. De { $customer } vond niet goed dat anderen het lezen.
stories-held = Dit leest alleen u, tot u het hebt nagekeken. In deze woorden staat misschien: { $what }.
stories-mend = Schrijf het zo op dat niemand te herkennen is
stories-mend-do = Bewaar zo
stories-checked-do = Ik heb het nagekeken: hieraan is niemand te herkennen
stories-back-do = Neem dit gesprek terug
stories-back-what = De { $customer } wil dit niet meer. De woorden, het antwoord en de naam gaan meteen weg.
stories-teller = Wie vertelde dit?
teller-title = Wie vertelde dit
teller-none = Deze { $customer } wilde niet dat de naam bewaard werd.
teller-noted = Dat u hier keek, staat in het logboek.

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

## Beheer
indicators-title = Cijfers kiezen
indicators-what = Niet meer dan zes, en elk met het besluit waar het voor is. Wilt u een ander cijfer? Haal er
    dan eerst een weg.
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
audit-what = Wie las en schreef wat. Woorden van { $customers } staan hier niet in.
audit-when = Wanneer
audit-who = Wie
audit-did = Wat
audit-to = Waar
did-sign-in = logde in
did-open-link = opende de persoonlijke link
did-end-link = sloot een link of code
did-new-link = maakte een nieuwe persoonlijke link
did-join = zei: dit is mijn eigen pagina
did-unjoin = zei: dit is toch niet mijn pagina
did-set-word = koos een woord bij een code
did-close-code = sloot een code na te veel verkeerde woorden
did-confirm = zei: dit heb ik zelf gezegd
did-read = las
did-tell = vertelde
did-guess = raadde
did-answer = beantwoordde vragen
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
subject-list = lijst van { $customers }
subject-trajectory = stappen van een { $customer }
subject-expectation = wat een { $customer } verwacht
subject-moment = een moment
subject-shown = wat werd getoond
subject-unseen = wat niet opviel
subject-story = een gesprek
subject-stories = gesprekken
subject-story-teller = wie een gesprek had
subject-audit = logboek
subject-indicator = een cijfer
