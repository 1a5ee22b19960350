approve-later = Approuver, avec 12 secondes pour annuler
undo = Annuler l’approbation
undo-offered = Approuvé.
takes-effect-at = Prend effet à
approved-by = Approuvé par
undo-too-late = Il est trop tard pour annuler.

contribution-approved-for-later = Approuvée ; annulation encore possible
contribution-approval-undone = Approbation annulée
contribution-approval-fell = Remise dans la file d’attente : l’approbation n’a pas pu prendre effet

refusal-approval-pending = Une personne de la modération a approuvé ce texte. L’approbation prend effet dans un instant.
refusal-nothing-to-undo = Aucune approbation de ce texte n’attend de prendre effet.
