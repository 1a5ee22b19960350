-- With the functions go their triggers, those on tables of later migrations too.
drop function announce_what_else_is_public();
drop function announce_always() cascade;
drop function announce_session() cascade;
drop function announce_part_of_session() cascade;
drop function announce_topic() cascade;
drop function announce_part_of_topic() cascade;
drop function announce_group_count() cascade;
drop function announce_contribution() cascade;
drop function announce_text() cascade;
drop function announce_decision() cascade;
drop function announce_sent_back_speaker() cascade;
drop function announce_summary() cascade;
drop function announce_part_of_summary() cascade;
drop function announce_citation() cascade;
drop function announce(text);
