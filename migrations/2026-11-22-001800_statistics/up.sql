-- What the ledger is looked through by stands with each decision, so that an index serves every filter.
alter table decision add column topic_id bigint, add column group_id text, add column shown_rule text;
alter table decision disable trigger decision_only_grows;
update decision d
set topic_id = c.topic_id, group_id = c.group_id,
    shown_rule = case when c.group_id = 'state' and c.capacity <> 'personal' and d.kind = 'remove' then null else d.rule_code end
from contribution c where c.id = d.contribution_id;
alter table decision enable trigger decision_only_grows;
alter table decision alter column topic_id set not null, alter column group_id set not null;
comment on column decision.topic_id is 'Of the contribution, for the ledger; no foreign key: a moderator would wait for the topic''s lock.';
comment on column decision.group_id is 'Of the contribution, for the ledger.';
comment on column decision.shown_rule is 'The rule as the ledger names it: the removal of a statement of a State names none.';

create function decision_knows_its_place() returns trigger language plpgsql as $$
begin
    select c.topic_id, c.group_id,
           case when c.group_id = 'state' and c.capacity <> 'personal' and new.kind = 'remove' then null else new.rule_code end
    into new.topic_id, new.group_id, new.shown_rule
    from contribution c where c.id = new.contribution_id;
    return new;
end $$;
-- Whoever stores many approvals at once may say both.
create trigger decision_in_its_place before insert on decision for each row
    when (new.topic_id is null or new.group_id is null or new.rule_code is not null) execute function decision_knows_its_place();

-- The two halves of the ledger, each by day: what is or was read, and what was sent back or declined.
drop index decision_by_day;
create index ledger_of_read on decision (((decided_at at time zone 'UTC')::date), public_id)
    where kind in ('approve', 'remove', 'restore');
create index ledger_of_read_in_topic on decision (topic_id, ((decided_at at time zone 'UTC')::date), public_id)
    where kind in ('approve', 'remove', 'restore');
create index ledger_of_read_by_group on decision (group_id, ((decided_at at time zone 'UTC')::date), public_id)
    where kind in ('approve', 'remove', 'restore');
create index ledger_of_sent_back on decision (((decided_at at time zone 'UTC')::date), public_id)
    where kind in ('request_changes', 'decline');
create index ledger_of_sent_back_in_topic on decision (topic_id, ((decided_at at time zone 'UTC')::date), public_id)
    where kind in ('request_changes', 'decline');
create index ledger_of_sent_back_by_group on decision (group_id, ((decided_at at time zone 'UTC')::date), public_id)
    where kind in ('request_changes', 'decline');
create index ledger_by_kind on decision (kind, ((decided_at at time zone 'UTC')::date), public_id);
create index ledger_by_rule on decision (shown_rule, ((decided_at at time zone 'UTC')::date), public_id)
    where shown_rule is not null;

-- The halves are asked for apart and merged by whoever asks: as one, no index would give them in order.
drop view public_view.ledger;
create view public_view.ledger_of_read as
    select d.public_id as id, (d.decided_at at time zone 'UTC')::date as decided_on, d.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, c.no as no, d.shown_rule as rule_code, d.group_id as group_id,
           ceil(extract(epoch from d.waited) / 3600)::int as waited_hours
    from public.decision d
    join public_view.topic t on t.id = d.topic_id
    join public.contribution c on c.id = d.contribution_id
    where d.kind in ('approve', 'remove', 'restore') and c.no is not null;
comment on view public_view.ledger_of_read is 'Decisions about what is or was read, without persons and without words. Days and hours only: finer times would tell when somebody wrote.';
create view public_view.ledger_of_sent_back as
    select d.public_id as id, (d.decided_at at time zone 'UTC')::date as decided_on, d.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, null::int as no, d.shown_rule as rule_code, case when (select count(*) from (select from public.sent_back_speaker s
                where s.topic_id = d.topic_id and s.group_id = d.group_id and s.kind = d.kind limit 5) some_of_them) = 5 then d.group_id end as group_id,
           ceil(extract(epoch from d.waited) / 3600)::int as waited_hours
    from public.decision d
    join public_view.topic t on t.id = d.topic_id
    where d.kind in ('request_changes', 'decline') and t.closes_at < now();
comment on view public_view.ledger_of_sent_back is 'What was declined or sent back, after the topic has closed: never by number, which would name the author, and by group once five organisations, or people who spoke for nobody else, had such a decision.';
create view public_view.ledger_of_sent_back_by_group as
    select d.public_id as id, (d.decided_at at time zone 'UTC')::date as decided_on, d.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, null::int as no, d.shown_rule as rule_code, d.group_id as group_id,
           ceil(extract(epoch from d.waited) / 3600)::int as waited_hours
    from public.decision d
    join public_view.topic t on t.id = d.topic_id
    where d.kind in ('request_changes', 'decline') and t.closes_at < now()
      and (select count(*) from (select from public.sent_back_speaker s
                where s.topic_id = d.topic_id and s.group_id = d.group_id and s.kind = d.kind limit 5) some_of_them) = 5;
comment on view public_view.ledger_of_sent_back_by_group is 'The lines among them that name their group: to be looked through by it from an index.';

create table topic_statistics (
    topic_id bigint primary key references topic,
    made_at timestamptz not null,
    figures jsonb not null check (jsonb_typeof(figures) = 'object')
);
comment on table topic_statistics is 'What everybody may know of the decisions in a topic that has closed: counted once and kept, because counting is dear. Nothing under five is in it, nor anything that such a figure could be worked out from.';
create index topic_statistics_by_age on topic_statistics (made_at);
create trigger topic_statistics_is_announced after insert or update or delete on topic_statistics
    for each statement execute function announce_always('ledger');
create view public_view.topic_statistics as
    select s.topic_id, t.slug as topic_slug, t.title as topic_title, t.closes_at, (s.made_at at time zone 'UTC')::date as made_on,
           s.figures
    from public.topic_statistics s join public_view.topic t on t.id = s.topic_id
    where t.closes_at < now();
grant select on all tables in schema public_view to plenary_public;
