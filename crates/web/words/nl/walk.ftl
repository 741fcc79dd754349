# Samen de weg gaan: de gezamenlijke pagina en de dag van de medewerker.

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
turn-nobody = Er wordt nu niets gevraagd.
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
promise-none-bereaved = Er is nu geen dag afgesproken.
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
walk-expected = { $reader ->
    [self] Wat u verwachtte
   *[other] Wat { $name } verwachtte
}
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
promise-was = Beloofd voor { $day }.
promise-kept = Beloofd voor { $due }. Gedaan op { $day }, op tijd.
promise-late = Beloofd voor { $due }. Gedaan op { $day }, dat is { $days } later.
promise-overdue = Zou klaar zijn op { $day }. Dat is { $days } geleden.
promise-reason = De reden: { $reason }
walk-happened = Wat er gebeurde
road-wait = wachten: { $days }
road-wait-now = sindsdien: { $days } wachten
road-empty = Er is nog niets gebeurd.
has-told = heeft verteld
told-you = hebt verteld
not-told = heeft nog niets verteld
not-told-you = hebt nog niets verteld
how-was-this = { $reader ->
    [kin] Hoe was dit?
    [bereaved] Hoe was dit?
   *[other] Hoe was dit voor u?
}
see-both = Bekijk beide stoelen
take-chair = Ga in de andere stoel zitten
walk-ahead = Wat nog komt
overview-no-step = Wat er gebeurde, hoort bij geen stap van de route. U leest het op de pagina zelf.
walk-planned = Wat eerder gepland was
ahead-unknown = Wanneer weten we nog niet.
walk-looked = Wie keek hier?
looked-nobody = Nog niemand van ons.

## De medewerker

back-to-desk = Terug naar mijn dag
back-to-customer = Terug naar { $name }
same-page = { $name } ziet deze pagina ook.
colleague-page = U helpt in dit team. Wat de { $customer } en uw collega elkaar vertelden, leest u hier niet.
late-reason = Waarom werd het later? De { $customer } leest dit.
promise-done = Dit is gedaan
did-what = Schrijf op wat er gebeurde
did-title = Wat gebeurde er?
did-benefit = Wat heeft de { $customer } hieraan?
did-benefit-hint = Een gewone zin. Weet u het nog niet? Dan vragen wij het u later op de dag.
did-step = Hoort dit bij een stap?
did-no-step = geen vaste stap
did-turn = Wie is nu aan zet?
did-same-turn = zoals het was
did-promise = Wat beloven wij?
did-due = Uiterlijk op
did-do = Zet dit op de pagina
blind-why = { $reader ->
    [bereaved] Eerst u. Zeg hoe het voor u was, en hoe het volgens u voor { $name } was.
   *[other] Eerst u, dan pas { $name }. Zeg hoe het voor u was en wat u denkt dat de { $customer } zegt.
}
blind-then = { $reader ->
    [bereaved] Daarna leest u wat daarover verteld is.
   *[other] Daarna ziet u het echte antwoord.
}
blind-later = { $reader ->
    [bereaved] Hierover is nog niets verteld. Vertelt iemand het later, dan leest u het dan.
   *[other] Van de { $customer } staat hier nu nog niets. Het echte antwoord ziet u zodra dat er is.
}
blind-own-said = U zei al hoe het voor u was.
blind-after-own = De { $customer } vertelde daarna zelf iets. Zeg eerst wat u denkt dat de { $customer } zei.
    Daarna ziet u het echte antwoord.
blind-own = Hoe was dit voor u?
blind-words = Hoe was dit voor u? Vertel het in uw eigen woorden.
blind-guess = { $reader ->
    [bereaved] Hoe was dit voor { $name }, denkt u?
   *[other] Wat denkt u dat de { $customer } zegt?
}
blind-guess-hint = U kiest wat u denkt.
blind-do = Laat het zien
desk-title = Dag { $name }
desk-invite = { $name } heeft iets verteld.
desk-invite-why = Ga even in de andere stoel zitten: eerst zegt u wat u denkt, dan ziet u het.
desk-ours = Wij zijn aan zet
desk-theirs = Anderen zijn aan zet
desk-talks = { $n ->
    [one] Een collega wil even met u praten
   *[other] Er zijn { $shown } vragen van collega’s om even te praten
}
desk-promise-of = { $name }: { $what }
form-bereaved = Iemand zei dat { $name } is overleden. Lees bij “{ $customer }” op deze pagina: wie voor
    { $name } spreekt.
desk-bereaved = Er is gezegd dat { $name } is overleden. Vraag niets aan { $name }.
desk-none = Niemand.
desk-more = Er zijn er meer dan hier passen. Zoek op naam.
desk-more-promised = Er is meer beloofd dan hier past. Dat staat ook op de pagina van elke { $customer }.
desk-since = sinds { $day }
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

## Tijd

from-until = van { $from } tot en met { $until }
from-day = vanaf { $day }
until-day = tot en met { $day }
on-day = op { $day }
was-on = was op { $day }
was-from-until = was van { $from } tot en met { $until }
wait-working = { $n ->
    [one] ({ $shown } werkdag).
   *[other] ({ $shown } werkdagen).
}
wait-about-weeks = { $n ->
    [one] wachten: ongeveer { $shown } week
   *[other] wachten: ongeveer { $shown } weken
}
wait-about-months = { $n ->
    [one] wachten: ongeveer { $shown } maand
   *[other] wachten: ongeveer { $shown } maanden
}
wait-about-years = wachten: ongeveer { $shown } jaar
wait-side-customer = { $reader ->
    [self] U was aan zet.
   *[other] { $name } was aan zet.
}
wait-party-customer = { $reader ->
    [self] u
   *[other] { $name }
}
wait-side-organisation = Wij waren aan zet.
wait-side-other = Iemand anders was aan zet.
attempts = Pogingen: { $tried }, gelukt: { $worked }.
outcome-worked = gelukt
outcome-failed = niet gelukt
unknown-hear-by = { $reader ->
    [self] Dat weten we nog niet. U hoort uiterlijk { $day } van ons: { $what }
    [bereaved] Dat weten we nog niet. Uiterlijk { $day }: { $what }
   *[other] Dat weten we nog niet. { $name } hoort uiterlijk { $day } van ons: { $what }
}
time-unknown = Dat weten we nog niet.
asks-time = { $reader ->
    [kin] Dit vraagt { $time } van { $name }.
    [bereaved] Hiervoor was { $time } gepland.
    [seat] Dit vraagt { $time } van { $name }.
    [team] Dit vraagt { $time } van { $name }.
   *[other] Dit vraagt { $time } van u.
}
field-not-a-time = Wij kunnen deze tijd niet lezen. Schrijf hem bijvoorbeeld zo: 8.30, of half negen.

## Aan zet en beloven

turn-asked = Wat is er nodig:
turn-due = graag uiterlijk { $day }
days-ics = Zet de dagen in mijn agenda
promise-withdrawn = Ingetrokken op { $day }.
promise-first = Eerst beloofd voor { $day }.

## Samen

to-talk-title = Hier praten we nog over
expected-prompted = Gezegd op onze vragen:
source-from = van
reword-open = { $reader ->
    [self] U hebt dit nog niet bevestigd.
    [bereaved] Dit is niet bevestigd.
   *[other] { $name } heeft dit nog niet bevestigd.
}
reword-agreed = Zo is het afgesproken:
wishes-title = Wensen en afspraken
agreement-open = { $reader ->
    [kin] Nog geen afspraak. Het geldt pas als { $name } en de { $employee } het er allebei mee eens zijn.
    [team] Nog geen afspraak. Het geldt pas als { $name } en de { $employee } het er allebei mee eens zijn.
   *[other] Nog geen afspraak. Het geldt pas als u het er allebei mee eens bent.
}
agreement-never = Dit werd geen afspraak.
agreement-both = Dit is afgesproken. Allebei mee eens.
agreement-new = { $reader ->
    [kin] Nieuw voorstel. De afspraak hierboven blijft gelden, tot { $name } en de { $employee } het over dit
        voorstel eens zijn.
    [team] Nieuw voorstel. De afspraak hierboven blijft gelden, tot { $name } en de { $employee } het over dit
        voorstel eens zijn.
   *[other] Nieuw voorstel. De afspraak hierboven blijft gelden, tot u het allebei over dit voorstel eens
       bent.
}
agreement-wish-gone = De wens erboven is teruggenomen. De afspraak blijft gelden.
earlier-agreement = Eerdere afspraak
earlier-proposal = Eerder voorstel
win-open = Nog niet bevestigd.
win-came-yes = Bevestigd. Dit is gelukt.
summary-earlier = Wat er eerder stond
summary-waits = { $reader ->
    [self] Wacht op uw ja. Tot dan leest het team dit niet.
    [bereaved] Hier is nog geen ja op gezegd. Tot dan leest het team dit niet.
   *[other] Wacht op het ja van { $name }. Tot dan leest het team dit niet.
}
retold-count = { $reader ->
    [self] U moest het verhaal { $shown } keer opnieuw vertellen.
   *[other] { $name } moest het verhaal { $shown } keer opnieuw vertellen.
}
behind-title = Achter de schermen
road-earlier = { $n ->
    [one] Wat er daarvoor gebeurde: { $shown } moment
   *[other] Wat er daarvoor gebeurde: { $shown } momenten
}
behind-what = { $reader ->
    [self] Dit deden wij, ook als u er niets van merkte.
   *[other] Dit deden wij, ook als { $name } er niets van merkte.
}
whole-title = Wat er nog meer gezegd is
impressions-title = Hoe het nu is, alles bij elkaar
impressions-wait = De ander zei ook hoe het nu is. Dat leest u nadat u het zelf zei.
impressions-what = Elke keer dat iemand zei hoe het was, met de dag erbij. Niets wordt overschreven.
chain-title = Van de een naar de ander
chain-count = { $n ->
    [one] { $shown } keer doorgegeven.
   *[other] { $shown } keer doorgegeven.
}
sent-by = Doorgestuurd door { $who }.
handover-what = Van { $from } naar { $to }
handover-read = De nieuwe { $employee } las het verhaal op { $day }.
handover-read-page = De nieuwe { $employee } las deze pagina op { $day }.
handover-unread-page = De nieuwe { $employee } zei nog niet dat deze pagina gelezen is.
handover-unread = De nieuwe { $employee } zei nog niet dat het verhaal gelezen is.
handover-to = Wie helpt verder?
handover-do = Geef door
handover-no-summary = Er is nog geen verhaal in het kort dat de { $customer } goed vindt. Zo moet de
    { $customer } misschien opnieuw vertellen.
more-limit = De reden:
more-fact = Bron:
claim-open = { $reader ->
    [self] U hebt hier nog niet op geantwoord. Tot dan telt het niet.
    [bereaved] Hier is nog niet op geantwoord. Tot dan telt het niet.
   *[other] { $name } heeft hier nog niet op geantwoord. Tot dan telt het niet.
}
by-phone-open = { $reader ->
    [self] Telt pas als u zegt dat het zo goed is.
    [bereaved] Hier is nog geen ja op gezegd. Tot dan telt het niet.
   *[other] Telt pas als { $name } zegt dat het zo goed is.
}
by-phone-confirmed = { $reader ->
    [self] U zei dat het zo goed is.
   *[other] { $name } zei dat het zo goed is.
}
by-phone-no-guess = U schreef op wat de { $customer } hierover zei. Raden hoeft dan niet. Vertel wel hoe het
    voor uzelf was.
by-phone-knew = { $reader ->
    [self] De { $employee } schreef zelf op wat u aan de telefoon zei, en raadde daarna. Dat is geen raden.
    [seat] U schreef zelf op wat { $name } aan de telefoon zei, en raadde daarna. Dat is geen raden.
   *[other] De { $employee } schreef zelf op wat { $name } aan de telefoon zei, en raadde daarna. Dat is geen
        raden.
}
talked-at = Bij dit moment:
other-not-a-talk = Kies een gesprek, een telefoontje of een bericht van na de vraag. Staat het er niet bij?
    Schrijf het dan eerst op als moment.
talked-open = { $reader ->
    [self] De { $employee } zegt dat u hierover gepraat hebt. Het blijft open tot u ja zegt.
    [seat] Het blijft open tot { $name } zegt dat u hierover gepraat hebt.
   *[other] Het blijft open tot { $name } zegt dat hierover gepraat is.
}
talked-open-asker = De { $employee } zegt dat hierover gepraat is. Het blijft open tot wie het vroeg, de vraag
    terugneemt.
told-by-customer = { $reader ->
    [self] Door u verteld.
   *[other] Verteld door { $name }.
}
hello-voice = U bent hier als { $voice }, bij { $name }.
whose-ask = Voor wie was het zo?
whose-hint = Kies er een. Uw naam staat bij wat u vertelt.
whose-theirs = Zo was het voor { $name }
whose-mine = Zo was het voor mij ({ $voice })
need-whose = Kies voor wie het zo was: voor degene voor wie u vertelt, of voor uzelf.
who-reads-voice = Uw naam staat erbij. Het telt nooit mee in een besluit.
items-voice = Antwoord zoals het voor { $name } was. Uw naam staat erbij. Hoe het voor uzelf was, vertelt u
    bij het moment zelf.
invited = Gevraagd om mee te kijken: { $party }.
speaks-nameless = Wij weten niet wie hier nu vertelt. Met deze link vertelde ook iemand anders, of een naam is
    op een ander apparaat weggehaald. Zeg eerst wie u bent. Dan staat de goede naam bij uw woorden.
speaks-here = { $who } vertelt hier.
voice-other = { $who } vertelt hier voor { $name }.
voice-alive = { $who } zei dat u bent overleden. Zolang dat hier staat, sturen wij geen mail en vragen wij u
    niets nieuws.
voice-alive-do = Nee, ik leef
voice-deceased = { $who } vertelt hier over { $name }, die is overleden.
voice-somebody = Iemand anders
kept-back = Hier staat meer van { $name }. Dat leest u na uw eigen antwoord.
take-back-link = Terugnemen
order-feeling = Zet eerst hoe het was
order-fact = Zet eerst wat er gebeurde
letters-large = Grote letters
letters-common = Gewone letters

## Wat u kunt doen

kept-it = Het staat erop.
more-title = Meer wat u kunt doen
moment-more = Meer over dit moment
back-to-page = Terug naar de pagina
back-to-moment = Terug naar dit moment
put-do = Bewaar dit
choose-one = Maak een keuze
ask-over = Gaat dit over wat u meemaakte, of over de regel zelf?
over-own = over wat ik meemaakte
over-rule = over de regel zelf
own-rough = Weet u de dag niet precies? Schrijf het zoals u het weet.
own-rough-hint = Bijvoorbeeld: begin mei, drie weken geleden, of weet ik niet meer.
own-clock = Hoe laat?
own-party = Met wie was het, of waar?
own-sent-by = Wie stuurde u daarheen?
own-outcome = Is het gelukt?
did-next = Wat nu?
did-ask = Wat is er nodig van wie aan zet is?
did-ask-due = Graag uiterlijk op
need-plan = Vul in wanneer deze stap komt, of hoeveel tijd die vraagt.
need-pressure = Kies wat er knelt, of schrijf het in een paar woorden.
need-items = Kies bij een vraag een antwoord, of schrijf er een paar woorden bij. De rest mag leeg blijven.
need-more = Schrijf ook waarom niet alles kan.
need-party = Schrijf welke organisatie u wilt vragen.
need-to = Kies eerst iemand.
items-both = Wat beide stoelen zeiden
items-done = U hebt alle vragen beantwoord. Dank u.
item-later-told = al gezegd; u leest het als u zelf zegt hoe het was
item-later = al gezegd; u leest het na uw eigen antwoord
item-none = nog niet gezegd

## Op een blad

overview-title = Alles op een blad
overview-of = { $service }, voor { $name }. Zo staat het op { $day }.
overview-step = Stap
overview-when = Wanneer
overview-time = { $reader ->
    [kin] Tijd van { $name }
    [bereaved] Geplande tijd
    [seat] Tijd van { $name }
    [team] Tijd van { $name }
   *[other] Tijd van u
}
overview-why = { $reader ->
    [kin] Wat { $name } hieraan heeft
    [bereaved] Waar het voor bedoeld is
    [seat] Wat { $name } hieraan heeft
    [team] Wat { $name } hieraan heeft
   *[other] Wat hebt u hieraan
}
overview-total = { $reader ->
    [kin] Wat wij weten vraagt bij elkaar { $time } van { $name }.
    [bereaved] Bij elkaar was { $time } gepland, voor zover wij weten.
    [seat] Wat wij weten vraagt bij elkaar { $time } van { $name }.
    [team] Wat wij weten vraagt bij elkaar { $time } van { $name }.
   *[other] Wat wij weten vraagt bij elkaar { $time } van u.
}
overview-more = Van de andere stappen weten we het nog niet.
paper-title = Op papier
paper-what = U krijgt de pagina om te printen, met een code. Met die code komt u later terug op deze pagina.
paper-do = Maak het papier
paper-print = Print deze pagina. De code staat onderaan. U ziet de code alleen nu.
paper-what-staff = U print de pagina van de { $customer }, met een code. De code staat alleen op de afdruk en
    is van de { $customer }. Dat u dit papier maakte, staat op de pagina van de { $customer }.
paper-print-staff = Print deze pagina en geef het papier aan de { $customer }. De code staat alleen op de
    afdruk, niet op dit scherm.
paper-code-hidden = Hier komt de code op de afdruk.
paper-code = Uw code: { $code }
paper-how = Ga naar { $address } en typ de code. Of bel ons.
paper-word = De eerste keer kiest u zelf een woord bij deze code. Zonder dat woord opent de code daarna niets.
    Doe dit daarom snel, en vertel niemand het woord.
code-title = Kom terug met uw code
code-what = De code staat onderaan het papier dat u van ons kreeg.
code-label = Uw code
code-hint = Vier groepjes van vier letters en cijfers. Streepjes hoeven niet.
code-do = Open mijn pagina
word-closed = Deze code is gesloten, omdat er te vaak een verkeerd woord is getypt. Bel ons op { $phone }, dan
    krijgt u een nieuw papier.
word-new-title = Kies een woord bij uw code
word-new-what = Dit is de eerste keer dat iemand deze code typt. Kies een woord dat alleen u weet. Zonder dat
    woord opent de code daarna niets meer.
word-label = Uw woord
word-hint = Minstens 6 letters of cijfers. Niet de code, en niet uw naam.
word-again = Typ het woord nog een keer
word-title = Typ uw woord
word-what = Bij deze code hoort een woord dat u zelf koos.
word-forgotten = Weet u het woord niet meer? Bel ons, dan krijgt u een nieuw papier met een nieuwe code. Koos
    u nog nooit een woord? Bel ons dan ook: iemand anders heeft de code gebruikt.
word-too-short = Kies een langer woord: minstens 6 letters of cijfers.
word-too-easy = Dit woord is te makkelijk te raden. Kies iets anders dan de code of uw naam.
word-not-the-same = De twee woorden zijn niet hetzelfde. Typ uw woord nog een keer, twee keer gelijk.
need-word = Typ uw woord.

## Een andere organisatie

invite-title = Vraag een andere organisatie om mee te kijken
invite-what = Zij zien alleen dit ene moment, en kunnen vertellen hoe het bij hen ging. U kunt dit altijd weer
    sluiten.
invite-party = Welke organisatie?
invite-do = Maak een link
invite-made = De link is klaar
invite-give = Geef deze link aan die organisatie.
invite-once = U ziet de link alleen nu.
invite-close = Sluit dit
guest-what = { $name } vroeg u om te vertellen hoe deze stap bij u ging. Meer dan dit moment ziet u niet.

## De dag van de medewerker

desk-unread = Wat { $customers } vertelden sinds u keek
desk-promised = Vandaag beloofd
desk-promised-none = Niets beloofd voor vandaag.
desk-done = Wat ik aankruiste is gedaan
desk-to-page = naar { $name }
search-title = Zoek een { $customer }
search-label = Zoek op naam
search-do = Zoek
unseen-title = Gedaan, maar niet gezien
unseen-what = Dit deden wij, en het viel niet op. Kunnen wij het beter laten zien?
unseen-none = Er is hier niets dat niet opviel.
unseen-own = Bij wie u helpt
unseen-own-what = Alleen momenten waar u zelf al zei hoe het was. U kunt er samen over praten.
unseen-group = In het hele team
unseen-group-what = Van iedereen samen staat in de spiegel hoe vaak te merken was wat wij deden. Daar staat
    een cijfer pas als er genoeg mensen achter staan.
need-role = Kies een rol.
