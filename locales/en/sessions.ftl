home = Home
home-all-sessions = All sessions
process = Process
issues = Issues
norms = Norms
norms-explained = The letters and places are official. The titles are in common use and not official; the paraphrases are ours and no quotations.
norm-letter = Norm { $letter }
norm-ours = In our words:
pages-to-come = Sessions to come

sessions-title = Sessions
sessions-lead = Meetings, consultations and side-events, with what is asked and written around them.
sessions-calendar = All sessions as a calendar (.ics)
sessions-to-come = To come
sessions-none-to-come = No session is announced.
sessions-subscribe = Subscribe to the calendar: it will appear there.
sessions-further = Further sessions
sessions-earlier = Earlier sessions
calendar-name = Plenary: sessions

session-kind-formal_meeting = Formal meeting
session-kind-informal_consultation = Informal consultation
session-kind-side_event = Side-event
session-kind-workshop = Workshop
session-kind-conference_session = Conference session
attendance-online = online
attendance-in_person = in person
attendance-hybrid = in person and online
organisation-role-host = Host
organisation-role-convenor = Convenor
organisation-role-facilitator = Facilitator
organisation-role-co_lead = Co-lead
organisation-role-partner = Partner
link-role-live_stream = Live stream
link-role-registration = Registration
link-role-more_information = More information
link-role-recording = Recording
link-role-document = Document

session-two-days = { $from } to { $until }
session-passed = has passed
session-running = is running
session-in-minutes = { $count ->
    [one] in one minute
   *[other] in { $count } minutes
}
session-in-hours = in { $count } hours
session-in-days = in { $count } days
session-two-times = two times given
session-reader-time = {"{time}"} for you
session-is-side-event = This is a side-event. It takes place beside the meetings of the body and is not part of them.
session-conflict-heading = The source gives more than one time
session-conflict = The statements below contradict each other and are all kept. The one marked is used for now, because it names its time zone or was entered so; no organiser has settled the question yet.
session-settled-heading = The source gave more than one time
session-settled = An organiser settled which one is right, on
session-readings-heading = How the time was read
session-used-here = used here
session-read-as = Read as
session-zone-inferred = (no zone is named; it is inferred)
session-topics = Topics under discussion
session-people = People
session-programme = Programme
about-session = About this session
session-details = Details
session-occasion = Occasion
session-venue = Venue
session-admission = Admission
session-contact = Contact
session-contact-hidden = hidden at source
session-number = Number elsewhere
session-links = Links
session-calendar = Calendar
session-add-to-calendar = Add to your calendar (.ics)
session-source = About this entry
session-not-official = This page is not an official record.

topic-not-yet = Not open yet
topic-sessions = Sessions of this topic
topic-refers = Refers to
topic-all-of-process = All of this process

process-topics = Topics
process-no-topics = There is no topic yet.
process-no-sessions = There is no session yet.
process-more-topics = Earlier topics
process-about = About this process
process-mandate = Mandate
process-not-official = Input to this process is collected here independently. This page is not an official record of it.
