nav-summaries = Resúmenes
summary = Resumen
summaries-lead = Lo que el equipo organizador refiere de un debate. Cada párrafo remite a las contribuciones en que se basa.
summaries-older = Resúmenes anteriores
summaries-empty = Aún no se ha publicado ningún resumen
summaries-empty-explained = Cuando el equipo organizador dé cuenta de un debate, encontrará aquí el resumen.
summary-published-on = Publicado el
summary-note = Texto preparado bajo la exclusiva responsabilidad de la Relatoría, no negociado, que no constituye un documento oficial de las Naciones Unidas ni de ningún otro órgano.
summary-cites-explained = Los números en recuadros corresponden a contribuciones y llevan a lo que se dijo.
summary-contributors = Autores y autoras de las contribuciones citadas
summary-rests-on = Se basa en
summary-sources = Contribuciones citadas
summary-coverage = Quién figura en el texto
about-summary = Acerca de este resumen
take-along = Descargar
cite-of-group = { $group }, núm.
coverage-of = { $cited } de { $spoke }
coverage-cited = Citadas
coverage-spoke = Con publicaciones
coverage-explained = Organizaciones citadas, de todas las que tienen contribuciones publicadas en estos temas. Quien habla a título personal cuenta como una organización.
source-paragraph = Párrafo
source-contribution = Contribución
source-revision = Versión
source-standing = Desde entonces
standing-as-cited = tal como se citó
standing-changed = corregida desde entonces
standing-withdrawn = retirada desde entonces
standing-removed = eliminada desde entonces
cited-changed = La contribución núm. { $no } se corrigió después de ser citada.
cited-withdrawn = El autor o la autora retiró la contribución núm. { $no } después de que fuera citada. Su texto ya no puede leerse.
cited-removed = La moderación eliminó la contribución núm. { $no } después de que fuera citada. Su texto ya no puede leerse.

cited-in = Citada en
cited-in-paragraph = Párrafo { $paragraph } del resumen
where-it-went = Qué fue de su contribución
where-it-went-nowhere = Por ahora no la cita ningún resumen publicado.
summaries-of-topic = Resúmenes

organise-summaries-empty = Aún no se ha empezado ningún resumen
organise-summaries-empty-explained = Un resumen da cuenta de uno o varios temas en párrafos numerados que citan contribuciones.
summary-published = Publicado
summary-changed-at = Modificado el
summary-new = Nuevo resumen
summary-new-explained = Solo el equipo organizador ve un resumen mientras no se publique.
summary-title = Título
summary-process = Proceso
summary-language = Idioma del resumen
summary-topics = Temas
summary-topics-hint = El resumen puede citar lo publicado en estos temas.
summary-no-topics = Todavía no hay ningún tema publicado.
summary-preface = Prefacio
summary-preface-hint = Cómo se elaboró y qué significan en él palabras como «muchos». Una línea en blanco inicia un nuevo párrafo.
summary-begin = Empezar
summary-save = Guardar
cancel = Cancelar

summary-about = Título y prefacio
summary-the-text = El texto
summary-no-text = Todavía no hay texto.
summary-add = Añadir al texto
summary-heading-label = Epígrafe { $label }
summary-paragraph-label = Párrafo { $label }
summary-kind = De qué se trata
summary-kind-paragraph = Párrafo
summary-kind-heading = Epígrafe
summary-text = Texto
summary-cites = Contribuciones citadas
summary-cites-hint = Marque las contribuciones en que se basa este párrafo. La cita permanece ligada al texto que se leyó cuando se citó por primera vez.
summary-citable = Contribuciones que pueden citarse
summary-numbers = Citar por número
summary-numbers-hint = Por ejemplo: 4, 12. Figuran después de las marcadas, en este orden.
summary-save-and-more = Guardar y mostrar las contribuciones siguientes
summary-save-and-topic = Guardar y mostrar las contribuciones del tema
cited-in-paragraphs = citada (párr. { $numbers })
summary-edit = Editar
summary-up = Subir
summary-down = Bajar
summary-add-after = Añadir a continuación
summary-delete = Eliminar
summary-uncited = Sin citar en ningún párrafo
summary-cite = Citar
summary-cite-in = Párrafo que cita la contribución núm. { $no }
summary-publish = Publicar
summary-publish-explained = Todo el mundo podrá leerlo. El texto pasa a ser definitivo: ya nadie puede modificarlo.
summary-publish-now = Publicar con carácter definitivo
summary-is-frozen = Texto definitivo.
summary-to-published = Ver el resumen publicado
summary-not-saved = Aún no se ha modificado nada.
summary-to-the-field = Ver qué falta
summary-typed = Lo que usted ha escrito
summary-stored = Versión guardada
summary-checks = Comprobaciones
summary-renew = Citar el nuevo texto

summary-next-write = Próximo paso: escribir el primer párrafo
summary-next-write-explained = Los párrafos se numeran de principio a fin del texto; los epígrafes llevan letras.
summary-next-write-go = Escribir
summary-next-uncited = { $count ->
    [one] Próximo paso: hay una contribución sin citar en ningún párrafo
    [many] Próximo paso: hay { $count } de contribuciones sin citar en ningún párrafo
   *[other] Próximo paso: hay { $count } contribuciones sin citar en ningún párrafo
    }
summary-next-uncited-explained = Cite cada contribución donde corresponda.
summary-next-uncited-go = Revisarlas
summary-next-cite = Próximo paso: el párrafo { $number } no cita nada
summary-next-cite-explained = Cada párrafo remite a las contribuciones en que se basa.
summary-next-cite-go = Ver el párrafo
summary-next-renew = Próximo paso: ha cambiado un texto citado en el párrafo { $number }
summary-next-renew-explained = Léalo de nuevo y compruebe que el párrafo sigue siendo exacto.
summary-next-renew-go = Ver el párrafo
summary-next-publish = Próximo paso: leerlo una vez más y publicarlo
summary-next-publish-explained = Todas las contribuciones publicadas están citadas y cada párrafo remite a sus fuentes.
summary-next-publish-go = Ir a la publicación

check-in-no-paragraph = { $count ->
    [one] Hay una contribución publicada sin citar en ningún párrafo.
    [many] Hay { $count } de contribuciones publicadas sin citar en ningún párrafo.
   *[other] Hay { $count } contribuciones publicadas sin citar en ningún párrafo.
    }
check-without-citation = El párrafo { $number } no cita nada.
check-changed = La contribución núm. { $no }, citada en el párrafo { $number }, se corrigió después de ser citada.
check-withdrawn = La contribución núm. { $no }, citada en el párrafo { $number }, se retiró después de ser citada.
check-removed = La contribución núm. { $no }, citada en el párrafo { $number }, se eliminó después de ser citada.
check-fine = Todo está en orden: cada contribución publicada está citada tal como la ve el público.

summary-refused-published = Entretanto, este resumen se ha publicado y es definitivo. Lo que usted ha escrito se conserva en esta página; cópielo si lo necesita.
summary-refused-changed = Alguien modificó este resumen después de que usted lo abriera. No se ha sobrescrito nada: lo que usted ha escrito sigue en el formulario. Compare y guarde de nuevo.
summary-refused-not-citable = { $numbers }: solo pueden citarse las contribuciones publicadas en los temas de este resumen.
summary-refused-numbers = Escriba solo números, por ejemplo: 4, 12.
summary-refused-topic = Elija al menos un tema.
summary-refused-no-paragraph = Todavía no hay ningún párrafo que publicar.
summary-refused-uncited = El resumen no se ha publicado: cada párrafo debe remitir a una contribución. Añada citas o elimine texto (párr. { $numbers }).
