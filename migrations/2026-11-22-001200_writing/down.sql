drop view public_view.earlier_text;
alter table revision drop constraint only_what_was_read_is_closed_to_comparison;
alter table revision drop column comparison_closed_at;
comment on column draft.sequence is null;
alter table draft alter column sequence set default 1;
