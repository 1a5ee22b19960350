email = Adresse électronique
password = Mot de passe
password-hint = 15 caractères au minimum. Une phrase convient très bien.
new-password = Nouveau mot de passe
old-password = Mot de passe actuel
your-name = Votre nom
you-belong-to = Votre groupe
organisation = Organisation
language-of-letters = Langue des pages et des messages

sign-in-refused = Adresse électronique ou mot de passe incorrect.
no-account-yet = Pas encore de compte ?
reading-needs-none = Il n’en faut pas pour lire.
done-confirmed = Votre adresse est confirmée et votre compte est prêt. Vous pouvez maintenant vous connecter.
done-reset = Votre nouveau mot de passe est enregistré et tous les navigateurs ont été déconnectés. Vous pouvez maintenant vous connecter avec ce mot de passe.
signed-out = Déconnexion effectuée.
sign-out-sure = Vous allez vous déconnecter dans ce navigateur. Vos brouillons et vos contributions restent dans votre espace.
sign-out-stay = Ne pas se déconnecter

sign-up-title = Créer un compte
sign-up-lead = Pour écrire, non pour lire. Vous pouvez écrire immédiatement à titre personnel, et au nom d’une organisation une fois son mandat vérifié.
sign-up-organisation-hint = Si vous souhaitez vous exprimer au nom d’une organisation. L’équipe organisatrice vérifie que vous pouvez le faire ; d’ici là, rien ne paraît en son nom.
sign-up-capacity = Vous souhaitez écrire
sign-up-capacity-organisation = au nom de l’organisation indiquée ci-dessus, dès que votre mandat sera vérifié
sign-up-capacity-personal = à titre personnel uniquement
sign-up-make = Créer le compte
have-account = J’ai déjà un compte
sign-up-sent = Si un compte peut être ouvert avec cette adresse, un message contenant un lien vient d’y être envoyé. Ouvrez le lien et confirmez votre adresse : le compte sera prêt. Le lien est valable 24 heures.
sent-title = Consultez votre messagerie
sent-where = L’envoi peut prendre quelques minutes. Regardez aussi dans le dossier des messages indésirables.
sent-nothing = Vous n’avez rien reçu ?
sent-again = Réessayer

confirm-title = Confirmez votre adresse
confirm-lead = Encore une étape, et votre compte sera prêt.
confirm-button = Confirmer et créer le compte
confirm-not-you = Si ce nom n’est pas le vôtre, ou si vous n’avez pas demandé de compte, fermez cette page. Sans confirmation, aucun compte n’est créé.

link-gone-title = Ce lien n’est plus valable
link-gone-why = Un lien reçu par message ne sert qu’une fois, pendant une durée limitée, et seul le plus récent fonctionne. Peut-être l’avez-vous déjà utilisé.
link-gone-sign-in = Se connecter
link-gone-forgot = Choisir un nouveau mot de passe
link-gone-sign-up = Créer un compte

forgot-title = Mot de passe oublié ?
forgot-lead = Indiquez l’adresse de votre compte. Vous recevrez un message contenant un lien qui vous permettra de choisir un nouveau mot de passe.
forgot-send = Envoyer le lien
forgot-sent = Si un compte existe à cette adresse, un message contenant un lien vient d’y être envoyé. Le lien ne sert qu’une fois, dans les { $minutes } minutes qui suivent l’envoi.
reset-title = Choisissez un nouveau mot de passe
reset-for = Pour le compte
reset-ends = Tous les navigateurs connectés à ce compte seront déconnectés.
reset-button = Enregistrer le mot de passe

account-title = Votre compte
account-organisations = Organisations au nom desquelles vous vous exprimez
account-no-organisation = Aucune pour le moment. Vous écrivez à titre personnel.
account-ask = Demander à s’exprimer au nom d’une autre organisation
account-ask-hint = Le nom tel qu’il doit paraître. L’équipe organisatrice vérifie que vous pouvez vous exprimer en son nom ; d’ici là, rien ne paraît en son nom.
account-its-group = Groupe de l’organisation
account-ask-send = Envoyer la demande
account-in-person = Vous, à titre personnel
account-in-person-explained = Ce que vous avez déjà écrit garde le nom et le groupe sous lesquels vous l’avez écrit.
account-save = Enregistrer
account-password = Mot de passe
account-password-explained = Tous les autres navigateurs connectés à votre compte seront déconnectés.
account-password-set = Changer le mot de passe
account-sign-out-explained = dans ce navigateur
account-done-profile = Vos modifications sont enregistrées.
account-done-mandate = L’équipe organisatrice examinera votre demande et vous recevrez sa réponse par message.
account-done-password = Votre mot de passe a été changé et tous les autres navigateurs ont été déconnectés.

mandate-requested = En attente de vérification
mandate-requested-explained = Vous pouvez déjà soumettre des textes ; ils paraîtront au nom de l’organisation une fois que l’équipe organisatrice aura vérifié que vous pouvez vous exprimer pour elle.
mandate-verified = Vérifié
mandate-verified-explained = Vous pouvez vous exprimer en son nom.
mandate-refused = Non vérifié
mandate-refused-explained = L’équipe organisatrice n’a pas pu vérifier ce mandat. Vous pouvez renouveler votre demande.
mandate-ended = Terminé
mandate-ended-explained = Vous ne vous exprimez plus en son nom.

refused-email = Veuillez indiquer une adresse de la forme nom@example.org.
refused-password-short = Veuillez utiliser au moins { $number } caractères. Une phrase convient très bien.
refused-password-long = Veuillez utiliser au plus { $number } caractères.
refused-password-common = Ce mot de passe est l’un des premiers que l’on essaierait, ou reprend votre nom ou votre adresse. Veuillez en choisir un autre.
refused-old-password = Ce n’est pas votre mot de passe actuel.
refused-group = Veuillez choisir l’un des groupes.
refused-language = Veuillez choisir l’une des langues.
refused-capacity = Veuillez choisir l’une des options proposées.
refused-many-mandates = Dix de vos demandes sont déjà en attente. Veuillez patienter jusqu’à ce que l’équipe organisatrice y ait répondu.
sign-in-wait = { $seconds ->
    [one] Trop de tentatives infructueuses. Réessayez dans une seconde.
    [many] Trop de tentatives infructueuses. Réessayez dans { $seconds } de secondes.
   *[other] Trop de tentatives infructueuses. Réessayez dans { $seconds } secondes.
    }
sign-up-group = Groupe
sign-up-group-hint = Celui de l’organisation, si vous en avez indiqué une ; sinon le vôtre. Sans choix de votre part, vous écrivez à titre individuel.
confirm-means = La personne qui a fait l’inscription a choisi un mot de passe et pourra s’en servir dès que vous aurez confirmé. Ne confirmez que s’il s’agit de vous.
confirm-password = Vous ne savez pas qui a choisi le mot de passe ?
confirm-password-hint = Il remplace celui qui a été choisi à l’inscription.
unsent-title = Votre texte est toujours là
unsent-explained = Votre session avait expiré au moment de l’envoi : rien n’a alors été enregistré. Renvoyez ce texte, ou copiez-le ; si vous l’avez déjà fait, il n’y a plus rien à faire. Il est conservé ici pendant une journée.
sign-in-unsent = Votre session avait expiré avant l’envoi. Votre texte est conservé : connectez-vous, puis renvoyez-le.
