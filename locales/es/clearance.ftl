clearance-asked = Visto bueno solicitado
clearance-asked-to-withdraw = Visto bueno solicitado para la retirada
clearance-given = Con visto bueno
clearance-given-to-withdraw = Retirada con visto bueno
clearance-sent-back = Devuelto sin visto bueno
clearance-sent-back-to-withdraw = Retirada sin visto bueno
clearance-called-off = Solicitud de visto bueno retirada
clearance-clear = Dar el visto bueno
clearance-and-submit = Dar el visto bueno y presentar
clearance-submit = Presentar tal como se aprobó
clearance-and-withdraw = Dar el visto bueno y retirar
clearance-withdraw = Retirar tal como se aprobó
clearance-call-off = Retirar la solicitud
clearance-send-back = Devolver
clearance-reason = Motivo y cambios que se piden
clearance-reason-hint = Lo leen quienes pueden hablar en nombre de la organización. El equipo de moderación no lo ve.
clearance-nobody = Esta organización exige un visto bueno para lo que se envía en su nombre y ahora no tiene ningún punto focal. Los borradores se conservan hasta que el equipo organizador designe uno.
clearance-before = Antes de enviarse, un punto focal de la organización debe dar su visto bueno:
clearance-waiting = { $count ->
    [one] Una solicitud de visto bueno
    [many] { $count } de solicitudes de visto bueno
   *[other] { $count } solicitudes de visto bueno
}
clearance-asked-by = Solicitado por
clearance-of-withdrawal = Retirada
compose-ask-clearance = Solicitar el visto bueno
compose-clearing = Un punto focal da su visto bueno a lo que se envía en nombre de estas organizaciones. Aquí se solicita; el equipo de moderación no ve nada hasta que se conceda y el texto se presente:
send-asks-first-explained = Primero da su visto bueno un punto focal de la organización. El equipo de moderación no ve nada hasta que se conceda y el texto se presente.
clearance-ends = Otro texto pone fin al visto bueno. Solo se guarda cuando usted pulsa un botón, y habrá que solicitar el visto bueno de nuevo.
clearance-ends-for-focal-point = Otro texto pone fin al visto bueno solicitado o concedido. Lo que usted presente con este formulario queda con ello aprobado.
draft-kept-shared = Borrador guardado. Quienes pueden hablar en nombre de { $organisation } lo ven y pueden continuarlo; nadie más.
draft-written-by = Última redacción:
desk-organisations = Sus organizaciones
desk-organisations-more = Otras organizaciones en cuyo nombre habla usted
desk-no-shared-drafts = No hay borradores que continuar.
organisation-desk-explained = Lo que se escribe en su nombre pertenece a la organización: toda persona con un mandato verificado ve los borradores y puede continuarlos. Los equipos de moderación y de organización no los ven.
organisation-desk-to-clear = A la espera de visto bueno
organisation-desk-to-answer = A la espera de respuesta
organisation-desk-drafts = Borradores
organisation-desk-more = Más
organisation-desk-nothing-sent = Todavía no se ha enviado nada en su nombre.
clearing-title = Visto bueno
clearing-on = Nada se envía en su nombre sin el visto bueno de un punto focal: ni textos, ni correcciones, ni la retirada de lo publicado.
clearing-off = Quienes pueden hablar en su nombre presentan sus textos directamente.
clearing-focal-points = Puntos focales:
clearing-no-focal-point = No tiene punto focal. El equipo organizador puede designar uno.
clearing-begin = Exigir el visto bueno
clearing-begin-explained = A partir de entonces, las demás personas consultan primero a un punto focal. Lo presentado antes queda como está.
clearing-end = Dejar de exigir el visto bueno
clearing-end-explained = Las solicitudes abiertas quedan como borradores, y quienes pueden hablar en nombre de la organización pueden presentarlos.
clearing-who-decides = Lo deciden sus puntos focales, a quienes designa el equipo organizador.
standing-mandates = Quién habla en nombre de quién
standing-mandates-explained = Mandatos verificados, por organización. Un punto focal da su visto bueno a lo que se envía en nombre de la organización, si esta lo desea. Quien pierde su mandato deja de ver los borradores de inmediato.
standing-clears = exige visto bueno
standing-since = desde el { $time }
standing-focal-point = { $who } es punto focal de { $organisation }.
standing-no-focal-point = { $who } no es punto focal de { $organisation }.
standing-ended = { $who } ya no habla en nombre de { $organisation }.
standing-none = Todavía nadie habla en nombre de una organización.
focal-point = Punto focal
focal-point-name = Designar punto focal
focal-point-relieve = Deja de ser punto focal
mandate-end = Poner fin al mandato
mandate-end-explained = La persona deja de ver de inmediato los borradores de la organización, también los que ella empezó, y se le comunica por carta. Un mandato que se verifique de nuevo más adelante no se los devuelve.
refused-mandate-over = Este mandato ha terminado o nunca se verificó.
overview-no-focal-point = Organizaciones sin nadie que dé el visto bueno
overview-no-focal-point-explained = Exigen el visto bueno y ya no tienen ningún punto focal. Sus borradores esperan a que usted designe uno.
withdraw-published-cleared-first = La organización exige el visto bueno también para las retiradas: primero se consulta a un punto focal, y el texto sigue a la vista hasta que la retirada se apruebe y se realice.
withdraw-uncleared = Retirar lo que nadie ha leído no requiere visto bueno.
refusal-needs-clearance = La organización exige un visto bueno para lo que se envía en su nombre, y nadie lo ha dado todavía.
refusal-no-clearance-needed = La organización no exige ahora el visto bueno. No se ha enviado nada; puede presentar el texto.
refusal-not-a-focal-point = Solo puede hacerlo un punto focal de la organización.
refusal-clearance-over = Esta solicitud ha terminado: el texto se modificó, se envió o se devolvió, o la solicitud se retiró.
refusal-cleared-already = Entretanto, un punto focal dio su visto bueno.
refusal-ends-clearance = Un punto focal examina el texto guardado, o ya le dio su visto bueno; por eso no se guarda nada automáticamente. El botón guarda su texto, y con ello el visto bueno deja de valer.
letter-clearance_asked-subject = { $organisation }: un texto pendiente de su visto bueno ({ $reference })
letter-clearance_asked-text =
    { $who } pregunta si algo puede enviarse en nombre de { $organisation }: un texto para presentar, o un texto publicado para retirar.

    Tema: { $topic }
    Referencia: { $reference }

    Usted es punto focal de la organización. Léalo y dé su visto bueno o devuélvalo:

    { $desk }
letter-clearance_given-subject = { $organisation }: visto bueno concedido ({ $reference })
letter-clearance_given-text =
    Un punto focal de { $organisation } ha dado su visto bueno a lo que usted solicitó.

    Tema: { $topic }
    Referencia: { $reference }

    Mientras permanezca palabra por palabra tal como se aprobó, puede presentarse, si no se ha hecho ya:

    { $desk }
letter-clearance_sent_back-subject = { $organisation }: sin visto bueno ({ $reference })
letter-clearance_sent_back-text =
    Un punto focal de { $organisation } ha devuelto lo que usted solicitó.

    Tema: { $topic }
    Referencia: { $reference }

    Motivos:

    { $explanation }

    No se ha perdido nada. Modifíquelo y vuelva a solicitarlo aquí:

    { $desk }
letter-focal_point_named-subject = Usted es punto focal de { $organisation }
letter-focal_point_named-text =
    El equipo organizador le ha designado punto focal de { $organisation }. Puede exigir que un punto focal dé su visto bueno a lo que se envía en su nombre; entonces sus colegas le consultarán primero. El espacio de la organización muestra lo que está pendiente y si se exige el visto bueno:

    { $desk }
letter-mandate_ended-subject = Su mandato para { $organisation } ha terminado
letter-mandate_ended-text =
    El equipo organizador ha puesto fin a su mandato para hablar en nombre de { $organisation }. Lo publicado en su nombre permanece. Sus borradores, y lo que se escriba en su nombre a partir de ahora, ya no están en su espacio. Puede seguir escribiendo a título personal.

    { $account }
