# Vertellen: hoe het was, en wat de een denkt dat de ander zou zeggen.

## De klant vertelt

own-moment = Vertel wat er gebeurde
expectation-again = Zeg wat u nu verwacht
leave-what = Is dit niet uw eigen telefoon of computer?
leave-do = Vergeet mij op dit apparaat
expectation-title = Voor wij beginnen: wat verwacht u?
expectation-later = Wat verwacht u nu van ons?
expectation-voice = Vertelt u voor iemand anders?
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
back-to-steps = Terug naar de stappen
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
may-quote = Mijn woorden mogen zonder mijn naam op de spiegel staan. Daar lezen { $employees } en andere
    { $customers } ze.
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
employee-has-told = { $reader ->
    [kin] De { $employee } heeft al gezegd hoe het was. U ziet dat als u vertelt hoe het voor { $name } was.
    [bereaved] De { $employee } heeft al gezegd hoe het was. U ziet dat als u vertelt hoe het voor
        { $name } was.
   *[other] De { $employee } heeft al gezegd hoe het was. U ziet dat als u zelf iets verteld hebt.
}
tell-again = Ik wil er nog iets bij zeggen
guess-customer = Wilt u ook raden hoe het voor de { $employee } was?
ask-guess-customer = Hoe denkt u dat het voor de { $employee } was?
guess-once = Raden kan één keer. Daarna staat het vast.
guess-do = Dit denk ik
your-words = Uw woorden
quoted-now = Uw woorden mogen nu zonder naam op de spiegel staan.
by-phone-own = { $reader ->
    [self] U vertelde hier zelf hoe het was. Dat telt.
   *[other] { $name } vertelde hier zelf hoe het was. Dat telt.
}
closed-now-call = Uw woorden zien nu alleen u en de { $employee } die u helpt.
closed-now = Uw woorden zien nu alleen u en de { $employee } die u helpt. De { $employee } ziet ze pas na
    een eigen antwoord.
quoted-some = Een deel van uw woorden hier mag zonder naam op de spiegel staan. De rest niet.
quote-start-all = Al mijn woorden hier mogen op de spiegel, zonder naam
quote-stop = Haal mijn woorden van de spiegel
quote-start = Mijn woorden mogen op de spiegel, zonder naam
quote-who = Op de spiegel lezen { $employees } en andere { $customers } uw woorden.
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
withdraw-what = Wat u hier vertelde gaat weg: hoe het was, ook op een andere dag, uw antwoorden op de
    vragen, en of u het merkte. Ook uit de cijfers. De { $employee } kan het niet meer lezen. Dat hier
    iets stond, de dag en de reden blijven staan.
withdraw-what-kin = Wat u hier vertelde gaat weg: hoe het was, ook op een andere dag, uw antwoorden op de
    vragen, en of u het merkte. De { $employee } kan het niet meer lezen. Dat hier iets stond, de dag en de
    reden blijven staan.
withdraw-what-others = Wat u hier vertelde gaat weg, en ook wat anderen hier voor u vertelden: hoe het
    was, ook op een andere dag, de antwoorden op de vragen, en of u het merkte. Ook uit de cijfers. De
    { $employee } kan het niet meer lezen. Dat hier iets stond, de dag en de reden blijven staan.
withdraw-apart = U zei hier nog meer. Dat blijft staan. Neem het apart terug als u dat wilt.
withdraw-call-stays = De { $employee } schreef ook op wat u aan de telefoon zei, zonder dat u daar ja op
    zei. Dat blijft staan. Neem het apart terug als u dat wilt.
withdraw-guess-stays = Wat u raadde blijft ook staan: raden kan één keer.
withdraw-what-serving = Hoe het voor u was en uw antwoorden op de vragen gaan weg. Liet u iemand zien hoe het
    was? Die leest het dan ook niet meer. Raadde u hier iets? Dat blijft staan: raden kan één keer.
    Daarna kunt u hier niet opnieuw antwoorden.
took-back-own = U nam hier terug hoe het voor u was. Dat kunt u hier niet opnieuw vertellen.
took-back-no-guess = U nam uw antwoorden hier terug. U kunt hier niet opnieuw antwoorden.
withdraw-title-stays = De titel van dit moment schreef u zelf. Die blijft staan. Wilt u dat het hele moment
    weggaat?
withdraw-title-others = De titel van dit moment blijft staan. Wilt u dat het hele moment weggaat?
withdraw-title-shared = De titel van dit moment schreef u zelf. Die blijft staan, want een ander vertelde
    hier ook iets.
withdraw-do = Neem dit terug
own-title = Wat gebeurde er? Een paar woorden.
own-day = Op welke dag?
own-day-hint = Kies de dag. Weet u die niet meer? Laat dit leeg. Hieronder kunt u het in uw eigen woorden
    zeggen.
own-untitled = Iets wat er gebeurde
when-rough = dag niet precies bekend
when-unknown = dag niet bekend, verteld op { $day }
own-side = Wie deed iets?
own-side-customer = ik
own-side-organisation = de organisatie
own-side-other = iemand anders
own-channel = Langs welke weg?
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
gone-other = Een andere { $employee }:
gone-voice = Wat { $who } vertelde:
seat-before = Dit is van wie hier eerder hielp.
seat-taken-back = teruggenomen
seat-guess-before = geraden over wie eerder hielp
seat-guess-hidden = geraden, maar niet voor u om te lezen
seat-no-guess = niet geraden
seat-empty-you = U hebt dit nog niet gezegd.
seat-empty-kin = { $reader ->
    [bereaved] { $name } heeft dit niet gezegd.
   *[other] { $name } heeft dit nog niet gezegd.
}
seat-empty-customer = De { $customer } heeft dit nog niet gezegd.
seat-empty-employee = De { $employee } heeft dit nog niet gezegd.
said-later = Ook gezegd:

## De interviewer

interview-title = Een gesprek opschrijven
interview-what = U luistert als iemand van buiten. Vink niets aan: dan leest alleen u dit, en telt het
    nergens mee. Wie het vertelde, zien alleen interviewers.
interview-staff = De { $customer } vindt het goed dat { $employees } van deze organisatie dit lezen, zonder
    naam.
interview-words = Wat vertelde de { $customer }?
interview-words-hint = In de woorden van de { $customer }, ook als die hard zijn. Schrijf geen namen op.
interview-value = Hoe tevreden was de { $customer }?
interview-about = Waar ging het over?
interview-whole = alles bij elkaar
interview-teller = Wie vertelde dit?
interview-teller-hint = Alleen als de { $customer } nog iets wil horen. U kunt dit overslaan.
interview-quote = De { $customer } vindt het goed dat deze woorden zonder naam op de spiegel staan. De
    spiegel is voor { $employees } en { $customers }.
interview-do = Bewaar dit gesprek
stories-title = Wat mensen vertelden
stories-what = Deze woorden komen uit gesprekken met een interviewer. { $Employees } lezen alleen wat de
    { $customer } goed vond. Wie het vertelde staat er niet bij.
stories-more = Er zijn er meer dan hier passen. Dit zijn de nieuwste.
stories-none = Er zijn nog geen gesprekken.
stories-only-you = Hier leest alleen u dit. De { $customer } vond niet goed dat het hier voor anderen staat.
stories-held = Dit leest alleen u, tot u het hebt nagekeken. In deze woorden staat misschien: { $what }.
stories-mend = Schrijf het zo op dat niemand te herkennen is
stories-mend-do = Bewaar zo
stories-checked-do = Ik heb het nagekeken: hieraan is niemand te herkennen
stories-back-do = Neem dit gesprek terug
stories-back-what = De { $customer } wil dit niet meer. De woorden, het antwoord en de naam gaan meteen weg.
stories-teller = Wie vertelde dit?
teller-title = Wie vertelde dit
teller-none = Er is geen naam bewaard.
teller-noted = Dat u hier keek, staat in het logboek.

## De dag van de medewerker

reflection-title = Voor mijzelf
reflection-what = Dit leest niemand anders. Ook een leidinggevende of beheerder kan er niet bij.
reflection-words = Wat wilt u onthouden?
reflection-do = Bewaar dit voor mijzelf
reflection-back = Gooi dit weg

## Bij een moment

do-opinion = Zeg wat u van een regel vindt
do-opinion-what = Dit gaat over de regel zelf, en niet over wat u meemaakte. Uw mening staat daarom apart.
do-opinion-words = Wat vindt u van de regel?
do-opinion-number = Hoe tevreden bent u met deze regel?
need-opinion = Schrijf in een paar woorden wat u van de regel vindt.
entry-opinion = { $reader ->
    [self] Wat u van de regel vindt
    [bereaved] Mening over de regel
   *[other] Wat { $name } van de regel vindt
}
do-key = Zeg of dit een belangrijk moment was
do-key-what = U kunt hier samen verschillend over denken. Beide antwoorden blijven staan.
do-key-code = Was dit een belangrijk moment voor u?
need-key = Kies ja of nee.
entry-key = Belangrijk moment
code-key-yes = ja, dit was belangrijk
code-key-no = nee, dit was een gewoon moment
do-rights = { $reader ->
    [self] Hier kwam u op voor een recht
   *[other] Hier kwam { $name } op voor een recht
}
do-rights-what = Opkomen voor een recht mag altijd. Het komt bij dit moment te staan.
do-rights-words = Om welk recht ging het?
entry-rights = { $reader ->
    [self] U kwam op voor een recht
   *[other] { $name } kwam op voor een recht
}
do-limitation = Zeg wat hier niet werkte
do-limitation-what = U zegt wat er niet werkte, en hoe het daarna ging. Is het goed opgelost, dan telt
    dat als iets goeds.
do-limitation-words = Wat werkte er niet?
do-limitation-code = Hoe is het opgelost?
need-limitation = Kies hoe het is opgelost, of schrijf in een paar woorden wat niet lukte.
entry-limitation = Wat hier niet werkte
code-limitation-solved-well = goed opgelost
code-limitation-solved = opgelost
code-limitation-open = nog niet opgelost
do-observation = Vertel wanneer u dit nog meer zag
do-observation-what = Zag u dit vaker? Vertel het per keer, met de dag erbij.
do-observation-words = Wat zag u?
do-observation-place = Waar was het?
do-observation-day = Wanneer was het?
need-observation = Schrijf in een paar woorden wat u zag. De rest mag leeg blijven.
entry-observation = Ook op een andere dag gezien
do-impression = Zeg hoe het nu is, alles bij elkaar
do-impression-what = { $reader ->
    [kin] U zegt hoe het nu is, alles bij elkaar. Wat eerder gezegd is, blijft ernaast staan.
    [bereaved] U zegt hoe het was, alles bij elkaar. Wat eerder gezegd is, blijft ernaast staan.
   *[other] U zegt hoe het nu voor u is, alles bij elkaar. Wat u eerder zei, blijft ernaast staan.
}
do-impression-words = Wilt u er iets bij vertellen?
do-impression-number = { $reader ->
    [kin] Hoe tevreden, alles bij elkaar?
    [bereaved] Hoe tevreden, alles bij elkaar?
   *[other] Hoe tevreden bent u nu, alles bij elkaar?
}
need-impression = Kies hoe het is, of schrijf het in een paar woorden.
entry-impression = Hoe het nu is, alles bij elkaar
entry-answer = Antwoord op een vraag
do-by-phone = Schrijf op wat de { $customer } aan de telefoon zei
do-by-phone-what = U schrijft dit op voor de { $customer }. Het telt pas als de { $customer } zegt dat
    het zo goed is.
do-by-phone-words = Wat zei de { $customer }? Schrijf het in de woorden van de { $customer }.
do-by-phone-number = Hoe tevreden was de { $customer }?
need-by-phone = Schrijf in een paar woorden wat de { $customer } zei. De rest mag leeg blijven.
entry-by-phone = Aan de telefoon gezegd
do-elsewhere = Vertel hoe deze stap bij u ging
do-elsewhere-what = U bent gevraagd om iets over dit ene moment te vertellen.
do-elsewhere-words = Hoe ging deze stap bij u?
entry-elsewhere = Verteld door een andere organisatie
entry-beside = { $reader ->
    [self] Zo was het voor uzelf
   *[other] Zo was het voor wie meekijkt
}
code-beside-yes = merkte dit
code-beside-no = voor deze persoon gebeurde er niets
code-beside-not_noticed = merkte dit niet
code-beside-unknown = weet het niet

## Vragen over een moment

block-outcome = Wat het opleverde
block-treatment = De omgang
block-talk = Het gesprek
item-result = gekregen wat nodig was
item-result-customer = Kreeg u wat u nodig had?
item-result-employee = Kreeg de { $customer } wat nodig was?
item-works = het werkt
item-works-customer = Werkte het voor u?
item-glad = er blij mee
item-glad-customer = Bent u blij met wat het opleverde?
item-glad-employee = Bent u zelf blij met wat het opleverde?
item-quality = goed gedaan
item-quality-customer = Vindt u dat het goed gedaan is?
item-quality-employee = Vindt u zelf dat het goed gedaan is?
item-price = de prijs waard
item-price-customer = Was het de prijs waard?
item-stay = willen blijven
item-stay-customer = Wilt u bij ons blijven?
item-nuisance = weinig ongemak
item-nuisance-customer = Bleven de ongemakken klein?
item-serious = serieus genomen
item-serious-customer = Werd u serieus genomen?
item-serious-employee = Nam u de { $customer } serieus?
item-trusted = vertrouwen gekregen
item-trusted-customer = Voelde u dat wij u vertrouwden?
item-trusted-employee = Vertrouwde u de { $customer }?
item-understood = begrepen
item-understood-customer = Voelde u zich begrepen?
item-understood-employee = Begreep u de { $customer }?
item-welcome = welkom
item-welcome-customer = Voelde u zich welkom?
item-welcome-employee = Was de { $customer } welkom bij u?
item-interest = echte belangstelling
item-interest-customer = Merkte u echte belangstelling?
item-interest-employee = Had u echte belangstelling voor de { $customer }?
item-room = ruimte om te doen wat nodig was
item-room-employee = Had u ruimte om te doen wat nodig was?
item-said = duidelijk gezegd
item-said-customer = Was duidelijk wat er gezegd werd?
item-said-employee = Kon u duidelijk zeggen wat u wilde zeggen?
item-asked = redelijk gevraagd
item-asked-customer = Vond u redelijk wat er van u gevraagd werd?
item-asked-employee = Vond u redelijk wat er van de { $customer } gevraagd werd?
item-tone = goede toon
item-tone-customer = Vond u de toon goed?
item-tone-employee = Vond u zelf de toon goed?
item-voice = het verhaal verteld
item-voice-customer = Kon u uw verhaal vertellen?
item-voice-employee = Kon de { $customer } het hele verhaal vertellen?
item-expected = veel verwacht
item-expected-employee = Verwachtte de { $customer } vooraf veel van ons, denkt u?
item-answer-1 = helemaal niet
item-answer-2 = niet echt
item-answer-3 = een beetje
item-answer-4 = wel
item-answer-5 = helemaal wel
item-nuance = Ja, maar
items-title = Een paar vragen over dit moment
items-what = Dit zijn een paar korte vragen. U kunt ze allemaal overslaan. Vertel ook hoe het moment was.
    Dan ziet u wat de ander antwoordde op de vragen die u zelf beantwoordt{ $reader ->
    [seat] , en op vragen die u niet krijgt
   *[other] { "" }
}.
items-no-more = U nam hier terug wat u antwoordde. Daarom kunt u bij dit moment geen vragen meer
    beantwoorden.
items-own-only = Deze vragen krijgt de { $customer } niet, en uw antwoord erop leest de { $customer } nooit:
items-do = Bewaar mijn antwoorden
items-kept = Dank u. Uw antwoorden zijn bewaard.
typed-before = Dit vulde u in. Het is niet bewaard:
items-typed = Dit vulde u in bij een vraag die al beantwoord is of die wij niet meer stellen. Wilt u het
    toch zeggen? Vertel het dan bij het moment zelf.
items-more = Nog een paar vragen
left-title = Wat ik eerder vertelde
left-what = Helpt iemand anders een { $customer } nu? Dan blijft wat u daar vertelde van u. U leest het hier
    terug, en u kunt het terugnemen.
left-answers = Uw antwoorden op vragen over dit moment:
left-none = Er staat niets van u bij iemand die u niet meer helpt.
left-gone = Het is teruggenomen.
