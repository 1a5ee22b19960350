drop trigger organisation_parent_has_no_parent on organisation;
drop function a_parent_has_no_parent();
alter table organisation drop column parent_id, drop column parent_since;
drop trigger topic_caps_since on topic;
drop function note_new_caps();
alter table topic drop column cap_contributions, drop column cap_words, drop column caps_since;
