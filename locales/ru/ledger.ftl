ledger-first = Первое решение
ledger-single = Эта запись
ledger-linked = Решение и итог апелляции на него
ledger-line-lead = Запись в реестре решений — без имен и без цитат.
ledger-reference = Номер записи:
