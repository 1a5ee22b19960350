topic = Тема
open = Открыта
closed = Закрыта
opens = Откроется
in-topic = В теме
views = Вид
view-grouped = По группам
view-order = По порядку
view-compare = В сравнении
published-so-far = { $count ->
    [one] Пока опубликован { $count } материал
    [few] Пока опубликовано { $count } материала
    [many] Пока опубликовано { $count } материалов
   *[other] Пока опубликовано { $count } материала
    }
published-so-far-heading = Опубликовано на данный момент
count-published = Опубликовано: { $count }
group = Группа
share = Доля
published = Опубликовано
contributions = Материалы
number = № { $no }
number-in-topic = № { $no } в теме «{ $topic }»
in-reply-to = в ответ на
reply = Ответить
back-to-topic = К теме
more-of-group = Другие материалы этой группы
page-begins-inside = Эта страница начинается с середины обсуждения. Выше в обсуждении:
nothing-published-yet = Здесь пока ничего не опубликовано.
about-topic = Об этой теме
tag-invented = вымышленный участник
tag-accredited = есть аккредитация
tag-corrected = исправлено { $date }
withdrawn-by-author = Отозвано автором.
removed-by-moderator = Удалено модератором.
under-rule = По правилу { $rule }
write-contribution = Представить материал
sign-in-to-write = Войти и написать
your-contribution = Ваш материал
write-explained = Перед публикацией материал прочтет модератор. Можно сохранить черновик и вернуться к нему позже.

compose-title = Новый материал
compose-text = Текст
compose-hint = { $limit ->
    [one] Не более { $limit } слова. Обычный текст или, если нужны списки и ссылки, Markdown.
    [few] Не более { $limit } слов. Обычный текст или, если нужны списки и ссылки, Markdown.
    [many] Не более { $limit } слов. Обычный текст или, если нужны списки и ссылки, Markdown.
   *[other] Не более { $limit } слов. Обычный текст или, если нужны списки и ссылки, Markdown.
    }
compose-count = Слов: {"{words}"} из {"{limit}"}
compose-capacity = Вы пишете
compose-organisation = Организация
compose-organisation-hint = Организации, от имени которых вы можете выступать.
compose-unverified = Отправить текст можно и до подтверждения полномочий организатором; опубликован он будет после их подтверждения.
compose-group = Название группы, от имени которой вы выступаете
compose-language = Язык текста
compose-submit = Отправить
compose-preview = Предварительный просмотр
compose-draft = Сохранить черновик
compose-preview-explained = Пока ничего не отправлено. Кроме вас, этого никто не видит.
compose-other-text = Эта форма уже была отправлена с другим текстом. Он не затронут: сохраненный текст приведен ниже, а ваш находится в форме. Если отправить форму сейчас, появится второй материал.
compose-to-stored = К сохраненному материалу
compose-stored = Сохранено ранее
follow = Следить за темой
own-page = Открыть на отдельной странице
contribution-and-replies = Материал и ответы на него
in-reply-to-it = В ответ на
answered-text = Текст, на который дан ответ
beside-it = Соседние материалы
previous-one = Предыдущий:
next-one = Следующий:
compose-group-hint = Только если вы пишете от имени группы.
compose-organisation-unverified = { $name } (полномочия еще не подтверждены)
published-in-all = { $count ->
    [one] Опубликован { $count } материал
    [few] Опубликовано { $count } материала
    [many] Опубликовано { $count } материалов
   *[other] Опубликовано { $count } материала
    }
published-in-all-heading = Опубликовано
