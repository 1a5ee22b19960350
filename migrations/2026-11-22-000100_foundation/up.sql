-- What the public may read stands in this schema as views, and nowhere else. The role is made
-- outside the migrations, because roles belong to the cluster.
create schema public_view;
grant usage on schema public_view to plenary_public;

create function forbid_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
comment on function forbid_change is 'For tables that only grow.';
