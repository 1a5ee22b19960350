statement-what = Qué se decidió
statement-declined = El texto no se publicó.
statement-declined-lasts = La medida rige sin límite de tiempo, salvo que prospere un recurso.
statement-removed = El texto se eliminó de la publicación. Se mantiene su número, con una nota en su lugar.
statement-removed-lasts = La medida rige sin límite de tiempo, salvo que prospere un recurso o la moderación restablezca el texto.
statement-facts = Hechos
statement-text = Texto { $number }, enviado el
statement-decided = Decisión adoptada el
statement-after-report = Alguien que lo leyó había denunciado el texto.
statement-own-reading = No se debió a ninguna denuncia: la moderación leyó el texto.
statement-automation = Automatización
statement-automated = Intervino una detección automatizada; la decisión la tomó una persona.
statement-why = Explicación
statement-second = Segunda exposición de motivos
appeal-heading = Recurso
appeal-explained = Una persona que no participó en esta decisión ni pertenece a su organización la volverá a examinar y le comunicará el resultado con sus motivos.
appeal-until = Puede interponer un recurso hasta el
appeal-words = Lo que desee alegar
appeal-bring = Interponer recurso
appeal-withdraw = Retirar el recurso
appeal-opened = Interpuesto el
appeal-closed = concluido el
appeal-open = Recurso: a la espera de que alguien lo examine
appeal-under-way = Recurso: en examen
appeal-upheld = Recurso: la decisión se mantiene
appeal-overturned = Recurso: la decisión queda anulada
appeal-partly = Recurso: la decisión se mantiene en parte
appeal-taken-back = Recurso retirado
appeal-ran-out = Recurso concluido: nadie resolvió a tiempo
appeal-brought = Recurso interpuesto
appeal-assigned = Recurso asignado
appeal-settled = Recurso resuelto
appeal-withdrawn = Recurso retirado
appeal-expired = Recurso concluido sin resolución
report-brought = Denunciada por alguien que la leyó
report-closed = Denuncia resuelta
report-open = A la espera de que la examine la moderación.
report-acted = El texto denunciado ya no está publicado.
report-no-action = El texto se mantiene como está.

letter-appeal_received-subject = Hemos recibido su recurso ({ $reference })
letter-appeal_received-text =
    Hemos recibido su recurso. Lo examinará una persona que no participó en la decisión y le comunicará el resultado con sus motivos.

    Tema: { $topic }
    Referencia: { $reference }

    Todo consta en su espacio:

    { $desk }
letter-appeal_assigned-subject = Se le ha asignado un recurso
letter-appeal_assigned-text =
    Se le ha encargado examinar un recurso. Usted no ha intervenido antes en el caso y lo resuelve por su cuenta.

    Tema: { $topic }

    { $link }
letter-appeal_upheld-subject = Su recurso: la decisión se mantiene ({ $reference })
letter-appeal_upheld-text =
    Una persona que no participó en la decisión ha examinado su recurso. La decisión se mantiene.

    Tema: { $topic }
    Referencia: { $reference }
    Regla de conducta: { $rule }
    { $rules }

    Los motivos:

    { $explanation }

    Todo consta en su espacio:

    { $desk }
letter-appeal_overturned-subject = Su recurso: la decisión queda anulada ({ $reference })
letter-appeal_overturned-text =
    Una persona que no participó en la decisión ha examinado su recurso. La decisión queda anulada. Salvo que entretanto haya retirado o sustituido el texto, este ya está publicado o ha vuelto a su lugar.

    Tema: { $topic }
    Referencia: { $reference }
    Regla de conducta: { $rule }
    { $rules }

    Los motivos:

    { $explanation }

    Todo consta en su espacio:

    { $desk }
letter-appeal_partly-subject = Su recurso: la decisión se mantiene en parte ({ $reference })
letter-appeal_partly-text =
    Una persona que no participó en la decisión ha examinado su recurso. La decisión se mantiene en parte; lo que se puede leer no cambia.

    Tema: { $topic }
    Referencia: { $reference }
    Regla de conducta: { $rule }
    { $rules }

    Los motivos:

    { $explanation }

    Todo consta en su espacio:

    { $desk }
letter-appeal_expired-subject = Su recurso concluyó sin resolución ({ $reference })
letter-appeal_expired-text =
    Nadie resolvió su recurso en seis meses y ha concluido. La decisión no cambia. Lo lamentamos.

    Tema: { $topic }
    Referencia: { $reference }

    Todo consta en su espacio:

    { $desk }
letter-report_received-subject = Hemos recibido su denuncia
letter-report_received-text =
    Hemos recibido su denuncia. La moderación la examinará y se le comunicará el resultado. El autor o la autora nunca sabrá quién denunció.

    Tema: { $topic }
    Número: { $number }
    Regla de conducta: { $rule }

    { $link }
letter-report_answered-subject = Resultado de su denuncia
letter-report_answered-text =
    La moderación ha respondido a su denuncia.

    Tema: { $topic }
    Número: { $number }
    Regla de conducta: { $rule }

    Resultado: { $outcome }

    Los motivos:

    { $explanation }

    { $link }
letter-report_closed-subject = Se denunció su contribución ({ $reference })
letter-report_closed-text =
    Alguien denunció que su contribución publicada incumple una regla. La moderación la ha examinado y ha respondido.

    Tema: { $topic }
    Referencia: { $reference }
    Regla de conducta: { $rule }

    Resultado: { $outcome }

    Los motivos:

    { $explanation }

    Todo consta en su espacio:

    { $desk }

appeals-title = Recursos
appeals-lead = Quienes escribieron piden un segundo examen. Lo hace una persona que nunca intervino en el caso.
appeals-waiting = En espera
appeals-none = No hay recursos en espera.
appeals-settled = Concluidos
appeals-pages = Páginas de recursos
appeal-title = Recurso contra una decisión
appeal-with-you = lo tiene usted
appeal-nothing-settled = No se ha cambiado nada.
appeal-to-case = Ir al caso
appeal-text-hidden = El texto solo se muestra a la moderación y a quien examina el recurso.
statement-first = Primera exposición de motivos
appeal-ruling = Su resolución
appeal-ruling-explained = Usted resuelve por su cuenta. Si la decisión queda anulada, el texto se publica o vuelve a su lugar con su número. La primera exposición de motivos se conserva y la suya se añade a ella.
appeal-uphold = Mantener la decisión
appeal-rule-partly = Mantener en parte
appeal-overturn = Anular la decisión
appeal-who = Quién lo examina
appeal-take = Encargarme yo
appeal-assign-to = Asignarlo a
appeal-assign = Asignar
appeal-nobody-else = Nadie más puede examinarlo: el resto intervino en el caso o pertenece a la organización de quien escribió.
field-appeals-to = Los recursos se asignan a
hint-appeals-to = Una persona de la moderación o de la organización que no participe en las decisiones de este tema. Si intervino en un caso, o si no se designa a nadie, se busca a alguien para cada recurso.
report-link = Denunciar
report-title = Denunciar el n.º { $no }
report-lead = Avise a la moderación si este texto incumple una regla. Una opinión que usted no comparte no incumple ninguna.
report-rule = Regla que incumple
report-words = De qué manera
report-words-hint = Lo lee la moderación. Quien escribió sabrá el resultado, nunca quién denunció.
report-send = Enviar la denuncia
report-by-letter = Se le comunicará el resultado por correo.
report-without-account = No necesita cuenta ni dar su dirección. Guarde la dirección de la página siguiente: allí aparecerá el resultado.
report-keep = Guarde la dirección de esta página: el resultado de su denuncia aparecerá aquí y en ningún otro lugar.
report-received-title = Su denuncia
report-about = Sobre
report-sent = Enviada el
report-count = { $count ->
    [one] una denuncia
    [many] { $count } de denuncias
   *[other] { $count } denuncias
    }
reports-title = Denuncias
reports-lead = Lo que quienes leen denuncian por incumplir una regla. Ambas partes conocerán el resultado; quien escribió nunca sabrá quién denunció.
reports-waiting = En espera de respuesta
reports-none = No hay denuncias en espera.
reports-closed = Resueltas
reports-pages = Páginas de denuncias
report-not-read = ya no se publica en esta versión
report-item-title = Un texto denunciado
report-text = El texto denunciado
report-said = Lo que dicen quienes leyeron
report-nothing-closed = No se ha respondido nada.
report-to-act = Este texto sigue publicado. Para actuar, elimínelo primero, con sus motivos, en la página del caso; después vuelva y responda.
report-answer = Su respuesta
report-close-reason = Motivo, para ambas partes
report-close-reason-hint = Lo leen quien denunció y quien escribió. No diga quién denunció.
report-close-acted = Se actuó
report-close-no-action = Sin medidas
rule-as-read = La regla tal como decía entonces: versión { $version }, en vigor desde el
rule-read-until = Se modificó el
rule-since = Versión { $version }, en vigor desde el
rule-earlier = Versiones anteriores
rule-version = Versión { $version }
