email = E-mail
password = Password
password-hint = 15 characters or more. A sentence is fine.
new-password = New password
old-password = Current password
your-name = Your name
you-belong-to = You belong to
organisation = Organisation
language-of-letters = Language of pages and letters

sign-in-refused = Wrong e-mail address or password.
no-account-yet = No account yet?
reading-needs-none = Reading needs none.
done-confirmed = Your address is confirmed and your account is ready. You can sign in now.
done-reset = Your new password is set, and every browser was signed out. You can sign in with it now.
signed-out = You are signed out.
sign-out-sure = This ends your sign-in in this browser. Drafts and contributions stay on your desk.
sign-out-stay = Stay signed in

sign-up-title = Create an account
sign-up-lead = To write, not to read. You can write in a personal capacity at once, and for an organisation after its mandate is verified.
sign-up-organisation-hint = If you want to speak for one. An organiser verifies that you may; until then nothing appears in its name.
sign-up-capacity = You want to write
sign-up-capacity-organisation = for the organisation named above, as soon as that is verified
sign-up-capacity-personal = in a personal capacity only
sign-up-make = Create the account
have-account = I have an account
sign-up-sent = If that address can have an account, a letter with a link is on its way to it. Open the link and confirm your address: then the account is ready. The link works for 24 hours.
sent-title = Check your e-mail
sent-where = It can take a few minutes. Check your spam folder, too.
sent-nothing = No letter?
sent-again = Try again

confirm-title = Confirm your address
confirm-lead = One more step, and your account is ready.
confirm-button = Confirm and create the account
confirm-not-you = If this is not your name, or you asked for no account, close this page. Without the confirmation there is no account.

link-gone-title = This link does not work any more
link-gone-why = A link in a letter works once, for a limited time, and only the newest one does. Perhaps you have used it already.
link-gone-sign-in = Sign in
link-gone-forgot = Choose a new password
link-gone-sign-up = Create an account

forgot-title = Forgot your password?
forgot-lead = Write the address of your account. A letter with a link lets you choose a new password.
forgot-send = Send the link
forgot-sent = If that address has an account, a letter with a link is on its way to it. The link works once, for { $minutes } minutes after it was sent.
reset-title = Choose a new password
reset-for = For the account of
reset-ends = Every browser that is signed in to this account will be signed out.
reset-button = Set the password

account-title = Your account
account-organisations = Organisations you speak for
account-no-organisation = None yet. You write in a personal capacity.
account-ask = Ask to speak for another organisation
account-ask-hint = The name as it should appear. An organiser verifies that you may speak for it; until then nothing appears in its name.
account-its-group = It belongs to
account-ask-send = Ask
account-in-person = You, in a personal capacity
account-in-person-explained = What you wrote before keeps the name and group it was written under.
account-save = Save
account-password = Password
account-password-explained = Every other browser that is signed in to your account will be signed out.
account-password-set = Change the password
account-sign-out-explained = in this browser
account-done-profile = Your changes are saved.
account-done-mandate = An organiser will look at it, and a letter will tell you the answer.
account-done-password = Your password is changed, and every other browser was signed out.

mandate-requested = Waits for an organiser
mandate-requested-explained = You can submit texts already; they appear in its name once an organiser has verified that you may speak for it.
mandate-verified = Verified
mandate-verified-explained = You may speak for it.
mandate-refused = Not verified
mandate-refused-explained = An organiser could not verify it. You can ask again.
mandate-ended = Ended
mandate-ended-explained = You do not speak for it any more.

refused-email = Please give an address such as name@example.org.
refused-password-short = Please use at least { $number } characters. A sentence is fine.
refused-password-long = Please use at most { $number } characters.
refused-password-common = That is among the first that anybody tries, or your own name or address. Please choose another.
refused-old-password = That is not your current password.
refused-group = Please choose one of the groups.
refused-language = Please choose one of the languages.
refused-capacity = Please choose one of these.
refused-many-mandates = Ten requests of yours wait already. Please wait for an organiser to answer them.

sign-in-wait = { $seconds ->
    [one] Too many wrong attempts. Try again in one second.
   *[other] Too many wrong attempts. Try again in { $seconds } seconds.
}
sign-up-group = Group
sign-up-group-hint = The organisation's, if you named one; otherwise your own. Without a choice you write as an individual.
confirm-means = Whoever signed up chose a password, and can sign in with it as soon as you confirm. Confirm only if that was you.
confirm-password = Not sure who chose the password?
confirm-password-hint = It takes the place of the one chosen at sign-up.
unsent-title = Your text is still here
unsent-explained = You were not signed in any more when this was sent, so it was not stored then. Send it again, or copy it; if you have done so already, nothing more is to be done. It is kept here for a day.
sign-in-unsent = You were signed out before this was sent. What you wrote is kept: sign in, and send it again.
