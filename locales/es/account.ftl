email = Correo electrónico
password = Contraseña
password-hint = 15 caracteres como mínimo. Sirve una frase.
new-password = Nueva contraseña
old-password = Contraseña actual
your-name = Su nombre
you-belong-to = Su grupo
organisation = Organización
language-of-letters = Idioma de las páginas y los mensajes

sign-in-refused = Correo electrónico o contraseña incorrectos.
no-account-yet = ¿Aún no tiene cuenta?
reading-needs-none = Para leer no hace falta.
done-confirmed = Su dirección está confirmada y su cuenta está lista. Ya puede iniciar sesión.
done-reset = Su nueva contraseña está guardada y se ha cerrado la sesión en todos los navegadores. Ya puede iniciar sesión con ella.
signed-out = Sesión cerrada.
sign-out-sure = Va a cerrar la sesión en este navegador. Sus borradores y contribuciones se conservan en su espacio.
sign-out-stay = No cerrar la sesión

sign-up-title = Crear una cuenta
sign-up-lead = Para escribir, no para leer. Puede escribir a título personal de inmediato, y en nombre de una organización una vez verificado su mandato.
sign-up-organisation-hint = Si desea hablar en nombre de una. El equipo organizador verifica que puede hacerlo; hasta entonces, nada aparece en su nombre.
sign-up-capacity = Desea escribir
sign-up-capacity-organisation = en nombre de la organización indicada, en cuanto se verifique su mandato
sign-up-capacity-personal = solo a título personal
sign-up-make = Crear la cuenta
have-account = Ya tengo una cuenta
sign-up-sent = Si es posible abrir una cuenta con esa dirección, ya se ha enviado a ella un mensaje con un enlace. Abra el enlace y confirme su dirección: la cuenta quedará lista. El enlace es válido durante 24 horas.
sent-title = Consulte su correo
sent-where = Puede tardar unos minutos. Mire también en la carpeta de correo no deseado.
sent-nothing = ¿No ha recibido nada?
sent-again = Volver a intentarlo

confirm-title = Confirme su dirección
confirm-lead = Un paso más y su cuenta estará lista.
confirm-button = Confirmar y crear la cuenta
confirm-not-you = Si este nombre no es el suyo, o si no ha solicitado una cuenta, cierre esta página. Sin la confirmación no se crea ninguna cuenta.

link-gone-title = Este enlace ya no es válido
link-gone-why = El enlace de un mensaje sirve una sola vez, durante un tiempo limitado, y solo funciona el más reciente. Quizá ya lo haya utilizado.
link-gone-sign-in = Iniciar sesión
link-gone-forgot = Elegir una nueva contraseña
link-gone-sign-up = Crear una cuenta

forgot-title = ¿Ha olvidado su contraseña?
forgot-lead = Indique la dirección de su cuenta. Recibirá un mensaje con un enlace para elegir una nueva contraseña.
forgot-send = Enviar el enlace
forgot-sent = Si existe una cuenta con esa dirección, ya se ha enviado a ella un mensaje con un enlace. El enlace sirve una sola vez, durante los { $minutes } minutos siguientes al envío.
reset-title = Elija una nueva contraseña
reset-for = Para la cuenta
reset-ends = Se cerrará la sesión en todos los navegadores conectados a esta cuenta.
reset-button = Guardar la contraseña

account-title = Su cuenta
account-organisations = Organizaciones en cuyo nombre habla
account-no-organisation = Ninguna por ahora. Usted escribe a título personal.
account-ask = Solicitar hablar en nombre de otra organización
account-ask-hint = El nombre tal como debe aparecer. El equipo organizador verifica que usted puede hablar en nombre de la organización; hasta entonces, nada aparece en su nombre.
account-its-group = Grupo de la organización
account-ask-send = Enviar la solicitud
account-in-person = Usted, a título personal
account-in-person-explained = Lo que ya ha escrito conserva el nombre y el grupo con que lo escribió.
account-save = Guardar
account-password = Contraseña
account-password-explained = Se cerrará la sesión en todos los demás navegadores conectados a su cuenta.
account-password-set = Cambiar la contraseña
account-sign-out-explained = en este navegador
account-done-profile = Sus cambios están guardados.
account-done-mandate = El equipo organizador examinará su solicitud y le comunicará la respuesta por correo.
account-done-password = Se ha cambiado su contraseña y se ha cerrado la sesión en todos los demás navegadores.

mandate-requested = Pendiente de verificación
mandate-requested-explained = Ya puede presentar textos; aparecerán en nombre de la organización cuando el equipo organizador haya verificado que usted puede hablar por ella.
mandate-verified = Verificado
mandate-verified-explained = Puede hablar en su nombre.
mandate-refused = No verificado
mandate-refused-explained = El equipo organizador no ha podido verificar este mandato. Puede volver a solicitarlo.
mandate-ended = Finalizado
mandate-ended-explained = Usted ya no habla en su nombre.

refused-email = Indique una dirección como nombre@example.org.
refused-password-short = Utilice al menos { $number } caracteres. Sirve una frase.
refused-password-long = Utilice como máximo { $number } caracteres.
refused-password-common = Es una de las primeras que cualquiera probaría, o bien su propio nombre o dirección. Elija otra.
refused-old-password = Esa no es su contraseña actual.
refused-group = Elija uno de los grupos.
refused-language = Elija uno de los idiomas.
refused-capacity = Elija una de las opciones.
refused-many-mandates = Ya hay diez solicitudes suyas pendientes. Espere a que el equipo organizador las responda.
sign-in-wait = { $seconds ->
    [one] Demasiados intentos fallidos. Vuelva a intentarlo dentro de un segundo.
    [many] Demasiados intentos fallidos. Vuelva a intentarlo dentro de { $seconds } de segundos.
   *[other] Demasiados intentos fallidos. Vuelva a intentarlo dentro de { $seconds } segundos.
    }
sign-up-group = Grupo
sign-up-group-hint = El de la organización, si ha indicado una; si no, el suyo. Si no elige ninguno, escribe a título individual.
confirm-means = Quien hizo la inscripción eligió una contraseña y podrá usarla en cuanto usted confirme. Confirme solo si fue usted.
confirm-password = ¿No sabe quién eligió la contraseña?
confirm-password-hint = Sustituye a la que se eligió en la inscripción.
unsent-title = Su texto sigue aquí
unsent-explained = Su sesión había caducado cuando lo envió, por lo que no se guardó entonces. Envíelo de nuevo o cópielo; si ya lo ha hecho, no hay nada más que hacer. Se conserva aquí durante un día.
sign-in-unsent = Su sesión caducó antes del envío. Su texto se conserva: inicie sesión y envíelo de nuevo.
