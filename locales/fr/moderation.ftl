moderation-title = Modération
moderation-item-title = Examiner une contribution
waiting-count = { $count ->
    [0] Aucun texte en attente
    [one] Un texte en attente
    [many] { $count } de textes en attente
   *[other] { $count } textes en attente
    }
oldest-waits = le plus ancien depuis { $time }
claim-heading = À suivre
claim-next = Prendre le suivant
claim-this = Prendre ce texte
claim-explained = Il vous est réservé pendant 15 minutes ; vos collègues le voient.
waiting = En attente
nothing-waits = Rien n’est en attente.
correction-of = Correction du n° { $no }
text-number = { $number ->
    [one] Premier texte
    [many] Texte { $number }
   *[other] Texte { $number }
    }
word-count = { $count ->
    [one] { $count } mot
    [many] { $count } de mots
   *[other] { $count } mots
    }
waits = en attente depuis { $time }
late = hors délai
late-resubmitted = renvoyé après la clôture
late-confirmed = confirmé après la clôture
late-right-of-reply = droit de réponse, dans les 48 heures
own-text = de vous ou de votre organisation
own-filing = saisi par vous
you-hold-it = à votre charge pendant encore { $time }
you-hold-until = À votre charge jusqu’au
held-by = À la charge de
take-over = Prendre le relais
take-over-reason = Motif (il sera consigné)
mandate-missing = mandat non vérifié
changed-meanwhile = Aucune décision n’a été prise.
difference = Ce qui a changé
your-decision = Votre décision
approve = Approuver et publier
release = Remettre dans la file
request-changes = Demander des modifications
decline = Refuser
rule = Règle
rule-when = (pour demander des modifications ou refuser)
reasons-to-author = Motifs communiqués à l’auteur ou à l’autrice
reasons-hint = L’auteur ou l’autrice lira ces lignes.
canned-texts = Textes types
remove = Supprimer ce qui est publié
restore = Rétablir
reviewed-text = Le texte
you-wrote = Ce que vous avez écrit
what-readers-see = Ce que voit le public
what-readers-would-see = Ce que le public verrait de nouveau
cannot-approve = Ce texte est présenté au nom d’une organisation, et l’équipe organisatrice n’a pas encore vérifié le mandat de la personne qui l’a écrit. D’ici là, il ne peut pas être approuvé ; vous pouvez demander des modifications ou refuser.
keep-longer = Prolonger l’examen
canned-for-changes = Pour demander des modifications
canned-for-declining = Pour refuser
decided-published = Publiée sous le n° { $no }.
decided-corrected = La correction du n° { $no } est publiée.
decided-sent-back = Modifications demandées. La demande a été transmise à l’auteur ou à l’autrice.
decided-declined = Refusée. Les motifs ont été communiqués à l’auteur ou à l’autrice.
decided-removed = La contribution n° { $no } est supprimée.
decided-restored = La contribution n° { $no } est rétablie.
decided-as-read = Voir ce que voit le public
decided-look-again = Consulter la décision
decided-lately = Décisions récentes
decided-pages = Pages de décisions
decided-by = par
decided-ago = il y a { $time }
moderate-this = Modérer cette contribution
refused-no-such-rule = Cette règle n’existe pas. Veuillez en choisir une dans la liste.
closed-answer-until = Le sujet est clos. Si vous demandez des modifications, la personne qui a écrit ce texte a cinq jours pour répondre.
closed-no-answer = Le sujet est clos et ce texte est arrivé hors délai : si vous demandez des modifications, il ne pourra pas y être répondu.
