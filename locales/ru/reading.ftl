replies-count = { $count ->
    [one] { $count } ответ
    [few] { $count } ответа
    [many] { $count } ответов
   *[other] { $count } ответа
    }
go-previous = Предыдущий: № { $no }
go-next = Следующий: № { $no }
go-next-of-group = Следующий от той же группы: № { $no }
next-one-of-group = Следующий от той же группы:
page-range = { $first }–{ $last }
page-standing = Материалы с { $first } по { $last } из { $all }
all-pages = Все страницы
fold-roots = Показать только начало каждой ветви
fold-nothing = Показать все ответы
arrange = Порядок и отбор
arrange-sort = Порядок
sort-thread = По ходу обсуждения
sort-newest = Сначала новые
sort-discussed = Сначала самые обсуждаемые
arrange-group = Группа
arrange-everybody = Все группы
arrange-organisation = Организация
arrange-every-organisation = Все организации
arrange-language = Язык
arrange-every-language = Все языки
arrange-show = Показать
found-count = { $count ->
    [one] Найден { $count } материал.
    [few] Найдено { $count } материала.
    [many] Найдено { $count } материалов.
   *[other] Найдено { $count } материала.
    }
found-show-all = Показать все материалы
found-none = Среди опубликованного здесь ничего подходящего нет.
replies-hide = Скрыть ответы
replies-show = Показать ответы
unread-heading = Новое для вас
unread-count = { $count ->
    [one] { $count } новый материал с вашего последнего чтения.
    [few] { $count } новых материала с вашего последнего чтения.
    [many] { $count } новых материалов с вашего последнего чтения.
   *[other] { $count } нового материала с вашего последнего чтения.
    }
unread-none = Вы прочитали всё, что здесь опубликовано.
unread-first = Отметьте, докуда вы дочитали, и всё опубликованное позже будет показано как новое — только вам.
unread-next = Следующий новый: № { $no }
unread-mark = Отметить прочитанным до № { $no }
unread-tag = новое
unread-here = Новое на этой странице
news-count = { $count ->
    [one] { $count } новый – показать
    [few] { $count } новых – показать
    [many] { $count } новых – показать
   *[other] { $count } нового – показать
    }
news-label = Опубликовано за это время
print-view = Версия для печати
print-explained = На этой странице только текст. Распечатайте или сохраните её средствами браузера.
print-back = Вернуться к чтению
print-branch = Распечатать эту ветвь
topics-arrange = Отбор по вопросу или норме
arrange-issue = Вопрос
arrange-every-issue = Все вопросы
arrange-norm = Норма
arrange-every-norm = Все нормы
topics-show-all = Показать все темы
