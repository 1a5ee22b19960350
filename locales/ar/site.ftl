skip-to-text = الانتقال إلى النص
brand-tagline = مشاورة كتابية. ليست وثيقة رسمية للأمم المتحدة.
nav-site = الموقع
nav-sessions = الجلسات
nav-ledger = سجل القرارات
nav-rules = قواعد السلوك
nav-language = اللغة:
nav-desk = مكتبي
nav-moderation = الإشراف
nav-organise = التنظيم
nav-account = الحساب
nav-sign-in = تسجيل الدخول
nav-sign-out = تسجيل الخروج
you-are-here = موقعكم الحالي
pages = الصفحات
earlier = المساهمات السابقة
later = المساهمات التالية
optional = (اختياري)
reference = الرقم المرجعي
history = سجل الإجراءات
foot-record = Plenary منبر للتشاور الكتابي. وليس فيه ما يشكل وثيقة رسمية للأمم المتحدة أو لأي هيئة أخرى.
foot-designations = لا تنطوي التسميات المستخدمة على أي رأي بشأن المركز القانوني لأي بلد أو إقليم أو منطقة.

home-title = كل الأصوات مدونة قبل أن يبدأ الاجتماع
home-lead = تجيب الدول والمجتمع المدني وقطاع الصناعة وجهات أخرى كتابةً عن الأسئلة نفسها، في مناقشات متسلسلة مرتبة حسب فئة المتحدثين. ويبتّ المشرفون في النشر بقرارات معللة. ويُعدّ المنظمون موجزا تقود كل جملة فيه إلى مصدرها.
home-open-now = مفتوحة الآن
home-nothing-open = لا يوجد حاليا موضوع يتلقى مساهمات.
home-how = كيف يجري العمل
home-how-1 = اكتبوا
home-how-1-text = أجيبوا عن السؤال، أو ردوا على مساهمة، باسم منظمتكم أو بصفتكم الشخصية. واحتفظوا بالمسودة ما شئتم من الوقت.
home-how-2 = يقرؤكم الجميع
home-how-2-text = يقرأ أحد المشرفين المساهمة قبل ظهورها. وكل قرار مدوّن في سجل عام، وكل رفض معلل.
home-how-3 = يُؤخذ رأيكم في الحسبان
home-how-3-text = يستشهد الموجز بالمساهمات بأرقامها. ومن كل جملة تصلون إلى المساهمات التي تستند إليها.
home-newest = أحدث ما نُشر

lasts-minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
    }
lasts-hours = { $hours ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }{ $minutes ->
        [zero] {""}
        [one] {" "}ودقيقة واحدة
        [two] {" "}ودقيقتان
        [few] {" "}و{ $minutes } دقائق
        [many] {" "}و{ $minutes } دقيقة
       *[other] {" "}و{ $minutes } دقيقة
    }
lasts-days = { $count ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوما
   *[other] { $count } يوم
    }
closes-in-minutes = { $count ->
    [zero] يُغلق بعد أقل من دقيقة
    [one] يُغلق بعد دقيقة واحدة
    [two] يُغلق بعد دقيقتين
    [few] يُغلق بعد { $count } دقائق
    [many] يُغلق بعد { $count } دقيقة
   *[other] يُغلق بعد { $count } دقيقة
    }
closes-in-hours = { $count ->
    [zero] يُغلق بعد أقل من ساعة
    [one] يُغلق بعد ساعة واحدة
    [two] يُغلق بعد ساعتين
    [few] يُغلق بعد { $count } ساعات
    [many] يُغلق بعد { $count } ساعة
   *[other] يُغلق بعد { $count } ساعة
    }
closes-in-days = { $count ->
    [zero] يُغلق بعد أقل من يوم
    [one] يُغلق بعد يوم واحد
    [two] يُغلق بعد يومين
    [few] يُغلق بعد { $count } أيام
    [many] يُغلق بعد { $count } يوما
   *[other] يُغلق بعد { $count } يوم
    }

language-ar = العربية
language-zh = الصينية
language-en = الإنكليزية
language-fr = الفرنسية
language-ru = الروسية
language-es = الإسبانية
language-und = لغة أخرى

group-state = دولة
group-state-plural = الدول
group-civil_society = المجتمع المدني
group-civil_society-plural = المجتمع المدني
group-industry = قطاع الصناعة
group-industry-plural = قطاع الصناعة
group-academia = الأوساط الأكاديمية
group-academia-plural = الأوساط الأكاديمية
group-technical_community = الأوساط التقنية
group-technical_community-plural = الأوساط التقنية
group-international_organisation = منظمة دولية
group-international_organisation-plural = المنظمات الدولية
group-individual = فرد
group-individual-plural = الأفراد
group-other = فئة أخرى
group-other-plural = فئات أخرى

capacity-organisation = باسم المنظمة
capacity-group = باسم مجموعة من الدول أو المنظمات
capacity-personal = بصفة شخصية
nav-topics = المواضيع
nav-processes = العمليات
home-join = إنشاء حساب
home-see-open = الاطلاع على المفتوح حاليا
home-all-topics = جميع المواضيع
