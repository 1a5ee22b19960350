clearance-asked = 已请求核准
clearance-asked-to-withdraw = 已请求核准撤回
clearance-given = 已获协调人核准
clearance-given-to-withdraw = 撤回已获核准
clearance-sent-back = 未获核准，已退回
clearance-sent-back-to-withdraw = 撤回未获核准
clearance-called-off = 核准请求已撤销
clearance-clear = 核准
clearance-and-submit = 核准并提交
clearance-submit = 按核准文本提交
clearance-and-withdraw = 核准并撤回
clearance-withdraw = 按核准撤回
clearance-call-off = 撤销请求
clearance-send-back = 退回
clearance-reason = 理由和需要修改之处
clearance-reason-hint = 有权代表该组织的人员可以看到，审核员看不到。
clearance-nobody = 以该组织名义发出的内容须经核准，而该组织目前没有协调人。草稿将予保留，等待组织者指定协调人。
clearance-before = 发出之前须经该组织的一名协调人核准：
clearance-waiting = { $count } 项核准请求
clearance-asked-by = 请求人：
clearance-of-withdrawal = 撤回
compose-ask-clearance = 请求核准
compose-clearing = 以下列组织名义发出的内容须经协调人核准。您在此请求核准；在核准并提交之前，审核员看不到任何内容：
send-asks-first-explained = 首先由该组织的协调人核准。在核准并提交之前，审核员看不到任何内容。
clearance-ends = 改动文本即终止核准。只有按下按钮才会保存，且须重新请求核准。
clearance-ends-for-focal-point = 改动文本即终止已请求或已给予的核准。您用此表单提交的内容即视为已经核准。
draft-kept-shared = 已存为草稿。有权代表 { $organisation } 的人员可以看到并继续撰写，其他人无法看到。
draft-written-by = 最后撰写人：
desk-organisations = 您代表的组织
desk-organisations-more = 您代表的其他组织
desk-no-shared-drafts = 没有可以继续撰写的草稿。
organisation-desk-explained = 以组织名义撰写的内容属于该组织：所有授权已获核实的人员都可以看到草稿并继续撰写。审核员和组织者看不到。
organisation-desk-to-clear = 等待核准
organisation-desk-to-answer = 等待答复
organisation-desk-drafts = 草稿
organisation-desk-more = 更多
organisation-desk-nothing-sent = 尚未以其名义发出任何内容。
clearing-title = 核准
clearing-on = 未经协调人核准，不得以其名义发出任何内容，包括文本、更正和撤回已发布的意见。
clearing-off = 有权代表该组织的人员可以直接提交。
clearing-focal-points = 协调人：
clearing-no-focal-point = 该组织没有协调人。组织者可以指定。
clearing-begin = 要求核准
clearing-begin-explained = 此后，其他所有人员须先征得协调人核准。此前提交的内容不受影响。
clearing-end = 不再要求核准
clearing-end-explained = 届时尚未处理的请求保留为草稿，有权代表该组织的人员可以提交。
clearing-who-decides = 由该组织的协调人决定；协调人由组织者指定。
standing-mandates = 各组织的代表
standing-mandates-explained = 按组织列出的已核实授权。如组织有此要求，以其名义发出的内容由协调人核准。授权一经终止，立即无法再看到草稿。
standing-clears = 要求核准
standing-since = 始于 { $time }
standing-focal-point = { $who } 是 { $organisation } 的协调人。
standing-no-focal-point = { $who } 不是 { $organisation } 的协调人。
standing-ended = { $who } 不再代表 { $organisation }。
standing-none = 尚无人代表任何组织。
focal-point = 协调人
focal-point-name = 指定为协调人
focal-point-relieve = 不再担任协调人
mandate-end = 终止授权
mandate-end-explained = 该人将立即看不到该组织的草稿，包括其本人起草的草稿，并会收到通知函。日后重新核实授权也不会恢复这些草稿。
refused-mandate-over = 该授权已经终止，或从未获得核实。
overview-no-focal-point = 无人可予核准的组织
overview-no-focal-point-explained = 这些组织要求核准，但已没有协调人。其草稿等待您指定协调人。
withdraw-published-cleared-first = 该组织对撤回也要求核准：须先征求协调人意见，在核准并撤回之前，文本仍可阅读。
withdraw-uncleared = 撤回尚无人阅读的文本无须核准。
refusal-needs-clearance = 以该组织名义发出的内容须经核准，而此内容尚未获得核准。
refusal-no-clearance-needed = 该组织目前不要求核准。没有发出任何内容；您可以提交文本。
refusal-not-a-focal-point = 只有该组织的协调人可以进行这项操作。
refusal-clearance-over = 该请求已经结束：文本已被修改、发出或退回，或请求已被撤销。
refusal-cleared-already = 在此期间，协调人已予核准。
refusal-ends-clearance = 已就保存的文本请求协调人核准，或已获核准，因此不会自动保存。按下按钮将保存您的文本，同时核准即告终止。
letter-clearance_asked-subject = { $organisation }：请核准一份文本（{ $reference }）
letter-clearance_asked-text =
    { $who } 请求核准以 { $organisation } 的名义发出一项内容：拟提交的文本，或拟撤回的已发布意见。

    议题：{ $topic }
    编号：{ $reference }

    您是该组织的协调人。请阅读后予以核准或退回：

    { $desk }
letter-clearance_given-subject = { $organisation }：已予核准（{ $reference }）
letter-clearance_given-text =
    { $organisation } 的一名协调人已核准您的请求。

    议题：{ $topic }
    编号：{ $reference }

    只要文本与核准时逐字相同，即可提交（如尚未提交）：

    { $desk }
letter-clearance_sent_back-subject = { $organisation }：未予核准（{ $reference }）
letter-clearance_sent_back-text =
    { $organisation } 的一名协调人退回了您的请求。

    议题：{ $topic }
    编号：{ $reference }

    理由：

    { $explanation }

    内容均已保留。请修改后在此再次请求核准：

    { $desk }
letter-focal_point_named-subject = 您已被指定为 { $organisation } 的协调人
letter-focal_point_named-text =
    组织者已指定您为 { $organisation } 的协调人。您可以要求以其名义发出的内容须经协调人核准；此后同事们将先征求您的意见。该组织的工作台显示等待核准的事项以及是否要求核准：

    { $desk }
letter-mandate_ended-subject = 您代表 { $organisation } 的授权已终止
letter-mandate_ended-text =
    组织者已终止您代表 { $organisation } 的授权。以其名义发布的内容予以保留。其草稿以及今后以其名义撰写的内容不再出现在您的工作台上。欢迎您以个人身份撰写意见。

    { $account }
