topic = الموضوع
open = مفتوح
closed = مغلق
opens = يُفتح في
in-topic = في موضوع
views = طرق العرض
view-grouped = حسب الفئة
view-order = بالترتيب
view-compare = جنبا إلى جنب
published-so-far = { $count ->
    [zero] لم تُنشر أي مساهمة حتى الآن
    [one] نُشرت مساهمة واحدة حتى الآن
    [two] نُشرت مساهمتان حتى الآن
    [few] نُشرت { $count } مساهمات حتى الآن
    [many] نُشرت { $count } مساهمة حتى الآن
   *[other] نُشرت { $count } مساهمة حتى الآن
    }
published-so-far-heading = المنشور حتى الآن
count-published = { $count ->
    [zero] لا مساهمات منشورة
    [one] مساهمة منشورة واحدة
    [two] مساهمتان منشورتان
    [few] { $count } مساهمات منشورة
    [many] { $count } مساهمة منشورة
   *[other] { $count } مساهمة منشورة
    }
group = الفئة
share = النسبة
published = المنشور
contributions = المساهمات
number = رقم { $no }
number-in-topic = المساهمة رقم { $no } في موضوع «{ $topic }»
in-reply-to = ردا على
reply = رد
back-to-topic = العودة إلى الموضوع
more-of-group = المزيد من هذه الفئة
page-begins-inside = تبدأ هذه الصفحة من وسط نقاش متفرع عن
nothing-published-yet = لم يُنشر شيء هنا بعد.
about-topic = عن هذا الموضوع
tag-invented = مثال افتراضي
tag-accredited = معتمدة
tag-corrected = صُوّبت في { $date }
withdrawn-by-author = سحبها صاحبها.
removed-by-moderator = أزالها أحد المشرفين.
under-rule = استنادا إلى القاعدة { $rule }
write-contribution = كتابة مساهمة
sign-in-to-write = تسجيل الدخول للكتابة
your-contribution = مساهمتكم
write-explained = يقرأ أحد المشرفين المساهمة قبل ظهورها. ويمكنكم حفظ مسودة والعودة إليها لاحقا.

compose-title = كتابة مساهمة
compose-text = النص
compose-hint = الحد الأقصى لعدد الكلمات: { $limit }. نص عادي، أو Markdown للقوائم والروابط.
compose-count = عدد الكلمات: {"{words}"} من {"{limit}"}
compose-capacity = تكتبون
compose-organisation = المنظمة
compose-organisation-hint = المنظمات التي يحق لكم التحدث باسمها.
compose-unverified = يمكنكم إرسال نص حتى إن لم يتحقق أحد المنظمين من التفويض بعد، ويظهر النص متى تم التحقق منه.
compose-group = اسم المجموعة التي تتحدثون باسمها
compose-language = لغة النص
compose-submit = تقديم
compose-preview = معاينة
compose-draft = حفظ كمسودة
compose-preview-explained = لم يُرسل شيء بعد، ولا يرى هذا أحد سواكم.
compose-other-text = سبق إرسال هذا النموذج بنص آخر. ولم يُمحَ شيء: فالنص المحفوظ مبين أدناه، ونصكم موجود في النموذج. وإذا أرسلتم النموذج الآن، أُنشئت مساهمة ثانية.
compose-to-stored = إلى المساهمة المحفوظة
compose-stored = النص المحفوظ سابقا
follow = متابعة هذا الموضوع
own-page = فتح في صفحة مستقلة
contribution-and-replies = المساهمة والردود عليها
in-reply-to-it = ردا على
answered-text = النص المردود عليه
beside-it = المساهمات المجاورة
previous-one = السابقة:
next-one = التالية:
compose-group-hint = فقط إذا كنتم تكتبون باسم مجموعة.
compose-organisation-unverified = { $name } (لم يُتحقق من التفويض بعد)
published-in-all = { $count ->
    [zero] لم تُنشر أي مساهمة
    [one] نُشرت مساهمة واحدة
    [two] نُشرت مساهمتان
    [few] نُشرت { $count } مساهمات
    [many] نُشرت { $count } مساهمة
   *[other] نُشرت { $count } مساهمة
    }
published-in-all-heading = المنشور
