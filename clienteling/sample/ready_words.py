"""The boutique's ready words, in the languages in which its clients write."""

from clienteling.domain.consent import Purpose
from clienteling.domain.templates import placeholders
from clienteling.sample.dice import Dice
from clienteling.sample.people import BOUTIQUE
from clienteling.wire.chat import Template

_SAID: dict[str, dict[str, str]] = {
    "greeting": {
        "en": "Good afternoon {salutation} {client}, this is {advisor} at {boutique}. "
        "How may I help you?",
        "fr": "Bonjour {salutation} {client}, {advisor} à votre service chez {boutique}. "
        "Comment puis-je vous aider ?",
        "zh": "{client}{salutation}您好，我是{boutique}的{advisor}，很高兴为您服务。",
        "ja": "{client}{salutation}、{boutique}の{advisor}でございます。"
        "ご用件をお聞かせください。",
        "ar": "أهلاً {salutation} {client}، معك {advisor} من {boutique}. كيف يمكنني مساعدتك؟",
    },
    "offer_times": {
        "en": "I would be glad to show you the {watch}. One of these times?\n{times}",
        "fr": "Je serais heureux de vous présenter la {watch}. L’un de ces moments ?\n{times}",
        "zh": "很乐意为您展示{watch}。以下时间您看哪个方便？\n{times}",
        "ja": "{watch}をぜひご覧ください。次のお時間はいかがでしょうか。\n{times}",
    },
    "appointment": {
        "en": "Your appointment is set for {date} at {time}. {boutique}, {address}.",
        "fr": "Votre rendez-vous est fixé : {date} à {time}. {boutique}, {address}.",
        "zh": "已为您预约{date} {time}。地址：{boutique}，{address}。",
        "ja": "{date} {time}にお待ちしております。{boutique}、{address}。",
    },
    "repair_received": {
        "en": "Your {watch} is safely with us, under number {ticket}. "
        "We expect it to be ready by {promised}.",
        "fr": "Votre {watch} est entre nos mains, sous le numéro {ticket}. "
        "Nous pensons la rendre le {promised}.",
        "zh": "您的{watch}已妥善收存，维修单号 {ticket}，预计{promised}可以完成。",
        "ja": "{watch}を確かにお預かりしました（{ticket}）。{promised}頃の完了予定です。",
    },
    "repair_status": {
        "en": "Good news from the workshop, {salutation} {client}. {stage}",
        "fr": "Des nouvelles de l’atelier, {salutation} {client}. {stage}",
        "zh": "{client}{salutation}，向您汇报维修进度：{stage}",
        "ja": "{client}{salutation}、修理の進み具合をお知らせします。{stage}",
    },
    "repair_ready": {
        "en": "Your {watch} is ready. Please bring the receipt {ticket}; questions: {phone}.",
        "fr": "Votre {watch} est prête. Merci d’apporter le reçu {ticket} ; tél. {phone}.",
        "zh": "您的{watch}已可领取，请携带单据 {ticket}。如有疑问请致电 {phone}。",
        "ja": "{watch}のご用意ができました。預り証 {ticket} をお持ちください。電話 {phone}",
    },
    "estimate": {
        "en": "The estimate for your {watch} ({ticket}) is ready. "
        "Shall I go through it with you?",
        "fr": "Le devis pour votre {watch} ({ticket}) est prêt. Souhaitez-vous que je vous "
        "l’explique ?",
        "zh": "您的{watch}（{ticket}）报价已备妥，需要我为您逐项说明吗？",
    },
    "after_sales": {
        "en": "Thank you for your trust, {salutation} {client}. "
        "Is your {watch} running to your satisfaction?",
        "fr": "Merci de votre confiance, {salutation} {client}. "
        "Votre {watch} vous donne-t-elle satisfaction ?",
        "zh": "感谢您的信任，{client}{salutation}。您的{watch}走时一切都好吗？",
        "ja": "{client}{salutation}、このたびはありがとうございました。"
        "{watch}の調子はいかがでしょうか。",
    },
    "thank_you": {
        "en": "Thank you for your visit, {salutation} {client}. It was a pleasure.",
        "fr": "Merci de votre visite, {salutation} {client}. À très bientôt.",
        "zh": "{client}{salutation}，感谢您今天的光临，期待再次见到您。",
        "ja": "{client}{salutation}、ご来店ありがとうございました。"
        "またのお越しをお待ちしております。",
        "ar": "شكراً لزيارتك {salutation} {client}. سررنا بلقائك.",
    },
    "out_of_hours": {
        "en": "Thank you for writing. {boutique} is closed now; "
        "I will answer first thing when we open.",
        "fr": "Merci de votre message. {boutique} est fermée en ce moment ; "
        "je vous réponds dès l’ouverture.",
        "zh": "感谢您的来信。{boutique}现已打烊，开门后我会第一时间回复您。",
        "ja": "ご連絡ありがとうございます。{boutique}はただいま閉店しております。"
        "開店次第お返事いたします。",
    },
    "nearest_boutique": {
        "en": "You will find us at {boutique}, {address}; telephone {phone}.",
        "fr": "Vous nous trouverez à {boutique}, {address} ; téléphone {phone}.",
        "zh": "欢迎光临{boutique}：{address}，电话 {phone}。",
        "ja": "{boutique}は{address}にございます。電話 {phone}",
    },
    "invitation": {
        "en": "{salutation} {client}, we are showing the new season to a few friends of the "
        "house. May I keep a seat for you?",
        "fr": "{salutation} {client}, nous présentons la nouvelle saison à quelques amis de la "
        "maison. Puis-je vous réserver une place ?",
        "zh": "{client}{salutation}，本店将举办新品鉴赏会，诚邀您莅临，可以为您留席吗？",
    },
}
_ASIDE = {"invitation": Purpose.MARKETING}


def templates(seed: int) -> list[Template]:
    """The ready words, each in every language it is kept in."""
    dice = Dice(seed, "templates")
    return [
        Template(
            id=dice.identifier(),
            scope=BOUTIQUE,
            key=key,
            language=language,
            purpose=_ASIDE.get(key, Purpose.SERVICE),
            body=body,
            placeholders=placeholders(body),
        )
        for key, versions in _SAID.items()
        for language, body in versions.items()
    ]
