insert into topic (slug, process_id, title, question, opens_at, closes_at, zone, published_at)
values ('what-was-first', 1, 'What came first?', 'What was done first, and why?', now() - interval '10 days', now() + interval '1 day', 'UTC', now());
