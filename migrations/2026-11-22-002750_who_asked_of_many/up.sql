-- The same questions as sets of one or none: PostgreSQL plans a set with the query around it, and calls what answers yes or
-- no once a row, which took a hundred times as long for a queue of thousands.
create function own_contribution(bigint, bigint) returns setof bigint language sql stable rows 1 as $$
    select c.id from contribution c where c.id = $2 and (
        c.author_id = $1
        or exists (select from revision r where r.contribution_id = c.id and r.sent_by = $1)
        or exists (
            select from mandate theirs
            where theirs.account_id = $1 and theirs.status = 'verified' and (
                theirs.organisation_id = c.organisation_id
                or theirs.organisation_id in (
                    select hers.organisation_id from mandate hers
                    where hers.account_id = c.author_id and hers.status = 'verified'))))
$$;
comment on function own_contribution is 'The contribution (second) where the account (first) wrote it or sent a text of it, or speaks for an organisation that its author speaks for or that it was written for.';
create function barred_contribution(bigint, bigint) returns setof bigint language sql stable rows 1 as $$
    select c.id from contribution c where c.id = $2 and (
        c.filed_by = $1 or exists (select from own_contribution($1, c.id)))
$$;
comment on function barred_contribution is 'The contribution (second) where the account (first) decides nothing about it now: it is of its author, or they entered it for its author.';
create function mandated_text(bigint) returns setof bigint language sql stable rows 1 as $$
    select r.id from revision r join contribution c on c.id = r.contribution_id
    where r.id = $1 and (c.organisation_id is null or exists (
        select from mandate m
        where m.account_id in (c.author_id, r.sent_by) and m.organisation_id = c.organisation_id
          and (m.status = 'verified' or m.status = 'ended' and m.ended_at > r.submitted_at)))
$$;
comment on function mandated_text is 'The text where it speaks for nobody else, or whoever wrote or sent it had a mandate that was verified when it was sent or has been since. That it ended later does not change what was said.';

create or replace function is_of_its_author(bigint, bigint) returns boolean language sql stable as $$
    select exists (select from own_contribution($1, $2))
$$;
create or replace function may_not_decide(bigint, bigint) returns boolean language sql stable as $$
    select exists (select from barred_contribution($1, $2))
$$;
create or replace function speaks_with_mandate(bigint) returns boolean language sql stable as $$
    select exists (select from mandated_text($1))
$$;
