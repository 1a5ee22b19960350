delete from outbox where kind = 'topic_extended';
do $$
declare labels text;
begin
    select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) into labels
    from pg_enum where enumtypid = 'letter_kind'::regtype and enumlabel <> 'topic_extended';
    alter type letter_kind rename to letter_kind_before;
    execute 'create type letter_kind as enum (' || labels || ')';
end $$;
alter table outbox alter column kind type letter_kind using kind::text::letter_kind;
drop type letter_kind_before;
