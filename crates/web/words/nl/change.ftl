# Wat ermee gebeurt.

## Laten zien aan een coach of teamleider

show-title = Wilt u hierover praten?
show-what = U kunt uw eigen kant hier laten zien aan een coach of aan uw leidinggevende: hoe het voor u
    was, en wat u dacht. Wat de { $customer } zei gaat niet mee, en uw antwoorden op vragen ook niet. U
    kunt het altijd terugnemen.
show-do = Laat zien aan { $name } ({ $role })
show-stop = Neem terug van { $name } ({ $role })
show-nobody = Er is nog geen coach.
shown-title = Wat { $employees } mij lieten zien
shown-what = Hier staat alleen wat een { $employee } zelf aan u laat zien, en alleen zo lang die dat wil.
shown-none = Er is nu niets dat u mag zien.
shown-own = Hoe het voor de { $employee } was:
shown-guess = Wat de { $employee } dacht dat de { $customer } vond:

## Om een gesprek vragen

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
