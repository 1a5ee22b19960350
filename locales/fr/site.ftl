skip-to-text = Aller au contenu
brand-tagline = Consultation écrite. Ceci n’est pas un document officiel de l’ONU.
nav-site = Site
nav-sessions = Réunions
nav-ledger = Registre
nav-rules = Règles de conduite
nav-language = Langue :
nav-desk = Mon espace
nav-moderation = Modération
nav-organise = Organiser
nav-account = Compte
nav-sign-in = Se connecter
nav-sign-out = Se déconnecter
you-are-here = Vous êtes ici
pages = Pages
earlier = Contributions précédentes
later = Contributions suivantes
optional = (facultatif)
reference = Référence
history = Historique
foot-record = Plenary est un lieu de consultation écrite. Rien de ce qui y figure ne constitue un document officiel de l’Organisation des Nations Unies ni d’aucune autre instance.
foot-designations = Les appellations employées n’impliquent aucune prise de position quant au statut juridique des pays, territoires ou zones.

home-title = Toutes les voix par écrit, avant que la réunion commence
home-lead = Les États, la société civile, l’industrie et d’autres répondent par écrit aux mêmes questions, dans des fils de discussion classés selon qui s’exprime. La modération publie, et motive tout refus. L’équipe organisatrice en tire une synthèse dont chaque phrase renvoie à sa source.
home-open-now = Sujets ouverts
home-nothing-open = Aucun sujet n’est ouvert aux contributions en ce moment.
home-how = Comment ça marche
home-how-1 = Écrivez
home-how-1-text = Répondez à la question ou à une contribution, au nom de votre organisation ou à titre personnel. Gardez un brouillon aussi longtemps qu’il vous plaira.
home-how-2 = Votre texte est lu
home-how-2-text = La modération le lit avant sa publication. Chaque décision est inscrite dans un registre public, chaque refus est motivé.
home-how-3 = Votre texte compte
home-how-3-text = La synthèse cite les contributions par leur numéro. De chaque phrase, on remonte aux contributions dont elle est issue.
home-newest = Publications récentes

lasts-minutes = { $count } min
lasts-hours = { $hours } h { $minutes } min
lasts-days = { $count } jours
closes-in-minutes = { $count ->
    [one] clôture dans une minute
    [many] clôture dans { $count } de minutes
   *[other] clôture dans { $count } minutes
    }
closes-in-hours = clôture dans { $count } heures
closes-in-days = clôture dans { $count } jours

language-ar = Arabe
language-zh = Chinois
language-en = Anglais
language-fr = Français
language-ru = Russe
language-es = Espagnol
language-und = Autre langue

group-state = État
group-state-plural = États
group-civil_society = Société civile
group-civil_society-plural = Société civile
group-industry = Industrie
group-industry-plural = Industrie
group-academia = Milieux universitaires
group-academia-plural = Milieux universitaires
group-technical_community = Communauté technique
group-technical_community-plural = Communauté technique
group-international_organisation = Organisation internationale
group-international_organisation-plural = Organisations internationales
group-individual = Particulier
group-individual-plural = Particuliers
group-other = Autre
group-other-plural = Autres

capacity-organisation = au nom de l’organisation
capacity-group = au nom d’un groupe d’États ou d’organisations
capacity-personal = à titre personnel
nav-topics = Sujets
nav-processes = Processus
home-join = Créer un compte
home-see-open = Voir les sujets ouverts
home-all-topics = Tous les sujets
