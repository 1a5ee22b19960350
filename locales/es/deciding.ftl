approve-later = Aprobar, con 12 segundos para deshacer
undo = Deshacer
undo-offered = Aprobado.
takes-effect-at = Surte efecto a las
approved-by = Aprobado por
undo-too-late = Ya no se puede deshacer.

contribution-approved-for-later = Aprobada; aún puede deshacerse
contribution-approval-undone = Aprobación deshecha
contribution-approval-fell = Devuelta a la cola: la aprobación no pudo surtir efecto

refusal-approval-pending = Una persona de la moderación ha aprobado este texto. La aprobación surtirá efecto en un momento.
refusal-nothing-to-undo = Ninguna aprobación de este texto está pendiente de surtir efecto.
