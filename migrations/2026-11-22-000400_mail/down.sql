drop table outbox;
drop type letter_kind;
