"""Before a paper is printed: on which printer, how many copies, whether it takes the paper."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from gui.printing import printers
from models.store.refusal import Refusal

ENVELOPE = " 信封"  # behind the name of a paper that is one
_MOST = 99


class PrintDialog(FormDialog):
    """Asks for printer and copies; `printer` and `copies` are what was chosen."""

    def __init__(
        self, title: str, names: list[str], papers: Sequence[str], parent: QWidget
    ) -> None:
        self.printer, self.copies = "", 1
        self._papers = papers
        choices = [(name, name) for name in names]
        super().__init__(
            "打印",
            (
                FieldSpec("printer", "打印机", lambda: ComboField(choices), required=True),
                FieldSpec("copies", "份数", lambda: LineField("1", parse=read_copies, width=64)),
            ),
            self._take,
            sentence=f"{title}　{_in_words(papers)}",
            accept_word="打印",
            parent=parent,
        )
        self.form.set_values({"printer": printers.usual(names), "copies": 1})
        self.form.edited.connect(lambda _key: self._check())
        self._check()

    def _check(self) -> None:
        name = self.form.field("printer").value() or ""
        lacking = [each for each in self._papers if name and _is_lacking(name, each)]
        said = f"这台打印机没有 {_in_words(lacking)}，请换一台，或者改用 A4" if lacking else ""
        self.form.set_rule("printer", said)

    def _take(self, values: dict[str, Any]) -> None:
        if not values["printer"]:
            raise Refusal("printer", "请选择打印机。")
        self.printer, self.copies = values["printer"], values["copies"] or 1
        printers.remember_printer(self.printer)


def _is_lacking(name: str, paper: str) -> bool:
    return printers.takes(name, paper.removesuffix(ENVELOPE)) is False


def _in_words(papers: Sequence[str]) -> str:
    words = "、".join(papers)
    return words if words.endswith(ENVELOPE) else f"{words} 纸"


def read_copies(text: str) -> int:
    """Return how many copies are wanted. Refuses what is no number from 1 to 99."""
    if not text.isdecimal() or not 1 <= int(text) <= _MOST:
        raise Refusal("copies", f"份数请填 1 到 {_MOST}。")
    return int(text)
