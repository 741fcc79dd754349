# Wat klant en medewerker op de gezamenlijke pagina zetten.

## Verwachten en beloven

do-our-answer = Geef antwoord
do-our-answer-what = { $name } leest uw antwoord onder wat { $name } zelf schreef, en zegt daarna ja, ja
    maar of nee. Zeg alleen toe wat echt kan.
do-our-answer-code = Kan dit?
do-our-answer-words = Wat kunnen wij doen?
do-our-answer-more = Kan niet alles? Waarom niet?
do-our-answer-day = Wanneer is dat klaar?
need-our-answer = Kies een antwoord, of schrijf wat wij kunnen doen. Noemt u een dag? Schrijf dan wat er
    die dag klaar is.
entry-our-answer = Ons antwoord
more-our-answer = De reden:
our-answer-more-hint = Alleen nodig als niet alles kan.
need-but = Schrijf wat er anders moet.
code-our-answer-yes = dit kan
code-our-answer-partly = een deel kan
code-our-answer-no = dit kan niet
do-to-our-answer = Zeg of dit goed is
do-to-our-answer-what = Is ons antwoord goed voor u? Zegt u ‘ja, maar’ of ‘nee’? Dan antwoorden wij opnieuw.
do-to-our-answer-code = Is dit goed zo?
do-to-our-answer-words = Wilt u er iets bij zeggen?
need-to-our-answer = Kies een antwoord, of schrijf het in een paar woorden.
entry-to-our-answer = { $reader ->
    [self] Wat u daarop zegt
    [bereaved] Wat daarop is gezegd
   *[other] Wat { $name } daarop zegt
}
code-to-our-answer-yes = ja, zo is het goed
code-to-our-answer-but = ja, maar
code-to-our-answer-no = nee, zo niet
do-write-back = Schrijf terug
do-write-back-what = { $name } leest dit onder wat { $name } vertelde, met uw rol en uw team. Een paar
    woorden is genoeg. Is er iets misgegaan? Dan helpt het als u zegt: wat u gelezen hebt, wat aan ons
    lag, wat u ervan vindt en wat er nu gebeurt.
do-write-back-words = Wat schrijft u terug?
need-write-back = Schrijf een paar woorden terug.
entry-write-back = Teruggeschreven
entry-reword = Voorstel voor andere woorden
code-reword-fits = dit past bij wat wij kunnen
code-reword-not-realistic = dit lukt ons waarschijnlijk niet
code-reword-not-concrete = dit kan nog preciezer
entry-not-promised = Dit beloven wij niet
do-talked = Zeg dat we hierover gepraat hebben
do-talked-what = U laat zien dat u hier samen over gepraat hebt, en wanneer.
do-talked-words = Wat hebt u besproken?
do-talked-other = Bij welk moment hebt u hierover gepraat?
need-talked = Kies bij welk moment u hierover gepraat hebt. De rest mag leeg blijven.
entry-talked = Hierover is gepraat

## Willen, voorstellen en afspreken

do-wish = { $reader ->
    [kin] Zeg wat { $name } wil en belangrijk vindt
   *[other] Zeg wat u wilt en belangrijk vindt
}
do-wish-what = { $reader ->
    [kin] Zeg wat { $name } wil. Daarna zoeken wij samen naar een afspraak.
    [bereaved] Zeg in uw eigen woorden wat u wilt.
   *[other] Zeg in uw eigen woorden wat u wilt. Daarna zoeken wij samen naar een afspraak.
}
do-wish-words = { $reader ->
    [kin] Wat wil { $name }, en wat is belangrijk?
   *[other] Wat wilt u, en wat vindt u belangrijk?
}
need-wish = Schrijf in een paar woorden wat u wilt.
entry-wish = { $reader ->
    [self] Wat u wilt
    [voice] Wat { $name } wil, zegt { $by }
    [bereaved] Een wens
   *[other] Wat { $name } wil
}
do-want = Zeg wat wij willen
do-want-what = Zeg eerlijk wat de organisatie wil. Het komt naast de wens van de { $customer } te staan, en de
    { $customer } leest het.
do-want-words = Wat willen wij?
need-want = Schrijf in een paar woorden wat wij willen.
entry-want = Wat wij willen
do-limit = Zeg wat niet anders kan, en waarom
do-limit-what = Soms staat iets vast, bijvoorbeeld door een wet. De { $customer } leest wat vaststaat en wat
    de reden is.
do-limit-words = Wat kan niet anders?
do-limit-more = Wat is de reden?
need-limit = Schrijf wat niet anders kan, en ook de reden. Pas met een reden kunt u dit delen.
entry-limit = Dit kan niet anders, en waarom
do-proposal = Doe een voorstel
do-proposal-what = Schrijf op waar u het samen over eens kunt worden. De ander leest het en kan ja zeggen of
    een nieuw voorstel doen. Het is een afspraak zodra u het er allebei mee eens bent.
do-proposal-words = Wat stelt u voor?
need-proposal = Schrijf in een paar woorden wat u voorstelt.
entry-proposal = Voorstel
do-agree = Ik ben het hiermee eens
do-agree-what = Zegt u ja, dan staat uw ja erbij, met de dag. Wilt u iets anders? Dan hoeft u niets te doen,
    of u vraagt om te praten.
entry-agree = Mee eens
do-win = Zeg wat het u oplevert
do-win-what = Een goede afspraak levert iets op voor de { $customer } en voor de organisatie. Zeg wat het u
    oplevert. Alleen u kunt later zeggen of het gelukt is.
do-win-words = Wat levert dit u op?
need-win = Schrijf in een paar woorden wat het u oplevert.
entry-win = Wat het oplevert
do-win-came = Ja, dit is gelukt
do-win-came-what = U zegt dat het opleverde wat u hoopte. Alleen u kunt dat zeggen.
entry-win-came = Dit is gelukt

## Uitleg en planning

do-pace = Leg uit waarom dit stap voor stap gaat
do-pace-what = De { $customer } leest uw uitleg. Zo is duidelijk waarom het nu in deze stappen gaat.
do-pace-words = Waarom kan dit nu niet sneller?
need-pace = Schrijf in een gewone zin waarom dit stap voor stap gaat.
entry-pace = Waarom dit stap voor stap gaat
do-meaning = Zeg wat onze hulp kan betekenen
do-meaning-what = Zeg in gewone woorden wat onze hulp voor deze { $customer } kan betekenen.
do-meaning-words = Wat kan onze hulp voor deze { $customer } betekenen?
need-meaning = Schrijf in een gewone zin wat onze hulp kan betekenen.
entry-meaning = Wat onze hulp kan betekenen
do-plan = Zeg wanneer deze stap komt
do-plan-what = De { $customer } ziet wanneer deze stap komt en hoeveel tijd het vraagt. Weet u iets nog niet?
    Laat het dan leeg.
do-plan-day = Eerste dag
do-plan-until = Laatste dag
do-plan-number = Hoeveel minuten vraagt dit van de { $customer }?
entry-plan = Wanneer deze stap komt

## Tijd

do-bend = Doe deze stap anders
do-bend-what = Niet iedereen heeft dezelfde stappen nodig. { $name } leest wat u verandert, en waarom.
do-bend-words = Waarom?
do-bend-code = Wat verandert er?
need-bend = Kies wat er verandert, en schrijf waarom.
entry-bend = Deze stap gaat anders
code-bend-not-needed = deze stap is niet nodig
code-bend-first = deze stap doen wij eerst
code-bend-as-planned = deze stap gaat toch zoals gepland
do-own-step = Voeg een eigen stap toe
do-own-step-what = Deze stap hoort alleen bij { $name }. { $name } leest wat het is, wanneer, en waarom. Het
    is ook een belofte: u zegt later dat het gedaan is.
do-own-step-words = Waarom is deze stap nodig?
do-own-step-more = Wat doen wij?
do-own-step-day = Uiterlijk wanneer?
need-own-step = Schrijf wat wij doen, uiterlijk wanneer, en waarom.
entry-own-step = Een eigen stap
more-own-step = Stap:
do-felt = Zeg hoe lang dit voelde
do-felt-what = Wachten kan langer of korter voelen dan de dagen op de kalender. Uw woorden staan naast de
    getelde dagen, en worden er nooit bij opgeteld.
do-felt-words = Hoe lang voelde het? Bijvoorbeeld: wel twee maanden.
need-felt = Schrijf in een paar woorden hoe lang het voelde.
entry-felt = Zo lang voelde het
do-pause = Zeg dat het even stilligt
do-pause-what = De { $customer } leest dat het even stilligt, waarom, en vanaf wanneer. Weet u al wanneer het
    weer verdergaat? Zet dat er dan bij. Eindigt een pauze die al op de pagina staat? Schrijf dan dezelfde
    eerste dag op, met de laatste dag.
do-pause-words = Waarom ligt het even stil?
do-pause-day = Vanaf welke dag?
do-pause-until = Tot en met welke dag?
need-pause = Schrijf waarom het even stilligt, en kies de dag waarop het begint. De laatste dag mag leeg
    blijven.
entry-pause = Het ligt even stil
do-extend = Kies een latere dag
do-extend-what = De { $customer } leest de nieuwe dag en de reden. De eerste dag blijft ernaast staan.
do-extend-words = Waarom wordt het later?
do-extend-day = Wat is de nieuwe dag?
need-extend = Schrijf waarom het later wordt, en kies de nieuwe dag.
entry-extend = Het wordt later
do-withdraw-promise = Trek deze belofte in
do-withdraw-promise-what = De { $customer } leest dat deze belofte niet doorgaat, en waarom. De belofte zelf
    blijft op de pagina staan.
do-withdraw-promise-words = Waarom trekken wij deze belofte in?
need-withdraw-promise = Schrijf in een paar woorden waarom wij deze belofte intrekken.
entry-withdraw-promise = Wij trekken deze belofte in
do-not-helped = Dit hielp niet
do-not-helped-what = { $reader ->
    [kin] U zegt dat dit { $name } niet hielp. Wij zijn dan weer aan zet. Wat wij deden, blijft
    staan met de dag.
    [bereaved] U zegt dat dit niet hielp. Wij zijn dan weer aan zet. Wat wij deden, blijft staan met de dag.
   *[other] U zegt dat dit u niet hielp. Wij zijn dan weer aan zet. Wat wij deden, blijft staan met de dag.
}
do-not-helped-words = Wilt u erbij zeggen wat er nog nodig is?
entry-not-helped = { $reader ->
    [self] Dit hielp u niet
   *[other] Dit hielp { $name } niet
}

## Het verhaal maar een keer vertellen

do-summary = Vertel het in het kort
do-summary-what = { $reader ->
    [seat] Wie nieuw is, leest dit eerst. Zo hoeft de { $customer } het niet opnieuw te vertellen.
   *[other] Wie nieuw is, leest dit eerst. Zo hoeft u het niet opnieuw te vertellen.
}
do-summary-words = Wat moet iemand weten die nieuw is?
need-summary = Schrijf in een paar zinnen wat iemand moet weten die nieuw is.
entry-summary = Het verhaal in het kort
do-handover = Laat iemand anders verder helpen
do-handover-what = De { $customer } leest dat iemand anders helpt, van welk team, en waarom. Wie nieuw is,
    leest eerst het verhaal.
do-handover-words = Waarom helpt iemand anders verder?
entry-handover = Iemand anders helpt verder
do-has-read-page = Ik heb deze pagina gelezen
do-has-read = Ik heb het verhaal gelezen
entry-has-read = Het verhaal is gelezen
do-retold = Ik moest het opnieuw vertellen
do-retold-what = U laat zien dat u uw verhaal nog een keer moest vertellen. Meer hoeft u niet te zeggen.
entry-retold = { $reader ->
    [self] U moest het opnieuw vertellen
    [bereaved] Het moest opnieuw verteld worden
   *[other] { $name } moest het opnieuw vertellen
}

## Wat er nog mist, en wat in de weg zat

do-claim = Zeg wat wij nog missen
do-claim-what = U zegt wat er volgens u nog mist, en niet hoe dat komt. De { $customer } leest het en zegt
    zelf of het zo is. Het telt pas als de { $customer } het gezien heeft.
do-claim-words = Wilt u er iets bij zeggen?
do-claim-code = Wat is er volgens u?
do-claim-basis = Hoe weet u dit?
need-claim = Kies wat er volgens u is. De rest mag leeg blijven.
entry-claim = Wat wij nog missen
basis-claim-seen = zelf gezien
basis-claim-heard = van iemand gehoord
basis-claim-guessed = een vermoeden
code-claim-K01 = Wij hebben nog geen stuk ontvangen
code-claim-K02 = De handtekening ontbreekt nog
code-claim-K03 = We konden elkaar nog niet spreken
code-claim-K04 = De afspraak ging niet door
code-claim-K05 = Het formulier is nog niet compleet
code-claim-K06 = Er is iets veranderd in de situatie
code-claim-K07 = Het bericht kwam op een andere plek binnen
code-claim-K08 = De betaling is nog niet binnen
code-claim-K09 = De reactie kwam na de datum
code-claim-K10 = We wachten op iemand anders (bank, werkgever, arts)
code-claim-K11 = De { $customer } wil nog nadenken
do-reply = Zeg hoe u dit ziet
do-reply-what = Wij schreven op wat wij nog missen. U zegt of dat volgens u zo is, en uw antwoord komt ernaast
    te staan.
do-reply-words = Wilt u er iets bij vertellen?
do-reply-code = Is dit zo, volgens u?
need-reply = Kies een antwoord, of schrijf het in een paar woorden.
entry-reply = { $reader ->
    [self] Wat u hierop zegt
    [bereaved] Wat hierop is gezegd
   *[other] Wat { $name } hierop zegt
}
code-reply-yes = ja, dat is zo
code-reply-partly = voor een deel
code-reply-no = nee, ik zie dat anders
code-reply-unknown = dat weet ik niet
do-cause = Zeg wat bij ons in de weg zat
do-cause-what = U noemt wat er bij de organisatie in de weg zat, niet wie. Er passen twee oorzaken bij een
    moment.
do-cause-words = Wilt u het uitleggen?
do-cause-code = Wat zat bij ons in de weg?
need-cause = Kies wat in de weg zat, of schrijf het in een paar woorden.
entry-cause = Wat bij ons in de weg zat
code-cause-M01 = het werk is verdeeld over afdelingen
code-cause-M02 = te weinig geld om dit te doen
code-cause-M03 = een computersysteem dat niet goed werkte
code-cause-M04 = te weinig ruimte om zelf te beslissen
code-cause-M05 = te veel werk of te weinig mensen
code-cause-M06 = het rooster of een overleg
code-cause-M07 = gegevens die ontbraken of niet te vinden waren
code-cause-M08 = een wet, of een tijd die in de wet staat
code-cause-M09 = wachten op een andere organisatie
code-cause-M10 = ziekte, of een wissel van { $employee }
code-cause-M11 = een vaste manier van werken
code-cause-M12 = wij wisten hier nog te weinig van
code-cause-M13 = een vaste brief of een vaste tekst
code-cause-M14 = een doel of cijfer stuurde een andere kant op
code-cause-M15 = privacy of beveiliging
code-cause-M16 = niemand kon op dat moment bijspringen
code-cause-M17 = opdrachten die niet samengaan
code-cause-M18 = een onveilige of heftige situatie
do-fact = Zet erbij wat onze gegevens zeggen
do-fact-what = Dit komt naast het verhaal van de { $customer } te staan, nooit in plaats daarvan. De
    { $customer } leest het, en ook waar het vandaan komt.
do-fact-words = Wat staat er in onze gegevens?
do-fact-more = Waar komt dit vandaan?
do-fact-place = Waar staat het precies?
do-fact-day = Op welke dag is dit vastgelegd?
do-fact-code = Hoe zeker is dit?
need-fact = Schrijf wat er staat en waar het vandaan komt. Kies ook de dag, en hoe zeker het is. De rest mag
    leeg blijven.
entry-fact = Volgens onze gegevens
code-fact-measured = geteld of gemeten
code-fact-registered = door iemand opgeschreven
code-fact-derived = berekend uit andere gegevens
code-fact-claimed = door iemand gezegd

## Praten, bellen, en voor wie

do-pressure = Zeg dat uw geld of tijd opraakt
do-pressure-what = { $reader ->
    [kin] U hoeft dit niet te vertellen. Het telt nooit mee in een besluit over { $name }.
    [bereaved] U hoeft dit niet te vertellen. Het telt nooit mee in een besluit.
   *[other] U hoeft dit niet te vertellen. Het telt nooit mee in een besluit over u.
}
do-pressure-words = Wilt u er iets bij vertellen?
do-pressure-code = Wat raakt op?
entry-pressure = Geld of tijd raakt op
code-pressure-income = het geld raakt op
code-pressure-time = het moet snel
code-pressure-both = allebei
do-talk = Kunnen we hierover praten?
do-talk-what = { $reader ->
    [self] U vraagt om hierover te praten. U kiest zelf hoe: bellen, langskomen, schrijven of liever niet.
    [kin] U vraagt om hierover te praten.
    [bereaved] U vraagt om hierover te praten.
   *[other] U vraagt de { $customer } om hierover te praten. De { $customer } kiest hoe: bellen, langskomen,
    schrijven of liever niet.
}
do-talk-words = Waar wilt u over praten?
entry-talk = Vraag om hierover te praten
do-talk-way = Kies hoe u hierover wilt praten
do-talk-way-what = U kiest zelf hoe u wilt praten. Liever niet is ook goed.
do-talk-way-words = Wilt u er iets bij zeggen? Bijvoorbeeld: het liefst in de ochtend.
do-talk-way-code = Hoe wilt u hierover praten?
need-talk-way = Kies hoe u wilt praten, of schrijf het in een paar woorden. U mag ook liever niet kiezen.
entry-talk-way = { $reader ->
    [self] Hoe u wilt praten
    [bereaved] Gekozen manier om te praten
   *[other] Hoe { $name } wil praten
}
code-talk-way-phone = aan de telefoon
code-talk-way-desk = aan de balie
code-talk-way-writing = door te schrijven
code-talk-way-no = liever niet
do-call-me = Bel mij
do-call-me-what = U laat weten dat u gebeld wilt worden. U kunt erbij zeggen wanneer het u uitkomt.
do-call-me-words = Wanneer komt het uit, en waar gaat het over?
entry-call-me = { $reader ->
    [self] U wilt gebeld worden
    [bereaved] Gevraagd om te bellen
   *[other] { $name } wil gebeld worden
}
by-phone-colleague = Een collega schreef hier eerder op wat de { $customer } per telefoon zei. Dat wacht op
    een ja van de { $customer }. Schrijft u nu iets op? Dan komt dat in de plaats.
do-voice = Zeg voor wie u vertelt
do-voice-what = U vertelt voor uzelf, of voor iemand anders. Het staat bij uw woorden. Het geldt op dit
    apparaat. { $reader ->
    [self] Gaat iemand anders hier voor u vertellen? Die leest dan ook wat u alleen aan de { $employee }
        vertelde, en kan links maken en sluiten en uw e-mailadres veranderen.
   *[other] U leest hier ook wat { $name } zelf vertelde.
}
do-voice-words-hint = Heet iemand anders hier ook zo? Schrijf dan meer van uw naam. Wie dezelfde naam heeft,
    leest wat u vertelt en kan het terugnemen.
voice-what-kin = U vertelt hier voor { $name }. Is { $name } overleden? Dan kunt u dat hier zeggen. Wij vragen
    { $name } dan niets meer. Zei u dat, en klopt het niet? Zeg dan hier dat { $name } leeft.
voice-said-dead = { $who } zei dat { $name } is overleden. Dat blijft staan, tot { $who } of { $name } zelf
    zegt dat het niet klopt. U kunt ons ook bellen.
voice-alive-self = ik ben { $name }, en ik leef
voice-kin-need = Kies ja of nee.
voice-kin-other = nee, { $name } leeft
voice-kin-deceased = ja, { $name } is overleden
voice-kin-code = Is { $name } overleden?
do-voice-words = Vertelt u voor iemand anders? Schrijf dan wie u bent. Bijvoorbeeld: Sanne, de dochter.
do-voice-code = Voor wie vertelt u?
need-voice = Kies voor wie u vertelt. Is dat iemand anders? Schrijf dan ook wie u bent.
entry-voice = Voor wie er verteld wordt
code-voice-self = voor mijzelf
code-voice-other = voor iemand anders
code-voice-deceased = voor iemand die overleden is
voice-by = Verteld door { $name }.
bereaved-next = Wij vragen { $name } niets meer en sturen geen mail meer. Wat er gebeurde, blijft staan. U
    kunt erbij vertellen hoe het was. Wilt u iets regelen of iets weten? Bel ons dan. Het nummer staat boven
    aan deze pagina.

## Wie zei wat, en waar het vandaan kwam

party-organisation = wij
party-other = een ander
entry-by = { $who }, { $day }
expectation-source = Waar kwam deze verwachting vandaan?
source-letter = een brief of e-mail
source-website = een website
source-colleague = iemand die hier werkt
source-friend = familie, vrienden of bekenden
source-earlier = wat er eerder gebeurde
source-other = iets anders

## Nog meer wegen

channel-behind = achter de schermen
channel-menu = keuzemenu
channel-closed = nog niet open
version-replaced = Hier kwam later iets anders voor in de plaats.

## Of het te merken was

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
noticed-yes-by = Volgens { $by } was dit te merken.
noticed-no-by = Volgens { $by } gebeurde er niets.
noticed-not-by = Volgens { $by } was dit niet te merken.
noticed-unknown-by = Of dit te merken was, weet { $by } niet.

## Als er geen gesprek is om te kiezen

other-none = Er staat nog geen gesprek op de pagina van na deze vraag. Voeg het gesprek eerst toe, en
    kies daar bij “Langs welke weg?” wat voor gesprek het was. Zeg daarna dat u hierover praatte.
other-none-add = Voeg het gesprek toe
