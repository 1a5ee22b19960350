drop index appeal_with_nobody;
drop trigger case_message_is_answered on case_message;
drop function somebody_answers_or_waits();
drop table unanswered;

create or replace function decision_knows_its_place() returns trigger language plpgsql as $$
begin
    select c.topic_id, c.group_id,
           case when c.group_id = 'state' and c.capacity <> 'personal' and new.kind = 'remove' then null else new.rule_code end
    into new.topic_id, new.group_id, new.shown_rule
    from contribution c where c.id = new.contribution_id;
    return new;
end $$;
comment on column decision.shown_rule is 'The rule as the ledger names it: the removal of a statement of a State names none.';
alter table decision disable trigger decision_only_grows;
update decision set shown_rule = rule_code where kind = 'restore';
alter table decision enable trigger decision_only_grows;

create or replace function report_is_closed_once_by_somebody_else() returns trigger language plpgsql as $$
begin
    if old.state <> 'open'
       or (new.contribution_id, new.revision_id, new.reported_by, new.rule_code, new.explanation, new.reported_at, new.reference)
          is distinct from
          (old.contribution_id, old.revision_id, old.reported_by, old.rule_code, old.explanation, old.reported_at, old.reference)
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
create or replace function appeal_goes_to_somebody_else() returns trigger language plpgsql as $$
begin
    if new.assigned_to is null or new.state not in ('assigned', 'upheld', 'overturned', 'partly') then
        return new;
    end if;
    if exists (
        select from decision named
        join decision earlier on earlier.contribution_id = named.contribution_id
        where named.id = new.decision_id and earlier.decided_by = new.assigned_to)
       or exists (
        select from decision named
        join audit_entry held on held.contribution_id = named.contribution_id
        where named.id = new.decision_id and held.actor_id = new.assigned_to
          and held.action in ('contribution.claimed', 'contribution.taken_over'))
    then
        raise exception 'an appeal is decided by somebody who never decided or held the case' using errcode = 'check_violation';
    end if;
    if exists (
        select from decision named
        join contribution c on c.id = named.contribution_id
        where named.id = new.decision_id and (
            c.author_id = new.assigned_to
            or exists (
                select from mandate theirs
                where theirs.account_id = new.assigned_to and theirs.status = 'verified' and (
                    theirs.organisation_id = c.organisation_id
                    or theirs.organisation_id in (
                        select author.organisation_id from mandate author
                        where author.account_id = c.author_id and author.status = 'verified')))))
    then
        raise exception 'nobody decides on a text of their own or of their organisation' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create function appeal_is_not_for_the_second_person() returns trigger language plpgsql as $$
begin
    if exists (
        select from decision named
        join decision earlier on earlier.contribution_id = named.contribution_id
        where named.id = new.decision_id and earlier.confirmed_by = new.assigned_to)
    then
        raise exception 'an appeal is decided by somebody who never decided or held the case' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger appeal_by_no_second_person before insert or update of assigned_to on appeal
    for each row when (new.assigned_to is not null) execute function appeal_is_not_for_the_second_person();
drop function automation_had_a_part(bigint, timestamptz);
drop function had_a_part(bigint);
drop function is_of_its_author(bigint, bigint);

drop trigger revision_stays_closed_to_comparison on revision;
drop function moderators_closed_it_for_good();
drop table comparison_closing;

delete from outbox where kind in ('comparison_closed', 'appeal_given_on', 'second_looks_wait');
do $$ begin
    execute (select 'create type letter_kind_before as enum (' || string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) || ')'
             from pg_enum where enumtypid = 'letter_kind'::regtype
                            and enumlabel not in ('comparison_closed', 'appeal_given_on', 'second_looks_wait'));
end $$;
alter table outbox alter column kind type letter_kind_before using kind::text::letter_kind_before;
drop type letter_kind;
alter type letter_kind_before rename to letter_kind;
