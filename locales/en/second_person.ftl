second-person = Second person for what States say
second-person-hint = Declining or removing what a State says with a verified mandate then takes two moderators; the second comes from outside the organisation that convenes.
second-person-yes = Required
second-person-no = Not required

second-waiting = Waiting for a second person
second-waiting-explained = What one moderator proposed about a statement of a State, and another has to agree to.
second-pages = Pages of proposals
proposed-by = proposed by
awaits-second-person = waits for a second person
proposed-just-now = Proposed. It takes effect once a second person agrees.
second-is-not-you = You proposed it; a second person has to agree.
withdraw-proposal = Take the proposal back
second-explained = If you agree, it takes effect at once and both names are on record. The author has not been told anything yet.
second-confirm = Agree
second-why-not = If you do not agree, say why to your colleagues
second-dispute = Do not agree
second-reason = Why you do not agree

contribution-decline-proposed = Declining proposed
contribution-removal-proposed = Removal proposed
contribution-proposal-disputed = Second person did not agree; back in the queue
contribution-proposal-withdrawn = Proposal taken back

refusal-proposal-open = A proposal about this text waits for a second person.
refusal-proposal-ended = This proposal is over.
refusal-needs-second-person = Two persons decide about what a State says; it can only be proposed.
refusal-own-proposal = Nobody agrees to their own proposal.
refusal-not-your-proposal = Only whoever proposed it can take it back.
refusal-of-the-convener = The second person comes from outside the organisation that convenes the session.
refused-not-for-states = This rule is not asked of what States say with a verified mandate. Please choose one of the list.
