clearance-asked = طُلبت الموافقة
clearance-asked-to-withdraw = طُلبت الموافقة على السحب
clearance-given = تمت الموافقة
clearance-given-to-withdraw = تمت الموافقة على السحب
clearance-sent-back = أُعيد دون موافقة
clearance-sent-back-to-withdraw = لم تتم الموافقة على السحب
clearance-called-off = سُحب طلب الموافقة
clearance-clear = الموافقة
clearance-and-submit = الموافقة والتقديم
clearance-submit = تقديم النص الموافق عليه
clearance-and-withdraw = الموافقة والسحب
clearance-withdraw = تنفيذ السحب الموافق عليه
clearance-call-off = سحب الطلب
clearance-send-back = إعادة
clearance-reason = السبب وما ينبغي تعديله
clearance-reason-hint = يقرؤه من يحق لهم التحدث باسم المنظمة، ولا يطلع عليه المشرفون.
clearance-nobody = تشترط هذه المنظمة الموافقة على ما يُرسل باسمها، وليس لديها الآن منسق. وتُحفظ المسودات إلى أن يعيّن أحد المنظمين منسقا لها.
clearance-before = يوافق أحد منسقي المنظمة على النص قبل إرساله:
clearance-waiting = { $count ->
    [zero] لا طلبات موافقة
    [one] طلب موافقة واحد
    [two] طلبا موافقة
    [few] { $count } طلبات موافقة
    [many] { $count } طلب موافقة
   *[other] { $count } طلب موافقة
}
clearance-asked-by = مقدم الطلب:
clearance-of-withdrawal = سحب
compose-ask-clearance = طلب الموافقة
compose-clearing = يوافق أحد المنسقين على ما يُرسل باسم المنظمات التالية. وتطلبون الموافقة هنا، ولا يطلع المشرفون على شيء قبل منحها وتقديم النص:
send-asks-first-explained = يوافق عليه أولا أحد منسقي المنظمة. ولا يطلع المشرفون على شيء منه قبل الموافقة عليه وتقديمه.
clearance-ends = تنتهي الموافقة بتغيير النص. ولا يُحفظ النص إلا عند الضغط على زر، ويجب طلب الموافقة من جديد.
clearance-ends-for-focal-point = تنتهي بتغيير النص الموافقة المطلوبة أو الممنوحة. وما تقدمونه بهذا النموذج يُعد موافقا عليه بذلك.
draft-kept-shared = محفوظة كمسودة. يراها من يحق لهم التحدث باسم { $organisation } ويمكنهم متابعتها، ولا يراها أحد سواهم.
draft-written-by = آخر من كتب:
desk-organisations = منظماتكم
desk-organisations-more = منظمات أخرى تتحدثون باسمها
desk-no-shared-drafts = لا توجد مسودات لمتابعتها.
organisation-desk-explained = ما يُكتب باسم المنظمة ملك لها: يرى المسودات ويتابعها كل من جرى التحقق من تفويضه. ولا يراها المشرفون ولا المنظمون.
organisation-desk-to-clear = بانتظار الموافقة
organisation-desk-to-answer = في انتظار الرد
organisation-desk-drafts = المسودات
organisation-desk-more = المزيد
organisation-desk-nothing-sent = لم يُرسل شيء باسمها بعد.
clearing-title = الموافقة المسبقة
clearing-on = لا يُرسل شيء باسم المنظمة قبل موافقة أحد منسقيها: لا نص ولا تصويب ولا سحب لما نُشر.
clearing-off = يقدم من يحق لهم التحدث باسمها نصوصهم مباشرة.
clearing-focal-points = المنسقون:
clearing-no-focal-point = ليس لها منسق. ويمكن لأحد المنظمين تعيينه.
clearing-begin = اشتراط الموافقة
clearing-begin-explained = من ذلك الحين يرجع الآخرون جميعا إلى أحد المنسقين أولا. ويبقى ما قُدم قبل ذلك على حاله.
clearing-end = إلغاء اشتراط الموافقة
clearing-end-explained = تبقى الطلبات المفتوحة حينئذ مسودات، ويمكن لمن يحق لهم التحدث باسم المنظمة تقديمها.
clearing-who-decides = القرار في ذلك لمنسقي المنظمة، ويعينهم المنظمون.
standing-mandates = من يتحدث باسم من
standing-mandates-explained = التفويضات المتحقق منها حسب المنظمة. ويوافق المنسق على ما يُرسل باسم المنظمة إذا رغبت في ذلك. ومن انتهى تفويضه لا يعود يرى المسودات فورا.
standing-clears = تشترط الموافقة
standing-since = منذ { $time }
standing-focal-point = المنسق لدى { $organisation }: { $who }.
standing-no-focal-point = لم يعد { $who } من منسقي { $organisation }.
standing-ended = انتهى تفويض { $who } للتحدث باسم { $organisation }.
standing-none = لا أحد يتحدث باسم منظمة بعد.
focal-point = منسق
focal-point-name = تعيين منسقا
focal-point-relieve = إنهاء مهمة المنسق
mandate-end = إنهاء التفويض
mandate-end-explained = تُحجب فورا عن صاحب التفويض مسودات المنظمة، بما فيها ما بدأه بنفسه، ويُخطر بذلك برسالة. ولا يعيدها إليه تفويض يُقر من جديد لاحقا.
refused-mandate-over = انتهى هذا التفويض أو لم يجر التحقق منه قط.
overview-no-focal-point = منظمات ليس لها من يوافق
overview-no-focal-point-explained = تشترط الموافقة ولم يعد لها منسق. وتنتظر مسوداتها أن تعيّنوا منسقا.
withdraw-published-cleared-first = تشترط المنظمة الموافقة على السحب أيضا: يُسأل أحد المنسقين أولا، ويبقى النص متاحا للقراءة إلى أن تتم الموافقة ويُسحب.
withdraw-uncleared = لا يحتاج سحب ما لم يقرأه أحد إلى موافقة.
refusal-needs-clearance = تشترط المنظمة الموافقة على ما يُرسل باسمها، ولم يوافق أحد على هذا بعد.
refusal-no-clearance-needed = لا تشترط المنظمة الموافقة الآن. لم يُرسل شيء، ويمكنكم تقديم النص.
refusal-not-a-focal-point = هذا الإجراء لمنسقي المنظمة وحدهم.
refusal-clearance-over = انتهى هذا الطلب: عُدّل النص أو أُرسل أو أُعيد، أو سُحب الطلب.
refusal-cleared-already = وافق أحد المنسقين على ذلك في هذه الأثناء.
refusal-ends-clearance = طُلبت موافقة أحد المنسقين على النص المحفوظ أو تمت الموافقة عليه، ولذلك لا يُحفظ النص تلقائيا. والزر يحفظ نصكم، فتنتهي الموافقة بذلك.
letter-clearance_asked-subject = { $organisation }: نص بانتظار موافقتكم ({"\u2066"}{ $reference }{"\u2069"})
letter-clearance_asked-text =
    يسأل { $who } عما إذا كان يمكن إرسال شيء باسم { $organisation }: نص يُراد تقديمه، أو نص منشور يُراد سحبه.

    الموضوع: { $topic }
    الرقم المرجعي: {"\u2066"}{ $reference }{"\u2069"}

    أنتم من منسقي المنظمة. يُرجى قراءته ثم الموافقة عليه أو إعادته:

    { $desk }
letter-clearance_given-subject = { $organisation }: تمت الموافقة ({"\u2066"}{ $reference }{"\u2069"})
letter-clearance_given-text =
    وافق أحد منسقي { $organisation } على ما طلبتموه.

    الموضوع: { $topic }
    الرقم المرجعي: {"\u2066"}{ $reference }{"\u2069"}

    ما دام النص باقيا كلمة كلمة كما تمت الموافقة عليه، يمكن تقديمه إن لم يكن قد قُدم بعد:

    { $desk }
letter-clearance_sent_back-subject = { $organisation }: لم تتم الموافقة ({"\u2066"}{ $reference }{"\u2069"})
letter-clearance_sent_back-text =
    أعاد أحد منسقي { $organisation } ما طلبتم الموافقة عليه.

    الموضوع: { $topic }
    الرقم المرجعي: {"\u2066"}{ $reference }{"\u2069"}

    الأسباب:

    { $explanation }

    لم يضع شيء. يمكنكم تعديله وتقديم الطلب من جديد هنا:

    { $desk }
letter-focal_point_named-subject = عُيّنتم منسقا لدى { $organisation }
letter-focal_point_named-text =
    عيّنكم أحد المنظمين منسقا لدى { $organisation }. ويمكنكم اشتراط موافقة أحد المنسقين على ما يُرسل باسمها، وعندئذ يرجع إليكم الزملاء أولا. ويبين مكتب المنظمة ما ينتظر الموافقة وما إذا كانت مشترطة:

    { $desk }
letter-mandate_ended-subject = انتهى تفويضكم من { $organisation }
letter-mandate_ended-text =
    أنهى أحد المنظمين تفويضكم للتحدث باسم { $organisation }. ويبقى ما نُشر باسمها. أما مسوداتها وما يُكتب باسمها من الآن فصاعدا فلن يظهر على مكتبكم. ونرحب بكتابتكم بصفة شخصية.

    { $account }
