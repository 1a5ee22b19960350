create table rule_version (
    rule_code text not null references rule,
    version int not null check (version > 0),
    in_force_from timestamptz not null default now(),
    primary key (rule_code, version),
    unique (rule_code, in_force_from)
);
comment on table rule_version is 'Rules as they read from a time on, until the next version of the same rule; append-only. Whoever changes a rule adds a version and its texts, in one transaction.';
create table rule_text (
    rule_code text not null,
    version int not null,
    language text not null check (language in ('en', 'ar', 'zh', 'fr', 'ru', 'es')),
    title text not null check (char_length(title) between 1 and 200),
    body text not null check (char_length(body) between 1 and 4000),
    primary key (rule_code, version, language),
    foreign key (rule_code, version) references rule_version
);
comment on table rule_text is 'What a version of a rule says in one language; what is missing shows in English.';
comment on column rule.title is 'In English, as first published; what is in force stands in rule_text.';
comment on column rule.body is 'In English, as first published; what is in force stands in rule_text.';

insert into rule_version (rule_code, version, in_force_from) select code, 1, least(timestamptz '2026-11-22 00:00Z', now()) from rule;
insert into rule_text (rule_code, version, language, title, body) select code, 1, 'en', title, body from rule;
insert into rule_text (rule_code, version, language, title, body)
select seed.code, seed.version, seed.language, seed.title, seed.body from (values
    ('R1', 1, 'en', 'Stay with the question',
     'A contribution answers the question of the topic, or answers somebody who does. Other subjects have their own topics.'),
    ('R1', 1, 'ar', 'التقيد بالسؤال',
     'تجيب المساهمة عن سؤال الموضوع، أو ترد على من أجاب عنه. أما المسائل الأخرى فلها مواضيعها.'),
    ('R1', 1, 'zh', '紧扣问题',
     '意见应当回答议题所提的问题，或回应回答该问题的人。其他事项另有议题。'),
    ('R1', 1, 'fr', 'S’en tenir à la question',
     'Une contribution répond à la question du sujet, ou à une personne qui y répond. Les autres questions font l’objet d’autres sujets.'),
    ('R1', 1, 'ru', 'Придерживаться вопроса',
     'Материал отвечает на вопрос темы либо тому, кто на него отвечает. Для других вопросов есть свои темы.'),
    ('R1', 1, 'es', 'Ceñirse a la pregunta',
     'Una contribución responde a la pregunta del tema o a quien responde a ella. Los demás asuntos tienen sus propios temas.'),
    ('R2', 1, 'en', 'Keep within the law',
     'No incitement to violence, discrimination or hatred, no threats, no guidance for committing an offence, and no text that belongs to somebody else without the right to use it.'),
    ('R2', 1, 'ar', 'احترام القانون',
     'لا تحريض على العنف أو التمييز أو الكراهية، ولا تهديد، ولا إرشاد إلى ارتكاب جريمة، ولا استخدام لنص يملكه الغير دون حق.'),
    ('R2', 1, 'zh', '遵守法律',
     '不得煽动暴力、歧视或仇恨，不得威胁他人，不得提供实施违法行为的指引，也不得使用无权使用的他人文本。'),
    ('R2', 1, 'fr', 'Respecter la loi',
     'Aucune incitation à la violence, à la discrimination ou à la haine, aucune menace, aucune indication permettant de commettre une infraction, aucun texte d’autrui sans le droit de l’utiliser.'),
    ('R2', 1, 'ru', 'Соблюдать закон',
     'Никакого подстрекательства к насилию, дискриминации или ненависти, никаких угроз, никаких указаний, как совершить правонарушение, и никаких чужих текстов без права на их использование.'),
    ('R2', 1, 'es', 'Respetar la ley',
     'Sin incitación a la violencia, la discriminación o el odio, sin amenazas, sin indicaciones para cometer un delito y sin textos ajenos que no se tenga derecho a utilizar.'),
    ('R3', 1, 'en', 'Address the point, not the person',
     'Disagree with what was said as firmly as you wish. Do not judge the character, motives, origin or competence of whoever said it.'),
    ('R3', 1, 'ar', 'مناقشة الفكرة لا الشخص',
     'عارضوا ما قيل بالحزم الذي تشاؤون، ولا تحكموا على طباع من قاله أو دوافعه أو أصله أو كفاءته.'),
    ('R3', 1, 'zh', '对事不对人',
     '对他人的观点可以坚决反对，但不得评判发言者的品格、动机、出身或能力。'),
    ('R3', 1, 'fr', 'Débattre des idées, non des personnes',
     'Contestez ce qui a été dit aussi fermement que vous le souhaitez. Ne jugez ni le caractère, ni les motivations, ni l’origine, ni la compétence de la personne qui l’a dit.'),
    ('R3', 1, 'ru', 'Спорить с доводами, а не с человеком',
     'Возражайте против сказанного сколь угодно твердо. Не судите о характере, мотивах, происхождении или компетентности того, кто это сказал.'),
    ('R3', 1, 'es', 'Debatir las ideas, no a las personas',
     'Discrepe de lo dicho con toda la firmeza que desee. No juzgue el carácter, los motivos, el origen ni la competencia de quien lo dijo.'),
    ('R4', 1, 'en', 'Speak only for whom you may',
     'Write in the name of a State, a group or an organisation only with a mandate to do so. Otherwise write in a personal capacity. Say so where you quote others.'),
    ('R4', 1, 'ar', 'التحدث باسم من يحق لكم تمثيله فقط',
     'لا تكتبوا باسم دولة أو مجموعة أو منظمة إلا إذا كانت لديكم ولاية بذلك، وإلا فاكتبوا بصفتكم الشخصية. وأشيروا إلى ما تقتبسونه عن الغير.'),
    ('R4', 1, 'zh', '只代表有权代表者发言',
     '只有获得授权，方可以国家、集团或组织的名义撰写；否则请以个人身份撰写。引用他人言论时，请予注明。'),
    ('R4', 1, 'fr', 'Ne parler qu’au nom de qui l’on représente',
     'N’écrivez au nom d’un État, d’un groupe ou d’une organisation que si vous en avez le mandat. Sinon, écrivez à titre personnel. Signalez vos citations.'),
    ('R4', 1, 'ru', 'Говорить только за тех, кого представляете',
     'Пишите от имени государства, группы или организации, только если у вас есть на это мандат. В остальных случаях пишите в личном качестве. Цитируя других, указывайте это.'),
    ('R4', 1, 'es', 'Hablar solo en nombre de quien se representa',
     'Escriba en nombre de un Estado, un grupo o una organización solo si tiene mandato para ello. De lo contrario, escriba a título personal. Indíquelo cuando cite a otros.'),
    ('R5', 1, 'en', 'Keep confidential and personal data out',
     'No data about patients or other private persons, no secrets, no document under embargo, and no detail that lets somebody exploit a weakness which is still open. Report weaknesses to the CERT in charge.'),
    ('R5', 1, 'ar', 'صون البيانات السرية والشخصية',
     'لا بيانات عن مرضى أو غيرهم من الأفراد، ولا أسرار، ولا وثائق محظورة النشر إلى حين، ولا تفاصيل تتيح استغلال ثغرة لم تُعالج بعد. وتُبلَّغ الثغرات إلى فريق الاستجابة للطوارئ الحاسوبية المختص.'),
    ('R5', 1, 'zh', '不泄露机密和个人数据',
     '不得包含患者或其他个人的数据、秘密信息、尚未解禁的文件，以及可使他人利用尚未修补的漏洞的细节。发现漏洞，请报告主管的计算机应急小组（CERT）。'),
    ('R5', 1, 'fr', 'Préserver les données confidentielles et personnelles',
     'Aucune donnée sur des patients ou d’autres particuliers, aucun secret, aucun document sous embargo, aucun détail permettant d’exploiter une vulnérabilité qui n’est pas encore corrigée. Signalez les vulnérabilités au CERT compétent.'),
    ('R5', 1, 'ru', 'Не раскрывать конфиденциальные и личные данные',
     'Никаких данных о пациентах или других частных лицах, никаких тайн, никаких документов под эмбарго и никаких подробностей, позволяющих воспользоваться еще не устраненной уязвимостью. Об уязвимостях сообщайте в соответствующий центр CERT.'),
    ('R5', 1, 'es', 'Preservar los datos confidenciales y personales',
     'Sin datos de pacientes ni de otros particulares, sin secretos, sin documentos bajo embargo y sin detalles que permitan aprovechar una vulnerabilidad aún no corregida. Comunique las vulnerabilidades al CERT competente.'),
    ('R6', 1, 'en', 'Say it once, and sell nothing',
     'Put a point forward once and refer back to it afterwards. Describe what a product or service teaches everybody; do not advertise it.'),
    ('R6', 1, 'ar', 'القول مرة واحدة دون ترويج',
     'اعرضوا الحجة مرة واحدة، ثم أحيلوا إليها بعد ذلك. وبيّنوا ما يستفيده الجميع من منتج أو خدمة، ولا تعلنوا عنهما.'),
    ('R6', 1, 'zh', '不重复，不推销',
     '同一论点只提出一次，其后引用即可。可以说明某项产品或服务对各方有何启示，但不得做广告。'),
    ('R6', 1, 'fr', 'Le dire une fois, sans rien promouvoir',
     'Exposez un argument une seule fois, puis renvoyez-y. Décrivez ce qu’un produit ou un service apprend à tous ; n’en faites pas la publicité.'),
    ('R6', 1, 'ru', 'Говорить один раз и ничего не рекламировать',
     'Приводите довод один раз, а затем ссылайтесь на него. Описывайте, чему тот или иной продукт или услуга учит всех, но не рекламируйте их.'),
    ('R6', 1, 'es', 'Decirlo una vez y no promocionar nada',
     'Exponga cada argumento una sola vez y, después, remítase a él. Describa lo que un producto o servicio enseña a todos; no lo anuncie.')
) seed (code, version, language, title, body)
join rule on rule.code = seed.code
on conflict do nothing;

create function rule_begins_with_a_version() returns trigger language plpgsql as $$
begin
    insert into rule_version (rule_code, version, in_force_from) values (new.code, 1, now());
    insert into rule_text (rule_code, version, language, title, body) values (new.code, 1, 'en', new.title, new.body);
    return null;
end $$;
create trigger rule_begins after insert on rule for each row execute function rule_begins_with_a_version();
create function rule_version_is_in_force_at_once() returns trigger language plpgsql as $$
begin
    if new.in_force_from > now() then
        raise exception 'a version is in force from when it is written down' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger rule_version_begins before insert on rule_version for each row execute function rule_version_is_in_force_at_once();
create trigger rule_version_only_grows before update or delete on rule_version for each row execute function forbid_change();
create trigger rule_version_is_not_emptied before truncate on rule_version for each statement execute function forbid_change();
create trigger rule_text_only_grows before update or delete on rule_text for each row execute function forbid_change();
create trigger rule_text_is_not_emptied before truncate on rule_text for each statement execute function forbid_change();

alter table decision add column rule_version int;
alter table appeal add column rule_version int;
alter table report add column rule_version int;
comment on column decision.rule_version is 'The version of the rule in force then; the database names it.';
alter table decision disable trigger decision_only_grows;
update decision set rule_version = 1 where rule_code is not null;
alter table decision enable trigger decision_only_grows;
alter table appeal disable trigger user;
update appeal set rule_version = 1 where rule_code is not null;
alter table appeal enable trigger user;
alter table report disable trigger user;
update report set rule_version = 1;
alter table report enable trigger user;
alter table decision
    add foreign key (rule_code, rule_version) references rule_version,
    add constraint a_rule_is_named_by_its_version check ((rule_code is null) = (rule_version is null));
alter table appeal
    add foreign key (rule_code, rule_version) references rule_version,
    add constraint a_rule_is_named_by_its_version check ((rule_code is null) = (rule_version is null));
alter table report
    add foreign key (rule_code, rule_version) references rule_version,
    add constraint a_rule_is_named_by_its_version check (rule_version is not null);

create function names_the_rule_in_force() returns trigger language plpgsql as $$
begin
    if new.rule_version is null then
        -- What was decided before the first version was written down is told by it.
        select coalesce(
            (select version from rule_version where rule_code = new.rule_code and in_force_from <= now()
             order by in_force_from desc limit 1),
            (select min(version) from rule_version where rule_code = new.rule_code))
        into new.rule_version;
    end if;
    return new;
end $$;
create trigger decision_names_the_rule_in_force before insert on decision for each row
    when (new.rule_code is not null) execute function names_the_rule_in_force();
create trigger appeal_names_the_rule_in_force before insert or update on appeal for each row
    when (new.rule_code is not null) execute function names_the_rule_in_force();
create trigger report_names_the_rule_in_force before insert on report for each row execute function names_the_rule_in_force();

drop view public_view.rule;
create view public_view.rule_version as
    select v.rule_code, r.position, v.version, v.in_force_from,
           lead(v.in_force_from) over (partition by v.rule_code order by v.in_force_from) as in_force_until,
           jsonb_build_object('en', r.title) || t.titles as title, jsonb_build_object('en', r.body) || t.bodies as body
    from public.rule_version v
    join public.rule r on r.code = v.rule_code
    cross join lateral (
        select coalesce(jsonb_object_agg(language, title), '{}') as titles, coalesce(jsonb_object_agg(language, body), '{}') as bodies
        from public.rule_text where rule_code = v.rule_code and version = v.version) t
    where v.in_force_from <= now();
comment on view public_view.rule_version is 'Every version that is or was in force, by language; the one without an end is in force.';
create view public_view.rule as
    select v.rule_code as code, v.position, v.title, v.body
    from public_view.rule_version v where v.in_force_until is null;
grant select on all tables in schema public_view to plenary_public;
