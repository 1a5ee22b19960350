email = البريد الإلكتروني
password = كلمة المرور
password-hint = 15 حرفا أو أكثر. ويمكن أن تكون جملة كاملة.
new-password = كلمة المرور الجديدة
old-password = كلمة المرور الحالية
your-name = الاسم
you-belong-to = الفئة التي تنتمون إليها
organisation = المنظمة
language-of-letters = لغة الصفحات والرسائل

sign-in-refused = البريد الإلكتروني وكلمة المرور لا يتوافقان.
no-account-yet = ليس لديكم حساب بعد؟
reading-needs-none = لا حاجة إلى حساب للقراءة.
done-confirmed = تم تأكيد عنوانكم وأصبح حسابكم جاهزا. يمكنكم الآن تسجيل الدخول.
done-reset = تم تعيين كلمة المرور الجديدة وتسجيل الخروج من جميع المتصفحات. يمكنكم الآن تسجيل الدخول بها.
signed-out = تم تسجيل خروجكم.
sign-out-sure = سينتهي تسجيل دخولكم في هذا المتصفح. أما المسودات والمساهمات فتبقى في مكتبكم.
sign-out-stay = عدم تسجيل الخروج

sign-up-title = إنشاء حساب
sign-up-lead = الحساب لازم للكتابة لا للقراءة. ويمكنكم الكتابة بصفة شخصية على الفور، وباسم منظمة بعد التحقق من تفويضها.
sign-up-organisation-hint = إذا كنتم تودون التحدث باسم منظمة. يتحقق أحد المنظمين من تفويضكم، ولا يظهر شيء باسمها قبل ذلك.
sign-up-capacity = تودون الكتابة
sign-up-capacity-organisation = باسم المنظمة المذكورة أعلاه، متى تم التحقق من التفويض
sign-up-capacity-personal = بصفة شخصية فقط
sign-up-make = إنشاء الحساب
have-account = لديّ حساب
sign-up-sent = إذا كان من الممكن إنشاء حساب بهذا العنوان، فستصل إليه رسالة تتضمن رابطا. افتحوا الرابط وأكدوا عنوانكم ليصبح الحساب جاهزا. الرابط صالح لمدة 24 ساعة.
sent-title = يُرجى الاطلاع على بريدكم
sent-where = قد يستغرق وصول الرسالة بضع دقائق. يُرجى البحث أيضا في مجلد الرسائل غير المرغوب فيها.
sent-nothing = لم تصل الرسالة؟
sent-again = إعادة المحاولة

confirm-title = تأكيد العنوان
confirm-lead = خطوة واحدة ويصبح الحساب جاهزا.
confirm-button = تأكيد وإنشاء الحساب
confirm-not-you = إذا لم يكن هذا اسمكم، أو لم تطلبوا إنشاء حساب، فيُرجى إغلاق هذه الصفحة، إذ لا يُنشأ أي حساب دون تأكيد.

link-gone-title = لم يعد هذا الرابط صالحا
link-gone-why = الرابط الوارد في الرسالة يُستخدم مرة واحدة ولمدة محدودة، ولا يعمل إلا أحدث الروابط. ولعلكم استخدمتموه من قبل.
link-gone-sign-in = تسجيل الدخول
link-gone-forgot = اختيار كلمة مرور جديدة
link-gone-sign-up = إنشاء حساب

forgot-title = نسيتم كلمة المرور؟
forgot-lead = اكتبوا عنوان البريد الإلكتروني لحسابكم، وستصلكم رسالة تتضمن رابطا لاختيار كلمة مرور جديدة.
forgot-send = إرسال الرابط
forgot-sent = إذا كان لهذا العنوان حساب، فستصل إليه رسالة تتضمن رابطا. ويُستخدم الرابط مرة واحدة في غضون { $minutes ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    } من إرساله.
reset-title = اختيار كلمة مرور جديدة
reset-for = الحساب:
reset-ends = سيُسجَّل الخروج من هذا الحساب في جميع المتصفحات.
reset-button = تعيين كلمة المرور

account-title = حسابكم
account-organisations = المنظمات التي تتحدثون باسمها
account-no-organisation = لا توجد أي منظمة بعد. وأنتم تكتبون بصفة شخصية.
account-ask = طلب التحدث باسم منظمة أخرى
account-ask-hint = الاسم كما ينبغي أن يظهر. يتحقق أحد المنظمين من تفويضكم للتحدث باسم المنظمة، ولا يظهر شيء باسمها قبل ذلك.
account-its-group = الفئة التي تنتمي إليها المنظمة
account-ask-send = إرسال الطلب
account-in-person = بياناتكم الشخصية
account-in-person-explained = ما كتبتموه سابقا يبقى بالاسم والفئة اللذين كُتب بهما.
account-save = حفظ التغييرات
account-password = كلمة المرور
account-password-explained = سيُسجَّل الخروج من حسابكم في سائر المتصفحات.
account-password-set = تغيير كلمة المرور
account-sign-out-explained = من هذا المتصفح
account-done-profile = حُفظت التغييرات.
account-done-mandate = سينظر أحد المنظمين في طلبكم، وستصلكم رسالة بالنتيجة.
account-done-password = تم تغيير كلمة المرور وتسجيل الخروج من سائر المتصفحات.

mandate-requested = بانتظار أحد المنظمين
mandate-requested-explained = يمكنكم تقديم النصوص من الآن، ولن تظهر باسم المنظمة إلا بعد أن يتحقق أحد المنظمين من تفويضكم للتحدث باسمها.
mandate-verified = تم التحقق منه
mandate-verified-explained = يحق لكم التحدث باسمها.
mandate-refused = لم يتسنّ التحقق منه
mandate-refused-explained = تعذر على أحد المنظمين التحقق من التفويض. ويمكنكم تقديم الطلب من جديد.
mandate-ended = منتهٍ
mandate-ended-explained = لم تعودوا تتحدثون باسمها.

refused-email = يُرجى كتابة عنوان على النحو {"\u2066"}name@example.org{"\u2069"}.
refused-password-short = يُرجى ألا يقل عدد أحرف كلمة المرور عن { $number }. ويمكن أن تكون جملة كاملة.
refused-password-long = يُرجى ألا يزيد عدد أحرف كلمة المرور على { $number }.
refused-password-common = هذه من أول ما يجربه أي متطفل، أو هي اسمكم أو عنوانكم. يُرجى اختيار كلمة أخرى.
refused-old-password = هذه ليست كلمة المرور الحالية.
refused-group = يُرجى اختيار إحدى الفئات.
refused-language = يُرجى اختيار إحدى اللغات.
refused-capacity = يُرجى اختيار أحد هذين الخيارين.
refused-many-mandates = لديكم عشرة طلبات لم يُبتّ فيها بعد. يُرجى انتظار رد أحد المنظمين عليها.
