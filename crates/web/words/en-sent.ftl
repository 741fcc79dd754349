## Forms that we did not keep, or kept before

error-prefix = Error: { $title }
home-desk = To my day
home-mine = To my own page
home-guest = To my page
link-title = This link does not work
error-away = We cannot keep or show anything at the moment. That is our fault. Try again in a few minutes.
error-slow = This took too long. That is our fault. Try again in a minute.
error-slow-sending = Sending took too long. Perhaps your connection is slow. Try again in a moment.
error-too-large = This is too much to send in one go. Nothing was kept, and we cannot show your text here. Go
    back to the form: what you typed is usually still there. Make the text shorter and send it again.
error-method = This address cannot be used like this. Go back to the page you came from.
error-elsewhere = This form did not come from our own pages. So nothing was kept. Open our page and fill in
    the form there.
error-unreadable = We could not read this. Nothing was kept. Go back and try again.
error-not-for-you-staff = This page does not exist, or is not meant for you. Do you think that is wrong? Ask
    your administrator.
error-ours-staff = Something went wrong. Try again in a minute. If it still fails, tell your administrator and
    mention { $reference }.
field-in-use = This mail address has an account already. Look in the list, or choose another address.

held-title = This has not been kept yet
held-session-customer = We no longer know on this device who you are. What you filled in is still below. First
    open your own link in another tab, or fill in the code of your paper there. Then come back here and press
    the button.
held-session-guest = The { $customer } closed this invitation, or we no longer know on this device who you
    are. What you filled in is still below. Open the link of the invitation in another tab. Does it still
    work? Then come back here and press the button.
held-session-staff = You are no longer signed in. What you filled in is still below. First sign in, in another
    tab. Then come back here and press the button.
held-other-customer = Somebody else has come in on this device since you opened this form. Your words would go
    to the page of that person. So nothing was kept. Open your own link again in another tab, or fill in the
    code of your paper there. Then come back here and press the button.
held-other-guest = Somebody else has come in on this device since you opened this form. So nothing was kept.
    Open the link of your invitation again in another tab. Then come back here and press the button.
held-other-staff = Somebody else has signed in on this device since you opened this form. So nothing was kept.
    Sign in with your own account in another tab. Then come back here and press the button.
held-unmarked = We cannot see which page this form comes from. So we ask first. Is what you see here right,
    and do you want to send it? Then press the button.
held-words = This form was kept before, with other words in it. Those stay. Do you want to send what you see
    here as well? Then press the button.
held-sign-in = Sign in in another tab
held-code = Fill in your code in another tab
held-whose = See which page is open now
sent-what = What you typed
sent-field = Your text
sent-chosen = What you chose or ticked goes along too.
sent-again = Send again
sent-after-all = Send this
already-kept = We had this already. It was kept once.
already-shown = This was made already. We show the link or the code only once. Do you no longer have it? Then
    make a new one.
draft-back = What you filled in here before is back.
said-taken-back = That was taken back.
said-handed-over = This { $customer } was handed over.
