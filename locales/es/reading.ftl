replies-count = { $count ->
    [one] 1 respuesta
    [many] { $count } de respuestas
   *[other] { $count } respuestas
    }
go-previous = Anterior: Núm. { $no }
go-next = Siguiente: Núm. { $no }
go-next-of-group = Siguiente del mismo grupo: Núm. { $no }
next-one-of-group = Siguiente del mismo grupo:
page-range = { $first }–{ $last }
page-standing = Contribuciones { $first } a { $last } de { $all }
all-pages = Todas las páginas
fold-roots = Mostrar solo el inicio de cada hilo
fold-nothing = Mostrar todas las respuestas
arrange = Ordenar y filtrar
arrange-sort = Orden
sort-thread = Según avanzó el debate
sort-newest = Las más recientes primero
sort-discussed = Las más debatidas primero
arrange-group = Grupo
arrange-everybody = Todos los grupos
arrange-organisation = Organización
arrange-every-organisation = Todas las organizaciones
arrange-language = Idioma
arrange-every-language = Todos los idiomas
arrange-show = Mostrar
found-count = { $count ->
    [one] 1 contribución encontrada.
    [many] { $count } de contribuciones encontradas.
   *[other] { $count } contribuciones encontradas.
    }
found-show-all = Mostrar todas las contribuciones
found-none = Nada de lo publicado aquí se ajusta a esos criterios.
replies-hide = Ocultar las respuestas
replies-show = Mostrar las respuestas
unread-heading = Nuevo para usted
unread-count = { $count ->
    [one] Una nueva contribución desde su última lectura.
    [many] { $count } de nuevas contribuciones desde su última lectura.
   *[other] { $count } nuevas contribuciones desde su última lectura.
    }
unread-none = Usted ha leído todo lo publicado aquí.
unread-first = Marque hasta dónde ha leído: lo que se publique después aparecerá como nuevo solo para usted.
unread-next = Siguiente nueva: Núm. { $no }
unread-mark = Marcar como leído hasta el Núm. { $no }
unread-tag = nuevo
unread-here = Nuevo en esta página
news-count = { $count ->
    [one] 1 nueva: mostrar
    [many] { $count } de nuevas: mostrar
   *[other] { $count } nuevas: mostrar
    }
news-label = Publicado entretanto
print-view = Versión para imprimir
print-explained = Esta página contiene solo el texto. Imprímala o guárdela con su navegador.
print-back = Volver a la lectura
print-branch = Imprimir este hilo
topics-arrange = Filtrar por cuestión o por norma
arrange-issue = Cuestión
arrange-every-issue = Todas las cuestiones
arrange-norm = Norma
arrange-every-norm = Todas las normas
topics-show-all = Mostrar todos los temas
