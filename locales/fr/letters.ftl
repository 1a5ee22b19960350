letter-foot =
    Plenary : { $base }
    Ce message a été composé par un programme. Rien de ce qu’il contient ne constitue un document officiel de l’Organisation des Nations Unies ni d’aucune autre instance.
letter-confirm_sign_up-subject = Confirmez votre adresse
letter-confirm_sign_up-text =
    Quelqu’un, vous sans doute, a demandé un compte sur Plenary avec cette adresse et choisi un mot de passe pour ce compte.

    Pour confirmer qu’il s’agit bien de la vôtre, ouvrez cette page et cliquez sur le bouton qui s’y trouve :

    { $link }

    Ne confirmez que s’il s’agit de vous : la personne qui a fait l’inscription pourra alors se connecter avec le mot de passe qu’elle a choisi. En cas de doute, vous pouvez en définir un autre sur la même page.

    Le lien ne sert qu’une fois, dans les 24 heures suivant l’inscription. S’il y a eu plusieurs inscriptions avec cette adresse, un message a été envoyé pour chacune ; seule compte celle que vous confirmez, et les autres sont annulées. Si cette demande ne vient pas de vous, ne faites rien : sans confirmation, aucun compte n’est créé.
letter-account_exists-subject = Vous avez déjà un compte
letter-account_exists-text =
    Quelqu’un, vous sans doute, a demandé un compte sur Plenary avec cette adresse. Il en existe déjà un, et rien n’y a été modifié.

    Pour vous connecter :

    { $link }

    Si vous ne vous souvenez plus de votre mot de passe, choisissez-en un nouveau :

    { $forgot }

    Si cette demande ne vient pas de vous, ne faites rien.
letter-reset_password-subject = Choisissez un nouveau mot de passe
letter-reset_password-text =
    Quelqu’un, vous sans doute, a demandé un nouveau mot de passe pour votre compte Plenary. Choisissez-le ici :

    { $link }

    Le lien ne sert qu’une fois, pendant { $minutes } minutes. Une nouvelle demande produit un autre lien et annule celui-ci. Si cette demande ne vient pas de vous, ne faites rien : votre mot de passe reste inchangé.
letter-contribution_received-subject = Votre contribution a été reçue ({ $reference })
letter-contribution_received-text =
    Votre contribution a été reçue.

    Sujet : { $topic }
    Référence : { $reference }

    La modération la lira avant toute publication. Vous pouvez à tout moment voir où elle en est, la corriger ou la retirer :

    { $desk }
letter-contribution_published-subject = Votre contribution est publiée : n° { $number }
letter-contribution_published-text =
    Votre contribution est publiée.

    Sujet : { $topic }
    Numéro : { $number }

    { $link }

    Voici ce que tout le monde peut lire désormais :

    { $text }
letter-contribution_corrected-subject = Votre correction est publiée : n° { $number }
letter-contribution_corrected-text =
    Votre nouveau texte remplace l’ancien. Le public voit qu’il a été corrigé.

    Sujet : { $topic }
    Numéro : { $number }

    { $link }

    Voici ce que tout le monde peut lire désormais :

    { $text }
letter-contribution_restored-subject = Votre contribution est rétablie : n° { $number }
letter-contribution_restored-text =
    Votre contribution a retrouvé sa place.

    Sujet : { $topic }
    Numéro : { $number }

    { $link }

    Voici ce que tout le monde peut lire désormais :

    { $text }
letter-changed-since-subject = Une décision concernant votre contribution ({ $reference })
letter-changed-since-text =
    La modération a publié votre contribution portant la référence { $reference }. Depuis, sa situation a de nouveau changé. Votre espace vous indique où elle en est :

    { $desk }
letter-changes_requested-subject = Veuillez modifier votre contribution ({ $reference })
letter-changes_requested-text =
    La modération a lu votre contribution et vous demande d’en revoir le texte avant sa publication.

    Sujet : { $topic }
    Référence : { $reference }
    Règle de conduite : { $rule }
    { $rules }

    Motifs :

    { $explanation }

    { $automation } Votre texte est conservé. Modifiez-le et soumettez-le à nouveau ici :

    { $desk }

    { $answer }
letter-contribution_declined-subject = Votre contribution n’a pas été publiée ({ $reference })
letter-contribution_declined-text =
    La modération a lu votre texte et a décidé de ne pas le publier. Si un texte antérieur de la même contribution est publié, il reste en place.

    Sujet : { $topic }
    Référence : { $reference }
    Règle de conduite : { $rule }
    { $rules }

    Mesure prise : { $restriction }
    Faits : { $facts }

    Motifs :

    { $explanation }

    { $automation } Votre texte et la présente décision sont conservés dans votre espace :

    { $desk }

    Jusqu’au { $until }, vous pouvez y former un recours en un clic. Une personne qui n’a pas pris part à la décision et n’appartient pas à votre organisation la réexaminera.
letter-contribution_removed-subject = Votre contribution a été supprimée ({ $reference })
letter-contribution_removed-text =
    La modération a supprimé votre contribution publiée. Son numéro demeure, accompagné d’une note qui tient lieu de texte.

    Sujet : { $topic }
    Référence : { $reference }
    Règle de conduite : { $rule }
    { $rules }

    Mesure prise : { $restriction }
    Faits : { $facts }

    Motifs :

    { $explanation }

    { $automation } Votre texte et la présente décision sont conservés dans votre espace :

    { $desk }

    Jusqu’au { $until }, vous pouvez y former un recours en un clic. Une personne qui n’a pas pris part à la décision et n’appartient pas à votre organisation la réexaminera.
letter-case_message-subject = Message de la modération ({ $reference })
letter-case_message-text =
    Une personne de la modération vous a écrit au sujet de votre contribution.

    Sujet : { $topic }
    Référence : { $reference }

    { $text }

    Il ne s’agit pas d’une décision. Vous pouvez répondre depuis votre espace :

    { $desk }
letter-mandate_verified-subject = Votre mandat pour { $organisation } est vérifié
letter-mandate_verified-text =
    L’équipe organisatrice a vérifié que vous pouvez vous exprimer pour { $organisation }. Ce que vous écrirez pour cette organisation peut désormais paraître en son nom.

    { $account }
letter-mandate_refused-subject = Votre mandat pour { $organisation } n’a pas été vérifié
letter-mandate_refused-text =
    L’équipe organisatrice n’a pas pu vérifier que vous pouvez vous exprimer pour { $organisation }. Rien de ce que vous écrivez ne paraît en son nom. Vous pouvez bien entendu écrire à titre personnel, et renouveler votre demande en l’étayant davantage.

    { $account }
letter-news-one-subject = N° { $number } — « { $topic } »
letter-news-one-corrected-subject = Corrigée : N° { $number } — « { $topic } »
letter-news_immediately-subject = { $count ->
    [one] Une nouvelle contribution dans ce que vous suivez
    [many] { $count } de nouvelles contributions dans ce que vous suivez
   *[other] { $count } nouvelles contributions dans ce que vous suivez
}
letter-news_daily-subject = { $count ->
    [one] Votre message quotidien : une nouvelle contribution
    [many] Votre message quotidien : { $count } de nouvelles contributions
   *[other] Votre message quotidien : { $count } nouvelles contributions
}
letter-news_weekly-subject = { $count ->
    [one] Votre message hebdomadaire : une nouvelle contribution
    [many] Votre message hebdomadaire : { $count } de nouvelles contributions
   *[other] Votre message hebdomadaire : { $count } nouvelles contributions
}
letter-news-text =
    Publié dans ce que vous suivez :

    { $list }

    Pourquoi vous recevez ce message :

    { $why }

    Mettre fin à tous les messages de ce type : { $all }
    Ce que vous suivez et la fréquence des messages : { $settings }
letter-news-corrected = Corrigée : { $item }
letter-news-item = N° { $number }, { $who }
letter-news-answer = N° { $number }, { $who }, en réponse au n° { $parent }
letter-news-answer-to-you = N° { $number }, { $who }, en réponse à votre n° { $parent }
letter-news-who = { $name } ({ $group })
letter-news-more = Un seul message ne suffit pas à tout citer. Veuillez poursuivre la lecture sur les pages des sujets.
letter-news-stop = Mettre fin à ces messages : { $link }
letter-news-why-topic = Vous suivez le sujet « { $topic } ».
letter-news-why-group = Vous suivez les contributions de ce groupe sur « { $topic } » : { $group }.
letter-news-why-branch = Vous suivez le n° { $number } sur « { $topic } » et ses réponses.
letter-news-why-session = Vous suivez la réunion « { $session } ».
letter-news-why-usual = Quelqu’un vous a répondu, ou a écrit sur un sujet où vous avez écrit.
letter-filing_to_confirm-subject = Veuillez confirmer votre texte sur « { $topic } »
letter-filing_to_confirm-text =
    Bonjour { $name },

    Vous avez envoyé un texte sur le sujet ci-dessous. Il a été saisi pour vous sur ce site. Il ne parvient aux modérateurs et n’est publié qu’après que vous l’aurez relu et confirmé :

    { $link }

    Il vous faut un compte à cette adresse électronique ; le lien vous y conduit ou vous permet de l’ouvrir. Vous pouvez corriger le texte ou indiquer qu’il ne doit pas être publié. Il peut être confirmé jusqu’au { $until }.

    Sujet : { $topic }{ $reply }

    Le texte tel qu’il a été saisi :

    { $text }
letter-answer-until = Vous pouvez l’envoyer jusqu’au { $until }.
letter-answer-over = Le sujet est clos et votre texte était arrivé hors délai : un autre ne sera accepté que si le sujet est prolongé.
letter-topic_extended-subject = « { $topic } » : contributions acceptées jusqu’au { $until }
letter-topic_extended-text =
    La clôture du sujet ci-dessous a été reportée. Il accepte des contributions jusqu’au { $until }.

    Sujet : { $topic }
    { $link }

    Ce que vous avez envoyé reste inchangé. Ce que vous n’avez pas encore envoyé peut encore l’être : { $desk }

    Vous recevez ce message parce que vous avez écrit sur ce sujet, y avez commencé un texte, en avez envoyé un par lettre ou le suivez. Ce que vous suivez et la fréquence des messages : { $settings }
