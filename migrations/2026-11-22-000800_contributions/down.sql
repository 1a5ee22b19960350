drop view public_view.newest_contribution, public_view.contribution;
alter table contribution drop constraint the_live_text_is_its_own;
drop table revision, draft, contribution;
drop function nothing_pending_is_deleted();
drop function live_text_is_approved();
drop function keep_words();
drop type capacity;
drop type revision_state;
drop type visibility;
