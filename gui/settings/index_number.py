"""索引号: the office's own pattern, what it gives, and which serials are not in use and why."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.application import application
from gui.controls import button, hair_line, label
from gui.dialogs import SheetDialog
from gui.forms.field import LineField, ReadOnlyField
from gui.forms.rows import FieldSpec
from gui.settings.cards import SettingsCard, WholeForm
from gui.telling import telling
from gui.theme.theme import px
from models import index_number, numbering
from models.office import office
from models.refusal import Refusal

_RULE = (
    "代号：{org} 机构代码或信用代码，{region} 行政区划代码，{category} 类别代码，"
    "{year} {yyyymm} {yyyymmdd} 成文日期，{seq:5} 五位流水号。"
)
_NO_CODE = "规则里有 {org}，请先填机构代码或信用代码"
_MOST = 200


class IndexNumberCard(SettingsCard):
    """Changes the pattern. `said` carries what was saved."""

    said = Signal(str, object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("索引号", form=True)
        self._today = today
        self.gaps_button = button("空号说明", "link", size="card", press=self.show_gaps)
        self.save_button = button("保存", size="card", press=self.save)
        self.save_button.setEnabled(False)
        self.head.addWidget(self.gaps_button)
        self.head.addWidget(self.save_button)
        self.form = WholeForm(
            (
                FieldSpec(
                    "pattern",
                    "编号规则",
                    lambda: LineField(numbering.DEFAULT_PATTERN),
                    "照本地网站的编法，可随时改",
                    required=True,
                ),
                FieldSpec("example", "下一个号", ReadOnlyField, "编过的号不再用"),
            )
        )
        self.body.addWidget(self.form)
        tokens = label(_RULE, "hint")
        tokens.setWordWrap(True)
        tokens.setContentsMargins(px(20), 0, px(18), px(8))
        self.body.addWidget(tokens)
        self.form.dirty.connect(self.save_button.setEnabled)
        self.form.edited.connect(lambda _key: self._show_example())

    def refresh(self) -> None:
        """Show the pattern anew, unless the clerk is changing it."""
        if not self.form.is_dirty():
            self.form.set_values({"pattern": numbering.pattern()})
        self._show_example()

    def _show_example(self) -> None:
        text = self.form.field("pattern").value()
        try:
            numbering.check_pattern(text)
        except Refusal as refusal:
            self.form.field("example").set_value(refusal.sentence)
            return
        here = office()
        if "{org}" in text and not (here.organ_code or here.credit_code):
            self.form.field("example").set_value(_NO_CODE)
            return
        of = numbering.series(here, self._today(), "", text)
        self.form.field("example").set_value(numbering.next_number("PublishedItem", of))

    def save(self) -> bool:
        """Take the pattern; tell whether it was taken."""
        before = numbering.pattern()
        with telling(self.form) as told:
            numbering.set_pattern(self.form.field("pattern").value())
            self.form.set_dirty(False)
            application().announce("office", by=self)
            self.said.emit("已保存索引号规则", lambda: self._put_back(before))
        return not told

    def _put_back(self, before: str) -> None:
        with telling(self.form):
            numbering.set_pattern(before)
            self.form.set_values({"pattern": before})
            self._show_example()
            self.said.emit("已撤销：索引号规则", None)

    def show_gaps(self) -> None:
        """Open the list of serials that no kept item bears."""
        GapsDialog(self.window()).open()

    def show_refusal(self, refusal: Refusal) -> None:
        """Show a refusal beside its field."""
        self.form.show_refusal(refusal)


class GapsDialog(SheetDialog):
    """Every series with its gaps, each with the reason; arrows scroll, Esc closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("空号说明", "编过的号不再使用，也不重排；缺的号在这里说明。", parent, 620)
        box = self.add_reading()
        known = index_number.known_series()
        if not known:
            box.addWidget(label("还没有编过索引号。", "label"))
        for at, (series, count) in enumerate(known):
            if at:
                box.addWidget(hair_line())
            found = index_number.gaps(series, _MOST + 1)
            many = f"{_MOST} 个以上" if len(found) > _MOST else f"{len(found)} 个"
            words = f"空号 {many}" if found else "没有空号"
            head = f"{series.before}…{series.after}　用了 {count} 个，{words}"
            box.addWidget(label(head, "strong"))
            for gap in found[:_MOST]:
                line = label(f"{gap.number}　{gap.reason}", "label")
                line.setWordWrap(True)
                box.addWidget(line)
        box.addStretch(1)
        self.close_reading()
