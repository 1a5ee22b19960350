create type decision_kind as enum ('approve', 'request_changes', 'decline', 'remove', 'restore');
create type appeal_state as enum ('open', 'assigned', 'upheld', 'overturned', 'partly', 'withdrawn', 'expired');
create type report_state as enum ('open', 'acted', 'no_action');

create table rule (
    code text primary key check (code ~ '^R[0-9]+$'),
    position int not null unique,
    title text not null,
    body text not null,
    canned_changes text not null,
    canned_decline text not null
);
comment on table rule is 'The rules of conduct, published under their codes.';
insert into rule (code, position, title, body, canned_changes, canned_decline) values
    ('R1', 1, 'Stay with the question',
     'A contribution answers the question of the topic, or answers somebody who does. Other subjects have their own topics.',
     'Part of your text leaves the question of this topic. Please shorten or drop that part, or show how it bears on the question, and send it again.',
     'Your text concerns another subject than the question of this topic. It was not published here. You are welcome to put it forward in a topic that covers it.'),
    ('R2', 2, 'Keep within the law',
     'No incitement to violence, discrimination or hatred, no threats, no guidance for committing an offence, and no text that belongs to somebody else without the right to use it.',
     'One passage may break the law or the rights of somebody else. Please remove or reword the passage named below and send your text again.',
     'Your text contains matter that we may not publish under the law or because it infringes the rights of others. The passage and the reason are given below.'),
    ('R3', 3, 'Address the point, not the person',
     'Disagree with what was said as firmly as you wish. Do not judge the character, motives, origin or competence of whoever said it.',
     'Your argument is welcome; some words in it are about the person who spoke and not about the point. Please reword them and send your text again.',
     'Your text is mainly about another contributor and not about what was said. It was not published. An answer to the argument itself can be sent at any time while the topic is open.'),
    ('R4', 4, 'Speak only for whom you may',
     'Write in the name of a State, a group or an organisation only with a mandate to do so. Otherwise write in a personal capacity. Say so where you quote others.',
     'Your text speaks in the name of somebody whose mandate we have not been able to verify. Please send us the mandate, or reword the text so that it speaks for you alone.',
     'Your text speaks for a State, group or organisation without a verified mandate. It was not published. You may send it again in a personal capacity.'),
    ('R5', 5, 'Keep confidential and personal data out',
     'No data about patients or other private persons, no secrets, no document under embargo, and no detail that lets somebody exploit a weakness which is still open. Report weaknesses to the CERT in charge.',
     'Your text holds personal or confidential details. Please take them out or make them general enough that nobody can be recognised or harmed, and send it again.',
     'Your text discloses personal or confidential details, or a weakness that is still open. To prevent harm it was not published.'),
    ('R6', 6, 'Say it once, and sell nothing',
     'Put a point forward once and refer back to it afterwards. Describe what a product or service teaches everybody; do not advertise it.',
     'Your text repeats an earlier contribution or promotes a product or service. Please keep what is new and of use to all, and send it again.',
     'Your text repeats what you have already said here, or advertises a product or service. It was not published.');
alter table contribution add foreign key (removed_rule) references rule;

create table decision (
    id bigint generated always as identity primary key,
    contribution_id bigint not null,
    revision_id bigint not null,
    decided_by bigint not null references account,
    kind decision_kind not null,
    rule_code text references rule,
    explanation text,
    automated boolean not null default false,
    decided_at timestamptz not null default clock_timestamp(),
    waited interval not null check (waited >= interval '0'),
    public_id uuid not null unique default gen_random_uuid(),
    foreign key (contribution_id, revision_id) references revision (contribution_id, id),
    constraint a_negative_decision_has_reasons check (
        kind in ('approve', 'restore')
        or (rule_code is not null and explanation is not null and char_length(explanation) between 10 and 4000)),
    constraint no_machine_decides check (not automated)
);
comment on table decision is 'Append-only: who decided what about which text, and why.';
comment on column decision.waited is 'From submission to this decision.';
comment on column decision.public_id is 'Its name on the ledger. Random: row numbers would count what is not public.';
create unique index decision_one_per_text on decision (revision_id) where kind in ('approve', 'request_changes', 'decline');
create index decision_of_contribution on decision (contribution_id, id);
create index decision_in_time on decision (decided_at, id);
create index decision_by_day on decision (((decided_at at time zone 'UTC')::date), public_id);
create trigger decision_only_grows before update or delete on decision for each row execute function forbid_change();
create trigger decision_is_not_emptied before truncate on decision for each statement execute function forbid_change();

create function decider_is_not_the_author() returns trigger language plpgsql as $$
begin
    if (select author_id from contribution where id = new.contribution_id) = new.decided_by then
        raise exception 'nobody decides on an own text' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger decision_by_somebody_else before insert on decision for each row execute function decider_is_not_the_author();

create table sent_back_speaker (
    topic_id bigint not null,
    group_id text not null,
    kind decision_kind not null check (kind in ('request_changes', 'decline')),
    speaker bigint not null,
    primary key (topic_id, group_id, kind, speaker)
);
comment on table sent_back_speaker is 'Of whom texts were sent back or declined in a topic, each once: the ledger names a group from five of them on. No foreign keys: the contribution has them, and a moderator would wait for the topic''s lock.';
comment on column sent_back_speaker.speaker is 'The organisation, or with a minus the account of who spoke for nobody else.';
create function speaker_was_sent_back() returns trigger language plpgsql as $$
begin
    insert into sent_back_speaker (topic_id, group_id, kind, speaker)
    select topic_id, group_id, new.kind, coalesce(organisation_id, -author_id) from contribution where id = new.contribution_id
    on conflict do nothing;
    return null;
end $$;
create trigger decision_counts_its_speaker after insert on decision for each row
    when (new.kind in ('request_changes', 'decline')) execute function speaker_was_sent_back();

create table appeal (
    id bigint generated always as identity primary key,
    decision_id bigint not null unique references decision,
    state appeal_state not null default 'open',
    opened_at timestamptz not null default clock_timestamp(),
    assigned_to bigint references account,
    reasons text,
    closed_at timestamptz,
    constraint an_assigned_appeal_has_a_person check (state not in ('assigned', 'upheld', 'overturned', 'partly') or assigned_to is not null),
    constraint an_outcome_has_reasons check (
        state not in ('upheld', 'overturned', 'partly') or (reasons is not null and char_length(reasons) between 10 and 4000)),
    constraint a_closed_appeal_has_its_time check ((state in ('open', 'assigned')) = (closed_at is null))
);
create function appeal_goes_to_somebody_else() returns trigger language plpgsql as $$
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
create trigger appeal_by_somebody_else before insert or update on appeal for each row execute function appeal_goes_to_somebody_else();

create table report (
    id bigint generated always as identity primary key,
    contribution_id bigint not null,
    revision_id bigint not null,
    reported_by bigint references account,
    rule_code text not null references rule,
    explanation text not null check (char_length(explanation) between 10 and 4000),
    reported_at timestamptz not null default clock_timestamp(),
    state report_state not null default 'open',
    closed_by bigint references account,
    closed_at timestamptz check (closed_at >= reported_at),
    reason text check (char_length(reason) between 10 and 4000),
    foreign key (contribution_id, revision_id) references revision (contribution_id, id),
    constraint a_closed_report_says_who_when_and_why check (
        (state = 'open') = (closed_by is null) and (state = 'open') = (closed_at is null) and (state = 'open') = (reason is null))
);
comment on table report is 'What readers say about a text that they read, and what came of it.';
comment on column report.reported_by is 'Null without an account; of those nobody can be told apart.';
comment on column report.reason is 'Why it was closed as it was; both sides are told.';
create unique index report_one_open on report (contribution_id, reported_by) where state = 'open';
create index report_of_contribution on report (contribution_id, id);
create index report_waiting on report (reported_at, id) where state = 'open';
create index report_by_account on report (reported_by, reported_at) where reported_by is not null;

create function report_is_about_what_is_read() returns trigger language plpgsql as $$
begin
    if new.state <> 'open' or not exists (
        select from contribution c
        where c.id = new.contribution_id and c.visibility = 'live' and c.live_revision_id = new.revision_id)
    then
        raise exception 'what is reported is read at that moment' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger report_begins before insert on report for each row execute function report_is_about_what_is_read();

create function report_is_closed_once_by_somebody_else() returns trigger language plpgsql as $$
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
create trigger report_ends before update on report for each row execute function report_is_closed_once_by_somebody_else();
create trigger report_is_kept before delete on report for each row execute function forbid_change();
create trigger report_is_not_emptied before truncate on report for each statement execute function forbid_change();

create view public_view.rule as select code, position, title, body from public.rule;
create view public_view.ledger as
    select d.public_id as id, (d.decided_at at time zone 'UTC')::date as decided_on, d.kind,
           t.id as topic_id, t.slug as topic_slug, t.title as topic_title,
           case when d.kind in ('approve', 'remove', 'restore') then c.no end as no,
           case when c.group_id = 'state' and c.capacity <> 'personal' and d.kind = 'remove' then null else d.rule_code end as rule_code,
           case when d.kind in ('approve', 'remove', 'restore')
                  or (select count(*) from (select from public.sent_back_speaker s
                      where s.topic_id = c.topic_id and s.group_id = c.group_id and s.kind = d.kind limit 5) some_of_them) = 5
                then c.group_id end as group_id,
           ceil(extract(epoch from d.waited) / 3600)::int as waited_hours
    from public.decision d
    join public.contribution c on c.id = d.contribution_id
    join public_view.topic t on t.id = c.topic_id
    where (d.kind in ('approve', 'remove', 'restore') and c.no is not null) or t.closes_at < now();
comment on view public_view.ledger is 'Decisions without persons and without words. What was declined or sent back shows after the topic has closed, and names its group once five organisations, or people who spoke for nobody else, had such a decision; never its number, which would name its author. Days and hours only: finer times would tell when somebody wrote.';
grant select on all tables in schema public_view to plenary_public;
