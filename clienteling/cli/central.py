"""Central's subcommands: serve, admin, import, schema."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from clienteling.cli.words import Subcommands, count, pair, port

_DATABASES = "sqlite:///FILE, or postgresql+psycopg://USER:PASSWORD@HOST/NAME"


def add(under: Subcommands) -> None:
    """Say what a central can be asked on the terminal."""
    _add_serve(under)
    _add_admin(under)
    _add_import(under)
    _add_schema(under)


def _add_serve(under: Subcommands) -> None:
    serve = under.add_parser("serve", help="run a central", description="Run a central.")
    _add_database(serve)
    serve.add_argument(
        "--host", default="127.0.0.1", help="default: 127.0.0.1, this machine only"
    )
    serve.add_argument(
        "--port",
        type=port,
        default=8400,
        help="default: 8400; 0 takes a free one and says which",
    )
    serve.add_argument("--blobs", metavar="DIR", type=Path, help="where pictures are kept")
    serve.set_defaults(start=_serve)


def _add_import(under: Subcommands) -> None:
    bring = under.add_parser(
        "import",
        help="bring clients and purchases into a central",
        description="Bring clients and purchases from files into a central. The same file "
        "twice changes nothing. Columns are known by their headings; --map names the rest.",
    )
    bring.add_argument("--clients", metavar="FILE", type=Path, help="a .csv or .vcf file")
    bring.add_argument("--purchases", metavar="FILE", type=Path, help="a .csv file")
    _add_database(bring)
    bring.add_argument(
        "--boutique", metavar="CODE", required=True, help="whose clients they are"
    )
    bring.add_argument(
        "--map",
        metavar="NAME=COLUMN",
        action="append",
        default=[],
        type=pair,
        help="read our field NAME from this column; may be given often",
    )
    bring.add_argument("--country", metavar="CC", help="whose telephone numbers, such as CH")
    bring.add_argument("--dry-run", action="store_true", help="report, and change nothing")
    bring.add_argument("--json", action="store_true", help="the report as JSON")
    bring.set_defaults(start=_import)


def _add_schema(under: Subcommands) -> None:
    schema = under.add_parser(
        "schema",
        help="write central's OpenAPI description",
        description="Write the OpenAPI description of what a central understands.",
    )
    schema.add_argument("--out", metavar="FILE", type=Path, help="default: the terminal")
    schema.set_defaults(start=_schema)


def _add_admin(under: Subcommands) -> None:
    admin = under.add_parser(
        "admin",
        help="boutiques, people and devices of a central",
        description="Make boutiques and people known to a central, and shut devices out.",
    )
    _add_database(admin)
    asks = admin.add_subparsers(title="asks", metavar="ASK", dest="ask", required=True)
    _add_boutique(asks)
    _add_people(asks)
    devices = asks.add_parser("devices", help="list devices")
    devices.add_argument("--boutique", metavar="CODE", help="only those of this boutique")
    revoke = asks.add_parser("revoke-device", help="shut a device out; it wipes itself")
    revoke.add_argument("device", metavar="DEVICE", help="its id, as `devices` lists it")
    sample = asks.add_parser("sample", help="fill an empty central with the made-up boutique")
    sample.add_argument("--clients", metavar="N", type=count, default=3000)
    sample.add_argument("--seed", metavar="N", type=int, default=1)
    asks.add_parser("restored", help="after restoring a backup: have every desk offer again")
    admin.set_defaults(start=_admin)


def _add_boutique(asks: Subcommands) -> None:
    boutique = asks.add_parser("boutique", help="make a boutique")
    boutique.add_argument("code", metavar="CODE", help="short and lasting, such as PAR1")
    boutique.add_argument("--name", required=True)
    boutique.add_argument("--city", required=True)
    boutique.add_argument("--country", required=True, help="two letters, such as CH")
    boutique.add_argument("--tz", required=True, help="such as Europe/Zurich")
    boutique.add_argument("--currency", required=True, help="three letters, such as CHF")
    boutique.add_argument("--locale", default="en", help="default: en")


def _add_people(asks: Subcommands) -> None:
    advisor = asks.add_parser("advisor", help="make a person; the password is asked for")
    advisor.add_argument("login", metavar="LOGIN")
    advisor.add_argument("--name", required=True)
    advisor.add_argument("--role", default="advisor", help="default: advisor")
    advisor.add_argument("--boutique", metavar="CODE", required=True)
    password = asks.add_parser("password", help="set a person's password; it is asked for")
    password.add_argument("login", metavar="LOGIN")
    for name, does in (
        ("grant", "let a person see a boutique"),
        ("withdraw", "no longer let a person see a boutique"),
    ):
        ask = asks.add_parser(name, help=does)
        ask.add_argument("login", metavar="LOGIN")
        ask.add_argument("boutique", metavar="CODE")


def _add_database(to: ArgumentParser) -> None:
    to.add_argument("--database", metavar="URL", required=True, help=_DATABASES)


def _serve(args: Namespace) -> int:
    from clienteling.server.serving import run

    return run(args)


def _admin(args: Namespace) -> int:
    from clienteling.server.admin import run

    return run(args)


def _import(args: Namespace) -> int:
    from clienteling.server.importing import run

    return run(args)


def _schema(args: Namespace) -> int:
    from clienteling.server.serving import schema

    return schema(args)
