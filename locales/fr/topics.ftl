topic = Sujet
open = Ouvert
closed = Clos
opens = Ouvre le
in-topic = Sujet :
views = Affichage
view-grouped = Par groupe
view-order = Dans l’ordre
view-compare = Côte à côte
published-so-far = { $count ->
    [one] { $count } contribution publiée à ce jour
    [many] { $count } de contributions publiées à ce jour
   *[other] { $count } contributions publiées à ce jour
    }
published-so-far-heading = Publiées à ce jour
count-published = { $count ->
    [one] { $count } publiée
    [many] { $count } publiées
   *[other] { $count } publiées
    }
group = Groupe
share = Part
published = Publiées
contributions = Contributions
number = N° { $no }
number-in-topic = N° { $no }, sujet « { $topic } »
in-reply-to = en réponse au
reply = Répondre
back-to-topic = Retour au sujet
more-of-group = Autres contributions de ce groupe
page-begins-inside = Cette page commence au milieu d’un fil, sous :
nothing-published-yet = Rien n’a encore été publié ici.
about-topic = À propos de ce sujet
tag-invented = exemple fictif
tag-accredited = organisation accréditée
tag-corrected = corrigée le { $date }
withdrawn-by-author = Retirée par son auteur ou son autrice.
removed-by-moderator = Supprimée par la modération.
under-rule = En vertu de la règle { $rule }
write-contribution = Écrire une contribution
sign-in-to-write = Se connecter pour écrire
your-contribution = Votre contribution
write-explained = La modération la lit avant sa publication. Vous pouvez garder un brouillon et revenir plus tard.

compose-title = Écrire une contribution
compose-text = Texte
compose-hint = { $limit } mots au maximum. Texte simple, ou Markdown pour les listes et les liens.
compose-count = {"{words}"} mots sur {"{limit}"}
compose-capacity = Vous écrivez
compose-organisation = Organisation
compose-organisation-hint = Les organisations au nom desquelles vous pouvez vous exprimer.
compose-unverified = Même si votre mandat n’a pas encore été vérifié par l’équipe organisatrice, vous pouvez envoyer un texte ; il paraîtra une fois le mandat vérifié.
compose-group = Nom du groupe que vous représentez
compose-language = Langue du texte
compose-submit = Soumettre
compose-preview = Aperçu
compose-draft = Garder comme brouillon
compose-preview-explained = Rien n’a encore été envoyé. Personne d’autre ne voit ceci.
compose-other-text = Ce formulaire a déjà été envoyé avec un autre texte. Rien n’a été écrasé : le texte enregistré figure ci-dessous, et le vôtre se trouve dans le formulaire. Si vous envoyez maintenant le formulaire, une seconde contribution sera créée.
compose-to-stored = Voir le texte enregistré
compose-stored = Déjà enregistré
follow = Suivre ce sujet
own-page = Ouvrir sur sa propre page
contribution-and-replies = La contribution et ses réponses
in-reply-to-it = En réponse au
answered-text = Le texte auquel elle répond
beside-it = Contributions voisines
previous-one = Précédente :
next-one = Suivante :
compose-group-hint = Seulement si vous écrivez au nom d’un groupe.
compose-organisation-unverified = { $name } (mandat pas encore vérifié)
published-in-all = { $count ->
    [one] { $count } contribution publiée
    [many] { $count } de contributions publiées
   *[other] { $count } contributions publiées
    }
published-in-all-heading = Publiées
