-- What is noticed about a courtesy translation says of which it is.
alter table hint disable trigger hint_only_grows;
alter table hint add column language text;
update hint set language = (select r.language from revision r where r.id = hint.revision_id);
alter table hint alter column language set not null;
alter table hint drop constraint hint_pkey, add primary key (revision_id, kind, language);
alter table hint enable trigger hint_only_grows;
comment on column hint.language is 'Of the text itself or of one of its courtesy translations.';

-- Whom a topic concerns is told of an extension as followers are told of what is published: in batches, afterwards.
create table extension (
    topic_id bigint primary key references topic on delete cascade,
    extended_at timestamptz not null default clock_timestamp(),
    told_up_to bigint not null default 0
);
comment on table extension is 'Topics that were extended and whose people are yet to be told of it.';
comment on column extension.told_up_to is 'The account that was told last, in the order of their numbers; zero before anybody was.';

-- A text that was declined and then published by an appeal is not told by what stands in the ledger on the same day.
create or replace function appeal_outcome_is_listed() returns trigger language plpgsql as $$
begin
    insert into appeal_outcome (appeal_id, public_id, decision_id, against, kind, topic_id, group_id, shown_rule, settled_at, waited)
    select new.id, new.public_id, d.id, d.kind, new.state, c.topic_id, c.group_id,
           case when c.group_id = 'state' and c.capacity <> 'personal' and d.kind = 'remove' then null
                when d.kind = 'decline' and new.state = 'overturned' then null else new.rule_code end,
           new.closed_at, greatest(new.closed_at - new.opened_at, interval '0')
    from decision d join contribution c on c.id = d.contribution_id where d.id = new.decision_id
    on conflict do nothing;
    insert into appeal_speaker (topic_id, group_id, kind, speaker)
    select c.topic_id, c.group_id, new.state, coalesce(c.organisation_id, -c.author_id)
    from decision d join contribution c on c.id = d.contribution_id where d.id = new.decision_id and d.kind = 'decline'
    on conflict do nothing;
    return null;
end $$;
alter table appeal_outcome disable trigger appeal_outcome_only_grows;
update appeal_outcome set shown_rule = null where against = 'decline' and kind = 'overturned';
alter table appeal_outcome enable trigger appeal_outcome_only_grows;
comment on column appeal_outcome.shown_rule is 'The rule as the ledger names it: the removal of a statement of a State names none, and neither does what came of an appeal against it, nor an outcome by which a declined text was published, whose number would name it.';
create or replace view public_view.ledger_of_appeals_of_sent_back as
    select o.public_id as id, (o.settled_at at time zone 'UTC')::date as decided_on, o.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, null::int as no, o.shown_rule as rule_code,
           case when named.itself then o.group_id end as group_id,
           ceil(extract(epoch from o.waited) / 3600)::int as waited_hours,
           case when o.kind <> 'overturned' and named.itself = named.decision then d.public_id end as about
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
comment on view public_view.ledger_of_appeals_of_sent_back is 'What came of appeals against declined texts, after the topic has closed: never by number, by group where five organisations, or people who spoke for nobody else, had such an outcome and what then stays unnamed tells no other group, and beside the decision as long as that tells no group and no number.';
create or replace view public_view.ledger_of_appeals_of_sent_back_by_group as
    select o.public_id as id, (o.settled_at at time zone 'UTC')::date as decided_on, o.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, null::int as no, o.shown_rule as rule_code,
           o.group_id as group_id,
           ceil(extract(epoch from o.waited) / 3600)::int as waited_hours,
           case when o.kind <> 'overturned' and named.itself = named.decision then d.public_id end as about
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
create or replace view public_view.ledger_of_read as
    select d.public_id as id, (d.decided_at at time zone 'UTC')::date as decided_on, d.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, c.no as no, d.shown_rule as rule_code, d.group_id as group_id,
           ceil(extract(epoch from coalesce(by_appeal.waited, d.waited)) / 3600)::int as waited_hours
    from public.decision d
    join public_view.topic t on t.id = d.topic_id
    join public.contribution c on c.id = d.contribution_id
    left join public.appeal_outcome by_appeal on by_appeal.appeal_id = d.appeal_id and by_appeal.against = 'decline'
    where d.kind not in ('request_changes', 'decline') and c.no is not null;
comment on view public_view.ledger_of_read is 'Decisions about what is or was read, without persons and without words. Days and hours only: finer times would tell when somebody wrote. What an appeal published waited since the appeal, so that no sum of hours leads to what had declined it.';

-- How many texts came before is told by counting those that were read; the number of a revision counts others too.
drop view public_view.newest_contribution, public_view.contribution;
create view public_view.contribution as
    select c.topic_id, c.no, c.sort_path, c.root_group_id, p.no as parent_no, c.group_id, c.capacity,
           case when c.visibility = 'live' then c.spoken_as end as spoken_as,
           case when c.visibility = 'live' then c.on_behalf_of end as on_behalf_of,
           coalesce(o.invented, false) or author.invented as invented,
           c.visibility = 'live' and a.organisation_id is not null as accredited,
           c.visibility,
           case when c.visibility = 'removed' and not (c.group_id = 'state' and c.capacity <> 'personal')
                then c.removed_rule end as removed_rule,
           c.published_at, c.changed_at, coalesce(c.changed_at, c.published_at) as text_since,
           r.id as revision_id, r.language, r.html,
           case when c.visibility = 'live' then c.filed_from end as filed_from,
           case when c.visibility = 'live' then c.received_on end as received_on,
           c.right_of_reply and c.visibility = 'live' as right_of_reply,
           case when r.translations > 0 then (
               select jsonb_agg(jsonb_build_object('language', x.language, 'html', x.html) order by x.language)
               from public.translation x where x.revision_id = r.id) end as translations
    from public.contribution c
    join public_view.topic t on t.id = c.topic_id
    -- Outer joins: whoever does not ask for what they add does not pay for them.
    left join public.account author on author.id = c.author_id
    left join public.contribution p on p.id = c.parent_id
    left join public.organisation o on o.id = c.organisation_id
    left join public.accreditation a on a.organisation_id = c.organisation_id and a.process_id = t.process_id
    left join public.revision r on r.id = c.live_revision_id and c.visibility = 'live'
    where c.visibility in ('live', 'withdrawn', 'removed');
comment on view public_view.contribution is 'What was published: the approved text of what is live, and the tombstone of what was taken back.';
create view public_view.newest_contribution as
    select c.topic_id, t.slug as topic_slug, t.title as topic_title, c.no, c.group_id, c.spoken_as, c.invented, c.published_at,
           c.language, c.html
    from (select topic_id, no, group_id, spoken_as, invented, published_at, language, html from public_view.contribution
          where visibility = 'live' order by published_at desc, topic_id, no desc limit 6) c
    join public_view.topic t on t.id = c.topic_id;
comment on view public_view.newest_contribution is 'What the front page shows. Whoever reads it gives no parameter, so that its plan is made once and kept.';
alter view public_view.citation rename column revision_number to edition;
create or replace view public_view.citation as
    select x.block_id, x.position, b.summary_id, c.topic_id, t.slug as topic_slug, c.no, c.group_id,
           (select count(*) from public.revision e
            where e.contribution_id = r.contribution_id and e.state = 'approved' and e.number <= r.number)::int as edition, c.visibility,
           c.visibility = 'live' and r.id is distinct from c.live_revision_id as changed_since,
           (select count(*) from public.summary_block o
            where o.summary_id = b.summary_id and o.kind = 'paragraph' and o.position <= b.position) as paragraph
    from public.citation x
    join public_view.summary_block b on b.id = x.block_id
    join public.contribution c on c.id = x.contribution_id
    join public_view.topic t on t.id = c.topic_id
    join public.revision r on r.id = x.revision_id
    where c.visibility in ('live', 'withdrawn', 'removed');
grant select on all tables in schema public_view to plenary_public;
