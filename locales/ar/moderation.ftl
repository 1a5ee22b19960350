moderation-title = الإشراف
moderation-item-title = مراجعة مساهمة
waiting-count = { $count ->
    [zero] لا نصوص في الانتظار
    [one] نص واحد في الانتظار
    [two] نصان في الانتظار
    [few] { $count } نصوص في الانتظار
    [many] { $count } نصا في الانتظار
   *[other] { $count } نص في الانتظار
    }
oldest-waits = أطول مدة انتظار: { $time }
claim-heading = التالي
claim-next = استلام النص التالي
claim-this = استلام هذا النص
claim-explained = يبقى النص في عهدتكم 15 دقيقة، ويرى ذلك سائر المشرفين.
waiting = في الانتظار
nothing-waits = لا شيء في الانتظار.
correction-of = تصويب للمساهمة رقم { $no }
text-number = { $number ->
    [zero] النص { $number }
    [one] النص الأول
    [two] النص الثاني
    [few] النص { $number }
    [many] النص { $number }
   *[other] النص { $number }
    }
word-count = { $count ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
    }
waits = مدة الانتظار: { $time }
late = متأخرة
late-resubmitted = أُعيد تقديمه بعد الإغلاق
late-confirmed = أُكِّد بعد الإغلاق
late-right-of-reply = حق الرد، في غضون 48 ساعة
own-text = لكم أو لمنظمتكم
own-filing = أدخلتموه
you-hold-it = في عهدتكم (المدة المتبقية: { $time })
you-hold-until = في عهدتكم حتى
held-by = في عهدة
take-over = نقلها إلى عهدتكم
take-over-reason = السبب (يُدوَّن في السجل)
mandate-missing = لم يُتحقق من التفويض
changed-meanwhile = لم يُتخذ أي قرار.
difference = ما تغيّر
your-decision = قراركم
approve = موافقة ونشر
release = إعادة إلى قائمة الانتظار
request-changes = طلب تعديلات
decline = رفض النشر
rule = القاعدة
rule-when = (عند طلب تعديلات أو رفض النشر)
reasons-to-author = الأسباب الموجهة إلى صاحب المساهمة
reasons-hint = سيقرؤها صاحب المساهمة.
canned-texts = نصوص جاهزة للاسترشاد بها
remove = إزالة المساهمة المنشورة
restore = إعادة نشر المساهمة
reviewed-text = النص
you-wrote = ما كتبتموه
what-readers-see = ما يراه القراء
what-readers-would-see = ما سيراه القراء من جديد
cannot-approve = هذا النص مقدَّم باسم منظمة، ولم يتحقق أي من المنظمين من تفويض صاحبه بعد. ولا يمكن الموافقة عليه قبل ذلك؛ ويمكنكم طلب تعديلات أو رفض النشر.
keep-longer = تمديد المدة
canned-for-changes = لطلب تعديلات
canned-for-declining = لرفض النشر
decided-published = نُشرت المساهمة برقم { $no }.
decided-corrected = نُشر تصويب المساهمة رقم { $no }.
decided-sent-back = طُلبت تعديلات، وأُبلغ صاحب المساهمة بذلك.
decided-declined = رُفض النشر، وأُبلغ صاحب المساهمة بالأسباب.
decided-removed = أُزيلت المساهمة رقم { $no }.
decided-restored = أُعيد نشر المساهمة رقم { $no }.
decided-as-read = كما يراها القراء
decided-look-again = الاطلاع على القرار
decided-lately = أحدث القرارات
decided-pages = صفحات القرارات
decided-by = بقرار من
decided-ago = مضى عليه { $time }
moderate-this = مراجعة هذه المساهمة
refused-no-such-rule = لا توجد قاعدة كهذه. يُرجى اختيار قاعدة من القائمة.
closed-answer-until = أُغلق الموضوع. وإذا طلبتم تعديلات، فأمام صاحب النص خمسة أيام للرد.
closed-no-answer = أُغلق الموضوع، وقد ورد هذا النص متأخرا: وإذا طلبتم تعديلات، فلن يستطيع صاحبه الرد.
