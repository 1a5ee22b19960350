moderation-title = الإشراف
moderation-item-title = مساهمة تنتظر قراركم
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
own-text = مساهمتكم
you-hold-it = في عهدتكم
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
