statement-what = ما تقرر
statement-declined = لم يُنشر النص.
statement-declined-lasts = يسري ذلك دون حد زمني ما لم يُقبل طعن.
statement-removed = أُزيل النص من النشر. ويبقى رقمه مع إشارة في موضعه.
statement-removed-lasts = يسري ذلك دون حد زمني ما لم يُقبل طعن أو يُعِد أحد المشرفين نشر النص.
statement-facts = الوقائع
statement-text = النص { $number }، أُرسل في
statement-decided = صدر القرار في
statement-after-report = وكان أحد القراء قد أبلغ عن النص.
statement-own-reading = ولم يسبقه أي بلاغ، بل قرأ أحد المشرفين النص.
statement-automation = الوسائل الآلية
statement-automated = أسهم فيه رصد آلي، واتخذ القرار شخص.
statement-why = الشرح
statement-second = البيان الثاني بالأسباب
appeal-heading = الطعن
appeal-explained = سيعيد النظر في هذا القرار شخص لم يشارك فيه ولا ينتمي إلى منظمتكم، وسيبلغكم بالنتيجة وأسبابها.
appeal-until = يمكنكم الطعن حتى
appeal-words = ما تودون قوله في هذا الشأن
appeal-bring = تقديم الطعن
appeal-withdraw = سحب الطعن
appeal-opened = قُدّم في
appeal-closed = انتهى في
appeal-open = الطعن: في انتظار من ينظر فيه
appeal-under-way = الطعن: قيد النظر
appeal-upheld = الطعن: القرار قائم
appeal-overturned = الطعن: أُلغي القرار
appeal-partly = الطعن: القرار قائم جزئيا
appeal-taken-back = سُحب الطعن
appeal-ran-out = انتهى الطعن: لم يبت فيه أحد في الموعد
appeal-brought = قُدّم طعن
appeal-assigned = أُسند الطعن
appeal-settled = بُتّ في الطعن
appeal-withdrawn = سُحب الطعن
appeal-expired = انتهى الطعن دون نتيجة
report-brought = أبلغ عنها أحد القراء
report-closed = رُدّ على البلاغ
report-open = في انتظار أحد المشرفين.
report-acted = لم يعد النص المبلغ عنه منشورا.
report-no-action = يبقى النص على حاله.

letter-appeal_received-subject = وصل طعنكم ({"\u2066"}{ $reference }{"\u2069"})
letter-appeal_received-text =
    وصل طعنكم. وسينظر فيه شخص لم يشارك في القرار، ثم يبلغكم بالنتيجة وأسبابها.

    الموضوع: { $topic }
    الرقم المرجعي: {"\u2066"}{ $reference }{"\u2069"}

    تجدون كل التفاصيل في مكتبكم:

    { $desk }
letter-appeal_assigned-subject = أُسند إليكم طعن
letter-appeal_assigned-text =
    طُلب إليكم النظر في طعن. ولم تكن لكم صلة سابقة بالحالة، والقرار فيها لكم وحدكم.

    الموضوع: { $topic }

    { $link }
letter-appeal_upheld-subject = طعنكم: القرار قائم ({"\u2066"}{ $reference }{"\u2069"})
letter-appeal_upheld-text =
    نظر في طعنكم شخص لم يشارك في القرار. والقرار قائم.

    الموضوع: { $topic }
    الرقم المرجعي: {"\u2066"}{ $reference }{"\u2069"}
    قاعدة السلوك: { $rule }
    { $rules }

    الأسباب:

    { $explanation }

    تجدون كل التفاصيل في مكتبكم:

    { $desk }
letter-appeal_overturned-subject = طعنكم: أُلغي القرار ({"\u2066"}{ $reference }{"\u2069"})
letter-appeal_overturned-text =
    نظر في طعنكم شخص لم يشارك في القرار. وقد أُلغي القرار. وما لم تكونوا قد سحبتم النص أو استبدلتموه منذ ذلك الحين، فقد نُشر الآن أو عاد إلى موضعه.

    الموضوع: { $topic }
    الرقم المرجعي: {"\u2066"}{ $reference }{"\u2069"}
    قاعدة السلوك: { $rule }
    { $rules }

    الأسباب:

    { $explanation }

    تجدون كل التفاصيل في مكتبكم:

    { $desk }
letter-appeal_partly-subject = طعنكم: القرار قائم جزئيا ({"\u2066"}{ $reference }{"\u2069"})
letter-appeal_partly-text =
    نظر في طعنكم شخص لم يشارك في القرار. والقرار قائم جزئيا، ويبقى ما يراه القراء على حاله.

    الموضوع: { $topic }
    الرقم المرجعي: {"\u2066"}{ $reference }{"\u2069"}
    قاعدة السلوك: { $rule }
    { $rules }

    الأسباب:

    { $explanation }

    تجدون كل التفاصيل في مكتبكم:

    { $desk }
letter-appeal_expired-subject = انتهى طعنكم دون نتيجة ({"\u2066"}{ $reference }{"\u2069"})
letter-appeal_expired-text =
    لم يبت أحد في طعنكم خلال ستة أشهر، وقد انتهى. ويبقى القرار كما كان. ونأسف لذلك.

    الموضوع: { $topic }
    الرقم المرجعي: {"\u2066"}{ $reference }{"\u2069"}

    تجدون كل التفاصيل في مكتبكم:

    { $desk }
letter-report_received-subject = وصل بلاغكم
letter-report_received-text =
    وصل بلاغكم. وسينظر فيه أحد المشرفين، وستُبلغون بالنتيجة. ولن يعرف صاحب المساهمة أبدا من أبلغ عنها.

    الموضوع: { $topic }
    الرقم: { $number }
    قاعدة السلوك: { $rule }

    { $link }
letter-report_answered-subject = نتيجة بلاغكم
letter-report_answered-text =
    ردّ أحد المشرفين على بلاغكم.

    الموضوع: { $topic }
    الرقم: { $number }
    قاعدة السلوك: { $rule }

    النتيجة: { $outcome }

    الأسباب:

    { $explanation }

    { $link }
letter-report_closed-subject = أُبلغ عن مساهمتكم ({"\u2066"}{ $reference }{"\u2069"})
letter-report_closed-text =
    أبلغ أحد القراء بأن مساهمتكم المنشورة تخالف قاعدة. وقد نظر أحد المشرفين في الأمر ورد عليه.

    الموضوع: { $topic }
    الرقم المرجعي: {"\u2066"}{ $reference }{"\u2069"}
    قاعدة السلوك: { $rule }

    النتيجة: { $outcome }

    الأسباب:

    { $explanation }

    تجدون كل التفاصيل في مكتبكم:

    { $desk }

appeals-title = الطعون
appeals-lead = يطلب أصحاب المساهمات إعادة النظر، ويتولاها من لم تكن له صلة بالحالة قط.
appeals-waiting = قيد الانتظار
appeals-none = لا توجد طعون قيد الانتظار.
appeals-settled = المنتهية
appeals-pages = صفحات الطعون
appeal-title = طعن في قرار
appeal-with-you = لديكم
appeal-nothing-settled = لم يتغير شيء.
appeal-to-case = إلى الحالة
appeal-text-hidden = لا يُعرض النص إلا على المشرفين وعلى من ينظر في الطعن.
statement-first = البيان الأول بالأسباب
appeal-ruling = قراركم
appeal-ruling-explained = القرار لكم وحدكم. وإذا أُلغي القرار السابق نُشر النص أو عاد إلى موضعه برقمه. ويبقى البيان الأول محفوظا، ويضاف بيانكم إليه.
appeal-uphold = تأييد القرار
appeal-rule-partly = تأييد القرار جزئيا
appeal-overturn = إلغاء القرار
appeal-who = من ينظر فيه
appeal-take = أتولاه بنفسي
appeal-assign-to = إسناده إلى
appeal-assign = إسناد
appeal-nobody-else = لا يحق لأحد غيره النظر فيه: فالآخرون شاركوا في الحالة أو ينتمون إلى منظمة صاحب المساهمة.
field-appeals-to = تُسند الطعون إلى
hint-appeals-to = مشرف أو منظم لا يشارك في القرارات المتعلقة بهذا الموضوع. فإن كان قد شارك في حالة ما، أو لم يُسمَّ أحد، اختير شخص لكل طعن.
report-link = إبلاغ
report-title = الإبلاغ عن رقم { $no }
report-lead = أبلغوا المشرفين إن كان هذا النص يخالف قاعدة. أما الرأي الذي لا تتفقون معه فلا يخالف أي قاعدة.
report-rule = القاعدة التي يخالفها
report-words = وجه المخالفة
report-words-hint = يقرأ المشرفون ذلك. وسيعرف صاحب المساهمة النتيجة، ولن يعرف أبدا من أبلغ.
report-send = إرسال البلاغ
report-by-letter = ستُبلغون بالنتيجة عبر البريد الإلكتروني.
report-without-account = لا حاجة إلى حساب ولا إلى عنوان. احتفظوا بعنوان الصفحة التالية، ففيها ستظهر النتيجة.
report-keep = احتفظوا بعنوان هذه الصفحة: ستظهر نتيجة بلاغكم هنا، لا في أي مكان آخر.
report-received-title = بلاغكم
report-about = موضوع البلاغ
report-sent = أُرسل في
report-count = { $count ->
    [zero] لا بلاغات
    [one] بلاغ واحد
    [two] بلاغان
    [few] { $count } بلاغات
    [many] { $count } بلاغا
   *[other] { $count } بلاغ
    }
reports-title = البلاغات
reports-lead = ما يقول القراء إنه يخالف قاعدة. ويعرف الطرفان النتيجة، ولا يعرف صاحب المساهمة أبدا من أبلغ.
reports-waiting = في انتظار الرد
reports-none = لا توجد بلاغات قيد الانتظار.
reports-closed = رُدّ عليها
reports-pages = صفحات البلاغات
report-not-read = لم يعد منشورا بهذه الصيغة
report-item-title = نص مبلغ عنه
report-text = النص كما أُبلغ عنه
report-said = ما يقوله القراء
report-nothing-closed = لم يُسجل أي رد.
report-to-act = لا يزال هذا النص منشورا. وللاستجابة للبلاغات يُزال أولا مع بيان الأسباب من صفحة الحالة، ثم تعودون للرد.
report-answer = ردكم
report-close-reason = السبب، ويُبلغ للطرفين
report-close-reason-hint = يقرؤه من أبلغ وصاحب المساهمة. لا تذكروا من أبلغ.
report-close-acted = اتُّخذ إجراء
report-close-no-action = دون إجراء
rule-as-read = القاعدة كما كانت آنذاك: الصيغة { $version }، سارية منذ
rule-read-until = تغيرت في
rule-since = الصيغة { $version }، سارية منذ
rule-earlier = الصيغ السابقة
rule-version = الصيغة { $version }
