"""The window; the only room that knows Qt."""

import builtins

import PySide6.QtCore  # noqa: F401 (puts its own way of importing in the place of Python's)

# It reads the source of every module that is imported after it, to see whether names are wanted in
# snake case. None is, and the reading takes as long as the import.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
