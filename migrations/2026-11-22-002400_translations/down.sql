drop view public_view.earlier_text;
create view public_view.earlier_text as
    select c.topic_id, c.no,
           (select count(*) from public.revision e
            where e.contribution_id = c.id and e.state = 'approved' and e.number <= r.number)::int as edition,
           -- A text that a redaction gave was approved when it was made, by the consent to it.
           (coalesce(d.decided_at, case when r.number > 1 then r.submitted_at end, c.published_at) at time zone 'UTC')::date as read_since,
           r.comparison_closed_at is not null as closed,
           case when r.comparison_closed_at is null then r.language end as language,
           case when r.comparison_closed_at is null then r.html end as html,
           r.closed_by_redaction as redacted
    from public.contribution c
    join public_view.topic t on t.id = c.topic_id
    join public.revision l on l.id = c.live_revision_id
    join public.revision r on r.contribution_id = c.id and r.state = 'approved' and r.number < l.number
    left join lateral (
        select min(d.decided_at) as decided_at from public.decision d
        where d.contribution_id = c.id and d.revision_id = r.id and d.kind = 'approve') d on true
    where c.visibility = 'live';
comment on view public_view.earlier_text is
    'What was read of a live contribution before its text was corrected, counted among the texts that were read. Of one closed to comparison only that it was, and whether words of it were redacted.';
-- A view loses columns only by being made anew, and with it the one that reads it.
drop view public_view.newest_contribution;
drop view public_view.contribution;
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
           r.id as revision_id, r.number as revision_number, r.language, r.html,
           case when c.visibility = 'live' then c.filed_from end as filed_from,
           case when c.visibility = 'live' then c.received_on end as received_on,
           c.right_of_reply and c.visibility = 'live' as right_of_reply
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
grant select on all tables in schema public_view to plenary_public;

drop table translation;
drop function translation_comes_with_its_text;
drop function announce_translation;
drop trigger revision_keeps_its_translations on revision;
alter table revision drop column translations;
alter table draft drop column translations;
