drop table report_sent;
create or replace function report_is_closed_once_by_somebody_else() returns trigger language plpgsql as $$
begin
    if old.state <> 'open'
       or (new.contribution_id, new.revision_id, new.reported_by, new.rule_code, new.explanation, new.reported_at)
          is distinct from
          (old.contribution_id, old.revision_id, old.reported_by, old.rule_code, old.explanation, old.reported_at)
    then
        raise exception 'a report is closed, and nothing else about it changes' using errcode = 'restrict_violation';
    end if;
    if exists (
        select from contribution c where c.id = new.contribution_id and (
            c.author_id = new.closed_by
            or exists (
                select from mandate closer
                where closer.account_id = new.closed_by and closer.status = 'verified' and (
                    closer.organisation_id = c.organisation_id
                    or closer.organisation_id in (
                        select author.organisation_id from mandate author
                        where author.account_id = c.author_id and author.status = 'verified')))))
    then
        raise exception 'nobody closes a report about a text of their own or of their organisation' using errcode = 'check_violation';
    end if;
    if new.state = 'acted' and exists (
        select from contribution c
        where c.id = new.contribution_id and c.visibility = 'live' and c.live_revision_id = new.revision_id)
    then
        raise exception 'what was reported is still read' using errcode = 'check_violation';
    end if;
    return new;
end $$;
drop index report_closed, report_of_text;
alter table report drop column reference;

-- Before, a text was decided about once: what an appeal published is told as put back.
drop index decision_one_per_text, decision_one_per_appeal;
alter table decision disable trigger decision_only_grows;
update decision set kind = 'restore' where kind = 'approve' and appeal_id is not null;
alter table decision enable trigger decision_only_grows;
create unique index decision_one_per_text on decision (revision_id) where kind in ('approve', 'request_changes', 'decline');
alter table decision drop constraint an_appeal_publishes_or_restores, drop column appeal_id;

drop trigger appeal_begins on appeal;
drop trigger appeal_ends on appeal;
drop trigger appeal_is_kept on appeal;
drop trigger appeal_is_not_emptied on appeal;
drop function appeal_ends_once();
drop function appeal_is_about_a_negative_decision();
create or replace function appeal_goes_to_somebody_else() returns trigger language plpgsql as $$
begin
    if new.assigned_to is not null and exists (
        select from decision named
        join decision earlier on earlier.contribution_id = named.contribution_id
        where named.id = new.decision_id and earlier.decided_by = new.assigned_to)
       or new.assigned_to is not null and exists (
        select from decision named
        join audit_entry held on held.contribution_id = named.contribution_id
        where named.id = new.decision_id and held.actor_id = new.assigned_to
          and held.action in ('contribution.claimed', 'contribution.taken_over'))
    then
        raise exception 'an appeal is decided by somebody who never decided or held the case' using errcode = 'check_violation';
    end if;
    return new;
end $$;
drop index appeal_waiting, appeal_settled, appeal_of_assigned;
alter table appeal
    drop constraint an_outcome_names_its_rule,
    drop constraint an_open_appeal_has_nobody,
    drop column public_id, drop column words, drop column assigned_at, drop column rule_code;
comment on table appeal is null;
alter table topic drop column appeals_to;

delete from outbox where kind::text like 'appeal\_%' or kind::text like 'report\_%';
do $$ begin
    execute (select 'create type letter_kind_before as enum (' || string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) || ')'
             from pg_enum where enumtypid = 'letter_kind'::regtype
                            and enumlabel not like 'appeal\_%' and enumlabel not like 'report\_%');
end $$;
alter table outbox alter column kind type letter_kind_before using kind::text::letter_kind_before;
drop type letter_kind;
alter type letter_kind_before rename to letter_kind;
