refusal-own-report = Nobody answers their own report.
refusal-closed-by-moderators = Moderators closed this text to comparison; it stays closed.
refusal-not-comparable = Readers cannot compare this text: it is closed already, or it was never an earlier text.
contribution-offered = Offered to a moderator
contribution-offer-ended = Left unread, and back in the queue
comparison-closed-by-moderators = Moderators closed this text to comparison. Readers see that you corrected it, and not what it said. It stays closed.
earlier-read = Earlier texts that readers can compare
earlier-read-explained = Where an earlier text breaks a rule and the one that is read now does not, close it to comparison. What is read stays; the author reads your reasons and does not open it again.
earlier-which = Which text
earlier-close = Close it to comparison
report-comparable = It was corrected, and readers can still compare it with the text that is read now. If you answer that it was acted on, it is closed to comparison.
statement-changes = The text was not published as it is: changes are asked for.
statement-changes-lasts = This holds until you send another text or take this one back.
second-checked = Of whoever agrees Plenary looks at verified mandates only: for the organisations that host or convene a session of this topic. If you work for one of them without a mandate here, leave it to somebody else.
second-unchecked = No organisation is on record here that hosts or convenes a session of this topic, so that Plenary cannot check where whoever agrees comes from. If you work for the organisation that convenes, leave it to somebody else.
case-other-words = This form was sent before, with other words. Yours stand below; send them again to add them.
statistics-in-ledger = How often changes were asked for and texts declined in the whole topic, and by which rule, can be counted in the ledger line by line. Of whom they were is told there only where no other group follows from it.
authors-wait = Authors who wait for an answer
authors-wait-explained = They wrote last in their cases, whatever became of their texts meanwhile.
authors-pages = Pages of authors who wait
case-no-answer-needed = It needs no answer
letter-comparison_closed-subject = An earlier text of yours was closed to comparison ({ $reference })
letter-comparison_closed-text =
    Moderators closed text { $text } of your contribution to comparison. What is read now stays as it is; readers see that you corrected it, and no more what it said before.

    Topic: { $topic }
    Reference: { $reference }
    Rule of conduct: { $rule }
    { $rules }

    The reasons:

    { $explanation }

    The text is kept on your desk:

    { $link }
letter-appeal_given_on-subject = An appeal is no longer yours to look at
letter-appeal_given_on-text =
    An appeal that you were looking at was given to somebody else. You need do nothing more about it.

    Topic: { $topic }

    { $link }
letter-second_looks_wait-subject = Appeals or reports wait
letter-second_looks_wait-text =
    This waits, and you are one of those who can do something about it.

    Appeals: { $appeals }
    { $appeals_link }

    Reported texts: { $reports }
    { $reports_link }

    You are told at most once a day.
