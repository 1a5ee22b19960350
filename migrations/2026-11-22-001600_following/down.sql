drop index contribution_latest_of_group;
drop table news;
drop table announcement;
drop table notice_settings;
drop table following;
drop type follow_rhythm;
drop type follow_level;
delete from outbox where kind::text like 'news\_%';
do $$
declare
    labels text;
begin
    select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) into labels
    from pg_enum where enumtypid = 'letter_kind'::regtype and enumlabel not like 'news\_%';
    alter type letter_kind rename to letter_kind_with_news;
    execute 'create type letter_kind as enum (' || labels || ')';
    alter table outbox alter column kind type letter_kind using kind::text::letter_kind;
    drop type letter_kind_with_news;
end $$;
