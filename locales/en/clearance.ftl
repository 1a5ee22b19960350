clearance-asked = Clearance asked for
clearance-asked-to-withdraw = Clearance asked for, to withdraw it
clearance-given = Cleared
clearance-given-to-withdraw = Cleared to be withdrawn
clearance-sent-back = Sent back without clearance
clearance-sent-back-to-withdraw = Not cleared to be withdrawn
clearance-called-off = Request for clearance taken back
clearance-clear = Clear it
clearance-and-submit = Clear and submit
clearance-submit = Submit it as cleared
clearance-and-withdraw = Clear and withdraw
clearance-withdraw = Withdraw it as cleared
clearance-call-off = Take the request back
clearance-send-back = Send back
clearance-reason = Why, and what to change
clearance-reason-hint = Those who may speak for the organisation read it. Moderators do not.
clearance-nobody = This organisation clears what is sent in its name, and has no focal point now. Drafts are kept and wait until an organiser names one.
clearance-before = A focal point of the organisation clears it before it leaves:
clearance-waiting = { $count ->
    [one] One request for clearance
   *[other] { $count } requests for clearance
}
clearance-asked-by = Asked by
clearance-of-withdrawal = Withdrawal
compose-ask-clearance = Ask for clearance
compose-clearing = A focal point clears what is sent in the name of these organisations. You ask for clearance here; moderators see nothing before it is given and the text submitted:
send-asks-first-explained = A focal point of the organisation clears it first. Moderators see nothing of it before it is cleared and submitted.
clearance-ends = Another text ends the clearance. It is saved only when you press a button, and clearance has to be asked for anew.
clearance-ends-for-focal-point = Another text ends the clearance that was asked for or given. What you submit with this form is cleared by that.
draft-kept-shared = Kept as a draft. Those who may speak for { $organisation } see it and can go on with it; nobody else does.
draft-written-by = Last written by
desk-organisations = Your organisations
desk-organisations-more = Others that you speak for
desk-no-shared-drafts = There are no drafts to go on with.
organisation-desk-explained = What is written in its name belongs to the organisation: everybody with a verified mandate sees the drafts and can go on with them. Moderators and organisers do not see them.
organisation-desk-to-clear = Waiting for clearance
organisation-desk-to-answer = Waiting for an answer
organisation-desk-drafts = Drafts
organisation-desk-more = More
organisation-desk-nothing-sent = Nothing was sent in its name yet.
clearing-title = Clearance
clearing-on = Nothing leaves in its name before a focal point has cleared it: no text, no correction, no withdrawal of what is published.
clearing-off = Whoever may speak for it submits directly.
clearing-focal-points = Focal points:
clearing-no-focal-point = It has no focal point. An organiser can name one.
clearing-begin = Require clearance
clearing-begin-explained = From then on everybody else asks a focal point first. What was submitted before stays as it is.
clearing-end = Require clearance no longer
clearing-end-explained = Requests that are open then stay drafts, and whoever may speak for the organisation can submit them.
clearing-who-decides = Its focal points decide about this. Organisers name the focal points.
standing-mandates = Who speaks for whom
standing-mandates-explained = Verified mandates, by organisation. A focal point clears what is sent in the name of the organisation, where it wants that. Whoever loses a mandate loses sight of the drafts at once.
standing-clears = requires clearance
standing-since = since { $time }
standing-focal-point = { $who } is a focal point of { $organisation }.
standing-no-focal-point = { $who } is no focal point of { $organisation }.
standing-ended = { $who } does not speak for { $organisation } any more.
standing-none = Nobody speaks for an organisation yet.
focal-point = Focal point
focal-point-name = Make focal point
focal-point-relieve = No longer focal point
mandate-end = End the mandate
mandate-end-explained = They lose sight of the drafts of the organisation at once, also of those that they began, and a letter tells them so. A mandate that is verified again later does not bring those back.
refused-mandate-over = This mandate has ended, or was never verified.
overview-no-focal-point = Organisations that nobody can clear for
overview-no-focal-point-explained = They require clearance and have no focal point any more. Their drafts wait until you name one.
withdraw-published-cleared-first = The organisation clears withdrawals too: a focal point is asked first, and the text can be read until it is cleared and withdrawn.
withdraw-uncleared = Taking back what nobody has read needs no clearance.
refusal-needs-clearance = The organisation clears what is sent in its name, and nobody has cleared this yet.
refusal-no-clearance-needed = The organisation requires no clearance now. Nothing was sent; you can submit the text.
refusal-not-a-focal-point = Only a focal point of the organisation may do this.
refusal-clearance-over = This request is over: the text was changed, sent or sent back, or the request was taken back.
refusal-cleared-already = A focal point cleared this meanwhile.
refusal-ends-clearance = A focal point was asked about the text as it was kept, or has cleared it, so it is not saved by itself. The button saves your text, and that ends the clearance.
letter-clearance_asked-subject = { $organisation }: please clear a text ({ $reference })
letter-clearance_asked-text =
    { $who } asks whether something may leave in the name of { $organisation }: a text to be submitted, or a published one to be withdrawn.

    Topic: { $topic }
    Reference: { $reference }

    You are a focal point of the organisation. Read it, and clear it or send it back:

    { $desk }
letter-clearance_given-subject = { $organisation }: cleared ({ $reference })
letter-clearance_given-text =
    A focal point of { $organisation } has cleared what you asked about.

    Topic: { $topic }
    Reference: { $reference }

    As long as it stays word for word as it was cleared it can be submitted, if that was not done yet:

    { $desk }
letter-clearance_sent_back-subject = { $organisation }: not cleared ({ $reference })
letter-clearance_sent_back-text =
    A focal point of { $organisation } has sent back what you asked about.

    Topic: { $topic }
    Reference: { $reference }

    The reasons:

    { $explanation }

    Nothing was lost. Change it and ask again here:

    { $desk }
letter-focal_point_named-subject = You are a focal point of { $organisation }
letter-focal_point_named-text =
    An organiser has named you a focal point of { $organisation }. You can require that a focal point clears what is sent in its name; then colleagues ask you first. The desk of the organisation shows what waits, and whether clearance is required:

    { $desk }
letter-mandate_ended-subject = Your mandate for { $organisation } has ended
letter-mandate_ended-text =
    An organiser has ended your mandate to speak for { $organisation }. What was published in its name stays. Its drafts, and what is written in its name from now on, are no longer on your desk. You are welcome to write in a personal capacity.

    { $account }
