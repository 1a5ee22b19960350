drop view public_view.ledger, public_view.rule;
drop table appeal;
drop function appeal_goes_to_somebody_else();
drop table decision;
drop function decider_is_not_the_author();
alter table contribution drop constraint contribution_removed_rule_fkey;
drop table rule;
drop type appeal_state;
drop type decision_kind;
