"""What tests of central stand on: a real one over loopback, on SQLite and on PostgreSQL."""

from tests.fixtures_central import cluster, database, lin, marie, server
from tests.server.talking import secret, site

__all__ = ["cluster", "database", "lin", "marie", "secret", "server", "site"]
