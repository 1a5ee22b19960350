-- An organiser settles the group of an organisation with its first mandate: what waits moves there, and so do the
-- decisions about it, which the ledger is looked through by.
create function decision_keeps_all_but_its_group() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.group_id <> old.group_id
       and to_jsonb(new) - 'group_id' = to_jsonb(old) - 'group_id'
       and new.group_id = (select group_id from contribution where id = new.contribution_id)
    then
        return new;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger decision_only_grows on decision;
create trigger decision_only_grows before update or delete on decision
    for each row execute function decision_keeps_all_but_its_group();
create or replace function revision_follows_its_contribution() returns trigger language plpgsql as $$
begin
    update revision set group_id = new.group_id where contribution_id = new.id;
    update decision set group_id = new.group_id where contribution_id = new.id;
    return null;
end $$;
