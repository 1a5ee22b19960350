//! What must never be found about decisions, what came of them, and what is told of them.

/// In words, and the query that finds it.
pub(super) const BROKEN: &[(&str, &str)] = &[
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
             wrote_sent_or_entered(a.assigned_to, c.id)
             or exists (select from had_a_part(c.id) part
                        where part.account_id = a.assigned_to and part.since < coalesce(a.assigned_at, a.closed_at))
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
        "a report answered by the author of the text, by whoever sent or entered it, or by whoever brought it",
        "select c.reference from report p join contribution c on c.id = p.contribution_id
         where p.closed_by in (c.author_id, c.filed_by, p.reported_by)
            or exists (select from revision r where r.contribution_id = c.id and r.sent_by = p.closed_by and r.submitted_at < p.closed_at)",
    ),
    (
        "an author who is said to wait for an answer and was answered",
        "with last as (
             select distinct on (m.contribution_id) m.contribution_id, m.by_author from case_message m
             where m.audience = 'author' order by m.contribution_id, m.id desc)
         select c.reference from unanswered u join contribution c on c.id = u.contribution_id
         left join last on last.contribution_id = c.id where last.by_author is distinct from true",
    ),
    (
        "an appeal that the ledger does not list as it was settled, or lists before",
        "select c.reference from appeal a join decision d on d.id = a.decision_id join contribution c on c.id = d.contribution_id
         left join appeal_outcome o on o.appeal_id = a.id
         where case when a.state in ('upheld', 'overturned', 'partly') then
             (o.public_id, o.decision_id, o.against, o.kind, o.topic_id, o.group_id, o.settled_at) is distinct from
             (a.public_id, d.id, d.kind, a.state, c.topic_id, c.group_id, a.closed_at)
             or o.shown_rule is distinct from
                case when c.group_id = 'state' and c.capacity <> 'personal' and d.kind = 'remove' then null
                     when d.kind = 'decline' and a.state = 'overturned' then null else a.rule_code end
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
        "decided or agreed to by whoever entered it for its author, or had sent a text of it",
        "select c.reference from contribution c join decision d on d.contribution_id = c.id
         where c.filed_by in (d.decided_by, d.confirmed_by)
         union select c.reference from contribution c join revision r on r.contribution_id = c.id where c.filed_by = r.approved_by
         union select c.reference from contribution c join decision d on d.contribution_id = c.id
         join revision r on r.contribution_id = c.id and r.submitted_at < d.decided_at and r.sent_by in (d.decided_by, d.confirmed_by)",
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
];
