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
