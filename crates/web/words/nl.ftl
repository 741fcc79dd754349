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
map-caption-count = { $trajectories } keer doorlopen, { $events } gebeurtenissen, van { $from } tot en met { $to }.
map-caption-duration = De helft was binnen { $median } klaar.
map-caption-complete = Alle stappen en alle paden staan op deze kaart.
map-caption-steps = { $n ->
    [one] De kaart toont { $shown } van { $all } stappen. 1 zeldzame stap ({ $events } gebeurtenissen) is overgeslagen; een pad loopt daar rechtdoor.
   *[other] De kaart toont { $shown } van { $all } stappen. { $n } zeldzame stappen ({ $events } gebeurtenissen) zijn overgeslagen; een pad loopt daar rechtdoor.
}
map-caption-trajectories = { $n } keer doorlopen bestond alleen uit overgeslagen stappen en telt op de kaart niet mee.
map-caption-paths = De kaart toont { $shown } van { $all } paden, samen { $share } van alle bewegingen. De zeldzaamste { $left } paden zijn weggelaten.
map-caption-ends = Van het begin en het einde staan alleen de drukste plekken op de kaart; { $n } plekken waar iemand begon of eindigde zijn weggelaten.
map-caption-hidden = Groepen van minder dan { $k } mensen staan er niet op. Zo blijft iedereen onherkenbaar.
map-caption-reading = Een pad is zo dik als er mensen op lopen. Daarbij: hoe vaak, de middelste wachttijd, en hoe lang de langste 10% minstens wachtte. Gestreept links: terug naar een eerdere stap.
map-note-lifecycle = { $n } gebeurtenissen die een stap niet afsluiten zijn niet geteld.
map-note-time = { $n } gebeurtenissen zonder tijd zijn niet geteld.
map-note-case = { $n } regels zonder nummer of stap zijn niet geteld.
map-note-object = Gevolgd: { $kind }. Ook in dit bestand: { $others }.
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
map-description = Een kaart van boven naar beneden met { $steps } stappen en { $paths } paden.
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
map-col-returns = Terug
