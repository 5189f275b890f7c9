"""The window: everything of Qt that a person sees."""

import builtins

_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401 - this is what replaces it

# PySide looks into the source of every module imported from now on for words of its feature
# switches, which nothing here uses: a twelfth of the start, and 6 MB that stay.
builtins.__import__ = _import
