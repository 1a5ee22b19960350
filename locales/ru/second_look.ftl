statement-what = Принятое решение
statement-declined = Текст не опубликован.
statement-declined-lasts = Решение действует бессрочно, если апелляция не будет удовлетворена.
statement-removed = Текст удален из опубликованного. Номер сохраняется, на месте текста — пометка.
statement-removed-lasts = Решение действует бессрочно, если апелляция не будет удовлетворена или модератор не восстановит текст.
statement-facts = Обстоятельства
statement-text = Текст № { $number }, отправлен
statement-decided = Решение принято
statement-after-report = На текст поступала жалоба от читателя.
statement-own-reading = Жалоб не было: текст прочел модератор.
statement-automation = Автоматизация
statement-automated = Применялось автоматическое выявление; решение принял человек.
statement-why = Пояснение
statement-second = Второе обоснование
appeal-heading = Апелляция
appeal-explained = Решение заново рассмотрит тот, кто не участвовал в его принятии и не представляет вашу организацию; вам сообщат итог и его обоснование.
appeal-until = Апелляцию можно подать до
appeal-words = Ваши доводы
appeal-bring = Подать апелляцию
appeal-withdraw = Отозвать апелляцию
appeal-opened = Подана
appeal-closed = завершена
appeal-open = Апелляция ожидает рассмотрения
appeal-under-way = Апелляция рассматривается
appeal-upheld = Апелляция: решение оставлено в силе
appeal-overturned = Апелляция: решение отменено
appeal-partly = Апелляция: решение оставлено в силе частично
appeal-taken-back = Апелляция отозвана
appeal-ran-out = Апелляция завершена: ее никто не рассмотрел в срок
appeal-brought = Подана апелляция
appeal-assigned = Апелляция передана на рассмотрение
appeal-settled = Апелляция рассмотрена
appeal-withdrawn = Апелляция отозвана
appeal-expired = Апелляция завершена без решения
report-brought = Жалоба читателя
report-closed = Жалоба рассмотрена
report-open = Ожидает модератора.
report-acted = Текст, на который поступила жалоба, больше не опубликован.
report-no-action = Текст оставлен без изменений.

letter-appeal_received-subject = Ваша апелляция получена ({ $reference })
letter-appeal_received-text =
    Ваша апелляция получена. Ее рассмотрит тот, кто не участвовал в принятии решения; вам сообщат итог и его обоснование.

    Тема: { $topic }
    Регистрационный номер: { $reference }

    Все сведения — в вашем личном кабинете:

    { $desk }
letter-appeal_assigned-subject = Вам передана апелляция
letter-appeal_assigned-text =
    Вам поручено рассмотреть апелляцию. Ранее вы не имели отношения к этому делу, и решение принимаете только вы.

    Тема: { $topic }

    { $link }
letter-appeal_upheld-subject = Ваша апелляция: решение оставлено в силе ({ $reference })
letter-appeal_upheld-text =
    Вашу апелляцию рассмотрел тот, кто не участвовал в принятии решения. Решение оставлено в силе.

    Тема: { $topic }
    Регистрационный номер: { $reference }
    Правило поведения: { $rule }
    { $rules }

    Обоснование:

    { $explanation }

    Все сведения — в вашем личном кабинете:

    { $desk }
letter-appeal_overturned-subject = Ваша апелляция: решение отменено ({ $reference })
letter-appeal_overturned-text =
    Вашу апелляцию рассмотрел тот, кто не участвовал в принятии решения. Решение отменено. Если вы с тех пор не отозвали и не заменили текст, он опубликован или возвращен на прежнее место.

    Тема: { $topic }
    Регистрационный номер: { $reference }
    Правило поведения: { $rule }
    { $rules }

    Обоснование:

    { $explanation }

    Все сведения — в вашем личном кабинете:

    { $desk }
letter-appeal_partly-subject = Ваша апелляция: решение оставлено в силе частично ({ $reference })
letter-appeal_partly-text =
    Вашу апелляцию рассмотрел тот, кто не участвовал в принятии решения. Решение оставлено в силе частично; опубликованное не меняется.

    Тема: { $topic }
    Регистрационный номер: { $reference }
    Правило поведения: { $rule }
    { $rules }

    Обоснование:

    { $explanation }

    Все сведения — в вашем личном кабинете:

    { $desk }
letter-appeal_expired-subject = Ваша апелляция завершена без решения ({ $reference })
letter-appeal_expired-text =
    В течение шести месяцев вашу апелляцию никто не рассмотрел, и она завершена. Решение остается прежним. Приносим извинения.

    Тема: { $topic }
    Регистрационный номер: { $reference }

    Все сведения — в вашем личном кабинете:

    { $desk }
letter-report_received-subject = Ваша жалоба получена
letter-report_received-text =
    Ваша жалоба получена. Ее рассмотрит модератор, и вам сообщат итог. Автор не узнает, кто пожаловался.

    Тема: { $topic }
    Номер: { $number }
    Правило поведения: { $rule }

    { $link }
letter-report_answered-subject = Итог рассмотрения вашей жалобы
letter-report_answered-text =
    Модератор ответил на вашу жалобу.

    Тема: { $topic }
    Номер: { $number }
    Правило поведения: { $rule }

    Итог: { $outcome }

    Обоснование:

    { $explanation }

    { $link }
letter-report_closed-subject = На ваш материал поступила жалоба ({ $reference })
letter-report_closed-text =
    Читатель пожаловался, что ваш опубликованный материал нарушает правило. Модератор рассмотрел жалобу и дал ответ.

    Тема: { $topic }
    Регистрационный номер: { $reference }
    Правило поведения: { $rule }

    Итог: { $outcome }

    Обоснование:

    { $explanation }

    Все сведения — в вашем личном кабинете:

    { $desk }

appeals-title = Апелляции
appeals-lead = Авторы просят о повторном рассмотрении. Его проводит тот, кто не имел отношения к делу.
appeals-waiting = Ожидают
appeals-none = Апелляций нет.
appeals-settled = Завершены
appeals-pages = Страницы апелляций
appeal-title = Апелляция на решение
appeal-with-you = у вас
appeal-nothing-settled = Ничего не изменено.
appeal-to-case = К делу
appeal-text-hidden = Текст виден модераторам и тому, кто рассматривает апелляцию.
statement-first = Первое обоснование
appeal-ruling = Ваше решение
appeal-ruling-explained = Решение принимаете только вы. Если прежнее решение отменено, текст публикуется или возвращается на свое место под своим номером. Первое обоснование сохраняется, ваше добавляется к нему.
appeal-uphold = Оставить решение в силе
appeal-rule-partly = Оставить в силе частично
appeal-overturn = Отменить решение
appeal-who = Кто рассматривает
appeal-take = Взять себе
appeal-assign-to = Передать
appeal-assign = Передать
appeal-nobody-else = Больше рассматривать некому: остальные участвовали в деле или представляют организацию автора.
field-appeals-to = Апелляции рассматривает
hint-appeals-to = Модератор или организатор, который не участвует в решениях по этой теме. Если он участвовал в деле или никто не назначен, рассматривающего подбирают для каждой апелляции.
report-link = Пожаловаться
report-title = Жалоба на № { $no }
report-lead = Сообщите модераторам, если текст нарушает правило. Мнение, с которым вы не согласны, правил не нарушает.
report-rule = Какое правило нарушено
report-words = В чем нарушение
report-words-hint = Это прочтут модераторы. Автор узнает итог, но не узнает, кто пожаловался.
report-send = Отправить жалобу
report-by-letter = Об итоге вам сообщат по почте.
report-without-account = Учетная запись и адрес не нужны. Сохраните адрес следующей страницы: там появится итог.
report-keep = Сохраните адрес этой страницы: итог появится здесь и больше нигде.
report-received-title = Ваша жалоба
report-about = На что
report-sent = Отправлена
report-count = { $count ->
    [one] { $count } жалоба
    [few] { $count } жалобы
    [many] { $count } жалоб
   *[other] { $count } жалобы
    }
reports-title = Жалобы
reports-lead = То, что, по мнению читателей, нарушает правила. Итог узнают обе стороны; автор не узнает, кто пожаловался.
reports-waiting = Ожидают ответа
reports-none = Жалоб нет.
reports-closed = С ответом
reports-pages = Страницы жалоб
report-not-read = в этой редакции больше не опубликован
report-item-title = Текст, на который поступила жалоба
report-text = Текст, на который пожаловались
report-said = Что говорят читатели
report-nothing-closed = Ответ не записан.
report-to-act = Текст все еще опубликован. Чтобы принять меры, сначала удалите его с обоснованием на странице дела, затем вернитесь и ответьте.
report-answer = Ваш ответ
report-close-reason = Обоснование для обеих сторон
report-close-reason-hint = Это прочтут и заявитель, и автор. Не называйте заявителя.
report-close-acted = Меры приняты
report-close-no-action = Без мер
rule-as-read = Правило в редакции того времени: версия { $version }, действует с
rule-read-until = Изменено
rule-since = Версия { $version }, действует с
rule-earlier = Прежние версии
rule-version = Версия { $version }
