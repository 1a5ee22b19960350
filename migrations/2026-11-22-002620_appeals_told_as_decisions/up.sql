-- What came of appeals names its group as decisions do, and stands beside its decision only where both name it or neither does.
create or replace view public_view.ledger_of_appeals_of_sent_back as
    select o.public_id as id, (o.settled_at at time zone 'UTC')::date as decided_on, o.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, null::int as no, o.shown_rule as rule_code,
           case when named.itself then o.group_id end as group_id,
           ceil(extract(epoch from o.waited) / 3600)::int as waited_hours,
           case when named.itself = named.decision then d.public_id end as about
    from public.appeal_outcome o
    join public_view.topic t on t.id = o.topic_id
    join public.decision d on d.id = o.decision_id
    cross join lateral (
        select bool_or(g.id = o.group_id and appealed.speakers = 5)
               and (count(*) filter (where appealed.speakers between 1 and 4) = 0
                    or count(*) filter (where appealed.speakers between 1 and 4) > 1
                       and sum(appealed.speakers) filter (where appealed.speakers between 1 and 4) >= 5) as itself,
               bool_or(g.id = o.group_id and declined.speakers = 5)
               and (count(*) filter (where declined.speakers between 1 and 4) = 0
                    or count(*) filter (where declined.speakers between 1 and 4) > 1
                       and sum(declined.speakers) filter (where declined.speakers between 1 and 4) >= 5) as decision
        from public.stakeholder_group g
        cross join lateral (
            select count(*) as speakers from (
                select from public.appeal_speaker s
                where s.topic_id = o.topic_id and s.group_id = g.id and s.kind = o.kind limit 5) some_of_them) appealed
        cross join lateral (
            select count(*) as speakers from (
                select from public.sent_back_speaker s
                where s.topic_id = o.topic_id and s.group_id = g.id and s.kind = 'decline' limit 5) some_of_them) declined
    ) named
    where o.against = 'decline' and t.closes_at < now();
comment on view public_view.ledger_of_appeals_of_sent_back is 'What came of appeals against declined texts, after the topic has closed: never by number, by group where five organisations, or people who spoke for nobody else, had such an outcome and what then stays unnamed tells no other group, and beside the decision as long as that tells no group.';
create or replace view public_view.ledger_of_appeals_of_sent_back_by_group as
    select o.public_id as id, (o.settled_at at time zone 'UTC')::date as decided_on, o.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, null::int as no, o.shown_rule as rule_code,
           o.group_id as group_id,
           ceil(extract(epoch from o.waited) / 3600)::int as waited_hours,
           case when named.itself = named.decision then d.public_id end as about
    from public.appeal_outcome o
    join public_view.topic t on t.id = o.topic_id
    join public.decision d on d.id = o.decision_id
    cross join lateral (
        select bool_or(g.id = o.group_id and appealed.speakers = 5)
               and (count(*) filter (where appealed.speakers between 1 and 4) = 0
                    or count(*) filter (where appealed.speakers between 1 and 4) > 1
                       and sum(appealed.speakers) filter (where appealed.speakers between 1 and 4) >= 5) as itself,
               bool_or(g.id = o.group_id and declined.speakers = 5)
               and (count(*) filter (where declined.speakers between 1 and 4) = 0
                    or count(*) filter (where declined.speakers between 1 and 4) > 1
                       and sum(declined.speakers) filter (where declined.speakers between 1 and 4) >= 5) as decision
        from public.stakeholder_group g
        cross join lateral (
            select count(*) as speakers from (
                select from public.appeal_speaker s
                where s.topic_id = o.topic_id and s.group_id = g.id and s.kind = o.kind limit 5) some_of_them) appealed
        cross join lateral (
            select count(*) as speakers from (
                select from public.sent_back_speaker s
                where s.topic_id = o.topic_id and s.group_id = g.id and s.kind = 'decline' limit 5) some_of_them) declined
    ) named
    where o.against = 'decline' and t.closes_at < now() and named.itself;
grant select on all tables in schema public_view to plenary_public;
