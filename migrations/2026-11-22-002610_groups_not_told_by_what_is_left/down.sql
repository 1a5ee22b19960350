create or replace view public_view.ledger_of_sent_back as
    select d.public_id as id, (d.decided_at at time zone 'UTC')::date as decided_on, d.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, null::int as no, d.shown_rule as rule_code, case when (select count(*) from (select from public.sent_back_speaker s
                where s.topic_id = d.topic_id and s.group_id = d.group_id and s.kind = d.kind limit 5) some_of_them) = 5 then d.group_id end as group_id,
           ceil(extract(epoch from d.waited) / 3600)::int as waited_hours
    from public.decision d
    join public_view.topic t on t.id = d.topic_id
    where d.kind in ('request_changes', 'decline') and t.closes_at < now();
comment on view public_view.ledger_of_sent_back is 'What was declined or sent back, after the topic has closed: never by number, which would name the author, and by group once five organisations, or people who spoke for nobody else, had such a decision.';
create or replace view public_view.ledger_of_sent_back_by_group as
    select d.public_id as id, (d.decided_at at time zone 'UTC')::date as decided_on, d.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, null::int as no, d.shown_rule as rule_code, d.group_id as group_id,
           ceil(extract(epoch from d.waited) / 3600)::int as waited_hours
    from public.decision d
    join public_view.topic t on t.id = d.topic_id
    where d.kind in ('request_changes', 'decline') and t.closes_at < now()
      and (select count(*) from (select from public.sent_back_speaker s
                where s.topic_id = d.topic_id and s.group_id = d.group_id and s.kind = d.kind limit 5) some_of_them) = 5;
