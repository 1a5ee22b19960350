-- What came of appeals, as the ledger lists it: a table of its own, because appeals that are under way are no part of it.
create table appeal_outcome (
    appeal_id bigint primary key references appeal,
    public_id uuid not null unique,
    decision_id bigint not null unique references decision,
    against decision_kind not null check (against in ('decline', 'remove')),
    kind appeal_state not null check (kind in ('upheld', 'overturned', 'partly')),
    topic_id bigint not null,
    group_id text not null,
    shown_rule text,
    settled_at timestamptz not null,
    waited interval not null check (waited >= interval '0')
);
comment on table appeal_outcome is 'Appeals that were settled, as the ledger is looked through: without persons and without words. The database writes it when an appeal is settled.';
comment on column appeal_outcome.public_id is 'Of the appeal; its name on the ledger.';
comment on column appeal_outcome.topic_id is 'Of the contribution, as with decisions.';
comment on column appeal_outcome.shown_rule is 'The rule as the ledger names it: the removal of a statement of a State names none, and neither does what came of an appeal against it.';
comment on column appeal_outcome.waited is 'From the appeal to its outcome.';

create table appeal_speaker (
    topic_id bigint not null,
    group_id text not null,
    kind appeal_state not null check (kind in ('upheld', 'overturned', 'partly')),
    speaker bigint not null,
    primary key (topic_id, group_id, kind, speaker)
);
comment on table appeal_speaker is 'Whose appeals against declined texts were settled so in a topic, each once: the ledger names a group from five of them on.';
comment on column appeal_speaker.speaker is 'The organisation, or with a minus the account of who spoke for nobody else.';

create function announce_appeal_outcome() returns trigger language plpgsql as $$
begin
    if new.against = 'remove' or exists (select from topic where id = new.topic_id and closes_at < now()) then
        perform announce('ledger');
    end if;
    return null;
end $$;
comment on function announce_appeal_outcome is 'What came of an appeal shows where the decision does.';
create trigger appeal_outcome_is_announced after insert or update on appeal_outcome
    for each row execute function announce_appeal_outcome();
create trigger appeal_speaker_is_announced after insert or update or delete on appeal_speaker
    for each row execute function announce_sent_back_speaker();

create function appeal_outcome_is_listed() returns trigger language plpgsql as $$
begin
    insert into appeal_outcome (appeal_id, public_id, decision_id, against, kind, topic_id, group_id, shown_rule, settled_at, waited)
    select new.id, new.public_id, d.id, d.kind, new.state, c.topic_id, c.group_id,
           case when c.group_id = 'state' and c.capacity <> 'personal' and d.kind = 'remove' then null else new.rule_code end,
           new.closed_at, greatest(new.closed_at - new.opened_at, interval '0')
    from decision d join contribution c on c.id = d.contribution_id where d.id = new.decision_id
    on conflict do nothing;
    insert into appeal_speaker (topic_id, group_id, kind, speaker)
    select c.topic_id, c.group_id, new.state, coalesce(c.organisation_id, -c.author_id)
    from decision d join contribution c on c.id = d.contribution_id where d.id = new.decision_id and d.kind = 'decline'
    on conflict do nothing;
    return null;
end $$;
create trigger appeal_is_listed after insert or update on appeal for each row
    when (new.state in ('upheld', 'overturned', 'partly')) execute function appeal_outcome_is_listed();
insert into appeal_outcome (appeal_id, public_id, decision_id, against, kind, topic_id, group_id, shown_rule, settled_at, waited)
select a.id, a.public_id, d.id, d.kind, a.state, c.topic_id, c.group_id,
       case when c.group_id = 'state' and c.capacity <> 'personal' and d.kind = 'remove' then null else a.rule_code end,
       a.closed_at, greatest(a.closed_at - a.opened_at, interval '0')
from appeal a join decision d on d.id = a.decision_id join contribution c on c.id = d.contribution_id
where a.state in ('upheld', 'overturned', 'partly');
insert into appeal_speaker (topic_id, group_id, kind, speaker)
select distinct c.topic_id, c.group_id, a.state, coalesce(c.organisation_id, -c.author_id)
from appeal a join decision d on d.id = a.decision_id join contribution c on c.id = d.contribution_id
where a.state in ('upheld', 'overturned', 'partly') and d.kind = 'decline';

-- The two halves of it, each by day, as with decisions.
create index appeals_of_read on appeal_outcome (((settled_at at time zone 'UTC')::date), public_id) where against = 'remove';
create index appeals_of_read_in_topic on appeal_outcome (topic_id, ((settled_at at time zone 'UTC')::date), public_id)
    where against = 'remove';
create index appeals_of_read_by_group on appeal_outcome (group_id, ((settled_at at time zone 'UTC')::date), public_id)
    where against = 'remove';
create index appeals_of_sent_back on appeal_outcome (((settled_at at time zone 'UTC')::date), public_id) where against = 'decline';
create index appeals_of_sent_back_in_topic on appeal_outcome (topic_id, ((settled_at at time zone 'UTC')::date), public_id)
    where against = 'decline';
create index appeals_of_sent_back_by_group on appeal_outcome (group_id, ((settled_at at time zone 'UTC')::date), public_id)
    where against = 'decline';
create index appeals_by_kind on appeal_outcome (kind, ((settled_at at time zone 'UTC')::date), public_id);
create index appeals_by_rule on appeal_outcome (shown_rule, ((settled_at at time zone 'UTC')::date), public_id)
    where shown_rule is not null;

-- The group of an organisation is settled with its first mandate: what is listed of it moves there too.
create function appeal_outcome_keeps_all_but_its_group() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.group_id <> old.group_id
       and to_jsonb(new) - 'group_id' = to_jsonb(old) - 'group_id'
       and new.group_id = (select c.group_id from decision d join contribution c on c.id = d.contribution_id where d.id = new.decision_id)
    then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger appeal_outcome_only_grows before update or delete on appeal_outcome
    for each row execute function appeal_outcome_keeps_all_but_its_group();
create trigger appeal_outcome_is_not_emptied before truncate on appeal_outcome for each statement execute function forbid_change();
create function appeal_outcome_follows_its_contribution() returns trigger language plpgsql as $$
begin
    update appeal_outcome o set group_id = new.group_id
    from decision d where d.contribution_id = new.id and o.decision_id = d.id;
    return null;
end $$;
create trigger contribution_takes_its_appeals_along after update of group_id on contribution for each row
    when (old.group_id <> new.group_id) execute function appeal_outcome_follows_its_contribution();

create view public_view.ledger_of_appeals_of_read as
    select o.public_id as id, (o.settled_at at time zone 'UTC')::date as decided_on, o.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, c.no as no, o.shown_rule as rule_code, o.group_id as group_id,
           ceil(extract(epoch from o.waited) / 3600)::int as waited_hours, d.public_id as about
    from public.appeal_outcome o
    join public_view.topic t on t.id = o.topic_id
    join public.decision d on d.id = o.decision_id
    join public.contribution c on c.id = d.contribution_id
    where o.against = 'remove' and c.no is not null;
comment on view public_view.ledger_of_appeals_of_read is 'What came of appeals against removals: as public as these.';
create view public_view.ledger_of_appeals_of_sent_back as
    select o.public_id as id, (o.settled_at at time zone 'UTC')::date as decided_on, o.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, null::int as no, o.shown_rule as rule_code,
           case when named.itself then o.group_id end as group_id,
           ceil(extract(epoch from o.waited) / 3600)::int as waited_hours,
           case when named.itself or not named.decision then d.public_id end as about
    from public.appeal_outcome o
    join public_view.topic t on t.id = o.topic_id
    join public.decision d on d.id = o.decision_id
    cross join lateral (
        select (select count(*) from (select from public.appeal_speaker s
                where s.topic_id = o.topic_id and s.group_id = o.group_id and s.kind = o.kind limit 5) some_of_them) = 5 as itself,
               (select count(*) from (select from public.sent_back_speaker s
                where s.topic_id = o.topic_id and s.group_id = o.group_id and s.kind = 'decline' limit 5) some_of_them) = 5 as decision
    ) named
    where o.against = 'decline' and t.closes_at < now();
comment on view public_view.ledger_of_appeals_of_sent_back is 'What came of appeals against declined texts, after the topic has closed: never by number, by group once five organisations, or people who spoke for nobody else, had such an outcome, and beside the decision as long as that tells no group.';
create view public_view.ledger_of_appeals_of_sent_back_by_group as
    select o.public_id as id, (o.settled_at at time zone 'UTC')::date as decided_on, o.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, null::int as no, o.shown_rule as rule_code, o.group_id as group_id,
           ceil(extract(epoch from o.waited) / 3600)::int as waited_hours, d.public_id as about
    from public.appeal_outcome o
    join public_view.topic t on t.id = o.topic_id
    join public.decision d on d.id = o.decision_id
    where o.against = 'decline' and t.closes_at < now()
      and (select count(*) from (select from public.appeal_speaker s
                where s.topic_id = o.topic_id and s.group_id = o.group_id and s.kind = o.kind limit 5) some_of_them) = 5;
comment on view public_view.ledger_of_appeals_of_sent_back_by_group is 'The lines among them that name their group: to be looked through by it from an index.';
grant select on all tables in schema public_view to plenary_public;
