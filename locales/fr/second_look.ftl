statement-what = Mesure prise
statement-declined = Le texte n’a pas été publié.
statement-declined-lasts = La mesure vaut sans limite de durée, sauf si un recours aboutit.
statement-removed = Le texte a été retiré de la publication. Son numéro demeure, accompagné d’une note.
statement-removed-lasts = La mesure vaut sans limite de durée, sauf si un recours aboutit ou si la modération rétablit le texte.
statement-facts = Faits
statement-text = Texte nº { $number }, envoyé le
statement-decided = Décision prise le
statement-after-report = Un lecteur ou une lectrice avait signalé ce texte.
statement-own-reading = Aucun signalement n’en est à l’origine : la modération a lu le texte.
statement-automation = Automatisation
statement-automated = Une détection automatisée y a contribué ; la décision a été prise par une personne.
statement-why = Explication
statement-second = Second exposé des motifs
appeal-heading = Recours
appeal-explained = Une personne qui n’a pas pris part à cette décision et n’appartient pas à votre organisation la réexaminera et vous en communiquera l’issue motivée.
appeal-until = Vous pouvez former un recours jusqu’au
appeal-words = Ce que vous souhaitez faire valoir
appeal-bring = Former un recours
appeal-withdraw = Retirer le recours
appeal-opened = Formé le
appeal-closed = clos le
appeal-open = Recours : en attente d’attribution
appeal-under-way = Recours : en cours d’examen
appeal-upheld = Recours : la décision est maintenue
appeal-overturned = Recours : la décision est annulée
appeal-partly = Recours : la décision est maintenue en partie
appeal-taken-back = Recours retiré
appeal-ran-out = Recours clos : personne n’a statué dans le délai
appeal-brought = Recours formé
appeal-assigned = Recours attribué
appeal-settled = Recours tranché
appeal-withdrawn = Recours retiré
appeal-expired = Recours clos sans issue
report-brought = Signalé par un lecteur ou une lectrice
report-closed = Signalement traité
report-open = En attente d’examen par la modération.
report-acted = Le texte signalé n’est plus publié.
report-no-action = Le texte reste tel quel.

letter-appeal_received-subject = Votre recours a été reçu ({ $reference })
letter-appeal_received-text =
    Votre recours a été reçu. Une personne qui n’a pas pris part à la décision l’examinera et vous en communiquera l’issue motivée.

    Sujet : { $topic }
    Référence : { $reference }

    Tous les éléments figurent dans votre espace :

    { $desk }
letter-appeal_assigned-subject = Un recours vous est attribué
letter-appeal_assigned-text =
    Vous êtes chargé(e) d’examiner un recours. Vous n’avez jamais eu à connaître de l’affaire et vous statuez seul(e).

    Sujet : { $topic }

    { $link }
letter-appeal_upheld-subject = Votre recours : la décision est maintenue ({ $reference })
letter-appeal_upheld-text =
    Une personne qui n’a pas pris part à la décision a examiné votre recours. La décision est maintenue.

    Sujet : { $topic }
    Référence : { $reference }
    Règle de conduite : { $rule }
    { $rules }

    Les motifs :

    { $explanation }

    Tous les éléments figurent dans votre espace :

    { $desk }
letter-appeal_overturned-subject = Votre recours : la décision est annulée ({ $reference })
letter-appeal_overturned-text =
    Une personne qui n’a pas pris part à la décision a examiné votre recours. La décision est annulée. À moins que vous n’ayez entre-temps retiré ou remplacé le texte, il est désormais publié ou rétabli à sa place.

    Sujet : { $topic }
    Référence : { $reference }
    Règle de conduite : { $rule }
    { $rules }

    Les motifs :

    { $explanation }

    Tous les éléments figurent dans votre espace :

    { $desk }
letter-appeal_partly-subject = Votre recours : la décision est maintenue en partie ({ $reference })
letter-appeal_partly-text =
    Une personne qui n’a pas pris part à la décision a examiné votre recours. La décision est maintenue en partie ; ce que le public peut lire reste inchangé.

    Sujet : { $topic }
    Référence : { $reference }
    Règle de conduite : { $rule }
    { $rules }

    Les motifs :

    { $explanation }

    Tous les éléments figurent dans votre espace :

    { $desk }
letter-appeal_expired-subject = Votre recours est clos sans issue ({ $reference })
letter-appeal_expired-text =
    Personne n’a statué sur votre recours dans les six mois ; il est clos. La décision reste inchangée. Nous le regrettons.

    Sujet : { $topic }
    Référence : { $reference }

    Tous les éléments figurent dans votre espace :

    { $desk }
letter-report_received-subject = Votre signalement a été reçu
letter-report_received-text =
    Votre signalement a été reçu. La modération l’examinera et vous serez informé(e) de la suite. L’auteur ou l’autrice ne saura jamais qui a signalé.

    Sujet : { $topic }
    Numéro : { $number }
    Règle de conduite : { $rule }

    { $link }
letter-report_answered-subject = Suite donnée à votre signalement
letter-report_answered-text =
    La modération a répondu à votre signalement.

    Sujet : { $topic }
    Numéro : { $number }
    Règle de conduite : { $rule }

    Suite donnée : { $outcome }

    Les motifs :

    { $explanation }

    { $link }
letter-report_closed-subject = Votre contribution a été signalée ({ $reference })
letter-report_closed-text =
    Un lecteur ou une lectrice a signalé votre contribution publiée comme contraire à une règle. La modération l’a examinée et a répondu.

    Sujet : { $topic }
    Référence : { $reference }
    Règle de conduite : { $rule }

    Suite donnée : { $outcome }

    Les motifs :

    { $explanation }

    Tous les éléments figurent dans votre espace :

    { $desk }

appeals-title = Recours
appeals-lead = Des auteurs et autrices demandent un réexamen. Une personne qui n’a jamais eu à connaître de l’affaire y procède.
appeals-waiting = En attente
appeals-none = Aucun recours en attente.
appeals-settled = Clos
appeals-pages = Pages des recours
appeal-title = Recours contre une décision
appeal-with-you = vous est attribué
appeal-nothing-settled = Rien n’a été modifié.
appeal-to-case = Voir le dossier
appeal-text-hidden = Le texte n’est montré qu’à la modération et à la personne chargée du recours.
statement-first = Premier exposé des motifs
appeal-ruling = Votre décision
appeal-ruling-explained = Vous statuez seul(e). Si la décision est annulée, le texte est publié ou rétabli à sa place sous son numéro. Le premier exposé des motifs est conservé ; le vôtre s’y ajoute.
appeal-uphold = Maintenir la décision
appeal-rule-partly = Maintenir en partie
appeal-overturn = Annuler la décision
appeal-who = Qui l’examine
appeal-take = M’en charger
appeal-assign-to = L’attribuer à
appeal-assign = Attribuer
appeal-nobody-else = Personne d’autre ne peut l’examiner : les autres ont pris part à l’affaire ou appartiennent à l’organisation de l’auteur ou de l’autrice.
field-appeals-to = Recours attribués à
hint-appeals-to = Une personne chargée de la modération ou de l’organisation qui ne prend pas part aux décisions sur ce sujet. Si elle a pris part à une affaire, ou si personne n’est désigné, quelqu’un est trouvé pour chaque recours.
report-link = Signaler
report-title = Signaler le nº { $no }
report-lead = Prévenez la modération si ce texte enfreint une règle. Une opinion que vous ne partagez pas n’en enfreint aucune.
report-rule = Règle enfreinte
report-words = En quoi
report-words-hint = La modération le lira. L’auteur ou l’autrice saura quelle suite a été donnée, jamais qui a signalé.
report-send = Envoyer le signalement
report-by-letter = Vous serez informé(e) de la suite par courriel.
report-without-account = Il n’est besoin ni de compte ni d’adresse. Conservez l’adresse de la page suivante : la suite donnée y apparaîtra.
report-keep = Conservez l’adresse de cette page : la suite donnée à votre signalement y apparaîtra, et nulle part ailleurs.
report-received-title = Votre signalement
report-about = Objet
report-sent = Envoyé le
report-count = { $count ->
    [one] un signalement
    [many] { $count } de signalements
   *[other] { $count } signalements
    }
reports-title = Signalements
reports-lead = Ce que des lecteurs et lectrices signalent comme contraire à une règle. Les deux parties connaîtront l’issue ; l’auteur ou l’autrice ne saura jamais qui a signalé.
reports-waiting = En attente de réponse
reports-none = Aucun signalement en attente.
reports-closed = Traités
reports-pages = Pages des signalements
report-not-read = n’est plus publié sous cette version
report-item-title = Un texte signalé
report-text = Le texte signalé
report-said = Ce que disent les lecteurs et lectrices
report-nothing-closed = Aucune réponse n’a été enregistrée.
report-to-act = Ce texte est toujours publié. Pour donner suite, supprimez-le d’abord, avec des motifs, depuis le dossier ; revenez ensuite répondre.
report-answer = Votre réponse
report-close-reason = Motif, communiqué aux deux parties
report-close-reason-hint = La personne qui a signalé et l’auteur ou l’autrice le liront. N’indiquez pas qui a signalé.
report-close-acted = Suite donnée
report-close-no-action = Sans suite
rule-as-read = La règle telle qu’elle se lisait alors : version { $version }, en vigueur depuis le
rule-read-until = Elle a été modifiée le
rule-since = Version { $version }, en vigueur depuis le
rule-earlier = Versions antérieures
rule-version = Version { $version }
