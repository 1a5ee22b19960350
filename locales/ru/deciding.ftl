approve-later = Одобрить, с отменой в течение 12 секунд
undo = Отменить
undo-offered = Одобрено.
takes-effect-at = Вступит в силу в
approved-by = Одобрено:
undo-too-late = Отменить уже нельзя.

contribution-approved-for-later = Одобрено; пока можно отменить
contribution-approval-undone = Одобрение отменено
contribution-approval-fell = Возвращено в очередь: одобрение не могло вступить в силу

refusal-approval-pending = Этот текст одобрен модератором. Одобрение вступит в силу через несколько секунд.
refusal-nothing-to-undo = У этого текста нет одобрения, ожидающего вступления в силу.
