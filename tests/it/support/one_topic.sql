insert into process (slug, short_name, name) values ('a-process', 'A Process', 'A process for the tests');
insert into process_issue (process_id, position, code, title) values (1, 1, 'threats', 'Threats'), (1, 2, 'norms', 'Norms');
insert into norm (process_id, letter, reference, short_title, paraphrase) values (1, 'f', 'A/70/174, para. 13 (f)', 'Do not damage', 'In our words.');
insert into session (slug, process_id, kind, title, attendance, zone, starts_at, ends_at, published_at)
values ('a-session', 1, 'side_event', 'A session for the tests', 'in_person', 'America/New_York', '2021-12-15 23:45Z', '2021-12-16 02:30Z', now());
insert into topic (slug, process_id, title, question, opens_at, closes_at, zone, word_limit, published_at)
values ('what-first', 1, 'What should come first?', 'Which measure comes first, and why?', now() - interval '10 days', now() + interval '3 days', 'America/New_York', 200, now());
insert into topic_session values (1, 1, 1);
insert into topic_issue values (1, 1);
insert into topic_norm values (1, 1);
