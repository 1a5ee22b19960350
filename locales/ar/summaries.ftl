nav-summaries = الموجزات
summary = موجز
summaries-lead = ما يعرضه المنظمون من المناقشات. وكل فقرة تقود إلى المساهمات التي تستند إليها.
summaries-older = موجزات سابقة
summaries-empty = لم يُنشر أي موجز بعد
summaries-empty-explained = تجدون هنا ما يعرضه المنظمون من أي مناقشة متى نشروه.
summary-published-on = تاريخ النشر:
summary-note = أُعد هذا الموجز على مسؤولية المقرر وحده، ولم يكن موضع تفاوض، وليس وثيقة رسمية للأمم المتحدة أو لأي هيئة أخرى.
summary-cites-explained = الأرقام الموضوعة في مربعات هي أرقام مساهمات، وتقود إلى ما قيل.
summary-contributors = المساهمون المستشهد بهم
summary-rests-on = يستند إلى
summary-sources = المساهمات المستشهد بها
summary-coverage = المستشهد بهم
about-summary = عن هذا الموجز
take-along = تنزيل الموجز
cite-of-group = { $group }، رقم
coverage-of = { $cited } من { $spoke }
coverage-cited = المستشهد بها
coverage-spoke = المنشورة
coverage-explained = عدد المنظمات المستشهد بها من مجموع المنظمات التي نُشرت مساهمات لها في هذه المواضيع. ويُحسب من يتحدث بصفة شخصية واحدا.
source-paragraph = الفقرة
source-contribution = المساهمة
source-revision = الصيغة
source-standing = ما استجد
standing-as-cited = كما استُشهد بها
standing-changed = صُوّبت بعد ذلك
standing-withdrawn = سُحبت بعد ذلك
standing-removed = أُزيلت بعد ذلك
cited-changed = صُوّبت المساهمة رقم { $no } بعد الاستشهاد بها.
cited-withdrawn = سحب صاحب المساهمة رقم { $no } مساهمته بعد الاستشهاد بها، ولم يعد الاطلاع على نصها ممكنا.
cited-removed = أزال أحد المشرفين المساهمة رقم { $no } بعد الاستشهاد بها، ولم يعد الاطلاع على نصها ممكنا.

cited-in = استُشهد بها في
cited-in-paragraph = الفقرة { $paragraph } من
where-it-went = أين وردت مساهمتكم
where-it-went-nowhere = لم يستشهد بها أي موجز منشور حتى الآن.
summaries-of-topic = الموجزات

organise-summaries-empty = لم يُشرع في أي موجز بعد
organise-summaries-empty-explained = يعرض الموجز موضوعا أو أكثر في فقرات مرقمة تستشهد بالمساهمات.
summary-published = منشور
summary-changed-at = آخر تعديل:
summary-new = موجز جديد
summary-new-explained = لا يراه سوى المنظمين إلى أن تنشروه.
summary-title = العنوان
summary-process = العملية
summary-language = لغة الموجز
summary-topics = المواضيع
summary-topics-hint = يمكن الاستشهاد بما نُشر فيها.
summary-no-topics = لا توجد مواضيع منشورة بعد.
summary-preface = التمهيد
summary-preface-hint = كيف أُعد الموجز، وما تعنيه فيه ألفاظ مثل «العديد». ويبدأ السطر الفارغ فقرة جديدة.
summary-begin = بدء
summary-save = حفظ
cancel = إلغاء

summary-about = العنوان والتمهيد
summary-the-text = النص
summary-no-text = لا يوجد نص.
summary-add = إضافة إلى النص
summary-heading-label = العنوان { $label }
summary-paragraph-label = الفقرة { $label }
summary-kind = النوع
summary-kind-paragraph = فقرة
summary-kind-heading = عنوان
summary-text = النص
summary-cites = المساهمات المستشهد بها
summary-cites-hint = يُرجى التأشير على المساهمات التي تستند إليها هذه الفقرة. ويظل الاستشهاد مرتبطا بالنص الذي كان معروضا عند أول استشهاد.
summary-citable = المساهمات التي يمكن الاستشهاد بها
summary-numbers = الاستشهاد بالأرقام
summary-numbers-hint = مثل 4, 12 (بفواصل على شكل «,» أو بمسافات). وتأتي بعد المساهمات المؤشر عليها، بهذا الترتيب.
summary-save-and-more = حفظ وعرض المساهمات التالية
summary-save-and-topic = حفظ وعرض مساهمات الموضوع:
cited-in-paragraphs = مستشهد بها في الفقرات: { $numbers }
summary-edit = تعديل
summary-up = نقل إلى أعلى
summary-down = نقل إلى أسفل
summary-add-after = إضافة بعد هذا
summary-delete = حذف
summary-uncited = لم ترد بعد في أي فقرة
summary-cite = استشهاد
summary-cite-in = الفقرة التي تستشهد بالمساهمة رقم { $no }
summary-publish = النشر
summary-publish-explained = يصبح متاحا للجميع، ويصبح نصه نهائيا: فلا يمكن لأحد تعديله بعد ذلك.
summary-publish-now = نشر النص النهائي
summary-is-frozen = نص نهائي.
summary-to-published = إلى الموجز المنشور
summary-not-saved = لم يُغيَّر شيء بعد.
summary-to-the-field = عرض ما ينقص
summary-typed = ما كتبتموه
summary-stored = المحفوظ حاليا
summary-checks = عمليات التحقق
summary-renew = الاستشهاد بالنص الجديد

summary-next-write = التالي: كتابة الفقرة الأولى
summary-next-write-explained = تُرقم الفقرات على امتداد النص كله، وتُميز العناوين بحروف.
summary-next-write-go = كتابة
summary-next-uncited = { $count ->
    [zero] التالي: لا مساهمات خارج الفقرات
    [one] التالي: مساهمة واحدة لم ترد في أي فقرة
    [two] التالي: مساهمتان لم تردا في أي فقرة
    [few] التالي: { $count } مساهمات لم ترد في أي فقرة
    [many] التالي: { $count } مساهمة لم ترد في أي فقرة
   *[other] التالي: { $count } مساهمة لم ترد في أي فقرة
    }
summary-next-uncited-explained = يُرجى الاستشهاد بكل منها في الموضع المناسب.
summary-next-uncited-go = استعراضها
summary-next-cite = التالي: الفقرة { $number } لا تستشهد بأي مساهمة
summary-next-cite-explained = ينبغي أن تقود كل فقرة إلى المساهمات التي تستند إليها.
summary-next-cite-go = الاطلاع عليها
summary-next-renew = التالي: تغير ما تستشهد به الفقرة { $number }
summary-next-renew-explained = يُرجى قراءته من جديد والتأكد من أن الفقرة لا تزال صحيحة.
summary-next-renew-go = الاطلاع عليها
summary-next-appeal = الخطوة التالية: هناك طعن قيد النظر
summary-next-appeal-explained = يُبت في الطعون قبل تثبيت الموجز: فقد يلزم الاستشهاد بما تسفر عنه.
summary-next-appeal-go = الاطلاع عليه
summary-next-publish = التالي: قراءة النص مرة أخيرة ونشره
summary-next-publish-explained = جرى الاستشهاد بجميع المساهمات المنشورة، وكل فقرة تقود إلى مصادرها.
summary-next-publish-go = الانتقال إلى النشر

check-in-no-paragraph = { $count ->
    [zero] لا توجد مساهمات منشورة خارج الفقرات.
    [one] مساهمة منشورة واحدة لا ترد في أي فقرة.
    [two] مساهمتان منشورتان لا تردان في أي فقرة.
    [few] { $count } مساهمات منشورة لا ترد في أي فقرة.
    [many] { $count } مساهمة منشورة لا ترد في أي فقرة.
   *[other] { $count } مساهمة منشورة لا ترد في أي فقرة.
    }
check-without-citation = الفقرة { $number } لا تستشهد بأي مساهمة.
check-appeal = هناك طعن قيد النظر في موضوع «{ $topic }».
check-changed = صُوّبت المساهمة رقم { $no } الواردة في الفقرة { $number } بعد الاستشهاد بها.
check-withdrawn = سُحبت المساهمة رقم { $no } الواردة في الفقرة { $number } بعد الاستشهاد بها.
check-removed = أُزيلت المساهمة رقم { $no } الواردة في الفقرة { $number } بعد الاستشهاد بها.
check-fine = لا يوجد ما يتطلب المعالجة: فقد جرى الاستشهاد بجميع المساهمات المنشورة بنصها الذي يراه القراء.

summary-refused-published = نُشر هذا الموجز في هذه الأثناء وأصبح نصه نهائيا. وما كتبتموه محفوظ في هذه الصفحة؛ انسخوه إذا كنتم بحاجة إليه.
summary-refused-changed = عدّل أحدهم هذا الموجز بعد أن فتحتموه. ولم يُمحَ شيء: فما كتبتموه لا يزال في النموذج. يُرجى المقارنة ثم الحفظ من جديد.
summary-refused-not-citable = { $numbers }: لا يمكن الاستشهاد إلا بالمساهمات المنشورة في مواضيع هذا الموجز.
summary-refused-numbers = يُرجى كتابة أرقام فقط، مثل 4, 12 (بفواصل على شكل «,» أو بمسافات).
summary-refused-topic = يُرجى اختيار موضوع واحد على الأقل.
summary-refused-no-paragraph = لا توجد أي فقرة لنشرها بعد.
summary-refused-uncited = لم يُنشر الموجز: فكل فقرة يجب أن تقود إلى مساهمة. والفقرات التي ينبغي إضافة استشهاد إليها أو حذفها: { $numbers }.
summary-refused-appeals = لم يُنشر الموجز: ففي هذه المواضيع طعون قيد النظر، ويُبت فيها قبل تثبيت الموجز.
summary-published-uncited = لم يُستشهد بها
summary-published-uncited-explained = ما نُشر في هذه المواضيع ولم يرد في أي فقرة من هذا الموجز.
summary-published-later = نُشرت بعد هذا الموجز
summary-refused-other-process = لا ينتمي أي من المواضيع المختارة إلى هذه العملية.
summary-refused-several-processes = تنتمي المواضيع المختارة إلى عدة عمليات. يُرجى اختيار إحداها.
summary-process-of-topics = عملية المواضيع المختارة
summary-publish-look = المراجعة والنشر
summary-publishing = نشر هذا الموجز
summary-publishing-explained = يصبح الموجز بعد نشره متاحا للجميع ونهائيا إلى الأبد: فلا يمكن لأحد أن يغير فيه كلمة أو استشهادا. أما ما يرد فيه من أقوال المساهمين فيظل من الممكن سحبه أو تصويبه، ويشير الموجز عندئذ إلى ذلك.
summary-publishing-open = ما لم يُعالج بعد
summary-publishing-fine = لا يوجد ما يتطلب المعالجة: فقد جرى الاستشهاد بجميع المساهمات المنشورة بنصها الذي يراه القراء.
summary-publishing-uncited = مساهمات لا تستشهد بها أي فقرة
summary-publishing-uncited-explained = ستُدرج في الموجز المنشور على أنها لم يُستشهد بها.
summary-publishing-all = عرضها كلها في صفحة الإعداد ({ $count })
summary-back-to-desk = العودة إلى صفحة الإعداد
summary-stored-cites = الاستشهادات الحالية
summary-nothing-cited = لا توجد أي استشهادات.
summary-stays-ticked = مستشهد بها حاليا؛ ولم يكن مؤشرا عليها في نموذجكم
