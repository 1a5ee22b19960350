skip-to-text = To the text
brand-tagline = Written consultation. Not an official UN record.
nav-site = Site
nav-sessions = Sessions
nav-ledger = Ledger
nav-rules = Rules of conduct
nav-language = Language:
nav-desk = My desk
nav-moderation = Moderation
nav-organise = Organise
nav-account = Account
nav-sign-in = Sign in
nav-sign-out = Sign out
you-are-here = You are here
pages = Pages
earlier = Earlier contributions
later = Later contributions
optional = (optional)
reference = Reference
history = History
foot-record = Plenary is a place for written consultation. Nothing here is an official record of the United Nations or of any other body.
foot-designations = Designations used imply no opinion on the legal status of any country, territory or area.

home-title = Every voice in writing, before the meeting begins
home-lead = States, civil society, industry and others answer the same questions in writing, in threads grouped by who speaks. Moderators publish with reasons. Organisers turn it into a summary in which every sentence leads back to its source.
home-open-now = Open now
home-nothing-open = No topic takes contributions at the moment.
home-how = How it works
home-how-1 = Write
home-how-1-text = Answer the question, or a contribution, for your organisation or in person. Keep a draft as long as you like.
home-how-2 = Be read
home-how-2-text = A moderator reads it before it appears. Every decision is on a public record, every refusal has its reasons.
home-how-3 = Be counted
home-how-3-text = The summary cites contributions by number. From each sentence you reach the contributions behind it.
home-newest = Recently published

lasts-minutes = { $count } min
lasts-hours = { $hours } h { $minutes } min
lasts-days = { $count } days
closes-in-minutes = { $count ->
    [one] closes in one minute
   *[other] closes in { $count } minutes
}
closes-in-hours = closes in { $count } hours
closes-in-days = closes in { $count } days

language-ar = Arabic
language-zh = Chinese
language-en = English
language-fr = French
language-ru = Russian
language-es = Spanish
language-und = Another language

group-state = State
group-state-plural = States
group-civil_society = Civil society
group-civil_society-plural = Civil society
group-industry = Industry
group-industry-plural = Industry
group-academia = Academia
group-academia-plural = Academia
group-technical_community = Technical community
group-technical_community-plural = Technical community
group-international_organisation = International organisation
group-international_organisation-plural = International organisations
group-individual = Individual
group-individual-plural = Individuals
group-other = Other
group-other-plural = Others

capacity-organisation = on behalf of the organisation
capacity-group = on behalf of a group of States or organisations
capacity-personal = in a personal capacity

nav-topics = Topics
nav-processes = Processes
home-join = Create an account
home-see-open = See what is open
home-all-topics = All topics
