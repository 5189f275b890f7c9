"""What can be asked of central's keeper: boutiques, people, desks, channels, the audit."""

from argparse import Namespace
from pathlib import Path

from clienteling.cli.words import Subcommands, count, day
from clienteling.domain.roles import Role

DATABASES = "sqlite:///FILE, or postgresql+psycopg://USER:PASSWORD@HOST/NAME"
_HOW = "- reads it from standard input, + makes one up and shows it; else it is asked for"


def add(under: Subcommands) -> None:
    """Say what central's keeper may ask; `do` is empty where there is only one thing to do."""
    admin = under.add_parser(
        "admin",
        help="boutiques, people and desks of a central",
        description="Make boutiques and people known to a central, and shut desks out.",
    )
    admin.add_argument("--database", metavar="URL", required=True, help=DATABASES)
    admin.set_defaults(start=_admin)
    asks = admin.add_subparsers(title="asks", metavar="ASK", dest="ask", required=True)
    _add_boutique(_several(asks, "boutique", "make boutiques known, list them"))
    _add_advisor(_several(asks, "advisor", "people: add, password, role, leave, list"))
    _add_grant(_several(asks, "grant", "who sees which boutique"))
    _add_device(_several(asks, "device", "list desks, shut one out"))
    _add_channel(_several(asks, "channel", "connect a website's chat"))
    _add_access(asks)
    verify = _several(asks, "audit", "whether anybody changed the audit").add_parser(
        "verify", help="check the whole chain"
    )
    verify.add_argument("--seen", metavar="N:HASH", help="what an earlier check said")
    sample = asks.add_parser("sample", help="fill an empty central with the made-up boutique")
    sample.add_argument(
        "--clients", metavar="N", type=count, default=3000, help="default: 3000"
    )
    sample.add_argument("--seed", metavar="N", type=int, default=1, help="default: 1")
    sample.add_argument("--blobs", metavar="DIR", type=Path, help="as `serve` is told")
    epoch = asks.add_parser(
        "new-epoch", help="after restoring a backup: every desk offers again what it knows"
    )
    for single in (sample, epoch):
        single.set_defaults(do="")


def _admin(args: Namespace) -> int:
    from clienteling.server.admin import run

    return run(args)


def _several(asks: Subcommands, name: str, does: str) -> Subcommands:
    ask = asks.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.")
    return ask.add_subparsers(title="to do", metavar="DO", dest="do", required=True)


def _add_access(asks: Subcommands) -> None:
    access = asks.add_parser("access", help="who looked at, printed or exported which file")
    access.add_argument("--client", metavar="ID", default="", help="only at this client's")
    access.add_argument("--advisor", metavar="LOGIN", default="", help="only by this person")
    access.add_argument("--since", metavar="DAY", type=day, help="such as 2026-11-01")
    access.set_defaults(do="")


def _add_boutique(does: Subcommands) -> None:
    boutique = does.add_parser("add", help="make a boutique known")
    boutique.add_argument("code", metavar="CODE", help="short and lasting, such as PAR1")
    boutique.add_argument("--name", required=True)
    boutique.add_argument("--city", required=True)
    boutique.add_argument("--country", metavar="CC", required=True, help="such as CH")
    boutique.add_argument("--tz", required=True, help="such as Europe/Zurich")
    boutique.add_argument("--currency", metavar="CCC", required=True, help="such as CHF")
    boutique.add_argument("--locale", default="en", help="default: en")
    boutique.add_argument("--phone", default="")
    boutique.add_argument("--address", default="", help="as clients are told it")
    does.add_parser("list", help="list boutiques")


def _add_advisor(does: Subcommands) -> None:
    advisor = does.add_parser("add", help="let somebody sign in")
    advisor.add_argument("login", metavar="LOGIN")
    advisor.add_argument("--name", required=True)
    advisor.add_argument("--name-native", default="", help="as written at home, such as 陈静怡")
    advisor.add_argument("--boutique", metavar="CODE", required=True)
    password = does.add_parser("password", help="give somebody a new password")
    password.add_argument("login", metavar="LOGIN")
    for each in (advisor, password):
        each.add_argument("--password", metavar="-|+", choices=("-", "+"), help=_HOW)
    role = does.add_parser("role", help="what somebody is trusted with")
    role.add_argument("login", metavar="LOGIN")
    for each, must in ((advisor, False), (role, True)):
        each.add_argument(
            "--role",
            action="append",
            required=must,
            choices=[one.value for one in Role],
            help="may be given often",
        )
    leave = does.add_parser("leave", help="somebody left: no sign-in, desks shut out")
    leave.add_argument("login", metavar="LOGIN")
    does.add_parser("list", help="list people")


def _add_grant(does: Subcommands) -> None:
    for name, does_what in (("add", "let somebody see a boutique"), ("remove", "no longer")):
        grant = does.add_parser(name, help=does_what)
        grant.add_argument("login", metavar="LOGIN")
        grant.add_argument("boutique", metavar="CODE")


def _add_device(does: Subcommands) -> None:
    devices = does.add_parser("list", help="list desks")
    devices.add_argument("--boutique", metavar="CODE", help="only those of this boutique")
    revoke = does.add_parser("revoke", help="shut a desk out; it wipes itself")
    revoke.add_argument("device", metavar="DEVICE", help="its id, as `device list` says")


def _add_channel(does: Subcommands) -> None:
    web = does.add_parser(
        "web", help="open central's chat page; with --callback, connect a website's own chat"
    )
    web.add_argument("boutique", metavar="CODE")
    web.add_argument(
        "--callback", metavar="URL", help="where replies are sent; says the secret once"
    )
    web.add_argument(
        "--site",
        metavar="URL",
        action="append",
        default=[],
        help="only this website may show the page in a frame; may be given often",
    )
    loopback = does.add_parser("loopback", help="take messages that go nowhere, to try things")
    loopback.add_argument("boutique", metavar="CODE")
    loopback.add_argument("channel", metavar="CHANNEL", help="such as wechat")
    does.add_parser("list", help="list channels")
