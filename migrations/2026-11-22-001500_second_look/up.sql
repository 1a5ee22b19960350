alter type letter_kind add value if not exists 'appeal_received';
alter type letter_kind add value if not exists 'appeal_assigned';
alter type letter_kind add value if not exists 'appeal_upheld';
alter type letter_kind add value if not exists 'appeal_overturned';
alter type letter_kind add value if not exists 'appeal_partly';
alter type letter_kind add value if not exists 'appeal_expired';
alter type letter_kind add value if not exists 'report_received';
alter type letter_kind add value if not exists 'report_answered';
alter type letter_kind add value if not exists 'report_closed';

alter table topic add column appeals_to bigint references account;
comment on column topic.appeals_to is 'Who looks at appeals in this topic, as long as they had no part in the case; else whoever is found when one is brought.';
create index topic_of_who_hears_appeals on topic (appeals_to) where appeals_to is not null;

alter table appeal
    add column public_id uuid not null unique default gen_random_uuid(),
    add column words text check (char_length(words) between 1 and 4000),
    add column assigned_at timestamptz,
    add column rule_code text references rule;
alter table appeal disable trigger appeal_by_somebody_else;
update appeal a set rule_code = d.rule_code, assigned_at = case when a.assigned_to is not null then a.opened_at end
from decision d where d.id = a.decision_id and (a.assigned_to is not null or a.state in ('upheld', 'overturned', 'partly'));
alter table appeal enable trigger appeal_by_somebody_else;
alter table appeal
    add constraint an_outcome_names_its_rule check (state not in ('upheld', 'overturned', 'partly') or rule_code is not null),
    add constraint an_open_appeal_has_nobody check (state <> 'open' or assigned_to is null);
comment on table appeal is 'A second look at a decision that keeps a text from readers: once for each, by somebody else, with a statement of its own.';
comment on column appeal.public_id is 'Its name on the ledger and on the moderators'' desk. Random: row numbers would count what is not public.';
comment on column appeal.words is 'What the author says to it, if anything.';
comment on column appeal.rule_code is 'The rule that the second statement is about.';
create index appeal_waiting on appeal (opened_at, id) where state in ('open', 'assigned');
create index appeal_settled on appeal (closed_at, id) where state not in ('open', 'assigned');
create index appeal_of_assigned on appeal (assigned_to) where assigned_to is not null;

-- Who ended an appeal by time, or took their own back, decides nothing: only an outcome needs distance.
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

create function appeal_is_about_a_negative_decision() returns trigger language plpgsql as $$
begin
    if not exists (select from decision d where d.id = new.decision_id and d.kind in ('decline', 'remove')) then
        raise exception 'only what keeps a text from readers can be appealed' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger appeal_begins before insert on appeal for each row execute function appeal_is_about_a_negative_decision();

create function appeal_ends_once() returns trigger language plpgsql as $$
begin
    if old.state not in ('open', 'assigned')
       or (new.decision_id, new.public_id, new.words, new.opened_at) is distinct from
          (old.decision_id, old.public_id, old.words, old.opened_at)
    then
        raise exception 'an appeal is settled once, and what was brought stays' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger appeal_ends before update on appeal for each row execute function appeal_ends_once();
create trigger appeal_is_kept before delete on appeal for each row execute function forbid_change();
create trigger appeal_is_not_emptied before truncate on appeal for each statement execute function forbid_change();

alter table decision
    add column appeal_id bigint references appeal,
    add constraint an_appeal_publishes_or_restores check (appeal_id is null or kind in ('approve', 'restore'));
comment on column decision.appeal_id is 'The appeal that led to it: its statement has the reasons.';
drop index decision_one_per_text;
create unique index decision_one_per_text on decision (revision_id)
    where kind in ('approve', 'request_changes', 'decline') and appeal_id is null;
create unique index decision_one_per_appeal on decision (appeal_id) where appeal_id is not null;

alter table report add column reference uuid not null unique default gen_random_uuid();
comment on column report.reference is 'By it whoever reported finds what came of it, also without an account.';
create index report_closed on report (closed_at, id) where state <> 'open';
create index report_of_text on report (revision_id, id);
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

create table report_sent (
    id bigint generated always as identity primary key,
    network bytea not null,
    sent_at timestamptz not null default clock_timestamp()
);
comment on table report_sent is 'Reports without an account, to let one network send only so many in an hour; forgotten afterwards.';
comment on column report_sent.network is 'A keyed hash: it names no address.';
create index report_sent_by_network on report_sent (network, sent_at);
