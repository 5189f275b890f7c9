"""A dressed application, as for every test of what is seen."""

from tests.ui.conftest import dressed

__all__ = ["dressed"]
