create type filing_state as enum ('waiting', 'confirmed', 'refused', 'taken_back');
create type source_kind as enum ('letter', 'message', 'document', 'spoken');

create table filing (
    id bigint generated always as identity primary key,
    reference text not null unique check (reference ~ '^[a-z2-7]{26}$'),
    topic_id bigint not null references topic,
    reply_to int check (reply_to > 0),
    recipient text not null check (recipient = lower(recipient) and char_length(recipient) <= 254),
    sender_name text not null check (char_length(sender_name) between 1 and 120),
    language text not null,
    body text not null check (char_length(body) between 1 and 60000),
    source_kind source_kind not null,
    received_on date not null,
    source text not null check (char_length(source) between 1 and 4000),
    filed_by bigint not null references account,
    filed_at timestamptz not null default clock_timestamp(),
    state filing_state not null default 'waiting',
    answered_at timestamptz,
    contribution_id bigint unique references contribution,
    constraint an_answer_has_its_time check ((state = 'waiting') = (answered_at is null)),
    constraint what_was_confirmed_is_a_contribution check ((state = 'confirmed') = (contribution_id is not null))
);
comment on table filing is 'A text that staff entered from what somebody sent on paper or by mail. It is no contribution before whoever sent it has confirmed it.';
comment on column filing.recipient is 'The address of whoever sent it: only an account of this address sees the text and can confirm it.';
comment on column filing.source is 'What was received, from whom and how, in the words of staff: shown to staff and to whoever sent it.';
create index filing_newest on filing (filed_at, id);
create index filing_for on filing (recipient, id) where state = 'waiting';
create index filing_of_topic on filing (topic_id);

create function keep_filing() returns trigger language plpgsql as $$
begin
    if old.state <> 'waiting' then
        raise exception 'a filing is answered once' using errcode = 'restrict_violation';
    end if;
    if (new.reference, new.topic_id, new.reply_to, new.recipient, new.language, new.body, new.source_kind, new.received_on,
        new.source, new.filed_by, new.filed_at)
       is distinct from
       (old.reference, old.topic_id, old.reply_to, old.recipient, old.language, old.body, old.source_kind, old.received_on,
        old.source, old.filed_by, old.filed_at)
    then
        raise exception 'what was filed is kept as the source' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger filing_is_kept_as_it_was before update on filing for each row execute function keep_filing();
create trigger filing_is_kept before delete on filing for each row execute function forbid_change();
create trigger filing_is_not_emptied before truncate on filing for each statement execute function forbid_change();

alter table contribution
    add column filed_by bigint references account,
    add column filed_from source_kind,
    add column received_on date,
    add constraint a_filing_is_whole
        check ((filed_by is null) = (filed_from is null) and (filed_by is null) = (received_on is null));
comment on column contribution.filed_by is 'Who entered its first text for whoever sent it: they decide nothing about it.';
comment on column contribution.filed_from is 'What the first text was entered from, where staff entered it; readers are told.';
comment on column contribution.received_on is 'When that was received.';

create or replace function decider_is_not_the_author() returns trigger language plpgsql as $$
begin
    if exists (select from contribution where id = new.contribution_id and new.decided_by in (author_id, filed_by)) then
        raise exception 'nobody decides on an own text, or on one that they entered' using errcode = 'check_violation';
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

-- What waits for its sender is behind no view; of what was confirmed and is read, readers learn where it came from.
create or replace view public_view.contribution as
    select c.topic_id, c.no, c.sort_path, c.root_group_id, p.no as parent_no, c.group_id, c.capacity,
           case when c.visibility = 'live' then c.spoken_as end as spoken_as,
           case when c.visibility = 'live' then c.on_behalf_of end as on_behalf_of,
           coalesce(o.invented, false) or author.invented as invented,
           c.visibility = 'live' and a.organisation_id is not null as accredited,
           c.visibility,
           case when c.visibility = 'removed' and not (c.group_id = 'state' and c.capacity <> 'personal')
                then c.removed_rule end as removed_rule,
           c.published_at, c.changed_at, coalesce(c.changed_at, c.published_at) as text_since,
           r.id as revision_id, r.number as revision_number, r.language, r.html,
           case when c.visibility = 'live' then c.filed_from end as filed_from,
           case when c.visibility = 'live' then c.received_on end as received_on
    from public.contribution c
    join public_view.topic t on t.id = c.topic_id
    -- Outer joins: whoever does not ask for what they add does not pay for them.
    left join public.account author on author.id = c.author_id
    left join public.contribution p on p.id = c.parent_id
    left join public.organisation o on o.id = c.organisation_id
    left join public.accreditation a on a.organisation_id = c.organisation_id and a.process_id = t.process_id
    left join public.revision r on r.id = c.live_revision_id and c.visibility = 'live'
    where c.visibility in ('live', 'withdrawn', 'removed');

alter type letter_kind add value if not exists 'filing_to_confirm';
