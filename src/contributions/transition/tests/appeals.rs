//! Appeals in sentences.

use chrono::Duration;

use super::people::{ANA, BO, MEI, NIA, OLA, approve, assign, assign_as, claim_next, decline, reasons, report, token};
use super::stories::{declined, published, refuses, remove, removed, settle, submitted};
use crate::contributions::transition::event::{Assigner, Event, Ruling};
use crate::contributions::transition::outcome::Letter;
use crate::contributions::transition::refusal::Refusal;
use crate::contributions::transition::{APPEAL_LASTS, APPEAL_WITHIN};
use crate::contributions::{RevisionId, Visibility};
use crate::people::AccountId;

#[test]
fn an_appeal_is_brought_once_and_within_six_months() {
    let mut model = declined();
    refuses(&mut model, MEI, &Event::Appeal, Refusal::NotTheAuthor);
    model.wait(APPEAL_WITHIN);
    let mut too_late = model.clone();
    too_late.wait(Duration::seconds(1));
    refuses(&mut too_late, ANA, &Event::Appeal, Refusal::TooLateToAppeal);
    model.act(ANA, &Event::Appeal).unwrap();
    model.act(ANA, &Event::WithdrawAppeal).unwrap();
    refuses(&mut model, ANA, &Event::Appeal, Refusal::AlreadyAppealed);
    refuses(&mut published(), ANA, &Event::Appeal, Refusal::NothingToAppeal);
}

#[test]
fn an_appeal_goes_to_somebody_who_never_had_to_do_with_it() {
    let mut model = declined();
    model.act(ANA, &Event::Appeal).unwrap();
    refuses(&mut model, OLA, &assign(MEI), Refusal::AlreadyInvolved);
    refuses(&mut model, OLA, &assign(BO), Refusal::OwnOrganisation);
    refuses(&mut model, OLA, &assign(ANA), Refusal::OwnText);
    model.act(MEI, &assign(NIA)).unwrap();
    model.act(MEI, &assign(OLA)).unwrap();
    assert_eq!(model.letters.last(), Some(&Letter::AppealGivenOn { from: AccountId(NIA) }), "it is not hers any more");
    refuses(&mut model, NIA, &settle(Ruling::Uphold), Refusal::NotAssigned);
    model.act(OLA, &settle(Ruling::Overturn)).unwrap();
    assert_eq!(model.visibility, Visibility::Live);
}

#[test]
fn nobody_chooses_who_looks_at_what_they_wrote_or_had_a_part_in() {
    let mut model = declined();
    model.act(ANA, &Event::Appeal).unwrap();
    for by in [Assigner::Moderator, Assigner::Organiser] {
        refuses(&mut model, ANA, &assign_as(by, OLA), Refusal::OwnText);
        refuses(&mut model, BO, &assign_as(by, OLA), Refusal::OwnOrganisation);
    }
    refuses(&mut model, MEI, &assign_as(Assigner::Moderator, OLA), Refusal::AlreadyInvolved);
    model.act(NIA, &assign_as(Assigner::Moderator, OLA)).unwrap();
    // Somebody has to be able to say who.
    model.act(MEI, &assign(NIA)).unwrap();
}

#[test]
fn whoever_reported_it_is_out_of_the_appeal() {
    let mut model = published();
    model.act(NIA, &report(true, 1)).unwrap();
    model.act(MEI, &remove(1)).unwrap();
    model.act(ANA, &Event::Appeal).unwrap();
    refuses(&mut model, OLA, &assign(NIA), Refusal::AlreadyInvolved);
}

#[test]
fn a_claim_is_enough_to_be_out_of_the_appeal() {
    let mut model = submitted();
    model.act(NIA, &claim_next(1)).unwrap();
    model.act(NIA, &Event::Release { token: token(1) }).unwrap();
    model.act(MEI, &claim_next(2)).unwrap();
    model.act(MEI, &decline(model.form())).unwrap();
    model.act(ANA, &Event::Appeal).unwrap();
    refuses(&mut model, OLA, &assign(NIA), Refusal::AlreadyInvolved);
}

#[test]
fn an_appeal_that_nobody_settles_expires_and_says_so() {
    let mut model = declined();
    model.act(ANA, &Event::Appeal).unwrap();
    model.wait(APPEAL_LASTS - Duration::seconds(1));
    refuses(&mut model, ANA, &Event::AppealExpires, Refusal::NotYetExpired);
    model.wait(Duration::seconds(1));
    model.act(ANA, &Event::AppealExpires).unwrap();
    assert_eq!(model.letters.last(), Some(&Letter::AppealExpired));
}

#[test]
fn an_overturned_removal_restores_what_was_removed_by_it_and_not_by_another() {
    let mut model = removed();
    let first = model.negatives().last().copied();
    model.act(ANA, &Event::Appeal).unwrap();
    model.act(OLA, &assign(OLA)).unwrap();
    let mut plain = model.clone();
    plain.act(OLA, &settle(Ruling::Overturn)).unwrap();
    assert_eq!(plain.visibility, Visibility::Live);

    model.wait(Duration::days(1));
    model.act(NIA, &Event::Restore { reasons: reasons() }).unwrap();
    model.act(MEI, &remove(1)).unwrap();
    model.about = first;
    model.act(OLA, &settle(Ruling::Overturn)).unwrap();
    assert_eq!(model.visibility, Visibility::Removed);
}

#[test]
fn overturning_puts_no_older_text_in_the_place_of_a_newer_one() {
    let mut model = published();
    model.act(ANA, &Event::EditLive).unwrap();
    model.act(MEI, &claim_next(2)).unwrap();
    model.act(MEI, &decline(model.form())).unwrap();
    model.act(ANA, &Event::Appeal).unwrap();
    model.act(OLA, &assign(OLA)).unwrap();
    let mut waiting = model.clone();
    waiting.act(ANA, &Event::EditLive).unwrap();
    let mut corrected = waiting.clone();
    waiting.act(OLA, &settle(Ruling::Overturn)).unwrap();
    assert_eq!(waiting.live, Some(RevisionId(1)));
    corrected.act(NIA, &claim_next(3)).unwrap();
    corrected.act(NIA, &approve(corrected.form())).unwrap();
    corrected.act(OLA, &settle(Ruling::Overturn)).unwrap();
    assert_eq!(corrected.live, Some(RevisionId(3)));
    model.act(OLA, &settle(Ruling::Overturn)).unwrap();
    assert_eq!(model.live, Some(RevisionId(2)));
}
