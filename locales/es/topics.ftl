topic = Tema
open = Abierto
closed = Cerrado
opens = Se abre el
in-topic = Tema:
views = Vistas
view-grouped = Por grupo
view-order = Por orden
view-compare = En paralelo
published-so-far = { $count ->
    [one] { $count } contribución publicada hasta ahora
    [many] { $count } de contribuciones publicadas hasta ahora
   *[other] { $count } contribuciones publicadas hasta ahora
    }
published-so-far-heading = Publicadas hasta ahora
count-published = { $count ->
    [one] { $count } publicada
    [many] { $count } publicadas
   *[other] { $count } publicadas
    }
group = Grupo
share = Proporción
published = Publicadas
contributions = Contribuciones
number = Núm. { $no }
number-in-topic = Núm. { $no }, tema «{ $topic }»
in-reply-to = en respuesta al
reply = Responder
back-to-topic = Volver al tema
more-of-group = Más de este grupo
page-begins-inside = Esta página empieza en medio de un hilo, bajo:
nothing-published-yet = Aquí aún no se ha publicado nada.
about-topic = Acerca de este tema
tag-invented = ejemplo ficticio
tag-accredited = organización acreditada
tag-corrected = corregida el { $date }
withdrawn-by-author = Retirada por su autor o autora.
removed-by-moderator = Eliminada por la moderación.
under-rule = En virtud de la regla { $rule }
write-contribution = Escribir una contribución
sign-in-to-write = Iniciar sesión para escribir
your-contribution = Su contribución
write-explained = La moderación la lee antes de que aparezca. Puede guardar un borrador y volver más tarde.

compose-title = Escribir una contribución
compose-text = Texto
compose-hint = { $limit } palabras como máximo. Texto sin formato, o Markdown para listas y enlaces.
compose-count = {"{words}"} de {"{limit}"} palabras
compose-capacity = Usted escribe
compose-organisation = Organización
compose-organisation-hint = Las organizaciones en cuyo nombre puede hablar.
compose-unverified = Aunque el equipo organizador aún no haya verificado su mandato, puede enviar un texto; aparecerá en cuanto se verifique.
compose-group = Nombre del grupo en cuyo nombre habla
compose-language = Idioma del texto
compose-submit = Presentar
compose-preview = Vista previa
compose-draft = Guardar como borrador
compose-preview-explained = Aún no se ha enviado nada. Nadie más ve esto.
compose-other-text = Este formulario ya se envió con otro texto. No se ha sobrescrito nada: el texto guardado figura a continuación y el suyo está en el formulario. Si envía ahora el formulario, se creará una segunda contribución.
compose-to-stored = Ir al texto guardado
compose-stored = Guardado anteriormente
follow = Seguir este tema
own-page = Abrir en su propia página
contribution-and-replies = La contribución y sus respuestas
in-reply-to-it = En respuesta al
answered-text = El texto al que responde
beside-it = Contribuciones contiguas
previous-one = Anterior:
next-one = Siguiente:
compose-group-hint = Solo si escribe en nombre de un grupo.
compose-organisation-unverified = { $name } (mandato aún sin verificar)
published-in-all = { $count ->
    [one] { $count } contribución publicada
    [many] { $count } de contribuciones publicadas
   *[other] { $count } contribuciones publicadas
    }
published-in-all-heading = Publicadas
