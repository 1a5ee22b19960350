organise-title = Organise
organise-sessions = Sessions
organise-topics = Topics
organise-processes = Processes
organise-mandates = Mandates
organise-all = What there is
organise-sessions-explained = Events with their time, place, people and concept note; settling times that disagree.
organise-topics-explained = Questions under discussion, when they open and when they close.
organise-processes-explained = What the input is for, with its issues and norms.
organise-summaries-explained = Numbered paragraphs that cite the contributions behind them, and their publication.
organise-new-session = New session
organise-new-topic = New topic
organise-new-process = New process
organise-conflicts = Times that disagree
organise-draft-sessions = Sessions not published
organise-draft-topics = Topics not published
organise-none-yet = There is nothing here yet.
organise-more = { $count } more
organise-further = Further
organise-save = Save
organise-save-publish = Save and publish
organise-saved = Saved.
organise-to-page = See the public page
organise-go-on = Go on
organise-no-process = There is no process yet, and everything belongs to one.
organise-changed = Somebody else changed this meanwhile
organise-changed-explained = Nothing of yours was stored, and all of it is in the form below. Where the two differ, both stand here. Sending the form again replaces what is stored.
organise-stored = stored now
organise-typed = in your form
state-draft-record = Not published

next-mandates = { $count ->
    [one] Next: one mandate waits to be verified
   *[other] Next: { $count } mandates wait to be verified
}
next-mandates-go = Look at them
next-focal-points = { $count ->
    [one] Next: one organisation has nobody to clear what it sends
   *[other] Next: { $count } organisations have nobody to clear what they send
    }
next-focal-points-go = Name a focal point
next-process = Next: make the process that everything else belongs to
next-conflicts = { $count ->
    [one] Next: the times of one session disagree
   *[other] Next: the times of { $count } sessions disagree
}
next-conflicts-go = Settle it
next-sessions = { $count ->
    [one] Next: one session is not published
   *[other] Next: { $count } sessions are not published
}
next-topics = { $count ->
    [one] Next: one topic is not published
   *[other] Next: { $count } topics are not published
}
next-draft-go = Finish it
next-nothing = Nothing waits. Ask the next question?

mandates-explained = Nothing appears in the name of an organisation before an organiser has verified the mandate of whoever writes for it.
mandates-waiting = Waiting
mandates-none = No mandate waits.
mandates-all = { $count ->
    [one] One waits
   *[other] All { $count } that wait
}
mandate-for = for
mandate-asked = asked on
mandate-own = your own: a colleague decides
mandate-verify = Verify
mandate-refuse = Refuse
refused-mandate-decided = This mandate does not wait any more: it was decided or taken back meanwhile.

form-errors = Some things need your attention
form-when = When
form-where = Where, and who may come
form-who = Who
form-what = What
form-window = When it takes contributions
form-belongs = What it belongs to
field-title = Title
field-subtitle = Subtitle
field-kind = Kind
field-attendance = Attendance
field-zone = Time zone
field-date = Date
field-starts = From
field-ends = Until
field-ends-on = Last day
field-contact-hidden = The source hid the contact
field-organisations = Organisations
field-sections = Concept note
field-source-note = Where this was taken from
field-readings = What the source says about time
field-short-name = Short name
field-name = Full name
field-status = Status
field-question = Question
field-introduction = Introduction
field-opens = Opens
field-closes = Closes
field-opens-date = Opens on
field-opens-time = Opens at
field-closes-date = Closes on
field-closes-time = Closes at
field-word-limit = Word limit
field-grace = Minutes of grace
hint-title = As it was given.
hint-zone = The name of a place, such as Europe/Zurich or America/New_York, or UTC. It knows its own summer time.
hint-ends = Earlier than the beginning means on the next day.
hint-ends-on = Only where the session ends on another day than that.
hint-venue = One line each.
hint-people = One line each: name, role, affiliation | group. The first two commas separate; the group may be missing. Groups: { $words }.
hint-organisations = One line each: name | role. Roles: { $words }.
hint-sections = Plain text or Markdown. A line that begins with ## and a space is the heading of a section.
hint-programme = One line each: title | 14:00-14:30. The hours may be missing.
hint-links = One line each: https://address | purpose | words. Purposes: { $words }. No address is ever visited by this site.
hint-source-note = Readers see it. Say what was left out, inferred or put in other words.
hint-readings = Enter every statement that the source makes about the time, in its own words, also where they agree. Where they disagree the page says so, and one of you settles it with a reason. The time above has to be one of them.
hint-short-name = Such as OEWG. The address of the page is made from it.
hint-mandate = The symbol of the resolution that established it.
hint-issues = One line each: title | code. A code is made where there is none.
hint-norms = One line each: letter | place | title | our own paraphrase. The paraphrase may be missing; it is shown as ours.
hint-topic-title = The question in a few words. The address of the page is made from it.
hint-question = One question that can be answered.
hint-introduction = What to know before answering. Plain text or Markdown.
hint-grace = What arrives so long after the end is taken and marked late. It is not announced.
reading-number = Statement { $number }
reading-words = In its words
reading-found = Where it stands
reading-zone = Zone to read it in (empty: it names none)
reading-note = Note
reading-add = Another statement of time

settle-title = The times disagree
settle-explained = Choose the one that is right. Your reason stands on the public page.
settle-done = It is settled. It can be settled anew.
settle-which = Which is right?
settle-reason = Reason, on record
settle-reason-hint = How you know. Readers see it; name no private person.
settle-do = Settle it

topic-for-process = The process it is for
topic-unpublish = Take it off the site
topic-delete = Delete it
topic-stays = Somebody has written in this topic, so it stays published and cannot be deleted. It can be closed by its closing time.

refused-zone = Please give the name of a place, such as Europe/Zurich, or UTC. Abbreviations such as CET are not taken.
refused-choice = Please choose one of what there is.
refused-person-group = there is no such group. Groups: { $words }.
refused-role = please end with | and a role: { $words }.
refused-link-role = please name a purpose after the address: { $words }.
refused-letter = please begin with a single letter, then |.
refused-line = Line { $line }: { $complaint }
refused-line-twice = this stands there already.
refused-too-many-lines = at most { $number } lines.
refused-readings = One of the statements of time cannot be read as it stands.
refused-time-of-no-reading = None of the statements below gives this time. Please add where you have it from.
refused-ends-before = It has to end after it begins.
refused-closes-before = It has to close after it opens.
refused-number = Please give a number from { $least } to { $most }.
refused-no-reading = Please choose one of the statements.
refused-issue-in-use = Topics refer to the issue { $word }: it cannot go.
refused-norm-in-use = Topics refer to norm { $word }: it cannot go.
refused-written-in = Somebody has written in this topic, or a summary reports of it. It stays.
changed-look-again = This session was changed meanwhile. Please look again and choose; your reason is kept.
mandate-group = Belongs to
refused-group-settled = Somebody may speak for this organisation already, so its group stays as it is.
organise-published = Published.
organise-unpublished = Unpublished.
refused-zone-abbreviation = { $abbreviation } is an abbreviation, which stands for an offset and not for a place. It is kept in the words of the statement; please give here the place in whose time they are to be read, such as { $zones }.
organise-cancelled = Cancelled: its page, the lists and the calendars say so.
session-cancel = Cancel the session
session-resume = It takes place after all
session-unpublish = Take it off the site
session-stays = A topic belongs to this session, so it stays published. It can be cancelled.
refused-has-topics = A topic belongs to this session. It stays published; it can be cancelled.
