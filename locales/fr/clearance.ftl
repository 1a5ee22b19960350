clearance-asked = Validation demandée
clearance-asked-to-withdraw = Validation demandée pour le retrait
clearance-given = Validé
clearance-given-to-withdraw = Retrait validé
clearance-sent-back = Renvoyé sans validation
clearance-sent-back-to-withdraw = Retrait non validé
clearance-called-off = Demande de validation retirée
clearance-clear = Valider
clearance-and-submit = Valider et soumettre
clearance-submit = Soumettre tel que validé
clearance-and-withdraw = Valider et retirer
clearance-withdraw = Procéder au retrait validé
clearance-call-off = Retirer la demande
clearance-send-back = Renvoyer
clearance-reason = Motif et modifications souhaitées
clearance-reason-hint = Les personnes habilitées à s’exprimer au nom de l’organisation le lisent ; l’équipe de modération ne le voit pas.
clearance-nobody = Cette organisation valide ce qui est envoyé en son nom et n’a actuellement aucun point focal. Les brouillons sont conservés jusqu’à ce que l’équipe organisatrice en désigne un.
clearance-before = Un point focal de l’organisation valide le texte avant tout envoi :
clearance-waiting = { $count ->
    [one] Une demande de validation
    [many] { $count } de demandes de validation
   *[other] { $count } demandes de validation
}
clearance-asked-by = Demandée par
clearance-of-withdrawal = Retrait
compose-ask-clearance = Demander la validation
compose-clearing = Un point focal valide ce qui est envoyé au nom des organisations suivantes. Vous demandez ici la validation ; l’équipe de modération ne voit rien tant qu’elle n’est pas accordée et le texte soumis :
send-asks-first-explained = Un point focal de l’organisation le valide d’abord. L’équipe de modération n’en voit rien tant qu’il n’est pas validé et soumis.
clearance-ends = Un autre texte met fin à la validation. Il n’est enregistré que lorsque vous appuyez sur un bouton, et la validation est à demander de nouveau.
clearance-ends-for-focal-point = Un autre texte met fin à la validation demandée ou accordée. Ce que vous soumettez par ce formulaire est validé du même coup.
draft-kept-shared = Brouillon enregistré. Les personnes habilitées à s’exprimer au nom de { $organisation } le voient et peuvent le poursuivre ; personne d’autre ne le voit.
draft-written-by = Dernière rédaction :
desk-organisations = Vos organisations
desk-organisations-more = Autres organisations au nom desquelles vous parlez
desk-no-shared-drafts = Il n’y a aucun brouillon à poursuivre.
organisation-desk-explained = Ce qui est écrit en son nom appartient à l’organisation : toute personne dont le mandat est vérifié voit les brouillons et peut les poursuivre. Les équipes de modération et d’organisation ne les voient pas.
organisation-desk-to-clear = En attente de validation
organisation-desk-to-answer = En attente d’une réponse
organisation-desk-drafts = Brouillons
organisation-desk-more = Suite
organisation-desk-nothing-sent = Rien n’a encore été envoyé en son nom.
clearing-title = Validation
clearing-on = Rien n’est envoyé en son nom avant qu’un point focal ne l’ait validé : ni texte, ni correction, ni retrait d’un texte publié.
clearing-off = Toute personne habilitée à s’exprimer en son nom soumet ses textes directement.
clearing-focal-points = Points focaux :
clearing-no-focal-point = Elle n’a pas de point focal. L’équipe organisatrice peut en désigner un.
clearing-begin = Exiger la validation
clearing-begin-explained = Dès lors, toutes les autres personnes s’adressent d’abord à un point focal. Ce qui a été soumis auparavant reste inchangé.
clearing-end = Ne plus exiger la validation
clearing-end-explained = Les demandes en cours restent alors des brouillons, que toute personne habilitée à s’exprimer au nom de l’organisation peut soumettre.
clearing-who-decides = Cette décision revient aux points focaux, que désigne l’équipe organisatrice.
standing-mandates = Qui s’exprime au nom de qui
standing-mandates-explained = Mandats vérifiés, par organisation. Un point focal valide ce qui est envoyé au nom de l’organisation, si elle le souhaite. Quiconque perd son mandat cesse aussitôt de voir les brouillons.
standing-clears = exige la validation
standing-since = depuis le { $time }
standing-focal-point = { $who } est point focal de { $organisation }.
standing-no-focal-point = { $who } n’est pas point focal de { $organisation }.
standing-ended = { $who } ne parle plus au nom de { $organisation }.
standing-none = Personne ne s’exprime encore au nom d’une organisation.
focal-point = Point focal
focal-point-name = Désigner comme point focal
focal-point-relieve = N’est plus point focal
mandate-end = Mettre fin au mandat
mandate-end-explained = La personne cesse aussitôt de voir les brouillons de l’organisation, y compris ceux qu’elle a commencés, et une lettre l’en avise. Un mandat vérifié de nouveau par la suite ne les lui rend pas.
refused-mandate-over = Ce mandat a pris fin ou n’a jamais été vérifié.
overview-no-focal-point = Organisations pour lesquelles personne ne peut valider
overview-no-focal-point-explained = Elles exigent la validation et n’ont plus de point focal. Leurs brouillons attendent que vous en désigniez un.
withdraw-published-cleared-first = L’organisation valide aussi les retraits : un point focal est d’abord consulté, et le texte reste lisible jusqu’à ce que le retrait soit validé et effectué.
withdraw-uncleared = Retirer ce que personne n’a lu ne demande aucune validation.
refusal-needs-clearance = L’organisation valide ce qui est envoyé en son nom, et personne n’a encore validé ceci.
refusal-no-clearance-needed = L’organisation n’exige pas de validation actuellement. Rien n’a été envoyé ; vous pouvez soumettre le texte.
refusal-not-a-focal-point = Seul un point focal de l’organisation peut le faire.
refusal-clearance-over = Cette demande est close : le texte a été modifié, envoyé ou renvoyé, ou la demande a été retirée.
refusal-cleared-already = Un point focal l’a validé entre-temps.
refusal-ends-clearance = Un point focal a été saisi du texte enregistré, ou l’a validé : rien n’est donc enregistré automatiquement. Le bouton enregistre votre texte, ce qui met fin à la validation.
letter-clearance_asked-subject = { $organisation } : un texte à valider ({ $reference })
letter-clearance_asked-text =
    { $who } demande si quelque chose peut être envoyé au nom de { $organisation } : un texte à soumettre, ou un texte publié à retirer.

    Sujet : { $topic }
    Référence : { $reference }

    Vous êtes point focal de l’organisation. Veuillez le lire, puis le valider ou le renvoyer :

    { $desk }
letter-clearance_given-subject = { $organisation } : validé ({ $reference })
letter-clearance_given-text =
    Un point focal de { $organisation } a validé ce que vous aviez demandé.

    Sujet : { $topic }
    Référence : { $reference }

    Tant qu’il reste mot pour mot tel qu’il a été validé, le texte peut être soumis, si ce n’est déjà fait :

    { $desk }
letter-clearance_sent_back-subject = { $organisation } : non validé ({ $reference })
letter-clearance_sent_back-text =
    Un point focal de { $organisation } a renvoyé ce que vous aviez demandé.

    Sujet : { $topic }
    Référence : { $reference }

    Motifs :

    { $explanation }

    Rien n’est perdu. Vous pouvez le modifier et présenter une nouvelle demande ici :

    { $desk }
letter-focal_point_named-subject = Vous êtes point focal de { $organisation }
letter-focal_point_named-text =
    L’équipe organisatrice vous a désigné comme point focal de { $organisation }. Vous pouvez exiger qu’un point focal valide ce qui est envoyé en son nom ; vos collègues s’adressent alors d’abord à vous. L’espace de l’organisation montre ce qui attend et si la validation est exigée :

    { $desk }
letter-mandate_ended-subject = Votre mandat pour { $organisation } a pris fin
letter-mandate_ended-text =
    L’équipe organisatrice a mis fin à votre mandat de vous exprimer au nom de { $organisation }. Ce qui a été publié en son nom demeure. Ses brouillons, et ce qui sera désormais écrit en son nom, ne figurent plus dans votre espace. Vous pouvez continuer d’écrire à titre personnel.

    { $account }
