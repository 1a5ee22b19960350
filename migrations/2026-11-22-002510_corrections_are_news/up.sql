alter table announcement add column corrects boolean not null default false;
comment on column announcement.corrects is 'Whether another text took the place of one that was read already.';
alter table news add column corrects boolean not null default false;
comment on column news.corrects is 'Whether a correction is told; what was not told yet is told once, as it reads by then.';
