drop table read_mark;
drop view public_view.facet;
drop view public_view.outline;
alter table contribution drop constraint contribution_topic_id_sort_path_key;
alter table contribution add constraint contribution_topic_id_sort_path_key unique (topic_id, sort_path);
create index contribution_by_group on contribution (topic_id, root_group_id, sort_path)
    where visibility in ('live', 'withdrawn', 'removed');
create index contribution_said_by on contribution (topic_id, group_id, sort_path)
    where visibility in ('live', 'withdrawn', 'removed');
