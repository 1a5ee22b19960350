organise-title = Organiser
organise-sessions = Réunions
organise-topics = Sujets
organise-processes = Processus
organise-mandates = Mandats
organise-all = Vue d’ensemble
organise-sessions-explained = Les réunions, avec leur horaire, leur lieu, les personnes et la note de cadrage ; on y tranche aussi entre des horaires contradictoires.
organise-topics-explained = Les questions en discussion, leur ouverture et leur clôture.
organise-processes-explained = Ce à quoi servent les contributions, avec les points à l’examen et les normes.
organise-summaries-explained = Paragraphes numérotés qui citent les contributions dont ils rendent compte, et leur publication.
organise-new-session = Nouvelle réunion
organise-new-topic = Nouveau sujet
organise-new-process = Nouveau processus
organise-conflicts = Horaires contradictoires
organise-draft-sessions = Réunions non publiées
organise-draft-topics = Sujets non publiés
organise-none-yet = Il n’y a encore rien ici.
organise-more = { $count } de plus
organise-further = Suite
organise-save = Enregistrer
organise-save-publish = Enregistrer et publier
organise-saved = Enregistré.
organise-to-page = Voir la page publique
organise-go-on = Continuer
organise-no-process = Il n’y a pas encore de processus, et tout doit être rattaché à un processus.
organise-changed = Quelqu’un d’autre a fait des modifications entre-temps
organise-changed-explained = Rien de votre saisie n’a été enregistré, mais elle figure tout entière dans le formulaire ci-dessous. Là où les deux versions diffèrent, elles sont présentées l’une et l’autre. Si vous renvoyez le formulaire, il remplacera ce qui est enregistré.
organise-stored = version enregistrée
organise-typed = votre saisie
state-draft-record = À publier

next-mandates = { $count ->
    [one] Prochaine étape : un mandat à vérifier
    [many] Prochaine étape : { $count } de mandats à vérifier
   *[other] Prochaine étape : { $count } mandats à vérifier
    }
next-mandates-go = Les examiner
next-focal-points = { $count ->
    [one] Prochaine étape : une organisation n’a personne pour valider ses envois
    [many] Prochaine étape : { $count } d’organisations n’ont personne pour valider leurs envois
   *[other] Prochaine étape : { $count } organisations n’ont personne pour valider leurs envois
    }
next-focal-points-go = Désigner un point focal
next-process = Prochaine étape : créer le processus auquel tout le reste se rattache
next-conflicts = { $count ->
    [one] Prochaine étape : une réunion a des horaires contradictoires
    [many] Prochaine étape : { $count } de réunions ont des horaires contradictoires
   *[other] Prochaine étape : { $count } réunions ont des horaires contradictoires
    }
next-conflicts-go = Trancher
next-sessions = { $count ->
    [one] Prochaine étape : une réunion n’est pas publiée
    [many] Prochaine étape : { $count } de réunions ne sont pas publiées
   *[other] Prochaine étape : { $count } réunions ne sont pas publiées
    }
next-topics = { $count ->
    [one] Prochaine étape : un sujet n’est pas publié
    [many] Prochaine étape : { $count } de sujets ne sont pas publiés
   *[other] Prochaine étape : { $count } sujets ne sont pas publiés
    }
next-draft-go = Terminer
next-nothing = Rien n’est en attente. Et si vous posiez la question suivante ?

mandates-explained = Rien ne paraît au nom d’une organisation avant que l’équipe organisatrice n’ait vérifié le mandat de la personne qui écrit pour elle.
mandates-waiting = En attente
mandates-none = Aucun mandat en attente.
mandates-all = { $count ->
    [one] Un mandat en attente
    [many] Voir les { $count } de mandats en attente
   *[other] Voir les { $count } mandats en attente
    }
mandate-for = pour
mandate-asked = demandé le
mandate-own = le vôtre : la décision revient à une autre personne de l’équipe
mandate-verify = Vérifier
mandate-refuse = Refuser
refused-mandate-decided = Ce mandat n’est plus en attente : il a été traité ou la demande a été retirée entre-temps.

form-errors = Quelques points demandent votre attention
form-when = Date et heure
form-where = Lieu et accès
form-who = Personnes et organisations
form-what = Contenu
form-window = Période ouverte aux contributions
form-belongs = Rattachement
field-title = Titre
field-subtitle = Sous-titre
field-kind = Type
field-attendance = Modalités
field-zone = Fuseau horaire
field-date = Date
field-starts = De
field-ends = À
field-ends-on = Dernier jour
field-contact-hidden = La source ne divulgue pas le contact
field-organisations = Organisations
field-sections = Note de cadrage
field-source-note = Provenance des informations
field-readings = Ce que dit la source au sujet de l’horaire
field-short-name = Nom court
field-name = Nom complet
field-status = État d’avancement
field-question = Question
field-introduction = Introduction
field-opens = Ouverture
field-closes = Clôture
field-opens-date = Date d’ouverture
field-opens-time = Heure d’ouverture
field-closes-date = Date de clôture
field-closes-time = Heure de clôture
field-word-limit = Nombre maximal de mots par contribution
field-grace = Délai de grâce (en minutes)
hint-title = Tel qu’il figure dans la source.
hint-zone = Le nom d’un lieu, par exemple Europe/Zurich ou America/New_York, ou bien UTC. L’heure d’été est prise en compte.
hint-ends = Une heure antérieure à celle du début s’entend du lendemain.
hint-ends-on = Uniquement si la réunion prend fin un autre jour que celui-là.
hint-venue = Un élément par ligne.
hint-people = Une personne par ligne : nom, fonction, affiliation | groupe. Seules les deux premières virgules servent de séparateurs ; le groupe est facultatif. Groupes : { $words }.
hint-organisations = Une organisation par ligne : nom | rôle. Rôles : { $words }.
hint-sections = Texte simple ou Markdown. Une ligne qui commence par ## suivi d’un espace est l’intertitre d’une section.
hint-programme = Un élément par ligne : titre | 14:00-14:30. L’horaire est facultatif.
hint-links = Un lien par ligne : https://adresse | objet | libellé. Objets : { $words }. Le site ne consulte jamais aucune de ces adresses.
hint-source-note = Cette note est publique. Indiquez ce qui a été omis, déduit ou reformulé.
hint-readings = Saisissez chacune des indications que la source donne au sujet de l’horaire, dans ses propres termes, même si elles concordent. Si elles se contredisent, la page le signale et l’équipe organisatrice tranche en donnant ses raisons. L’horaire saisi plus haut doit correspondre à l’une d’elles.
hint-short-name = Par exemple OEWG. L’adresse de la page en est tirée.
hint-mandate = La cote de la résolution qui a établi ce processus.
hint-issues = Un point par ligne : intitulé | code. Un code est attribué aux points qui n’en ont pas.
hint-norms = Une norme par ligne : lettre | emplacement | intitulé | notre propre paraphrase. La paraphrase est facultative ; elle est présentée comme étant la nôtre.
hint-topic-title = La question en quelques mots. L’adresse de la page en est tirée.
hint-question = Une seule question, à laquelle on puisse répondre.
hint-introduction = Ce qu’il faut savoir avant de répondre. Texte simple ou Markdown.
hint-grace = Ce qui arrive dans ce délai après la clôture est accepté et signalé comme étant hors délai. Ce délai n’est pas annoncé.
reading-number = Indication { $number }
reading-words = Dans les termes de la source
reading-found = Emplacement dans la source
reading-zone = Fuseau à l’heure duquel la lire (vide : elle n’en indique aucun)
reading-note = Note
reading-add = Ajouter une indication d’horaire

settle-title = Les horaires se contredisent
settle-explained = Choisissez celui qui est exact. Vos raisons figureront sur la page publique.
settle-done = La question est tranchée. Vous pouvez revenir sur ce choix.
settle-which = Lequel est exact ?
settle-reason = Raisons (rendues publiques)
settle-reason-hint = Comment vous le savez. Ces lignes sont publiques ; n’y nommez aucun particulier.
settle-do = Trancher

topic-for-process = Processus concerné
topic-unpublish = Retirer du site
topic-delete = Supprimer
topic-stays = Quelqu’un a écrit sur ce sujet : il reste publié et ne peut pas être supprimé. Vous pouvez le clore en modifiant l’heure de clôture.

refused-zone = Veuillez indiquer le nom d’un lieu, par exemple Europe/Zurich, ou UTC. Les abréviations telles que CET ne sont pas acceptées.
refused-choice = Veuillez choisir l’une des options proposées.
refused-person-group = ce groupe n’existe pas. Groupes : { $words }.
refused-role = veuillez terminer par | suivi d’un rôle : { $words }.
refused-link-role = veuillez indiquer un objet après l’adresse : { $words }.
refused-letter = veuillez commencer par une seule lettre suivie de |.
refused-line = Ligne { $line } : { $complaint }
refused-line-twice = cet élément figure déjà plus haut.
refused-too-many-lines = { $number ->
    [one] pas plus de { $number } ligne.
    [many] pas plus de { $number } de lignes.
   *[other] pas plus de { $number } lignes.
    }
refused-readings = L’une des indications d’horaire ne peut pas être interprétée telle quelle.
refused-time-of-no-reading = Aucune des indications ci-dessous ne donne cet horaire. Veuillez préciser d’où vous le tenez.
refused-ends-before = La fin doit être postérieure au début.
refused-closes-before = La clôture doit être postérieure à l’ouverture.
refused-number = Veuillez indiquer un nombre compris entre { $least } et { $most }.
refused-no-reading = Veuillez choisir l’une des indications.
refused-issue-in-use = Des sujets renvoient au point { $word } : il ne peut pas être supprimé.
refused-norm-in-use = Des sujets renvoient à la norme { $word } : elle ne peut pas être supprimée.
refused-written-in = Quelqu’un a écrit sur ce sujet, ou une synthèse en rend compte. Il est donc conservé.
changed-look-again = Cette réunion a été modifiée entre-temps. Veuillez vérifier à nouveau et choisir ; vos raisons sont conservées.
mandate-group = Appartient à
refused-group-settled = Quelqu’un peut déjà s’exprimer au nom de cette organisation : son groupe ne change plus.
organise-published = Publication effectuée.
organise-unpublished = Retrait du site effectué.
refused-zone-abbreviation = { $abbreviation } est une abréviation, qui désigne un décalage horaire et non un lieu. Elle est conservée dans les termes de la source ; veuillez indiquer ici le lieu à l’heure duquel il faut les lire, par exemple { $zones }.
organise-cancelled = Annulée : sa page, les listes et les calendriers l’indiquent.
session-cancel = Annuler la réunion
session-resume = Revenir sur l’annulation
session-unpublish = Retirer du site
session-stays = Un sujet est rattaché à cette réunion : elle reste donc publiée. Elle peut être annulée.
refused-has-topics = Un sujet est rattaché à cette réunion. Elle reste publiée ; elle peut être annulée.
