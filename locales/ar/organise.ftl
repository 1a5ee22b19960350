organise-title = التنظيم
organise-sessions = الجلسات
organise-topics = المواضيع
organise-processes = العمليات
organise-mandates = التفويضات
organise-all = كل المحتويات
organise-sessions-explained = المناسبات بأوقاتها وأماكنها والمشاركين فيها ومذكراتها المفاهيمية؛ وحسم الأوقات المتضاربة.
organise-topics-explained = الأسئلة المطروحة للنقاش، ومواعيد فتحها وإغلاقها.
organise-processes-explained = ما تُجمع المساهمات من أجله، بما له من مسائل ومعايير.
organise-summaries-explained = فقرات مرقمة تستشهد بالمساهمات التي تستند إليها، ونشرها.
organise-new-session = جلسة جديدة
organise-new-topic = موضوع جديد
organise-new-process = عملية جديدة
organise-conflicts = أوقات متضاربة
organise-draft-sessions = جلسات غير منشورة
organise-draft-topics = مواضيع غير منشورة
organise-none-yet = لا يوجد شيء هنا بعد.
organise-more = عدد العناصر الأخرى: { $count }
organise-further = المزيد
organise-save = حفظ
organise-save-publish = حفظ ونشر
organise-saved = تم الحفظ.
organise-to-page = عرض الصفحة العامة
organise-go-on = متابعة
organise-no-process = لا توجد أي عملية بعد، وكل ما عداها يندرج في إطار عملية.
organise-changed = أدخل شخص آخر تغييرات في هذه الأثناء
organise-changed-explained = لم يُحفظ شيء مما كتبتموه، وهو موجود بكامله في النموذج أدناه. وتُعرض هنا الصيغتان حيثما اختلفتا. وإذا أرسلتم النموذج من جديد، حل محل الصيغة المحفوظة.
organise-stored = الصيغة المحفوظة حاليا
organise-typed = الصيغة الواردة في نموذجكم
state-draft-record = غير منشور

next-mandates = { $count ->
    [zero] التالي: لا تفويضات بانتظار التحقق
    [one] التالي: تفويض واحد بانتظار التحقق
    [two] التالي: تفويضان بانتظار التحقق
    [few] التالي: { $count } تفويضات بانتظار التحقق
    [many] التالي: { $count } تفويضا بانتظار التحقق
   *[other] التالي: { $count } تفويض بانتظار التحقق
    }
next-mandates-go = النظر فيها
next-focal-points = { $count ->
    [zero] التالي: لا منظمات ينقصها منسق يوافق على ما ترسله
    [one] التالي: منظمة واحدة ليس لها من يوافق على ما ترسله
    [two] التالي: منظمتان ليس لهما من يوافق على ما ترسلانه
    [few] التالي: { $count } منظمات ليس لها من يوافق على ما ترسله
    [many] التالي: { $count } منظمة ليس لها من يوافق على ما ترسله
   *[other] التالي: { $count } منظمة ليس لها من يوافق على ما ترسله
    }
next-focal-points-go = تعيين منسق
next-process = التالي: إنشاء العملية التي يندرج في إطارها كل ما عداها
next-conflicts = { $count ->
    [zero] التالي: لا جلسات بأوقات متضاربة
    [one] التالي: جلسة واحدة أوقاتها متضاربة
    [two] التالي: جلستان أوقاتهما متضاربة
    [few] التالي: { $count } جلسات أوقاتها متضاربة
    [many] التالي: { $count } جلسة أوقاتها متضاربة
   *[other] التالي: { $count } جلسة أوقاتها متضاربة
    }
next-conflicts-go = حسم التضارب
next-sessions = { $count ->
    [zero] التالي: لا جلسات غير منشورة
    [one] التالي: جلسة واحدة غير منشورة
    [two] التالي: جلستان غير منشورتين
    [few] التالي: { $count } جلسات غير منشورة
    [many] التالي: { $count } جلسة غير منشورة
   *[other] التالي: { $count } جلسة غير منشورة
    }
next-topics = { $count ->
    [zero] التالي: لا مواضيع غير منشورة
    [one] التالي: موضوع واحد غير منشور
    [two] التالي: موضوعان غير منشورين
    [few] التالي: { $count } مواضيع غير منشورة
    [many] التالي: { $count } موضوعا غير منشور
   *[other] التالي: { $count } موضوع غير منشور
    }
next-draft-go = استكمال الإعداد
next-nothing = لا شيء في الانتظار. هل تودون طرح السؤال التالي؟

mandates-explained = لا يظهر شيء باسم منظمة قبل أن يتحقق أحد المنظمين من تفويض من يكتب باسمها.
mandates-waiting = في الانتظار
mandates-none = لا تفويضات في الانتظار.
mandates-all = { $count ->
    [zero] لا شيء في الانتظار
    [one] عرض التفويض المنتظر
    [two] عرض التفويضين المنتظرين
    [few] عرض كل التفويضات المنتظرة ({ $count })
    [many] عرض كل التفويضات المنتظرة ({ $count })
   *[other] عرض كل التفويضات المنتظرة ({ $count })
    }
mandate-for = باسم
mandate-asked = تاريخ الطلب:
mandate-own = تفويضكم: يبتّ فيه منظم آخر
mandate-verify = إقرار التفويض
mandate-refuse = رفض التفويض
refused-mandate-decided = لم يعد هذا التفويض في الانتظار: فقد بُتّ فيه أو سُحب في هذه الأثناء.

form-errors = بعض البيانات تحتاج إلى مراجعة
form-when = الزمان
form-where = المكان والحضور
form-who = المشاركون
form-what = المضمون
form-window = فترة تلقي المساهمات
form-belongs = ما يرتبط به الموضوع
field-title = العنوان
field-subtitle = العنوان الفرعي
field-kind = النوع
field-attendance = طريقة الحضور
field-zone = المنطقة الزمنية
field-date = التاريخ
field-starts = من الساعة
field-ends = حتى الساعة
field-ends-on = اليوم الأخير
field-contact-hidden = حجب المصدر بيانات الاتصال
field-organisations = المنظمات
field-sections = المذكرة المفاهيمية
field-source-note = مصدر هذه البيانات
field-readings = الأوقات المذكورة في المصدر
field-short-name = الاسم المختصر
field-name = الاسم الكامل
field-status = الوضع الراهن
field-question = السؤال
field-introduction = المقدمة
field-opens = الفتح
field-closes = الإغلاق
field-opens-date = تاريخ الفتح
field-opens-time = ساعة الفتح
field-closes-date = تاريخ الإغلاق
field-closes-time = ساعة الإغلاق
field-word-limit = الحد الأقصى لعدد كلمات المساهمة
field-grace = مهلة السماح بالدقائق
hint-title = كما ورد في المصدر.
hint-zone = اسم مكان، مثل Europe/Zurich أو America/New_York، أو UTC. ويُراعى التوقيت الصيفي لذلك المكان تلقائيا.
hint-ends = إذا كانت أسبق من ساعة البداية، فالمقصود اليوم التالي.
hint-ends-on = فقط إذا كانت الجلسة تنتهي في يوم غير ذلك.
hint-venue = معلومة واحدة في كل سطر.
hint-people = شخص واحد في كل سطر: الاسم, الصفة, جهة الانتماء | الفئة. الفاصلتان الأوليان (بالشكل «,» حصرا) هما اللتان تفصلان بين البيانات؛ ويمكن إغفال الفئة. والفئات هي: { $words }.
hint-organisations = منظمة واحدة في كل سطر: الاسم | الدور. والأدوار هي: { $words }.
hint-sections = نص عادي أو Markdown. والسطر الذي يبدأ بالعلامة ## تليها مسافة هو عنوان قسم.
hint-programme = فقرة واحدة في كل سطر: العنوان | {"\u2066"}14:00-14:30{"\u2069"}. ويمكن إغفال التوقيت.
hint-links = رابط واحد في كل سطر: عنوان الرابط (مبدوءا بـ {"\u2066"}https://{"\u2069"}) | الغرض | النص. والأغراض هي: { $words }. ولا يزور هذا الموقع أيا من هذه العناوين.
hint-source-note = يراها القراء. يُرجى بيان ما حُذف أو استُنتج أو صيغ بكلمات أخرى.
hint-readings = يُرجى إدراج كل ما يذكره المصدر عن الوقت، بنصه، حتى عند التطابق. فإذا تضاربت الأوقات، أُشير إلى ذلك في الصفحة، وحسم أحدكم الأمر مع بيان السبب. ويجب أن يكون الوقت الوارد أعلاه واحدا منها.
hint-short-name = مثل OEWG. ويُشتق منه عنوان الصفحة.
hint-mandate = رمز القرار الذي أنشأها.
hint-issues = مسألة واحدة في كل سطر: العنوان | الرمز. وإذا لم يُذكر رمز، أُنشئ تلقائيا.
hint-norms = معيار واحد في كل سطر: الحرف | الموضع | العنوان | إعادة صياغة من عندنا. ويمكن إغفال إعادة الصياغة؛ وهي تظهر منسوبة إلينا.
hint-topic-title = السؤال في بضع كلمات. ويُشتق منه عنوان الصفحة.
hint-question = سؤال واحد تمكن الإجابة عنه.
hint-introduction = ما ينبغي معرفته قبل الإجابة. نص عادي أو Markdown.
hint-grace = ما يصل خلال هذه المهلة بعد الإغلاق يُقبل ويُوسم بأنه متأخر. ولا يُعلن عن هذه المهلة.
reading-number = الوقت المذكور رقم { $number }
reading-words = بنص المصدر
reading-found = موضعه في المصدر
reading-zone = المنطقة الزمنية التي يُقرأ بها الوقت (تُترك فارغة إن لم تُذكر)
reading-note = ملاحظة
reading-add = إضافة وقت مذكور آخر

settle-title = الأوقات متضاربة
settle-explained = يُرجى اختيار الوقت الصحيح. وسيظهر السبب الذي تذكرونه في الصفحة العامة.
settle-done = حُسم الأمر. ويمكن إعادة النظر فيه.
settle-which = ما الوقت الصحيح؟
settle-reason = السبب (يُدوَّن في السجل)
settle-reason-hint = كيف عرفتم ذلك. يراه القراء، فيُرجى عدم ذكر أسماء أفراد.
settle-do = حسم الأمر

topic-for-process = العملية التي يندرج في إطارها
topic-unpublish = سحب من الموقع
topic-delete = حذف
topic-stays = كتب أحدهم في هذا الموضوع، ولذلك يبقى منشورا ولا يمكن حذفه. ويمكن إغلاقه بتحديد موعد الإغلاق.

refused-zone = يُرجى كتابة اسم مكان، مثل Europe/Zurich، أو UTC. ولا تُقبل الاختصارات مثل CET.
refused-choice = يُرجى اختيار أحد الخيارات المتاحة.
refused-person-group = لا توجد فئة بهذا الاسم. والفئات هي: { $words }.
refused-role = يُرجى ختم السطر بالعلامة | يليها أحد الأدوار: { $words }.
refused-link-role = يُرجى ذكر الغرض بعد العنوان: { $words }.
refused-letter = يُرجى البدء بحرف واحد تليه العلامة |.
refused-line = السطر { $line }: { $complaint }
refused-line-twice = سبق إدراج هذا البيان.
refused-too-many-lines = الحد الأقصى لعدد السطور هو { $number }.
refused-readings = تتعذر قراءة أحد الأوقات المذكورة بصيغته الحالية.
refused-time-of-no-reading = لا يرد هذا الوقت في أي من الأوقات المذكورة أدناه. يُرجى إضافة مصدره.
refused-ends-before = يجب أن تكون النهاية بعد البداية.
refused-closes-before = يجب أن يكون الإغلاق بعد الفتح.
refused-number = يُرجى كتابة عدد من { $least } إلى { $most }.
refused-no-reading = يُرجى اختيار أحد الأوقات المذكورة.
refused-issue-in-use = هناك مواضيع تشير إلى المسألة «{ $word }»، ولذلك لا يمكن حذفها.
refused-norm-in-use = هناك مواضيع تشير إلى المعيار «{ $word }»، ولذلك لا يمكن حذفه.
refused-written-in = كتب أحدهم في هذا الموضوع، أو هناك موجز يتناوله. ولذلك يبقى.
changed-look-again = تغيرت هذه الجلسة في هذه الأثناء. يُرجى مراجعتها والاختيار من جديد؛ والسبب الذي كتبتموه محفوظ.
mandate-group = تنتمي إلى
refused-group-settled = هناك من يمكنه التحدث باسم هذه المنظمة بالفعل، ولذلك تبقى فئتها كما هي.
organise-published = تم النشر.
organise-unpublished = أُلغي النشر.
refused-zone-abbreviation = { $abbreviation } اختصار يدل على فارق زمني لا على مكان. وهو محفوظ في نص المصدر؛ ويُرجى أن تُذكر هنا تسمية المكان الذي يُقرأ الوقت بتوقيته، مثل { $zones }.
organise-cancelled = أُلغيت الجلسة: يظهر ذلك في صفحتها وفي القوائم والتقاويم.
session-cancel = إلغاء الجلسة
session-resume = التراجع عن إلغاء الجلسة
session-unpublish = سحب من الموقع
session-stays = يرتبط بهذه الجلسة موضوع، ولذلك تبقى منشورة. ويمكن إلغاؤها.
refused-has-topics = يرتبط بهذه الجلسة موضوع، فتبقى منشورة؛ ويمكن إلغاؤها.
