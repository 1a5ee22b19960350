moderation-title = Модерация
moderation-item-title = Материал на рассмотрении
waiting-count = { $count ->
    [one] { $count } текст ожидает рассмотрения
    [few] { $count } текста ожидают рассмотрения
    [many] { $count } текстов ожидают рассмотрения
   *[other] { $count } текста ожидают рассмотрения
    }
oldest-waits = самый давний — { $time }
claim-heading = Следующий текст
claim-next = Взять следующий
claim-this = Взять в работу
claim-explained = Текст закрепляется за вами на 15 минут; коллеги это видят.
waiting = Ожидают рассмотрения
nothing-waits = Нет текстов, ожидающих рассмотрения.
correction-of = Исправление к № { $no }
text-number = Редакция { $number }
word-count = { $count ->
    [one] { $count } слово
    [few] { $count } слова
    [many] { $count } слов
   *[other] { $count } слова
    }
waits = в очереди { $time }
late = с опозданием
late-resubmitted = повторно после закрытия
late-confirmed = подтверждён после закрытия
late-right-of-reply = право на ответ, в пределах 48 часов
own-text = ваш или вашей организации
own-filing = внесено вами
you-hold-it = в работе у вас еще { $time }
you-hold-until = Текст закреплен за вами до
held-by = В работе:
take-over = Взять на себя
take-over-reason = Причина (будет зафиксирована)
mandate-missing = полномочия не подтверждены
changed-meanwhile = Решение не принято.
difference = Что изменилось
your-decision = Ваше решение
approve = Одобрить и опубликовать
release = Вернуть в очередь
request-changes = Вернуть на доработку
decline = Отклонить
rule = Правило
rule-when = (при возврате на доработку или отклонении)
reasons-to-author = Обоснование для автора
reasons-hint = Его прочтет автор.
canned-texts = Заготовки текста
remove = Удалить из опубликованного
restore = Восстановить
reviewed-text = Текст
you-wrote = Что вы написали
what-readers-see = Что видят читатели
what-readers-would-see = Что читатели увидят снова
cannot-approve = Текст представлен от имени организации, но полномочия автора еще не подтверждены организатором. До этого одобрить его нельзя; можно вернуть его на доработку или отклонить.
keep-longer = Продлить время
canned-for-changes = Для возврата на доработку
canned-for-declining = Для отклонения
decided-published = Опубликовано под № { $no }.
decided-corrected = Исправление к № { $no } опубликовано.
decided-sent-back = Возвращено на доработку. Автор уведомлен.
decided-declined = Отклонено. Обоснование направлено автору.
decided-removed = Материал № { $no } удален.
decided-restored = Материал № { $no } восстановлен.
decided-as-read = Как это видят читатели
decided-look-again = Посмотреть решение
decided-lately = Недавние решения
decided-pages = Страницы с решениями
decided-by = модератор:
decided-ago = { $time } назад
moderate-this = Модерировать этот материал
refused-no-such-rule = Такого правила нет. Выберите правило из списка.
closed-answer-until = Тема закрыта. Если вы попросите доработать текст, у автора будет пять дней на ответ.
closed-no-answer = Тема закрыта, а этот текст поступил с опозданием: если вы попросите доработать его, автор не сможет ответить.
