organise-title = Organizar
organise-sessions = Reuniones
organise-topics = Temas
organise-processes = Procesos
organise-mandates = Mandatos
organise-all = Vista general
organise-sessions-explained = Las reuniones, con su horario, lugar, personas y nota conceptual; aquí se resuelven también los horarios contradictorios.
organise-topics-explained = Las preguntas que se debaten, cuándo se abren y cuándo se cierran.
organise-processes-explained = Aquello a lo que contribuyen los textos, con sus cuestiones y normas.
organise-summaries-explained = Párrafos numerados que citan las contribuciones en que se basan, y su publicación.
organise-new-session = Nueva reunión
organise-new-topic = Nuevo tema
organise-new-process = Nuevo proceso
organise-conflicts = Horarios contradictorios
organise-draft-sessions = Reuniones sin publicar
organise-draft-topics = Temas sin publicar
organise-none-yet = Aquí no hay nada todavía.
organise-more = { $count } más
organise-further = Siguientes
organise-save = Guardar
organise-save-publish = Guardar y publicar
organise-saved = Guardado.
organise-to-page = Ver la página pública
organise-go-on = Continuar
organise-no-process = Todavía no hay ningún proceso, y todo ha de pertenecer a uno.
organise-changed = Entretanto, otra persona ha hecho cambios
organise-changed-explained = No se ha guardado nada de lo que usted introdujo, pero está todo en el formulario que figura a continuación. Donde las dos versiones difieren, se muestran ambas. Si vuelve a enviar el formulario, este sustituirá a lo guardado.
organise-stored = versión guardada
organise-typed = en su formulario
state-draft-record = Sin publicar

next-mandates = { $count ->
    [one] Próximo paso: hay un mandato por verificar
    [many] Próximo paso: hay { $count } de mandatos por verificar
   *[other] Próximo paso: hay { $count } mandatos por verificar
    }
next-mandates-go = Examinarlos
next-focal-points = { $count ->
    [one] Próximo paso: una organización no tiene quien dé el visto bueno a sus envíos
    [many] Próximo paso: { $count } de organizaciones no tienen quien dé el visto bueno a sus envíos
   *[other] Próximo paso: { $count } organizaciones no tienen quien dé el visto bueno a sus envíos
    }
next-focal-points-go = Designar un punto focal
next-process = Próximo paso: crear el proceso al que pertenecerá todo lo demás
next-conflicts = { $count ->
    [one] Próximo paso: una reunión tiene horarios contradictorios
    [many] Próximo paso: { $count } de reuniones tienen horarios contradictorios
   *[other] Próximo paso: { $count } reuniones tienen horarios contradictorios
    }
next-conflicts-go = Resolverlo
next-sessions = { $count ->
    [one] Próximo paso: hay una reunión sin publicar
    [many] Próximo paso: hay { $count } de reuniones sin publicar
   *[other] Próximo paso: hay { $count } reuniones sin publicar
    }
next-topics = { $count ->
    [one] Próximo paso: hay un tema sin publicar
    [many] Próximo paso: hay { $count } de temas sin publicar
   *[other] Próximo paso: hay { $count } temas sin publicar
    }
next-draft-go = Terminar
next-nothing = No hay nada pendiente. ¿Y si planteara la siguiente pregunta?

mandates-explained = Nada aparece en nombre de una organización hasta que el equipo organizador haya verificado el mandato de quien escribe por ella.
mandates-waiting = Pendientes
mandates-none = No hay mandatos pendientes.
mandates-all = { $count ->
    [one] Un mandato pendiente
    [many] Ver los { $count } de mandatos pendientes
   *[other] Ver los { $count } mandatos pendientes
    }
mandate-for = en nombre de
mandate-asked = solicitado el
mandate-own = el suyo: decide otra persona del equipo
mandate-verify = Verificar
mandate-refuse = Denegar
refused-mandate-decided = Este mandato ya no está pendiente: entretanto se resolvió o se retiró la solicitud.

form-errors = Algunos puntos requieren su atención
form-when = Fecha y hora
form-where = Lugar y acceso
form-who = Participantes
form-what = Contenido
form-window = Plazo para contribuir
form-belongs = A qué se vincula
field-title = Título
field-subtitle = Subtítulo
field-kind = Tipo
field-attendance = Modalidad
field-zone = Huso horario
field-date = Fecha
field-starts = Desde
field-ends = Hasta
field-ends-on = Último día
field-contact-hidden = La fuente no revela el contacto
field-organisations = Organizaciones
field-sections = Nota conceptual
field-source-note = Procedencia de la información
field-readings = Qué dice la fuente sobre el horario
field-short-name = Nombre abreviado
field-name = Nombre completo
field-status = Situación actual
field-question = Pregunta
field-introduction = Introducción
field-opens = Apertura
field-closes = Cierre
field-opens-date = Fecha de apertura
field-opens-time = Hora de apertura
field-closes-date = Fecha de cierre
field-closes-time = Hora de cierre
field-word-limit = Máximo de palabras por contribución
field-grace = Plazo de gracia (en minutos)
hint-title = Tal como figura en la fuente.
hint-zone = El nombre de un lugar, como Europe/Zurich o America/New_York, o bien UTC. El horario de verano se tiene en cuenta automáticamente.
hint-ends = Una hora anterior a la de comienzo se entiende del día siguiente.
hint-ends-on = Solo si la reunión termina en un día distinto de ese.
hint-venue = Un dato por línea.
hint-people = Una persona por línea: nombre, función, entidad | grupo. Solo las dos primeras comas sirven de separación; el grupo es opcional. Grupos: { $words }.
hint-organisations = Una organización por línea: nombre | función. Funciones: { $words }.
hint-sections = Texto sin formato o Markdown. Una línea que empieza por ## seguido de un espacio es el epígrafe de una sección.
hint-programme = Un elemento por línea: título | 14:00-14:30. El horario es opcional.
hint-links = Un enlace por línea: https://dirección | finalidad | texto. Finalidades: { $words }. Este sitio nunca visita ninguna de esas direcciones.
hint-source-note = Esta nota es pública. Indique qué se ha omitido, deducido o expresado con otras palabras.
hint-readings = Introduzca todas las indicaciones que la fuente da sobre el horario, con sus propias palabras, aunque coincidan. Si se contradicen, la página lo señala y el equipo organizador lo resuelve exponiendo sus razones. El horario introducido más arriba debe corresponder a una de ellas.
hint-short-name = Por ejemplo, OEWG. A partir de este nombre se forma la dirección de la página.
hint-mandate = La signatura de la resolución que lo estableció.
hint-issues = Una cuestión por línea: título | código. Si falta el código, se asigna uno.
hint-norms = Una norma por línea: letra | ubicación | título | paráfrasis propia. La paráfrasis es opcional; se presenta como nuestra.
hint-topic-title = La pregunta en pocas palabras. A partir del título se forma la dirección de la página.
hint-question = Una sola pregunta que pueda responderse.
hint-introduction = Lo que conviene saber antes de responder. Texto sin formato o Markdown.
hint-grace = Lo que llegue dentro de este plazo después del cierre se acepta y se señala como fuera de plazo. Este plazo no se anuncia.
reading-number = Indicación { $number }
reading-words = Con las palabras de la fuente
reading-found = Dónde figura
reading-zone = Huso en que debe leerse (vacío: no indica ninguno)
reading-note = Nota
reading-add = Añadir otra indicación de horario

settle-title = Los horarios se contradicen
settle-explained = Elija el correcto. Sus razones figurarán en la página pública.
settle-done = La cuestión está resuelta. Puede volver a resolverse de otro modo.
settle-which = ¿Cuál es el correcto?
settle-reason = Razones (se hacen públicas)
settle-reason-hint = Cómo lo sabe. Estas líneas son públicas; no nombre en ellas a ningún particular.
settle-do = Resolver

topic-for-process = Proceso al que se destina
topic-unpublish = Retirar del sitio
topic-delete = Eliminar
topic-stays = Alguien ha escrito en este tema, por lo que sigue publicado y no puede eliminarse. Puede cerrarse modificando la hora de cierre.

refused-zone = Indique el nombre de un lugar, como Europe/Zurich, o UTC. No se aceptan abreviaturas como CET.
refused-choice = Elija una de las opciones disponibles.
refused-person-group = ese grupo no existe. Grupos: { $words }.
refused-role = termine con | y una función: { $words }.
refused-link-role = indique después de la dirección una finalidad: { $words }.
refused-letter = empiece por una sola letra seguida de |.
refused-line = Línea { $line }: { $complaint }
refused-line-twice = esto ya figura más arriba.
refused-too-many-lines = { $number ->
    [one] no más de { $number } línea.
    [many] no más de { $number } de líneas.
   *[other] no más de { $number } líneas.
    }
refused-readings = Una de las indicaciones de horario no puede interpretarse tal como está.
refused-time-of-no-reading = Ninguna de las indicaciones que figuran a continuación da este horario. Añada de dónde procede.
refused-ends-before = El final debe ser posterior al comienzo.
refused-closes-before = El cierre debe ser posterior a la apertura.
refused-number = Indique un número entre { $least } y { $most }.
refused-no-reading = Elija una de las indicaciones.
refused-issue-in-use = Hay temas que remiten a la cuestión { $word }: no puede suprimirse.
refused-norm-in-use = Hay temas que remiten a la norma { $word }: no puede suprimirse.
refused-written-in = Alguien ha escrito en este tema, o un resumen da cuenta de él. Por ello se conserva.
changed-look-again = Entretanto, esta reunión ha sido modificada. Compruébela de nuevo y elija; sus razones se conservan.
mandate-group = Pertenece a
refused-group-settled = Alguien puede hablar ya en nombre de esta organización, por lo que su grupo no cambia.
organise-published = Publicado.
organise-unpublished = Retirado del sitio.
refused-zone-abbreviation = { $abbreviation } es una abreviatura, que designa un desfase horario y no un lugar. Se conserva en las palabras de la fuente; indique aquí el lugar a cuya hora deben leerse, por ejemplo { $zones }.
organise-cancelled = Cancelada: así lo indican su página, las listas y los calendarios.
session-cancel = Cancelar la reunión
session-resume = Revertir la cancelación
session-unpublish = Retirar del sitio
session-stays = Hay un tema vinculado a esta reunión, por lo que sigue publicada. Puede cancelarse.
refused-has-topics = Hay un tema vinculado a esta reunión. Sigue publicada; puede cancelarse.
