-- Words of one live contribution that were redacted, and words of another that its author is asked about.
create temporary table pair as
select row_number() over (order by c.id) as place, c.id, c.author_id, c.live_revision_id as text,
       (select min(account_id) from role_grant where role = 'moderator' and account_id <> c.author_id) as moderator
from contribution c where c.visibility = 'live' order by c.id limit 2;
with struck as (
    insert into revision (contribution_id, number, language, body, html, renderer, words, state)
    select id, 99, 'en', 'Without the words.', '<p>Without the words.</p>', 1, 3, 'approved' from pair where place = 1
    returning id, contribution_id)
update contribution c set live_revision_id = struck.id from struck where c.id = struck.contribution_id;
update revision r set comparison_closed_at = now(), closed_by_redaction = true from pair where place = 1 and r.id = text;
insert into decision (contribution_id, revision_id, decided_by, kind, rule_code, explanation, waited)
select id, text, moderator, 'redact', 'R5', 'It names a patient.', interval '1 hour' from pair where place = 1;
insert into redaction (contribution_id, revision_id, passage, rule_code, explanation, asked_by)
select id, text, 'the words', 'R5', 'It names a patient.', moderator from pair;
update redaction x set state = 'consented', ended_by = author_id, ended_at = clock_timestamp(), mark = 'a mark',
                       redacted_revision_id = (select live_revision_id from contribution c where c.id = x.contribution_id)
from pair where place = 1 and x.contribution_id = pair.id;
insert into proposal (contribution_id, revision_id, kind, proposed_by, rule_code, explanation, passage)
select id, text, 'redact', moderator, 'R5', 'It names a patient.', 'the words' from pair where place = 2;
insert into outbox (kind, recipient, subject_id) select 'redaction_asked', 'somebody@example.org', id from pair where place = 2;
