"""What clients and advisors of the season write to each other, in their own languages."""

from typing import NamedTuple


class Talk(NamedTuple):
    """A conversation: `c` lines are the client's, `a` lines the advisor's."""

    lines: tuple[tuple[str, str], ...]


def _talk(text: str) -> Talk:
    lines = (line.partition(" ") for line in text.strip().splitlines())
    return Talk(tuple((who, said) for who, _, said in lines))


TALKS: dict[str, tuple[Talk, ...]] = {
    "zh": (
        _talk("""c 你好，我想预约看一下 {model}。
a {name}您好！今天下午四点可以吗？我会为您准备好茶。
c 好的，四点见。
a 期待您的光临。
c 请问还有蓝色表盘吗？"""),
        _talk("""c 您好，我的表在巴黎买的，可以在你们这里保养吗？
a 当然可以，请带上保卡和购买凭证。
c 大概需要多久？
a 全面保养一般六到八周，收到表后我们会先给您报价。
c 明白了，谢谢！"""),
        _talk("""c 请问我送修的 {model} 到哪一步了？
a 您的表正在质检，预计下周可以取。
c 太好了，到了请通知我。"""),
        _talk("""c 想给太太选一块生日礼物，预算十万左右。
a {model} 很受欢迎，珍珠母贝表盘，我给您留一块看看？
c 好的，周六下午方便。
a 已经为您预留，周六见。"""),
    ),
    "fr": (
        _talk("""c Bonjour, est-ce que la {model} est disponible en boutique ?
a Bonjour {name}, oui, je peux vous la réserver. Quand souhaitez-vous passer ?
c Jeudi vers 15 h, si possible.
a C'est noté, je vous attends jeudi à 15 h.
c Merci beaucoup !"""),
        _talk("""c Bonjour, ma montre retarde de deux minutes par jour.
a Je suis désolée de l'apprendre. Pouvez-vous nous l'apporter ? Nous ferons un diagnostic.
c Je passe demain matin. Faut-il les papiers ?
a La carte de garantie suffit, merci."""),
        _talk("""c Où en est la révision de ma {model} ?
a Elle est chez l'horloger ; le contrôle final est prévu mardi.
c Parfait, merci de votre retour."""),
    ),
    "en": (
        _talk("""c Hello, I saw the {model} in your window. Is it still there?
a Good afternoon {name}, it is. Shall I put it aside for you?
c Yes please. Could I come by on Friday?
a Of course. 5 pm would suit?
c Perfect. Could I see it in blue as well?"""),
        _talk("""c Which boutique is nearest to the Bund?
a Ours, ten minutes on foot. Would you like me to send you the way?
c That would be lovely."""),
        _talk("""c Any news of my {model}? I travel on the 12th.
a The watchmaker has it now. I will ask for a date and write to you today.
c Thank you, much appreciated."""),
        _talk("""c Can you shorten a bracelet while I wait?
a Gladly, it takes about fifteen minutes.
c Great, I'll come in at lunch."""),
    ),
    "ja": (
        _talk("""c こんにちは。{model} の在庫はありますか。
a {name}様、こんにちは。はい、ご覧いただけます。ご来店のご希望日はございますか。
c 土曜日の午後三時頃はいかがでしょうか。
a かしこまりました。お待ちしております。"""),
        _talk("""c 修理の進み具合を教えていただけますか。
a ただいま最終検査中でございます。来週にはお渡しできる見込みです。
c ありがとうございます。"""),
    ),
    "ar": (
        _talk("""c مرحبا، هل ساعة {model} متوفرة؟
a أهلاً {name}، نعم متوفرة. متى تود زيارتنا؟
c غداً مساءً إن أمكن.
a بكل سرور، ننتظرك غداً عند السابعة."""),
        _talk("""c أين وصلت صيانة ساعتي؟
a الساعة في مرحلة الفحص النهائي وستكون جاهزة هذا الأسبوع.
c شكراً جزيلاً."""),
    ),
}

WAITING: tuple[tuple[str, str, str, str], ...] = (
    ("zh", "你好，我在橱窗广告上扫了码，{model} 今天可以看吗？", "Boréal window", "B290.9301"),
    ("zh", "请问离人民广场最近的门店是哪一家？", "Duet 1931 poster", "D397.8480"),
    ("en", "Could I see the Boréal in blue as well?", "", ""),
    ("fr", "Bonjour, pouvez-vous réviser une montre achetée à Paris ?", "Service leaflet", ""),
    ("ja", "明日の予約を三時に変更できますか。", "", ""),
    ("zh", "报价我收到了，可以先不抛光吗？", "", ""),
)
"""Language, first words, campaign and reference of the six that wait for a reply."""

NOTES: dict[str, tuple[str, ...]] = {
    "zh": ("收藏旅行主题腕表，太太偏爱石英表。喝茶不加糖。", "手腕较细，表链通常去两节。"),
    "fr": ("Préfère être appelé le matin.", "Sa fille se marie en juin : cherche un cadeau."),
    "en": (
        "Collects travel watches. Tea, no sugar.",
        "Left-handed; wears the watch on the right.",
    ),
    "ja": ("落ち着いた文字盤がお好み。", "ご来店はご夫婦で。"),
    "ar": ("يفضل الأحزمة الجلدية الداكنة.", "يزورنا عادة في نهاية الأسبوع."),
}

REPAIR_WORDS: dict[str, tuple[str, ...]] = {
    "zh": ("走时偏慢，每天约两分钟。", "表冠难以拔出。", "洗手后表镜内有水雾。"),
    "fr": ("Elle retarde de deux minutes par jour.", "De la buée sous le verre."),
    "en": ("It loses two minutes a day.", "Dropped on a tiled floor; the date sticks."),
    "ja": ("一日に二分ほど遅れます。", "日付が変わりません。"),
    "ar": ("تتأخر الساعة دقيقتين كل يوم.", "هناك بخار تحت الزجاج."),
}
DIAGNOSES = (
    "Runs 12 s/day slow, amplitude 228°. Gasket worn.",
    "Oil dried; full service advised. Crystal intact.",
    "Date wheel tooth bent; light scratches on clasp.",
    "Crown stem worn. Water resistance failed at 3 bar.",
)
