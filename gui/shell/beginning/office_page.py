"""机关: the name of the office, its kind, and what follows from both."""

from gui.forms.choices import ComboField
from gui.forms.field import LineField
from gui.forms.form import Part
from gui.forms.rows import FieldSpec
from gui.shell.beginning.step_page import StepPage
from models.office.authority import likely_authority
from models.office.category import shipped
from models.office.profile import KIND_WORDS, OfficeKind, likely_kind
from models.store.plain_text import one_line
from models.store.refusal import Refusal


class OfficePage(StepPage):
    """Proposes kind and 复议机关 from the name, until the clerk has said something else."""

    def __init__(self) -> None:
        super().__init__(_parts())
        self._said: set[str] = set()
        self.set_values({"office": "", "kind": OfficeKind.TOWNSHIP.value})
        self.edited.connect(self._propose)
        self._tell()

    @property
    def kind(self) -> str:
        """The kind of the office, a township where none is chosen."""
        return str(self.field("kind").value() or OfficeKind.TOWNSHIP.value)

    @property
    def chosen(self) -> str:
        """What was chosen, in words."""
        name = one_line(str(self.field("office").value()))
        return f"{name}，{KIND_WORDS[OfficeKind(self.kind)]}"

    def check(self) -> None:
        """Refuse to go on without a name."""
        if not one_line(str(self.field("office").value())):
            raise Refusal("office", "请写明机关名称，如“××镇人民政府”。")

    def _propose(self, key: str) -> None:
        self._said.add(key)
        name = str(self.field("office").value())
        likely = likely_kind(name)
        if likely is not None and "kind" not in self._said:
            self.field("kind").set_value(likely.value)
        if "authority" not in self._said:
            self.field("authority").set_value(likely_authority(name, self.kind))
        self._tell()

    def _tell(self) -> None:
        count = len(shipped(self.kind))
        self.set_rule("kind", f"目录先有 {count} 个栏目，第 3 步可以勾掉", whole=True)


def _parts() -> list[Part]:
    kinds = [(kind.value, word) for kind, word in KIND_WORDS.items()]
    name = FieldSpec(
        "office",
        "机关名称",
        lambda: LineField("如 示例镇人民政府"),
        rule="全称，打印在报告和文书上",
        required=True,
    )
    authority = FieldSpec(
        "authority",
        "复议机关",
        lambda: LineField("如 示例县人民政府"),
        rule="写在答复书末尾，可以以后再填",
        article="行政复议法第二十四条",
    )
    return [name, FieldSpec("kind", "机关类型", lambda: ComboField(kinds)), authority]
