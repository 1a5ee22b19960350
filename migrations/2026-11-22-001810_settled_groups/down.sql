create or replace function revision_follows_its_contribution() returns trigger language plpgsql as $$
begin
    update revision set group_id = new.group_id where contribution_id = new.id;
    return null;
end $$;
drop trigger decision_only_grows on decision;
create trigger decision_only_grows before update or delete on decision for each row execute function forbid_change();
drop function decision_keeps_all_but_its_group();
