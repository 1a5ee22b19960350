replies-count = { $count ->
    [zero] لا ردود
    [one] رد واحد
    [two] ردان
    [few] { $count } ردود
    [many] { $count } ردا
   *[other] { $count } رد
    }
go-previous = السابقة: رقم { $no }
go-next = التالية: رقم { $no }
go-next-of-group = التالية من الفئة نفسها: رقم { $no }
next-one-of-group = التالية من الفئة نفسها:
page-range = { $first }–{ $last }
page-standing = المساهمات من { $first } إلى { $last } من أصل { $all }
all-pages = جميع الصفحات
fold-roots = إظهار بداية كل فرع فقط
fold-nothing = إظهار جميع الردود
arrange = الترتيب والتصفية
arrange-sort = الترتيب
sort-thread = حسب سير المناقشة
sort-newest = الأحدث أولا
sort-discussed = الأكثر مناقشة أولا
arrange-group = الفئة
arrange-everybody = جميع الفئات
arrange-organisation = المنظمة
arrange-every-organisation = جميع المنظمات
arrange-language = اللغة
arrange-every-language = جميع اللغات
arrange-show = عرض
found-count = { $count ->
    [zero] لم يُعثر على أي مساهمة.
    [one] عُثر على مساهمة واحدة.
    [two] عُثر على مساهمتين.
    [few] عُثر على { $count } مساهمات.
    [many] عُثر على { $count } مساهمة.
   *[other] عُثر على { $count } مساهمة.
    }
found-show-all = عرض جميع المساهمات
found-none = لا يوجد فيما نُشر هنا ما يوافق ذلك.
replies-hide = إخفاء الردود
replies-show = إظهار الردود
unread-heading = الجديد بالنسبة إليكم
unread-count = { $count ->
    [zero] لا مساهمات جديدة منذ آخر قراءة لكم.
    [one] مساهمة جديدة واحدة منذ آخر قراءة لكم.
    [two] مساهمتان جديدتان منذ آخر قراءة لكم.
    [few] { $count } مساهمات جديدة منذ آخر قراءة لكم.
    [many] { $count } مساهمة جديدة منذ آخر قراءة لكم.
   *[other] { $count } مساهمة جديدة منذ آخر قراءة لكم.
    }
unread-none = لقد قرأتم كل ما نُشر هنا.
unread-first = ضعوا علامة على موضع قراءتكم، وما يُنشر بعد ذلك يظهر لكم وحدكم على أنه جديد.
unread-next = الجديدة التالية: رقم { $no }
unread-mark = وضع علامة مقروء حتى رقم { $no }
unread-tag = جديد
unread-here = الجديد في هذه الصفحة
news-count = { $count ->
    [zero] لا جديد
    [one] مساهمة جديدة واحدة – عرض
    [two] مساهمتان جديدتان – عرض
    [few] { $count } مساهمات جديدة – عرض
    [many] { $count } مساهمة جديدة – عرض
   *[other] { $count } مساهمة جديدة – عرض
    }
news-label = ما نُشر في هذه الأثناء
print-view = نسخة للطباعة
print-explained = تتضمن هذه الصفحة النص وحده. اطبعوها أو احفظوها بواسطة متصفحكم.
print-back = العودة إلى القراءة
print-branch = طباعة هذا الفرع
topics-arrange = التصفية حسب المسألة أو المعيار
arrange-issue = المسألة
arrange-every-issue = جميع المسائل
arrange-norm = المعيار
arrange-every-norm = جميع المعايير
topics-show-all = عرض جميع المواضيع
