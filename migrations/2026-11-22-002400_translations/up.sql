-- What an author adds to a text in other languages: sent, decided about and read with it, and never instead of it.
alter table draft add column translations jsonb not null default '[]' check (jsonb_typeof(translations) = 'array');
comment on column draft.translations is 'Courtesy translations kept with the text: language and body of each.';

alter table revision add column translations smallint not null default 0 check (translations between 0 and 6);
comment on column revision.translations is 'How many courtesy translations were sent with it: rows of translation, to which none is ever added.';
create trigger revision_keeps_its_translations before update on revision for each row
    when (new.translations is distinct from old.translations) execute function forbid_change();

create table translation (
    revision_id bigint not null references revision,
    language text not null,
    body text not null check (char_length(body) between 1 and 60000),
    html text not null,
    renderer smallint not null,
    words int not null,
    primary key (revision_id, language)
);
comment on table translation is 'A courtesy translation by the author, sent and decided about with its text, which prevails. Its words never change.';
create function translation_comes_with_its_text() returns trigger language plpgsql as $$
declare
    original revision;
begin
    select * into original from revision where id = new.revision_id;
    if new.language = original.language then
        raise exception 'a translation is in another language than its text' using errcode = 'check_violation';
    end if;
    if original.state <> 'submitted'
       or (select count(*) from translation where revision_id = new.revision_id) >= original.translations
    then
        raise exception 'a text that was sent gets no further translation' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger translation_is_sent_with_its_text before insert on translation for each row
    execute function translation_comes_with_its_text();
create trigger translation_never_changes before update or delete on translation for each row execute function forbid_change();
create trigger translation_is_not_emptied before truncate on translation for each statement execute function forbid_change();

create function announce_translation() returns trigger language plpgsql as $$
begin
    perform announce('topic:' || c.topic_id) from revision r join contribution c on c.id = r.contribution_id
    where r.id = coalesce(new.revision_id, old.revision_id) and r.state = 'approved' and c.no is not null;
    return null;
end $$;
comment on function announce_translation is 'What comes with a text that waits is nobody else''s.';
create trigger translation_is_announced after insert or update or delete on translation
    for each row execute function announce_translation();

create or replace view public_view.contribution as
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
create or replace view public_view.earlier_text as
    select c.topic_id, c.no,
           (select count(*) from public.revision e
            where e.contribution_id = c.id and e.state = 'approved' and e.number <= r.number)::int as edition,
           -- A text that a redaction gave was approved when it was made, by the consent to it.
           (coalesce(d.decided_at, case when r.number > 1 then r.submitted_at end, c.published_at) at time zone 'UTC')::date as read_since,
           r.comparison_closed_at is not null as closed,
           case when r.comparison_closed_at is null then r.language end as language,
           case when r.comparison_closed_at is null then r.html end as html,
           r.closed_by_redaction as redacted,
           case when r.comparison_closed_at is null and r.translations > 0 then (
               select jsonb_agg(jsonb_build_object('language', x.language, 'html', x.html) order by x.language)
               from public.translation x where x.revision_id = r.id) end as translations
    from public.contribution c
    join public_view.topic t on t.id = c.topic_id
    join public.revision l on l.id = c.live_revision_id
    join public.revision r on r.contribution_id = c.id and r.state = 'approved' and r.number < l.number
    left join lateral (
        select min(d.decided_at) as decided_at from public.decision d
        where d.contribution_id = c.id and d.revision_id = r.id and d.kind = 'approve') d on true
    where c.visibility = 'live';
grant select on all tables in schema public_view to plenary_public;
