refusal-own-report = Nadie resuelve su propia denuncia.
refusal-closed-by-moderators = La moderación cerró este texto a la comparación; sigue cerrado.
refusal-not-comparable = Este texto no puede compararse: ya está cerrado o nunca fue un texto anterior.
contribution-offered = Propuesta para su examen
contribution-offer-ended = Sin examinar y devuelta a la cola
comparison-closed-by-moderators = La moderación cerró este texto a la comparación. Se ve que usted lo corrigió, pero no lo que decía. Sigue cerrado.
earlier-read = Textos anteriores abiertos a la comparación
earlier-read-explained = Si un texto anterior incumple una regla que el texto actual no incumple, ciérrelo a la comparación. Lo publicado se mantiene; quien escribió lee sus motivos y no puede volver a abrirlo.
earlier-which = Qué texto
earlier-close = Cerrar a la comparación
report-comparable = El texto fue corregido, pero todavía puede compararse con el actual. Si responde que se tomaron medidas, queda cerrado a la comparación.
statement-changes = El texto no se ha publicado tal como está: se piden cambios.
statement-changes-lasts = Esto vale hasta que envíe otro texto o retire este.
second-checked = De quien confirma, Plenary solo examina los mandatos verificados: los de las organizaciones que acogen o convocan una sesión de este tema. Si usted trabaja para una de ellas sin un mandato registrado aquí, deje la decisión a otra persona.
second-unchecked = No consta aquí ninguna organización que acoja o convoque una sesión de este tema, por lo que Plenary no puede comprobar de dónde procede quien confirma. Si usted trabaja para la organización que convoca, deje la decisión a otra persona.
case-other-words = Este formulario ya se envió con otras palabras. Las suyas figuran abajo; envíelas de nuevo para añadirlas.
statistics-in-ledger = Cuántas veces se pidieron cambios y se rechazaron textos en todo el tema, y por qué regla, puede contarse línea por línea en el registro. El grupo solo consta allí cuando no permite deducir otro.
authors-wait = Autores y autoras que esperan respuesta
authors-wait-explained = Su mensaje es el último de su caso, sea cual sea la suerte del texto entretanto.
authors-pages = Páginas de autores y autoras que esperan
case-no-answer-needed = No requiere respuesta
letter-comparison_closed-subject = Un texto anterior suyo se cerró a la comparación ({ $reference })
letter-comparison_closed-text =
    La moderación cerró a la comparación el texto { $text } de su contribución. Lo que se lee ahora se mantiene; se ve que usted lo corrigió, pero ya no lo que decía antes.

    Tema: { $topic }
    Referencia: { $reference }
    Regla de conducta: { $rule }
    { $rules }

    Los motivos:

    { $explanation }

    El texto se conserva en su espacio:

    { $link }
letter-appeal_given_on-subject = Un recurso ya no está a su cargo
letter-appeal_given_on-text =
    Un recurso que usted examinaba se ha encargado a otra persona. No tiene que hacer nada más al respecto.

    Tema: { $topic }

    { $link }
letter-second_looks_wait-subject = Hay recursos o denuncias a la espera
letter-second_looks_wait-text =
    Lo siguiente está a la espera, y usted es una de las personas que pueden ocuparse de ello.

    Recursos: { $appeals }
    { $appeals_link }

    Textos denunciados: { $reports }
    { $reports_link }

    Recibirá este aviso como máximo una vez al día.
