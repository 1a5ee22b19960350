home = الصفحة الرئيسية
home-all-sessions = جميع الجلسات
process = العملية
issues = المسائل
norms = المعايير
norms-explained = الحروف والمواضع رسمية. أما العناوين فشائعة الاستعمال وليست رسمية، وإعادة الصياغة من عندنا وليست اقتباسا.
norm-letter = المعيار { $letter }
norm-ours = بتعبيرنا:
pages-to-come = الجلسات المقبلة

sessions-title = الجلسات
sessions-lead = الاجتماعات والمشاورات والمناسبات الجانبية، وما يُطرح ويُكتب بشأنها.
sessions-calendar = جميع الجلسات في ملف تقويم ({"\u2066"}.ics{"\u2069"})
sessions-to-come = الجلسات المقبلة
sessions-none-to-come = لم يُعلن عن أي جلسة.
sessions-subscribe = يمكنكم الاشتراك في التقويم لتظهر فيه الجلسات عند الإعلان عنها.
sessions-further = جلسات لاحقة
sessions-earlier = جلسات سابقة
calendar-name = Plenary: الجلسات

session-kind-formal_meeting = جلسة رسمية
session-kind-informal_consultation = مشاورة غير رسمية
session-kind-side_event = مناسبة جانبية
session-kind-workshop = حلقة عمل
session-kind-conference_session = جلسة في مؤتمر
attendance-online = عبر الإنترنت
attendance-in_person = حضوريا
attendance-hybrid = حضوريا وعبر الإنترنت
organisation-role-host = الجهة المضيفة
organisation-role-convenor = الجهة الداعية
organisation-role-facilitator = الجهة الميسرة
organisation-role-co_lead = الجهة المشاركة في القيادة
organisation-role-partner = الجهة الشريكة
link-role-live_stream = بث مباشر
link-role-registration = التسجيل للحضور
link-role-more_information = مزيد من المعلومات
link-role-recording = تسجيل الجلسة
link-role-document = وثيقة

session-two-days = من { $from } إلى { $until }
session-passed = انتهت
session-running = جارية الآن
session-in-minutes = { $count ->
    [zero] بعد أقل من دقيقة
    [one] بعد دقيقة واحدة
    [two] بعد دقيقتين
    [few] بعد { $count } دقائق
    [many] بعد { $count } دقيقة
   *[other] بعد { $count } دقيقة
    }
session-in-hours = { $count ->
    [zero] بعد أقل من ساعة
    [one] بعد ساعة واحدة
    [two] بعد ساعتين
    [few] بعد { $count } ساعات
    [many] بعد { $count } ساعة
   *[other] بعد { $count } ساعة
    }
session-in-days = { $count ->
    [zero] بعد أقل من يوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $count } أيام
    [many] بعد { $count } يوما
   *[other] بعد { $count } يوم
    }
session-two-times = مذكور لها أكثر من وقت
session-reader-time = بتوقيتكم: {"{time}"}
session-is-side-event = هذه مناسبة جانبية، تُعقد على هامش اجتماعات الهيئة وليست جزءا منها.
session-conflict-heading = يذكر المصدر أكثر من وقت
session-conflict = الأوقات المذكورة أدناه متضاربة، وقد أُبقي عليها جميعا. والوقت المؤشر عليه هو المعتمد حاليا لأنه يذكر منطقته الزمنية (أو لأن أحد المنظمين أدخله)؛ ولم يحسم المنظمون الأمر بعد.
session-settled-heading = ذكر المصدر أكثر من وقت
session-settled = حسم أحد المنظمين الوقت الصحيح، وذلك في
session-readings-heading = كيف حُدد الوقت
session-used-here = المعتمد هنا
session-read-as = فُهم على أنه:
session-zone-inferred = (لم تُذكر المنطقة الزمنية، وهي مستنتجة)
session-topics = المواضيع المطروحة للنقاش
session-people = المشاركون
session-programme = البرنامج
about-session = عن هذه الجلسة
session-details = التفاصيل
session-occasion = المناسبة
session-venue = المكان
session-admission = شروط الحضور
session-contact = الاتصال
session-contact-hidden = محجوبة في المصدر
session-number = الرقم المرجعي
session-links = روابط
session-calendar = التقويم
session-add-to-calendar = إضافة إلى تقويمكم ({"\u2066"}.ics{"\u2069"})
session-source = عن هذه البيانات
session-not-official = هذه الصفحة ليست وثيقة رسمية.

topic-not-yet = لم يُفتح بعد
topic-sessions = جلسات هذا الموضوع
topic-refers = يشير إلى
topic-all-of-process = كل ما يخص هذه العملية

process-topics = المواضيع
process-no-topics = لا توجد مواضيع بعد.
process-no-sessions = لا توجد جلسات بعد.
process-more-topics = مواضيع سابقة
process-about = عن هذه العملية
process-mandate = الولاية
process-not-official = تُجمع هنا المساهمات في هذه العملية على نحو مستقل. وهذه الصفحة ليست من وثائقها الرسمية.
session-cancelled = أُلغيت
session-cancelled-explained = لن تُعقد هذه الجلسة. وتظل المعلومات الواردة هنا محفوظة.
session-topics-past = مواضيع هذه الجلسة
link-role-registration-past = التسجيل للحضور (في الجلسة التي انتهت)
link-role-live_stream-past = بث مباشر (للجلسة التي انتهت)
topics-title = المواضيع
topics-lead = الأسئلة المطروحة للنقاش، وتلك التي أُغلقت.
topics-none-open = لا يوجد حاليا موضوع يتلقى مساهمات، ولم يُعلن عن أي موضوع مقبل.
topics-none-closed = لم يُغلق أي موضوع بعد.
topics-further = مواضيع أخرى
topics-earlier = مواضيع أُغلقت سابقا
topics-open = المفتوحة والمقبلة
topics-closed = المغلقة
processes-title = العمليات
processes-lead = ما تُجمع المساهمات من أجله: الأفرقة العاملة والمنتديات وهيئات أخرى.
processes-none = لا توجد أي عملية بعد.
processes-further = عمليات أخرى
