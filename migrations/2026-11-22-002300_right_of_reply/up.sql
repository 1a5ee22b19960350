-- A State or organisation that is named in what is read may answer once, and a little longer than others.
create table organisation_alias (
    organisation_id bigint not null references organisation,
    name text not null check (char_length(name) between 2 and 200),
    primary key (organisation_id, name)
);
comment on table organisation_alias is 'What an organisation is called as well: short, in other languages, in initials. Whoever is named by one of them is named.';

alter table contribution
    add column right_of_reply boolean not null default false,
    add column holds_right_of_reply boolean not null default false,
    add constraint a_right_of_reply_answers_something check (not right_of_reply or parent_id is not null),
    add constraint a_right_of_reply_is_an_organisations check (not holds_right_of_reply or (right_of_reply and organisation_id is not null));
comment on column contribution.right_of_reply is 'Written as the reply that whoever is named in a contribution has a right to; for good, whatever becomes of what it answers.';
comment on column contribution.holds_right_of_reply is 'Whether the right is used by it: as long as a text of it is under review or read. What was declined or taken back leaves it to another.';
create unique index contribution_one_right_of_reply on contribution (parent_id, organisation_id) where holds_right_of_reply;

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
grant select on all tables in schema public_view to plenary_public;
