"""A dressed application, as for every test of what is seen."""

from tests.ui.conftest import dress, dressed

__all__ = ["dress", "dressed"]
