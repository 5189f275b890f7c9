"""The trade's states in the window's language, each with its tone."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from clienteling.domain.appointments import AppointmentType, Standing
from clienteling.domain.milestones import Milestone
from clienteling.domain.repairs import Stage
from clienteling.domain.watches import Regime, WatchEventKind
from clienteling.ui.theme.tokens import Tone

translate = QCoreApplication.translate


class Said(NamedTuple):
    """A state in a word or two, and the tone it is said in."""

    text: str
    tone: Tone


def standing(state: Standing) -> Said:
    """Where an appointment stands."""
    words = {
        Standing.REQUESTED: (translate("states", "Requested"), Tone.WARN),
        Standing.PROPOSED: (translate("states", "Proposed"), Tone.WARN),
        Standing.CONFIRMED: (translate("states", "Confirmed"), Tone.METAL),
        Standing.ARRIVED: (translate("states", "Arrived"), Tone.BUSY),
        Standing.IN_PROGRESS: (translate("states", "In progress"), Tone.BUSY),
        Standing.COMPLETED: (translate("states", "Completed"), Tone.GOOD),
        Standing.NO_SHOW: (translate("states", "No-show"), Tone.BAD),
        Standing.CANCELLED_BY_CLIENT: (
            translate("states", "Cancelled by client"),
            Tone.NEUTRAL,
        ),
        Standing.CANCELLED_BY_BOUTIQUE: (translate("states", "Cancelled by us"), Tone.NEUTRAL),
        Standing.RESCHEDULED: (translate("states", "Rescheduled"), Tone.NEUTRAL),
    }
    return Said(*words[state])


def appointment_type(kind: AppointmentType) -> str:
    """What a client comes for."""
    words = {
        AppointmentType.DISCOVERY: translate("states", "Discovery"),
        AppointmentType.PURCHASE: translate("states", "Presentation"),
        AppointmentType.SERVICE_DROPOFF: translate("states", "Repair intake"),
        AppointmentType.COLLECTION: translate("states", "Collection"),
        AppointmentType.SIZING: translate("states", "Strap fitting"),
        AppointmentType.VIDEO: translate("states", "Video call"),
        AppointmentType.PHONE: translate("states", "Phone call"),
        AppointmentType.HOME: translate("states", "Home visit"),
        AppointmentType.EVENT: translate("states", "Event"),
    }
    return words[kind]


def stage(state: Stage) -> Said:
    """Where a repair is."""
    words = {
        Stage.REGISTERED: (translate("states", "Registered"), Tone.NEUTRAL),
        Stage.SENT_TO_CENTRE: (translate("states", "Sent to centre"), Tone.NEUTRAL),
        Stage.RECEIVED: (translate("states", "Received"), Tone.NEUTRAL),
        Stage.DIAGNOSIS: (translate("states", "Diagnosis"), Tone.BUSY),
        Stage.ESTIMATE_PREPARING: (translate("states", "Estimate in preparation"), Tone.BUSY),
        Stage.AWAITING_APPROVAL: (translate("states", "Estimate sent"), Tone.WARN),
        Stage.APPROVED: (translate("states", "Approved"), Tone.BUSY),
        Stage.WAITING_PARTS: (translate("states", "Waiting for parts"), Tone.WARN),
        Stage.IN_SERVICE: (translate("states", "In service"), Tone.BUSY),
        Stage.QUALITY_CONTROL: (translate("states", "Quality control"), Tone.BUSY),
        Stage.RETURN_TRANSIT: (translate("states", "On its way back"), Tone.BUSY),
        Stage.READY_FOR_COLLECTION: (translate("states", "Ready"), Tone.GOOD),
        Stage.COLLECTED: (translate("states", "Collected"), Tone.NEUTRAL),
        Stage.CLOSED: (translate("states", "Closed"), Tone.NEUTRAL),
        Stage.SENT_TO_MANUFACTURE: (translate("states", "At the manufacture"), Tone.BUSY),
        Stage.ON_HOLD: (translate("states", "On hold"), Tone.WARN),
        Stage.DECLINED_RETURN_UNSERVICED: (translate("states", "Declined"), Tone.WARN),
        Stage.CANCELLED: (translate("states", "Cancelled"), Tone.NEUTRAL),
        Stage.UNCOLLECTED: (translate("states", "Not collected"), Tone.WARN),
        Stage.REOPENED: (translate("states", "Reopened"), Tone.WARN),
    }
    return Said(*words[state])


def milestone(step: Milestone) -> str:
    """A step of a repair as a client counts them."""
    words = {
        Milestone.RECEIVED: translate("states", "Received"),
        Milestone.DIAGNOSIS: translate("states", "Diagnosis"),
        Milestone.ESTIMATE: translate("states", "Estimate"),
        Milestone.IN_SERVICE: translate("states", "In service"),
        Milestone.QUALITY_CONTROL: translate("states", "Quality control"),
        Milestone.READY: translate("states", "Ready"),
        Milestone.COLLECTED: translate("states", "Collected"),
    }
    return words[step]


def regime(kind: Regime) -> str:
    """What covers a watch."""
    words = {
        Regime.INTERNATIONAL_GUARANTEE: translate("states", "international guarantee"),
        Regime.LIMITED_WARRANTY: translate("states", "limited warranty"),
        Regime.EXTENDED_CARE: translate("states", "extended care"),
        Regime.SERVICE_GUARANTEE: translate("states", "service guarantee"),
        Regime.NONE: translate("states", "no guarantee"),
        Regime.UNKNOWN: translate("states", "guarantee unknown"),
    }
    return words[kind]


def missing(kind: WatchEventKind | None) -> Said | None:
    """A watch that is lost or stolen, said in red wherever it shows."""
    words = {
        WatchEventKind.LOST: translate("states", "Reported lost"),
        WatchEventKind.STOLEN: translate("states", "Reported stolen"),
    }
    return Said(words[kind], Tone.BAD) if kind in words else None


def what_to_do(kind: WatchEventKind) -> str:
    """What to do with a watch that is lost or stolen."""
    if kind is WatchEventKind.STOLEN:
        return translate(
            "states",
            "Reported stolen. Keep the watch here if you can, give it back to nobody, and ask"
            " a manager.",
        )
    return translate("states", "Reported lost. Ask who brings it, and tell its owner.")


def channel(name: str) -> str:
    """Where a conversation is held."""
    words = {
        "web": translate("states", "Website"),
        "wechat": translate("states", "WeChat"),
        "wecom": translate("states", "WeCom"),
        "whatsapp": translate("states", "WhatsApp"),
        "line": translate("states", "LINE"),
        "sms": translate("states", "SMS"),
        "email": translate("states", "E-mail"),
        "phone": translate("states", "Phone"),
    }
    return words.get(name, name)


def language(code: str) -> str:
    """A language by its name."""
    words = {
        "en": translate("states", "English"),
        "fr": translate("states", "French"),
        "zh": translate("states", "Chinese"),
        "ja": translate("states", "Japanese"),
        "ar": translate("states", "Arabic"),
    }
    return words.get(code.lower().replace("_", "-").split("-")[0], code)


def intent(code: str) -> str:
    """What somebody came for; words of one's own stand as they are."""
    words = {
        "looking": translate("states", "Looking around"),
        "gift": translate("states", "A gift"),
        "service": translate("states", "Service"),
        "strap": translate("states", "A strap"),
        "collection": translate("states", "Collecting a watch"),
    }
    return words.get(code, code)


def outcome(code: str) -> str:
    """What came of a visit; words of one's own stand as they are."""
    words = {
        "will come back": translate("states", "Will come back"),
        "took a catalogue": translate("states", "Took a catalogue"),
        "bought": translate("states", "Bought"),
    }
    return words.get(code, code)


def holder(name: str) -> str:
    """Who has a watch that is in repair."""
    words = {
        "boutique": translate("states", "boutique"),
        "service centre": translate("states", "service centre"),
    }
    return words.get(name, name)


def silent() -> Said:
    """Somebody who asked not to be contacted, wherever they are named."""
    return Said(translate("states", "Do not contact"), Tone.BAD)


def ask(state: str) -> Said | None:
    """How far our newest ask about a row has come; nothing once it is sent."""
    words = {
        "saved": (translate("states", "Saved here"), Tone.WARN),
        "sending": (translate("states", "Sending"), Tone.BUSY),
        "needs_you": (translate("states", "Needs you"), Tone.BAD),
    }
    return Said(*words[state]) if state in words else None
