ledger-first = Primera decisión
ledger-single = Este asiento
ledger-linked = La decisión y el resultado del recurso contra ella
ledger-line-lead = Un asiento del registro de decisiones, sin nombres ni citas.
ledger-reference = Referencia:
