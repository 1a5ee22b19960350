field-cap-contributions = Nombre maximal de contributions par organisation
hint-cap-contributions = Organisations affiliées comprises. Les personnes qui ne parlent pour aucune organisation sont comptées individuellement. Laisser vide pour ne pas limiter.
field-cap-words = Nombre maximal de mots par organisation
hint-cap-words = Pour l’ensemble de ses contributions sur ce sujet. Les traductions de courtoisie ne sont pas comptées.
caps-explained = Sur ce sujet, une organisation avec ses affiliées, ou une personne qui ne parle pour aucune organisation, dispose d’un volume limité. Ce qui est en cours d’examen ou publié est compté.
caps-in-person = À titre personnel
caps-both = { $used ->
    [one] { $who } : { $used } contribution utilisée sur { $cap }, mots utilisés : { $words } sur { $most }.
   *[other] { $who } : { $used } contributions utilisées sur { $cap }, mots utilisés : { $words } sur { $most }.
}
caps-contributions = { $used ->
    [one] { $who } : { $used } contribution utilisée sur { $cap }.
   *[other] { $who } : { $used } contributions utilisées sur { $cap }.
}
caps-words = { $words ->
    [one] { $who } : { $words } mot utilisé sur { $most }.
   *[other] { $who } : { $words } mots utilisés sur { $most }.
}
refusal-no-contribution-left = Il ne reste aucune contribution à la partie pour laquelle vous parlez. Ce qui attend ou est publié est compté : retirez-en une ou gardez ce texte comme brouillon.
refusal-no-words-left = Il ne reste pas autant de mots à la partie pour laquelle vous parlez. Raccourcissez ce texte ou gardez-le comme brouillon.
organisation-affiliation = Affiliation
organisation-affiliation-explained = Quelle organisation est affiliée à quelle autre : les deux comptent pour une seule lorsqu’un sujet fixe des limites.
organisation-parent = Affiliée à
organisation-parent-hint = Le nom de l’organisation dont elle relève, qui n’est elle-même affiliée à aucune autre. Laisser vide s’il n’y en a pas.
organisation-affiliates = Ses organisations affiliées
organisation-saved = Enregistré.
refused-parent-changed = Une autre personne a modifié ceci entre-temps. Veuillez vérifier à nouveau.
affiliation-changed = Ce que vous avez saisi est dans le formulaire. Est enregistré maintenant :
affiliation-changed-to-none = Ce que vous avez saisi est dans le formulaire. Il est enregistré maintenant qu’elle n’est affiliée à aucune autre.
refused-no-such-parent = Aucune organisation ne porte ce nom.
refused-parent-itself = Une organisation n’est pas sa propre affiliée.
refused-has-affiliates = Elle a elle-même des affiliées et ne peut donc pas en être une.
refused-parent-is-affiliate = Cette organisation est elle-même affiliée. Indiquez celle dont elle relève.
