"""A sentence and the article it rests on, which is in the accent colour and not broken."""

from html import escape

from PySide6.QtCore import Qt, Signal

from gui.controls.controls import Label
from gui.theme.theme import colour, theme

_JOINER = "\u2060"  # no line ends there
_AND = "、"
_SHORT = 12  # characters of an article that stands in one line in any pane


def accented(article: str) -> str:
    """Return articles for a rich text in the accent colour, each short one on one line."""
    return f'<span style="color:{colour("accent").name()}">{_unbroken(article)}</span>'


def _unbroken(articles: str) -> str:
    words = articles.split(_AND)
    kept = (_JOINER.join(each) if len(each) <= _SHORT else each for each in words)
    return escape(_AND.join(kept))


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
        link = f'&nbsp;<a href="article" style="{ink}">{_unbroken(self.article)}</a>'
        self.setText(escape(self.sentence) + (link if self.article else ""))
