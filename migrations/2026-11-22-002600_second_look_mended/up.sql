alter type letter_kind add value if not exists 'comparison_closed';
alter type letter_kind add value if not exists 'appeal_given_on';
alter type letter_kind add value if not exists 'second_looks_wait';

-- What moderators close to comparison, because an earlier text breaks a rule that the one which is read now does not.
create table comparison_closing (
    revision_id bigint primary key,
    contribution_id bigint not null,
    closed_by bigint not null references account,
    rule_code text not null references rule,
    rule_version int,
    explanation text not null check (char_length(explanation) between 10 and 4000),
    closed_at timestamptz not null,
    foreign key (contribution_id, revision_id) references revision (contribution_id, id),
    foreign key (rule_code, rule_version) references rule_version (rule_code, version)
);
comment on table comparison_closing is 'Earlier texts that moderators closed to comparison, with the reasons that their author reads. The author does not open them again.';
create index comparison_closing_of_contribution on comparison_closing (contribution_id, revision_id);
create trigger comparison_closing_names_the_rule_in_force before insert on comparison_closing for each row
    execute function names_the_rule_in_force();
create trigger comparison_closing_only_grows before update or delete on comparison_closing for each row execute function forbid_change();
create trigger comparison_closing_is_not_emptied before truncate on comparison_closing for each statement execute function forbid_change();
create function moderators_closed_it_for_good() returns trigger language plpgsql as $$
begin
    if exists (select from comparison_closing k where k.revision_id = new.id) then
        raise exception 'what moderators closed to comparison stays closed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger revision_stays_closed_to_comparison before update of comparison_closed_at on revision for each row
    when (old.comparison_closed_at is not null and new.comparison_closed_at is null)
    execute function moderators_closed_it_for_good();

-- Who is of whose text, and who had a part in a case: said once, for triggers, lists and checks.
create function is_of_its_author(bigint, bigint) returns boolean language sql stable as $$
    select exists (
        select from contribution c where c.id = $2 and (
            c.author_id = $1
            or exists (
                select from mandate theirs
                where theirs.account_id = $1 and theirs.status = 'verified' and (
                    theirs.organisation_id = c.organisation_id
                    or theirs.organisation_id in (
                        select hers.organisation_id from mandate hers
                        where hers.account_id = c.author_id and hers.status = 'verified')))))
$$;
comment on function is_of_its_author is 'Whether the account (first) wrote the contribution (second), or speaks for an organisation that its author speaks for or that it was written for.';
create function had_a_part(bigint) returns table (account_id bigint, since timestamptz) language sql stable as $$
    select d.decided_by, d.decided_at from decision d where d.contribution_id = $1
    union all
    select d.confirmed_by, d.decided_at from decision d where d.contribution_id = $1 and d.confirmed_by is not null
    union all
    select p.proposed_by, p.proposed_at from proposal p where p.contribution_id = $1
    union all
    select p.ended_by, p.ended_at from proposal p where p.contribution_id = $1 and p.state in ('agreed', 'refused')
    union all
    select a.assigned_to, a.closed_at from appeal a join decision d on d.id = a.decision_id
    where d.contribution_id = $1 and a.assigned_to is not null and a.closed_at is not null
    union all
    select r.reported_by, r.reported_at from report r where r.contribution_id = $1 and r.reported_by is not null
    union all
    select r.closed_by, r.closed_at from report r where r.contribution_id = $1 and r.closed_by is not null
    union all
    select k.closed_by, k.closed_at from comparison_closing k where k.contribution_id = $1
    union all
    select m.written_by, m.written_at from case_message m where m.contribution_id = $1
    union all
    select x.asked_by, x.asked_at from redaction x where x.contribution_id = $1
    union all
    select x.confirmed_by, x.asked_at from redaction x where x.contribution_id = $1 and x.confirmed_by is not null
    union all
    select c.filed_by, '-infinity' from contribution c where c.id = $1 and c.filed_by is not null
    union all
    select e.actor_id, e.at from audit_entry e
    where e.contribution_id = $1 and e.actor_id is not null and e.action in (
        'contribution.claimed', 'contribution.taken_over', 'contribution.approved_for_later',
        'contribution.redaction_proposed', 'contribution.redaction_asked')
$$;
comment on function had_a_part is 'Everybody who decided about the contribution, proposed to or answered that, chose to read it, looked at an earlier appeal, sent or answered a report, wrote inside the case, or entered its first text for its author, and since when: none of them looks at an appeal. A text that was only offered to somebody is no part.';

create function automation_had_a_part(bigint, timestamptz) returns boolean language sql stable as $$
    select exists (
        select from hint h where h.revision_id = $1 and h.found_at < $2 and h.kind <> 'first_contribution')
$$;
comment on function automation_had_a_part is 'Whether a program had pointed something out about the text (first) to moderators before they decided (second). That its author never wrote before says nothing about it.';

drop trigger appeal_by_no_second_person on appeal;
drop function appeal_is_not_for_the_second_person();
create or replace function appeal_goes_to_somebody_else() returns trigger language plpgsql as $$
declare
    about bigint;
begin
    if new.assigned_to is null or new.state not in ('assigned', 'upheld', 'overturned', 'partly') then
        return new;
    end if;
    select d.contribution_id into about from decision d where d.id = new.decision_id;
    if exists (select from had_a_part(about) part where part.account_id = new.assigned_to) then
        raise exception 'an appeal is decided by somebody who never had a part in the case' using errcode = 'check_violation';
    end if;
    if is_of_its_author(new.assigned_to, about) then
        raise exception 'nobody decides on a text of their own or of their organisation' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create or replace function report_is_closed_once_by_somebody_else() returns trigger language plpgsql as $$
begin
    if old.state <> 'open'
       or (new.contribution_id, new.revision_id, new.reported_by, new.rule_code, new.explanation, new.reported_at, new.reference)
          is distinct from
          (old.contribution_id, old.revision_id, old.reported_by, old.rule_code, old.explanation, old.reported_at, old.reference)
    then
        raise exception 'a report is closed, and nothing else about it changes' using errcode = 'restrict_violation';
    end if;
    if new.closed_by = new.reported_by or is_of_its_author(new.closed_by, new.contribution_id) then
        raise exception 'nobody closes an own report, or one about a text of their own or of their organisation' using errcode = 'check_violation';
    end if;
    if new.state = 'acted' and exists (
        select from contribution c join revision r on r.id = new.revision_id
        where c.id = new.contribution_id and c.visibility = 'live'
          and (c.live_revision_id = r.id or r.comparison_closed_at is null))
    then
        raise exception 'what was reported is still read' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- What a State says with a verified mandate and two removed comes back without its rule too: the lines have one number.
create or replace function decision_knows_its_place() returns trigger language plpgsql as $$
begin
    select c.topic_id, c.group_id,
           case when c.group_id = 'state' and c.capacity <> 'personal' and new.kind::text in ('remove', 'restore', 'redact')
                then null else new.rule_code end
    into new.topic_id, new.group_id, new.shown_rule
    from contribution c where c.id = new.contribution_id;
    return new;
end $$;
comment on column decision.shown_rule is 'The rule as the ledger names it: where a statement of a State was removed, came back, or lost words, none.';
alter table decision disable trigger decision_only_grows;
update decision d set shown_rule = null
from contribution c
where c.id = d.contribution_id and d.kind = 'restore' and d.shown_rule is not null
  and c.group_id = 'state' and c.capacity <> 'personal';
alter table decision enable trigger decision_only_grows;

-- Authors whose last words nobody has answered.
create table unanswered (
    contribution_id bigint primary key references contribution,
    since timestamptz not null
);
comment on table unanswered is 'Cases in which the author wrote last and waits for moderators, whatever becomes of the text meanwhile.';
create index unanswered_by_age on unanswered (since, contribution_id);
create function somebody_answers_or_waits() returns trigger language plpgsql as $$
begin
    if exists (select from contribution c where c.id = new.contribution_id and c.author_id = new.written_by) then
        insert into unanswered (contribution_id, since) values (new.contribution_id, new.written_at) on conflict do nothing;
    else
        delete from unanswered u where u.contribution_id = new.contribution_id;
    end if;
    return null;
end $$;
create trigger case_message_is_answered after insert on case_message for each row
    when (new.audience = 'author') execute function somebody_answers_or_waits();
insert into unanswered (contribution_id, since)
select m.contribution_id, min(m.written_at)
from case_message m join contribution c on c.id = m.contribution_id and c.author_id = m.written_by
where m.audience = 'author' and not exists (
    select from case_message later
    where later.contribution_id = m.contribution_id and later.audience = 'author' and later.id > m.id
      and later.written_by <> c.author_id)
group by m.contribution_id;

create index appeal_with_nobody on appeal (opened_at, id) where state = 'open';
