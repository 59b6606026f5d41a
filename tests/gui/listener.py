"""What the application tells its pages and says in the status line, kept for a test."""

from PySide6.QtCore import QObject

from gui.acting.application import Application, Changed, Said


class Listener:
    """Keeps what the application tells and says."""

    def __init__(self, app: Application) -> None:
        self.changed: list[Changed] = []
        self.said: list[Said] = []
        self._ties = [
            app.changed.connect(self.changed.append),
            app.said.connect(self.said.append),
        ]

    @property
    def sentence(self) -> str:
        """What was said last."""
        return self.said[-1].sentence

    def go_back(self) -> None:
        """Press the way back that stands beside the last sentence."""
        back = self.said[-1].back
        assert back is not None
        back()

    def leave(self) -> None:
        """Hear nothing more."""
        for tie in self._ties:
            QObject.disconnect(tie)
