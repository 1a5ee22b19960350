insert into topic (slug, process_id, title, question, opens_at, closes_at, zone)
values ('zqtopicdraft', 1, 'A topic: zqtopicdraft', 'Which one: zqtopicdraft?', now(), now() + interval '3 days', 'UTC');
insert into session (slug, process_id, kind, title, attendance, zone, starts_at, ends_at)
values ('zqsessiondraft', 1, 'side_event', 'A session: zqsessiondraft', 'online', 'UTC', now() + interval '1 day', now() + interval '2 days');
insert into summary (slug, process_id, title, preface) values ('zqsummarydraft', 1, 'A summary: zqsummarydraft', 'About it: zqsummarypreface.');
insert into summary_topic (summary_id, topic_id, position) values (1, 1, 1);
insert into summary_block (summary_id, position, kind, body) values (1, 1, 'paragraph', 'A paragraph: zqsummaryblock.');
