redacted-mark = words redacted under rule { $rule }, { $date }
redacted-mark-without-rule = words redacted, { $date }

redact = Redact words
redact-explained = The author is asked, with your reasons. With their consent a mark takes the place of the words; readers then see neither the words nor how many they were, and cannot compare earlier texts. Without it nothing happens.
redaction-passage = Words to redact
redaction-passage-hint = Exactly as they stand in the text. Where they stand there more than once, take more words along.
redaction-source = The text as it was written
redaction-ask = Ask the author
redaction-waits = The author is asked to consent
redaction-words = Words to be redacted
redaction-withdraw = Take the question back
redaction-call-off-explained = A colleague asked. You can take the question back for them, so that other words can be asked about; your reason goes on record.
redaction-call-off-reason = Why the question is taken back
redaction-unanswered = unanswered for { $duration }
redaction-while-waiting = Words can be redacted of what is read only. While another text waits, ask for changes to it instead.
redaction-only-earlier = These words do not stand in the text that is read now, only in text { $count }, which readers can still compare with it. Close that one to comparison: the form for it is open on this page, with your reasons.
redaction-not-there = These words do not stand in the text as it was written. Please copy them from there.
redaction-several = These words stand in the text { $count } times. Please take more words along, so that they stand there once.
redaction-cuts-form = Without these words the text around them would look different. Please take whole emphasised words, links or lines along, or leave them out.
redaction-everything = Nothing would be left to read. Please remove the contribution instead.

redaction-question = May these words be redacted?
redaction-question-explained = A moderator asks you to have words of your published text redacted. Nothing happens without your consent, and the text stays as it is until you answer. If you send another text or withdraw this one, the question is over.
redaction-would-read = How your text would read
redaction-consent-explained = If you consent, readers see the mark in place of the words at once, and can no longer compare earlier texts. The words stay in the moderators’ private record. Courtesy translations of the text are no longer shown; you can add them again. There is no appeal against what you consent to.
redaction-consent = Consent
redaction-why-not = If you do not consent, say why to the moderators
redaction-refuse = Do not consent

asked-redacted = Words redacted
statement-redacted = Words of the text were redacted with its author’s consent. A mark stands in their place.
statement-redacted-lasts = This holds without limit of time.
statement-consented = Its author consented, so that no appeal lies against it.
ledger-redact = Words redacted
decided-redacted = Words of No. { $no } are redacted.
second-explained-redaction = If you agree, the author is asked for consent, and both names are on record. The author has not been told anything yet.

contribution-redaction-proposed = Redaction of words proposed
contribution-redaction-asked = Author asked to have words redacted
contribution-redaction-withdrawn = Question about redaction taken back
contribution-redaction-refused = Author did not consent to redaction
contribution-redacted = Words redacted with the author’s consent

refusal-redaction-asked = The author has been asked about words of this text already.
refusal-redaction-ended = This question is over: it was answered or taken back, or the text has changed.
comparison-redacted = The text that was read from { $from } to { $until } was changed. It cannot be compared, because words were redacted.
comparison-is-redacted = Words of this text, or of a later one, were redacted. Readers cannot compare it any more.

letter-redaction_asked-subject = May words of your contribution be redacted? ({ $reference })
letter-redaction_asked-text =
    A moderator asks you to have words of your published contribution redacted. Nothing happens without your consent.

    Topic: { $topic }
    Reference: { $reference }
    Rule of conduct: { $rule }
    { $rules }

    The reasons:

    { $explanation }

    On your desk you see which words are meant and how the text would read, and answer:

    { $desk }
letter-contribution_redacted-subject = Words of your contribution were redacted ({ $reference })
letter-contribution_redacted-text =
    With your consent, words of your published contribution were redacted. A mark stands in their place.

    Topic: { $topic }
    Reference: { $reference }
    Rule of conduct: { $rule }
    { $rules }

    What was decided: { $restriction }
    Facts: { $facts }

    The reasons:

    { $explanation }

    You consented, so that no appeal lies against it. Everything about it stands on your desk:

    { $desk }
