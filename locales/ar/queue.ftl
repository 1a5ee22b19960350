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
