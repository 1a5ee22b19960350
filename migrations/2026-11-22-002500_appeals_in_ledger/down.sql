drop view public_view.ledger_of_appeals_of_read, public_view.ledger_of_appeals_of_sent_back,
    public_view.ledger_of_appeals_of_sent_back_by_group;
drop trigger contribution_takes_its_appeals_along on contribution;
drop function appeal_outcome_follows_its_contribution();
drop trigger appeal_is_listed on appeal;
drop function appeal_outcome_is_listed();
drop table appeal_outcome, appeal_speaker;
drop function appeal_outcome_keeps_all_but_its_group(), announce_appeal_outcome();
