## Formulieren die wij niet bewaarden, of al eerder

error-prefix = Fout: { $title }
home-desk = Naar mijn dag
home-mine = Naar mijn eigen pagina
home-guest = Naar mijn pagina
link-title = Deze link werkt niet
error-away = Wij kunnen nu even niets bewaren of laten zien. Dat ligt aan ons. Probeer het over een paar
    minuten opnieuw.
error-slow = Dit duurde te lang. Dat ligt aan ons. Probeer het over een minuut opnieuw.
error-slow-sending = Het versturen duurde te lang. Misschien is uw verbinding traag. Probeer het zo opnieuw.
error-too-large = Dit is te veel om in één keer te versturen. Er is niets bewaard, en wij kunnen uw tekst hier
    niet laten zien. Ga terug naar het formulier: wat u typte, staat daar meestal nog. Maak de tekst korter en
    verstuur hem opnieuw.
error-method = Zo kunt u dit adres niet gebruiken. Ga terug naar de pagina waar u vandaan kwam.
error-elsewhere = Dit formulier kwam niet van onze eigen pagina's. Daarom is er niets bewaard. Open onze
    pagina en vul het formulier daar in.
error-unreadable = Wij konden dit niet lezen. Er is niets bewaard. Ga terug en probeer het opnieuw.
error-not-for-you-staff = Deze pagina is er niet, of is niet voor u bedoeld. Denkt u dat dit niet klopt? Vraag
    het uw beheerder.
error-ours-staff = Er ging iets mis. Probeer het over een minuut opnieuw. Lukt het dan niet, meld het uw
    beheerder en noem { $reference }.
field-in-use = Dit e-mailadres heeft al een account. Kijk in de lijst, of kies een ander adres.

held-title = Dit is nog niet bewaard
held-session-customer = Wij weten op dit apparaat niet meer wie u bent. Wat u invulde, staat hieronder nog.
    Open eerst uw eigen link in een ander tabblad, of vul daar de code van uw papier in. Kom dan hier terug en
    druk op de knop.
held-session-guest = De { $customer } heeft deze uitnodiging gesloten, of wij weten op dit apparaat niet meer
    wie u bent. Wat u invulde, staat hieronder nog. Open de link van de uitnodiging in een ander tabblad.
    Werkt die nog? Kom dan hier terug en druk op de knop.
held-session-staff = U bent niet meer ingelogd. Wat u invulde, staat hieronder nog. Log eerst in, in een ander
    tabblad. Kom dan hier terug en druk op de knop.
held-other-customer = Op dit apparaat is nu iemand anders binnen dan toen u dit formulier opende. Uw woorden
    zouden op de pagina van die ander komen. Daarom is er niets bewaard. Open uw eigen link opnieuw in een
    ander tabblad, of vul daar de code van uw papier in. Kom dan hier terug en druk op de knop.
held-other-guest = Op dit apparaat is nu iemand anders binnen dan toen u dit formulier opende. Daarom is er
    niets bewaard. Open de link van uw uitnodiging opnieuw in een ander tabblad. Kom dan hier terug en druk op
    de knop.
held-other-staff = Op dit apparaat is nu iemand anders ingelogd dan toen u dit formulier opende. Daarom is er
    niets bewaard. Log in een ander tabblad in met uw eigen account. Kom dan hier terug en druk op de knop.
held-unmarked = Wij kunnen niet zien van welke pagina dit formulier komt. Daarom vragen wij het eerst. Klopt
    wat hier staat, en wilt u het versturen? Druk dan op de knop.
held-words = Dit formulier is al een keer bewaard, met andere woorden erin. Die blijven staan. Wilt u wat hier
    staat ook nog versturen? Druk dan op de knop.
held-sign-in = Inloggen in een ander tabblad
held-code = Uw code invullen in een ander tabblad
held-whose = Kijk welke pagina nu open is
sent-what = Wat u typte
sent-field = Uw tekst
sent-chosen = Wat u koos of aankruiste, gaat ook mee.
sent-again = Verstuur opnieuw
sent-after-all = Verstuur dit
already-kept = Dit hadden wij al. Het is één keer bewaard.
already-shown = Dit was al gemaakt. De link of de code tonen wij maar één keer. Hebt u hem niet meer? Maak dan
    een nieuwe.
draft-back = Wat u hier eerder invulde, staat er weer.
said-taken-back = Dat is teruggenomen.
said-handed-over = Deze { $customer } is overgedragen.
