delete from outbox where kind::text in ('clearance_asked', 'clearance_given', 'clearance_sent_back', 'focal_point_named', 'mandate_ended');
do $$ begin
    execute (select 'create type letter_kind_before as enum (' || string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) || ')'
             from pg_enum where enumtypid = 'letter_kind'::regtype
                            and enumlabel not in ('clearance_asked', 'clearance_given', 'clearance_sent_back', 'focal_point_named', 'mandate_ended'));
end $$;
alter table outbox alter column kind type letter_kind_before using kind::text::letter_kind_before;
drop type letter_kind;
alter type letter_kind_before rename to letter_kind;

drop table clearance;
drop function clearance_goes_on_and_never_back();
drop type clearance_state;
drop type clearance_kind;
drop function text_digest(text, text);
drop trigger organisation_clears on organisation;
drop trigger organisation_begins_to_clear on organisation;
drop function clearing_is_remembered();
drop table clearance_period;
alter table organisation drop column clears;
drop index mandate_standing, mandate_of_focal_point;
alter table mandate drop constraint only_a_verified_mandate_makes_a_focal_point, drop column focal_point;

drop trigger revision_keeps_its_sender on revision;
alter table revision drop column sent_by;
create index contribution_of_organisation on contribution (organisation_id) where organisation_id is not null;
drop index contribution_by_organisation;
drop trigger contribution_takes_its_draft_along on contribution;
drop function draft_follows_its_contribution();
drop trigger draft_of_its_contribution on draft;
drop function draft_is_of_its_contribution();
drop index draft_of_organisation;
alter table draft drop column organisation_id, drop column written_by;
comment on table draft is 'A text nobody but its author sees; submitting turns it into a revision.';
