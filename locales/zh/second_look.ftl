statement-what = 决定内容
statement-declined = 该文本未予发布。
statement-declined-lasts = 该决定无限期有效，除非申诉成立。
statement-removed = 该文本已从发布内容中移除。其序号保留，原处附有说明。
statement-removed-lasts = 该决定无限期有效，除非申诉成立或审核员予以恢复。
statement-facts = 事实
statement-text = 第{ $number }份文本，提交时间：
statement-decided = 决定时间：
statement-after-report = 此前有读者举报该文本。
statement-own-reading = 并非因举报而起：由审核员审阅该文本后决定。
statement-automation = 自动化手段
statement-automated = 自动检测参与其中，决定由人作出。
statement-why = 说明
statement-second = 第二份理由陈述
appeal-heading = 申诉
appeal-explained = 将由未参与该决定且不属于贵组织的人重新审查，并向您告知结果和理由。
appeal-until = 申诉截止时间：
appeal-words = 您想说明的情况
appeal-bring = 提出申诉
appeal-withdraw = 撤回申诉
appeal-opened = 提出时间：
appeal-closed = 结束时间：
appeal-open = 申诉：等待处理
appeal-under-way = 申诉：正在处理
appeal-upheld = 申诉结果：维持原决定
appeal-overturned = 申诉结果：撤销原决定
appeal-partly = 申诉结果：部分维持原决定
appeal-taken-back = 申诉已撤回
appeal-ran-out = 申诉已终止：逾期无人处理
appeal-brought = 已提出申诉
appeal-assigned = 申诉已分配
appeal-settled = 申诉已有结果
appeal-withdrawn = 申诉已撤回
appeal-expired = 申诉未作决定而终止
report-brought = 有读者举报
report-closed = 举报已处理
report-open = 等待审核员处理。
report-acted = 被举报的文本已不再发布。
report-no-action = 文本维持原状。

letter-appeal_received-subject = 已收到您的申诉（{ $reference }）
letter-appeal_received-text =
    已收到您的申诉。将由未参与该决定的人处理，并向您告知结果和理由。

    议题：{ $topic }
    编号：{ $reference }

    详情请见您的工作台：

    { $desk }
letter-appeal_assigned-subject = 有一项申诉请您处理
letter-appeal_assigned-text =
    请您处理一项申诉。您此前未参与此案，由您独立作出决定。

    议题：{ $topic }

    { $link }
letter-appeal_upheld-subject = 您的申诉：维持原决定（{ $reference }）
letter-appeal_upheld-text =
    未参与该决定的人审查了您的申诉。维持原决定。

    议题：{ $topic }
    编号：{ $reference }
    行为准则：{ $rule }
    { $rules }

    理由：

    { $explanation }

    详情请见您的工作台：

    { $desk }
letter-appeal_overturned-subject = 您的申诉：撤销原决定（{ $reference }）
letter-appeal_overturned-text =
    未参与该决定的人审查了您的申诉。原决定予以撤销。如您此后未撤回或替换该文本，该文本现已发布或恢复原位。

    议题：{ $topic }
    编号：{ $reference }
    行为准则：{ $rule }
    { $rules }

    理由：

    { $explanation }

    详情请见您的工作台：

    { $desk }
letter-appeal_partly-subject = 您的申诉：部分维持原决定（{ $reference }）
letter-appeal_partly-text =
    未参与该决定的人审查了您的申诉。部分维持原决定，读者所见内容不变。

    议题：{ $topic }
    编号：{ $reference }
    行为准则：{ $rule }
    { $rules }

    理由：

    { $explanation }

    详情请见您的工作台：

    { $desk }
letter-appeal_expired-subject = 您的申诉未作决定而终止（{ $reference }）
letter-appeal_expired-text =
    六个月内无人处理您的申诉，申诉已终止。原决定不变。谨致歉意。

    议题：{ $topic }
    编号：{ $reference }

    详情请见您的工作台：

    { $desk }
letter-report_received-subject = 已收到您的举报
letter-report_received-text =
    已收到您的举报。审核员将进行处理并告知您结果。提交人不会得知举报人是谁。

    议题：{ $topic }
    序号：{ $number }
    行为准则：{ $rule }

    { $link }
letter-report_answered-subject = 您的举报的处理结果
letter-report_answered-text =
    审核员已答复您的举报。

    议题：{ $topic }
    序号：{ $number }
    行为准则：{ $rule }

    处理结果：{ $outcome }

    理由：

    { $explanation }

    { $link }
letter-report_closed-subject = 您的意见被举报（{ $reference }）
letter-report_closed-text =
    有读者举报您已发布的意见违反准则。审核员已审查并作出答复。

    议题：{ $topic }
    编号：{ $reference }
    行为准则：{ $rule }

    处理结果：{ $outcome }

    理由：

    { $explanation }

    详情请见您的工作台：

    { $desk }

appeals-title = 申诉
appeals-lead = 提交人请求复审，由从未参与此案的人处理。
appeals-waiting = 等待处理
appeals-none = 没有待处理的申诉。
appeals-settled = 已结束
appeals-pages = 申诉列表分页
appeal-title = 对决定的申诉
appeal-with-you = 由您处理
appeal-nothing-settled = 未作任何更改。
appeal-to-case = 查看案卷
appeal-text-hidden = 该文本仅向审核员和处理该申诉的人显示。
statement-first = 第一份理由陈述
appeal-ruling = 您的结论
appeal-ruling-explained = 由您独立作出决定。若撤销原决定，文本将予发布，或以原序号恢复原位。第一份理由陈述予以保留，您的陈述附于其后。
appeal-uphold = 维持原决定
appeal-rule-partly = 部分维持
appeal-overturn = 撤销原决定
appeal-who = 由谁处理
appeal-take = 由我处理
appeal-assign-to = 分配给
appeal-assign = 分配
appeal-nobody-else = 没有其他人可以处理：其余人员曾参与此案或属于提交人的组织。
field-appeals-to = 申诉处理人
hint-appeals-to = 不参与本议题各项决定的审核员或组织者。如其曾参与某案，或未指定任何人，则就每项申诉另行安排。
report-link = 举报
report-title = 举报第{ $no }号
report-lead = 如该文本违反准则，请告知审核员。您不赞同的观点并不违反准则。
report-rule = 违反哪条准则
report-words = 如何违反
report-words-hint = 审核员会阅读。提交人会得知处理结果，但不会得知举报人是谁。
report-send = 提交举报
report-by-letter = 处理结果将通过邮件告知您。
report-without-account = 无需账户，也无需提供地址。请保存下一页的网址，处理结果将显示在该页。
report-keep = 请保存本页网址：处理结果仅显示在此处。
report-received-title = 您的举报
report-about = 举报对象
report-sent = 提交时间
report-count = { $count }项举报
reports-title = 举报
reports-lead = 读者认为违反准则的内容。双方都会得知结果；提交人不会得知举报人是谁。
reports-waiting = 等待答复
reports-none = 没有待处理的举报。
reports-closed = 已答复
reports-pages = 举报列表分页
report-not-read = 该版本已不再发布
report-item-title = 被举报的文本
report-text = 被举报时的文本
report-said = 读者的意见
report-nothing-closed = 未作任何答复。
report-to-act = 该文本仍在发布。如要采取行动，请先在案卷页面说明理由并移除，然后返回答复。
report-answer = 您的答复
report-close-reason = 理由（告知双方）
report-close-reason-hint = 举报人和提交人都会看到。请勿透露举报人。
report-close-acted = 已采取行动
report-close-no-action = 不采取行动
rule-as-read = 当时的准则：第{ $version }版，生效日期：
rule-read-until = 此后修订于
rule-since = 第{ $version }版，生效日期：
rule-earlier = 以往版本
rule-version = 第{ $version }版
