# Het huis zelf: binnenkomen, wie erin kan, post, instellingen, beheer.

## Rollen en stoelen

role-employee = { $employee }
role-team-lead = leidinggevende
role-interviewer = interviewer
role-coach = coach
role-manager = manager
role-administrator = beheerder

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
privacy-2 = Hoe een moment voor u was, zien alleen u en de { $employee } die u helpt. De { $employee }
    ziet het pas na een eigen antwoord. Wat u verwacht, wat u over een regel vindt en welke stappen er
    waren, zien ook het team dat u helpt en wie u laat meekijken. Bij wat u vertelt, staat wie het leest.
privacy-3 = Wat u vertelt, telt nooit mee in een besluit over u.
privacy-4 = Op de spiegel staan alleen groepen van vijf mensen of meer. Uw woorden staan daar alleen als u dat
    zelf aanzet, en zonder naam. Iedereen die de spiegel leest, leest ze: { $employees } en andere
    { $customers }.
privacy-5 = U kunt terugnemen wat u vertelde. De woorden zijn dan meteen weg. Dat er iets stond, de dag en de
    reden blijven staan. Wat u raadde blijft staan, en een afspraak die u samen maakte blijft gelden.
privacy-6 = Wij houden bij wie wat leest. Onder aan uw eigen pagina ziet u wie van ons er keek.
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
audit-guest = een andere organisatie
audit-voice = wie meekijkt
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
did-skip = sloeg over
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

## Binnenkomen met een link

enter-title = Uw pagina bij { $organisation }
enter-title-other = Een pagina bij { $organisation }
enter-do-other = Ga verder
enter-guest-title = Een vraag aan u, via { $organisation }
enter-what = Druk op de knop om verder te gaan. U hebt geen wachtwoord nodig.
enter-do = Naar mijn pagina
enter-not-you = Is deze link niet voor u? Sluit dan deze pagina. Er is nog niets geopend.
enter-other = Op dit apparaat is nu de pagina van { $name } open. Gaat u verder, dan gaat die hier dicht en
    opent een andere pagina.
enter-other-guest = Op dit apparaat is nu een andere uitnodiging open. Gaat u verder, dan gaat die hier dicht.
enter-dead = Deze link opent niets meer
enter-part = Er mist een stuk van de link
enter-code = Hebt u een papier met een code? Typ die hier.

## Wie erin kan

doors-title = Wie kan erin
doors-title-staff = Wie kan erin bij deze { $customer }
doors-what = { $reader ->
    [self] Dit zijn alle links en codes waarmee iemand op uw pagina kan komen. Kent u er een niet, of kan
        iemand anders hem hebben? Sluit hem dan.
   *[other] Dit zijn alle links en codes waarmee iemand op de pagina van { $name } kan komen. Kent u er een
       niet, of kan iemand anders hem hebben? Sluit hem dan.
}
doors-what-staff = Dit zijn de links en codes van deze { $customer }. Sluit er een als de { $customer } dat
    vraagt, bijvoorbeeld aan de telefoon. Het staat op de pagina van de { $customer }.
doors-more = Bekijk alles, en sluit wat weg kan
door-personal = { $reader ->
    [self] Uw persoonlijke link
   *[other] Persoonlijke link
}
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
door-ended-you = Gesloten door u op { $day }.
door-ended-by = Gesloten door { $who } op { $day }.
door-ended-customer = Gesloten door de { $customer } op { $day }.
door-ended-organisation = Gesloten door de { $employee } op { $day }, omdat de { $customer } dat vroeg.
door-ended-replaced = Vervangen door een nieuwe link op { $day }.
door-ended-wrong = Gesloten op { $day }, na te veel verkeerde woorden.
door-sure = { $reader ->
    [self] Wilt u uw eigen link of code sluiten?
   *[other] Wilt u de eigen link of code van { $name } sluiten?
}
door-sure-what = { $reader ->
    [self] Hiermee bent u nu binnen. Sluit u deze, dan kunt u er niet meer in. Wat u vertelde, blijft bewaard.
   *[other] Hiermee bent u nu binnen. Sluit u deze, dan kan niemand er nog mee naar binnen. Wat hier verteld
        is, blijft bewaard.
} Bel ons voor een nieuwe link of een nieuw papier.
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
people-guests = Andere organisaties die meekijken
people-guests-what = Zij zien één moment, en wat zij daar zelf zeiden. Sluit u dit, dan blijft staan wat zij
    zeiden.
people-with = { $reader ->
    [self] Wie met u meekijkt
   *[other] Wie meekijkt bij { $name }
}
people-what = { $reader ->
    [self] Iemand die u helpt, krijgt een eigen link. Wat die persoon vertelt, staat op uw pagina met de
        naam erbij. Die persoon leest niet wat u alleen aan de { $employee } vertelt, en kan niets voor u
        terugnemen, sluiten of vrijgeven.
   *[other] Wie ook mee wil kijken, krijgt een eigen link. Wat die persoon vertelt, staat op de pagina van
       { $name }, met de eigen naam erbij. Die persoon leest niet wat alleen aan de { $employee } verteld is,
       en kan niets van een ander terugnemen, sluiten of vrijgeven.
}
people-name = Wie is het?
people-name-hint = Bijvoorbeeld: Sanne, de dochter. Wie een nieuwe link krijgt onder dezelfde
    naam, leest wat onder die naam al verteld is.
people-do = Maak een link
people-made = De link is klaar
people-give = { $reader ->
    [self] Geef deze link aan wie u laat meekijken.
   *[other] Geef deze link aan wie mee wil kijken.
}
people-close = Laat niet meer meekijken
mail-title = E-mail van ons
mail-what = { $reader ->
    [self] Wij mailen alleen als een ander aan zet is, of als er iets van u gevraagd wordt. Herinneren doen
        wij hooguit een keer.
   *[other] Wij mailen alleen als een ander aan zet is, of als er iets gevraagd wordt. Herinneren doen wij
       hooguit een keer.
}
mail-none = Wij sturen nu geen e-mail. Wat er verandert, leest u op deze pagina. Bellen kan ook.
mail-bereaved = { $reader ->
    [self] Er is gezegd dat u bent overleden. Daarom sturen wij geen mail.
   *[other] Er is gezegd dat { $name } is overleden. Daarom sturen wij geen mail.
}
mail-hint = Wilt u geen e-mail meer? Maak het vak dan leeg.
mail-do = Bewaar dit adres
mail-subject-turn = { $service }: wie er nu aan zet is
mail-subject-reminder = { $reader ->
    [kin] { $service }: er wordt nog iets gevraagd
   *[other] { $service }: er wordt nog iets van u gevraagd
}
mail-hello = { $reader ->
    [kin] Dag,
   *[other] Dag { $name },
}
mail-where = { $reader ->
    [kin] Op de pagina van { $name } ziet u alles. U komt er met de link of de code die u van ons kreeg.
   *[other] Op uw eigen pagina ziet u alles. U komt er met de link of de code die u van ons kreeg.
}
mail-call = Bellen kan ook: { $phone }.
mail-once = Dit is de enige herinnering. U krijgt er geen tweede.
mail-stop = Wilt u geen e-mail meer? Ga op uw pagina naar 'Wie kan erin'. Maak daar het vak met uw adres
    leeg.

## De dag van de medewerker

sides-title = Waar ik zelf { $customer } ben
sides-what = U kunt hier werken en ook { $customer } zijn. Dat blijft apart. Zoeken in het een vindt nooit het
    ander.
sides-none = U hebt hier nog geen pagina als { $customer }. Open uw eigen link op dit apparaat, dan vragen wij
    of die bij u hoort.
sides-go = Ga naar mijn pagina als { $customer }
join-what = U bent hier ook ingelogd als { $employee }. Hoort deze pagina bij u?
join-do = Ja, dit is mijn eigen pagina
join-not = Nee, dit is niet mijn pagina
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
roles-do = Bewaar deze naam
role-name-in = Naam ({ $language })
role-more-in = Naam voor meer van hen ({ $language })
need-called = Schrijf ook de naam voor één, in deze taal: { $language }.
need-called-more = Schrijf ook hoe u er meer dan één noemt, in deze taal: { $language }. Wij raden dat
    woord niet.

## Logboek

did-invite = nodigde iemand uit
did-print = maakte een papier met een code
did-switch = ging naar de eigen pagina als { $customer }
did-hand-over = gaf een { $customer } door
did-has-read = zei dit gelezen te hebben
subject-entry = iets op de pagina
subject-mail-address = het mailadres van een { $customer }
subject-invitation = een uitnodiging
subject-role = de naam van een rol

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
ahead-none = Er komt geen stap meer die wij van tevoren kennen.
own-more = Weet u nog meer? Met wie, hoe laat, en of het lukte
put-not = Toch niet
agreed-by-both = Allebei mee eens.
news-title = Zo staat het er nu
turn-by = uiterlijk { $day }
turn-doing = Wat wij nu doen:
turn-earlier = Wat er eerder nodig was
kept-mail = Dank u. Wij mailen naar { $address }.
kept-closed = De link is gesloten. Niemand komt er nog mee binnen. Wat al verteld is, blijft staan.
kept-gone = Het is weggehaald.
kept-no-mail = Wij sturen u geen e-mail.
code-unknown = Deze code kennen wij niet. Kijk de letters nog eens na, of bel ons.
guest-closed = De { $customer } heeft deze uitnodiging gesloten, het moment is teruggenomen, of de link is te
    oud. U hoeft niets meer te doen.
need-day = Kies een dag, of schrijf het zoals u het weet.
done-on = Dit was gedaan op { $day }
wait-shared = Aan zet: { $shares }.
