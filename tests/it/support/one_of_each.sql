-- One of each thing that visitors and organisers meet besides contributions; No. 1 has to be published.
insert into summary (slug, process_id, title) values ('a-draft', 1, 'A summary in preparation'), ('a-summary', 1, 'A summary for the tests');
insert into summary_topic (summary_id, topic_id, position) select id, 1, 1 from summary;
insert into summary_block (summary_id, position, kind, body) select id, 1, 'paragraph', 'Somebody said something.' from summary order by id;
insert into citation (block_id, position, contribution_id, revision_id)
select b.id, 1, c.id, c.live_revision_id from summary_block b, contribution c where c.topic_id = 1 and c.no = 1;
update summary set published_at = now() where slug = 'a-summary';
insert into account (email, name, password_hash, group_id) values ('forgetful@example.org', 'Somebody forgetful', '', 'individual');
insert into mailed_link (token_hash, account_id, purpose, expires_at)
select sha256('a-secret-of-a-letter'), id, 'reset_password', now() + interval '1 hour' from account where email = 'forgetful@example.org';
insert into unsent_form (token_hash, network, path, body, expires_at)
values (sha256('a-secret-of-a-letter'), '', '/topics/what-first/contributions', 'body=Words', now() + interval '1 hour');
insert into sign_up (email, name, password_hash, group_id, token_hash)
values ('newcomer@example.org', 'Somebody new', '', 'individual', sha256('a-secret-of-a-letter'));
insert into following (account_id, topic_id) select id, 1 from account where email = 'forgetful@example.org';
insert into notice_settings (account_id) select id from account where email = 'forgetful@example.org';
