moderation-title = Moderación
moderation-item-title = Examinar una contribución
waiting-count = { $count ->
    [0] Ningún texto pendiente
    [one] Un texto pendiente
    [many] { $count } de textos pendientes
   *[other] { $count } textos pendientes
    }
oldest-waits = el más antiguo desde hace { $time }
claim-heading = A continuación
claim-next = Tomar el siguiente
claim-this = Tomar este texto
claim-explained = Queda a su cargo durante 15 minutos; el resto del equipo lo ve.
waiting = Pendientes
nothing-waits = No hay nada pendiente.
correction-of = Corrección del núm. { $no }
text-number = { $number ->
    [one] Primer texto
    [many] Texto { $number }
   *[other] Texto { $number }
    }
word-count = { $count ->
    [one] { $count } palabra
    [many] { $count } de palabras
   *[other] { $count } palabras
    }
waits = pendiente desde hace { $time }
late = fuera de plazo
late-resubmitted = reenviado tras el cierre
late-confirmed = confirmado tras el cierre
late-right-of-reply = derecho de respuesta, dentro de sus 48 horas
own-text = suyo o de su organización
own-filing = introducido por usted
you-hold-it = a su cargo durante { $time } más
you-hold-until = A su cargo hasta el
held-by = A cargo de
take-over = Asumir el examen
take-over-reason = Motivo (quedará constancia de él)
mandate-missing = mandato no verificado
changed-meanwhile = No se ha tomado ninguna decisión.
difference = Qué ha cambiado
your-decision = Su decisión
approve = Aprobar y publicar
release = Devolver a la cola
request-changes = Solicitar cambios
decline = Rechazar
rule = Regla de conducta
rule-when = (para solicitar cambios o rechazar)
reasons-to-author = Motivos que se comunican al autor o la autora
reasons-hint = El autor o la autora leerá esto.
canned-texts = Textos modelo
remove = Eliminar lo publicado
restore = Restablecer
reviewed-text = El texto
you-wrote = Lo que usted ha escrito
what-readers-see = Lo que ve el público
what-readers-would-see = Lo que el público volvería a ver
cannot-approve = Este texto se presenta en nombre de una organización, y el equipo organizador aún no ha verificado el mandato de quien lo escribió. Hasta entonces no puede aprobarse; usted puede solicitar cambios o rechazarlo.
keep-longer = Prolongar el examen
canned-for-changes = Para solicitar cambios
canned-for-declining = Para rechazar
decided-published = Publicada con el núm. { $no }.
decided-corrected = La corrección del núm. { $no } se ha publicado.
decided-sent-back = Cambios solicitados. Se ha informado al autor o la autora.
decided-declined = Rechazada. Se han comunicado los motivos al autor o la autora.
decided-removed = La contribución núm. { $no } se ha eliminado.
decided-restored = La contribución núm. { $no } se ha restablecido.
decided-as-read = Ver lo que ve el público
decided-look-again = Ver la decisión
decided-lately = Decisiones recientes
decided-pages = Páginas de decisiones
decided-by = por
decided-ago = hace { $time }
moderate-this = Moderar esta contribución
refused-no-such-rule = Esa regla no existe. Elija una de la lista.
closed-answer-until = El tema se ha cerrado. Si pide cambios, quien escribió el texto tendrá cinco días para responder.
closed-no-answer = El tema se ha cerrado y este texto llegó fuera de plazo: si pide cambios, no será posible responder.
