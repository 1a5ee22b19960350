delete from announcement where corrects;
delete from news where corrects;
alter table announcement drop column corrects;
alter table news drop column corrects;
