approve-later = الموافقة مع إمكانية التراجع خلال 12 ثانية
undo = تراجع
undo-offered = تمت الموافقة.
takes-effect-at = يبدأ النفاذ في الساعة
approved-by = وافق عليها:
undo-too-late = فات أوان التراجع.

contribution-approved-for-later = تمت الموافقة عليها؛ لا يزال التراجع ممكنا
contribution-approval-undone = جرى التراجع عن الموافقة
contribution-approval-fell = أُعيدت إلى قائمة الانتظار: تعذر نفاذ الموافقة

refusal-approval-pending = وافق أحد المشرفين على هذا النص. تنفذ الموافقة بعد لحظات.
refusal-nothing-to-undo = لا توجد موافقة على هذا النص تنتظر النفاذ.
