-- One of each thing that only its author, their organisation or staff meet; No. 1 has to be Ana's and published.
update mandate set focal_point = true where account_id = (select id from account where email = 'ana@example.org');
update organisation set clears = true where slug = 'invented-devices';
insert into redaction (contribution_id, revision_id, passage, rule_code, explanation, asked_by)
select c.id, c.live_revision_id, 'a point', 'R5', 'It points at a person.', a.id
from contribution c, account a where c.no = 1 and a.email = 'mia@example.org';
insert into filing (reference, topic_id, recipient, sender_name, language, body, source_kind, received_on, source, filed_by, posting_key)
select 'aaaaaaaaaaaaaaaaaaaaaaaaaa', 1, 'ana@example.org', 'Ana', 'en', 'Hear *more*.', 'letter', '2021-05-03', 'A letter', id, 'a'
from account where email = 'ora@example.org';
insert into contribution (reference, topic_id, author_id, organisation_id, group_id, capacity, spoken_as, posting_key, visibility)
select 'bbbbbbbbbbbbbbbbbbbbbbbbbb', 1, author_id, organisation_id, group_id, capacity, spoken_as, 'declined', 'closed'
from contribution where no = 1;
insert into revision (contribution_id, number, language, body, html, renderer, words, state)
select id, 1, 'en', 'Text', '<p>Text</p>', 1, 1, 'declined' from contribution where posting_key = 'declined';
insert into decision (contribution_id, revision_id, decided_by, kind, rule_code, explanation, waited)
select r.contribution_id, r.id, a.id, 'decline', 'R1', 'Not about the question.', interval '0'
from revision r, account a where r.state = 'declined' and a.email = 'mia@example.org';
insert into appeal (decision_id) select id from decision where kind = 'decline';
insert into report (contribution_id, revision_id, rule_code, explanation)
select id, live_revision_id, 'R3', 'It is about a person.' from contribution where no = 1;
