//! SQL that looks for stored contributions that break a promise.

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;

/// What must never be found: in words, and the query that finds it (one text column, the reference).
const BROKEN: &[(&str, &str)] = &[
    (
        "more than one text under review",
        "select c.reference from contribution c join revision r on r.contribution_id = c.id
         where r.state in ('submitted', 'changes_requested') group by c.reference having count(*) > 1",
    ),
    (
        "the text that is read was not approved",
        "select c.reference from contribution c left join revision r on r.id = c.live_revision_id and r.contribution_id = c.id
         where c.visibility = 'live' and r.state is distinct from 'approved'",
    ),
    (
        "published without a decision to approve it",
        "select c.reference from contribution c where c.no is not null and not exists (
             select from decision d where d.contribution_id = c.id and d.kind = 'approve')",
    ),
    (
        "approved by its own author",
        "select c.reference from contribution c join decision d on d.contribution_id = c.id where d.decided_by = c.author_id",
    ),
    (
        "a negative decision without reasons",
        "select c.reference from contribution c join decision d on d.contribution_id = c.id
         where d.kind in ('request_changes', 'decline', 'remove') and (d.rule_code is null or char_length(coalesce(d.explanation, '')) < 10)",
    ),
    (
        "withdrawn or closed with a text still under review",
        "select c.reference from contribution c join revision r on r.contribution_id = c.id
         where c.visibility in ('withdrawn', 'closed') and r.state in ('submitted', 'changes_requested')",
    ),
    (
        "a number above the next one of its topic",
        "select c.reference from contribution c join topic t on t.id = c.topic_id where c.no >= t.next_no",
    ),
    (
        "a path that does not end in its own number",
        "select c.reference from contribution c where c.no is not null
         and substring(c.sort_path from length(c.sort_path) - 3) <> int4send(c.no)",
    ),
    (
        "a reply that does not follow what it answers",
        "select c.reference from contribution c join contribution p on p.id = c.parent_id
         where c.no is not null and (p.no is null or c.sort_path <= p.sort_path
               or c.sort_path <> substring(p.sort_path for 124) || int4send(c.no))",
    ),
    (
        "read up to a number that nothing has yet (topic)",
        "select distinct t.slug as reference from read_mark m join topic t on t.id = m.topic_id where m.no >= t.next_no",
    ),
    (
        "live in the name of an organisation without a mandate that was verified",
        "select c.reference from contribution c where c.visibility = 'live' and c.capacity <> 'personal' and not exists (
             select from mandate m where m.account_id = c.author_id and m.organisation_id = c.organisation_id
             and m.status in ('verified', 'ended'))",
    ),
    (
        "a count of what is published that is not true (topic)",
        "select t.slug as reference from topic t join (
             select topic_id, group_id, sum(counted) as counted, sum(stored) as stored from (
                 select topic_id, group_id, count(*) as counted, 0 as stored from contribution where visibility = 'live' group by 1, 2
                 union all select topic_id, group_id, 0, published from topic_group_count) both_sides
             group by 1, 2) sums on sums.topic_id = t.id where sums.counted <> sums.stored",
    ),
    (
        "the text that is read is closed to comparison",
        "select c.reference from contribution c join revision r on r.id = c.live_revision_id
         where c.visibility = 'live' and r.comparison_closed_at is not null",
    ),
    (
        "a right of reply used by nothing that is read or under review, or by nobody although it is, or to oneself",
        "select c.reference from contribution c join contribution p on p.id = c.parent_id
         where c.right_of_reply and (c.organisation_id = p.organisation_id or c.holds_right_of_reply <> (
             (c.visibility = 'live' or exists (select from revision r where r.contribution_id = c.id
                                               and r.state in ('submitted', 'changes_requested')))
             and not exists (select from contribution o where o.id <> c.id and o.holds_right_of_reply
                             and o.parent_id = c.parent_id and o.organisation_id = c.organisation_id)))",
    ),
    (
        "other translations than were sent with a text, or one into its own language",
        "select c.reference from contribution c join revision r on r.contribution_id = c.id
         where (r.translations > 0 or exists (select from translation t where t.revision_id = r.id))
           and (r.translations <> (select count(*) from translation t where t.revision_id = r.id)
                or exists (select from translation t where t.revision_id = r.id and t.language = r.language))",
    ),
    (
        "a group that the ledger names too early, or too late (topic)",
        "with told as (
             select c.topic_id, c.group_id, d.kind, coalesce(c.organisation_id, -c.author_id) as speaker
             from decision d join contribution c on c.id = d.contribution_id where d.kind in ('request_changes', 'decline')),
         stored as (select topic_id, group_id, kind, speaker from sent_back_speaker)
         select distinct t.slug as reference from topic t
         join ((table told except table stored) union all (table stored except table told)) apart on apart.topic_id = t.id",
    ),
    (
        // A mandate that was given only since then tells nothing about what happened before.
        "an appeal settled by somebody who had a part in the case, by its author, or by somebody of the author's organisation",
        "select c.reference from appeal a join decision d on d.id = a.decision_id join contribution c on c.id = d.contribution_id
         where a.state in ('upheld', 'overturned', 'partly') and (
             a.assigned_to = c.author_id
             or exists (select from had_a_part(c.id) part where part.account_id = a.assigned_to and part.since < a.closed_at)
             or exists (select from mandate theirs
                        where theirs.account_id = a.assigned_to and theirs.status = 'verified' and theirs.decided_at < a.closed_at
                          and (theirs.organisation_id = c.organisation_id
                               or theirs.organisation_id in (
                                   select hers.organisation_id from mandate hers
                                   where hers.account_id = c.author_id and hers.status = 'verified' and hers.decided_at < a.closed_at))))",
    ),
    (
        "an appeal against what kept nothing from readers, or before it was decided",
        "select c.reference from appeal a join decision d on d.id = a.decision_id join contribution c on c.id = d.contribution_id
         where d.kind not in ('decline', 'remove') or a.opened_at < d.decided_at",
    ),
    (
        "a declined text that is read without an appeal that was right",
        "select c.reference from contribution c join revision r on r.contribution_id = c.id
         join decision declined on declined.revision_id = r.id and declined.kind = 'decline'
         where r.state = 'approved' and not exists (
             select from appeal a join decision after on after.appeal_id = a.id
             where a.decision_id = declined.id and a.state = 'overturned' and after.revision_id = r.id)",
    ),
    (
        "a report closed as acted on while the text is still read as it was, or can be compared",
        "select c.reference from report p join contribution c on c.id = p.contribution_id join revision r on r.id = p.revision_id
         where p.state = 'acted' and c.visibility = 'live' and (c.live_revision_id = r.id or r.comparison_closed_at is null)
           and not exists (
             select from decision d where d.contribution_id = c.id and d.kind = 'restore' and d.decided_at >= p.closed_at)",
    ),
    (
        "closed to comparison by moderators, and open to it, or by its own author in their name",
        "select c.reference from comparison_closing k join revision r on r.id = k.revision_id
         join contribution c on c.id = k.contribution_id
         where r.comparison_closed_at is null or k.closed_by = c.author_id",
    ),
    (
        "a report answered by the author of the text, or by whoever sent it",
        "select c.reference from report p join contribution c on c.id = p.contribution_id
         where p.closed_by in (c.author_id, p.reported_by)",
    ),
    (
        "an author who is said to wait for an answer and was answered",
        "with last as (
             select distinct on (m.contribution_id) m.contribution_id, m.written_by from case_message m
             where m.audience = 'author' order by m.contribution_id, m.id desc)
         select c.reference from unanswered u join contribution c on c.id = u.contribution_id
         left join last on last.contribution_id = c.id where last.written_by is distinct from c.author_id",
    ),
    (
        "an appeal that the ledger does not list as it was settled, or lists before",
        "select c.reference from appeal a join decision d on d.id = a.decision_id join contribution c on c.id = d.contribution_id
         left join appeal_outcome o on o.appeal_id = a.id
         where case when a.state in ('upheld', 'overturned', 'partly') then
             (o.public_id, o.decision_id, o.against, o.kind, o.topic_id, o.group_id, o.settled_at) is distinct from
             (a.public_id, d.id, d.kind, a.state, c.topic_id, c.group_id, a.closed_at)
             or o.shown_rule is distinct from
                case when c.group_id = 'state' and c.capacity <> 'personal' and d.kind = 'remove' then null else a.rule_code end
             else o.appeal_id is not null end",
    ),
    (
        "a group that the ledger names too early, or too late, beside what came of an appeal (topic)",
        "with told as (
             select c.topic_id, c.group_id, a.state as kind, coalesce(c.organisation_id, -c.author_id) as speaker
             from appeal a join decision d on d.id = a.decision_id join contribution c on c.id = d.contribution_id
             where d.kind = 'decline' and a.state in ('upheld', 'overturned', 'partly')),
         stored as (select topic_id, group_id, kind, speaker from appeal_speaker)
         select distinct t.slug as reference from topic t
         join ((table told except table stored) union all (table stored except table told)) apart on apart.topic_id = t.id",
    ),
    (
        "a decision that the ledger lists in another topic, group or rule than it is of",
        "select c.reference from decision d join contribution c on c.id = d.contribution_id
         where (d.topic_id, d.group_id) is distinct from (c.topic_id, c.group_id)
            or d.shown_rule is distinct from
               case when c.group_id = 'state' and c.capacity <> 'personal' and d.kind::text in ('remove', 'restore', 'redact')
                    then null else d.rule_code end",
    ),
    (
        "statistics that tell a small figure (topic)",
        "select t.slug as reference from topic_statistics s join topic t on t.id = s.topic_id
         where jsonb_path_exists(s.figures, '$.** ? (@.published < 5 || @.decided < 5 || @.at_first < 5 || @.sent_back < 5
                                             || @.declined < 5 || @.withdrawn < 5 || @.settled_appeals < 5 || @.reversals < 5)')",
    ),
    (
        "a text that the queue finds under another topic or group than its contribution",
        "select c.reference from contribution c join revision r on r.contribution_id = c.id
         where (r.topic_id, r.group_id) is distinct from (c.topic_id, c.group_id)",
    ),
    (
        "a letter about a note between moderators",
        "select c.reference from contribution c join case_message m on m.contribution_id = c.id
         join outbox o on o.subject_id = m.id and o.kind = 'case_message' where m.audience = 'moderators'",
    ),
    (
        "a note between moderators by the author of what it is about",
        "select c.reference from contribution c join case_message m on m.contribution_id = c.id and m.written_by = c.author_id
         where m.audience = 'moderators'",
    ),
    (
        "decided or agreed to by its own author, or by one person for two",
        "select c.reference from contribution c join decision d on d.contribution_id = c.id
         where d.confirmed_by in (c.author_id, d.decided_by)
         union select c.reference from contribution c join revision r on r.contribution_id = c.id where r.approved_by = c.author_id
         union select c.reference from contribution c join proposal p on p.contribution_id = c.id
         where p.proposed_by = c.author_id or (p.state in ('agreed', 'refused') and p.ended_by in (c.author_id, p.proposed_by))",
    ),
    (
        "an affiliate that has affiliates (organisation)",
        "select distinct p.slug as reference from organisation o join organisation p on p.id = o.parent_id where p.parent_id is not null",
    ),
    (
        // What came back by an appeal or was restored was sent when there was room; what was sent before the caps, or before
        // its organisation became an affiliate, was not measured by them.
        "more contributions of one speaker than the topic takes, and all sent since it does (topic)",
        "select distinct t.slug as reference from topic t join (
             select c.topic_id, coalesce(o.parent_id, o.id, -c.author_id) as speaker, count(*) as sent,
                    min(first.submitted_at) as since, max(o.parent_since) as kin_since
             from contribution c
             join revision first on first.contribution_id = c.id and first.number = 1
             left join organisation o on o.id = c.organisation_id
             where not c.right_of_reply
               and (c.visibility = 'live' or exists (select from revision r where r.contribution_id = c.id
                                                      and r.state in ('submitted', 'changes_requested')))
               and (c.organisation_id is null or exists (
                    select from mandate m where m.account_id = c.author_id and m.organisation_id = c.organisation_id
                    and m.status in ('verified', 'ended') and m.decided_at <= first.submitted_at))
               and not exists (select from decision d where d.contribution_id = c.id
                               and (d.kind = 'restore' or d.appeal_id is not null))
               and first.submitted_at >= (select capped.caps_since from topic capped where capped.id = c.topic_id)
             group by 1, 2) said on said.topic_id = t.id
         where said.sent > t.cap_contributions and (said.kin_since is null or said.kin_since <= said.since)",
    ),
    (
        "decided or agreed to by whoever entered it for its author",
        "select c.reference from contribution c join decision d on d.contribution_id = c.id
         where c.filed_by in (d.decided_by, d.confirmed_by)
         union select c.reference from contribution c join revision r on r.contribution_id = c.id where c.filed_by = r.approved_by",
    ),
    (
        "said to be entered by staff, and nobody confirmed it; or confirmed, and it does not say so",
        "select c.reference from contribution c left join filing f on f.contribution_id = c.id
         where (c.filed_by, c.filed_from, c.received_on) is distinct from (f.filed_by, f.source_kind, f.received_on)
            or f.topic_id <> c.topic_id",
    ),
    (
        "a proposal about a text that is neither under review nor read any more",
        "select c.reference from contribution c join proposal p on p.contribution_id = c.id join revision r on r.id = p.revision_id
         where p.state = 'open' and case p.kind
             when 'decline' then r.state <> 'submitted' or r.claimed_by is not null or r.approved_by is not null
             when 'redact' then c.visibility <> 'live' or c.live_revision_id <> p.revision_id or exists (
                 select from revision o where o.contribution_id = c.id and o.state in ('submitted', 'changes_requested'))
             else c.visibility <> 'live' or c.live_revision_id <> p.revision_id end",
    ),
    (
        "agreed to without a decision of both, or a decision of two without a proposal",
        "select c.reference from contribution c join proposal p on p.contribution_id = c.id
         where p.state = 'agreed' and not exists (
             select from decision d where d.revision_id = p.revision_id and d.kind::text = p.kind::text
             and d.decided_by = p.proposed_by and d.confirmed_by = p.ended_by)
           and not exists (
             select from redaction x where x.revision_id = p.revision_id and p.kind = 'redact'
             and x.asked_by = p.proposed_by and x.confirmed_by = p.ended_by)
         union select c.reference from contribution c join decision d on d.contribution_id = c.id
         where d.confirmed_by is not null and not exists (
             select from proposal p where p.revision_id = d.revision_id and p.state = 'agreed' and p.proposed_by = d.decided_by)",
    ),
    (
        "sent in the name of an organisation that cleared such then, and no focal point cleared that very text",
        "select c.reference from contribution c join revision r on r.contribution_id = c.id
         join clearance_period p on p.organisation_id = c.organisation_id
              and r.submitted_at >= p.since and (p.until is null or r.submitted_at < p.until)
         where not exists (select from redaction x where x.redacted_revision_id = r.id) and not exists (
             select from clearance k where k.revision_id = r.id and k.kind = 'text' and k.state = 'used'
             and k.organisation_id = c.organisation_id and k.digest = text_digest(r.language, r.body))",
    ),
    (
        "withdrawn in the name of an organisation that cleared such then, and no focal point cleared that",
        "select distinct c.reference from contribution c
         join audit_entry a on a.contribution_id = c.id and a.action = 'contribution.withdrawn'
         join clearance_period p on p.organisation_id = c.organisation_id and a.at >= p.since and (p.until is null or a.at < p.until)
         where c.visibility = 'withdrawn' and not exists (
             select from clearance k where k.contribution_id = c.id and k.revision_id = c.live_revision_id
             and k.kind = 'withdrawal' and k.state = 'used' and k.organisation_id = c.organisation_id)",
    ),
    (
        "what is to be cleared reads otherwise than the draft",
        "select c.reference from contribution c join clearance k on k.contribution_id = c.id left join draft d on d.contribution_id = c.id
         where k.kind = 'text' and k.state in ('asked', 'given') and k.digest is distinct from text_digest(d.language, d.body)",
    ),
    (
        "an organisation that clears, and no period that says so, or the other way round (organisation)",
        "select o.slug as reference from organisation o where o.clears <> exists (
             select from clearance_period p where p.organisation_id = o.id and p.until is null)",
    ),
    (
        "a draft on another desk than that of the organisation it is written for",
        "select c.reference from contribution c join draft d on d.contribution_id = c.id
         where d.organisation_id is distinct from c.organisation_id",
    ),
    (
        "a decided text without its decision",
        "select c.reference from contribution c join revision r on r.contribution_id = c.id
         where r.state in ('approved', 'declined', 'changes_requested') and not exists (
             select from decision d where d.revision_id = r.id and d.kind::text =
                 case r.state when 'approved' then 'approve' when 'declined' then 'decline' else 'request_changes' end)
           and not exists (select from redaction x where x.redacted_revision_id = r.id)",
    ),
    (
        "words redacted without a decision, by other than the author's consent, or asked about what is not read any more",
        "select c.reference from contribution c join redaction x on x.contribution_id = c.id
         where x.state = 'consented' and not exists (
             select from decision d where d.revision_id = x.revision_id and d.kind = 'redact' and d.decided_by = x.asked_by
             and d.confirmed_by is not distinct from x.confirmed_by and d.decided_at = x.ended_at)
            or c.author_id in (x.asked_by, x.confirmed_by)
            or x.state in ('consented', 'refused') and x.ended_by in (x.asked_by, x.confirmed_by)
            or x.state = 'asked' and (c.visibility <> 'live' or c.live_revision_id <> x.revision_id or exists (
                select from revision r where r.contribution_id = c.id and r.state in ('submitted', 'changes_requested')))
         union select c.reference from contribution c join decision d on d.contribution_id = c.id
         where d.kind = 'redact' and not exists (
             select from redaction x where x.revision_id = d.revision_id and x.state = 'consented' and x.ended_at = d.decided_at)",
    ),
    (
        "a text that readers may compare although words of it or of a later one were redacted, or a redacted text without its mark",
        "select c.reference from contribution c join redaction x on x.contribution_id = c.id and x.state = 'consented'
         join revision r on r.contribution_id = c.id and r.state = 'approved' and r.id <= x.revision_id
         where not r.closed_by_redaction
         union select c.reference from contribution c join redaction x on x.contribution_id = c.id and x.state = 'consented'
         join revision r on r.id = x.redacted_revision_id
         where r.state <> 'approved' or strpos(r.body, x.mark) = 0",
    ),
];

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Text)]
    reference: String,
}

/// Lets the checks run longer than a page may.
pub fn take_time(conn: &mut PgConnection) -> QueryResult<usize> {
    diesel::sql_query("set local statement_timeout = '10min'").execute(conn)
}

/// What a fault is called, for every promise that is looked after.
pub fn faults() -> impl Iterator<Item = &'static str> {
    BROKEN.iter().map(|(words, _)| *words)
}

/// Every broken promise, in words; at most a hundred of a kind.
pub fn broken(conn: &mut PgConnection) -> QueryResult<Vec<String>> {
    let mut faults = Vec::new();
    for (words, query) in BROKEN {
        let found: Vec<Found> = diesel::sql_query(*query).load(conn)?;
        faults.extend(found.iter().take(100).map(|row| format!("{words}: {}", row.reference)));
    }
    Ok(faults)
}
