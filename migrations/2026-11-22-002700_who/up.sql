-- Whether a text speaks with the mandate that it was sent with: said once, for the queue, the table of states and checks.
create function speaks_with_mandate(bigint) returns boolean language sql stable as $$
    select exists (
        select from revision r join contribution c on c.id = r.contribution_id
        where r.id = $1 and (c.organisation_id is null or exists (
            select from mandate m
            where m.account_id in (c.author_id, r.sent_by) and m.organisation_id = c.organisation_id
              and (m.status = 'verified' or m.status = 'ended' and m.ended_at > r.submitted_at))))
$$;
comment on function speaks_with_mandate is 'Whether the text speaks for nobody else, or whoever wrote or sent it had a mandate that was verified when it was sent or has been since. That it ended later does not change what was said.';

-- Whoever consented to a redaction sent the text that it gave.
alter table revision disable trigger revision_keeps_its_sender;
update revision r set sent_by = x.ended_by from redaction x where x.redacted_revision_id = r.id and r.sent_by is null;
alter table revision enable trigger revision_keeps_its_sender;

-- Who is barred from deciding.
create function wrote_sent_or_entered(bigint, bigint) returns boolean language sql stable as $$
    select exists (select from contribution c where c.id = $2 and $1 in (c.author_id, c.filed_by))
        or exists (select from revision r where r.contribution_id = $2 and r.sent_by = $1)
$$;
comment on function wrote_sent_or_entered is 'Whether the account (first) wrote the contribution (second), sent a text of it, or entered its first text for its author: whatever becomes of mandates, they decided nothing about it.';
create or replace function is_of_its_author(bigint, bigint) returns boolean language sql stable as $$
    select exists (
        select from contribution c where c.id = $2 and (
            c.author_id = $1
            or exists (select from revision r where r.contribution_id = c.id and r.sent_by = $1)
            or exists (
                select from mandate theirs
                where theirs.account_id = $1 and theirs.status = 'verified' and (
                    theirs.organisation_id = c.organisation_id
                    or theirs.organisation_id in (
                        select hers.organisation_id from mandate hers
                        where hers.account_id = c.author_id and hers.status = 'verified')))))
$$;
comment on function is_of_its_author is 'Whether the account (first) wrote the contribution (second) or sent a text of it, or speaks for an organisation that its author speaks for or that it was written for.';
create function may_not_decide(bigint, bigint) returns boolean language sql stable as $$
    select is_of_its_author($1, $2) or exists (select from contribution c where c.id = $2 and c.filed_by = $1)
$$;
comment on function may_not_decide is 'Whether the account (first) decides nothing about the contribution (second) now: it is of its author, or they entered it for its author.';

-- What was decided by two, or took effect with the consent of the author, was asked earlier: a mandate that was given only
-- since then tells nothing about that.
create or replace function decider_is_not_the_author() returns trigger language plpgsql as $$
begin
    if wrote_sent_or_entered(new.decided_by, new.contribution_id) then
        raise exception 'nobody decides on an own text, or on one that they sent or entered' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create or replace function confirmer_is_not_the_author() returns trigger language plpgsql as $$
begin
    if wrote_sent_or_entered(new.confirmed_by, new.contribution_id) then
        raise exception 'nobody decides on an own text, or on one that they sent or entered' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create or replace function approver_is_not_the_author() returns trigger language plpgsql as $$
begin
    if may_not_decide(new.approved_by, new.contribution_id) then
        raise exception 'nobody decides on a text of their own or of their organisation' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create or replace function proposal_is_of_somebody_else() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and may_not_decide(new.proposed_by, new.contribution_id)
       or new.state in ('agreed', 'refused') and may_not_decide(new.ended_by, new.contribution_id)
    then
        raise exception 'nobody decides on a text of their own or of their organisation' using errcode = 'check_violation';
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
create or replace function redaction_ends_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and (
        wrote_sent_or_entered(new.asked_by, new.contribution_id)
        or new.confirmed_by is not null and wrote_sent_or_entered(new.confirmed_by, new.contribution_id))
    then
        raise exception 'nobody decides on an own text, or on one that they sent or entered' using errcode = 'check_violation';
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
create or replace function report_is_closed_once_by_somebody_else() returns trigger language plpgsql as $$
begin
    if old.state <> 'open'
       or (new.contribution_id, new.revision_id, new.reported_by, new.rule_code, new.explanation, new.reported_at, new.reference)
          is distinct from
          (old.contribution_id, old.revision_id, old.reported_by, old.rule_code, old.explanation, old.reported_at, old.reference)
    then
        raise exception 'a report is closed, and nothing else about it changes' using errcode = 'restrict_violation';
    end if;
    if new.closed_by = new.reported_by or may_not_decide(new.closed_by, new.contribution_id) then
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
create function comparison_is_closed_by_somebody_else() returns trigger language plpgsql as $$
begin
    if may_not_decide(new.closed_by, new.contribution_id) then
        raise exception 'nobody decides on a text of their own or of their organisation' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger comparison_closed_by_somebody_else before insert on comparison_closing for each row
    execute function comparison_is_closed_by_somebody_else();

-- Whoever looks at an appeal may ask its author something, and write to colleagues: that is no part in what they look at.
create or replace function appeal_goes_to_somebody_else() returns trigger language plpgsql as $$
declare
    about bigint;
begin
    if new.assigned_to is null or new.state not in ('assigned', 'upheld', 'overturned', 'partly') then
        return new;
    end if;
    select d.contribution_id into about from decision d where d.id = new.decision_id;
    if exists (
        select from had_a_part(about) part
        where part.account_id = new.assigned_to and part.since < coalesce(new.assigned_at, 'infinity'))
    then
        raise exception 'an appeal is decided by somebody who never had a part in the case' using errcode = 'check_violation';
    end if;
    if may_not_decide(new.assigned_to, about) then
        raise exception 'nobody decides on a text of their own or of their organisation' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Messages of an author are of whoever may write the contribution.
alter table case_message
    add column by_author boolean not null default false,
    add constraint authors_write_no_notes check (audience = 'author' or not by_author);
comment on column case_message.by_author is 'Whether the author wrote it, or a colleague who may write the contribution in their place; else a moderator did.';
alter table case_message disable trigger case_message_only_grows;
update case_message m set by_author = true from contribution c
where c.id = m.contribution_id and c.author_id = m.written_by and m.audience = 'author';
alter table case_message enable trigger case_message_only_grows;
alter table case_message alter column by_author drop default;
create or replace function somebody_answers_or_waits() returns trigger language plpgsql as $$
begin
    if new.by_author then
        insert into unanswered (contribution_id, since) values (new.contribution_id, new.written_at) on conflict do nothing;
    else
        delete from unanswered u where u.contribution_id = new.contribution_id;
    end if;
    return null;
end $$;
