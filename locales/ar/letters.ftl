letter-foot =
    Plenary: { $base }
    هذه رسالة آلية. وليس فيها ما يشكل وثيقة رسمية للأمم المتحدة أو لأي هيئة أخرى.
letter-confirm_sign_up-subject = تأكيد عنوان بريدكم
letter-confirm_sign_up-text =
    طلب أحدهم، ولعله أنتم، إنشاء حساب في Plenary بهذا العنوان واختار له كلمة مرور.

    لتأكيد أن العنوان عنوانكم، افتحوا هذه الصفحة واضغطوا الزر الموجود فيها:

    { $link }

    لا تؤكدوا إلا إذا كنتم أنتم من طلب ذلك: فبعد التأكيد يمكن لمن طلب التسجيل أن يسجل الدخول بكلمة المرور التي اختارها. وإن لم تكونوا متأكدين، فيمكنكم تعيين كلمة أخرى في الصفحة نفسها.

    الرابط صالح للاستخدام مرة واحدة خلال 24 ساعة من طلب التسجيل. وإذا تعددت طلبات التسجيل بهذا العنوان، فلكل منها رسالته؛ ويُعتمد ما تؤكدونه وتنتهي الطلبات الأخرى. وإذا لم تكونوا أنتم من طلب ذلك، فلا حاجة إلى أي إجراء: إذ لا يُنشأ أي حساب دون تأكيد.
letter-account_exists-subject = لديكم حساب بالفعل
letter-account_exists-text =
    طلب أحدهم، ولعله أنتم، إنشاء حساب في Plenary بهذا العنوان. ويوجد بالفعل حساب بهذا العنوان، ولم يطرأ عليه أي تغيير.

    لتسجيل الدخول:

    { $link }

    وإذا كنتم لا تتذكرون كلمة المرور، فيمكنكم اختيار كلمة جديدة:

    { $forgot }

    وإذا لم تكونوا أنتم من طلب ذلك، فلا حاجة إلى أي إجراء.
letter-reset_password-subject = اختيار كلمة مرور جديدة
letter-reset_password-text =
    طلب أحدهم، ولعله أنتم، كلمة مرور جديدة لحسابكم في Plenary. ويمكنكم اختيارها هنا:

    { $link }

    الرابط صالح للاستخدام مرة واحدة خلال { $minutes } دقيقة. وأي طلب جديد يُنشئ رابطا جديدا ويُبطل هذا الرابط. وإذا لم تكونوا أنتم من طلب ذلك، فلا حاجة إلى أي إجراء: تبقى كلمة المرور على حالها.
letter-contribution_received-subject = وصلت مساهمتكم ({"\u2066"}{ $reference }{"\u2069"})
letter-contribution_received-text =
    لقد وصلت مساهمتكم.

    الموضوع: { $topic }
    الرقم المرجعي: {"\u2066"}{ $reference }{"\u2069"}

    يقرؤها أحد المشرفين قبل أي شخص آخر. ويمكنكم في أي وقت الاطلاع على وضعها أو تصويبها أو سحبها:

    { $desk }
letter-contribution_published-subject = نُشرت مساهمتكم: رقم { $number }
letter-contribution_published-text =
    نُشرت مساهمتكم.

    الموضوع: { $topic }
    الرقم: { $number }

    { $link }

    وهذا هو النص المتاح الآن للجميع:

    { $text }
letter-contribution_corrected-subject = نُشر تصويبكم: رقم { $number }
letter-contribution_corrected-text =
    حل نصكم الجديد محل النص السابق. ويرى القراء أنه صُوّب.

    الموضوع: { $topic }
    الرقم: { $number }

    { $link }

    وهذا هو النص المتاح الآن للجميع:

    { $text }
letter-contribution_restored-subject = أُعيد نشر مساهمتكم: رقم { $number }
letter-contribution_restored-text =
    أُعيدت مساهمتكم إلى حيث كانت.

    الموضوع: { $topic }
    الرقم: { $number }

    { $link }

    وهذا هو النص المتاح الآن للجميع:

    { $text }
letter-changed-since-subject = قرار بشأن مساهمتكم ({"\u2066"}{ $reference }{"\u2069"})
letter-changed-since-text =
    نشر أحد المشرفين مساهمتكم ذات الرقم المرجعي {"\u2066"}{ $reference }{"\u2069"}. وقد تغير وضعها منذ ذلك الحين. ويمكنكم الاطلاع على وضعها الحالي في مكتبكم:

    { $desk }
letter-changes_requested-subject = يُرجى تعديل مساهمتكم ({"\u2066"}{ $reference }{"\u2069"})
letter-changes_requested-text =
    قرأ أحد المشرفين مساهمتكم ويطلب منكم نصا معدلا قبل أن يتسنى نشرها.

    الموضوع: { $topic }
    الرقم المرجعي: {"\u2066"}{ $reference }{"\u2069"}
    قاعدة السلوك: { $rule }
    { $rules }

    الأسباب:

    { $explanation }

    { $automation } ونصكم محفوظ. ويمكنكم تعديله وإعادة إرساله هنا:

    { $desk }

    { $answer }
letter-contribution_declined-subject = لم تُنشر مساهمتكم ({"\u2066"}{ $reference }{"\u2069"})
letter-contribution_declined-text =
    قرأ أحد المشرفين نصكم وقرر عدم نشره. وإذا كان هناك نص سابق منشور للمساهمة نفسها، فإنه يبقى منشورا.

    الموضوع: { $topic }
    الرقم المرجعي: {"\u2066"}{ $reference }{"\u2069"}
    قاعدة السلوك: { $rule }
    { $rules }

    ما تقرر: { $restriction }
    الوقائع: { $facts }

    الأسباب:

    { $explanation }

    { $automation } ونصكم وهذا القرار محفوظان في مكتبكم:

    { $desk }

    ويمكنكم حتى { $until } تقديم طعن هناك بضغطة زر. وسيعيد النظر في القرار شخص لم يشارك فيه ولا ينتمي إلى منظمتكم.
letter-contribution_removed-subject = أُزيلت مساهمتكم ({"\u2066"}{ $reference }{"\u2069"})
letter-contribution_removed-text =
    أزال أحد المشرفين مساهمتكم المنشورة. ويبقى رقمها، مع إشارة إلى إزالتها في موضع النص.

    الموضوع: { $topic }
    الرقم المرجعي: {"\u2066"}{ $reference }{"\u2069"}
    قاعدة السلوك: { $rule }
    { $rules }

    ما تقرر: { $restriction }
    الوقائع: { $facts }

    الأسباب:

    { $explanation }

    { $automation } ونصكم وهذا القرار محفوظان في مكتبكم:

    { $desk }

    ويمكنكم حتى { $until } تقديم طعن هناك بضغطة زر. وسيعيد النظر في القرار شخص لم يشارك فيه ولا ينتمي إلى منظمتكم.
letter-case_message-subject = رسالة من أحد المشرفين ({ $reference })
letter-case_message-text =
    كتب إليكم أحد المشرفين بشأن مساهمتكم.

    الموضوع: { $topic }
    الرقم المرجعي: { $reference }

    { $text }

    هذا ليس قرارا. ويمكنكم الرد من مكتبكم:

    { $desk }
letter-mandate_verified-subject = يحق لكم التحدث باسم { $organisation }
letter-mandate_verified-text =
    تحقق أحد المنظمين من تفويضكم للتحدث باسم { $organisation }. ومن الآن فصاعدا يمكن أن يظهر باسمها ما تكتبونه بالنيابة عنها.

    { $account }
letter-mandate_refused-subject = لم يتسنّ التحقق من تفويضكم من { $organisation }
letter-mandate_refused-text =
    تعذر على أحد المنظمين التحقق من تفويضكم للتحدث باسم { $organisation }. ولن يظهر شيء مما تكتبونه باسمها. ونرحب بكتابتكم بصفة شخصية، كما يمكنكم تقديم الطلب من جديد مشفوعا بمعلومات إضافية.

    { $account }
letter-news-one-subject = رقم { $number } في ”{ $topic }“
letter-news-one-corrected-subject = صُوّبت: رقم { $number } في ”{ $topic }“
letter-news_immediately-subject = { $count ->
    [zero] لا مساهمات جديدة فيما تتابعونه
    [one] مساهمة جديدة واحدة فيما تتابعونه
    [two] مساهمتان جديدتان فيما تتابعونه
    [few] { $count } مساهمات جديدة فيما تتابعونه
    [many] { $count } مساهمة جديدة فيما تتابعونه
   *[other] { $count } مساهمة جديدة فيما تتابعونه
}
letter-news_daily-subject = { $count ->
    [zero] رسالتكم اليومية: لا مساهمات جديدة
    [one] رسالتكم اليومية: مساهمة جديدة واحدة
    [two] رسالتكم اليومية: مساهمتان جديدتان
    [few] رسالتكم اليومية: { $count } مساهمات جديدة
    [many] رسالتكم اليومية: { $count } مساهمة جديدة
   *[other] رسالتكم اليومية: { $count } مساهمة جديدة
}
letter-news_weekly-subject = { $count ->
    [zero] رسالتكم الأسبوعية: لا مساهمات جديدة
    [one] رسالتكم الأسبوعية: مساهمة جديدة واحدة
    [two] رسالتكم الأسبوعية: مساهمتان جديدتان
    [few] رسالتكم الأسبوعية: { $count } مساهمات جديدة
    [many] رسالتكم الأسبوعية: { $count } مساهمة جديدة
   *[other] رسالتكم الأسبوعية: { $count } مساهمة جديدة
}
letter-news-text =
    نُشر فيما تتابعونه:

    { $list }

    سبب مراسلتكم:

    { $why }

    إنهاء جميع الرسائل من هذا النوع: { $all }
    ما تتابعونه وعدد مرات مراسلتكم: { $settings }
letter-news-corrected = صُوّبت: { $item }
letter-news-item = رقم { $number }، { $who }
letter-news-answer = رقم { $number }، { $who }، ردا على رقم { $parent }
letter-news-answer-to-you = رقم { $number }، { $who }، ردا على مساهمتكم رقم { $parent }
letter-news-who = { $name } ({ $group })
letter-news-more = هناك أكثر مما تتسع له رسالة واحدة. يُرجى متابعة القراءة في المواضيع.
letter-news-stop = إنهاء هذه الرسائل: { $link }
letter-news-why-topic = تتابعون الموضوع ”{ $topic }“.
letter-news-why-group = تتابعون مساهمات هذه المجموعة في ”{ $topic }“: { $group }.
letter-news-why-branch = تتابعون رقم { $number } في ”{ $topic }“ والردود عليه.
letter-news-why-session = تتابعون الجلسة ”{ $session }“.
letter-news-why-usual = ورد رد عليكم، أو كُتبت مساهمة في موضوع كتبتم فيه.
letter-filing_to_confirm-subject = يرجى تأكيد نصكم بشأن «{ $topic }»
letter-filing_to_confirm-text =
    السيد/السيدة { $name }،

    أرسلتم نصًّا بشأن الموضوع المذكور أدناه. وقد أُدخل في هذا الموقع نيابةً عنكم. ولا يصل إلى المشرفين ولا يُنشر إلا بعد أن تقرأوه وتؤكدوه:

    { $link }

    يلزمكم حساب بعنوان البريد هذا؛ والرابط يقودكم إليه أو إلى إنشائه. ويمكنكم تصحيح النص أو بيان أنه لا ينبغي نشره. ويمكن تأكيده حتى { $until }.

    الموضوع: { $topic }{ $reply }

    النص كما أُدخل:

    { $text }
letter-answer-until = ويمكنكم إرساله حتى { $until }.
letter-answer-over = أُغلق الموضوع، وكان نصكم قد ورد متأخرا: ولن يُقبل نص آخر إلا إذا مُدِّد الموضوع.
letter-topic_extended-subject = ”{ $topic }“ يتلقى المساهمات حتى { $until }
letter-topic_extended-text =
    أُرجئ إغلاق الموضوع المذكور أدناه. وهو يتلقى المساهمات حتى { $until }.

    الموضوع: { $topic }
    { $link }

    يبقى ما أرسلتموه كما هو. وما لم ترسلوه بعد لا يزال في الإمكان إرساله: { $desk }

    تتلقون هذه الرسالة لأنكم كتبتم في هذا الموضوع، أو بدأتم نصا فيه، أو أرسلتم نصا برسالة، أو تتابعونه. ما تتابعونه وعدد مرات مراسلتكم: { $settings }
