moderation-title = Moderation
moderation-item-title = A contribution to decide about
waiting-count = { $count ->
    [one] One text waits
   *[other] { $count } texts wait
}
oldest-waits = the oldest for { $time }
claim-heading = Next
claim-next = Claim the next
claim-this = Claim this one
claim-explained = You hold it for 15 minutes; your colleagues see that.
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
own-text = your own
you-hold-it = with you
you-hold-until = You hold it until
held-by = With
take-over = Take it over
take-over-reason = Why; it is on the record
mandate-missing = mandate not verified
changed-meanwhile = Nothing was decided.
difference = What changed
your-decision = Your decision
approve = Approve and publish
release = Give it back
request-changes = Ask for changes
decline = Decline
rule = Rule
rule-when = (for changes or declining)
reasons-to-author = Reasons to the author
reasons-hint = The author reads this.
canned-texts = Texts to start from
remove = Remove what is published
restore = Restore it
