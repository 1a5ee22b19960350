alter table topic
    add column cap_contributions int check (cap_contributions between 1 and 1000),
    add column cap_words int check (cap_words between 50 and 1000000),
    add column caps_since timestamptz;
comment on column topic.cap_contributions is 'Most contributions of one organisation with its affiliates, or of one person who speaks for nobody: what is open or read counts. Null for as many as they like.';
comment on column topic.cap_words is 'Most words in all of them together.';
comment on column topic.caps_since is 'Since when the caps are what they are: what was sent before is not measured by them.';
create function note_new_caps() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or (new.cap_contributions, new.cap_words) is distinct from (old.cap_contributions, old.cap_words) then
        new.caps_since := case when coalesce(new.cap_contributions, new.cap_words) is not null then clock_timestamp() end;
    end if;
    return new;
end $$;
create trigger topic_caps_since before insert or update of cap_contributions, cap_words on topic
    for each row execute function note_new_caps();

alter table organisation
    add column parent_id bigint references organisation,
    add column parent_since timestamptz,
    add constraint nobody_is_its_own_affiliate check (parent_id <> id),
    add constraint an_affiliate_is_one_since_then check ((parent_id is null) = (parent_since is null));
comment on column organisation.parent_id is 'The organisation that it is an affiliate of: both count as one against the caps of a topic. A parent has no parent.';
create index organisation_affiliates on organisation (parent_id) where parent_id is not null;
create function a_parent_has_no_parent() returns trigger language plpgsql as $$
begin
    if new.parent_id is not null then
        perform from organisation where id = new.parent_id for no key update;
        if exists (select from organisation where id = new.parent_id and parent_id is not null)
           or exists (select from organisation where parent_id = new.id)
        then
            raise exception 'an affiliate has no affiliates' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
create trigger organisation_parent_has_no_parent before insert or update of parent_id on organisation
    for each row when (new.parent_id is not null) execute function a_parent_has_no_parent();
