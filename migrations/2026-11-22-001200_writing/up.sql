-- A draft begun anew must not be taken for the one that was thrown away, so it counts from anywhere.
alter table draft alter column sequence set default (1 + random() * 1000000000)::int;
comment on column draft.sequence is 'Rises with every text kept, from anywhere on: a window that has seen another number has not seen this text.';

alter table revision add column comparison_closed_at timestamptz;
alter table revision add constraint only_what_was_read_is_closed_to_comparison
    check (comparison_closed_at is null or state = 'approved');
comment on column revision.comparison_closed_at is
    'Since when readers may not compare the text that is read now with this earlier one; that it was corrected stays told.';

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
grant select on all tables in schema public_view to plenary_public;
