statement-what = What was decided
statement-declined = The text was not published.
statement-declined-lasts = This holds without limit of time, unless an appeal succeeds.
statement-removed = The text was removed from publication. Its number stays, with a note in its place.
statement-removed-lasts = This holds without limit of time, unless an appeal succeeds or a moderator restores it.
statement-facts = Facts
statement-text = Text { $number }, sent
statement-decided = Decided
statement-after-report = A reader had reported the text.
statement-own-reading = No report led to it: a moderator read the text.
statement-automation = Automation
statement-automated = Automated detection had a part in it; a person decided.
statement-why = Explanation
statement-second = Second statement of reasons
appeal-heading = Appeal
appeal-explained = Somebody who had no part in this decision and is not of your organisation will look at it again, and tell you the outcome with reasons.
appeal-until = You can appeal until
appeal-words = What you want to say about it
appeal-bring = Appeal
appeal-withdraw = Withdraw the appeal
appeal-opened = Brought
appeal-closed = ended
appeal-open = Appeal: it waits for somebody to look at it
appeal-under-way = Appeal: somebody is looking at it
appeal-upheld = Appeal: the decision stands
appeal-overturned = Appeal: the decision falls
appeal-partly = Appeal: the decision stands in part
appeal-taken-back = Appeal withdrawn
appeal-ran-out = Appeal ended: nobody settled it in time
appeal-brought = Appeal brought
appeal-assigned = Appeal given to somebody
appeal-settled = Appeal settled
appeal-withdrawn = Appeal withdrawn
appeal-expired = Appeal ended without an outcome
report-brought = Reported by a reader
report-closed = Report answered
report-open = It waits for a moderator.
report-acted = The text that was reported is no longer read.
report-no-action = The text stays as it is.

letter-appeal_received-subject = Your appeal was received ({ $reference })
letter-appeal_received-text =
    Your appeal was received. Somebody who had no part in the decision will look at it and tell you the outcome with reasons.

    Topic: { $topic }
    Reference: { $reference }

    Everything about it stands on your desk:

    { $desk }
letter-appeal_assigned-subject = An appeal is yours to look at
letter-appeal_assigned-text =
    You have been asked to look at an appeal. You never had to do with the case, and you decide about it alone.

    Topic: { $topic }

    { $link }
letter-appeal_upheld-subject = Your appeal: the decision stands ({ $reference })
letter-appeal_upheld-text =
    Somebody who had no part in the decision looked at your appeal. The decision stands.

    Topic: { $topic }
    Reference: { $reference }
    Rule of conduct: { $rule }
    { $rules }

    The reasons:

    { $explanation }

    Everything about it stands on your desk:

    { $desk }
letter-appeal_overturned-subject = Your appeal: the decision falls ({ $reference })
letter-appeal_overturned-text =
    Somebody who had no part in the decision looked at your appeal. The decision falls. Unless you have withdrawn or replaced the text since, it is published now, or back in its place.

    Topic: { $topic }
    Reference: { $reference }
    Rule of conduct: { $rule }
    { $rules }

    The reasons:

    { $explanation }

    Everything about it stands on your desk:

    { $desk }
letter-appeal_partly-subject = Your appeal: the decision stands in part ({ $reference })
letter-appeal_partly-text =
    Somebody who had no part in the decision looked at your appeal. The decision stands in part; what readers see stays as it is.

    Topic: { $topic }
    Reference: { $reference }
    Rule of conduct: { $rule }
    { $rules }

    The reasons:

    { $explanation }

    Everything about it stands on your desk:

    { $desk }
letter-appeal_expired-subject = Your appeal ended without an outcome ({ $reference })
letter-appeal_expired-text =
    Nobody settled your appeal within six months, and it has ended. The decision stays as it was. We are sorry.

    Topic: { $topic }
    Reference: { $reference }

    Everything about it stands on your desk:

    { $desk }
letter-report_received-subject = Your report was received
letter-report_received-text =
    Your report was received. A moderator looks at it; you are told what comes of it. The author never learns who reported.

    Topic: { $topic }
    Number: { $number }
    Rule of conduct: { $rule }

    { $link }
letter-report_answered-subject = What came of your report
letter-report_answered-text =
    A moderator has answered your report.

    Topic: { $topic }
    Number: { $number }
    Rule of conduct: { $rule }

    What came of it: { $outcome }

    The reasons:

    { $explanation }

    { $link }
letter-report_closed-subject = A reader reported your contribution ({ $reference })
letter-report_closed-text =
    A reader reported your published contribution as breaking a rule. A moderator looked at it and has answered.

    Topic: { $topic }
    Reference: { $reference }
    Rule of conduct: { $rule }

    What came of it: { $outcome }

    The reasons:

    { $explanation }

    Everything about it stands on your desk:

    { $desk }

appeals-title = Appeals
appeals-lead = Authors ask for a second look. Somebody who never had to do with the case gives it.
appeals-waiting = Waiting
appeals-none = No appeal waits.
appeals-settled = Ended
appeals-pages = Pages of appeals
appeal-title = Appeal against a decision
appeal-with-you = with you
appeal-nothing-settled = Nothing was changed.
appeal-to-case = To the case
appeal-text-hidden = The text is shown to moderators and to whoever looks at the appeal.
statement-first = First statement of reasons
appeal-ruling = Your outcome
appeal-ruling-explained = You decide alone. If the decision falls, the text is published, or comes back under its number in its place. The first statement stays on record; yours stands beside it.
appeal-uphold = The decision stands
appeal-rule-partly = It stands in part
appeal-overturn = The decision falls
appeal-who = Who looks at it
appeal-take = Take it myself
appeal-assign-to = Give it to
appeal-assign = Assign
appeal-nobody-else = Nobody else may look at it: all others had a part in the case or are of the author’s organisation.
field-appeals-to = Appeals go to
hint-appeals-to = A moderator or organiser who keeps out of the decisions in this topic. If they had a part in a case, or nobody is named, somebody is found for each appeal.
report-link = Report
report-title = Report No. { $no }
report-lead = Tell the moderators if this text breaks a rule. An opinion that you do not share breaks none.
report-rule = Which rule it breaks
report-words = How it breaks it
report-words-hint = Moderators read this. The author learns what comes of it, and never who reported.
report-send = Send the report
report-by-letter = You will be told by mail what comes of it.
report-without-account = You need no account and give no address. Keep the address of the page that follows: what comes of your report appears there.
report-keep = Keep the address of this page: what comes of your report appears here, and nowhere else.
report-received-title = Your report
report-about = About
report-sent = Sent
report-count = { $count ->
    [one] one report
   *[other] { $count } reports
}
reports-title = Reports
reports-lead = What readers say breaks a rule. Both sides learn the outcome; the author never learns who reported.
reports-waiting = Waiting for an answer
reports-none = No report waits.
reports-closed = Answered
reports-pages = Pages of reports
report-not-read = no longer read in this version
report-item-title = A reported text
report-text = The text as it was reported
report-said = What readers say
report-nothing-closed = Nothing was answered.
report-to-act = Readers still read this text. To act on the reports, remove it first, with reasons, on the page of the case; then come back and answer.
report-answer = Your answer
report-close-reason = Reason, to both sides
report-close-reason-hint = Whoever reported and the author read this. Do not name who reported.
report-close-acted = It was acted on
report-close-no-action = No action
rule-as-read = The rule as it read then: version { $version }, in force since
rule-read-until = It has read differently since
rule-since = Version { $version }, in force since
rule-earlier = Earlier versions
rule-version = Version { $version }
