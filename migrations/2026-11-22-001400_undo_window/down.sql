-- An approval that did not take effect yet falls: its text goes back to the queue.
drop trigger revision_approved_by_somebody_else on revision;
drop function approver_is_not_the_author();
alter table revision
    drop constraint nobody_holds_what_is_approved,
    drop constraint only_what_waits_has_an_approval_to_come,
    drop constraint an_approval_to_come_is_whole,
    drop column approval_due,
    drop column approved_by;
