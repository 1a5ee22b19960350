queue-narrow = تضييق القائمة
queue-all-topics = جميع المواضيع
queue-all-groups = جميع الفئات
queue-all-languages = جميع اللغات
queue-any-age = أي مدة
queue-group = فئة أصحاب المصلحة
queue-language = اللغة
queue-age = في الانتظار منذ
queue-state = الحالة
queue-older-than = { $days ->
    [zero] أكثر من { $days } يوم
    [one] أكثر من يوم
    [two] أكثر من يومين
    [few] أكثر من { $days } أيام
    [many] أكثر من { $days } يوما
   *[other] أكثر من { $days } يوم
    }
queue-any = في انتظار أحد المشرفين
queue-free = ليست في عهدة أحد
queue-mine = في عهدتي
queue-held = في عهدة أحد المشرفين
queue-sent-back = طُلب تعديلها
queue-show = عرض
queue-everything = عرض الكل
queue-nothing-so = لا يوجد في الانتظار ما يطابق هذه الاختيارات.
queue-claim-within = من النصوص المعروضة.
queue-answered = رد صاحب المساهمة
waiting-many = أكثر من { $count } نص في الانتظار
waiting-for-authors = { $count ->
    [zero] لا نصوص في انتظار أصحابها
    [one] نص واحد في انتظار صاحبه
    [two] نصان في انتظار صاحبيهما
    [few] { $count } نصوص في انتظار أصحابها
    [many] { $count } نصا في انتظار أصحابها
   *[other] { $count } نص في انتظار أصحابها
    }
canned-use = الانطلاق من هذا النص
case-messages = الرسائل مع صاحب المساهمة
case-messages-explained = يقرؤها صاحب المساهمة ويُبلَّغ بها بالبريد ويمكنه الرد. ولا يظهر اسمكم.
case-message = رسالة إلى صاحب المساهمة
case-send = إرسال
case-notes = ملاحظات بين المشرفين
case-notes-explained = لا يقرؤها إلا المشرفون الذين يجوز لهم البت في هذه المساهمة. ولا يمكن تعديلها أو حذفها.
case-note = ملاحظة
case-keep-note = إضافة الملاحظة
case-the-author = صاحب المساهمة
case-you = أنتم
case-a-moderator = أحد المشرفين
case-talk = رسائل المشرفين
case-answer = ردكم
case-answer-hint = لا يقرؤه إلا المشرفون. ويبقى نصكم على حاله.
case-not-your-turn = يمكنكم الكتابة من جديد بعد رد أحد المشرفين.
bulk-title = ما في عهدتكم
bulk-texts = النصوص
bulk-explained = اختاروا نصوصا ثم بتوا فيها جميعا أدناه. ويُبت في كل نص على حدة: فما تغير منها في هذه الأثناء يبقى على حاله.
bulk-own-statement = أسباب تخص هذا النص
bulk-decide = قراركم بشأن النصوص المختارة
bulk-same-reasons = طلب تعديلات للأسباب نفسها
bulk-own-reasons = رفض النشر مع أسباب لكل نص على حدة
bulk-own-reasons-explained = يلزم لكل نص مختار قاعدته وأسبابه، وتُكتب أسفل النص.
bulk-nothing-held = لا شيء في عهدتكم.
bulk-claim = استلام النصوص المختارة
bulk-claim-explained = ثم يمكنكم البت فيها معا.
bulk-choose = اختيار { $who }، { $topic }
bulk-outcomes = النتيجة
bulk-a-case = نص
bulk-claimed = في عهدتكم الآن
bulk-kept = لا يزال في عهدتكم
bulk-released = أُعيد إلى قائمة الانتظار
bulk-approved = نُشر
bulk-sent-back = طُلب تعديله
bulk-declined = رُفض نشره
bulk-proposed = اقتُرح؛ ويلزم أن يوافق مشرف ثانٍ
bulk-not-yours = لم يحدث شيء: لا يجوز لكم البت في هذا النص.
bulk-not-there = لم يحدث شيء: لا يوجد نص كهذا.
bulk-none-chosen = يُرجى اختيار نص واحد على الأقل.
bulk-too-many = يُرجى اختيار { $count } على الأكثر في المرة الواحدة.
bulk-each-statement = يلزم لكل نص ترفضون نشره قاعدة وأسباب تخصه.
keys-title = لوحة المفاتيح
keys-move = النص التالي في القائمة أو السابق
keys-next = استلام النص التالي
keys-approve = الموافقة بعد لحظات؛ ويمكن إلى ذلك الحين الرجوع عنها بالمفتاح u
keys-changes = طلب تعديلات؛ والبدء بالأسباب إن لم تُذكر
keys-decline = رفض النشر؛ والبدء بالأسباب إن لم تُذكر
keys-release = الإعادة إلى قائمة الانتظار
keys-undo = التراجع عما فعلتم للتو حيثما يُتاح ذلك
keys-help = فتح هذه القائمة وإغلاقها
keys-off = تعطيل هذه المفاتيح
keys-on = تفعيل المفاتيح المفردة
keys-explained = لا أثر لها أثناء الكتابة.
hints-title = إشارات
hints-explained = لاحظ برنامج ما يلي. وهو لا يقرر شيئا، ويُحفظ ما لاحظه مع النص.
hint-near-duplicate = { $count }٪ من كلماته وارد في
hint-campaign = نصوص شبه متطابقة: { $count }، وأصحابها: { $authors }
hint-many-links = روابط: { $count }
hint-first = أول مساهمة لصاحبها
hint-shouting = { $count }٪ من كلماته الطويلة بالأحرف الكبيرة
hint-watched = كلمات مرصودة: { $words }
hint-unpublished = نص غير منشور في موضوع «{ $topic }»
hint-in-translation = { $language } (ترجمة على سبيل المجاملة): { $hint }
watched-words = كلمات مرصودة
hint-watched-words = كلمة أو عبارة في كل سطر؛ والنجمة في آخرها تقوم مقام أي نهاية. ويرى المشرفون مواضع ورودها. ولا يُرفض أي نص بسببها، ولا يرى هذه القائمة أحد غيرهم.
