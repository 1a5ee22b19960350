home = Accueil
home-all-sessions = Toutes les réunions
process = Processus
issues = Points à l’examen
norms = Normes
norms-explained = Les lettres et les emplacements sont officiels. Les intitulés sont d’usage courant mais non officiels ; les paraphrases sont les nôtres et ne sont pas des citations.
norm-letter = Norme { $letter }
norm-ours = En nos propres termes :
pages-to-come = Réunions à venir

sessions-title = Réunions
sessions-lead = Séances, consultations et manifestations parallèles, avec les questions posées et les textes écrits à leur sujet.
sessions-calendar = Calendrier de toutes les réunions (.ics)
sessions-to-come = À venir
sessions-none-to-come = Aucune réunion n’est annoncée.
sessions-subscribe = Abonnez-vous au calendrier : la prochaine y apparaîtra.
sessions-further = Réunions suivantes
sessions-earlier = Réunions antérieures
calendar-name = Plenary : réunions

session-kind-formal_meeting = Séance officielle
session-kind-informal_consultation = Consultation informelle
session-kind-side_event = Manifestation parallèle
session-kind-workshop = Atelier
session-kind-conference_session = Séance de conférence
attendance-online = en ligne
attendance-in_person = en présentiel
attendance-hybrid = en présentiel et en ligne
organisation-role-host = Accueil
organisation-role-convenor = Convocation
organisation-role-facilitator = Facilitation
organisation-role-co_lead = Codirection
organisation-role-partner = Partenariat
link-role-live_stream = Diffusion en direct
link-role-registration = Inscription
link-role-more_information = Informations complémentaires
link-role-recording = Enregistrement
link-role-document = Document

session-two-days = du { $from } au { $until }
session-passed = terminée
session-running = en cours
session-in-minutes = { $count ->
    [one] dans une minute
    [many] dans { $count } de minutes
   *[other] dans { $count } minutes
    }
session-in-hours = dans { $count } heures
session-in-days = dans { $count } jours
session-two-times = deux horaires indiqués
session-reader-time = {"{time}"} chez vous
session-is-side-event = Ceci est une manifestation parallèle. Elle se tient en marge des réunions de l’organe et n’en fait pas partie.
session-conflict-heading = La source donne plusieurs horaires
session-conflict = Les indications ci-dessous se contredisent et sont toutes conservées. Celle qui est signalée est retenue pour l’instant, parce qu’elle précise son fuseau horaire ou qu’elle a été saisie comme telle ; l’équipe organisatrice n’a pas encore tranché.
session-settled-heading = La source donnait plusieurs horaires
session-settled = L’équipe organisatrice a établi lequel est exact, le
session-readings-heading = Comment l’horaire a été interprété
session-used-here = retenu ici
session-read-as = Interprétation :
session-zone-inferred = (aucun fuseau n’est indiqué ; il a été déduit)
session-topics = Sujets en discussion
session-people = Participantes et participants
session-programme = Programme
about-session = À propos de cette réunion
session-details = Renseignements
session-occasion = À l’occasion de
session-venue = Lieu
session-admission = Accès
session-contact = Contact
session-contact-hidden = non divulgué par la source
session-number = Numéro externe
session-links = Liens
session-calendar = Calendrier
session-add-to-calendar = Ajouter à votre calendrier (.ics)
session-source = À propos de cette fiche
session-not-official = Cette page n’est pas un document officiel.

topic-not-yet = Pas encore ouvert
topic-sessions = Réunions liées à ce sujet
topic-refers = Renvois
topic-all-of-process = Tout sur ce processus

process-topics = Sujets
process-no-topics = Il n’y a pas encore de sujet.
process-no-sessions = Il n’y a pas encore de réunion.
process-more-topics = Sujets antérieurs
process-about = À propos de ce processus
process-mandate = Mandat
process-not-official = Les contributions à ce processus sont recueillies ici de manière indépendante. Cette page n’en est pas un document officiel.
