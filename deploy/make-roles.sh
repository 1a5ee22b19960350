#!/bin/sh
# Run once by the database's container, on an empty volume: the two roles and the database.
# docs/operating.md has the same for a database of one's own.
set -eu

: "${PLENARY_DATABASE_PASSWORD:?set PLENARY_DATABASE_PASSWORD in .env, see docs/operating.md}"

psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --set password="$PLENARY_DATABASE_PASSWORD" \
    --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
create role plenary login password :'password';
create role plenary_public nologin;
grant plenary_public to plenary;
create database plenary owner plenary;
SQL
