-- Labels that are added here cannot be named before this migration has been committed: what follows says which others
-- are not meant.
alter type proposal_kind add value if not exists 'redact';
alter type decision_kind add value if not exists 'redact';
alter type letter_kind add value if not exists 'redaction_asked';
alter type letter_kind add value if not exists 'contribution_redacted';

create type redaction_state as enum ('asked', 'consented', 'refused', 'cancelled');
create table redaction (
    id bigint generated always as identity primary key,
    contribution_id bigint not null,
    revision_id bigint not null,
    passage text not null check (char_length(passage) between 1 and 4000),
    rule_code text not null references rule,
    rule_version int,
    explanation text not null check (char_length(explanation) between 10 and 4000),
    asked_by bigint not null references account,
    confirmed_by bigint references account check (confirmed_by <> asked_by),
    asked_at timestamptz not null default clock_timestamp(),
    state redaction_state not null default 'asked',
    ended_by bigint references account,
    ended_at timestamptz check (ended_at >= asked_at),
    reason text check (char_length(reason) between 10 and 4000),
    mark text,
    redacted_revision_id bigint unique,
    foreign key (contribution_id, revision_id) references revision (contribution_id, id),
    foreign key (contribution_id, redacted_revision_id) references revision (contribution_id, id),
    foreign key (rule_code, rule_version) references rule_version,
    constraint a_rule_is_named_by_its_version check (rule_version is not null),
    constraint an_ended_redaction_says_when_and_by_whom check (
        (state = 'asked') = (ended_at is null) and (state = 'asked') = (ended_by is null)),
    constraint whoever_refuses_says_why check ((state = 'refused') = (reason is not null)),
    constraint consent_gives_another_text check (
        (state = 'consented') = (redacted_revision_id is not null) and (state = 'consented') = (mark is not null)),
    constraint nobody_consents_for_the_author check (
        state not in ('consented', 'refused') or ended_by <> asked_by and ended_by is distinct from confirmed_by)
);
comment on table redaction is 'Words that moderators ask an author to have struck out of what is read, and what the author said. The words stay here and in the text they stand in, for staff and the author; on no public surface.';
comment on column redaction.revision_id is 'The text that the words stand in.';
comment on column redaction.passage is 'The words, as written.';
comment on column redaction.confirmed_by is 'The second person, where it took two to ask.';
comment on column redaction.mark is 'What stands in their place in the source of later texts; the renderer makes it visible there.';
create unique index redaction_one_asked on redaction (contribution_id) where state = 'asked';
create index redaction_of_contribution on redaction (contribution_id, id);
create trigger redaction_names_the_rule_in_force before insert on redaction for each row execute function names_the_rule_in_force();

create function redaction_ends_once() returns trigger language plpgsql as $$
begin
    if (select author_id from contribution where id = new.contribution_id) in (new.asked_by, new.confirmed_by) then
        raise exception 'nobody decides on an own text' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and (
        old.state <> 'asked'
        or (new.contribution_id, new.revision_id, new.passage, new.rule_code, new.rule_version, new.explanation, new.asked_by,
            new.confirmed_by, new.asked_at)
           is distinct from
           (old.contribution_id, old.revision_id, old.passage, old.rule_code, old.rule_version, old.explanation, old.asked_by,
            old.confirmed_by, old.asked_at))
    then
        raise exception 'a redaction is ended once, and nothing else about it changes' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger redaction_ends before insert or update on redaction for each row execute function redaction_ends_once();
create trigger redaction_is_kept before delete on redaction for each row execute function forbid_change();
create trigger redaction_is_not_emptied before truncate on redaction for each statement execute function forbid_change();

alter table proposal
    add column passage text check (char_length(passage) between 1 and 4000),
    add constraint words_are_proposed_about_where_they_are_to_go check ((kind not in ('decline', 'remove')) = (passage is not null));
comment on column proposal.passage is 'The words that are to be struck out, as written.';
create or replace function proposal_is_of_somebody_else() returns trigger language plpgsql as $$
begin
    if (select author_id from contribution where id = new.contribution_id) = new.proposed_by
       or new.state in ('agreed', 'refused')
          and (select author_id from contribution where id = new.contribution_id) = new.ended_by
    then
        raise exception 'nobody decides on an own text' using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and (
        old.state <> 'open'
        or (new.contribution_id, new.revision_id, new.kind, new.proposed_by, new.rule_code, new.explanation, new.proposed_at, new.passage)
           is distinct from
           (old.contribution_id, old.revision_id, old.kind, old.proposed_by, old.rule_code, old.explanation, old.proposed_at, old.passage))
    then
        raise exception 'a proposal is ended once, and nothing else about it changes' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

-- What words were struck out of stays closed, whatever its author thinks of it later.
alter table revision
    add column closed_by_redaction boolean not null default false,
    add constraint what_a_redaction_closed_stays_closed check (not closed_by_redaction or comparison_closed_at is not null);
comment on column revision.closed_by_redaction is 'Whether words of it, or of a text that came after it, were redacted: nobody opens it to comparison again.';
create function redacted_stays_closed() returns trigger language plpgsql as $$
begin
    raise exception 'what a redaction closed is not opened again' using errcode = 'restrict_violation';
end $$;
create trigger revision_stays_closed before update of closed_by_redaction on revision for each row
    when (old.closed_by_redaction and not new.closed_by_redaction) execute function redacted_stays_closed();

alter table decision
    drop constraint what_is_confirmed_is_negative,
    add constraint what_is_confirmed_restricts check (confirmed_by is null or kind not in ('approve', 'request_changes', 'restore'));
create or replace function decision_knows_its_place() returns trigger language plpgsql as $$
begin
    select c.topic_id, c.group_id,
           case when c.group_id = 'state' and c.capacity <> 'personal' and new.kind in ('remove', 'redact') then null else new.rule_code end
    into new.topic_id, new.group_id, new.shown_rule
    from contribution c where c.id = new.contribution_id;
    return new;
end $$;
comment on column decision.shown_rule is 'The rule as the ledger names it: where a statement of a State was removed, or words of it were redacted, none.';

drop index ledger_of_read, ledger_of_read_in_topic, ledger_of_read_by_group;
create index ledger_of_read on decision (((decided_at at time zone 'UTC')::date), public_id)
    where kind not in ('request_changes', 'decline');
create index ledger_of_read_in_topic on decision (topic_id, ((decided_at at time zone 'UTC')::date), public_id)
    where kind not in ('request_changes', 'decline');
create index ledger_of_read_by_group on decision (group_id, ((decided_at at time zone 'UTC')::date), public_id)
    where kind not in ('request_changes', 'decline');
create or replace view public_view.ledger_of_read as
    select d.public_id as id, (d.decided_at at time zone 'UTC')::date as decided_on, d.kind, t.id as topic_id,
           t.slug as topic_slug, t.title as topic_title, c.no as no, d.shown_rule as rule_code, d.group_id as group_id,
           ceil(extract(epoch from d.waited) / 3600)::int as waited_hours
    from public.decision d
    join public_view.topic t on t.id = d.topic_id
    join public.contribution c on c.id = d.contribution_id
    where d.kind not in ('request_changes', 'decline') and c.no is not null;

create or replace view public_view.earlier_text as
    select c.topic_id, c.no,
           (select count(*) from public.revision e
            where e.contribution_id = c.id and e.state = 'approved' and e.number <= r.number)::int as edition,
           -- A text that a redaction gave was approved when it was made, by the consent to it.
           (coalesce(d.decided_at, case when r.number > 1 then r.submitted_at end, c.published_at) at time zone 'UTC')::date as read_since,
           r.comparison_closed_at is not null as closed,
           case when r.comparison_closed_at is null then r.language end as language,
           case when r.comparison_closed_at is null then r.html end as html,
           r.closed_by_redaction as redacted
    from public.contribution c
    join public_view.topic t on t.id = c.topic_id
    join public.revision l on l.id = c.live_revision_id
    join public.revision r on r.contribution_id = c.id and r.state = 'approved' and r.number < l.number
    left join lateral (
        select min(d.decided_at) as decided_at from public.decision d
        where d.contribution_id = c.id and d.revision_id = r.id and d.kind = 'approve') d on true
    where c.visibility = 'live';
comment on view public_view.earlier_text is
    'What was read of a live contribution before its text was corrected, counted among the texts that were read. Of one closed to comparison only that it was, and whether words of it were redacted.';
grant select on all tables in schema public_view to plenary_public;

-- What is asked of a verified statement of a State: scope (R1), mandate (R4), length (R7) and language (R8). A rule that
-- was published stays published, so that these may be here already.
insert into rule (code, position, title, body) values
    ('R7', 7, 'Keep to the length',
     'A contribution keeps to the number of words that its topic states, and is not continued in others to go beyond it. Longer material is summed up here, with a note of where it can be found.'),
    ('R8', 8, 'Write in a language of the consultation',
     'A contribution is written in one of the six official languages of the United Nations, and names the language it is written in. A text in another language comes with a translation into one of them.')
on conflict do nothing;
update rule set for_states = true where code in ('R7', 'R8');
comment on column rule.for_states is 'Whether it is asked of verified statements of States too: scope, mandate, length and language.';
insert into rule_text (rule_code, version, language, title, body) values
    ('R7', 1, 'ar', 'التقيد بالطول',
     'تلتزم المساهمة بعدد الكلمات المحدد لموضوعها، ولا تُستكمل في مساهمات أخرى لتجاوزه. أما المواد الأطول فتُلخَّص هنا مع بيان مكان وجودها.'),
    ('R7', 1, 'zh', '遵守篇幅',
     '意见不得超过议题规定的字数，也不得为超出字数而分成数条续写。较长的材料应在此概述，并注明可在何处查阅。'),
    ('R7', 1, 'fr', 'Respecter la longueur',
     'Une contribution respecte le nombre de mots indiqué pour son sujet et ne se prolonge pas dans d’autres pour le dépasser. Les documents plus longs sont résumés ici, avec l’indication de l’endroit où les trouver.'),
    ('R7', 1, 'ru', 'Соблюдать объем',
     'Материал не превышает числа слов, указанного для темы, и не продолжается в других материалах ради превышения этого числа. Более пространные тексты излагаются здесь кратко, с указанием, где их можно найти.'),
    ('R7', 1, 'es', 'Respetar la extensión',
     'Una contribución respeta el número de palabras indicado para su tema y no se prolonga en otras para superarlo. Los documentos más extensos se resumen aquí, con indicación de dónde pueden consultarse.'),
    ('R8', 1, 'ar', 'الكتابة بإحدى لغات المشاورة',
     'تُكتب المساهمة بإحدى اللغات الرسمية الست للأمم المتحدة، وتُبيَّن اللغة التي كُتبت بها. ويُرفق النص المكتوب بلغة أخرى بترجمة إلى إحداها.'),
    ('R8', 1, 'zh', '使用磋商语言',
     '意见应以联合国六种正式语文之一撰写，并标明所用语文。以其他语文撰写的文本应附上其中一种语文的译文。'),
    ('R8', 1, 'fr', 'Écrire dans une langue de la consultation',
     'Une contribution est rédigée dans l’une des six langues officielles de l’Organisation des Nations Unies et indique la langue employée. Un texte rédigé dans une autre langue est accompagné d’une traduction dans l’une d’elles.'),
    ('R8', 1, 'ru', 'Писать на языке консультации',
     'Материал составляется на одном из шести официальных языков Организации Объединенных Наций, и язык указывается. Текст на другом языке сопровождается переводом на один из них.'),
    ('R8', 1, 'es', 'Escribir en un idioma de la consulta',
     'Una contribución se redacta en uno de los seis idiomas oficiales de las Naciones Unidas e indica el idioma en que está escrita. Un texto en otro idioma se acompaña de una traducción a uno de ellos.')
on conflict do nothing;
insert into canned_text (rule_code, kind, language, body) values
    ('R7', 'request_changes', 'en', 'Your text goes beyond the length that this topic allows, or continues another contribution to that end. Please shorten it to its main points, say where the rest can be found, and send it again.'),
    ('R7', 'decline', 'en', 'Your text goes beyond the length that this topic allows, or continues another contribution to that end. It was not published. You may send a shorter text at any time while the topic is open.'),
    ('R8', 'request_changes', 'en', 'Your text is in a language that most readers of this consultation cannot follow, or is marked with another language than its own. Please add a translation into one of the six official languages of the United Nations, or correct the language, and send it again.'),
    ('R8', 'decline', 'en', 'Your text is in a language that most readers of this consultation cannot follow, and came without a translation. It was not published. You are welcome to send it in one of the six official languages of the United Nations.'),
    ('R7', 'request_changes', 'fr', 'Votre texte dépasse la longueur admise pour ce sujet, ou prolonge une autre contribution à cette fin. Veuillez le ramener à l’essentiel, indiquer où se trouve le reste, puis l’envoyer de nouveau.'),
    ('R7', 'decline', 'fr', 'Votre texte dépasse la longueur admise pour ce sujet, ou prolonge une autre contribution à cette fin. Il n’a pas été publié. Vous pouvez envoyer un texte plus court tant que le sujet est ouvert.'),
    ('R8', 'request_changes', 'fr', 'Votre texte est rédigé dans une langue que la plupart des lecteurs de cette consultation ne peuvent suivre, ou indique une autre langue que la sienne. Veuillez joindre une traduction dans l’une des six langues officielles de l’Organisation des Nations Unies, ou corriger la langue indiquée, puis l’envoyer de nouveau.'),
    ('R8', 'decline', 'fr', 'Votre texte est rédigé dans une langue que la plupart des lecteurs de cette consultation ne peuvent suivre, et il est parvenu sans traduction. Il n’a pas été publié. Vous pouvez l’envoyer dans l’une des six langues officielles de l’Organisation des Nations Unies.'),
    ('R7', 'request_changes', 'es', 'Su texto supera la extensión admitida en este tema, o prolonga otra contribución con ese fin. Le rogamos que lo reduzca a lo esencial, que indique dónde puede consultarse el resto y que lo vuelva a enviar.'),
    ('R7', 'decline', 'es', 'Su texto supera la extensión admitida en este tema, o prolonga otra contribución con ese fin. No se ha publicado. Puede enviar un texto más breve mientras el tema esté abierto.'),
    ('R8', 'request_changes', 'es', 'Su texto está en un idioma que la mayoría de los lectores de esta consulta no puede seguir, o indica un idioma que no es el suyo. Le rogamos que añada una traducción a uno de los seis idiomas oficiales de las Naciones Unidas, o que corrija el idioma indicado, y que lo vuelva a enviar.'),
    ('R8', 'decline', 'es', 'Su texto está en un idioma que la mayoría de los lectores de esta consulta no puede seguir y llegó sin traducción. No se ha publicado. Puede enviarlo en uno de los seis idiomas oficiales de las Naciones Unidas.'),
    ('R7', 'request_changes', 'ru', 'Ваш текст превышает объем, допустимый в этой теме, или ради этого продолжает другой материал. Пожалуйста, сократите его до главного, укажите, где можно найти остальное, и отправьте снова.'),
    ('R7', 'decline', 'ru', 'Ваш текст превышает объем, допустимый в этой теме, или ради этого продолжает другой материал. Он не опубликован. Пока тема открыта, вы можете отправить более короткий текст.'),
    ('R8', 'request_changes', 'ru', 'Ваш текст написан на языке, который большинство читателей этой консультации не понимают, либо для него указан не тот язык. Пожалуйста, добавьте перевод на один из шести официальных языков Организации Объединенных Наций или исправьте указание языка и отправьте текст снова.'),
    ('R8', 'decline', 'ru', 'Ваш текст написан на языке, который большинство читателей этой консультации не понимают, и поступил без перевода. Он не опубликован. Вы можете отправить его на одном из шести официальных языков Организации Объединенных Наций.'),
    ('R7', 'request_changes', 'zh', '您的文本超过本议题允许的篇幅，或为此续写另一条意见。请压缩至要点，注明其余内容可在何处查阅，然后重新提交。'),
    ('R7', 'decline', 'zh', '您的文本超过本议题允许的篇幅，或为此续写另一条意见，因此未予发布。在议题开放期间，您可以提交较短的文本。'),
    ('R8', 'request_changes', 'zh', '您的文本所用语文为本次磋商的多数读者所不懂，或标明的语文与实际不符。请附上联合国六种正式语文之一的译文，或更正所标语文，然后重新提交。'),
    ('R8', 'decline', 'zh', '您的文本所用语文为本次磋商的多数读者所不懂，且未附译文，因此未予发布。欢迎您以联合国六种正式语文之一重新提交。'),
    ('R7', 'request_changes', 'ar', 'يتجاوز نصكم الطول المسموح به في هذا الموضوع، أو يستكمل مساهمة أخرى لهذا الغرض. يُرجى اختصاره في نقاطه الرئيسية، وبيان مكان وجود بقيته، ثم إرساله من جديد.'),
    ('R7', 'decline', 'ar', 'يتجاوز نصكم الطول المسموح به في هذا الموضوع، أو يستكمل مساهمة أخرى لهذا الغرض، ولذلك لم يُنشر. ويمكنكم إرسال نص أقصر ما دام الموضوع مفتوحا.'),
    ('R8', 'request_changes', 'ar', 'كُتب نصكم بلغة لا يفهمها معظم قراء هذه المشاورة، أو بُيِّنت له لغة غير لغته. يُرجى إرفاق ترجمة إلى إحدى اللغات الرسمية الست للأمم المتحدة، أو تصحيح اللغة المبيَّنة، ثم إرسال النص من جديد.'),
    ('R8', 'decline', 'ar', 'كُتب نصكم بلغة لا يفهمها معظم قراء هذه المشاورة، وورد دون ترجمة، ولذلك لم يُنشر. ويسعدنا تلقيه بإحدى اللغات الرسمية الست للأمم المتحدة.')
on conflict do nothing;
