"""Types into every place of a window and waits to be killed: `python -m tests.gui.typist FOLDER`."""

import sys
from pathlib import Path

from PySide6.QtTest import QTest

from gui.acting.application import start
from gui.shell.keeper import Keeper
from models.store import register
from tests.gui.typing_places import PLACES, TODAY, type_at

READY = "typed"
_KEPT_AFTER_MS = 1500


def main(folder: Path) -> None:
    """Type, say so when it must have been kept, and go on until killed."""
    app = start(["gongkaibu"], choice="light")
    with register.opened(folder):
        window = Keeper(app, lambda: TODAY).window
        window.show()
        for reach in PLACES.values():
            type_at(reach(window))
        QTest.qWait(_KEPT_AFTER_MS)
        print(READY, flush=True)
        app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
