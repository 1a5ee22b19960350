letter-foot =
    Plenary: { $base }
    Este mensaje ha sido redactado por un programa. Nada de lo que contiene constituye un documento oficial de las Naciones Unidas ni de ningún otro órgano.
letter-confirm_sign_up-subject = Confirme su dirección
letter-confirm_sign_up-text =
    Alguien, probablemente usted, ha solicitado una cuenta en Plenary con esta dirección y ha elegido una contraseña para la cuenta.

    Para confirmar que la dirección es suya, abra esta página y pulse el botón que encontrará en ella:

    { $link }

    Confirme solo si fue usted: a partir de entonces, quien hizo la inscripción podrá iniciar sesión con la contraseña que eligió. En caso de duda, puede establecer otra en la misma página.

    El enlace sirve una sola vez, durante las 24 horas siguientes a la inscripción. Si hubo varias inscripciones con esta dirección, se ha enviado un mensaje por cada una; cuenta la que usted confirme, y las demás dejan de ser válidas. Si no ha sido usted, no haga nada: sin la confirmación no se crea ninguna cuenta.
letter-account_exists-subject = Usted ya tiene una cuenta
letter-account_exists-text =
    Alguien, probablemente usted, ha solicitado una cuenta en Plenary con esta dirección. Ya existe una, y no se ha modificado nada en ella.

    Para iniciar sesión:

    { $link }

    Si no recuerda su contraseña, elija una nueva:

    { $forgot }

    Si no ha sido usted, no haga nada.
letter-reset_password-subject = Elija una nueva contraseña
letter-reset_password-text =
    Alguien, probablemente usted, ha solicitado una nueva contraseña para su cuenta de Plenary. Elíjala aquí:

    { $link }

    El enlace sirve una sola vez, durante { $minutes } minutos. Si lo solicita de nuevo, recibirá otro y este dejará de ser válido. Si no ha sido usted, no haga nada: su contraseña sigue siendo la misma.
letter-contribution_received-subject = Hemos recibido su contribución ({ $reference })
letter-contribution_received-text =
    Hemos recibido su contribución.

    Tema: { $topic }
    Referencia: { $reference }

    La moderación la leerá antes de que se publique. En todo momento puede ver en qué estado se encuentra, corregirla o retirarla:

    { $desk }
letter-contribution_published-subject = Su contribución se ha publicado: núm. { $number }
letter-contribution_published-text =
    Su contribución se ha publicado.

    Tema: { $topic }
    Número: { $number }

    { $link }

    Esto es lo que todo el mundo puede leer ahora:

    { $text }
letter-contribution_corrected-subject = Su corrección se ha publicado: núm. { $number }
letter-contribution_corrected-text =
    Su nuevo texto sustituye al anterior. El público ve que se ha corregido.

    Tema: { $topic }
    Número: { $number }

    { $link }

    Esto es lo que todo el mundo puede leer ahora:

    { $text }
letter-contribution_restored-subject = Su contribución se ha restablecido: núm. { $number }
letter-contribution_restored-text =
    Su contribución vuelve a estar en el lugar que ocupaba.

    Tema: { $topic }
    Número: { $number }

    { $link }

    Esto es lo que todo el mundo puede leer ahora:

    { $text }
letter-changed-since-subject = Una decisión sobre su contribución ({ $reference })
letter-changed-since-text =
    La moderación publicó su contribución con la referencia { $reference }. Desde entonces su situación ha vuelto a cambiar. En su espacio puede ver cómo se encuentra:

    { $desk }
letter-changes_requested-subject = Modifique su contribución ({ $reference })
letter-changes_requested-text =
    La moderación ha leído su contribución y le pide que modifique el texto para que pueda publicarse.

    Tema: { $topic }
    Referencia: { $reference }
    Regla de conducta: { $rule }
    { $rules }

    Motivos:

    { $explanation }

    { $automation } Su texto se conserva. Modifíquelo y preséntelo de nuevo aquí:

    { $desk }

    { $answer }
letter-contribution_declined-subject = Su contribución no se ha publicado ({ $reference })
letter-contribution_declined-text =
    La moderación ha leído su texto y ha decidido no publicarlo. Si hay publicado un texto anterior de la misma contribución, este se mantiene.

    Tema: { $topic }
    Referencia: { $reference }
    Regla de conducta: { $rule }
    { $rules }

    Qué se decidió: { $restriction }
    Hechos: { $facts }

    Motivos:

    { $explanation }

    { $automation } Su texto y esta decisión se conservan en su espacio:

    { $desk }

    Hasta el { $until } puede interponer allí un recurso con un solo botón. Lo examinará una persona que no participó en la decisión ni pertenece a su organización.
letter-contribution_removed-subject = Su contribución se ha eliminado ({ $reference })
letter-contribution_removed-text =
    La moderación ha eliminado su contribución publicada. Se mantiene su número, con una nota en lugar del texto.

    Tema: { $topic }
    Referencia: { $reference }
    Regla de conducta: { $rule }
    { $rules }

    Qué se decidió: { $restriction }
    Hechos: { $facts }

    Motivos:

    { $explanation }

    { $automation } Su texto y esta decisión se conservan en su espacio:

    { $desk }

    Hasta el { $until } puede interponer allí un recurso con un solo botón. Lo examinará una persona que no participó en la decisión ni pertenece a su organización.
letter-case_message-subject = Mensaje de la moderación ({ $reference })
letter-case_message-text =
    La moderación le ha escrito acerca de su contribución.

    Tema: { $topic }
    Referencia: { $reference }

    { $text }

    No se trata de una decisión. Puede responder desde su espacio:

    { $desk }
letter-mandate_verified-subject = Puede hablar en nombre de { $organisation }
letter-mandate_verified-text =
    El equipo organizador ha verificado que usted puede hablar en nombre de { $organisation }. A partir de ahora, lo que escriba para esta organización puede aparecer en su nombre.

    { $account }
letter-mandate_refused-subject = No se ha verificado su mandato para { $organisation }
letter-mandate_refused-text =
    El equipo organizador no ha podido verificar que usted pueda hablar en nombre de { $organisation }. Nada de lo que escriba aparece en nombre de esa organización. Puede escribir a título personal, y también volver a solicitarlo aportando más información.

    { $account }
letter-news-one-subject = Núm. { $number } en «{ $topic }»
letter-news-one-corrected-subject = Corregida: Núm. { $number } en «{ $topic }»
letter-news_immediately-subject = { $count ->
    [one] Una nueva contribución en lo que usted sigue
    [many] { $count } de nuevas contribuciones en lo que usted sigue
   *[other] { $count } nuevas contribuciones en lo que usted sigue
}
letter-news_daily-subject = { $count ->
    [one] Su mensaje diario: una nueva contribución
    [many] Su mensaje diario: { $count } de nuevas contribuciones
   *[other] Su mensaje diario: { $count } nuevas contribuciones
}
letter-news_weekly-subject = { $count ->
    [one] Su mensaje semanal: una nueva contribución
    [many] Su mensaje semanal: { $count } de nuevas contribuciones
   *[other] Su mensaje semanal: { $count } nuevas contribuciones
}
letter-news-text =
    Publicado en lo que usted sigue:

    { $list }

    Por qué se le escribe:

    { $why }

    Poner fin a todos los mensajes de este tipo: { $all }
    Lo que sigue y con qué frecuencia se le escribe: { $settings }
letter-news-corrected = Corregida: { $item }
letter-news-item = Núm. { $number }, { $who }
letter-news-answer = Núm. { $number }, { $who }, en respuesta al núm. { $parent }
letter-news-answer-to-you = Núm. { $number }, { $who }, en respuesta a su núm. { $parent }
letter-news-who = { $name } ({ $group })
letter-news-more = Hay más de lo que cabe en un mensaje. Siga leyendo en los temas.
letter-news-stop = Poner fin a estos mensajes: { $link }
letter-news-why-topic = Usted sigue el tema «{ $topic }».
letter-news-why-group = Usted sigue las contribuciones de este grupo en «{ $topic }»: { $group }.
letter-news-why-branch = Usted sigue el núm. { $number } en «{ $topic }» y sus respuestas.
letter-news-why-session = Usted sigue la reunión «{ $session }».
letter-news-why-usual = Alguien le respondió o escribió en un tema en que usted ha escrito.
letter-filing_to_confirm-subject = Confirme su texto sobre «{ $topic }»
letter-filing_to_confirm-text =
    Estimado/a { $name }:

    Usted envió un texto sobre el tema que figura más abajo. Se ha introducido en este sitio en su nombre. Solo llega a los moderadores, y se publica, después de que usted lo haya leído y confirmado:

    { $link }

    Necesita una cuenta con esta dirección de correo; el enlace le lleva a ella o le permite crearla. Puede corregir el texto o indicar que no debe publicarse. Se puede confirmar hasta el { $until }.

    Tema: { $topic }{ $reply }

    El texto tal como se introdujo:

    { $text }
letter-answer-until = Puede enviarlo hasta el { $until }.
letter-answer-over = El tema se ha cerrado y su texto había llegado fuera de plazo: solo se aceptará otro si el tema se prorroga.
letter-topic_extended-subject = «{ $topic }» recibe contribuciones hasta el { $until }
letter-topic_extended-text =
    Se ha aplazado el cierre del tema que figura más abajo. Recibe contribuciones hasta el { $until }.

    Tema: { $topic }
    { $link }

    Lo que usted envió no cambia. Lo que todavía no ha enviado aún puede enviarse: { $desk }

    Recibe este mensaje porque escribió en este tema, empezó un texto en él, envió uno por carta o lo sigue. Lo que sigue y con qué frecuencia se le escribe: { $settings }
