create or replace function keep_filing() returns trigger language plpgsql as $$
begin
    if old.state <> 'waiting' then
        raise exception 'a filing is answered once' using errcode = 'restrict_violation';
    end if;
    if (new.reference, new.topic_id, new.reply_to, new.recipient, new.language, new.body, new.source_kind, new.received_on,
        new.source, new.filed_by, new.filed_at)
       is distinct from
       (old.reference, old.topic_id, old.reply_to, old.recipient, old.language, old.body, old.source_kind, old.received_on,
        old.source, old.filed_by, old.filed_at)
    then
        raise exception 'what was filed is kept as the source' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
drop index filing_is_entered_once;
alter table filing drop column posting_key;
