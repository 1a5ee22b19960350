letter-foot =
    Plenary：{ $base }
    本邮件由程序自动发出。其中任何内容均非联合国或任何其他机构的正式记录。
letter-confirm_sign_up-subject = 请确认您的邮箱
letter-confirm_sign_up-text =
    有人（可能是您本人）用此邮箱申请了 Plenary 账户，并设定了密码。

    请打开以下页面，点击其中的按钮，确认此邮箱属于您：

    { $link }

    请仅在确为您本人申请时确认：确认之后，申请人即可用其设定的密码登录。如不确定，您可以在同一页面上另设密码。

    链接自申请之时起 24 小时内有效，仅可使用一次。如果此邮箱有多次申请，每次申请各有一封信；以您确认的那一次为准，其余即告失效。如果并非您本人申请，则无需任何操作：未经确认，不会创建账户。
letter-account_exists-subject = 您已有账户
letter-account_exists-text =
    有人（可能是您本人）用此邮箱申请了 Plenary 账户。此邮箱已有账户，其中内容没有任何变动。

    登录：

    { $link }

    如果忘记了密码，可以设置新密码：

    { $forgot }

    如果并非您本人申请，则无需任何操作。
letter-reset_password-subject = 设置新密码
letter-reset_password-text =
    有人（可能是您本人）为您的 Plenary 账户申请了新密码。请在此设置：

    { $link }

    链接在 { $minutes } 分钟内有效，仅可使用一次。再次申请将生成新链接，此链接随即失效。如果并非您本人申请，则无需任何操作：您的密码保持不变。
letter-contribution_received-subject = 已收到您的意见（{ $reference }）
letter-contribution_received-text =
    已收到您的意见。

    议题：{ $topic }
    编号：{ $reference }

    在审核员审阅之前，其他任何人都无法看到。您可以随时查看其状态，也可以更正或撤回：

    { $desk }
letter-contribution_published-subject = 您的意见已发布：第 { $number } 号
letter-contribution_published-text =
    您的意见已发布。

    议题：{ $topic }
    序号：{ $number }

    { $link }

    以下是现已公开的文本：

    { $text }
letter-contribution_corrected-subject = 您的更正已发布：第 { $number } 号
letter-contribution_corrected-text =
    您的新文本已取代原有文本。读者可以看到文本已经更正。

    议题：{ $topic }
    序号：{ $number }

    { $link }

    以下是现已公开的文本：

    { $text }
letter-contribution_restored-subject = 您的意见已恢复：第 { $number } 号
letter-contribution_restored-text =
    您的意见已恢复到原处。

    议题：{ $topic }
    序号：{ $number }

    { $link }

    以下是现已公开的文本：

    { $text }
letter-changed-since-subject = 关于您的意见的决定（{ $reference }）
letter-changed-since-text =
    审核员发布了您编号为 { $reference } 的意见。此后情况又有变化。您可以在工作台查看最新状态：

    { $desk }
letter-changes_requested-subject = 请修改您的意见（{ $reference }）
letter-changes_requested-text =
    审核员审阅了您的意见，请您修改文本后再行发布。

    议题：{ $topic }
    编号：{ $reference }
    行为准则：{ $rule }
    { $rules }

    理由：

    { $explanation }

    { $automation }您的文本已保留。请在此修改并重新提交：

    { $desk }

    { $answer }
letter-contribution_declined-subject = 您的意见未予发布（{ $reference }）
letter-contribution_declined-text =
    审核员审阅了您的文本，决定不予发布。如果同一意见已有较早的文本发布，该文本予以保留。

    议题：{ $topic }
    编号：{ $reference }
    行为准则：{ $rule }
    { $rules }

    决定内容：{ $restriction }
    事实：{ $facts }

    理由：

    { $explanation }

    { $automation }您的文本和这项决定均保存在您的工作台中：

    { $desk }

    在{ $until }之前，您可以在该页面一键提出申诉。将由未参与该决定且不属于贵组织的人重新审查。
letter-contribution_removed-subject = 您的意见已被移除（{ $reference }）
letter-contribution_removed-text =
    审核员移除了您已发布的意见。其序号予以保留，原文处改为一则说明。

    议题：{ $topic }
    编号：{ $reference }
    行为准则：{ $rule }
    { $rules }

    决定内容：{ $restriction }
    事实：{ $facts }

    理由：

    { $explanation }

    { $automation }您的文本和这项决定均保存在您的工作台中：

    { $desk }

    在{ $until }之前，您可以在该页面一键提出申诉。将由未参与该决定且不属于贵组织的人重新审查。
letter-case_message-subject = 审核员给您的信息（{ $reference }）
letter-case_message-text =
    审核员就您的意见给您发来信息。

    议题：{ $topic }
    编号：{ $reference }

    { $text }

    这不是决定。您可以在工作台上答复：

    { $desk }
letter-mandate_verified-subject = 您可以代表 { $organisation }
letter-mandate_verified-text =
    组织者已核实您有权代表 { $organisation }。从现在起，您代表该组织撰写的内容即可以其名义发布。

    { $account }
letter-mandate_refused-subject = 您代表 { $organisation } 的授权未获核实
letter-mandate_refused-text =
    组织者未能核实您有权代表 { $organisation }。您撰写的内容不会以其名义发布。欢迎您以个人身份撰写意见，也欢迎您补充材料后再次申请。

    { $account }
letter-news-one-subject = “{ $topic }”第 { $number } 号
letter-news-one-corrected-subject = 已更正：“{ $topic }”第 { $number } 号
letter-news_immediately-subject = 您关注的内容有 { $count } 条新意见
letter-news_daily-subject = 每日来信：{ $count } 条新意见
letter-news_weekly-subject = 每周来信：{ $count } 条新意见
letter-news-text =
    您关注的内容有新发布：

    { $list }

    为何来信：

    { $why }

    停止所有此类邮件： { $all }
    您关注的内容及来信频率： { $settings }
letter-news-corrected = 已更正：{ $item }
letter-news-item = 第 { $number } 号，{ $who }
letter-news-answer = 第 { $number } 号，{ $who }，回复第 { $parent } 号
letter-news-answer-to-you = 第 { $number } 号，{ $who }，回复您的第 { $parent } 号
letter-news-who = { $name }（{ $group }）
letter-news-more = 一封邮件容纳不下全部内容。请到议题页面继续阅读。
letter-news-stop = 停止这些邮件： { $link }
letter-news-why-topic = 您关注了议题“{ $topic }”。
letter-news-why-group = 您关注了“{ $topic }”中这一群体的意见：{ $group }。
letter-news-why-branch = 您关注了“{ $topic }”中的第 { $number } 号及其回复。
letter-news-why-session = 您关注了会议“{ $session }”。
letter-news-why-usual = 有人回复了您，或在您发表过意见的议题中发表意见。
letter-filing_to_confirm-subject = 请确认您关于“{ $topic }”的文本
letter-filing_to_confirm-text =
    尊敬的{ $name }：

    您就下列议题寄来了一份文本，现已在本网站代您录入。只有在您阅读并确认之后，文本才会送交审核员并予以发布：

    { $link }

    您需要一个使用此邮箱的账户；上述链接会引导您登录或开立账户。您可以更正文本，也可以说明不予发布。确认的截止时间为 { $until }。

    议题：{ $topic }{ $reply }

    录入的文本：

    { $text }
letter-answer-until = 提交截止时间为 { $until }。
letter-answer-over = 议题已截止，而您的文本系逾期送达：只有在议题延期的情况下才会接受新的文本。
letter-topic_extended-subject = “{ $topic }”接收意见至 { $until }
letter-topic_extended-text =
    下列议题的截止时间已推迟，接收意见至 { $until }。

    议题：{ $topic }
    { $link }

    您已提交的内容保持不变。尚未提交的内容仍可提交：{ $desk }

    您收到此信，是因为您曾在该议题下发表意见、在其中拟写文本、以信函寄来文本，或正在关注该议题。您关注的内容及来信频率：{ $settings }
