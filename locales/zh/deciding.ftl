approve-later = 核准（12 秒内可撤销）
undo = 撤销
undo-offered = 已核准。
takes-effect-at = 生效时间：
approved-by = 核准人：
undo-too-late = 已无法撤销。

contribution-approved-for-later = 已核准，暂可撤销
contribution-approval-undone = 核准已撤销
contribution-approval-fell = 已退回待审队列：核准未能生效

refusal-approval-pending = 审核员已核准此文本，片刻后生效。
refusal-nothing-to-undo = 此文本没有等待生效的核准。
