"""单位名单: which units have to report, typed, pasted, or taken from a file."""

from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.acting.files import ask_file
from gui.acting.telling import telling
from gui.forms.dialog import FormDialog
from gui.forms.field import TextField
from gui.forms.rows import FieldSpec
from models.office.units import keep_units, names_in, units
from reports.rollup.unit_names import KINDS, names_of
from reports.ways import Book, Show

_SENTENCE = (
    "据这张名单找出未报的单位。一行写一个单位，可以从 Excel、Word 里复制整列粘贴；"
    "写简称也认得，如“太平镇”就是“示例县太平镇人民政府”。"
)
_WIDTH = 560
UNITS = "units"  # the part of the page that a way leads to
_FILES = f"名单 ({' '.join(f'*{kind}' for kind in KINDS)})"


class UnitsDialog(FormDialog):
    """Ctrl+Enter keeps the list, an act with its way back; without a name the list goes."""

    def __init__(self, found: list[str], parent: QWidget) -> None:
        self._found = found
        super().__init__(
            "单位名单",
            (FieldSpec("units", "单位", lambda: TextField("太平镇\n河口镇", lines=12)),),
            self._keep,
            sentence=_SENTENCE,
            accept_word="保存",
            parent=parent,
            width=_WIDTH,
        )
        field = self.form.field("units")
        assert isinstance(field, TextField)
        self.text = field
        self.text.set_value("\n".join(units()))
        self.keep_typing(Show(Book.ROLLUP, UNITS))
        self.from_file = self.add_button("从文件取", self.take_file)
        self.from_reports = self.add_button("加上已报的单位", self.take_found)
        self.from_reports.setEnabled(bool(found))
        for at, made in enumerate((self.from_file, self.from_reports)):
            self.foot.insertWidget(at, made)

    def take_file(self) -> None:
        """Add the names in a file to those that stand there."""
        path = ask_file("从文件取单位名单", _FILES, self)
        if path is not None:
            with telling(self.form):
                self._add(names_of(path))

    def take_found(self) -> None:
        """Add the units whose reports were read."""
        self._add(self._found)

    def _add(self, names: list[str]) -> None:
        known = names_in(self.text.value())
        self.text.write("\n".join(dict.fromkeys([*known, *names])))
        self.form.set_dirty(True)

    def _keep(self, values: dict[str, Any]) -> None:
        names = names_in(values["units"])
        with acting("修改单位名单", f"{len(names)} 个单位" if names else "不用名单"):
            keep_units(names)
