queue-narrow = Narrow down
queue-all-topics = All topics
queue-all-groups = All groups
queue-all-languages = All languages
queue-any-age = Any time
queue-group = Stakeholder group
queue-language = Language
queue-age = Waiting for
queue-state = Where it stands
queue-older-than = { $days ->
    [one] more than a day
   *[other] more than { $days } days
}
queue-any = Waits for a moderator
queue-free = With nobody
queue-mine = With me
queue-held = With a moderator
queue-sent-back = Changes requested
queue-show = Show
queue-everything = Show everything
queue-nothing-so = Nothing that waits fits these choices.
queue-claim-within = Of what is shown.
queue-answered = the author answered
waiting-many = More than { $count } texts wait
waiting-for-authors = { $count ->
    [one] One text waits for its author
   *[other] { $count } texts wait for their authors
}
canned-use = Start from this text
case-messages = Messages with the author
case-messages-explained = The author reads them, is told by a letter and can answer. Your name is not shown.
case-message = Message to the author
case-send = Send
case-notes = Notes between moderators
case-notes-explained = Only moderators who may decide about this contribution read them. They cannot be changed or deleted.
case-note = Note
case-keep-note = Add the note
case-the-author = The author
case-you = You
case-a-moderator = A moderator
case-talk = Messages from the moderators
case-answer = Your answer
case-answer-hint = Only moderators read it. Your text stays as it is.
case-not-your-turn = You can write again once a moderator has answered.
