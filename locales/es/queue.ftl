queue-narrow = Acotar la lista
queue-all-topics = Todos los temas
queue-all-groups = Todos los grupos
queue-all-languages = Todos los idiomas
queue-any-age = Cualquier tiempo
queue-group = Grupo de partes interesadas
queue-language = Idioma
queue-age = Pendiente desde hace
queue-state = Situación
queue-older-than = { $days ->
    [one] más de un día
    [many] más de { $days } de días
   *[other] más de { $days } días
    }
queue-any = Pendiente de examen
queue-free = Sin nadie a cargo
queue-mine = A mi cargo
queue-held = A cargo de alguien de la moderación
queue-sent-back = Cambios solicitados
queue-show = Mostrar
queue-everything = Mostrar todo
queue-nothing-so = Ningún texto pendiente se ajusta a estos criterios.
queue-claim-within = Entre los textos mostrados.
queue-answered = el autor o la autora ha respondido
waiting-many = Más de { $count } textos pendientes
waiting-for-authors = { $count ->
    [one] Un texto a la espera de su autor o autora
    [many] { $count } de textos a la espera de sus autores
   *[other] { $count } textos a la espera de sus autores
    }
canned-use = Partir de este texto
case-messages = Mensajes con el autor o la autora
case-messages-explained = El autor o la autora los lee, recibe un aviso por correo y puede responder. Su nombre no se muestra.
case-message = Mensaje al autor o a la autora
case-send = Enviar
case-notes = Notas entre moderadores
case-notes-explained = Solo las leen quienes pueden decidir sobre esta contribución. No se pueden modificar ni suprimir.
case-note = Nota
case-keep-note = Añadir la nota
case-the-author = El autor o la autora
case-you = Usted
case-a-moderator = La moderación
case-talk = Mensajes de la moderación
case-answer = Su respuesta
case-answer-hint = Solo la lee la moderación. Su texto no cambia.
case-not-your-turn = Podrá volver a escribir cuando la moderación haya respondido.
