drop table watched_word;
drop trigger revision_waits_for_hints on revision;
drop function submitted_text_waits_for_hints();
drop table unexamined, text_band, hint;
drop type hint_kind;
drop table case_message;
drop function authors_write_to_moderators_only();
drop type case_audience;

delete from outbox where kind = 'case_message';
alter type letter_kind rename to letter_kind_with_messages;
do $$ begin
    execute (select format('create type letter_kind as enum (%s)', string_agg(quote_literal(enumlabel), ', ' order by enumsortorder))
             from pg_enum where enumtypid = 'letter_kind_with_messages'::regtype and enumlabel <> 'case_message');
end $$;
alter table outbox alter column kind type letter_kind using kind::text::letter_kind;
drop type letter_kind_with_messages;

alter table rule add column canned_changes text, add column canned_decline text;
update rule set
    canned_changes = coalesce((select body from canned_text where rule_code = code and kind = 'request_changes' and language = 'en'), ''),
    canned_decline = coalesce((select body from canned_text where rule_code = code and kind = 'decline' and language = 'en'), '');
alter table rule alter column canned_changes set not null, alter column canned_decline set not null;
drop table canned_text;
alter table account drop column desk_keys;
drop index revision_sent_back, revision_kept_for, revision_queue_in_language, revision_queue_of_group, revision_queue_of_topic;
drop trigger contribution_takes_its_texts_along on contribution;
drop function revision_follows_its_contribution();
drop trigger revision_is_found_by_topic on revision;
drop function revision_stands_where_its_contribution_does();
alter table revision drop column topic_id, drop column group_id;
