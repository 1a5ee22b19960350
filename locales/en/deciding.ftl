approve-later = Approve, with 12 seconds to undo
undo = Undo
undo-offered = Approved.
takes-effect-at = Takes effect at
approved-by = Approved by
undo-too-late = Too late to undo.

contribution-approved-for-later = Approved; it can be undone for a moment
contribution-approval-undone = Approval undone
contribution-approval-fell = Back in the queue: the approval could not take effect

refusal-approval-pending = A moderator has approved this text. It takes effect in a moment.
refusal-nothing-to-undo = No approval of this text is waiting to take effect.
