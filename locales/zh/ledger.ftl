ledger-first = 原决定
ledger-single = 本条记录
ledger-linked = 原决定及申诉结果
ledger-line-lead = 决定记录中的一条，不含姓名，也不引用原文。
ledger-reference = 编号：
