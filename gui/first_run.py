"""The first start: there is no register yet, so one is made with the office's name."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from models import register

_KINDS = (
    ("township", "乡镇人民政府"),
    ("subdistrict", "街道办事处"),
    ("bureau", "县（区）部门"),
    ("county", "县（区）人民政府"),
)


class FirstRun(FormDialog):
    """Asks for the office's name and kind, and makes its register in `folder`."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        self._folder = folder
        parts = [
            FieldSpec(
                "office",
                "机关名称",
                lambda: LineField("如 示例镇人民政府"),
                rule="全称，打印在报告和文书上",
                required=True,
            ),
            FieldSpec("kind", "机关类型", lambda: ComboField(_KINDS)),
        ]
        super().__init__(
            "新建登记簿",
            parts,
            self._make,
            sentence=f"登记簿放在 {folder}，一个机关用一个登记簿。",
            accept_word="新建",
            parent=parent,
        )

    def _make(self, values: dict[str, str]) -> None:
        register.make(self._folder, values["office"], values["kind"] or _KINDS[0][0])
