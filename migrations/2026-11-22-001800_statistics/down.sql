drop view public_view.topic_statistics, public_view.ledger_of_read, public_view.ledger_of_sent_back,
    public_view.ledger_of_sent_back_by_group;
drop table topic_statistics;
drop index ledger_of_read, ledger_of_read_in_topic, ledger_of_read_by_group, ledger_of_sent_back, ledger_of_sent_back_in_topic,
    ledger_of_sent_back_by_group, ledger_by_kind, ledger_by_rule;
drop trigger decision_in_its_place on decision;
drop function decision_knows_its_place();
alter table decision drop column topic_id, drop column group_id, drop column shown_rule;
create index decision_by_day on decision (((decided_at at time zone 'UTC')::date), public_id);
create view public_view.ledger as
    select d.public_id as id, (d.decided_at at time zone 'UTC')::date as decided_on, d.kind,
           t.id as topic_id, t.slug as topic_slug, t.title as topic_title,
           case when d.kind in ('approve', 'remove', 'restore') then c.no end as no,
           case when c.group_id = 'state' and c.capacity <> 'personal' and d.kind = 'remove' then null else d.rule_code end as rule_code,
           case when d.kind in ('approve', 'remove', 'restore')
                  or (select count(*) from (select from public.sent_back_speaker s
                      where s.topic_id = c.topic_id and s.group_id = c.group_id and s.kind = d.kind limit 5) some_of_them) = 5
                then c.group_id end as group_id,
           ceil(extract(epoch from d.waited) / 3600)::int as waited_hours
    from public.decision d
    join public.contribution c on c.id = d.contribution_id
    join public_view.topic t on t.id = c.topic_id
    where (d.kind in ('approve', 'remove', 'restore') and c.no is not null) or t.closes_at < now();
comment on view public_view.ledger is 'Decisions without persons and without words. What was declined or sent back shows after the topic has closed, and names its group once five organisations, or people who spoke for nobody else, had such a decision; never its number, which would name its author. Days and hours only: finer times would tell when somebody wrote.';
grant select on all tables in schema public_view to plenary_public;
