-- Servers keep what they have rendered for visitors until it changes. Whatever changes what the public reads says so
-- here, in the same transaction: to every server that listens, and to the transaction itself, which asks before it
-- commits. What is pending changes nothing public and announces nothing, so that nobody can tell by the clock.
create function announce(scope text) returns void language plpgsql as $$
declare
    said text := coalesce(current_setting('plenary.changed', true), '');
begin
    if strpos(said, ' ' || scope || ' ') = 0 then
        perform set_config('plenary.changed', said || ' ' || scope || ' ', true);
        perform pg_notify('plenary_changed', scope);
    end if;
end $$;
comment on function announce is 'Says that something public changed: everything, record, ledger, summaries, or topic:ID.';

create function announce_always() returns trigger language plpgsql as $$
begin
    perform announce(tg_argv[0]);
    return null;
end $$;
comment on function announce_always is 'For tables of which every row is public.';

create trigger process_is_announced after insert or update or delete on process
    for each statement execute function announce_always('record');
create trigger process_issue_is_announced after insert or update or delete on process_issue
    for each statement execute function announce_always('record');
create trigger norm_is_announced after insert or update or delete on norm
    for each statement execute function announce_always('record');
create trigger accreditation_is_announced after insert or update or delete on accreditation
    for each statement execute function announce_always('everything');
create trigger stakeholder_group_is_announced after insert or update or delete on stakeholder_group
    for each statement execute function announce_always('everything');
create trigger rule_is_announced after insert or update or delete on rule
    for each statement execute function announce_always('everything');
-- Of accounts and organisations the views show one column; new rows are behind nothing public yet.
create trigger account_is_announced after update of invented on account
    for each row when (old.invented is distinct from new.invented) execute function announce_always('everything');
create trigger organisation_is_announced after update of invented on organisation
    for each row when (old.invented is distinct from new.invented) execute function announce_always('everything');

create function announce_session() returns trigger language plpgsql as $$
begin
    if old.published_at is not null or new.published_at is not null then
        perform announce('record');
    end if;
    return null;
end $$;
create trigger session_is_announced after insert or update or delete on session
    for each row execute function announce_session();

create function announce_part_of_session() returns trigger language plpgsql as $$
begin
    if exists (select from session where id in (old.session_id, new.session_id) and published_at is not null) then
        perform announce('record');
    end if;
    return null;
end $$;
create trigger session_time_reading_is_announced after insert or update or delete on session_time_reading
    for each row execute function announce_part_of_session();
create trigger session_time_settlement_is_announced after insert or update or delete on session_time_settlement
    for each row execute function announce_part_of_session();
create trigger session_organisation_is_announced after insert or update or delete on session_organisation
    for each row execute function announce_part_of_session();
create trigger session_person_is_announced after insert or update or delete on session_person
    for each row execute function announce_part_of_session();
create trigger session_link_is_announced after insert or update or delete on session_link
    for each row execute function announce_part_of_session();
create trigger session_part_is_announced after insert or update or delete on session_part
    for each row execute function announce_part_of_session();
create trigger session_section_is_announced after insert or update or delete on session_section
    for each row execute function announce_part_of_session();

create function announce_topic() returns trigger language plpgsql as $$
declare
    before topic := old;
begin
    if old.published_at is null and new.published_at is null then
        return null;
    end if;
    perform announce('topic:' || coalesce(new.id, old.id));
    before.next_no := new.next_no;
    before.version := new.version;
    before.edition := new.edition;
    if before is distinct from new then
        perform announce('record');
    end if;
    return null;
end $$;
comment on function announce_topic is 'A topic whose thread alone has changed is still the same in every list.';
create trigger topic_is_announced after insert or update or delete on topic
    for each row execute function announce_topic();

create function announce_part_of_topic() returns trigger language plpgsql as $$
begin
    if exists (select from topic where id in (old.topic_id, new.topic_id) and published_at is not null) then
        perform announce('record');
    end if;
    return null;
end $$;
create trigger topic_session_is_announced after insert or update or delete on topic_session
    for each row execute function announce_part_of_topic();
create trigger topic_issue_is_announced after insert or update or delete on topic_issue
    for each row execute function announce_part_of_topic();
create trigger topic_norm_is_announced after insert or update or delete on topic_norm
    for each row execute function announce_part_of_topic();

create function announce_group_count() returns trigger language plpgsql as $$
begin
    if old.published is distinct from new.published then
        perform announce('topic:' || coalesce(new.topic_id, old.topic_id));
    end if;
    return null;
end $$;
create trigger topic_group_count_is_announced after insert or update or delete on topic_group_count
    for each row execute function announce_group_count();

create function announce_contribution() returns trigger language plpgsql as $$
declare
    public constant visibility[] := '{live,withdrawn,removed}';
    before contribution := old;
begin
    if old.visibility = any (public) or new.visibility = any (public) then
        before.version := new.version;
        if before is distinct from new then
            perform announce('topic:' || coalesce(new.topic_id, old.topic_id));
        end if;
    end if;
    return null;
end $$;
comment on function announce_contribution is 'The version alone rises with a text that waits too, behind one that is read.';
create trigger contribution_is_announced after insert or update or delete on contribution
    for each row execute function announce_contribution();

create function announce_text() returns trigger language plpgsql as $$
begin
    if old.state = 'approved' or new.state = 'approved' or (old.state = 'superseded' and new.state = 'superseded') then
        perform announce('topic:' || c.topic_id) from contribution c
        where c.id = coalesce(new.contribution_id, old.contribution_id) and c.no is not null;
    end if;
    return null;
end $$;
comment on function announce_text is 'Leases and states of a text that waits are nobody else''s.';
create trigger revision_is_announced after insert or update or delete on revision
    for each row execute function announce_text();

create function announce_decision() returns trigger language plpgsql as $$
begin
    if new.kind not in ('request_changes', 'decline')
       or exists (select from contribution c join topic t on t.id = c.topic_id
                  where c.id = new.contribution_id and t.closes_at < now())
    then
        perform announce('ledger');
    end if;
    return null;
end $$;
comment on function announce_decision is 'What was declined or sent back shows once the topic has closed.';
create trigger decision_is_announced after insert on decision for each row execute function announce_decision();

create function announce_sent_back_speaker() returns trigger language plpgsql as $$
begin
    if exists (select from topic where id = coalesce(new.topic_id, old.topic_id) and closes_at < now()) then
        perform announce('ledger');
    end if;
    return null;
end $$;
create trigger sent_back_speaker_is_announced after insert or update or delete on sent_back_speaker
    for each row execute function announce_sent_back_speaker();

create function announce_summary() returns trigger language plpgsql as $$
begin
    if old.published_at is not null or new.published_at is not null then
        perform announce('summaries');
    end if;
    return null;
end $$;
create trigger summary_is_announced after insert or update or delete on summary
    for each row execute function announce_summary();

create function announce_part_of_summary() returns trigger language plpgsql as $$
begin
    if exists (select from summary where id in (old.summary_id, new.summary_id) and published_at is not null) then
        perform announce('summaries');
    end if;
    return null;
end $$;
create trigger summary_topic_is_announced after insert or update or delete on summary_topic
    for each row execute function announce_part_of_summary();
create trigger summary_block_is_announced after insert or update or delete on summary_block
    for each row execute function announce_part_of_summary();

create function announce_citation() returns trigger language plpgsql as $$
begin
    if exists (select from summary_block b join summary s on s.id = b.summary_id
               where b.id in (old.block_id, new.block_id) and s.published_at is not null)
    then
        perform announce('summaries');
    end if;
    return null;
end $$;
create trigger citation_is_announced after insert or update or delete on citation
    for each row execute function announce_citation();

create function announce_what_else_is_public() returns int language plpgsql as $$
declare
    found_table name;
    found_tables int := 0;
begin
    for found_table in
        with recursive reads (relation) as (
            select c.oid from pg_class c where c.relnamespace = 'public_view'::regnamespace
            union
            select d.refobjid
            from reads
            join pg_rewrite r on r.ev_class = reads.relation
            join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                            and d.refclassid = 'pg_class'::regclass and d.refobjid <> reads.relation
        )
        select c.relname
        from reads join pg_class c on c.oid = reads.relation
        where c.relkind in ('r', 'p')
          and not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                          where t.tgrelid = c.oid and p.proname like 'announce%')
    loop
        execute format('create trigger %I after insert or update or delete on %I for each statement '
                       'execute function announce_always(''everything'')', found_table || '_is_announced', found_table);
        found_tables := found_tables + 1;
    end loop;
    return found_tables;
end $$;
comment on function announce_what_else_is_public is 'Gives a table that a public view reads and that announces nothing yet a trigger that announces everything. Called after every migration, so that no table is forgotten.';
