redacted-mark = mots occultés au titre de la règle { $rule }, { $date }
redacted-mark-without-rule = mots occultés, { $date }

redact = Occulter des mots
redact-explained = L’auteur est consulté, avec vos motifs. S’il y consent, une marque remplace les mots ; les lecteurs ne voient alors ni les mots ni leur nombre et ne peuvent plus comparer les textes antérieurs. Sans son accord, rien ne change.
redaction-passage = Mots à occulter
redaction-passage-hint = Exactement tels qu’ils figurent dans le texte. S’ils y figurent plusieurs fois, étendez le passage.
redaction-source = Le texte tel qu’il a été écrit
redaction-ask = Consulter l’auteur
redaction-waits = L’accord de l’auteur est demandé
redaction-words = Mots à occulter
redaction-withdraw = Retirer la demande
redaction-call-off-explained = La question a été posée par une autre personne de l’équipe. Vous pouvez la retirer à sa place, pour que d’autres mots puissent être proposés ; votre motif est consigné.
redaction-call-off-reason = Pourquoi la question est retirée
redaction-unanswered = sans réponse depuis { $duration }
redaction-while-waiting = Seuls des mots de ce qui est lu peuvent être supprimés. Tant qu’un autre texte attend, demandez plutôt qu’il soit modifié.
redaction-only-earlier = Ces mots ne figurent pas dans le texte lu actuellement, mais seulement dans le texte { $count }, que le lectorat peut encore lui comparer. Fermez celui-ci à la comparaison : le formulaire est ouvert sur cette page, avec vos motifs.
redaction-not-there = Ces mots ne figurent pas dans le texte tel qu’il a été écrit. Veuillez les y copier.
redaction-several = Ces mots figurent { $count } fois dans le texte. Veuillez étendre le passage pour qu’il n’y figure qu’une fois.
redaction-cuts-form = Sans ces mots, le texte qui les entoure changerait d’aspect. Veuillez inclure en entier les mots mis en relief, les liens ou les lignes, ou les laisser de côté.
redaction-everything = Il ne resterait rien à lire. Veuillez plutôt retirer la contribution.

redaction-question = Ces mots peuvent-ils être occultés ?
redaction-question-explained = La modération vous demande d’accepter que des mots de votre texte publié soient occultés. Rien ne se fait sans votre accord et le texte reste tel quel jusqu’à votre réponse. Si vous envoyez un autre texte ou retirez celui-ci, la demande devient sans objet.
redaction-would-read = Comment se lirait votre texte
redaction-consent-explained = Si vous acceptez, les lecteurs voient aussitôt la marque à la place des mots et ne peuvent plus comparer les textes antérieurs. Les mots restent dans le dossier interne de la modération. Les traductions de courtoisie du texte ne sont plus affichées ; vous pouvez les ajouter de nouveau. Aucun recours n’est ouvert contre ce que vous avez accepté.
redaction-consent = Donner mon accord
redaction-why-not = Si vous refusez, dites pourquoi à la modération
redaction-refuse = Refuser

asked-redacted = Mots occultés
statement-redacted = Des mots du texte ont été occultés avec l’accord de son auteur. Une marque figure à leur place.
statement-redacted-lasts = Cette mesure vaut sans limite de durée.
statement-consented = L’auteur y a consenti ; aucun recours n’est donc ouvert.
ledger-redact = Mots occultés
decided-redacted = Des mots du n° { $no } sont occultés.
second-explained-redaction = Si vous êtes d’accord, l’accord de l’auteur est demandé et les deux noms sont consignés. L’auteur n’a encore été informé de rien.

contribution-redaction-proposed = Occultation de mots proposée
contribution-redaction-asked = Accord de l’auteur demandé pour occulter des mots
contribution-redaction-withdrawn = Demande d’occultation retirée
contribution-redaction-refused = L’auteur n’a pas accepté l’occultation
contribution-redacted = Mots occultés avec l’accord de l’auteur

refusal-redaction-asked = L’auteur a déjà été consulté au sujet de mots de ce texte.
refusal-redaction-ended = Cette demande n’est plus en cours : elle a reçu une réponse, a été retirée, ou le texte a changé.
comparison-redacted = Le texte lu du { $from } au { $until } a été modifié. Il ne peut être comparé, car des mots ont été occultés.
comparison-is-redacted = Des mots de ce texte, ou d’un texte ultérieur, ont été occultés. Les lecteurs ne peuvent plus le comparer.

letter-redaction_asked-subject = Des mots de votre contribution peuvent-ils être occultés ? ({ $reference })
letter-redaction_asked-text =
    La modération vous demande d’accepter que des mots de votre contribution publiée soient occultés. Rien ne se fait sans votre accord.

    Sujet : { $topic }
    Référence : { $reference }
    Règle de conduite : { $rule }
    { $rules }

    Motifs :

    { $explanation }

    Votre espace indique les mots dont il s’agit et comment se lirait le texte ; vous y répondez :

    { $desk }
letter-contribution_redacted-subject = Des mots de votre contribution ont été occultés ({ $reference })
letter-contribution_redacted-text =
    Avec votre accord, des mots de votre contribution publiée ont été occultés. Une marque figure à leur place.

    Sujet : { $topic }
    Référence : { $reference }
    Règle de conduite : { $rule }
    { $rules }

    Mesure prise : { $restriction }
    Faits : { $facts }

    Motifs :

    { $explanation }

    Vous y avez consenti ; aucun recours n’est donc ouvert. Tout ce qui s’y rapporte figure dans votre espace :

    { $desk }
