alter table rule drop column for_states;
alter table process drop column second_person;
drop trigger appeal_by_no_second_person on appeal;
drop function appeal_is_not_for_the_second_person();
drop trigger decision_confirmed_by_somebody_else on decision;
drop function confirmer_is_not_the_author();
alter table decision
    drop constraint what_is_confirmed_is_negative,
    drop constraint two_persons_are_two,
    drop column confirmed_by;
drop trigger revision_waits_for_a_second_person on revision;
drop function nobody_holds_what_is_proposed_about();
drop table proposal;
drop function proposal_is_of_somebody_else();
drop type proposal_state;
drop type proposal_kind;
