"""What a client is told about a repair: one polite sentence per stage, in five languages."""

from collections.abc import Mapping
from datetime import date

from clienteling.domain.repairs import Stage

LANGUAGES = ("en", "fr", "zh", "ja", "ar")

_S = Stage
_ENGLISH: dict[Stage, str] = {
    _S.REGISTERED: "Your {watch} is safely with us; its repair is noted as {number}.",
    _S.SENT_TO_CENTRE: "Your {watch} is on its way to our service centre.",
    _S.RECEIVED: "Your {watch} has reached our service centre.",
    _S.DIAGNOSIS: "Our watchmaker is examining your {watch}.",
    _S.ESTIMATE_PREPARING: "We are preparing the estimate for your {watch}.",
    _S.AWAITING_APPROVAL: "The estimate for your {watch} is ready and awaits your decision.",
    _S.APPROVED: "Thank you for your approval; work on your {watch} begins soon.",
    _S.WAITING_PARTS: "Your {watch} is waiting for a part that we have ordered.",
    _S.IN_SERVICE: "Our watchmaker is working on your {watch}.",
    _S.QUALITY_CONTROL: "The work on your {watch} is done; it is now being tested.",
    _S.RETURN_TRANSIT: "Your {watch} is on its way back to the boutique.",
    _S.READY_FOR_COLLECTION: "Your {watch} is ready; please bring the receipt {number}.",
    _S.COLLECTED: "Thank you for collecting your {watch}. We wish you joy with it.",
    _S.SENT_TO_MANUFACTURE: "Your {watch} has gone to the manufacture for special care.",
    _S.ON_HOLD: "The work on your {watch} is paused; we will write as soon as it goes on.",
    _S.DECLINED_RETURN_UNSERVICED: "Your {watch} comes back to you unserviced, as you asked.",
    _S.CANCELLED: "The repair {number} of your {watch} is cancelled, as agreed.",
    _S.REOPENED: "We are looking at your {watch} once more.",
}
_FRENCH: dict[Stage, str] = {
    _S.REGISTERED: "Votre {watch} est entre nos mains, sous le numéro {number}.",
    _S.SENT_TO_CENTRE: "Votre {watch} est en route vers notre centre de service.",
    _S.RECEIVED: "Votre {watch} est arrivée à notre centre de service.",
    _S.DIAGNOSIS: "Notre horloger examine votre {watch}.",
    _S.ESTIMATE_PREPARING: "Nous préparons le devis pour votre {watch}.",
    _S.AWAITING_APPROVAL: "Le devis pour votre {watch} est prêt et attend votre décision.",
    _S.APPROVED: "Merci de votre accord ; le travail sur votre {watch} commence bientôt.",
    _S.WAITING_PARTS: "Votre {watch} attend une pièce que nous avons commandée.",
    _S.IN_SERVICE: "Notre horloger travaille sur votre {watch}.",
    _S.QUALITY_CONTROL: "Le travail sur votre {watch} est terminé ; elle passe les contrôles.",
    _S.RETURN_TRANSIT: "Votre {watch} est en route vers la boutique.",
    _S.READY_FOR_COLLECTION: "Votre {watch} est prête ; merci d’apporter le reçu {number}.",
    _S.COLLECTED: "Merci d’avoir retiré votre {watch}. Nous vous en souhaitons bonheur.",
    _S.SENT_TO_MANUFACTURE: "Votre {watch} est à la manufacture pour un soin particulier.",
    _S.ON_HOLD: "Le travail sur votre {watch} est suspendu ; nous vous écrirons à la reprise.",
    _S.DECLINED_RETURN_UNSERVICED: "Votre {watch} revient sans intervention, comme convenu.",
    _S.CANCELLED: "La réparation {number} de votre {watch} est annulée, comme convenu.",
    _S.REOPENED: "Nous examinons de nouveau votre {watch}.",
}
_CHINESE: dict[Stage, str] = {
    _S.REGISTERED: "您的{watch}已由我们妥善保管，维修单号为 {number}。",
    _S.SENT_TO_CENTRE: "您的{watch}正在送往我们的服务中心。",
    _S.RECEIVED: "您的{watch}已送达我们的服务中心。",
    _S.DIAGNOSIS: "制表师正在检查您的{watch}。",
    _S.ESTIMATE_PREPARING: "我们正在为您的{watch}准备报价。",
    _S.AWAITING_APPROVAL: "您的{watch}的报价已备妥，敬请您确认。",
    _S.APPROVED: "感谢您的确认，您的{watch}即将开始维修。",
    _S.WAITING_PARTS: "您的{watch}正在等待我们已订购的零件。",
    _S.IN_SERVICE: "制表师正在维修保养您的{watch}。",
    _S.QUALITY_CONTROL: "您的{watch}已完成维修，正在进行检测。",
    _S.RETURN_TRANSIT: "您的{watch}正在返回精品店的途中。",
    _S.READY_FOR_COLLECTION: "您的{watch}已可领取，届时请携带单据 {number}。",
    _S.COLLECTED: "感谢您取回{watch}，祝您佩戴愉快。",
    _S.SENT_TO_MANUFACTURE: "您的{watch}已送往制表工坊接受专门护理。",
    _S.ON_HOLD: "您的{watch}的维修暂时中止，恢复后我们会立即通知您。",
    _S.DECLINED_RETURN_UNSERVICED: "按您的意愿，您的{watch}将不经维修退还给您。",
    _S.CANCELLED: "按照约定，您的{watch}的维修单 {number} 已取消。",
    _S.REOPENED: "我们正在再次检查您的{watch}。",
}
_JAPANESE: dict[Stage, str] = {
    _S.REGISTERED: "お客様の{watch}を確かにお預かりしました。修理番号は{number}です。",
    _S.SENT_TO_CENTRE: "お客様の{watch}はサービスセンターへ輸送中です。",
    _S.RECEIVED: "お客様の{watch}はサービスセンターに到着しました。",
    _S.DIAGNOSIS: "時計師がお客様の{watch}を点検しております。",
    _S.ESTIMATE_PREPARING: "お客様の{watch}のお見積もりを作成しております。",
    _S.AWAITING_APPROVAL: "お客様の{watch}のお見積もりができました。ご確認をお願いいたします。",
    _S.APPROVED: "ご承認ありがとうございます。お客様の{watch}の作業をまもなく開始します。",
    _S.WAITING_PARTS: "お客様の{watch}は、発注済みの部品の入荷を待っております。",
    _S.IN_SERVICE: "時計師がお客様の{watch}の作業を進めております。",
    _S.QUALITY_CONTROL: "お客様の{watch}の作業が完了し、検査を行っております。",
    _S.RETURN_TRANSIT: "お客様の{watch}はブティックへ輸送中です。",
    _S.READY_FOR_COLLECTION: "{watch}のご用意ができました。預り証{number}をお持ちください。",
    _S.COLLECTED: "お客様の{watch}をお受け取りいただき、ありがとうございました。",
    _S.SENT_TO_MANUFACTURE: "お客様の{watch}は専門の作業のため工房へ送られました。",
    _S.ON_HOLD: "お客様の{watch}の作業は一時中断しております。再開次第ご連絡いたします。",
    _S.DECLINED_RETURN_UNSERVICED: "ご希望により{watch}は修理せずにお返しいたします。",
    _S.CANCELLED: "お客様の{watch}の修理{number}は、お約束どおり取り消されました。",
    _S.REOPENED: "お客様の{watch}を改めて点検しております。",
}
_ARABIC: dict[Stage, str] = {
    _S.REGISTERED: "ساعتك {watch} في عهدتنا، ورقم الصيانة {number}.",
    _S.SENT_TO_CENTRE: "ساعتك {watch} في طريقها إلى مركز الخدمة.",
    _S.RECEIVED: "وصلت ساعتك {watch} إلى مركز الخدمة.",
    _S.DIAGNOSIS: "يفحص صانع الساعات ساعتك {watch}.",
    _S.ESTIMATE_PREPARING: "نعد عرض السعر الخاص بساعتك {watch}.",
    _S.AWAITING_APPROVAL: "عرض السعر الخاص بساعتك {watch} جاهز وينتظر قرارك.",
    _S.APPROVED: "شكرا على موافقتك؛ سيبدأ العمل على ساعتك {watch} قريبا.",
    _S.WAITING_PARTS: "ساعتك {watch} في انتظار قطعة طلبناها.",
    _S.IN_SERVICE: "يعمل صانع الساعات على ساعتك {watch}.",
    _S.QUALITY_CONTROL: "اكتمل العمل على ساعتك {watch} وهي الآن قيد الاختبار.",
    _S.RETURN_TRANSIT: "ساعتك {watch} في طريق العودة إلى البوتيك.",
    _S.READY_FOR_COLLECTION: "ساعتك {watch} جاهزة؛ يرجى إحضار الإيصال {number}.",
    _S.COLLECTED: "شكرا لاستلامك ساعتك {watch}. نتمنى لك السعادة بها.",
    _S.SENT_TO_MANUFACTURE: "أرسلت ساعتك {watch} إلى المصنع لعناية خاصة.",
    _S.ON_HOLD: "توقف العمل على ساعتك {watch} مؤقتا؛ سنكتب إليك فور استئنافه.",
    _S.DECLINED_RETURN_UNSERVICED: "ستعود إليك ساعتك {watch} دون صيانة كما طلبت.",
    _S.CANCELLED: "ألغيت الصيانة {number} لساعتك {watch} كما اتفقنا.",
    _S.REOPENED: "نفحص ساعتك {watch} مرة أخرى.",
}
_SENTENCES: dict[str, Mapping[Stage, str]] = {
    "en": _ENGLISH,
    "fr": _FRENCH,
    "zh": _CHINESE,
    "ja": _JAPANESE,
    "ar": _ARABIC,
}
_SAME = {_S.CLOSED: _S.COLLECTED, _S.UNCOLLECTED: _S.READY_FOR_COLLECTION}
_PROMISE = {
    "en": "We expect it to be ready on {day}.",
    "fr": "Nous pensons qu’elle sera prête le {day}.",
    "zh": "预计{day}可以完成。",
    "ja": "{day}に完了する見込みです。",
    "ar": "نتوقع أن تكون جاهزة في {day}.",
}
_WATCH = {"en": "watch", "fr": "montre", "zh": "腕表", "ja": "時計", "ar": ""}
_PROMISED = frozenset(tuple(Stage)[:11]) | {_S.SENT_TO_MANUFACTURE, _S.REOPENED}
_MONTHS = {
    "en": (
        "January February March April May June July August September October November December"
    ),
    "fr": (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ),
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}


def spoken_in(language: str) -> str:
    """The language of `LANGUAGES` in which a client who speaks `language` is written to."""
    first = language.lower().replace("_", "-").split("-")[0]
    return first if first in LANGUAGES else "en"


def where_it_is(
    stage: Stage, language: str, watch: str, number: str, promised: date | None
) -> str:
    """The sentence that answers "where is my watch?", ready to be copied.

    `promised` is left out where it says nothing; give None for a promise that has slipped.
    """
    tongue = spoken_in(language)
    template = _SENTENCES[tongue][_SAME.get(stage, stage)]
    said = template.format(watch=watch or _WATCH[tongue], number=number)
    said = " ".join(said.split())
    if promised is None or stage not in _PROMISED:
        return said
    between = "" if tongue in {"zh", "ja"} else " "
    return said + between + _PROMISE[tongue].format(day=written_day(promised, tongue))


def written_day(day: date, language: str) -> str:
    """9 November; 11月9日: a day as it is written in one of `LANGUAGES`."""
    if language in {"zh", "ja"}:
        return f"{day.month}月{day.day}日"
    if language == "fr" and day.day == 1:
        return f"1er {_MONTHS['fr'].split()[day.month - 1]}"
    return f"{day.day} {_MONTHS[language].split()[day.month - 1]}"
