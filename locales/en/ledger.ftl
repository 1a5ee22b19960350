ledger-first = First decision
ledger-single = This entry
ledger-linked = The decision and what came of the appeal against it
ledger-line-lead = An entry of the ledger of decisions, without names and without quotations.
ledger-reference = Reference:
