second-person = Segunda persona para las declaraciones de los Estados
second-person-hint = Para rechazar o retirar lo que un Estado declara con un mandato verificado se requieren entonces dos personas de la moderación; la segunda no pertenece a la organización convocante.
second-person-yes = Obligatoria
second-person-no = No obligatoria

second-waiting = A la espera de una segunda persona
second-waiting-explained = Lo que una persona de la moderación ha propuesto sobre la declaración de un Estado y otra debe confirmar.
second-pages = Páginas de propuestas
proposed-by = propuesto por
awaits-second-person = espera a una segunda persona
proposed-just-now = Propuesta registrada. Surtirá efecto cuando una segunda persona la confirme.
second-is-not-you = La propuesta es suya; una segunda persona debe dar su acuerdo.
withdraw-proposal = Retirar la propuesta
second-explained = Si está de acuerdo, la decisión surte efecto de inmediato y constan ambos nombres. Aún no se ha comunicado nada al autor.
second-confirm = Estoy de acuerdo
second-why-not = Si no está de acuerdo, explique el motivo a sus colegas
second-dispute = No estoy de acuerdo
second-reason = Motivo de su desacuerdo

contribution-decline-proposed = Rechazo propuesto
contribution-removal-proposed = Retirada propuesta
contribution-proposal-disputed = La segunda persona no estuvo de acuerdo; de nuevo en la cola
contribution-proposal-withdrawn = Propuesta retirada

refusal-proposal-open = Una propuesta sobre este texto espera a una segunda persona.
refusal-proposal-ended = Esta propuesta ya no está en curso.
refusal-needs-second-person = Dos personas deciden sobre lo que declara un Estado; solo puede proponerse.
refusal-own-proposal = Nadie puede confirmar su propia propuesta.
refusal-not-your-proposal = Solo quien la hizo puede retirar la propuesta.
refusal-of-the-convener = La segunda persona no puede pertenecer a la organización que convoca la sesión.
refused-not-for-states = Esta regla no se aplica a lo que los Estados declaran con un mandato verificado. Elija una de la lista.
