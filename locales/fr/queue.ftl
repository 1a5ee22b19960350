queue-narrow = Affiner la liste
queue-all-topics = Tous les sujets
queue-all-groups = Tous les groupes
queue-all-languages = Toutes les langues
queue-any-age = Toute durée
queue-group = Groupe de parties prenantes
queue-language = Langue
queue-age = En attente depuis
queue-state = État d’avancement
queue-older-than = { $days ->
    [one] plus d’un jour
    [many] plus de { $days } de jours
   *[other] plus de { $days } jours
    }
queue-any = En attente d’examen
queue-free = À la charge de personne
queue-mine = À ma charge
queue-held = À la charge d’une personne de la modération
queue-sent-back = Modifications demandées
queue-show = Afficher
queue-everything = Tout afficher
queue-nothing-so = Aucun texte en attente ne correspond à ces choix.
queue-claim-within = Parmi les textes affichés.
queue-answered = réponse de l’auteur ou de l’autrice
waiting-many = Plus de { $count } textes en attente
waiting-for-authors = { $count ->
    [one] Un texte en attente chez son auteur ou son autrice
    [many] { $count } de textes en attente chez leurs auteurs et autrices
   *[other] { $count } textes en attente chez leurs auteurs et autrices
    }
canned-use = Partir de ce texte
case-messages = Messages échangés avec l’auteur ou l’autrice
case-messages-explained = L’auteur ou l’autrice les lit, en est averti par courrier et peut répondre. Votre nom n’est pas indiqué.
case-message = Message à l’auteur ou à l’autrice
case-send = Envoyer
case-notes = Notes entre modérateurs et modératrices
case-notes-explained = Seules les personnes de la modération qui peuvent se prononcer sur cette contribution les lisent. Elles ne peuvent être ni modifiées ni supprimées.
case-note = Note
case-keep-note = Ajouter la note
case-the-author = L’auteur ou l’autrice
case-you = Vous
case-a-moderator = Une personne de la modération
case-talk = Messages de la modération
case-answer = Votre réponse
case-answer-hint = Seule la modération la lit. Votre texte reste inchangé.
case-not-your-turn = Vous pourrez écrire de nouveau lorsque la modération aura répondu.
