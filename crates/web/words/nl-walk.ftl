# De woorden van de gezamenlijke pagina en wat erbij hoort. Taalniveau B1, u-vorm, kort.

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
    [self] Dat weten we nog niet. U hoort het uiterlijk { $day }.
    [bereaved] Dat weten we nog niet. Wij laten het uiterlijk { $day } weten.
   *[other] Dat weten we nog niet. { $name } hoort het uiterlijk { $day }.
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
    [bereaved] Nog geen afspraak. Het geldt pas als beide kanten het ermee eens zijn.
    [team] Nog geen afspraak. Het geldt pas als { $name } en de { $employee } het er allebei mee eens zijn.
   *[other] Nog geen afspraak. Het geldt pas als u het er allebei mee eens bent.
}
agreement-both = Dit is afgesproken. Allebei mee eens.
agreement-new = { $reader ->
    [kin] Nieuw voorstel. De afspraak hierboven blijft gelden, tot { $name } en de { $employee } het over dit
        voorstel eens zijn.
    [bereaved] Nieuw voorstel. De afspraak hierboven blijft gelden, tot beide kanten het over dit voorstel
        eens zijn.
    [team] Nieuw voorstel. De afspraak hierboven blijft gelden, tot { $name } en de { $employee } het over dit
        voorstel eens zijn.
   *[other] Nieuw voorstel. De afspraak hierboven blijft gelden, tot u het allebei over dit voorstel eens
       bent.
}
agreement-wish-gone = De wens erboven is teruggenomen. De afspraak blijft gelden.
earlier-proposal = Eerder voorstel
win-open = Nog niet bevestigd.
win-came-yes = Bevestigd. Dit is gelukt.
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
impressions-what = Elke keer dat iemand zei hoe het was, met de dag erbij. Niets wordt overschreven.
chain-title = Van de een naar de ander
chain-count = { $n ->
    [one] { $shown } keer doorgegeven.
   *[other] { $shown } keer doorgegeven.
}
sent-by = Doorgestuurd door { $who }.
handover-what = Van { $from } naar { $to }
handover-read = De nieuwe { $employee } las het verhaal op { $day }.
handover-unread = De nieuwe { $employee } heeft het verhaal nog niet gelezen.
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
by-phone-no-guess = U schreef op wat de { $customer } hierover zei. Raden kan dan niet meer. Vertel wel hoe
    het voor uzelf was.
talked-at = Bij dit moment:
other-not-a-talk = Kies een gesprek, een telefoontje of een bericht van na de vraag. Staat het er niet bij?
    Schrijf het dan eerst op als moment.
talked-open = { $reader ->
    [self] De { $employee } zegt dat u hierover gepraat hebt. Het blijft open tot u ja zegt.
    [bereaved] De { $employee } zegt dat hierover gepraat is. Het blijft open tot daar ja op is gezegd.
    [seat] Het blijft open tot { $name } zegt dat u hierover gepraat hebt.
   *[other] Het blijft open tot { $name } zegt dat hierover gepraat is.
}
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
voice-other = { $who } vertelt hier voor { $name }.
voice-deceased = { $who } vertelt hier over { $name }, die is overleden.
voice-somebody = Iemand anders
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
need-party = Schrijf welke organisatie u wilt vragen.
need-to = Kies eerst iemand.
items-both = Wat beide stoelen zeiden
items-done = U hebt alle vragen beantwoord. Dank u.
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
paper-what = U krijgt de pagina om te printen, met een code. Met die code komt u later terug op uw pagina.
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

## Binnenkomen met een link
enter-title = Uw pagina bij { $organisation }
enter-guest-title = Een vraag aan u, via { $organisation }
enter-what = Druk op de knop om verder te gaan. U hebt geen wachtwoord nodig.
enter-do = Naar mijn pagina
enter-not-you = Is deze link niet voor u? Sluit dan deze pagina. Er is nog niets geopend.
enter-other = Op dit apparaat is nu de pagina van { $name } open. Gaat u verder, dan gaat die hier dicht en
    opent een andere pagina.
enter-other-guest = Op dit apparaat is nu een andere uitnodiging open. Gaat u verder, dan gaat die hier dicht.
enter-staff = U bent hier ingelogd als { $employee } en uw team helpt deze { $customer }. Ga alleen verder als
    de { $customer } naast u zit. Dat de link gebruikt is, staat op de pagina van de { $customer }.
enter-dead = Deze link opent niets meer
enter-part = Er mist een stuk van de link
enter-code = Hebt u een papier met een code? Typ die hier.

## Wie erin kan
doors-title = Wie kan erin
doors-title-staff = Wie kan erin bij deze { $customer }
doors-what = Dit zijn alle links en codes waarmee iemand op uw pagina kan komen. Kent u er een niet, of kan
    iemand anders hem hebben? Sluit hem dan.
doors-what-staff = Dit zijn de links en codes van deze { $customer }. Sluit er een als de { $customer } dat
    vraagt, bijvoorbeeld aan de telefoon. Het staat op de pagina van de { $customer }.
doors-more = Bekijk alles, en sluit wat weg kan
door-personal = Uw persoonlijke link
door-personal-staff = Persoonlijke link
door-code = Code op papier
door-voice = Link voor iemand anders
door-made = Gemaakt op { $day } door: { $who }.
door-by-us = de organisatie
door-by-you = u
door-by-customer = de { $customer }
door-by-code = wie met een code op papier binnenkwam
door-unused = Nog niet gebruikt.
door-used-once = Gebruikt op { $first }.
door-used = Voor het eerst gebruikt op { $first }, het laatst op { $last }.
door-uses = Elke dag dat iemand binnenkwam
door-current = hiermee bent u nu binnen
door-end = Sluit deze
door-none = Er is nu geen link of code die nog iets opent.
door-closed = Gesloten links en codes
door-old = Te oud, opent niets meer.
door-ended-customer = Gesloten door de { $customer } op { $day }.
door-ended-organisation = Gesloten door de { $employee } op { $day }, omdat de { $customer } dat vroeg.
door-ended-replaced = Vervangen door een nieuwe link op { $day }.
door-ended-wrong = Gesloten op { $day }, na te veel verkeerde woorden.
door-sure = Wilt u uw eigen link of code sluiten?
door-sure-what = Hiermee bent u nu binnen. Sluit u deze, dan kunt u er niet meer in. Wat u vertelde, blijft
    bewaard. Bel ons voor een nieuwe link of een nieuw papier.
door-sure-do = Ja, sluit deze nu
door-sure-not = Nee, laat het zo
door-ended-now = Gesloten
door-ended-now-what = Niemand komt nog binnen met deze link of code. Wilt u er later weer in? Bel ons, dan
    krijgt u een nieuwe.
door-new = Een nieuwe persoonlijke link
door-new-what = De oude link opent dan niets meer, en wie ermee binnen was, is eruit. Geef de nieuwe link aan
    de { $customer }, zoals de eerste keer.
door-new-do = Maak een nieuwe link
door-joined = Iemand die hier werkt zei: dit is mijn eigen pagina. Rol: { $role }.
door-not-staff = Nee, haal dit weg
by-code = Gezegd via de code op papier, voordat er een eigen woord was
by-code-title = Hebt u dit zelf gezegd?
by-code-what = Op deze pagina staan woorden die via een code op papier zijn gezegd, voordat er een eigen woord
    bij die code was. Bij die woorden staat dat. Ze tellen in geen cijfer mee tot u zegt dat ze van u zijn.
    Staat er iets bij dat u niet zei? Neem dat dan eerst terug.
by-code-do = Ja, dit heb ik zelf gezegd

## Wie meekijkt en waar post heen gaat
people-title = Wie kan erin, wie kijkt mee, en e-mail
people-with = Wie met u meekijkt
people-what = Iemand die u helpt, krijgt een eigen link. Wat die persoon vertelt, staat op uw pagina met de
    naam erbij. Die persoon leest niet wat u alleen aan de { $employee } vertelt, en kan niets voor u
    terugnemen, sluiten of vrijgeven.
people-name = Wie is het?
people-name-hint = Bijvoorbeeld: Sanne, mijn dochter.
people-do = Maak een link
people-made = De link is klaar
people-give = Geef deze link aan wie u helpt.
people-close = Laat niet meer meekijken
mail-title = E-mail van ons
mail-what = Wij mailen alleen als een ander aan zet is, of als er iets van u gevraagd wordt. Herinneren doen
    wij hooguit een keer.
mail-hint = Wilt u geen e-mail meer? Maak het vak dan leeg.
mail-do = Bewaar dit adres
mail-subject-turn = { $service }: wie er nu aan zet is
mail-subject-reminder = { $service }: er wordt nog iets van u gevraagd
mail-hello = Dag { $name },
mail-where = Op uw eigen pagina ziet u alles. U komt er met de link of de code die u van ons kreeg.
mail-call = Bellen kan ook: { $phone }.
mail-once = Dit is de enige herinnering. U krijgt er geen tweede.
mail-stop = Wilt u geen e-mail meer? Op uw pagina, bij wie erin kan, zet u het uit.

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
desk-promised = Beloofd voor deze week
desk-promised-none = Niets beloofd voor deze week.
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
reflection-title = Voor mijzelf
reflection-what = Dit leest niemand anders. Ook een leidinggevende of beheerder kan er niet bij.
reflection-words = Wat wilt u onthouden?
reflection-do = Bewaar dit voor mijzelf
reflection-back = Gooi dit weg
support-title = Ik wil even napraten
support-what = U vraagt een collega om even te praten. Alleen die collega leest het.
support-to = Met wie?
support-words = Waar gaat het over?
support-do = Vraag het
support-asked = Wie wil met u praten
support-by-me = Wie u vroeg om te praten
support-back = Neem deze vraag terug
support-gone = Deze vraag is teruggenomen.
support-asked-now = Het is gevraagd
support-only = Alleen de collega die u koos, leest dit.
sides-title = Waar ik zelf { $customer } ben
sides-what = U kunt hier werken en ook { $customer } zijn. Dat blijft apart. Zoeken in het een vindt nooit het
    ander.
sides-none = U hebt hier nog geen pagina als { $customer }. Open uw eigen link op dit apparaat, dan vragen wij
    of die bij u hoort.
sides-go = Ga naar mijn pagina als { $customer }
join-what = U bent hier ook ingelogd als { $employee }. Hoort deze pagina bij u?
join-do = Ja, dit is mijn eigen pagina
join-then = Zegt u ja, dan staat dat op deze pagina, en ziet u als { $employee } niets meer van deze
    { $customer }. U kunt dit weer ongedaan maken.
sides-leave = Dit is toch niet mijn pagina
sides-closed = Deze link opent niets meer.
roles-title = Hoe rollen heten
roles-what = Geef een rol de naam die bij u gebruikt wordt. Laat het leeg voor de gewone naam.
roles-taken = Een naam is één regel van hooguit 80 tekens. Alle letters en tekens mogen, maar geen tekens die
    de leesrichting van een regel omdraaien.
roles-employee-what = Deze naam staat in de zinnen op elke pagina. Kies een woord waar "de" voor kan, en
    schrijf ook het woord voor meer van hen, zoals "jobcoaches".
roles-customer-what = Zo noemt u wie hulp krijgt. De naam staat in de zinnen op elke pagina. Kies een woord
    waar "de" voor kan. Leeg: de naam die bij uw soort organisatie hoort.
roles-more-asked = Hoe noemt u er meer dan één? Vul het hieronder in. Tot dan schrijven wij in zulke zinnen de
    gewone naam.
need-role = Kies een rol.
need-name_nl = Schrijf ook de naam in het Nederlands.
need-more_nl = Schrijf ook in het Nederlands hoe u er meer dan één noemt. Wij raden dat woord niet.
need-name_en = Schrijf ook de naam in het Engels voor één.
need-more_en = Schrijf ook in het Engels hoe u er meer dan één noemt. Wij raden dat woord niet.
need-one_nl = Schrijf ook de naam in het Nederlands voor één.
need-one_en = Schrijf ook de naam in het Engels voor één.
roles-do = Bewaar deze naam
role-dutch = Naam in het Nederlands
role-dutch-more = Meer van hen, in het Nederlands
role-english = Naam in het Engels
role-english-more = Meer van hen, in het Engels

## Logboek
did-invite = nodigde iemand uit
did-print = maakte een papier met een code
did-switch = ging naar de eigen pagina als { $customer }
did-hand-over = gaf een { $customer } door
did-has-read = las het verhaal
subject-entry = iets op de pagina
subject-mail-address = het mailadres van een { $customer }
subject-invitation = een uitnodiging
subject-role = de naam van een rol

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
answers-share = { $part } van de { $whole } antwoorden is ja, van { $people } mensen (ergens tussen { $low }
    en { $high }).
answers-together = Belangstelling en ongemak samen
answers-interest = Waar de { $customer } echte belangstelling merkte, bleven de ongemakken klein:
answers-no-interest = Waar de { $customer } die niet merkte, bleven de ongemakken klein:
answers-source = Gezegd door { $customers } en { $employees } van de hele dienst, tot en met { $day }. Een
    gekozen filter telt hier niet. Wie niets zei, telt niet mee.
answers-recovered = Wat niet werkte en toch goed kwam
answers-recovered-what = Iets wat misging en daarna is opgelost, telt als hersteld:
answers-recovered-share = { $part } van de { $whole } keer (ergens tussen { $low } en { $high }).
noticed-of = Gemerkt: { $part } van de { $whole } dingen die wij deden (ergens tussen { $low } en { $high }).
noticed-apart = { $reader ->
    [self] Bij { $shown } weet u het niet.
    [bereaved] Bij { $shown } is het niet bekend.
   *[other] Bij { $shown } weet { $name } het niet.
}

## Soort organisatie
profile-title = Soort organisatie
profile-what = Vragen en woorden passen zich aan. Wat al verteld is, blijft zoals het is.
profile-kind = Wat voor organisatie is dit?
profile-do = Bewaar dit
profile-government = gemeente of andere overheid
profile-coaching = begeleiding naar werk
profile-insurer = verzekeraar
profile-care = zorg
subject-profile = soort organisatie
ahead-none = Alle stappen die wij van tevoren kennen, zijn geweest.
own-more = Weet u nog meer? Met wie, hoe laat, en of het lukte
put-not = Toch niet
agreed-by-both = Allebei mee eens.
news-title = Zo staat het er nu
turn-by = uiterlijk { $day }
turn-doing = Wat wij nu doen:
turn-earlier = Wat er eerder nodig was
kept-mail = Dank u. Zo is het bewaard.
code-unknown = Deze code kennen wij niet. Kijk de letters nog eens na, of bel ons.
guest-closed = De { $customer } heeft deze uitnodiging gesloten, of de link is te oud. U hoeft niets meer te
    doen.
need-day = Kies een dag, of schrijf het zoals u het weet.
desk-nothing-new = Niets nieuws sinds u keek.
done-on = Dit was gedaan op { $day }
wait-shared = Aan zet: { $shares }.
