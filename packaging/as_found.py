"""Runs first in a package: programs that ours starts (lp, WPS) get the libraries of the system.

The start of a package names its own folder in LD_LIBRARY_PATH, which holds for this process by now;
what was named there before is kept under another name. A process of ours that reads files apart has
to begin as this one did.
"""

import os

_ours = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if _ours is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = _ours
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
