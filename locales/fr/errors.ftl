error-sign-in = Veuillez d’abord vous connecter.
error-forbidden = Vous n’avez pas accès à cette action.
error-not-found = Cette page n’existe pas.
error-unreadable = L’envoi n’a pas pu être interprété.
error-too-large = L’envoi est trop volumineux.
error-unprocessable = L’envoi ne peut être accepté tel quel. Veuillez vérifier qu’il ne contient pas de caractères impossibles à enregistrer.
error-too-many = Les demandes sont trop nombreuses. Veuillez patienter un instant et réessayer.
error-busy = Le site ne peut pas accéder à ses données pour le moment. Veuillez réessayer dans un instant.
error-internal = Un problème est survenu de notre côté.
error-method = Cette adresse n’accepte pas ce type de requête.
error-kept = Ce que vous avez écrit n’a pas été enregistré, mais rien n’est perdu : tout figure ici. Renvoyez-le dans un instant, ou copiez-le.
error-your-text = Votre texte
error-send-again = Renvoyer
error-to-start = Retour à l’accueil
error-request = Numéro de cette requête :

refused-empty = Veuillez remplir ce champ.
refused-too-short = { $number ->
    [one] Veuillez écrire au moins { $number } caractère.
    [many] Veuillez écrire au moins { $number } de caractères.
   *[other] Veuillez écrire au moins { $number } caractères.
    }
refused-too-long = { $number ->
    [one] Veuillez ne pas dépasser { $number } caractère.
    [many] Veuillez ne pas dépasser { $number } de caractères.
   *[other] Veuillez ne pas dépasser { $number } caractères.
    }
refused-not-allowed = Ce texte contient des caractères impossibles à enregistrer.
refused-not-ascii = Veuillez n’utiliser ici que des lettres sans accent.
refused-malformed = Le format n’est pas celui attendu.
refused-date = Veuillez indiquer une date sous la forme 2021-12-15.
refused-time = Veuillez indiquer une heure sous la forme 18:45.
refused-time-skipped = L’horloge a été avancée à ce moment-là : cette heure n’a pas existé dans ce fuseau.
refused-time-twice = L’horloge a été reculée à ce moment-là : cette heure est survenue deux fois dans ce fuseau. Veuillez en choisir une autre.
refused-key = Ce formulaire n’est plus à jour. Votre texte est conservé ; veuillez le renvoyer.
refused-reply = Le texte auquel vous répondez n’est plus disponible. Votre réponse est conservée ; si vous l’envoyez maintenant, elle deviendra une contribution à part entière.
refused-no-mandate = Veuillez choisir une organisation au nom de laquelle vous avez demandé à vous exprimer.
refused-no-rule = Veuillez indiquer la règle.
refused-not-yet = Ce sujet n’est pas encore ouvert. Votre texte est conservé ici ; copiez-le si vous quittez la page.
refused-closed = Ce sujet est clos. Votre texte est conservé ici ; copiez-le si vous quittez la page.
refused-too-many-words = Sur ce sujet, une contribution compte au plus { $number } mots.

question-zone-ambiguous = L’abréviation { $abbreviation } désigne plusieurs fuseaux horaires ({ $zones }).
question-zone-unknown = L’abréviation { $abbreviation } nous est inconnue.
question-zone-out-of-season = { $abbreviation } n’a pas cours à cette date ; c’est { $usual } qui s’applique.
question-noon-or-midnight = Midi ou minuit ? Veuillez écrire 12:00 ou 00:00.
question-no-zone = Aucun fuseau horaire n’est indiqué.

refusal-already-open = Un autre texte de cette contribution est déjà en cours d’examen.
refusal-nothing-open = Plus aucun texte de cette contribution n’est en cours d’examen.
refusal-no-draft = Il n’y a pas de brouillon.
refusal-ended = Cette contribution est terminée : elle a été retirée, supprimée ou refusée.
refusal-not-live = Cette contribution n’est pas visible du public.
refusal-not-removed = Cette contribution n’a pas été supprimée.
refusal-nothing-to-decide = Aucun texte n’attend de décision ici.
refusal-held-by-another = Une autre personne de l’équipe examine actuellement ce texte.
refusal-kept-for-another = Pendant une journée, ce texte est réservé à la personne qui a demandé les modifications.
refusal-not-holding = Vous n’avez plus la charge de ce texte.
refusal-lease-expired = Le temps dont vous disposiez est écoulé. Reprenez le texte si personne ne l’a fait depuis.
refusal-not-yet-expired = Le délai n’est pas encore écoulé.
refusal-already-appealed = Cette décision a déjà fait l’objet d’un recours.
refusal-no-appeal-open = Aucun recours n’est en cours.
refusal-not-assigned = Ce recours est confié à une autre personne.
refusal-changed-newer-text = L’auteur ou l’autrice a envoyé un autre texte.
refusal-changed-row = Quelqu’un d’autre a modifié ce texte.
refusal-changed-changes-requested = Une autre personne de l’équipe a demandé des modifications.
refusal-changed-approved = Ce texte a été approuvé entre-temps.
refusal-changed-declined = Ce texte a été refusé entre-temps.
refusal-changed-withdrawn = L’auteur ou l’autrice a retiré ce texte.
refusal-changed-removed = Cette contribution a été supprimée entre-temps.
refusal-changed-live-text = Un autre texte de cette contribution est désormais publié.
refusal-not-open-for-writing = Ce sujet ne reçoit pas de textes actuellement.
refusal-too-late-to-resubmit = Les cinq jours prévus pour répondre sont écoulés et le sujet est clos.
refusal-not-the-author = Seule la personne qui a écrit ce texte peut le faire.
refusal-own-text = Nul ne se prononce sur son propre texte.
refusal-own-filing = Nul ne se prononce sur un texte qu’il a saisi pour son auteur.
refusal-own-organisation = Nul ne se prononce sur un texte de sa propre organisation.
refusal-mandate-not-verified = L’équipe organisatrice n’a pas encore vérifié le mandat. D’ici là, rien ne paraît au nom de l’organisation.
refusal-nothing-to-appeal = Il n’y a pas de décision susceptible de recours.
refusal-too-late-to-appeal = Six mois se sont écoulés depuis la décision.
refusal-already-involved = Un recours est confié à une personne qui n’a jamais pris part à l’affaire.
refusal-already-reported = Vous avez déjà signalé cette contribution ; une réponse est encore attendue.
refusal-too-many-reports = Vous avez envoyé trop de signalements au cours de la dernière heure.
refusal-no-report-open = Aucun signalement n’est en cours ici.
refusal-not-acted-on = Le texte signalé est toujours publié : aucune suite ne lui a donc été donnée.
error-slow = L’envoi a pris trop de temps. Veuillez réessayer.
error-kept-but-password = Ce que vous avez envoyé n’a pas été enregistré. Tout figure ici, sauf le mot de passe, qui vous sera redemandé.
refused-no-group = Veuillez indiquer le groupe au nom duquel vous vous exprimez.
refusal-newer-text = Un autre texte a été envoyé ou gardé depuis que vous avez ouvert cette page.
refused-no-name = Veuillez indiquer un nom.
form-error = { $field } : { $complaint }
