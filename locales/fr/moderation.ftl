moderation-title = Modération
moderation-item-title = Contribution à examiner
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
own-text = votre propre texte
you-hold-it = à votre charge
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
rule-when = (en cas de modifications ou de refus)
reasons-to-author = Motifs communiqués à l’auteur ou à l’autrice
reasons-hint = L’auteur ou l’autrice lira ces lignes.
canned-texts = Textes types
remove = Supprimer ce qui est publié
restore = Rétablir
