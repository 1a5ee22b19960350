redacted-mark = 根据准则 { $rule } 遮盖部分文字，{ $date }
redacted-mark-without-rule = 遮盖部分文字，{ $date }

redact = 遮盖文字
redact-explained = 系统将连同您的理由征求作者同意。作者同意后，以标记代替有关文字；读者此后既看不到这些文字，也看不到字数，并且不能再比较先前文本。未经同意，一切不变。
redaction-passage = 拟遮盖的文字
redaction-passage-hint = 须与文本中的文字完全一致。如在文本中出现不止一次，请选取更长的一段。
redaction-source = 文本原稿
redaction-ask = 征求作者同意
redaction-waits = 正在征求作者同意
redaction-words = 拟遮盖的文字
redaction-withdraw = 撤回征询
redaction-call-off-explained = 该问题由另一位审核员提出。您可以代为撤回，以便就其他词语提问；您的理由将记录在案。
redaction-call-off-reason = 撤回该问题的理由
redaction-unanswered = 未获答复已有{ $duration }
redaction-while-waiting = 只能删去读者所见文本中的词语。如有另一文本待审，请改为要求修改该文本。
redaction-only-earlier = 这些词语不在读者目前所见的文本中，仅见于文本 { $count }，而读者仍可将其与现文本比较。请关闭对该文本的比较：表单已在本页打开，并附上您的理由。
redaction-not-there = 原稿中没有这些文字。请从原稿中复制。
redaction-several = 这些文字在文本中出现 { $count } 次。请选取更长的一段，使其只出现一次。
redaction-cuts-form = 去掉这些文字后，前后文的格式会改变。请完整选取强调文字、链接或整行，或将其排除在外。
redaction-everything = 遮盖后将没有可读内容。请改为移除该意见。

redaction-question = 是否同意遮盖这些文字？
redaction-question-explained = 审核员请您同意遮盖已发布文本中的部分文字。未经您同意，不会采取任何措施；在您答复之前，文本保持不变。如您提交另一文本或撤回本文本，此项征询即告终止。
redaction-would-read = 遮盖后的文本
redaction-consent-explained = 如您同意，读者将立即看到代替这些文字的标记，并且不能再比较先前文本。有关文字保留在审核员的内部记录中。该文本的礼节性译文不再显示，您可以重新添加。对您已同意的事项不得申诉。
redaction-consent = 同意
redaction-why-not = 如不同意，请向审核员说明理由
redaction-refuse = 不同意

asked-redacted = 已遮盖部分文字
statement-redacted = 经作者同意，文本中的部分文字已被遮盖，并以标记代替。
statement-redacted-lasts = 此措施没有期限。
statement-consented = 作者已表示同意，因此不得对此申诉。
ledger-redact = 遮盖文字
decided-redacted = 第 { $no } 号的部分文字已遮盖。
second-explained-redaction = 如您同意，将征求作者同意，并记录两人姓名。作者尚未获知任何情况。

contribution-redaction-proposed = 已建议遮盖文字
contribution-redaction-asked = 已征求作者同意遮盖文字
contribution-redaction-withdrawn = 遮盖征询已撤回
contribution-redaction-refused = 作者不同意遮盖
contribution-redacted = 经作者同意遮盖了部分文字

refusal-redaction-asked = 已就此文本中的文字征求作者同意。
refusal-redaction-ended = 此项征询已结束：已经答复、已被撤回，或文本已有变化。
comparison-redacted = { $from } 至 { $until } 的文本已经更改。由于部分文字被遮盖，不能进行比较。
comparison-is-redacted = 此文本或其后文本的部分文字已被遮盖，读者不能再进行比较。

letter-redaction_asked-subject = 是否同意遮盖您意见中的部分文字？（{ $reference }）
letter-redaction_asked-text =
    审核员请您同意遮盖您已发布意见中的部分文字。未经您同意，不会采取任何措施。

    议题：{ $topic }
    编号：{ $reference }
    行为准则：{ $rule }
    { $rules }

    理由：

    { $explanation }

    您可以在工作台查看涉及哪些文字以及遮盖后的文本，并作出答复：

    { $desk }
letter-contribution_redacted-subject = 您意见中的部分文字已被遮盖（{ $reference }）
letter-contribution_redacted-text =
    经您同意，您已发布意见中的部分文字已被遮盖，并以标记代替。

    议题：{ $topic }
    编号：{ $reference }
    行为准则：{ $rule }
    { $rules }

    决定内容：{ $restriction }
    事实：{ $facts }

    理由：

    { $explanation }

    您已表示同意，因此不得对此申诉。相关情况均见您的工作台：

    { $desk }
