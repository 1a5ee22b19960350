home = Главная
home-all-sessions = Все мероприятия
process = Процесс
issues = Рассматриваемые вопросы
norms = Нормы
norms-explained = Буквенные обозначения и ссылки на документы являются официальными. Названия общеупотребительны, но не официальны; изложение норм составлено нами и не является цитатой.
norm-letter = Норма { $letter }
norm-ours = В нашем изложении:
pages-to-come = Предстоящие мероприятия: страницы

sessions-title = Мероприятия
sessions-lead = Заседания, консультации и параллельные мероприятия, а также вопросы и материалы, которые с ними связаны.
sessions-calendar = Календарь всех мероприятий (.ics)
sessions-to-come = Предстоящие
sessions-none-to-come = Предстоящих мероприятий пока нет.
sessions-subscribe = Подпишитесь на календарь: новые мероприятия появятся в нем.
sessions-further = Последующие мероприятия
sessions-earlier = Более ранние мероприятия
calendar-name = Plenary: мероприятия

session-kind-formal_meeting = Официальное заседание
session-kind-informal_consultation = Неофициальные консультации
session-kind-side_event = Параллельное мероприятие
session-kind-workshop = Практикум
session-kind-conference_session = Заседание в рамках конференции
attendance-online = онлайн
attendance-in_person = очно
attendance-hybrid = очно и онлайн
organisation-role-host = Принимающая сторона
organisation-role-convenor = Организатор
organisation-role-facilitator = Координатор
organisation-role-co_lead = Соруководитель
organisation-role-partner = Партнер
link-role-live_stream = Прямая трансляция
link-role-registration = Регистрация
link-role-more_information = Дополнительная информация
link-role-recording = Запись
link-role-document = Документ

session-two-days = { $from } — { $until }
session-passed = завершилось
session-running = идет сейчас
session-in-minutes = { $count ->
    [one] через { $count } минуту
    [few] через { $count } минуты
    [many] через { $count } минут
   *[other] через { $count } минуты
    }
session-in-hours = { $count ->
    [one] через { $count } час
    [few] через { $count } часа
    [many] через { $count } часов
   *[other] через { $count } часа
    }
session-in-days = { $count ->
    [one] через { $count } день
    [few] через { $count } дня
    [many] через { $count } дней
   *[other] через { $count } дня
    }
session-two-times = время указано по-разному
session-reader-time = ваше время: {"{time}"}
session-is-side-event = Это параллельное мероприятие. Оно проводится наряду с заседаниями органа и не является их частью.
session-conflict-heading = В источнике время указано по-разному
session-conflict = Приведенные ниже сведения противоречат друг другу и сохранены полностью. Пока используется отмеченный вариант, поскольку в нем назван часовой пояс (или поскольку его ввел организатор); окончательного решения организаторы еще не приняли.
session-settled-heading = В источнике время было указано по-разному
session-settled = Верное время подтверждено организатором
session-readings-heading = Как определено время
session-used-here = используется здесь
session-read-as = Понимается как
session-zone-inferred = (часовой пояс не назван и определен по косвенным данным)
session-topics = Обсуждаемые темы
session-people = Участники мероприятия
session-programme = Программа
about-session = Об этом мероприятии
session-details = Подробности
session-occasion = Связанное событие
session-venue = Место проведения
session-admission = Условия участия
session-contact = Контактные данные
session-contact-hidden = скрыты в источнике
session-number = Номер в источнике
session-links = Ссылки
session-calendar = Календарь
session-add-to-calendar = Добавить в календарь (.ics)
session-source = Об этой записи
session-not-official = Эта страница не является официальным документом.

topic-not-yet = Еще не открыта
topic-sessions = Мероприятия по этой теме
topic-refers = К чему относится тема
topic-all-of-process = Всё об этом процессе

process-topics = Темы
process-no-topics = Тем пока нет.
process-no-sessions = Мероприятий пока нет.
process-more-topics = Более ранние темы
process-about = Об этом процессе
process-mandate = Мандат
process-not-official = Материалы для этого процесса собираются здесь независимо от него. Эта страница не является его официальным документом.

session-cancelled = Отменено
session-cancelled-explained = Мероприятие не состоится. Приведенные здесь сведения сохраняются.
session-topics-past = Темы этого мероприятия
link-role-registration-past = Регистрация (мероприятие уже завершилось)
link-role-live_stream-past = Прямая трансляция (мероприятие уже завершилось)
topics-title = Темы
topics-lead = Вопросы, которые обсуждаются сейчас, и те, обсуждение которых завершено.
topics-none-open = Сейчас нет тем, по которым принимаются материалы, и новые темы не объявлены.
topics-none-closed = Закрытых тем пока нет.
topics-further = Последующие темы
topics-earlier = Темы, закрытые ранее
topics-open = Открытые и предстоящие
topics-closed = Закрытые
processes-title = Процессы
processes-lead = Для чего собираются материалы: рабочие группы, форумы и другие органы.
processes-none = Процессов пока нет.
processes-further = Другие процессы
