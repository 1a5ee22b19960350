home = Inicio
home-all-sessions = Todas las reuniones
process = Proceso
issues = Cuestiones
norms = Normas
norms-explained = Las letras y las ubicaciones son oficiales. Los títulos son de uso corriente, pero no oficiales; las paráfrasis son nuestras y no son citas.
norm-letter = Norma { $letter }
norm-ours = Con nuestras palabras:
pages-to-come = Próximas reuniones

sessions-title = Reuniones
sessions-lead = Sesiones, consultas y eventos paralelos, con lo que se pregunta y se escribe en torno a ellos.
sessions-calendar = Calendario de todas las reuniones (.ics)
sessions-to-come = Próximas
sessions-none-to-come = No hay ninguna reunión anunciada.
sessions-subscribe = Suscríbase al calendario: la próxima aparecerá en él.
sessions-further = Reuniones siguientes
sessions-earlier = Reuniones anteriores
calendar-name = Plenary: reuniones

session-kind-formal_meeting = Sesión oficial
session-kind-informal_consultation = Consulta oficiosa
session-kind-side_event = Evento paralelo
session-kind-workshop = Taller
session-kind-conference_session = Sesión de conferencia
attendance-online = en línea
attendance-in_person = presencial
attendance-hybrid = presencial y en línea
organisation-role-host = Entidad anfitriona
organisation-role-convenor = Entidad convocante
organisation-role-facilitator = Entidad facilitadora
organisation-role-co_lead = Entidad codirectora
organisation-role-partner = Entidad asociada
link-role-live_stream = Transmisión en directo
link-role-registration = Inscripción
link-role-more_information = Más información
link-role-recording = Grabación
link-role-document = Documento

session-two-days = del { $from } al { $until }
session-passed = finalizada
session-running = en curso
session-in-minutes = { $count ->
    [one] dentro de un minuto
    [many] dentro de { $count } de minutos
   *[other] dentro de { $count } minutos
    }
session-in-hours = dentro de { $count } horas
session-in-days = dentro de { $count } días
session-two-times = dos horarios indicados
session-reader-time = {"{time}"} en su hora local
session-is-side-event = Este es un evento paralelo. Se celebra al margen de las reuniones del órgano y no forma parte de ellas.
session-conflict-heading = La fuente da más de un horario
session-conflict = Las indicaciones que figuran a continuación se contradicen y todas se conservan. De momento se utiliza la señalada, porque indica su huso horario o porque se introdujo así; el equipo organizador aún no ha resuelto la cuestión.
session-settled-heading = La fuente daba más de un horario
session-settled = El equipo organizador determinó cuál es el correcto el
session-readings-heading = Cómo se interpretó el horario
session-used-here = el que se utiliza aquí
session-read-as = Interpretación:
session-zone-inferred = (no se indica el huso; se ha deducido)
session-topics = Temas que se debaten
session-people = Participantes
session-programme = Programa
about-session = Acerca de esta reunión
session-details = Datos
session-occasion = Con ocasión de
session-venue = Lugar
session-admission = Acceso
session-contact = Contacto
session-contact-hidden = no revelado por la fuente
session-number = Número externo
session-links = Enlaces
session-calendar = Calendario
session-add-to-calendar = Añadir a su calendario (.ics)
session-source = Acerca de esta ficha
session-not-official = Esta página no es un documento oficial.

topic-not-yet = Aún no abierto
topic-sessions = Reuniones de este tema
topic-refers = Remite a
topic-all-of-process = Todo sobre este proceso

process-topics = Temas
process-no-topics = Todavía no hay ningún tema.
process-no-sessions = Todavía no hay ninguna reunión.
process-more-topics = Temas anteriores
process-about = Acerca de este proceso
process-mandate = Mandato
process-not-official = Las contribuciones a este proceso se recogen aquí de forma independiente. Esta página no constituye un documento oficial del proceso.
