-- The shape of a topic is read from one index alone; what is read in the order of groups follows from the shape.
drop index contribution_by_group;
drop index contribution_said_by;
alter table contribution drop constraint contribution_topic_id_sort_path_key;
alter table contribution
    add constraint contribution_topic_id_sort_path_key unique (topic_id, sort_path) include (group_id, visibility);
comment on constraint contribution_topic_id_sort_path_key on contribution is
    'A place in a topic is nobody else''s. The columns beside it are there for public_view.outline, which needs no more.';

create view public_view.outline as
    select c.topic_id, c.sort_path, c.group_id, c.visibility
    from public.contribution c join public_view.topic t on t.id = c.topic_id
    where c.visibility in ('live', 'withdrawn', 'removed') and c.sort_path is not null;
comment on view public_view.outline is 'What was published, as far as the shape of a topic needs it: no words, no names.';

create view public_view.facet as
    -- Asked for each by itself: joined, all texts of all topics would be gone through for the one.
    select c.topic_id, c.no, case when c.organisation_id is not null then c.spoken_as end as organisation,
           (select r.language from public.revision r where r.id = c.live_revision_id) as language
    from public.contribution c
    join public_view.topic t on t.id = c.topic_id
    where c.visibility = 'live';
comment on view public_view.facet is 'By what readers look for contributions: for whom they speak, and in which language.';

create table read_mark (
    account_id bigint not null references account on delete cascade,
    topic_id bigint not null references topic on delete cascade,
    no int not null check (no > 0),
    primary key (account_id, topic_id)
);
comment on table read_mark is 'Up to which number somebody has read a topic. Numbers grow with publication, so that one is enough.';
grant select on all tables in schema public_view to plenary_public;
