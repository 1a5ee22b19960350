refusal-own-report = Nul ne traite son propre signalement.
refusal-closed-by-moderators = La modération a fermé ce texte à la comparaison ; il reste fermé.
refusal-not-comparable = Ce texte ne peut pas être comparé : il est déjà fermé, ou n’a jamais été un texte antérieur.
contribution-offered = Proposée à la modération
contribution-offer-ended = Non examinée et remise dans la file d’attente
comparison-closed-by-moderators = La modération a fermé ce texte à la comparaison. On voit que vous l’avez corrigé, mais non ce qu’il disait. Il reste fermé.
earlier-read = Textes antérieurs ouverts à la comparaison
earlier-read-explained = Si un texte antérieur enfreint une règle que le texte actuel n’enfreint pas, fermez-le à la comparaison. Le texte publié reste en place ; l’auteur ou l’autrice lit vos motifs et ne peut pas le rouvrir.
earlier-which = Texte concerné
earlier-close = Fermer à la comparaison
report-comparable = Ce texte a été corrigé, mais peut encore être comparé au texte actuel. Si vous répondez qu’une suite a été donnée, il est fermé à la comparaison.
statement-changes = Le texte n’a pas été publié en l’état : des modifications sont demandées.
statement-changes-lasts = Cela vaut jusqu’à ce que vous soumettiez un autre texte ou retiriez celui-ci.
second-checked = De la personne qui confirme, Plenary n’examine que les mandats vérifiés : ceux des organisations qui accueillent ou convoquent une session de ce sujet. Si vous travaillez pour l’une d’elles sans mandat enregistré ici, laissez une autre personne en décider.
second-unchecked = Aucune organisation qui accueille ou convoque une session de ce sujet n’est enregistrée ici ; Plenary ne peut donc pas vérifier d’où vient la personne qui confirme. Si vous travaillez pour l’organisation qui convoque, laissez une autre personne en décider.
case-other-words = Ce formulaire a déjà été envoyé, avec d’autres mots. Les vôtres figurent ci-dessous ; envoyez-les de nouveau pour les ajouter.
statistics-in-ledger = Le nombre de demandes de modification et de refus dans l’ensemble du sujet, et la règle appliquée, peuvent être comptés ligne par ligne dans le registre. Le groupe n’y figure que s’il n’en révèle aucun autre.
authors-wait = Auteurs et autrices en attente d’une réponse
authors-wait-explained = Leur message est le dernier de leur dossier, quel que soit le sort du texte entre-temps.
authors-pages = Pages des auteurs et autrices en attente
case-no-answer-needed = N’appelle pas de réponse
letter-comparison_closed-subject = Un de vos textes antérieurs a été fermé à la comparaison ({ $reference })
letter-comparison_closed-text =
    La modération a fermé à la comparaison le texte { $text } de votre contribution. Le texte publié reste inchangé ; on voit que vous l’avez corrigé, mais plus ce qu’il disait auparavant.

    Sujet : { $topic }
    Référence : { $reference }
    Règle de conduite : { $rule }
    { $rules }

    Les motifs :

    { $explanation }

    Le texte est conservé dans votre espace :

    { $link }
letter-appeal_given_on-subject = Un recours ne vous est plus attribué
letter-appeal_given_on-text =
    Un recours que vous examiniez a été confié à une autre personne. Vous n’avez plus rien à faire à ce sujet.

    Sujet : { $topic }

    { $link }
letter-second_looks_wait-subject = Des recours ou des signalements sont en attente
letter-second_looks_wait-text =
    Ce qui suit est en attente, et vous êtes l’une des personnes qui peuvent s’en charger.

    Recours : { $appeals }
    { $appeals_link }

    Textes signalés : { $reports }
    { $reports_link }

    Vous recevez ce rappel au plus une fois par jour.
