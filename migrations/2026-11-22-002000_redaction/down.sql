-- Before, no words were redacted: what the author consented to stays read, as a correction that the moderator approved.
-- What had not been consented to is forgotten, and with it what the author was asked and why.
drop view public_view.earlier_text;
create view public_view.earlier_text as
    select c.topic_id, c.no,
           (select count(*) from public.revision e
            where e.contribution_id = c.id and e.state = 'approved' and e.number <= r.number)::int as edition,
           (coalesce(d.decided_at, c.published_at) at time zone 'UTC')::date as read_since,
           r.comparison_closed_at is not null as closed,
           case when r.comparison_closed_at is null then r.language end as language,
           case when r.comparison_closed_at is null then r.html end as html
    from public.contribution c
    join public_view.topic t on t.id = c.topic_id
    join public.revision l on l.id = c.live_revision_id
    join public.revision r on r.contribution_id = c.id and r.state = 'approved' and r.number < l.number
    left join lateral (
        select min(d.decided_at) as decided_at from public.decision d
        where d.contribution_id = c.id and d.revision_id = r.id and d.kind = 'approve') d on true
    where c.visibility = 'live';
comment on view public_view.earlier_text is
    'What was read of a live contribution before its text was corrected, counted among the texts that were read. Of one closed to comparison only that it was.';

alter table decision disable trigger decision_only_grows;
update decision d set kind = 'approve', confirmed_by = null, revision_id = x.redacted_revision_id, shown_rule = d.rule_code
from redaction x
where d.kind not in ('approve', 'request_changes', 'decline', 'remove', 'restore')
  and x.contribution_id = d.contribution_id and x.revision_id = d.revision_id and x.state = 'consented';
alter table decision enable trigger decision_only_grows;
drop index ledger_of_read, ledger_of_read_in_topic, ledger_of_read_by_group;
create index ledger_of_read on decision (((decided_at at time zone 'UTC')::date), public_id)
    where kind in ('approve', 'remove', 'restore');
create index ledger_of_read_in_topic on decision (topic_id, ((decided_at at time zone 'UTC')::date), public_id)
    where kind in ('approve', 'remove', 'restore');
create index ledger_of_read_by_group on decision (group_id, ((decided_at at time zone 'UTC')::date), public_id)
    where kind in ('approve', 'remove', 'restore');
create or replace view public_view.ledger_of_read as
    select d.public_id as id, (d.decided_at at time zone 'UTC')::date as decided_on, d.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, c.no as no, d.shown_rule as rule_code, d.group_id as group_id,
           ceil(extract(epoch from d.waited) / 3600)::int as waited_hours
    from public.decision d
    join public_view.topic t on t.id = d.topic_id
    join public.contribution c on c.id = d.contribution_id
    where d.kind in ('approve', 'remove', 'restore') and c.no is not null;
create or replace function decision_knows_its_place() returns trigger language plpgsql as $$
begin
    select c.topic_id, c.group_id,
           case when c.group_id = 'state' and c.capacity <> 'personal' and new.kind = 'remove' then null else new.rule_code end
    into new.topic_id, new.group_id, new.shown_rule
    from contribution c where c.id = new.contribution_id;
    return new;
end $$;
comment on column decision.shown_rule is 'The rule as the ledger names it: the removal of a statement of a State names none.';
alter table decision
    drop constraint what_is_confirmed_restricts,
    add constraint what_is_confirmed_is_negative check (confirmed_by is null or kind in ('decline', 'remove'));

drop trigger revision_stays_closed on revision;
drop function redacted_stays_closed();
alter table revision drop constraint what_a_redaction_closed_stays_closed, drop column closed_by_redaction;

drop trigger proposal_is_kept on proposal;
delete from proposal where kind not in ('decline', 'remove');
create trigger proposal_is_kept before delete on proposal for each row execute function forbid_change();
create or replace function proposal_is_of_somebody_else() returns trigger language plpgsql as $$
begin
    if (select author_id from contribution where id = new.contribution_id) = new.proposed_by
       or new.state in ('agreed', 'refused')
          and (select author_id from contribution where id = new.contribution_id) = new.ended_by
    then
        raise exception 'nobody decides on an own text' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and (
        old.state <> 'open'
        or (new.contribution_id, new.revision_id, new.kind, new.proposed_by, new.rule_code, new.explanation, new.proposed_at)
           is distinct from
           (old.contribution_id, old.revision_id, old.kind, old.proposed_by, old.rule_code, old.explanation, old.proposed_at))
    then
        raise exception 'a proposal is ended once, and nothing else about it changes' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
alter table proposal drop constraint words_are_proposed_about_where_they_are_to_go, drop column passage;
drop table redaction;
drop function redaction_ends_once();
drop type redaction_state;

delete from outbox where kind::text in ('redaction_asked', 'contribution_redacted');
do $$ begin
    execute (select 'create type letter_kind_before as enum (' || string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) || ')'
             from pg_enum where enumtypid = 'letter_kind'::regtype and enumlabel not in ('redaction_asked', 'contribution_redacted'));
end $$;
alter table outbox alter column kind type letter_kind_before using kind::text::letter_kind_before;
drop type letter_kind;
alter type letter_kind_before rename to letter_kind;
-- The labels 'redact' of decision_kind and proposal_kind stay, and nothing uses them: rebuilding those types would
-- rebuild every index and view of the ledger.

-- The rules on length and language stay: what was published, and may have been decided by, is not unpublished. They are
-- no longer asked of States.
update rule set for_states = false where code in ('R7', 'R8');
comment on column rule.for_states is 'Whether it is asked of verified statements of States too: mandate and scope; their length and language the form sees to.';
grant select on all tables in schema public_view to plenary_public;
