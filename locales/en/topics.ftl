topic = Topic
open = Open
closed = Closed
opens = Opens
in-topic = In
views = Views
view-grouped = By group
view-order = In order
view-compare = Side by side
published-so-far = { $count ->
    [one] One published so far
   *[other] { $count } published so far
}
published-so-far-heading = Published so far
count-published = { $count } published
group = Group
share = Share
published = Published
contributions = Contributions
number = No. { $no }
number-in-topic = No. { $no } in “{ $topic }”
in-reply-to = in reply to
reply = Reply
back-to-topic = To the topic
more-of-group = More of this group
page-begins-inside = This page begins in the middle of a discussion, below
nothing-published-yet = Nothing has been published here yet.
about-topic = About this topic
tag-invented = invented
tag-accredited = accredited
tag-corrected = corrected on { $date }
withdrawn-by-author = Withdrawn by its author.
removed-by-moderator = Removed by a moderator.
under-rule = Under rule { $rule }
write-contribution = Write a contribution
sign-in-to-write = Sign in to write
your-contribution = Your contribution
write-explained = A moderator reads it before it appears. You can keep a draft and come back.

compose-title = Write a contribution
compose-text = Text
compose-hint = Up to { $limit } words. Plain text, or Markdown for lists and links.
compose-count = {"{words}"} of {"{limit}"} words
compose-capacity = You write
compose-organisation = Organisation
compose-organisation-hint = The organisations that you may speak for.
compose-unverified = A mandate that no organiser has verified yet lets you send a text; it appears once the mandate is verified.
compose-group = Name of the group you speak for
compose-language = Language of the text
compose-submit = Submit
compose-preview = Preview
compose-draft = Keep as a draft
compose-preview-explained = Nothing has been sent yet. Nobody else sees this.
compose-other-text = This form was sent before with another text. Nothing was overwritten: the stored text stands below, and yours is in the form. Sending the form now makes a second contribution.
compose-to-stored = To the stored one
compose-stored = Stored before
follow = Follow this topic
own-page = Open on its own page
contribution-and-replies = The contribution and the replies to it
in-reply-to-it = In reply to
answered-text = What it answers
beside-it = Contributions beside this one
previous-one = Previous:
next-one = Next:
compose-group-hint = Only where you write on behalf of a group.
compose-organisation-unverified = { $name } (mandate not verified yet)
published-in-all = { $count ->
    [one] One published
   *[other] { $count } published
}
published-in-all-heading = Published
