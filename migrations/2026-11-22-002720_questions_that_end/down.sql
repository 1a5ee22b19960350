-- The reason of a colleague has no place then; that the question was taken back stays.
alter table redaction disable trigger redaction_ends;
update redaction set reason = null where state <> 'refused';
alter table redaction enable trigger redaction_ends;
alter table redaction
    drop constraint a_reason_is_why_nothing_was_struck_out,
    drop constraint whoever_refuses_says_why,
    add constraint whoever_refuses_says_why check ((state = 'refused') = (reason is not null));
comment on column redaction.reason is null;
