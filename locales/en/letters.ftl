letter-foot =
    Plenary: { $base }
    This letter was written by a program. Nothing in it is an official record of the United Nations or of any other body.
letter-confirm_sign_up-subject = Confirm your address
letter-confirm_sign_up-text =
    Somebody, probably you, asked for an account at Plenary with this address and chose a password for it.

    To confirm that the address is yours, open this page and press the button on it:

    { $link }

    Confirm only if it was you: from then on whoever signed up can sign in with the password they chose. If you are not sure, you can set another one on the same page.

    The link works once, for 24 hours after the sign-up. If there were several sign-ups with this address, each has its own letter; the one you confirm counts, and the others end. If it was not you, do nothing: without the confirmation there is no account.
letter-account_exists-subject = You have an account already
letter-account_exists-text =
    Somebody, probably you, asked for an account at Plenary with this address. There is one already, and nothing about it was changed.

    To sign in:

    { $link }

    If you do not remember your password, choose a new one:

    { $forgot }

    If it was not you, do nothing.
letter-reset_password-subject = Choose a new password
letter-reset_password-text =
    Somebody, probably you, asked for a new password for your account at Plenary. Choose it here:

    { $link }

    The link works once, for { $minutes } minutes. Asking again makes a new one and ends this one. If it was not you, do nothing: your password stays as it is.
letter-contribution_received-subject = Your contribution was received ({ $reference })
letter-contribution_received-text =
    Your contribution was received.

    Topic: { $topic }
    Reference: { $reference }

    A moderator reads it before anybody else does. You can see where it stands, correct it or take it back at any time:

    { $desk }
letter-contribution_published-subject = Your contribution is published: No. { $number }
letter-contribution_published-text =
    Your contribution is published.

    Topic: { $topic }
    Number: { $number }

    { $link }

    This is what everybody can read now:

    { $text }
letter-contribution_corrected-subject = Your correction is published: No. { $number }
letter-contribution_corrected-text =
    Your new text stands in place of the old one. Readers see that it was corrected.

    Topic: { $topic }
    Number: { $number }

    { $link }

    This is what everybody can read now:

    { $text }
letter-contribution_restored-subject = Your contribution is back: No. { $number }
letter-contribution_restored-text =
    Your contribution was put back where it stood.

    Topic: { $topic }
    Number: { $number }

    { $link }

    This is what everybody can read now:

    { $text }
letter-changed-since-subject = A decision about your contribution ({ $reference })
letter-changed-since-text =
    A moderator published your contribution with the reference { $reference }. Since then it has changed again. Your desk shows how it stands:

    { $desk }
letter-changes_requested-subject = Please change your contribution ({ $reference })
letter-changes_requested-text =
    A moderator read your contribution and asks you for another text before it can be published.

    Topic: { $topic }
    Reference: { $reference }
    Rule of conduct: { $rule }
    { $rules }

    The reasons:

    { $explanation }

    { $automation } Your text is kept. Change it and send it again here:

    { $desk }

    { $answer }
letter-contribution_declined-subject = Your contribution was not published ({ $reference })
letter-contribution_declined-text =
    A moderator read your text and decided not to publish it. If an earlier text of the same contribution is published, that one stays.

    Topic: { $topic }
    Reference: { $reference }
    Rule of conduct: { $rule }
    { $rules }

    What was decided: { $restriction }
    Facts: { $facts }

    The reasons:

    { $explanation }

    { $automation } Your text and this decision are kept on your desk:

    { $desk }

    Until { $until } you can appeal there by one button. Somebody who had no part in the decision and is not of your organisation will look at it again.
letter-contribution_removed-subject = Your contribution was removed ({ $reference })
letter-contribution_removed-text =
    A moderator removed your published contribution. Its number stays, with a note in place of the text.

    Topic: { $topic }
    Reference: { $reference }
    Rule of conduct: { $rule }
    { $rules }

    What was decided: { $restriction }
    Facts: { $facts }

    The reasons:

    { $explanation }

    { $automation } Your text and this decision are kept on your desk:

    { $desk }

    Until { $until } you can appeal there by one button. Somebody who had no part in the decision and is not of your organisation will look at it again.
letter-case_message-subject = A moderator wrote to you ({ $reference })
letter-case_message-text =
    A moderator wrote to you about your contribution.

    Topic: { $topic }
    Reference: { $reference }

    { $text }

    This is no decision. You can answer on your desk:

    { $desk }
letter-mandate_verified-subject = You may speak for { $organisation }
letter-mandate_verified-text =
    An organiser has verified that you may speak for { $organisation }. What you write on its behalf can appear in its name from now on.

    { $account }
letter-mandate_refused-subject = Your mandate for { $organisation } was not verified
letter-mandate_refused-text =
    An organiser could not verify that you may speak for { $organisation }. Nothing you write appears in its name. You are welcome to write in a personal capacity, and to ask again with more to go by.

    { $account }
letter-news-one-subject = No. { $number } in “{ $topic }”
letter-news-one-corrected-subject = Corrected: No. { $number } in “{ $topic }”
letter-news_immediately-subject = { $count ->
    [one] One new contribution in what you follow
   *[other] { $count } new contributions in what you follow
}
letter-news_daily-subject = { $count ->
    [one] Your daily letter: one new contribution
   *[other] Your daily letter: { $count } new contributions
}
letter-news_weekly-subject = { $count ->
    [one] Your weekly letter: one new contribution
   *[other] Your weekly letter: { $count } new contributions
}
letter-news-text =
    Published in what you follow:

    { $list }

    Why you are written to:

    { $why }

    End all letters of this kind: { $all }
    What you follow, and how often you are written to: { $settings }
letter-news-corrected = Corrected: { $item }
letter-news-item = No. { $number }, { $who }
letter-news-answer = No. { $number }, { $who }, in reply to No. { $parent }
letter-news-answer-to-you = No. { $number }, { $who }, in reply to your No. { $parent }
letter-news-who = { $name } ({ $group })
letter-news-more = There is more than one letter holds. Please read on in the topics.
letter-news-stop = End these letters: { $link }
letter-news-why-topic = You follow the topic “{ $topic }”.
letter-news-why-group = You follow the contributions of this group in “{ $topic }”: { $group }.
letter-news-why-branch = You follow No. { $number } in “{ $topic }” and its replies.
letter-news-why-session = You follow the session “{ $session }”.
letter-news-why-usual = Somebody replied to you, or wrote in a topic that you wrote in.
letter-filing_to_confirm-subject = Please confirm your text on “{ $topic }”
letter-filing_to_confirm-text =
    Dear { $name },

    You sent a text on the topic below. It was entered on this site for you. It goes to the moderators, and is published, only after you have read and confirmed it:

    { $link }

    You need an account of this e-mail address; the link leads you there, also to make one. You can mend the text, or say that it is not to be published. It can be confirmed until { $until }.

    Topic: { $topic }{ $reply }

    The text as entered:

    { $text }
letter-answer-until = You can send it until { $until }.
letter-answer-over = The topic has closed, and your text had come late: another one is taken only if the topic is extended.
letter-topic_extended-subject = “{ $topic }” takes contributions until { $until }
letter-topic_extended-text =
    The end of the topic below was put off. It takes contributions until { $until }.

    Topic: { $topic }
    { $link }

    What you sent stays as it is. What you have not sent yet can still be sent: { $desk }

    You get this letter because you wrote in this topic, began a text there, sent one by letter, or follow it. What you follow, and how often you are written to: { $settings }
