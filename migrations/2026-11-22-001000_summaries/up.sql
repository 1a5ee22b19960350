create type block_kind as enum ('heading', 'paragraph');

create table summary (
    id bigint generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    process_id bigint not null references process,
    title text not null check (char_length(title) between 3 and 300),
    preface text not null default '' check (char_length(preface) <= 4000),
    language text not null default 'en',
    published_at timestamptz,
    version int not null default 1,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp()
);
comment on table summary is 'What an organiser reports of one or more topics. Null published_at: a draft that organisers alone see.';
create table summary_topic (
    summary_id bigint not null references summary on delete cascade,
    topic_id bigint not null references topic,
    position int not null,
    primary key (summary_id, topic_id)
);
create index summary_newest on summary (published_at, id) where published_at is not null;
create index summary_topic_of_topic on summary_topic (topic_id);
create table summary_block (
    id bigint generated always as identity primary key,
    summary_id bigint not null references summary on delete cascade,
    position int not null,
    kind block_kind not null,
    body text not null check (char_length(body) between 1 and 6000),
    unique (summary_id, position) deferrable initially deferred
);
comment on table summary_block is 'A heading or a paragraph. Paragraphs are numbered through the whole text, headings lettered.';
create table citation (
    block_id bigint not null references summary_block on delete cascade,
    position int not null,
    contribution_id bigint not null,
    revision_id bigint not null,
    primary key (block_id, contribution_id),
    unique (block_id, position) deferrable initially deferred,
    foreign key (contribution_id, revision_id) references revision (contribution_id, id)
);
comment on table citation is 'From a paragraph to the exact text behind it.';
create index citation_of_contribution on citation (contribution_id);

create function what_was_published_is_frozen() returns trigger language plpgsql as $$
declare
    changed summary_block.summary_id%type;
begin
    if tg_table_name = 'summary' then
        changed := old.id;
    elsif tg_table_name = 'citation' then
        select summary_id into changed from summary_block where id = coalesce(new.block_id, old.block_id);
    else
        changed := coalesce(new.summary_id, old.summary_id);
    end if;
    if exists (select from summary where id = changed and published_at is not null) then
        raise exception 'a published summary never changes' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger summary_is_frozen before update or delete on summary
    for each row execute function what_was_published_is_frozen();
create trigger summary_topic_is_frozen before insert or update or delete on summary_topic
    for each row execute function what_was_published_is_frozen();
create trigger summary_block_is_frozen before insert or update or delete on summary_block
    for each row execute function what_was_published_is_frozen();
create trigger citation_is_frozen before insert or update or delete on citation
    for each row execute function what_was_published_is_frozen();

create view summary_coverage as
    select s.id as summary_id, c.group_id,
           count(distinct coalesce(c.organisation_id, -c.author_id)) as spoke,
           count(distinct coalesce(c.organisation_id, -c.author_id)) filter (where exists (
               select from citation x join summary_block b on b.id = x.block_id
               where b.summary_id = s.id and x.contribution_id = c.id)) as cited
    from summary s
    join summary_topic st on st.summary_id = s.id
    join contribution c on c.topic_id = st.topic_id and c.visibility = 'live'
    group by s.id, c.group_id;
comment on view summary_coverage is 'Of the organisations whose contributions are live in the topics, and of the people who spoke for themselves, how many are cited.';

create view public_view.summary as
    select id, slug, process_id, title, preface, language, published_at from public.summary where published_at is not null;
create view public_view.summary_topic as
    select st.summary_id, st.topic_id, st.position from public.summary_topic st
    join public_view.summary s on s.id = st.summary_id join public_view.topic t on t.id = st.topic_id;
create view public_view.summary_block as
    select b.id, b.summary_id, b.position, b.kind, b.body from public.summary_block b
    join public_view.summary s on s.id = b.summary_id;
create view public_view.citation as
    select x.block_id, x.position, b.summary_id, c.topic_id, t.slug as topic_slug, c.no, c.group_id,
           r.number as revision_number, c.visibility,
           c.visibility = 'live' and r.id is distinct from c.live_revision_id as changed_since,
           (select count(*) from public.summary_block o
            where o.summary_id = b.summary_id and o.kind = 'paragraph' and o.position <= b.position) as paragraph
    from public.citation x
    join public_view.summary_block b on b.id = x.block_id
    join public.contribution c on c.id = x.contribution_id
    join public_view.topic t on t.id = c.topic_id
    join public.revision r on r.id = x.revision_id
    where c.visibility in ('live', 'withdrawn', 'removed');
comment on view public_view.citation is 'Which contribution stands behind a paragraph, and whether its text is still the one that was cited.';
create view public_view.summary_coverage as
    select v.summary_id, v.group_id, v.spoke, v.cited
    from public.summary_coverage v join public_view.summary s on s.id = v.summary_id;
grant select on all tables in schema public_view to plenary_public;
