replies-count = { $count ->
    [one] { $count } réponse
    [many] { $count } de réponses
   *[other] { $count } réponses
    }
go-previous = Précédente : N° { $no }
go-next = Suivante : N° { $no }
go-next-of-group = Suivante du même groupe : N° { $no }
next-one-of-group = Suivante du même groupe :
page-range = { $first }–{ $last }
page-standing = Contributions { $first } à { $last } sur { $all }
all-pages = Toutes les pages
fold-roots = N’afficher que le début de chaque fil
fold-nothing = Afficher toutes les réponses
arrange = Trier et filtrer
arrange-sort = Ordre
sort-thread = Au fil du débat
sort-newest = Les plus récentes d’abord
sort-discussed = Les plus débattues d’abord
arrange-group = Groupe
arrange-everybody = Tous les groupes
arrange-organisation = Organisation
arrange-every-organisation = Toutes les organisations
arrange-language = Langue
arrange-every-language = Toutes les langues
arrange-show = Afficher
found-count = { $count ->
    [one] { $count } contribution trouvée.
    [many] { $count } de contributions trouvées.
   *[other] { $count } contributions trouvées.
    }
found-show-all = Afficher toutes les contributions
found-none = Rien de ce qui est publié ici n’y correspond.
replies-hide = Masquer les réponses
replies-show = Afficher les réponses
unread-heading = Nouveau pour vous
unread-count = { $count ->
    [one] { $count } nouvelle contribution depuis votre dernière lecture.
    [many] { $count } de nouvelles contributions depuis votre dernière lecture.
   *[other] { $count } nouvelles contributions depuis votre dernière lecture.
    }
unread-none = Vous avez lu tout ce qui est publié ici.
unread-first = Marquez où vous en êtes : ce qui sera publié ensuite apparaîtra comme nouveau, pour vous seul.
unread-next = Prochaine nouvelle : N° { $no }
unread-mark = Marquer comme lu jusqu’au N° { $no }
unread-tag = nouveau
unread-here = Nouveau sur cette page
news-count = { $count ->
    [one] { $count } nouvelle – afficher
    [many] { $count } de nouvelles – afficher
   *[other] { $count } nouvelles – afficher
    }
news-label = Publié entre-temps
print-view = Version imprimable
print-explained = Cette page ne contient que le texte. Imprimez-la ou enregistrez-la au moyen de votre navigateur.
print-back = Retour à la lecture
print-branch = Imprimer ce fil
topics-arrange = Filtrer par point ou par norme
arrange-issue = Point à l’examen
arrange-every-issue = Tous les points
arrange-norm = Norme
arrange-every-norm = Toutes les normes
topics-show-all = Afficher tous les sujets
