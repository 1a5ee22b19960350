skip-to-text = Перейти к тексту
brand-tagline = Письменные консультации. Не официальный документ ООН.
nav-site = Сайт
nav-sessions = Мероприятия
nav-ledger = Реестр решений
nav-rules = Правила поведения
nav-language = Язык:
nav-desk = Личный кабинет
nav-moderation = Модерация
nav-organise = Управление
nav-account = Учетная запись
nav-sign-in = Войти
nav-sign-out = Выйти
you-are-here = Вы находитесь здесь
pages = Страницы
earlier = Предыдущие материалы
later = Следующие материалы
optional = (необязательно)
reference = Регистрационный номер
history = История
foot-record = Plenary — площадка для письменных консультаций. Ничто на этом сайте не является официальным документом Организации Объединенных Наций или какого-либо иного органа.
foot-designations = Употребляемые обозначения не означают выражения какого бы то ни было мнения относительно правового статуса той или иной страны, территории или района.

home-title = Услышать каждого — письменно, еще до начала заседания
home-lead = Государства, гражданское общество, деловые круги и другие участники письменно отвечают на одни и те же вопросы; ответы собраны в ветки по группам участников. Модераторы принимают решения о публикации и обосновывают их. Организаторы составляют резюме, в котором каждая фраза ведет к своему источнику.
home-open-now = Открытые темы
home-nothing-open = Сейчас нет тем, по которым принимаются материалы.
home-how = Как это работает
home-how-1 = Напишите
home-how-1-text = Ответьте на вопрос или на другой материал — от имени своей организации или в личном качестве. Черновик можно хранить сколько угодно.
home-how-2 = Вас прочтут
home-how-2-text = Перед публикацией материал читает модератор. Все решения заносятся в открытый реестр, и каждый отказ обосновывается.
home-how-3 = Вас учтут
home-how-3-text = В резюме даются ссылки на номера материалов. От каждой фразы можно перейти к материалам, на которых она основана.
home-newest = Недавно опубликовано

lasts-minutes = { $count } мин
lasts-hours = { $hours } ч { $minutes } мин
lasts-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
    }
closes-in-minutes = { $count ->
    [one] закроется через { $count } минуту
    [few] закроется через { $count } минуты
    [many] закроется через { $count } минут
   *[other] закроется через { $count } минуты
    }
closes-in-hours = { $count ->
    [one] закроется через { $count } час
    [few] закроется через { $count } часа
    [many] закроется через { $count } часов
   *[other] закроется через { $count } часа
    }
closes-in-days = { $count ->
    [one] закроется через { $count } день
    [few] закроется через { $count } дня
    [many] закроется через { $count } дней
   *[other] закроется через { $count } дня
    }

language-ar = Арабский
language-zh = Китайский
language-en = Английский
language-fr = Французский
language-ru = Русский
language-es = Испанский
language-und = Другой язык

group-state = Государство
group-state-plural = Государства
group-civil_society = Гражданское общество
group-civil_society-plural = Гражданское общество
group-industry = Деловые круги
group-industry-plural = Деловые круги
group-academia = Научные круги
group-academia-plural = Научные круги
group-technical_community = Техническое сообщество
group-technical_community-plural = Техническое сообщество
group-international_organisation = Международная организация
group-international_organisation-plural = Международные организации
group-individual = Частное лицо
group-individual-plural = Частные лица
group-other = Прочие
group-other-plural = Прочие

capacity-organisation = от имени организации
capacity-group = от имени группы государств или организаций
capacity-personal = в личном качестве

nav-topics = Темы
nav-processes = Процессы
home-join = Создать учетную запись
home-see-open = Посмотреть открытые темы
home-all-topics = Все темы
