-- What was entered before gets a key of its own; so does what no form sent.
alter table filing add column posting_key text not null default gen_random_uuid()::text
    check (char_length(posting_key) between 1 and 200);
comment on column filing.posting_key is 'Minted into the form of staff: what is sent twice is entered once.';
create unique index filing_is_entered_once on filing (filed_by, posting_key);

create or replace function keep_filing() returns trigger language plpgsql as $$
begin
    if old.state <> 'waiting' then
        raise exception 'a filing is answered once' using errcode = 'restrict_violation';
    end if;
    if (new.reference, new.topic_id, new.reply_to, new.recipient, new.sender_name, new.language, new.body, new.source_kind,
        new.received_on, new.source, new.filed_by, new.filed_at, new.posting_key)
       is distinct from
       (old.reference, old.topic_id, old.reply_to, old.recipient, old.sender_name, old.language, old.body, old.source_kind,
        old.received_on, old.source, old.filed_by, old.filed_at, old.posting_key)
    then
        raise exception 'what was filed is kept as the source' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
