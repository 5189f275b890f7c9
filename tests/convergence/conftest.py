"""A real central on SQLite, a wire to it that can be cut, and people who sit down."""

from tests.sync.conftest import central, lin, marie, sit, wire

__all__ = ["central", "lin", "marie", "sit", "wire"]
