# Wat op elke pagina staat: woorden, eenheden, formulieren, fouten.

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

## Op elke pagina

skip = Naar de inhoud
nav = Menu
nav-mine = Uw stappen
nav-steps = De stappen
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
need-one-of = U hoeft maar één van de twee in te vullen.
may-skip = U kunt dit overslaan.
no-answer = Geen antwoord
skip-this = Sla dit over
hidden-few = nog te weinig
hidden-few-long = Nog te weinig antwoorden om te laten zien. Zo blijft iedereen onherkenbaar.

## Rollen en stoelen

chair-customer = { $customer }
chair-employee = { $employee }
chair-you = u

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
error-already = Dit is al gezegd en blijft zo staan. Wilt u het anders? Neem het dan eerst terug, als dat kan.
error-already-other = Dit is al gezegd en blijft zo staan. Wat u nu invulde, is niet bewaard.
error-known = U schreef zelf op wat de { $customer } aan de telefoon zei. Raden hoeft dus niet meer.
    Daarom is uw keuze niet bewaard.
error-shared = Bij dit moment heeft een ander al iets gezegd. Daarom blijft het staan. Wat u er zelf over
    zei, kunt u wel terugnemen.
error-full = Er staan al zes cijfers op de pagina. Haal er eerst een weg.
error-wrong-password = Het e-mailadres en het wachtwoord horen niet bij elkaar. Kijk ze nog eens na.
error-too-many = { $minutes ->
    [one] Er is te vaak iets geprobeerd dat niet klopte. Wacht één minuut en probeer het dan weer.
   *[other] Er is te vaak iets geprobeerd dat niet klopte. Wacht { $minutes } minuten en probeer het dan weer.
}
error-busy = Er willen nu heel veel mensen tegelijk naar binnen. Wacht een paar seconden en probeer het dan
    weer.
error-closed-link = De { $customer } heeft deze link gesloten. Wilt u weer meekijken? Vraag de
    { $customer } om een nieuwe link.
error-dead-link = Deze link werkt niet meer. Bel ons, dan krijgt u een nieuwe.
error-part-of-link = De link is niet heel. Kopieer de link nog eens, helemaal tot het eind. Of bel ons, dan
    krijgt u een nieuwe.
error-wrong-word = Dit woord hoort niet bij deze code. Probeer het nog eens. Na vijf keer
    moet u een kwartier wachten. Na tien keer gaat de code dicht.
error-code-closed = Deze code is gesloten. Bel ons, dan krijgt u een nieuw papier.
error-own-team = Dit is de pagina van een { $customer } die u of uw team helpt of hielp. Die kan niet ook uw
    eigen pagina zijn: dan ziet niemand van uw team de { $customer } meer. Bent u zelf deze { $customer }?
    Vraag uw leidinggevende of een ander team u kan helpen.
error-open-link = Open deze pagina met de link die u van ons kreeg. Hebt u een papier met een code? Vul dan
    die code in. Bent u de link of het papier kwijt? Bel ons, dan helpen wij u.
error-ours = Er ging iets mis bij ons. Probeer het over een minuut opnieuw. Lukt het dan niet, bel ons en
    noem { $reference }.
nothing-lost = Wat u typte staat er nog.
field-too-long = { $n ->
    [one] Dit is { $by } teken te lang. Er passen { $most } tekens. Maak het iets korter.
   *[other] Dit is { $by } tekens te lang. Er passen { $most } tekens. Maak het iets korter.
}
field-not-a-name = Een naam is één regel, zonder tekens die niet te zien zijn of de leesrichting
    omdraaien. Typ de naam opnieuw, zonder te plakken.
field-unkeepable = Er staat een teken in dat wij niet kunnen bewaren. Typ het opnieuw, zonder te plakken.
field-not-a-day = Deze dag bestaat niet, of wij kunnen hem niet lezen. Kies de dag in het veld. Kunt u daar
    alleen typen? Schrijf hem dan bijvoorbeeld zo: 4 december 2026.
field-not-later = Kies een dag die na de beloofde dag komt.
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
need-turn = Kies ook wie dit moet doen.
need-side = Kies wie dit deed. Dan leest de { $customer } het goed.
need-about = Kies waar het verhaal over gaat.
need-benefit = Schrijf in een gewone zin wat de { $customer } hieraan heeft.
need-guess = Kies wat u denkt dat de ander zegt.
need-service = Kies waar het over gaat.
need-decision = Schrijf welk besluit u met dit cijfer neemt. Zonder besluit komt het niet op de pagina.
need-name = Schrijf een naam.
need-email = Dit is geen e-mailadres. Schrijf het zoals naam@voorbeeld.nl.
need-teller = Schrijf een naam, of laat het leeg.

## Terugnemen

taken-back = Teruggenomen op { $day }: { $reason }.
readers-by-your-link = Ook wie met uw eigen link voor u vertelt, leest dit.
readers-by-their-link = Ook wie met de eigen link van { $name } vertelt, leest dit.
readers-by-link = Ook wie met de link van { $name } voor { $name } vertelt, leest dit.
readers-by-your-link-later = Laat u later iemand met uw eigen link vertellen? Die leest dit dan ook.
readers-by-their-link-later = Vertelt later iemand met de eigen link van { $name }? Die leest dit dan ook.
readers-by-link-later = Vertelt later iemand met de link van { $name } voor { $name }? Die leest dit dan ook.
readers-shared-guest = Dit lezen de { $customer }, wie van de { $customer } mag meekijken, en het team
    dat de { $customer } helpt.
readers-shared-served = Dit lezen u, wie u laat meekijken, en het team dat u helpt.
readers-shared-kin = { $reader ->
    [bereaved] Dit lezen u, wie op deze pagina mag kijken, en het team dat { $name } hielp.
   *[other] Dit lezen u, { $name } en het team dat { $name } helpt. Mag er van { $name } nog iemand meekijken?
       Dan leest die het ook.
}
readers-shared-serving = Dit lezen de { $customer }, wie van de { $customer } mag meekijken, en het team dat
    helpt.
readers-after-guess-served = Dit lezen u, wie u laat meekijken, en de { $employee } die u helpt. De
    { $employee } leest het pas na een eigen antwoord.
readers-after-guess-kin = { $reader ->
    [bereaved] Dit lezen u, wie op deze pagina mag kijken, en de { $employee } die { $name } hielp. De
        { $employee } leest het pas na een eigen antwoord.
   *[other] Dit lezen u, { $name } en de { $employee } die { $name } helpt. Mag er van { $name } nog iemand
       meekijken? Dan leest die het ook. De { $employee } leest het pas na een eigen antwoord.
}
readers-after-guess-serving = { readers-shared-serving }
readers-own-fewer = Was het zo voor uzelf? Dan leest wie verder nog meekijkt het niet.
readers-own-at-once-fewer = Was het zo voor uzelf? Dan kan de { $employee } het meteen lezen, en leest wie
    verder nog meekijkt het niet.
readers-own-at-once = Was het zo voor uzelf? Dan kan de { $employee } het meteen lezen.
readers-agreed-serving = Eerst lezen alleen u, de { $customer } en wie van de { $customer } mag meekijken
    dit. Zegt de { $customer } ja, dan leest ook het team het.
readers-table-served = Dit lezen alleen u en de { $employee } die u helpt.
readers-table-kin = { $reader ->
    [bereaved] Dit lezen alleen u, wie de link van { $name } heeft, en de { $employee } die { $name } hielp.
   *[other] Dit lezen alleen u, { $name } en de { $employee } die { $name } helpt.
}
readers-table-serving = Dit lezen alleen u en de { $customer }. Neemt een collega het over? Dan leest die
    het pas na een eigen antwoord.
readers-answer-table = Dit lezen alleen u, { $name } en wie { $name } later in uw plaats helpt. Uw team
    leest het niet.
readers-blind-served = Dit lezen alleen u en de { $employee } die u helpt. De { $employee } leest het pas na
    een eigen antwoord.
readers-blind-kin = { $reader ->
    [bereaved] Dit lezen alleen u, wie de link van { $name } heeft, en de { $employee } die { $name } hielp.
        De { $employee } leest het pas na een eigen antwoord.
   *[other] Dit lezen alleen u, { $name } en de { $employee } die { $name } helpt. De { $employee } leest het
       pas na een eigen antwoord.
}
readers-blind-serving = Dit lezen alleen u, de { $customer } en wie van de { $customer } mag meekijken. Zij
    lezen het pas na een eigen antwoord.
taken-back-changed = ik denk er nu anders over
taken-back-private = dit is te persoonlijk
taken-back-mistake = er stond een vergissing in
taken-back-unsaid = dat zeg ik liever niet
moment-taken-back = Een moment dat is teruggenomen
take-back-title = Wilt u dit terugnemen?
take-back-why = Waarom neemt u dit terug? Elke reden is goed.
take-back-agreement = Hierop rust een afspraak. Uw woorden gaan weg. De afspraak blijft gelden, met de
    woorden waar u het samen over eens bent.
take-back-moment = Het moment gaat weg, met alles wat u daar zei. Wie aan zet is, en wat er toen gevraagd
    of beloofd werd, blijft staan. Dat er iets stond, langs welke weg, de dag en de reden blijven ook
    staan.
take-back-moment-others = Het moment gaat weg, met alles wat u daar zei, en ook wat anderen daar
    vertelden. Wie aan zet is, en wat er toen gevraagd of beloofd werd, blijft staan. Dat er iets stond,
    langs welke weg, de dag en de reden blijven ook staan.
take-back-voice = Dit gaat weg. Was dit het laatste dat hierover gezegd werd? Dan geldt weer wat er daarvoor
    stond: voor wie er verteld wordt, en ook of iemand zei dat { $name } is overleden. Is dit op een ander
    apparaat gezegd? Dan vragen wij daar opnieuw wie er vertelt. Wat onder een naam verteld is, houdt
    die naam.
take-back-voice-theirs = Dit gaat weg. Was dit het laatste dat { $who } hierover zei? Dan geldt weer wat
    { $who } daarvoor zei. Zei ook een ander dat { $name } is overleden? Dat blijft dan staan.
take-back-voice-kin = Dit gaat weg. Was dit het laatste dat u hierover zei? Dan geldt weer wat u daarvoor
    zei. Zei ook een ander dat { $name } is overleden? Dat blijft dan staan.
take-back-not-helped = Uw woorden gaan weg. Wie er aan zet is, verandert niet.
take-back-reworded = Uw woorden gaan meteen weg. Wat wij erover schreven blijft staan, ook een zin waar u ja
    op zei. Dat er iets stond, de dag en de reden blijven staan.
take-back-yes = Uw ja gaat weg. Wat alleen met uw ja gelezen wordt, leest het team dan niet meer.
take-back-answer = Uw antwoord gaat meteen weg. Dat er iets stond, de dag en de reden blijven staan. Daarna
    kunt u bij dit moment geen vragen meer beantwoorden.
take-back-gone = Uw woorden gaan meteen weg. Dat er iets stond, de dag en de reden blijven staan.
take-back-whole-moment = Neem dit moment terug
take-back-do = Ja, neem dit terug

## Fouten: wat er is, wat u nu kunt doen

error-changed = Deze pagina is intussen veranderd. Kijk wat er nieuw is en stuur het dan opnieuw.
works-here-title = Deze pagina is niet voor wie hier werkt
error-works-here = U bent hier ingelogd als iemand die hier werkt. Daarom gaat deze pagina niet open.
    Alleen de persoon voor wie de link is, mag hier lezen en vertellen. Zit die persoon naast u? Log dan
    eerst uit. Een eigen telefoon is het beste.
works-here-join = Is dit uw eigen pagina? Zeg dat eerst
error-one-voice = Dit geldt pas als u het er allebei mee eens bent. Alles blijft staan. Wacht op de
    ander, of vraag om te praten.
error-bereaved = Er is gezegd dat deze { $customer } is overleden. Daarom wordt hier niets meer aan de
    { $customer } gevraagd. Schrijf op wat de organisatie zelf doet, of bel met de familie.
error-said-to-have-died = Iemand zei dat u bent overleden. Daarom wordt er nu niets afgesproken. Klopt het
    niet? Zeg dat eerst op uw pagina. Daarna kunt u dit opnieuw versturen.
error-agreed = De { $customer } en de { $employee } zijn het hierover eens. Dat neemt niemand alleen terug.
    Alles blijft staan. Vraag om te praten, of doe een nieuw voorstel.
error-did-not-help = De { $customer } zei dat dit niet hielp. Daarom blijft het staan. Schrijf iets
    anders terug.
error-told-meanwhile = De { $customer } vertelde hier intussen zelf iets. Daarom is dit niet bewaard. Kijk bij
    het moment: zeg eerst wat u denkt, dan ziet u wat de { $customer } vertelde.
error-own-words = U vertelde hier zelf hoe het was. Dat telt. Een ja is daarom niet meer nodig.
error-confirmed = De { $customer } zei hier intussen ja op. Daarom blijft het staan, en neemt alleen de
    { $customer } het nog terug. Klopt het niet? Vraag om te praten.
error-taken-back = Dit gaat over iets dat intussen is teruggenomen. Daarom konden wij het niet bewaren. Kijk
    op de pagina wat er nu staat.
error-closed = Deze belofte staat niet meer open. Zij is intussen gedaan of ingetrokken. Kijk op de pagina
    wat er nu staat.
error-replaced = Hier kwam intussen iets anders voor in de plaats. Uw ja is niet bewaard. Kijk op de pagina
    wat er nu staat.
error-read-anew = Hier kwam intussen iets anders voor in de plaats. Uw ja is niet bewaard. Lees wat er nu
    staat. Zeg alleen ja als u het daarmee eens bent.
error-other-voice = Op deze pagina vertelt nu iemand anders dan toen dit formulier openging. Daarom is er
    niets bewaard. Bent u wie er toen vertelde? Zeg dat dan in een ander tabblad, op uw pagina, en stuur
    dit opnieuw. Bent u iemand anders? Ga dan terug naar uw pagina en begin daar opnieuw.
error-answered = Een van deze vragen is al beantwoord, misschien in een ander venster, of wordt niet meer
    gesteld. Daarom is er nu nog niets bewaard. Zijn er hieronder nog vragen? Druk dan nog een keer op de
    knop.
error-others-too = Intussen vertelde een ander hier ook iets. Dat zou ook weggaan. Daarom is er nog niets
    teruggenomen. Wilt u het toch? Neem het dan nog een keer terug.
error-not-in-chair = Dit doet alleen wie deze { $customer } nu helpt. Vraag in het team wie dat is.
error-left = U helpt deze { $customer } niet meer. Daarom is deze pagina voor u dicht. Wat u zelf vertelde,
    vindt u op uw dag onder “Wat ik eerder vertelde”. Momenten, beloften en wat u raadde blijven hier
    staan.
error-not-own = U vertelt hier voor iemand anders. Hierbij telt alleen het eigen woord van de { $customer }.
    Wat u zag en hoe het was, kunt u wel vertellen.
error-nothing = Hier staat niets van u dat u kunt terugnemen.
error-most = Hier staan er al zoveel als er passen. Neem eerst een eerdere terug.

## Formulieren die wij niet bewaarden, of al eerder

error-prefix = Fout: { $title }
home-desk = Naar mijn dag
home-mine = Naar mijn eigen pagina
home-guest = Naar de vraag aan mij
link-title = Deze link werkt niet
error-away = Wij kunnen nu even niets bewaren of laten zien. Dat ligt aan ons. Probeer het over een paar
    minuten opnieuw.
error-slow = Dit duurde te lang. Dat ligt aan ons. Probeer het over een minuut opnieuw.
error-slow-sending = Het versturen duurde te lang. Misschien is uw verbinding traag. Probeer het zo opnieuw.
error-too-large = Dit is te veel om in één keer te versturen. Er is niets bewaard, en wij kunnen uw tekst
    hier niet laten zien. Ga terug naar het formulier: wat u typte, staat daar meestal nog. Maak de tekst
    korter en verstuur hem opnieuw.
error-method = Zo kunt u dit adres niet gebruiken. Ga terug naar de pagina waar u vandaan kwam.
error-elsewhere = Dit formulier kwam niet van onze eigen pagina's. Daarom is er niets bewaard. Open onze
    pagina en vul het formulier daar in.
error-unreadable = Wij konden dit niet lezen. Er is niets bewaard. Ga terug en probeer het opnieuw.
error-not-for-you-staff = Deze pagina is er niet, of is niet voor u bedoeld. Denkt u dat dit niet klopt?
    Vraag het uw beheerder.
error-ours-staff = Er ging iets mis. Probeer het over een minuut opnieuw. Lukt het dan niet, meld het uw
    beheerder en noem { $reference }.
field-in-use = Dit e-mailadres heeft al een account. Kijk in de lijst, of kies een ander adres.
field-no-mail = Er is gezegd dat de { $customer } is overleden. Daarom sturen wij geen mail, en blijft het
    adres zoals het was.
field-name-taken = Deze naam is hier al van iemand. Kies een andere naam, bijvoorbeeld met de achternaam
    erbij.
field-has-link-given = Deze naam is hier al van iemand met een eigen link. Is het dezelfde persoon? Sluit
    dan eerst die link, en maak daarna een nieuwe. Is het iemand anders? Kies een andere naam,
    bijvoorbeeld met de achternaam erbij.
field-has-link = Deze naam is hier al van iemand met een eigen link. Bent u dat? Open dan die link. Bent u
    iemand anders? Kies een andere naam, bijvoorbeeld met de achternaam erbij.
field-name-known = Onder deze naam is hier al verteld. Is het dezelfde als toen? Zet dan het vinkje. Is het
    iemand anders? Kies dan een andere naam.
same-person-hint = Wie deze naam heeft, leest wat onder die naam verteld is, en kan dat terugnemen.
same-person = Ja, het is dezelfde als toen
field-name-of-another = U koos dat u voor uzelf vertelt, en schreef ook een naam. Haal de naam weg. Of
    vertelt u voor iemand anders? Kies dat dan.
field-called-so = Zo noemen wij hier al iemand anders. Schrijf een eigen naam, bijvoorbeeld Sanne.
field-number-for-name = Schrijf hier een naam en geen nummer.
held-title = Dit is nog niet bewaard
held-session-customer = Wij weten op dit apparaat niet meer wie u bent. Wat u invulde, staat hieronder
    nog. Open eerst uw eigen link in een ander tabblad, of vul daar de code van uw papier in. Kom dan
    hier terug en druk op de knop.
held-session-guest = De { $customer } heeft deze uitnodiging gesloten, of wij weten op dit apparaat niet
    meer wie u bent. Wat u invulde, staat hieronder nog. Open de link van de uitnodiging in een ander
    tabblad. Werkt die nog? Kom dan hier terug en druk op de knop.
held-session-staff = U bent niet meer ingelogd. Wat u invulde, staat hieronder nog. Log eerst in, in een
    ander tabblad. Kom dan hier terug en druk op de knop.
held-other-customer = Op dit apparaat is nu iemand anders binnen dan toen u dit formulier opende. Uw woorden
    zouden op de pagina van die ander komen. Daarom is er niets bewaard. Open uw eigen link opnieuw in een
    ander tabblad, of vul daar de code van uw papier in. Kom dan hier terug en druk op de knop.
held-other-guest = Op dit apparaat is nu iemand anders binnen dan toen u dit formulier opende. Daarom is
    er niets bewaard. Open de link van uw uitnodiging opnieuw in een ander tabblad. Kom dan hier terug en
    druk op de knop.
held-other-staff = Op dit apparaat is nu iemand anders ingelogd dan toen u dit formulier opende. Daarom
    is er niets bewaard. Log in een ander tabblad in met uw eigen account. Kom dan hier terug en druk op
    de knop.
held-nameless = Wij weten niet wie hier nu vertelt. Met deze link vertelde ook iemand anders, of een naam
    is op een ander apparaat weggehaald. Zeg eerst in een ander tabblad wie u bent. Kom dan hier terug en
    druk op de knop.
held-unmarked = Wij kunnen niet zien van welke pagina dit formulier komt. Daarom vragen wij het eerst. Klopt
    wat hier staat, en wilt u het versturen? Druk dan op de knop.
held-words = Dit formulier is al een keer bewaard, met andere woorden erin. Die blijven staan. Wilt u wat
    hier staat ook nog versturen? Druk dan op de knop.
held-sign-in = Inloggen in een ander tabblad
held-code = Uw code invullen in een ander tabblad
held-whose = Kijk welke pagina nu open is
sent-what = Wat u typte
sent-field = Uw tekst
sent-chosen = Wat u koos of aankruiste, gaat ook mee.
sent-again = Verstuur opnieuw
sent-after-all = Verstuur dit
already-kept = Dit hadden wij al. Het is één keer bewaard. Nam u het daarna terug? Vul het dan opnieuw in.
already-shown = Dit was al gemaakt. De link of de code tonen wij maar één keer. Hebt u hem niet meer?
    Maak dan een nieuwe.
draft-back = Wat u hier eerder invulde, staat er weer.
said-ticked = Dat is gedaan. Het staat erop.
said-ticked-some = Niet alles kon. Een belofte stond niet meer open, of iemand anders helpt die
    { $customer } nu. De rest is gedaan, en staat erop.
said-ticked-none = Er is niets aangekruist. Kruis eerst aan wat gedaan is.
said-taken-back = Dat is teruggenomen.
said-handed-over = Deze { $customer } is overgedragen.
