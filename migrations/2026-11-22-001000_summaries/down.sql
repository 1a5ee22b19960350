drop view public_view.citation, public_view.summary_block, public_view.summary_topic, public_view.summary;
drop table citation, summary_block, summary_topic, summary;
drop type block_kind;
