-- What names a text names its translations with it: a focal point clears what leaves, all of it.
create function text_digest(language text, body text, translations jsonb) returns bytea language sql immutable strict parallel safe as $$
    select sha256(convert_to(case translations
        when '[]' then language || E'\n' || body
        else jsonb_build_array(language, body, (
            select jsonb_agg(x order by x ->> 'language' collate "C") from jsonb_array_elements(translations) x))::text end, 'UTF8'))
$$;
comment on function text_digest(text, text, jsonb) is
    'What names a text exactly, in its language, with its courtesy translations: what was cleared is compared with what was sent.';
create function translations_of(text bigint) returns jsonb language sql stable strict parallel safe as $$
    select coalesce(jsonb_agg(jsonb_build_object('language', x.language, 'body', x.body)), '[]')
    from public.translation x where x.revision_id = text
$$;
comment on function translations_of is 'What was sent with a text, as a draft keeps it.';

alter table clearance disable trigger clearance_goes_on;
update clearance k set digest = text_digest(r.language, r.body, translations_of(r.id))
from revision r where r.id = k.revision_id and r.translations > 0 and k.state in ('asked', 'given', 'used');
update clearance k set digest = text_digest(d.language, d.body, d.translations)
from draft d where d.contribution_id = k.contribution_id and d.translations <> '[]'
    and k.kind = 'text' and k.state in ('asked', 'given');
alter table clearance enable trigger clearance_goes_on;
drop function text_digest(text, text);
