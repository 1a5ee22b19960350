redacted-mark = palabras suprimidas en virtud de la regla { $rule }, { $date }
redacted-mark-without-rule = palabras suprimidas, { $date }

redact = Suprimir palabras
redact-explained = Se consulta a quien escribió el texto, con los motivos que usted indique. Si da su consentimiento, una marca sustituye a las palabras; los lectores no ven entonces ni las palabras ni cuántas eran y no pueden comparar textos anteriores. Sin su consentimiento no cambia nada.
redaction-passage = Palabras que se han de suprimir
redaction-passage-hint = Exactamente como figuran en el texto. Si figuran más de una vez, amplíe el pasaje.
redaction-source = El texto tal como se escribió
redaction-ask = Pedir el consentimiento
redaction-waits = Se ha pedido el consentimiento del autor o la autora
redaction-words = Palabras que se suprimirían
redaction-withdraw = Retirar la petición
redaction-call-off-explained = La pregunta la hizo otra persona del equipo. Puede retirarla en su lugar, para que pueda preguntarse por otras palabras; su motivo queda registrado.
redaction-call-off-reason = Por qué se retira la pregunta
redaction-unanswered = sin respuesta desde hace { $duration }
redaction-while-waiting = Solo pueden suprimirse palabras de lo que se lee. Mientras otro texto esté pendiente, solicite cambios en él.
redaction-only-earlier = Estas palabras no figuran en el texto que se lee ahora, sino solo en el texto { $count }, que todavía puede compararse con él. Ciérrelo a la comparación: el formulario está abierto en esta página, con sus razones.
redaction-not-there = Estas palabras no figuran en el texto tal como se escribió. Cópielas de él.
redaction-several = Estas palabras figuran { $count } veces en el texto. Amplíe el pasaje para que figure una sola vez.
redaction-cuts-form = Sin estas palabras, el texto que las rodea cambiaría de forma. Incluya enteros las palabras destacadas, los enlaces o las líneas, o déjelos fuera.
redaction-everything = No quedaría nada que leer. Retire en su lugar la contribución.

redaction-question = ¿Pueden suprimirse estas palabras?
redaction-question-explained = La moderación le pide que acepte que se supriman palabras de su texto publicado. Nada ocurre sin su consentimiento y el texto queda como está hasta que usted responda. Si envía otro texto o retira este, la petición queda sin efecto.
redaction-would-read = Cómo se leería su texto
redaction-consent-explained = Si da su consentimiento, los lectores ven de inmediato la marca en lugar de las palabras y ya no pueden comparar textos anteriores. Las palabras permanecen en el registro interno de la moderación. Las traducciones de cortesía del texto dejan de mostrarse; puede añadirlas de nuevo. No cabe recurso contra lo que usted acepte.
redaction-consent = Dar mi consentimiento
redaction-why-not = Si no lo acepta, explique el motivo a la moderación
redaction-refuse = No dar mi consentimiento

asked-redacted = Palabras suprimidas
statement-redacted = Se suprimieron palabras del texto con el consentimiento de quien lo escribió. Una marca figura en su lugar.
statement-redacted-lasts = Esta medida vale sin límite de tiempo.
statement-consented = Quien escribió el texto dio su consentimiento, por lo que no cabe recurso.
ledger-redact = Palabras suprimidas
decided-redacted = Se han suprimido palabras del núm. { $no }.
second-explained-redaction = Si está de acuerdo, se pide el consentimiento del autor o la autora y constan ambos nombres. Aún no se le ha comunicado nada.

contribution-redaction-proposed = Supresión de palabras propuesta
contribution-redaction-asked = Consentimiento pedido para suprimir palabras
contribution-redaction-withdrawn = Petición de supresión retirada
contribution-redaction-refused = No se dio el consentimiento para la supresión
contribution-redacted = Palabras suprimidas con el consentimiento de quien las escribió

refusal-redaction-asked = Ya se ha pedido el consentimiento sobre palabras de este texto.
refusal-redaction-ended = Esta petición ya no está en curso: se respondió, se retiró o el texto ha cambiado.
comparison-redacted = El texto que se leyó del { $from } al { $until } fue modificado. No puede compararse, porque se suprimieron palabras.
comparison-is-redacted = Se suprimieron palabras de este texto o de uno posterior. Los lectores ya no pueden compararlo.

letter-redaction_asked-subject = ¿Pueden suprimirse palabras de su contribución? ({ $reference })
letter-redaction_asked-text =
    La moderación le pide que acepte que se supriman palabras de su contribución publicada. Nada ocurre sin su consentimiento.

    Tema: { $topic }
    Referencia: { $reference }
    Regla de conducta: { $rule }
    { $rules }

    Motivos:

    { $explanation }

    En su espacio puede ver de qué palabras se trata y cómo se leería el texto, y responder:

    { $desk }
letter-contribution_redacted-subject = Se suprimieron palabras de su contribución ({ $reference })
letter-contribution_redacted-text =
    Con su consentimiento se suprimieron palabras de su contribución publicada. Una marca figura en su lugar.

    Tema: { $topic }
    Referencia: { $reference }
    Regla de conducta: { $rule }
    { $rules }

    Qué se decidió: { $restriction }
    Hechos: { $facts }

    Motivos:

    { $explanation }

    Usted dio su consentimiento, por lo que no cabe recurso. Todo lo relativo a ella figura en su espacio:

    { $desk }
