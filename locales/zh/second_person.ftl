second-person = 国家发言须由第二人确认
second-person-hint = 如需拒绝或移除国家以经核实的授权所作的发言，须由两名审核员决定；第二人不得来自召集方。
second-person-yes = 需要
second-person-no = 不需要

second-waiting = 等待第二人确认
second-waiting-explained = 一名审核员就国家发言提出、须由另一人同意的建议。
second-pages = 建议分页
proposed-by = 提出人：
awaits-second-person = 等待第二人
proposed-just-now = 建议已提出，经第二人同意后生效。
second-is-not-you = 这是您提出的建议，须由第二人同意。
withdraw-proposal = 撤回建议
second-explained = 如您同意，决定立即生效，并记录两人姓名。作者尚未获知任何情况。
second-confirm = 同意
second-why-not = 如不同意，请向同事说明理由
second-dispute = 不同意
second-reason = 不同意的理由

contribution-decline-proposed = 已建议拒绝
contribution-removal-proposed = 已建议移除
contribution-proposal-disputed = 第二人不同意，已退回待审队列
contribution-proposal-withdrawn = 建议已撤回

refusal-proposal-open = 关于此文本的一项建议正在等待第二人确认。
refusal-proposal-ended = 此建议已结束。
refusal-needs-second-person = 国家发言由两人决定，只能提出建议。
refusal-own-proposal = 任何人不得同意自己的建议。
refusal-not-your-proposal = 只有提出人可以撤回建议。
refusal-of-the-convener = 第二人不得来自召集该会议的组织。
refused-not-for-states = 此准则不适用于国家以经核实的授权所作的发言。请从列表中选择。
