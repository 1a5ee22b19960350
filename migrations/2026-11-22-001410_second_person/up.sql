create type proposal_kind as enum ('decline', 'remove');
create type proposal_state as enum ('open', 'agreed', 'refused', 'cancelled');
create table proposal (
    id bigint generated always as identity primary key,
    contribution_id bigint not null,
    revision_id bigint not null,
    kind proposal_kind not null,
    state proposal_state not null default 'open',
    proposed_by bigint not null references account,
    rule_code text not null references rule,
    explanation text not null check (char_length(explanation) between 10 and 4000),
    proposed_at timestamptz not null default clock_timestamp(),
    ended_by bigint references account,
    ended_at timestamptz check (ended_at >= proposed_at),
    reason text check (char_length(reason) between 10 and 4000),
    foreign key (contribution_id, revision_id) references revision (contribution_id, id),
    constraint an_ended_proposal_says_when_and_by_whom check (
        (state = 'open') = (ended_at is null) and (state = 'open') = (ended_by is null)),
    constraint who_does_not_agree_says_why check ((state = 'refused') = (reason is not null)),
    constraint nobody_agrees_to_an_own_proposal check (state not in ('agreed', 'refused') or ended_by <> proposed_by)
);
comment on table proposal is 'What one person cannot decide alone, and what somebody else said to it. No decision, and on no public surface, before it is agreed to.';
comment on column proposal.ended_by is 'Who agreed or did not, took it back, or ended the text that it is about.';
create unique index proposal_one_open on proposal (contribution_id) where state = 'open';
create index proposal_waiting on proposal (id) where state = 'open';
create index proposal_of_contribution on proposal (contribution_id, id);

create function proposal_is_of_somebody_else() returns trigger language plpgsql as $$
begin
    if (select author_id from contribution where id = new.contribution_id) = new.proposed_by
       or new.state in ('agreed', 'refused')
          and (select author_id from contribution where id = new.contribution_id) = new.ended_by
    then
        raise exception 'nobody decides on an own text' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and (
        old.state <> 'open'
        or (new.contribution_id, new.revision_id, new.kind, new.proposed_by, new.rule_code, new.explanation, new.proposed_at)
           is distinct from
           (old.contribution_id, old.revision_id, old.kind, old.proposed_by, old.rule_code, old.explanation, old.proposed_at))
    then
        raise exception 'a proposal is ended once, and nothing else about it changes' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger proposal_by_somebody_else before insert or update on proposal
    for each row execute function proposal_is_of_somebody_else();
create trigger proposal_is_kept before delete on proposal for each row execute function forbid_change();
create trigger proposal_is_not_emptied before truncate on proposal for each statement execute function forbid_change();

create function nobody_holds_what_is_proposed_about() returns trigger language plpgsql as $$
begin
    if exists (select from proposal p where p.revision_id = new.id and p.state = 'open') then
        raise exception 'the text waits for a second person' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger revision_waits_for_a_second_person before update of claimed_by, approved_by on revision
    for each row when (new.claimed_by is not null or new.approved_by is not null)
    execute function nobody_holds_what_is_proposed_about();

alter table decision
    add column confirmed_by bigint references account,
    add constraint two_persons_are_two check (confirmed_by <> decided_by),
    add constraint what_is_confirmed_is_negative check (confirmed_by is null or kind in ('decline', 'remove'));
comment on column decision.confirmed_by is 'The second person, where it took two.';
create function confirmer_is_not_the_author() returns trigger language plpgsql as $$
begin
    if (select author_id from contribution where id = new.contribution_id) = new.confirmed_by then
        raise exception 'nobody decides on an own text' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger decision_confirmed_by_somebody_else before insert on decision
    for each row when (new.confirmed_by is not null) execute function confirmer_is_not_the_author();

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

alter table process add column second_person boolean not null default true;
comment on column process.second_person is 'Whether it takes two moderators to decline or remove what a State says with a verified mandate.';
alter table rule add column for_states boolean not null default false;
comment on column rule.for_states is 'Whether it is asked of verified statements of States too: mandate and scope; their length and language the form sees to.';
update rule set for_states = true where code in ('R1', 'R4');
