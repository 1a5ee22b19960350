refusal-own-report = 任何人不得处理自己的举报。
refusal-closed-by-moderators = 审核员已将该文本设为不可比较，且不再开放。
refusal-not-comparable = 该文本不可比较：已不再开放，或从未作为先前文本发布。
contribution-offered = 已提供给审核员
contribution-offer-ended = 未审阅，已退回待审队列
comparison-closed-by-moderators = 审核员已将该文本设为不可比较。读者可看到您作过更正，但看不到其内容。该文本不再开放。
earlier-read = 可供读者比较的先前文本
earlier-read-explained = 如先前文本违反准则而现有文本并不违反，请将其设为不可比较。现有文本保持不变；提交人会看到您的理由，且不能重新开放。
earlier-which = 哪一文本
earlier-close = 设为不可比较
report-comparable = 该文本已经更正，但读者仍可将其与现有文本比较。如答复“已采取行动”，该文本即设为不可比较。
statement-changes = 文本未按现状发布：要求修改。
statement-changes-lasts = 在您提交新的文本或撤回本文本之前有效。
second-checked = 对于表示同意的人，Plenary 只核查已核实的授权，即主办或召集本议题会议的组织的授权。如您在其中任职而未在此登记授权，请由他人决定。
second-unchecked = 此处未登记主办或召集本议题会议的组织，因此 Plenary 无法核查表示同意的人来自何处。如您在召集组织任职，请由他人决定。
case-other-words = 该表单此前已提交，但文字不同。您的文字列于下方；如需添加，请再次提交。
statistics-in-ledger = 整个议题中要求修改和不予发布的次数及所依据的准则，可在决定记录中逐行统计。只有在不会由此推知其他组别时，才列出所属组别。
authors-wait = 等待答复的提交人
authors-wait-explained = 在其案卷中最后留言的是提交人，无论其文本此后如何处理。
authors-pages = 等待答复的提交人分页
case-no-answer-needed = 无需答复
letter-comparison_closed-subject = 您的一项先前文本已不可比较（{ $reference }）
letter-comparison_closed-text =
    审核员已将您的意见的第{ $text }稿设为不可比较。现有文本保持不变；读者可看到您作过更正，但不再看到先前的内容。

    议题：{ $topic }
    编号：{ $reference }
    行为准则：{ $rule }
    { $rules }

    理由：

    { $explanation }

    该文本保存在您的工作台中：

    { $link }
letter-appeal_given_on-subject = 一项申诉已转由他人处理
letter-appeal_given_on-text =
    您所处理的一项申诉已转由他人处理，您无需再采取任何行动。

    议题：{ $topic }

    { $link }
letter-second_looks_wait-subject = 有申诉或举报等待处理
letter-second_looks_wait-text =
    以下事项等待处理，您是可以处理的人员之一。

    申诉：{ $appeals }
    { $appeals_link }

    被举报的文本：{ $reports }
    { $reports_link }

    此类提醒每天至多发送一次。
