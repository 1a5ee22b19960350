-- A colleague who takes back what somebody else asked an author says why.
alter table redaction
    drop constraint whoever_refuses_says_why,
    add constraint whoever_refuses_says_why check (state <> 'refused' or reason is not null),
    add constraint a_reason_is_why_nothing_was_struck_out check (reason is null or state in ('refused', 'cancelled'));
comment on column redaction.reason is 'Why the author did not consent, or why somebody else than who asked took the question back.';

-- What could not leave any more went on waiting for a focal point.
update clearance k set state = 'lapsed', ended_at = greatest(now(), k.asked_at, k.cleared_at)
from contribution c
where c.id = k.contribution_id and k.state in ('asked', 'given')
  and (c.visibility in ('withdrawn', 'removed', 'closed')
       or k.kind = 'withdrawal' and k.revision_id is distinct from c.live_revision_id);
