# Drie korte pagina's, wat openstaat, en hoe het afloopt.

## De drie pagina's

parts-label = Delen van deze pagina
part-now = Nu
part-road = Wat er gebeurde en wat komt
part-said = Gezegd en afgesproken
part-whole = Alles op één pagina
read-all = Lees alles
say-else = Zeg iets anders
how-was-title = { $reader ->
    [self] Hoe was dit voor u?
   *[other] Hoe was dit?
}
guess-title = Raad hoe het voor { $name } was
promised-short = Beloofd:
promised-open = { $n } nog te doen
promised-in-time = { $n } op tijd
promised-late = { $n } te laat
ahead-short = Straks:
road-short = { $n ->
    [one] Tot nu toe: { $shown } moment
   *[other] Tot nu toe: { $shown } momenten
}
overview-end = { $part ->
    [early] Klaar rond begin { $month }.
    [middle] Klaar rond half { $month }.
   *[late] Klaar rond eind { $month }.
}
in-sight-expected = { $reader ->
    [self] U verwacht:
    [bereaved] { $name } verwachtte:
   *[other] { $name } verwacht:
}
in-sight-agreed = Afgesproken:
fold-all = Alles hierover
promised-closed = { $n ->
    [one] { $shown } belofte is gedaan of ingetrokken
   *[other] { $shown } beloften zijn gedaan of ingetrokken
}
kept-here = Dit staat erop.
kept-next-organisation = { $reader ->
    [seat] U ziet het terug bij wat nog openstaat.
    [team] U ziet het terug bij wat nog openstaat.
   *[other] Op deze pagina leest u wat wij ermee doen.
}
kept-next-customer = { $reader ->
    [bereaved] Het staat op de pagina.
    [self] Nu is het aan u. Het staat hieronder.
   *[other] { $name } leest het en kan antwoorden.
}
kept-next-by = { $reader ->
    [seat] Het antwoord is beloofd voor uiterlijk { $day }.
    [team] Het antwoord is beloofd voor uiterlijk { $day }.
   *[other] Wij antwoorden uiterlijk { $day }.
}
kept-next-read = { $reader ->
    [bereaved] Het staat op de pagina.
    [seat] { $name } leest het op de eigen pagina.
    [team] { $name } leest het op de eigen pagina.
   *[other] Wie u helpt, leest het.
}

## Wat openstaat

open-title = Wat nog openstaat
open-read = Lees het
open-due = uiterlijk { $day }
open-late = dat zou op { $day } zijn, { $days } geleden
open-tried = Wij belden op { $day }. Niemand nam op.
yes-so = Ja, dat klopt
promised-step = Stap: { $step }
error-ended = Dit is afgerond. Gaat het toch verder? Neem dan eerst terug dat het klaar is. Daarna kunt u
    weer iets vragen of beloven.
step-next = Deze stap komt uiterlijk { $day }: { $what }
done-next = Uiterlijk { $day } klaar: { $what }
done-overdue-now = Dit zou op { $day } klaar zijn: { $what } Dat is nog niet gebeurd.
step-overdue-now = Deze stap zou er op { $day } zijn: { $what } Dat is nog niet gebeurd.
open-promise-organisation = Wij beloofden: { $what }
open-promise-customer = { $reader ->
    [self] Breng het later: { $what } Wij gaan alvast verder op uw woord.
   *[other] { $name } brengt het later: { $what } Wij gaan alvast verder.
}
open-call-organisation = { $reader ->
    [self] U vroeg of wij u bellen.
   *[other] { $by } vraagt of wij bellen.
}
open-not-helped-organisation = { $reader ->
    [self] U zei: dit hielp niet.
   *[other] { $by } zei: dit hielp niet.
}
open-expectation-organisation = { $reader ->
    [self] U verwacht dit. Wij antwoorden nog.
   *[other] { $by } verwacht dit. Wij antwoorden nog.
}
open-pressure-organisation = { $reader ->
    [self] U zei dat geld of tijd opraakt. Wij antwoorden nog.
   *[other] { $by } zei dat geld of tijd opraakt. Wij antwoorden nog.
}
open-answer-again-organisation = { $reader ->
    [self] U zei dat ons antwoord nog niet goed is. Wij antwoorden opnieuw.
   *[other] { $by } zei dat ons antwoord nog niet goed is. Wij antwoorden opnieuw.
}
open-our-answer-customer = { $reader ->
    [self] Wij gaven antwoord. Is het goed zo?
   *[other] { $name } zegt nog of ons antwoord goed is.
}
our-answer-open = { $reader ->
    [self] U hebt nog niet gezegd of dit goed is.
    [bereaved] Hierop is niets meer gezegd.
   *[other] { $name } heeft nog niet gezegd of dit goed is.
}
promised-expectation = { $reader ->
    [self] Ons antwoord op wat u verwacht
   *[other] Ons antwoord op wat { $name } verwacht
}
promised-pressure = { $reader ->
    [self] Ons antwoord op wat u over geld en tijd zei
   *[other] Ons antwoord op wat { $name } over geld en tijd zei
}
promised-answer = { $reader ->
    [self] Wij komen terug op wat u zei
   *[other] Wij komen terug op wat { $name } zei
}
written-back-not = Nog geen antwoord.
written-back-lately = { $reader ->
    [self] Wij schreven u terug op { $day }
   *[other] Wij schreven terug op { $day }
}
bend-before = Zo is de route eerder aangepast
bend-not-needed = { $reader ->
    [self] Voor u niet nodig
   *[other] Voor { $name } niet nodig
}
bend-first = { $reader ->
    [self] Deze stap doen wij voor u eerst
   *[other] Deze stap doen wij voor { $name } eerst
}
bend-own = { $reader ->
    [self] Een stap alleen voor u
   *[other] Een stap alleen voor { $name }
}
open-talk-organisation = { $reader ->
    [self] Wij praten hier nog met u over.
   *[other] Wij praten hier nog over met { $by }.
}
open-talk-customer = { $reader ->
    [self] Wij vragen of u hierover wilt praten.
   *[other] Wij vroegen { $name } om een gesprek.
}
open-talked-customer = { $reader ->
    [self] Wij schreven dat we hierover gepraat hebben. Klopt dat?
   *[other] { $name } zegt nog of we hierover gepraat hebben.
}
open-not-promised-organisation = { $reader ->
    [self] Dit beloven wij niet. Wij praten er nog met u over.
   *[other] Dit beloven wij niet. Wij praten er nog over met { $name }.
}
open-wish-organisation = { $reader ->
    [self] U zei wat u wilt. Wij antwoorden nog.
   *[other] { $by } wil iets. Wij antwoorden nog.
}
open-proposal-organisation = { $reader ->
    [self] U stelt iets voor. Wij zeggen nog of wij het eens zijn.
   *[other] { $by } stelt iets voor. Wij zeggen nog of wij het eens zijn.
}
open-proposal-customer = { $reader ->
    [self] Wij stellen iets voor. Bent u het eens?
   *[other] { $name } zegt nog ja of nee tegen ons voorstel.
}
open-reword-customer = { $reader ->
    [self] Wij schreven anders op wat u verwacht. Klopt het zo?
   *[other] { $name } zegt nog of onze woorden kloppen.
}
open-summary-customer = { $reader ->
    [self] Wij schreven uw verhaal in het kort. Klopt het zo?
   *[other] { $name } zegt nog of het verhaal in het kort klopt.
}
open-by-phone-customer = { $reader ->
    [self] Wij schreven op wat u door de telefoon zei. Klopt het zo?
   *[other] { $name } zegt nog of klopt wat wij na het bellen opschreven.
}
open-claim-customer = { $reader ->
    [self] Volgens ons wachten wij op iets van u. Klopt dat?
   *[other] { $name } zegt nog of wij echt op iets wachten.
}
open-win-organisation = Dit zou ons iets opleveren. Is het gelukt?
open-win-customer = { $reader ->
    [self] Dit zou u iets opleveren. Is het gelukt?
   *[other] { $name } zegt nog of dit iets opleverde.
}
open-explain-organisation = { $reader ->
    [seat] Leg nog uit wat { $name } hieraan heeft.
   *[other] Dit leggen wij nog uit.
}
benefit-later = { $reader ->
    [self] Wat u hieraan hebt, staat er nog niet bij.
   *[other] Wat { $name } hieraan heeft, staat er nog niet bij.
}

## Bellen en antwoorden

did-trust = Wachten wij daarop?
did-trust-wait = Ja, wij wachten hierop
did-trust-go = Nee, wij gaan alvast verder op uw woord. De { $customer } brengt het later.
called-spoke = Gebeld en gesproken
called-nobody = Gebeld, geen gehoor
called-title-spoke = Wij spraken elkaar aan de telefoon
called-title-nobody = Wij belden, maar niemand nam op
answer-by-do = Zeg wanneer wij antwoorden
answer-by-what = De { $customer } leest de dag bij de vraag. Hebt u geantwoord? Dan is deze belofte vanzelf
    gedaan.
answer-by-words = Wat beloven wij?
answer-by-words-filled = Wij antwoorden
explain-do = Leg uit wat de { $customer } hieraan heeft
why-late-do = Schrijf waarom het later werd

## Gedaan, afgerond, toch niet klaar

do-did = Ik heb dit gedaan
do-did-what = Daarna zijn wij aan zet. De { $employee } leest wat u erbij schrijft.
do-did-words = Wilt u er iets bij zeggen?
entry-did = { $reader ->
    [self] U zei: ik heb dit gedaan
   *[other] { $name } zei: ik heb dit gedaan
}
do-ended = Zeg dat het klaar is
do-ended-what = De { $customer } leest dat het is afgerond. Is het voor de { $customer } niet klaar? Dan
    kan de { $customer } dat zeggen, en bent u weer aan zet.
do-ended-words = Wilt u zeggen hoe het afliep?
entry-ended = Het is afgerond
turn-over = Dit is afgerond op { $day }.
ended-ask = { $reader ->
    [self] Was het zoals u verwachtte, en heeft het geholpen? Zeg het als u wilt.
   *[other] Was het zoals { $name } verwachtte, en heeft het geholpen? Zeg het als u wilt.
}
do-how-it-ended = Zeg hoe het afliep
do-how-it-ended-what = Wij leren ervan. Het verandert niets aan een besluit.
do-how-it-ended-code = { $reader ->
    [self] Was het zoals u verwachtte?
   *[other] Was het zoals { $name } verwachtte?
}
do-how-it-ended-basis = { $reader ->
    [self] Heeft het u geholpen?
   *[other] Heeft het { $name } geholpen?
}
do-how-it-ended-words = Wilt u er iets bij zeggen?
need-how-it-ended = Kies een antwoord, of schrijf het in een paar woorden.
entry-how-it-ended = Hoe het afliep
code-how-it-ended-yes = Zoals verwacht
code-how-it-ended-partly = Deels zoals verwacht
code-how-it-ended-no = Niet zoals verwacht
basis-how-it-ended-yes = het heeft geholpen
basis-how-it-ended-partly = het heeft deels geholpen
basis-how-it-ended-no = het heeft niet geholpen
do-reopened = Het is nog niet klaar
do-reopened-what = Dan zijn wij weer aan zet. U mag erbij zeggen wat er nog nodig is.
do-reopened-words = Wat is er nog nodig?
entry-reopened = { $reader ->
    [self] U zei: het is nog niet klaar
   *[other] { $name } zei: het is nog niet klaar
}

## De dag van de medewerker

desk-calls = Bellen
desk-answers = Wie op antwoord wacht
desk-late = Beloofd en nog niet gedaan
desk-explain = Nog uit te leggen
desk-coming = Beloofd voor de komende week
desk-nothing-open = Er staat niets open.
desk-rest = { $n ->
    [one] Nog { $shown }
   *[other] Nog { $shown }
}
