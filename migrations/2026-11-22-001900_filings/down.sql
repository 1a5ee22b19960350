delete from outbox where kind = 'filing_to_confirm';
do $$
declare labels text;
begin
    select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) into labels
    from pg_enum where enumtypid = 'letter_kind'::regtype and enumlabel <> 'filing_to_confirm';
    alter type letter_kind rename to letter_kind_before;
    execute 'create type letter_kind as enum (' || labels || ')';
end $$;
alter table outbox alter column kind type letter_kind using kind::text::letter_kind;
drop type letter_kind_before;
drop view public_view.newest_contribution, public_view.contribution;
create or replace function decider_is_not_the_author() returns trigger language plpgsql as $$
begin
    if (select author_id from contribution where id = new.contribution_id) = new.decided_by then
        raise exception 'nobody decides on an own text' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create or replace function approver_is_not_the_author() returns trigger language plpgsql as $$
begin
    if (select author_id from contribution where id = new.contribution_id) = new.approved_by then
        raise exception 'nobody decides on an own text' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create or replace function confirmer_is_not_the_author() returns trigger language plpgsql as $$
begin
    if (select author_id from contribution where id = new.contribution_id) = new.confirmed_by then
        raise exception 'nobody decides on an own text' using errcode = 'check_violation';
    end if;
    return new;
end $$;
alter table contribution drop column filed_by, drop column filed_from, drop column received_on;
drop table filing;
drop function keep_filing();
drop type source_kind;
drop type filing_state;
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
           r.id as revision_id, r.number as revision_number, r.language, r.html
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
