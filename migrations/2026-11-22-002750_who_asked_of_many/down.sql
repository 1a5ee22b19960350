create or replace function speaks_with_mandate(bigint) returns boolean language sql stable as $$
    select exists (
        select from revision r join contribution c on c.id = r.contribution_id
        where r.id = $1 and (c.organisation_id is null or exists (
            select from mandate m
            where m.account_id in (c.author_id, r.sent_by) and m.organisation_id = c.organisation_id
              and (m.status = 'verified' or m.status = 'ended' and m.ended_at > r.submitted_at))))
$$;
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
create or replace function may_not_decide(bigint, bigint) returns boolean language sql stable as $$
    select is_of_its_author($1, $2) or exists (select from contribution c where c.id = $2 and c.filed_by = $1)
$$;
drop function mandated_text(bigint);
drop function barred_contribution(bigint, bigint);
drop function own_contribution(bigint, bigint);
