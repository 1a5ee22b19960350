ledger-first = القرار الأول
ledger-single = هذا القيد
ledger-linked = القرار وما آل إليه الطعن فيه
ledger-line-lead = قيد من سجل القرارات، دون ذكر أسماء أو اقتباس نصوص.
ledger-reference = المرجع:
