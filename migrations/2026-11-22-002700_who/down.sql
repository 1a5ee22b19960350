create or replace function somebody_answers_or_waits() returns trigger language plpgsql as $$
begin
    if exists (select from contribution c where c.id = new.contribution_id and c.author_id = new.written_by) then
        insert into unanswered (contribution_id, since) values (new.contribution_id, new.written_at) on conflict do nothing;
    else
        delete from unanswered u where u.contribution_id = new.contribution_id;
    end if;
    return null;
end $$;
alter table case_message drop column by_author;

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
drop trigger comparison_closed_by_somebody_else on comparison_closing;
drop function comparison_is_closed_by_somebody_else();
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
create or replace function redaction_ends_once() returns trigger language plpgsql as $$
begin
    if (select author_id from contribution where id = new.contribution_id) in (new.asked_by, new.confirmed_by) then
        raise exception 'nobody decides on an own text' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and (
        old.state <> 'asked'
        or (new.contribution_id, new.revision_id, new.passage, new.rule_code, new.rule_version, new.explanation, new.asked_by,
            new.confirmed_by, new.asked_at)
           is distinct from
           (old.contribution_id, old.revision_id, old.passage, old.rule_code, old.rule_version, old.explanation, old.asked_by,
            old.confirmed_by, old.asked_at))
    then
        raise exception 'a redaction is ended once, and nothing else about it changes' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create or replace function proposal_is_of_somebody_else() returns trigger language plpgsql as $$
begin
    if (select author_id from contribution where id = new.contribution_id) = new.proposed_by
       or new.state in ('agreed', 'refused')
          and (select author_id from contribution where id = new.contribution_id) = new.ended_by
    then
        raise exception 'nobody decides on an own text' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and (
        old.state <> 'open'
        or (new.contribution_id, new.revision_id, new.kind, new.proposed_by, new.rule_code, new.explanation, new.proposed_at, new.passage)
           is distinct from
           (old.contribution_id, old.revision_id, old.kind, old.proposed_by, old.rule_code, old.explanation, old.proposed_at, old.passage))
    then
        raise exception 'a proposal is ended once, and nothing else about it changes' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create or replace function approver_is_not_the_author() returns trigger language plpgsql as $$
begin
    if exists (select from contribution where id = new.contribution_id and new.approved_by in (author_id, filed_by)) then
        raise exception 'nobody decides on an own text, or on one that they entered' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create or replace function confirmer_is_not_the_author() returns trigger language plpgsql as $$
begin
    if exists (select from contribution where id = new.contribution_id and new.confirmed_by in (author_id, filed_by)) then
        raise exception 'nobody decides on an own text, or on one that they entered' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create or replace function decider_is_not_the_author() returns trigger language plpgsql as $$
begin
    if exists (select from contribution where id = new.contribution_id and new.decided_by in (author_id, filed_by)) then
        raise exception 'nobody decides on an own text, or on one that they entered' using errcode = 'check_violation';
    end if;
    return new;
end $$;
drop function may_not_decide(bigint, bigint);
create or replace function is_of_its_author(bigint, bigint) returns boolean language sql stable as $$
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
drop function wrote_sent_or_entered(bigint, bigint);
drop function speaks_with_mandate(bigint);
