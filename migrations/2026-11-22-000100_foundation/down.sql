drop function forbid_change();
drop schema public_view;
