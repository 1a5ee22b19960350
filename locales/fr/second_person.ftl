second-person = Deuxième personne pour les déclarations des États
second-person-hint = Le refus ou le retrait d’une déclaration faite par un État avec un mandat vérifié exige alors deux personnes de la modération ; la deuxième n’appartient pas à l’organisation hôte.
second-person-yes = Exigée
second-person-no = Non exigée

second-waiting = En attente d’une deuxième personne
second-waiting-explained = Ce qu’une personne de la modération a proposé au sujet de la déclaration d’un État et qu’une autre doit confirmer.
second-pages = Pages de propositions
proposed-by = proposé par
awaits-second-person = attend une deuxième personne
proposed-just-now = Proposition enregistrée. Elle prendra effet lorsqu’une deuxième personne l’aura confirmée.
second-is-not-you = Vous l’avez proposé ; une deuxième personne doit donner son accord.
withdraw-proposal = Retirer la proposition
second-explained = Si vous êtes d’accord, la décision prend effet immédiatement et les deux noms sont consignés. L’auteur n’a encore été informé de rien.
second-confirm = Donner mon accord
second-why-not = Si vous n’êtes pas d’accord, dites pourquoi à vos collègues
second-dispute = Ne pas donner mon accord
second-reason = Raison de votre désaccord

contribution-decline-proposed = Refus proposé
contribution-removal-proposed = Retrait proposé
contribution-proposal-disputed = La deuxième personne n’a pas donné son accord ; retour dans la file d’attente
contribution-proposal-withdrawn = Proposition retirée

refusal-proposal-open = Une proposition concernant ce texte attend une deuxième personne.
refusal-proposal-ended = Cette proposition n’est plus en cours.
refusal-needs-second-person = Deux personnes statuent sur les déclarations des États ; la décision peut seulement être proposée.
refusal-own-proposal = Nul ne peut confirmer sa propre proposition.
refusal-not-your-proposal = Seule la personne qui l’a faite peut retirer la proposition.
refusal-of-the-convener = La deuxième personne ne peut appartenir à l’organisation qui convoque la session.
refused-not-for-states = Cette règle ne s’applique pas aux déclarations des États faites avec un mandat vérifié. Veuillez en choisir une dans la liste.
