//! What must never be found about contributions and their texts.

/// In words, and the query that finds it.
pub(super) const BROKEN: &[(&str, &str)] = &[
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
        "select c.reference from contribution c
         where c.visibility = 'live' and c.capacity <> 'personal' and not speaks_with_mandate(c.live_revision_id)",
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
        "a text that the queue finds under another topic or group than its contribution",
        "select c.reference from contribution c join revision r on r.contribution_id = c.id
         where (r.topic_id, r.group_id) is distinct from (c.topic_id, c.group_id)",
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
                    and (m.status = 'verified' or m.status = 'ended' and m.ended_at > c.created_at)
                    and m.decided_at <= first.submitted_at))
               and not exists (select from decision d where d.contribution_id = c.id
                               and (d.kind = 'restore' or d.appeal_id is not null))
               and first.submitted_at >= (select capped.caps_since from topic capped where capped.id = c.topic_id)
             group by 1, 2) said on said.topic_id = t.id
         where said.sent > t.cap_contributions and (said.kin_since is null or said.kin_since <= said.since)",
    ),
    (
        "said to be entered by staff, and nobody confirmed it; or confirmed, and it does not say so",
        "select c.reference from contribution c left join filing f on f.contribution_id = c.id
         where (c.filed_by, c.filed_from, c.received_on) is distinct from (f.filed_by, f.source_kind, f.received_on)
            or f.topic_id <> c.topic_id",
    ),
    (
        "sent in the name of an organisation that cleared such then, and no focal point cleared that very text",
        "select c.reference from contribution c join revision r on r.contribution_id = c.id
         join clearance_period p on p.organisation_id = c.organisation_id
              and r.submitted_at >= p.since and (p.until is null or r.submitted_at < p.until)
         where not exists (select from redaction x where x.redacted_revision_id = r.id) and not exists (
             select from clearance k where k.revision_id = r.id and k.kind = 'text' and k.state = 'used'
             and k.organisation_id = c.organisation_id
             and k.digest = text_digest(r.language, r.body, translations_of(r.id)))",
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
         where k.kind = 'text' and k.state in ('asked', 'given')
             and k.digest is distinct from text_digest(d.language, d.body, d.translations)",
    ),
    (
        "a clearance that waits for what cannot leave any more",
        "select c.reference from contribution c join clearance k on k.contribution_id = c.id
         where k.state in ('asked', 'given') and (c.visibility in ('withdrawn', 'removed', 'closed')
               or k.kind = 'withdrawal' and k.revision_id is distinct from c.live_revision_id)",
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
