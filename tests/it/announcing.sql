-- Something in every table that the public reads and nobody fills by a form in a few lines.
insert into session_time_reading (session_id, position, words, found_in, starts_at, ends_at, chosen)
values (1, 1, '6.45 p.m.', 'invitation', '2021-12-15 23:45Z', '2021-12-16 02:30Z', true),
       (1, 2, '7.45 p.m.', 'programme', '2021-12-16 00:45Z', '2021-12-16 02:30Z', false);
insert into session_time_settlement (session_id, reason, settled_by) select 1, 'The host has said so.', min(id) from account;
insert into session_organisation (session_id, position, name, role) values (1, 1, 'Invented Devices', 'host');
insert into session_person (session_id, position, name) values (1, 1, 'Ana Invented');
insert into session_link (session_id, position, role, url) select 1, 1, enum_first(null::link_role), 'https://example.org/';
insert into session_part (session_id, position, title) values (1, 1, 'Opening');
insert into session_section (session_id, position, heading, body, html) values (1, 1, 'Background', 'Words', '<p>Words</p>');
insert into accreditation (organisation_id, process_id) select min(id), 1 from organisation;
insert into appeal (decision_id, state, assigned_to, rule_code, reasons, closed_at)
select d.id, 'upheld', (select id from account where email = 'forgetful@example.org'), 'R3', 'It is about the other speaker.', now()
from decision d where d.kind = 'remove';
