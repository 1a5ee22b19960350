field-cap-contributions = Máximo de contribuciones por organización
hint-cap-contributions = Se cuentan junto con las de sus afiliadas. Quienes no hablan por ninguna organización se cuentan por separado. Déjelo vacío para no limitarlas.
field-cap-words = Máximo de palabras por organización
hint-cap-words = En el conjunto de sus contribuciones a este tema. Las traducciones de cortesía no cuentan.
caps-explained = En este tema, una organización con sus afiliadas, o una persona que no habla por ninguna organización, dispone de un volumen limitado. Cuenta lo que está en revisión o publicado.
caps-in-person = A título personal
caps-both = { $cap ->
    [one] { $who }: { $used } de { $cap } contribución y { $words } de { $most } palabras utilizadas.
   *[other] { $who }: { $used } de { $cap } contribuciones y { $words } de { $most } palabras utilizadas.
}
caps-contributions = { $cap ->
    [one] { $who }: { $used } de { $cap } contribución utilizada.
   *[other] { $who }: { $used } de { $cap } contribuciones utilizadas.
}
caps-words = { $who }: { $words } de { $most } palabras utilizadas.
refusal-no-contribution-left = No queda ninguna contribución para aquellos por quienes usted habla. Cuenta lo que está en espera o publicado: retire una de ellas o conserve este texto como borrador.
refusal-no-words-left = No quedan tantas palabras para aquellos por quienes usted habla. Acorte el texto o consérvelo como borrador.
organisation-affiliation = Afiliación
organisation-affiliation-explained = Qué organización está afiliada a cuál: ambas cuentan como una cuando un tema fija límites.
organisation-parent = Afiliada a
organisation-parent-hint = El nombre de la organización a la que pertenece, que no está afiliada a ninguna otra. Déjelo vacío si no hay ninguna.
organisation-affiliates = Sus afiliadas
organisation-saved = Guardado.
refused-parent-changed = Otra persona lo modificó entretanto. Compruébelo de nuevo.
affiliation-changed = Lo que usted escribió está en el formulario. Lo guardado ahora es:
affiliation-changed-to-none = Lo que usted escribió está en el formulario. Ahora consta que no está afiliada a ninguna otra.
refused-no-such-parent = No hay ninguna organización con ese nombre.
refused-parent-itself = Una organización no es afiliada de sí misma.
refused-has-affiliates = Tiene afiliadas propias, de modo que no puede ser una de ellas.
refused-parent-is-affiliate = Esa organización es a su vez una afiliada. Indique aquella a la que pertenece.
