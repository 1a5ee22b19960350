drop view public_view.summary_coverage, public_view.citation, public_view.summary_block, public_view.summary_topic, public_view.summary;
drop view summary_coverage;
drop table citation, summary_block, summary_topic, summary;
drop function what_was_published_is_frozen;
drop type block_kind;
