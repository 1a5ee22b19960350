skip-to-text = Ir al contenido
brand-tagline = Consulta escrita. No es un documento oficial de las Naciones Unidas.
nav-site = Sitio
nav-sessions = Reuniones
nav-ledger = Registro de decisiones
nav-rules = Reglas de conducta
nav-language = Idioma:
nav-desk = Mi espacio
nav-moderation = Moderación
nav-organise = Organizar
nav-account = Cuenta
nav-sign-in = Iniciar sesión
nav-sign-out = Cerrar sesión
you-are-here = Usted está aquí
pages = Páginas
earlier = Contribuciones anteriores
later = Contribuciones siguientes
optional = (opcional)
reference = Referencia
history = Historial
foot-record = Plenary es un lugar de consulta escrita. Nada de lo que aquí figura constituye un documento oficial de las Naciones Unidas ni de ningún otro órgano.
foot-designations = Las denominaciones empleadas no entrañan juicio alguno sobre la condición jurídica de ningún país, territorio o zona.

home-title = Todas las voces por escrito, antes de que empiece la reunión
home-lead = Los Estados, la sociedad civil, la industria y otros responden por escrito a las mismas preguntas, en hilos agrupados según quién habla. La moderación publica y explica sus motivos. El equipo organizador elabora un resumen en el que cada frase remite a su fuente.
home-open-now = Abiertos ahora
home-nothing-open = En este momento ningún tema admite contribuciones.
home-how = Cómo funciona
home-how-1 = Escriba
home-how-1-text = Responda a la pregunta o a una contribución, en nombre de su organización o a título personal. Conserve un borrador el tiempo que desee.
home-how-2 = Su texto se lee
home-how-2-text = La moderación lo lee antes de que aparezca. Todas las decisiones constan en un registro público y todo rechazo se motiva.
home-how-3 = Su texto cuenta
home-how-3-text = El resumen cita las contribuciones por su número. Desde cada frase se llega a las contribuciones en que se basa.
home-newest = Publicaciones recientes

lasts-minutes = { $count } min
lasts-hours = { $hours } h { $minutes } min
lasts-days = { $count } días
closes-in-minutes = { $count ->
    [one] se cierra dentro de un minuto
    [many] se cierra dentro de { $count } de minutos
   *[other] se cierra dentro de { $count } minutos
    }
closes-in-hours = se cierra dentro de { $count } horas
closes-in-days = se cierra dentro de { $count } días

language-ar = Árabe
language-zh = Chino
language-en = Inglés
language-fr = Francés
language-ru = Ruso
language-es = Español
language-und = Otro idioma

group-state = Estado
group-state-plural = Estados
group-civil_society = Sociedad civil
group-civil_society-plural = Sociedad civil
group-industry = Industria
group-industry-plural = Industria
group-academia = Mundo académico
group-academia-plural = Mundo académico
group-technical_community = Comunidad técnica
group-technical_community-plural = Comunidad técnica
group-international_organisation = Organización internacional
group-international_organisation-plural = Organizaciones internacionales
group-individual = Particular
group-individual-plural = Particulares
group-other = Otro
group-other-plural = Otros

capacity-organisation = en nombre de la organización
capacity-group = en nombre de un grupo de Estados u organizaciones
capacity-personal = a título personal
nav-topics = Temas
nav-processes = Procesos
home-join = Crear una cuenta
home-see-open = Ver los temas abiertos
home-all-topics = Todos los temas
