ledger-first = Première décision
ledger-single = Cette inscription
ledger-linked = La décision et l’issue du recours formé contre elle
ledger-line-lead = Une inscription au registre des décisions, sans noms ni citations.
ledger-reference = Référence :
