error-sign-in = Inicie sesión primero.
error-forbidden = No tiene permiso para hacer esto aquí.
error-not-found = Esta página no existe.
error-unreadable = No se ha podido interpretar lo enviado.
error-too-large = Lo enviado es demasiado grande.
error-unprocessable = Lo enviado no puede aceptarse tal como está. Compruebe si contiene caracteres que no se pueden guardar.
error-too-many = Demasiadas solicitudes. Espere un momento y vuelva a intentarlo.
error-busy = El sitio no puede acceder a sus datos en este momento. Vuelva a intentarlo dentro de un momento.
error-internal = Ha ocurrido un problema por nuestra parte.
error-method = Esta dirección no admite ese tipo de solicitud.
error-kept = Lo que ha escrito no se ha guardado, pero no se ha perdido nada: está todo aquí. Envíelo de nuevo dentro de un momento o cópielo.
error-your-text = Su texto
error-send-again = Enviar de nuevo
error-to-start = Ir a la página de inicio
error-request = Número de esta solicitud:

refused-empty = Rellene este campo.
refused-too-short = { $number ->
    [one] Escriba al menos { $number } carácter.
    [many] Escriba al menos { $number } de caracteres.
   *[other] Escriba al menos { $number } caracteres.
    }
refused-too-long = { $number ->
    [one] No supere { $number } carácter.
    [many] No supere { $number } de caracteres.
   *[other] No supere los { $number } caracteres.
    }
refused-not-allowed = El texto contiene caracteres que no se pueden guardar.
refused-not-ascii = Utilice aquí solo letras sin acentos.
refused-malformed = El formato no es el debido.
refused-date = Indique una fecha con el formato 2021-12-15.
refused-time = Indique una hora con el formato 18:45.
refused-time-skipped = En ese momento se adelantó el reloj: esa hora no existió en ese huso horario.
refused-time-twice = En ese momento se atrasó el reloj: esa hora se dio dos veces en ese huso horario. Elija otra.
refused-key = Este formulario ha caducado. Su texto se conserva; envíelo de nuevo.
refused-reply = El texto al que responde ya no está disponible. Su respuesta se conserva; si la envía ahora, constará como contribución independiente.
refused-no-mandate = Elija una organización en cuyo nombre haya solicitado hablar.
refused-no-rule = Indique la regla de conducta.
refused-not-yet = Este tema aún no se ha abierto. Su texto se conserva aquí; cópielo si sale de la página.
refused-closed = Este tema se ha cerrado. Su texto se conserva aquí; cópielo si sale de la página.
refused-too-many-words = En este tema, cada contribución puede tener { $number } palabras como máximo.

question-zone-ambiguous = La abreviatura { $abbreviation } designa más de un huso horario ({ $zones }).
question-zone-unknown = No conocemos la abreviatura { $abbreviation }.
question-zone-out-of-season = { $abbreviation } no se aplica en esa fecha; se aplica { $usual }.
question-noon-or-midnight = ¿Mediodía o medianoche? Escriba 12:00 o 00:00.
question-no-zone = No se indica ningún huso horario.

refusal-already-open = Ya hay otro texto de esta contribución en examen.
refusal-nothing-open = Ya no hay ningún texto de esta contribución en examen.
refusal-no-draft = No hay ningún borrador.
refusal-ended = Esta contribución ha concluido: fue retirada, eliminada o rechazada.
refusal-not-live = Esta contribución no está a la vista del público.
refusal-not-removed = Esta contribución no ha sido eliminada.
refusal-nothing-to-decide = Aquí no hay ningún texto pendiente de decisión.
refusal-held-by-another = Otra persona del equipo está examinando este texto.
refusal-kept-for-another = Durante un día, este texto queda reservado a la persona que solicitó los cambios.
refusal-not-holding = Este texto ya no está a su cargo.
refusal-lease-expired = Se ha agotado el tiempo de que disponía. Vuelva a tomar el texto si nadie más lo ha hecho.
refusal-not-yet-expired = Aún no se ha agotado el tiempo.
refusal-already-appealed = Esta decisión ya ha sido recurrida.
refusal-no-appeal-open = No hay ningún recurso en curso.
refusal-not-assigned = Este recurso está a cargo de otra persona.
refusal-changed-newer-text = El autor o la autora ha enviado otro texto.
refusal-changed-row = Otra persona ha modificado este texto.
refusal-changed-changes-requested = Otra persona del equipo ha solicitado cambios.
refusal-changed-approved = Entretanto, este texto ha sido aprobado.
refusal-changed-declined = Entretanto, este texto ha sido rechazado.
refusal-changed-withdrawn = El autor o la autora ha retirado este texto.
refusal-changed-removed = Entretanto, esta contribución ha sido eliminada.
refusal-changed-live-text = Ahora está publicado otro texto de esta contribución.
refusal-not-open-for-writing = El tema no admite textos en este momento.
refusal-too-late-to-resubmit = Han transcurrido los cinco días previstos para responder y el tema se ha cerrado.
refusal-not-the-author = Solo puede hacerlo quien escribió el texto.
refusal-own-text = Nadie decide sobre su propio texto.
refusal-own-filing = Nadie decide sobre un texto que introdujo en nombre de su autor.
refusal-own-organisation = Nadie decide sobre un texto de su propia organización.
refusal-mandate-not-verified = El equipo organizador aún no ha verificado el mandato. Hasta entonces, nada aparece en nombre de la organización.
refusal-nothing-to-appeal = No hay ninguna decisión que pueda recurrirse.
refusal-too-late-to-appeal = Han transcurrido seis meses desde la decisión.
refusal-already-involved = El recurso se confía a una persona que nunca haya intervenido en el caso.
refusal-already-reported = Usted ya ha denunciado esta contribución y todavía no se ha dado respuesta.
refusal-too-many-reports = Ha enviado demasiadas denuncias en la última hora.
refusal-no-report-open = Aquí no hay ninguna denuncia en curso.
refusal-not-acted-on = El texto denunciado sigue publicado; por tanto, no se ha adoptado ninguna medida.
error-slow = El envío ha tardado demasiado. Vuelva a intentarlo.
error-kept-but-password = Lo que ha enviado no se ha guardado. Está todo aquí salvo la contraseña, que se le volverá a pedir.
refused-no-group = Indique el grupo en cuyo nombre habla.
refusal-newer-text = Se ha enviado o guardado otro texto desde que usted abrió esta página.
refused-no-name = Indique un nombre.
form-error = { $field }: { $complaint }
