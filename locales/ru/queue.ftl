queue-narrow = Уточнить список
queue-all-topics = Все темы
queue-all-groups = Все группы
queue-all-languages = Все языки
queue-any-age = Любое время
queue-group = Группа заинтересованных сторон
queue-language = Язык
queue-age = Время ожидания
queue-state = Состояние
queue-older-than = { $days ->
    [one] более { $days } дня
    [few] более { $days } дней
    [many] более { $days } дней
   *[other] более { $days } дня
    }
queue-any = Ожидает модератора
queue-free = Ни у кого в работе
queue-mine = В работе у меня
queue-held = В работе у модератора
queue-sent-back = Возвращено на доработку
queue-show = Показать
queue-everything = Показать все
queue-nothing-so = Нет ожидающих текстов, отвечающих этим условиям.
queue-claim-within = Из показанных текстов.
queue-answered = автор ответил
waiting-many = Рассмотрения ожидают более { $count } текстов
waiting-for-authors = { $count ->
    [one] { $count } текст на доработке у автора
    [few] { $count } текста на доработке у авторов
    [many] { $count } текстов на доработке у авторов
   *[other] { $count } текста на доработке у авторов
    }
canned-use = Взять за основу
case-messages = Переписка с автором
case-messages-explained = Автор читает сообщения, получает уведомление по почте и может ответить. Ваше имя не указывается.
case-message = Сообщение автору
case-send = Отправить
case-notes = Заметки модераторов
case-notes-explained = Их читают только модераторы, которые вправе решать по этому материалу. Изменить или удалить их нельзя.
case-note = Заметка
case-keep-note = Добавить заметку
case-the-author = Автор
case-you = Вы
case-a-moderator = Модератор
case-talk = Сообщения модераторов
case-answer = Ваш ответ
case-answer-hint = Его читают только модераторы. Ваш текст не меняется.
case-not-your-turn = Вы сможете написать снова, когда модератор ответит.
bulk-title = Тексты у вас в работе
bulk-texts = Тексты
bulk-explained = Выберите тексты и ниже примите решение по всем сразу. По каждому решение принимается отдельно: текст, измененный за это время, остается как есть.
bulk-own-statement = Обоснование по этому тексту
bulk-decide = Ваше решение по выбранным текстам
bulk-same-reasons = Вернуть на доработку с одним обоснованием
bulk-own-reasons = Отклонить, каждый со своим обоснованием
bulk-own-reasons-explained = Для каждого выбранного текста нужны свое правило и свое обоснование под текстом.
bulk-nothing-held = У вас нет текстов в работе.
bulk-claim = Взять выбранные
bulk-claim-explained = Затем можно принять решение по всем сразу.
bulk-choose = Выбрать: { $who }, { $topic }
bulk-outcomes = Результат
bulk-a-case = Текст
bulk-claimed = теперь у вас в работе
bulk-kept = по-прежнему у вас в работе
bulk-released = возвращен в очередь
bulk-approved = опубликован
bulk-sent-back = возвращен на доработку
bulk-declined = отклонен
bulk-proposed = предложено; требуется согласие второго модератора
bulk-not-yours = ничего не сделано: вы не вправе решать по этому тексту.
bulk-not-there = ничего не сделано: такого текста нет.
bulk-none-chosen = Выберите хотя бы один текст.
bulk-too-many = Выберите не более { $count } за один раз.
bulk-each-statement = Для каждого отклоняемого текста нужны свое правило и свое обоснование.
keys-title = Клавиатура
keys-move = к следующему тексту списка и обратно
keys-next = взять следующий
keys-approve = одобрить через несколько секунд; до этого u отменяет решение
keys-changes = вернуть на доработку; сначала обоснование, если его нет
keys-decline = отклонить; сначала обоснование, если его нет
keys-release = вернуть в очередь
keys-undo = отменить последнее действие, где это предусмотрено
keys-help = открыть или закрыть этот список
keys-off = Отключить эти клавиши
keys-on = Включить управление клавишами
keys-explained = При вводе текста они не действуют.
hints-title = Подсказки
hints-explained = Это заметила программа. Она ничего не решает; замеченное хранится вместе с текстом.
hint-near-duplicate = { $count } % слов совпадают с текстом
hint-campaign = почти одинаковых текстов: { $count }, авторов: { $authors }
hint-many-links = ссылок: { $count }
hint-first = первый материал этого автора
hint-shouting = { $count } % длинных слов прописными буквами
hint-watched = отслеживаемые слова: { $words }
hint-unpublished = неопубликованный текст по теме «{ $topic }»
hint-in-translation = { $language } (неофициальный перевод): { $hint }
watched-words = Отслеживаемые слова
hint-watched-words = По одному слову или выражению в строке; звездочка в конце заменяет любое окончание. Модераторы видят, где они встречаются. Ни один текст из-за них не отклоняется, и больше никто этот список не видит.
