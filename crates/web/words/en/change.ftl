# What is done about it.

## Showing to a coach or lead

show-title = Would you like to talk about this?
show-what = You can show your own side here to a coach or to your team lead: how it was for you, and what you
    thought. What the { $customer } said does not go along, and neither do your answers to questions. You can
    always take it back.
show-do = Show to { $name } ({ $role })
show-stop = Take back from { $name } ({ $role })
show-nobody = There is no coach yet.
shown-title = What { $employees } showed me
shown-what = Only what { $employees } choose to show you stands here, and only as long as they want.
shown-none = There is nothing that you may see now.
shown-own = How it was for the { $employee }:
shown-guess = What the { $employee } thought that the { $customer } felt:

## Asking for a talk

support-title = I want to talk it over
support-what = You ask a colleague for a short talk. Only that colleague reads it.
support-to = With whom?
support-words = What is it about?
support-do = Ask
support-asked = Who wants to talk with you
support-by-me = Those whom you asked to talk
support-back = Take this request back
support-gone = This request was taken back.
support-asked-now = You have asked
support-only = Only the colleague you chose reads this.
