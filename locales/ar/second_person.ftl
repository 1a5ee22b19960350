second-person = شخص ثان لبيانات الدول
second-person-hint = يتطلب رفض بيان دولة ذات ولاية متحقق منها أو إزالته عندئذ مشرفَين اثنين؛ ولا يكون الثاني من المنظمة الداعية إلى الاجتماع.
second-person-yes = مطلوب
second-person-no = غير مطلوب

second-waiting = في انتظار شخص ثان
second-waiting-explained = ما اقترحه أحد المشرفين بشأن بيان دولة ويتعين أن يوافق عليه مشرف آخر.
second-pages = صفحات المقترحات
proposed-by = اقترحه
awaits-second-person = في انتظار شخص ثان
proposed-just-now = سُجل المقترح. ويصبح نافذا متى وافق عليه شخص ثان.
second-is-not-you = أنتم من اقترح ذلك؛ ويتعين أن يوافق عليه شخص ثان.
withdraw-proposal = سحب المقترح
second-explained = إذا وافقتم، يصبح القرار نافذا على الفور ويُسجل الاسمان. ولم يُبلغ صاحب المساهمة بشيء بعد.
second-confirm = أوافق
second-why-not = إذا كنتم لا توافقون، فيرجى توضيح السبب لزملائكم
second-dispute = لا أوافق
second-reason = سبب عدم الموافقة

contribution-decline-proposed = اقتُرح الرفض
contribution-removal-proposed = اقتُرحت الإزالة
contribution-proposal-disputed = لم يوافق الشخص الثاني؛ أُعيدت إلى قائمة الانتظار
contribution-proposal-withdrawn = سُحب المقترح

refusal-proposal-open = هناك مقترح بشأن هذا النص في انتظار شخص ثان.
refusal-proposal-ended = انتهى هذا المقترح.
refusal-needs-second-person = يبت شخصان في بيانات الدول؛ ولا يمكن سوى اقتراح ذلك.
refusal-own-proposal = لا يوافق أحد على مقترحه.
refusal-not-your-proposal = لا يسحب المقترح إلا من قدمه.
refusal-of-the-convener = لا يكون الشخص الثاني من المنظمة الداعية إلى الجلسة.
refused-not-for-states = لا تسري هذه القاعدة على بيانات الدول ذات الولاية المتحقق منها. يرجى اختيار قاعدة من القائمة.
