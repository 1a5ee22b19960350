nav-summaries = Резюме
summary = Резюме
summaries-lead = Итоги обсуждений, подготовленные организаторами. От каждого пункта можно перейти к материалам, на которых он основан.
summaries-older = Более ранние резюме
summaries-empty = Опубликованных резюме пока нет
summaries-empty-explained = Когда организаторы подведут итоги обсуждения, они появятся здесь.
summary-published-on = Опубликовано
summary-note = Подготовлено под личную ответственность докладчика; текст не был предметом переговоров и не является официальным документом Организации Объединенных Наций или какого-либо иного органа.
summary-cites-explained = Номера в рамках обозначают материалы; по ним можно перейти к исходному тексту.
summary-contributors = Цитируемые участники
summary-rests-on = На чем основано
summary-sources = Цитируемые материалы
summary-coverage = Кто цитируется
about-summary = Об этом резюме
take-along = Скачать
cite-of-group = { $group }, №
coverage-of = { $cited } из { $spoke }
coverage-cited = Цитируется
coverage-spoke = Опубликовано
coverage-explained = Число цитируемых организаций из всех, чьи материалы опубликованы по этим темам. Каждый, кто выступает в личном качестве, считается за одну организацию.
source-paragraph = Пункт
source-contribution = Материал
source-revision = Редакция
source-standing = Что изменилось с тех пор
standing-as-cited = без изменений
standing-changed = позднее исправлено
standing-withdrawn = позднее отозвано
standing-removed = позднее удалено
cited-changed = Материал № { $no } был исправлен после того, как на него сослались.
cited-withdrawn = Материал № { $no } был отозван автором после того, как на него сослались. Прочесть его текст больше нельзя.
cited-removed = Материал № { $no } был удален модератором после того, как на него сослались. Прочесть его текст больше нельзя.

cited-in = Где цитируется
cited-in-paragraph = Пункт { $paragraph } резюме
where-it-went = Где использован ваш материал
where-it-went-nowhere = Пока ни в одном опубликованном резюме на него нет ссылки.
summaries-of-topic = Резюме

organise-summaries-empty = Работа над резюме еще не начата
organise-summaries-empty-explained = Резюме отражает обсуждение одной или нескольких тем в пронумерованных пунктах со ссылками на материалы.
summary-published = Опубликовано
summary-changed-at = Изменено
summary-new = Новое резюме
summary-new-explained = До публикации его видят только организаторы.
summary-title = Название
summary-process = Процесс
summary-language = Язык резюме
summary-topics = Темы
summary-topics-hint = Ссылаться можно на то, что опубликовано по этим темам.
summary-no-topics = Опубликованных тем пока нет.
summary-preface = Предисловие
summary-preface-hint = Как подготовлено резюме и что в нем означают такие слова, как «многие». Пустая строка начинает новый абзац.
summary-begin = Начать
summary-save = Сохранить
cancel = Отмена

summary-about = Название и предисловие
summary-the-text = Текст резюме
summary-no-text = Текста пока нет.
summary-add = Добавить в текст
summary-heading-label = Заголовок { $label }
summary-paragraph-label = Пункт { $label }
summary-kind = Что добавить
summary-kind-paragraph = Пункт
summary-kind-heading = Заголовок
summary-text = Текст
summary-cites = Ссылки на материалы
summary-cites-hint = Отметьте материалы, на которых основан этот пункт. За каждым из них закрепляется та редакция, которую читали, когда на него сослались впервые.
summary-citable = Материалы, на которые можно сослаться
summary-numbers = Ссылки по номерам
summary-numbers-hint = Например, 4, 12. Эти ссылки следуют за отмеченными, в указанном порядке.
summary-save-and-more = Сохранить и показать следующие материалы
summary-save-and-topic = Сохранить и показать материалы по теме
cited-in-paragraphs = цитируется в пунктах: { $numbers }
summary-edit = Изменить
summary-up = Выше
summary-down = Ниже
summary-add-after = Добавить после
summary-delete = Удалить
summary-uncited = Не вошли ни в один пункт
summary-cite = Цитировать
summary-cite-in = Пункт со ссылкой на № { $no }
summary-publish = Публикация
summary-publish-explained = После публикации резюме могут прочесть все, а изменить его не может никто.
summary-publish-now = Опубликовать окончательно
summary-is-frozen = Изменения невозможны.
summary-to-published = К опубликованному резюме
summary-not-saved = Изменения пока не внесены.
summary-to-the-field = Посмотреть, чего не хватает
summary-typed = Ваш текст
summary-stored = Что сохранено сейчас
summary-checks = Проверка
summary-renew = Цитировать новый текст

summary-next-write = Далее: напишите первый пункт
summary-next-write-explained = Пункты имеют сквозную нумерацию, заголовки обозначаются буквами.
summary-next-write-go = Написать
summary-next-uncited = { $count ->
    [one] Далее: { $count } материал не вошел ни в один пункт
    [few] Далее: { $count } материала не вошли ни в один пункт
    [many] Далее: { $count } материалов не вошли ни в один пункт
   *[other] Далее: { $count } материала не вошли ни в один пункт
    }
summary-next-uncited-explained = Сошлитесь на каждый там, где это уместно.
summary-next-uncited-go = Просмотреть
summary-next-cite = Далее: в пункте { $number } нет ссылок
summary-next-cite-explained = От каждого пункта можно перейти к материалам, на которых он основан.
summary-next-cite-go = К пункту
summary-next-renew = Далее: изменился материал, на который ссылается пункт { $number }
summary-next-renew-explained = Прочтите его еще раз и проверьте, верен ли по-прежнему пункт.
summary-next-renew-go = К пункту
summary-next-appeal = Далее: рассматривается апелляция
summary-next-appeal-explained = Апелляции рассматриваются до того, как резюме становится окончательным: на их итог, возможно, придется сослаться.
summary-next-appeal-go = К апелляции
summary-next-publish = Далее: прочтите еще раз и опубликуйте
summary-next-publish-explained = На каждый опубликованный материал есть ссылка, и каждый пункт ведет к своим источникам.
summary-next-publish-go = К публикации

check-in-no-paragraph = { $count ->
    [one] { $count } опубликованный материал не вошел ни в один пункт.
    [few] { $count } опубликованных материала не вошли ни в один пункт.
    [many] { $count } опубликованных материалов не вошли ни в один пункт.
   *[other] { $count } опубликованного материала не вошли ни в один пункт.
    }
check-without-citation = В пункте { $number } нет ссылок.
check-appeal = По теме «{ $topic }» рассматривается апелляция.
check-changed = Материал № { $no } в пункте { $number } исправлен после того, как на него сослались.
check-withdrawn = Материал № { $no } в пункте { $number } отозван после того, как на него сослались.
check-removed = Материал № { $no } в пункте { $number } удален после того, как на него сослались.
check-fine = Замечаний нет: есть ссылки на все опубликованные материалы в той редакции, которую видят читатели.

summary-refused-published = За это время резюме было опубликовано, и изменить его уже нельзя. Написанное вами сохранено на этой странице; при необходимости скопируйте его.
summary-refused-changed = После того как вы открыли это резюме, кто-то его изменил. Ничего не потеряно: написанное вами осталось в форме. Сравните тексты и сохраните еще раз.
summary-refused-not-citable = { $numbers }: ссылаться можно только на материалы, опубликованные по темам этого резюме.
summary-refused-numbers = Укажите только номера, например 4, 12.
summary-refused-topic = Выберите хотя бы одну тему.
summary-refused-no-paragraph = Пунктов для публикации пока нет.
summary-refused-uncited = Не опубликовано: каждый пункт должен вести хотя бы к одному материалу. Добавьте ссылки или удалите пункты: { $numbers }.
summary-refused-appeals = Не опубликовано: по этим темам рассматриваются апелляции. Их рассматривают до того, как резюме становится окончательным.
summary-published-uncited = Не цитируется
summary-published-uncited-explained = Материалы, которые опубликованы по этим темам, но не вошли ни в один пункт резюме.
summary-published-later = опубликовано после этого резюме
summary-refused-other-process = Ни одна из выбранных тем не относится к этому процессу.
summary-refused-several-processes = Выбранные темы относятся к нескольким процессам. Выберите один из них.
summary-process-of-topics = Процесс, к которому относятся выбранные темы
summary-publish-look = Просмотреть и опубликовать
summary-publishing = Публикация этого резюме
summary-publishing-explained = После публикации резюме могут прочесть все, и оно фиксируется навсегда: никто не сможет изменить в нем ни слова, ни ссылки. Авторы по-прежнему могут отозвать или исправить цитируемые материалы; в резюме это будет отмечено.
summary-publishing-open = Осталось уточнить
summary-publishing-fine = Замечаний нет: есть ссылки на все опубликованные материалы в той редакции, которую видят читатели.
summary-publishing-uncited = Материалы, не вошедшие ни в один пункт
summary-publishing-uncited-explained = В опубликованном резюме они будут перечислены как нецитируемые.
summary-publishing-all = Все на странице подготовки: { $count }
summary-back-to-desk = На страницу подготовки
summary-stored-cites = Что цитируется сейчас
summary-nothing-cited = Ссылок нет.
summary-stays-ticked = цитируется сейчас; в вашей форме не было отмечено
