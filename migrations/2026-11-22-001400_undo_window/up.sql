alter table revision
    add column approved_by bigint references account,
    add column approval_due timestamptz,
    add constraint an_approval_to_come_is_whole check ((approved_by is null) = (approval_due is null)),
    add constraint only_what_waits_has_an_approval_to_come check (approved_by is null or state = 'submitted'),
    add constraint nobody_holds_what_is_approved check (approved_by is null or claimed_by is null);
comment on column revision.approved_by is 'Who approved it, as long as that can be undone: no decision yet, and nobody else learns of it.';
comment on column revision.approval_due is 'When that takes effect.';
create index revision_approval_due on revision (approval_due) where approval_due is not null;

create function approver_is_not_the_author() returns trigger language plpgsql as $$
begin
    if (select author_id from contribution where id = new.contribution_id) = new.approved_by then
        raise exception 'nobody decides on an own text' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger revision_approved_by_somebody_else before insert or update of approved_by on revision
    for each row when (new.approved_by is not null) execute function approver_is_not_the_author();
