nav-summaries = Synthèses
summary = Synthèse
summaries-lead = Ce que l’équipe organisatrice rapporte d’une discussion. Chaque paragraphe renvoie aux contributions dont il est issu.
summaries-older = Synthèses antérieures
summaries-empty = Aucune synthèse n’a encore été publiée
summaries-empty-explained = Dès que l’équipe organisatrice aura rendu compte d’une discussion, vous en trouverez ici la synthèse.
summary-published-on = Publiée le
summary-note = Texte établi sous la seule responsabilité du Rapporteur ou de la Rapporteuse, non négocié, et qui ne constitue pas un document officiel de l’Organisation des Nations Unies ni d’aucune autre instance.
summary-cites-explained = Les numéros encadrés sont ceux des contributions ; ils mènent à ce qui a été dit.
summary-contributors = Auteurs et autrices des contributions citées
summary-rests-on = Fondée sur
summary-sources = Contributions citées
summary-coverage = Qui est cité dans le texte
about-summary = À propos de cette synthèse
take-along = Télécharger
cite-of-group = { $group }, n°
coverage-of = { $cited } sur { $spoke }
coverage-cited = Citées
coverage-spoke = Ayant publié
coverage-explained = Nombre d’organisations citées, par rapport à toutes celles dont des contributions sont publiées sur ces sujets. Toute personne qui s’exprime à titre personnel compte pour une organisation.
source-paragraph = Paragraphe
source-contribution = Contribution
source-revision = Version
source-standing = Depuis lors
standing-as-cited = telle que citée
standing-changed = corrigée depuis
standing-withdrawn = retirée depuis
standing-removed = supprimée depuis
cited-changed = La contribution n° { $no } a été corrigée après avoir été citée.
cited-withdrawn = La contribution n° { $no } a été retirée par son auteur ou son autrice après avoir été citée. Son texte n’est plus accessible.
cited-removed = La contribution n° { $no } a été supprimée par la modération après avoir été citée. Son texte n’est plus accessible.

cited-in = Citée dans
cited-in-paragraph = Paragraphe { $paragraph } de la synthèse
where-it-went = Ce qu’est devenue votre contribution
where-it-went-nowhere = Aucune synthèse publiée ne la cite pour l’instant.
summaries-of-topic = Synthèses

organise-summaries-empty = Aucune synthèse n’a été commencée
organise-summaries-empty-explained = Une synthèse rend compte d’un ou de plusieurs sujets, en paragraphes numérotés qui citent des contributions.
summary-published = Publiée
summary-changed-at = Modifiée le
summary-new = Nouvelle synthèse
summary-new-explained = Seule l’équipe organisatrice voit une synthèse tant que celle-ci n’est pas publiée.
summary-title = Titre
summary-process = Processus
summary-language = Langue de la synthèse
summary-topics = Sujets
summary-topics-hint = La synthèse peut citer ce qui est publié sur ces sujets.
summary-no-topics = Aucun sujet n’est encore publié.
summary-preface = Avant-propos
summary-preface-hint = Comment la synthèse a été établie, et ce qu’y signifient des mots tels que « de nombreux ». Une ligne vide ouvre un nouveau paragraphe.
summary-begin = Commencer
summary-save = Enregistrer
cancel = Annuler

summary-about = Titre et avant-propos
summary-the-text = Le texte
summary-no-text = Il n’y a pas encore de texte.
summary-add = Ajouter au texte
summary-heading-label = Intertitre { $label }
summary-paragraph-label = Paragraphe { $label }
summary-kind = Nature
summary-kind-paragraph = Paragraphe
summary-kind-heading = Intertitre
summary-text = Texte
summary-cites = Contributions citées
summary-cites-hint = Cochez les contributions dont ce paragraphe est issu. La citation reste liée au texte qui a été lu lorsqu’elle a été faite.
summary-citable = Contributions pouvant être citées
summary-numbers = Citer par numéro
summary-numbers-hint = Par exemple 4, 12. Ces contributions suivent celles qui sont cochées, dans l’ordre indiqué.
summary-save-and-more = Enregistrer et afficher les contributions suivantes
summary-save-and-topic = Enregistrer et afficher les contributions du sujet
cited-in-paragraphs = citée (par. { $numbers })
summary-edit = Modifier
summary-up = Monter
summary-down = Descendre
summary-add-after = Ajouter à la suite
summary-delete = Supprimer
summary-uncited = Pas encore citées
summary-cite = Citer
summary-cite-in = Paragraphe qui cite la contribution n° { $no }
summary-publish = Publier
summary-publish-explained = Tout le monde peut alors la lire. Elle devient définitive : plus personne ne peut la modifier.
summary-publish-now = Publier définitivement
summary-is-frozen = Version définitive.
summary-to-published = Voir la synthèse publiée
summary-not-saved = Rien n’a encore été modifié.
summary-to-the-field = Voir ce qui manque
summary-typed = Ce que vous avez écrit
summary-stored = Version enregistrée
summary-checks = Vérifications
summary-renew = Citer le nouveau texte

summary-next-write = Prochaine étape : écrire le premier paragraphe
summary-next-write-explained = Les paragraphes sont numérotés d’un bout à l’autre du texte ; les intertitres portent des lettres.
summary-next-write-go = Écrire
summary-next-uncited = { $count ->
    [one] Prochaine étape : une contribution n’est citée dans aucun paragraphe
    [many] Prochaine étape : { $count } de contributions ne sont citées dans aucun paragraphe
   *[other] Prochaine étape : { $count } contributions ne sont citées dans aucun paragraphe
    }
summary-next-uncited-explained = Citez chaque contribution là où elle a sa place.
summary-next-uncited-go = Les passer en revue
summary-next-cite = Prochaine étape : le paragraphe { $number } ne cite rien
summary-next-cite-explained = Chaque paragraphe renvoie aux contributions dont il est issu.
summary-next-cite-go = Voir le paragraphe
summary-next-renew = Prochaine étape : un texte cité au paragraphe { $number } a changé
summary-next-renew-explained = Relisez-le et vérifiez que le paragraphe reste exact.
summary-next-renew-go = Voir le paragraphe
summary-next-publish = Prochaine étape : relire une dernière fois et publier
summary-next-publish-explained = Toutes les contributions publiées sont citées, et chaque paragraphe renvoie à ses sources.
summary-next-publish-go = Passer à la publication

check-in-no-paragraph = { $count ->
    [one] Une contribution publiée n’est citée dans aucun paragraphe.
    [many] { $count } de contributions publiées ne sont citées dans aucun paragraphe.
   *[other] { $count } contributions publiées ne sont citées dans aucun paragraphe.
    }
check-without-citation = Le paragraphe { $number } ne cite rien.
check-changed = La contribution n° { $no }, au paragraphe { $number }, a été corrigée après avoir été citée.
check-withdrawn = La contribution n° { $no }, au paragraphe { $number }, a été retirée après avoir été citée.
check-removed = La contribution n° { $no }, au paragraphe { $number }, a été supprimée après avoir été citée.
check-fine = Tout est en ordre : chaque contribution publiée est citée telle que le public la voit.

summary-refused-published = Cette synthèse a été publiée entre-temps et ne peut plus être modifiée. Ce que vous avez écrit est conservé sur cette page ; copiez-le si vous en avez besoin.
summary-refused-changed = Quelqu’un a modifié cette synthèse après que vous l’avez ouverte. Rien n’a été écrasé : ce que vous avez écrit se trouve toujours dans le formulaire. Comparez, puis enregistrez à nouveau.
summary-refused-not-citable = { $numbers } : seules les contributions publiées sur les sujets de cette synthèse peuvent être citées.
summary-refused-numbers = Veuillez n’écrire que des numéros, par exemple 4, 12.
summary-refused-topic = Veuillez choisir au moins un sujet.
summary-refused-no-paragraph = Il n’y a encore aucun paragraphe à publier.
summary-refused-uncited = La synthèse n’est pas publiée : chaque paragraphe doit renvoyer à une contribution. Ajoutez des citations ou supprimez du texte (par. { $numbers }).
