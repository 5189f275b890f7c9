"""Central's subcommands: serve, import, schema."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from clienteling.cli import admin
from clienteling.cli.admin import DATABASES
from clienteling.cli.words import Subcommands, pair, port


def add(under: Subcommands) -> None:
    """Say what a central can be asked on the terminal."""
    _add_serve(under)
    admin.add(under)
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
    serve.add_argument(
        "--proxies",
        metavar="N",
        type=int,
        choices=range(10),
        default=0,
        help="how many proxies in front say for whom they ask (X-Forwarded-For); default: 0",
    )
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
    bring.add_argument("--boutique", metavar="CODE", help="whose clients they are")
    _add_reading(bring)
    bring.add_argument("--dry-run", action="store_true", help="report, and change nothing")
    bring.add_argument("--json", action="store_true", help="the report as JSON")
    bring.add_argument("--list", action="store_true", help="earlier imports of a boutique")
    bring.add_argument("--undo", metavar="ID", default="", help="take an import back")
    bring.set_defaults(start=_import, usage=bring.error)


def _add_reading(bring: ArgumentParser) -> None:
    """How the files are to be understood."""
    bring.add_argument(
        "--map",
        metavar="NAME=COLUMN",
        action="append",
        default=[],
        type=pair,
        help="read our field NAME from this column; may be given often",
    )
    bring.add_argument(
        "--country", metavar="CC", help="whose telephone numbers; default: the boutique's"
    )
    bring.add_argument("--currency", metavar="CCC", help="default: the boutique's")
    bring.add_argument(
        "--source",
        metavar="NAME",
        default="import",
        help="whose client numbers they are, if several programs count from 1",
    )
    bring.add_argument(
        "--open-files",
        action="store_true",
        help="open a file for clients of whom a purchase says only the number",
    )
    bring.add_argument("--charset", metavar="NAME", help="default: found out by trial")


def _add_schema(under: Subcommands) -> None:
    schema = under.add_parser(
        "schema",
        help="write central's OpenAPI description",
        description="Write the OpenAPI description of what a central understands.",
    )
    schema.add_argument("--out", metavar="FILE", type=Path, help="default: the terminal")
    schema.set_defaults(start=_schema)


def _add_database(to: ArgumentParser) -> None:
    to.add_argument("--database", metavar="URL", required=True, help=DATABASES)


def _serve(args: Namespace) -> int:
    from clienteling.server.serving import run

    return run(args)


def _import(args: Namespace) -> int:
    if not (args.clients or args.purchases or args.list or args.undo):
        args.usage("give --clients, --purchases or both; or --list, or --undo")
    if not (args.boutique or args.undo):
        args.usage("give --boutique")
    from clienteling.server.importing import run

    return run(args)


def _schema(args: Namespace) -> int:
    from clienteling.server.serving import schema

    return schema(args)
