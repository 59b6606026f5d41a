"""A sentence that stands for itself and for the article it rests on."""

from html import escape

from PySide6.QtCore import Qt, Signal

from gui.controls.controls import Label
from gui.theme.theme import colour, theme


class CitedLabel(Label):
    """A sentence with the article it rests on behind it; `article_pressed` when that is pressed."""

    article_pressed = Signal(str)

    def __init__(self, kind: str = "hint") -> None:
        super().__init__("", kind)
        self.sentence, self.article = "", ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.linkActivated.connect(lambda _link: self.article_pressed.emit(self.article))
        theme().theme_changed.connect(self._write)

    def cite(self, sentence: str, article: str = "") -> None:
        """Show another sentence and article."""
        self.sentence, self.article = sentence, article
        self._write()

    def _write(self) -> None:
        ink = f"color:{colour('accent').name()};text-decoration:none"
        link = f'&nbsp;<a href="article" style="{ink}">{escape(self.article)}</a>'
        self.setText(escape(self.sentence) + (link if self.article else ""))
