"""What an article says, in short: opened from the margin of a form (press, or Shift+F1)."""

from PySide6.QtWidgets import QWidget

from gui.controls.controls import Label, label
from gui.dialogs.sheet import SheetDialog
from gui.theme.theme import px
from models.law.articles import cited_in, note

_WIDTH = 560


class ArticleDialog(SheetDialog):
    """Shows the gist of the articles that `citation` names."""

    def __init__(self, citation: str, parent: QWidget | None = None) -> None:
        super().__init__(citation, note(), parent, width=_WIDTH)
        box = self.add_reading()
        articles = cited_in(citation)
        for article in articles:
            box.addWidget(_words(article.title, "strong"))
            box.addWidget(_words(article.text))
            box.addSpacing(px(8))
        if not articles:
            box.addWidget(_words("程序里没有收录这一条的要点，请查阅公布的原文。"))
        box.addStretch(1)
        self.close_reading()


def _words(text: str, kind: str = "") -> Label:
    said = label(text, kind)
    said.setWordWrap(True)
    return said
