moderation-title = Moderación
moderation-item-title = Contribución por examinar
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
own-text = su propio texto
you-hold-it = a su cargo
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
rule-when = (si se solicitan cambios o se rechaza)
reasons-to-author = Motivos que se comunican al autor o la autora
reasons-hint = El autor o la autora leerá esto.
canned-texts = Textos modelo
remove = Eliminar lo publicado
restore = Restablecer
