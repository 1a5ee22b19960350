-- The queue by topic and by group: both stand in the row of the text, so that one index serves each filter.
alter table revision add column topic_id bigint, add column group_id text;
update revision set topic_id = c.topic_id, group_id = c.group_id from contribution c where c.id = contribution_id;
alter table revision alter column topic_id set not null, alter column group_id set not null;
comment on column revision.topic_id is 'As its contribution has it, which cannot change once a text was sent; for the indexes of the queue.';
comment on column revision.group_id is 'As its contribution has it; for the indexes of the queue.';
create function revision_stands_where_its_contribution_does() returns trigger language plpgsql as $$
begin
    select topic_id, group_id into new.topic_id, new.group_id from contribution where id = new.contribution_id;
    return new;
end $$;
create trigger revision_is_found_by_topic before insert on revision for each row
    when (new.topic_id is null or new.group_id is null) execute function revision_stands_where_its_contribution_does();
create function revision_follows_its_contribution() returns trigger language plpgsql as $$
begin
    update revision set group_id = new.group_id where contribution_id = new.id;
    return null;
end $$;
create trigger contribution_takes_its_texts_along after update of group_id on contribution for each row
    when (new.group_id <> old.group_id) execute function revision_follows_its_contribution();
create index revision_queue_of_topic on revision (topic_id, submitted_at, id) where state = 'submitted';
create index revision_queue_of_group on revision (group_id, submitted_at, id) where state = 'submitted';
create index revision_queue_in_language on revision (language, submitted_at, id) where state = 'submitted';
create index revision_kept_for on revision (preferred_moderator, submitted_at, id)
    where state = 'submitted' and preferred_moderator is not null;
create index revision_sent_back on revision (submitted_at, id) where state = 'changes_requested';

alter table account add column desk_keys boolean not null default true;
comment on column account.desk_keys is 'Whether single keys act on the moderators'' desk.';

create table canned_text (
    rule_code text not null references rule,
    kind decision_kind not null check (kind in ('request_changes', 'decline')),
    language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    body text not null check (char_length(body) between 10 and 2000),
    primary key (rule_code, kind, language)
);
comment on table canned_text is 'What moderators start from when they write to an author: by rule, in the author''s language.';
insert into canned_text (rule_code, kind, language, body)
select code, 'request_changes'::decision_kind, 'en', canned_changes from rule
union all select code, 'decline', 'en', canned_decline from rule;
alter table rule drop column canned_changes, drop column canned_decline;
insert into canned_text (rule_code, kind, language, body) values
    ('R1', 'request_changes', 'fr', 'Une partie de votre texte s’éloigne de la question posée. Veuillez abréger ou retirer cette partie, ou montrer en quoi elle se rapporte à la question, puis envoyer de nouveau votre texte.'),
    ('R1', 'decline', 'fr', 'Votre texte ne porte pas sur la question posée. Il n’a pas été publié ici. Vous pouvez le présenter sous un sujet auquel il se rapporte.'),
    ('R2', 'request_changes', 'fr', 'Un passage pourrait enfreindre la loi ou les droits d’autrui. Veuillez retirer ou reformuler le passage indiqué ci-dessous, puis envoyer de nouveau votre texte.'),
    ('R2', 'decline', 'fr', 'Votre texte contient des éléments que la loi ou les droits d’autrui ne nous permettent pas de publier. Le passage et le motif sont indiqués ci-dessous.'),
    ('R3', 'request_changes', 'fr', 'Votre argument est le bienvenu ; certains mots visent toutefois la personne qui s’est exprimée et non ce qu’elle a dit. Veuillez les reformuler et envoyer de nouveau votre texte.'),
    ('R3', 'decline', 'fr', 'Votre texte porte pour l’essentiel sur une autre personne et non sur ce qui a été dit. Il n’a pas été publié. Vous pouvez répondre à l’argument lui-même tant que le sujet est ouvert.'),
    ('R4', 'request_changes', 'fr', 'Votre texte s’exprime au nom d’une entité dont nous n’avons pas pu vérifier le mandat. Veuillez nous adresser ce mandat, ou reformuler le texte pour qu’il n’engage que vous.'),
    ('R4', 'decline', 'fr', 'Votre texte s’exprime au nom d’un État, d’un groupe ou d’une organisation sans mandat vérifié. Il n’a pas été publié. Vous pouvez l’envoyer de nouveau à titre personnel.'),
    ('R5', 'request_changes', 'fr', 'Votre texte contient des informations personnelles ou confidentielles. Veuillez les retirer ou les rendre assez générales pour que personne ne puisse être reconnu ni subir de préjudice, puis l’envoyer de nouveau.'),
    ('R5', 'decline', 'fr', 'Votre texte divulgue des informations personnelles ou confidentielles, ou une faille qui n’est pas encore corrigée. Il n’a pas été publié, afin d’éviter tout préjudice.'),
    ('R6', 'request_changes', 'fr', 'Votre texte répète une contribution antérieure ou fait la promotion d’un produit ou d’un service. Veuillez n’en garder que ce qui est nouveau et utile à tous, puis l’envoyer de nouveau.'),
    ('R6', 'decline', 'fr', 'Votre texte répète ce que vous avez déjà dit ici, ou fait la publicité d’un produit ou d’un service. Il n’a pas été publié.'),
    ('R1', 'request_changes', 'es', 'Una parte de su texto se aparta de la pregunta de este tema. Le rogamos que la abrevie o la suprima, o que muestre qué relación guarda con la pregunta, y que vuelva a enviar el texto.'),
    ('R1', 'decline', 'es', 'Su texto trata de un asunto distinto de la pregunta de este tema. No se ha publicado aquí. Puede presentarlo en un tema que se ocupe de él.'),
    ('R2', 'request_changes', 'es', 'Un pasaje podría infringir la ley o los derechos de otra persona. Le rogamos que suprima o reformule el pasaje que se indica a continuación y que vuelva a enviar el texto.'),
    ('R2', 'decline', 'es', 'Su texto contiene elementos que la ley o los derechos de terceros no nos permiten publicar. El pasaje y el motivo se indican a continuación.'),
    ('R3', 'request_changes', 'es', 'Su argumento es bienvenido; algunas palabras se refieren, sin embargo, a la persona que habló y no a lo que dijo. Le rogamos que las reformule y que vuelva a enviar el texto.'),
    ('R3', 'decline', 'es', 'Su texto trata sobre todo de otra persona y no de lo que se dijo. No se ha publicado. Puede responder al argumento mismo mientras el tema esté abierto.'),
    ('R4', 'request_changes', 'es', 'Su texto habla en nombre de una entidad cuyo mandato no hemos podido verificar. Le rogamos que nos envíe el mandato o que reformule el texto para que hable solo por usted.'),
    ('R4', 'decline', 'es', 'Su texto habla en nombre de un Estado, un grupo o una organización sin un mandato verificado. No se ha publicado. Puede volver a enviarlo a título personal.'),
    ('R5', 'request_changes', 'es', 'Su texto contiene datos personales o confidenciales. Le rogamos que los suprima o los haga lo bastante generales para que nadie pueda ser reconocido ni perjudicado, y que lo vuelva a enviar.'),
    ('R5', 'decline', 'es', 'Su texto revela datos personales o confidenciales, o una vulnerabilidad que aún no se ha corregido. No se ha publicado para evitar daños.'),
    ('R6', 'request_changes', 'es', 'Su texto repite una contribución anterior o promociona un producto o servicio. Le rogamos que conserve lo que sea nuevo y útil para todos y que lo vuelva a enviar.'),
    ('R6', 'decline', 'es', 'Su texto repite lo que ya ha dicho aquí o hace publicidad de un producto o servicio. No se ha publicado.'),
    ('R1', 'request_changes', 'ru', 'Часть вашего текста отходит от вопроса данной темы. Пожалуйста, сократите или снимите эту часть либо покажите, как она связана с вопросом, и отправьте текст снова.'),
    ('R1', 'decline', 'ru', 'Ваш текст касается иного предмета, чем вопрос данной темы. Здесь он не опубликован. Вы можете представить его в теме, к которой он относится.'),
    ('R2', 'request_changes', 'ru', 'Один из фрагментов может нарушать закон или права других лиц. Пожалуйста, снимите или измените указанный ниже фрагмент и отправьте текст снова.'),
    ('R2', 'decline', 'ru', 'Ваш текст содержит материал, который мы не вправе публиковать по закону или в силу прав других лиц. Фрагмент и причина указаны ниже.'),
    ('R3', 'request_changes', 'ru', 'Ваш довод уместен, однако некоторые слова относятся к выступившему лицу, а не к существу сказанного. Пожалуйста, измените их и отправьте текст снова.'),
    ('R3', 'decline', 'ru', 'Ваш текст посвящен главным образом другому участнику, а не тому, что было сказано. Он не опубликован. Ответить на сам довод можно в любое время, пока тема открыта.'),
    ('R4', 'request_changes', 'ru', 'Ваш текст написан от имени лица или образования, полномочия которого нам не удалось подтвердить. Пожалуйста, направьте нам подтверждение полномочий либо измените текст так, чтобы он выражал только ваше мнение.'),
    ('R4', 'decline', 'ru', 'Ваш текст написан от имени государства, группы или организации без подтвержденных полномочий. Он не опубликован. Вы можете отправить его снова в личном качестве.'),
    ('R5', 'request_changes', 'ru', 'Ваш текст содержит личные или конфиденциальные сведения. Пожалуйста, снимите их или изложите в общем виде, чтобы никого нельзя было узнать и никому не был причинен вред, и отправьте текст снова.'),
    ('R5', 'decline', 'ru', 'Ваш текст раскрывает личные или конфиденциальные сведения либо уязвимость, которая еще не устранена. Во избежание вреда он не опубликован.'),
    ('R6', 'request_changes', 'ru', 'Ваш текст повторяет более ранний материал или рекламирует товар либо услугу. Пожалуйста, оставьте то, что ново и полезно всем, и отправьте текст снова.'),
    ('R6', 'decline', 'ru', 'Ваш текст повторяет уже сказанное вами здесь либо рекламирует товар или услугу. Он не опубликован.'),
    ('R1', 'request_changes', 'zh', '您的文本有一部分偏离了本议题的问题。请压缩或删去该部分，或说明其与问题的关系，然后重新提交。'),
    ('R1', 'decline', 'zh', '您的文本涉及的不是本议题的问题，因此未在此发布。欢迎您在相关议题下提出。'),
    ('R2', 'request_changes', 'zh', '其中一段可能违反法律或侵犯他人权利。请删去或改写下文指明的段落，然后重新提交。'),
    ('R2', 'decline', 'zh', '您的文本含有依法或因涉及他人权利而不能发布的内容。相关段落和理由见下文。'),
    ('R3', 'request_changes', 'zh', '欢迎您提出论点，但其中有些措辞针对的是发言者本人，而不是其所说的内容。请改写后重新提交。'),
    ('R3', 'decline', 'zh', '您的文本主要针对另一位参与者，而不是其所说的内容，因此未予发布。在议题开放期间，您随时可以就论点本身作出回应。'),
    ('R4', 'request_changes', 'zh', '您的文本以他方名义发言，而我们未能核实相关授权。请向我们提供授权证明，或改写文本，使其仅代表您本人。'),
    ('R4', 'decline', 'zh', '您的文本未经核实授权即以国家、集团或组织的名义发言，因此未予发布。您可以以个人身份重新提交。'),
    ('R5', 'request_changes', 'zh', '您的文本含有个人信息或机密内容。请将其删去，或改为概括表述，使任何人不致被辨认或受到伤害，然后重新提交。'),
    ('R5', 'decline', 'zh', '您的文本披露了个人信息、机密内容或尚未修复的漏洞。为防止造成损害，未予发布。'),
    ('R6', 'request_changes', 'zh', '您的文本重复了先前的意见，或推介某种产品或服务。请保留新的、对各方有用的内容，然后重新提交。'),
    ('R6', 'decline', 'zh', '您的文本重复了您在此已经说过的内容，或为某种产品或服务做广告，因此未予发布。'),
    ('R1', 'request_changes', 'ar', 'يبتعد جزء من نصكم عن السؤال المطروح في هذا الموضوع. يُرجى اختصار ذلك الجزء أو حذفه، أو بيان صلته بالسؤال، ثم إرسال النص من جديد.'),
    ('R1', 'decline', 'ar', 'يتناول نصكم مسألة غير السؤال المطروح في هذا الموضوع، ولذلك لم يُنشر هنا. ويمكنكم تقديمه في موضوع يتناول تلك المسألة.'),
    ('R2', 'request_changes', 'ar', 'قد تنطوي إحدى الفقرات على مخالفة للقانون أو مساس بحقوق الغير. يُرجى حذف الفقرة المبيَّنة أدناه أو إعادة صياغتها، ثم إرسال النص من جديد.'),
    ('R2', 'decline', 'ar', 'يتضمن نصكم مواد لا يجوز لنا نشرها بموجب القانون أو لأنها تمس حقوق الغير. وترد الفقرة المعنية والسبب أدناه.'),
    ('R3', 'request_changes', 'ar', 'نرحب بحجتكم؛ غير أن بعض الكلمات تتعلق بشخص المتكلم لا بما قيل. يُرجى إعادة صياغتها ثم إرسال النص من جديد.'),
    ('R3', 'decline', 'ar', 'يتعلق نصكم في معظمه بمشارك آخر لا بما قيل، ولذلك لم يُنشر. ويمكنكم الرد على الحجة نفسها في أي وقت ما دام الموضوع مفتوحا.'),
    ('R4', 'request_changes', 'ar', 'يتحدث نصكم باسم جهة لم نتمكن من التحقق من التفويض الصادر عنها. يُرجى موافاتنا بالتفويض، أو إعادة صياغة النص بحيث يعبر عنكم وحدكم.'),
    ('R4', 'decline', 'ar', 'يتحدث نصكم باسم دولة أو مجموعة أو منظمة دون تفويض متحقق منه، ولذلك لم يُنشر. ويمكنكم إرساله من جديد بصفتكم الشخصية.'),
    ('R5', 'request_changes', 'ar', 'يتضمن نصكم بيانات شخصية أو سرية. يُرجى حذفها أو جعلها عامة بما يكفي لئلا يُعرف أحد أو يلحقه ضرر، ثم إرسال النص من جديد.'),
    ('R5', 'decline', 'ar', 'يكشف نصكم بيانات شخصية أو سرية أو ثغرة لم تُعالج بعد. ولم يُنشر تفاديا لوقوع ضرر.'),
    ('R6', 'request_changes', 'ar', 'يكرر نصكم مساهمة سابقة أو يروج لمنتج أو خدمة. يُرجى الإبقاء على ما هو جديد ومفيد للجميع، ثم إرسال النص من جديد.'),
    ('R6', 'decline', 'ar', 'يكرر نصكم ما سبق أن قلتموه هنا أو يعلن عن منتج أو خدمة، ولذلك لم يُنشر.');

create type case_audience as enum ('moderators', 'author');
create table case_message (
    id bigint generated always as identity primary key,
    contribution_id bigint not null references contribution,
    audience case_audience not null,
    written_by bigint not null references account,
    body text not null check (char_length(body) between 1 and 4000),
    posting_key text not null check (char_length(posting_key) between 1 and 200),
    written_at timestamptz not null default clock_timestamp(),
    unique (written_by, posting_key)
);
comment on table case_message is 'What is written inside a case, append-only: notes between moderators, and messages between them and the author.';
comment on column case_message.audience is 'Who reads it besides its writer: moderators alone, or the author and moderators.';
create index case_message_of_case on case_message (contribution_id, id);
create index case_message_by_account on case_message (written_by, written_at);
create trigger case_message_only_grows before update or delete on case_message for each row execute function forbid_change();
create trigger case_message_is_not_emptied before truncate on case_message for each statement execute function forbid_change();
create function authors_write_to_moderators_only() returns trigger language plpgsql as $$
begin
    if new.audience = 'moderators' and exists (
        select from contribution c where c.id = new.contribution_id and c.author_id = new.written_by)
    then
        raise exception 'an author has no part in the notes of moderators' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger case_message_by_whom before insert on case_message for each row execute function authors_write_to_moderators_only();
alter type letter_kind add value if not exists 'case_message';

create type hint_kind as enum ('near_duplicate', 'campaign', 'links', 'first_contribution', 'shouting', 'watched_words');
create table hint (
    revision_id bigint not null references revision,
    kind hint_kind not null,
    detail jsonb not null default '{}',
    found_at timestamptz not null default clock_timestamp(),
    primary key (revision_id, kind)
);
comment on table hint is 'What a program found about a text and showed to moderators: never a decision, and kept so that a statement of reasons can say that automation had this part.';
create trigger hint_only_grows before update or delete on hint for each row execute function forbid_change();
create trigger hint_is_not_emptied before truncate on hint for each statement execute function forbid_change();
create table text_band (
    band bigint not null,
    revision_id bigint not null references revision,
    primary key (band, revision_id)
);
comment on table text_band is 'Fingerprints: texts of which most words stand alike share a band or more (locality-sensitive hashing over three words in a row).';
create table unexamined (
    revision_id bigint primary key
);
comment on table unexamined is 'Texts that no program has looked at yet. No foreign key: whoever submits would pay for it.';
create function submitted_text_waits_for_hints() returns trigger language plpgsql as $$
begin
    insert into unexamined (revision_id) values (new.id);
    return null;
end $$;
create trigger revision_waits_for_hints after insert on revision for each row
    when (new.state = 'submitted') execute function submitted_text_waits_for_hints();
insert into unexamined (revision_id) select id from revision where state = 'submitted';

create table watched_word (
    process_id bigint not null references process,
    word text not null check (char_length(word) between 2 and 80),
    primary key (process_id, word)
);
comment on table watched_word is 'Words that moderators of a process are shown wherever they occur. No text is refused for them.';
