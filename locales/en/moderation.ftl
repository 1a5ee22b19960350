moderation-title = Moderation
moderation-item-title = Review a contribution
waiting-count = { $count ->
    [one] One text waits
   *[other] { $count } texts wait
}
oldest-waits = the oldest for { $time }
claim-heading = Next
claim-next = Claim the next
claim-this = Claim this one
claim-explained = It is yours for 15 minutes; your colleagues see that.
waiting = Waiting
nothing-waits = Nothing waits.
correction-of = Correction of No. { $no }
text-number = { $number ->
    [one] First text
   *[other] Text { $number }
}
word-count = { $count ->
    [one] one word
   *[other] { $count } words
}
waits = waits { $time }
late = late
late-resubmitted = resubmitted after closing
late-confirmed = confirmed after closing
late-right-of-reply = right of reply, within its 48 hours
own-text = yours or your organisation’s
own-filing = entered by you
you-hold-it = with you for { $time }
you-hold-until = You hold this until
held-by = With
take-over = Take over
take-over-reason = Your reason (it goes on the record)
mandate-missing = mandate not verified
changed-meanwhile = Nothing was decided.
difference = What changed
your-decision = Your decision
approve = Approve and publish
release = Return to the queue
request-changes = Ask for changes
decline = Decline
rule = Rule
rule-when = (to ask for changes or decline)
reasons-to-author = Reasons to the author
reasons-hint = The author will read this.
canned-texts = Texts to start from
remove = Remove from publication
restore = Restore
reviewed-text = The text
you-wrote = What you wrote
what-readers-see = What readers see
what-readers-would-see = What readers would see again
cannot-approve = This text speaks for an organisation, and no organiser has verified the author's mandate yet. It cannot be approved until then; you can ask for changes or decline.
keep-longer = Keep it longer
canned-for-changes = To ask for changes
canned-for-declining = To decline
decided-published = Published as No. { $no }.
decided-corrected = The correction of No. { $no } is published.
decided-sent-back = Changes requested. The author was told.
decided-declined = Declined. The author was told why.
decided-removed = No. { $no } is removed.
decided-restored = No. { $no } is restored.
decided-as-read = As readers see it
decided-look-again = Look at the decision
decided-lately = Decided lately
decided-pages = Pages of decisions
decided-by = by
decided-ago = { $time } ago
moderate-this = Moderate this contribution
refused-no-such-rule = There is no such rule. Please choose one of the list.
closed-answer-until = The topic has closed. If you ask for changes, the author has five days to answer.
closed-no-answer = The topic has closed, and this text came late: if you ask for changes, the author cannot answer.
