"""Every part in every state on one sheet, for looking at and for tests.

`python -m tests.gui.gallery FILE.png [points] [light|dark]` writes the picture.
"""

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.acting.application import Said, application, start
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import button, label
from gui.dialogs.messages import Band, EmptyState, ProgressLine
from gui.dialogs.panes import Card
from gui.forms.choices import ComboField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import ChipField, LineField, ReadOnlyField
from gui.forms.form import Form
from gui.forms.rows import FieldSpec
from gui.shell.status_line import StatusLine
from gui.tables.columns import Column, Kind, Shape, SortKey
from gui.tables.view import RecordView
from gui.theme.theme import px
from models.store.refusal import Refusal

CHIPS = (
    (Chip(ChipKind.LATE, "逾期 2 天"), Chip(ChipKind.ERROR, "错误")),
    (
        Chip(ChipKind.NOW, "今天到期"),
        Chip(ChipKind.NOW, "剩 1 天"),
        Chip(ChipKind.NOW, "缺审查", "stamp"),
    ),
    (
        Chip(ChipKind.SOON, "剩 4 天"),
        Chip(ChipKind.SOON, "缺送达回证"),
        Chip(ChipKind.SOON, "提示", "info"),
    ),
    (Chip(ChipKind.FINE, "剩 13 天"), Chip(ChipKind.FINE, "按期办结")),
    (Chip(ChipKind.WAITING, "等待补正"), Chip(ChipKind.WAITING, "征求意见中")),
    (
        Chip(ChipKind.NEUTRAL, "草稿"),
        Chip(ChipKind.NEUTRAL, "未公开"),
        Chip(ChipKind.FACT, "已定稿", "lock"),
        Chip(ChipKind.FACT, "台账统计"),
    ),
    (Chip(ChipKind.PLAIN, "已公开"), Chip(ChipKind.PLAIN, "已办结")),
)


@dataclass
class Rows:
    """A listing of fixed rows."""

    rows: list[dict[str, str]]

    def count(self) -> int:
        return len(self.rows)

    def window(self, offset: int, limit: int) -> list[dict[str, str]]:
        return self.rows[offset : offset + limit]


def parse_date(text: str) -> date:
    """Read ISO dates only; enough for the gallery."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refusal(None, "没有 13 月。请写成 2026-03-25 或 3-25") from None


def buttons() -> Card:
    card = Card("按钮")
    grid = QGridLayout()
    grid.setSpacing(px(8))
    kinds = (("主要", "primary", "登记公开"), ("次要", "", "保存"), ("危险", "danger", "删除"))
    for row, (name, kind, word) in enumerate(kinds):
        grid.addWidget(label(name, "label"), row, 0)
        for column in range(2):
            made = button(word, kind)
            made.setEnabled(column == 0)
            grid.addWidget(made, row, column + 1)
    words = QHBoxLayout()
    words.addWidget(button("出文书", "link", icon_name="file-plus"))
    words.addWidget(button("打印", "quiet", icon_name="printer"))
    for word, on in (("公示", True), ("公告", False)):
        made = button(word)
        made.setCheckable(True)
        made.setChecked(on)
        words.addWidget(made)
    words.addStretch(1)
    card.body.addLayout(grid)
    card.body.addLayout(words)
    return card


def chips() -> Card:
    card = Card("状态标签")
    for each in CHIPS:
        row = QHBoxLayout()
        for chip in each:
            row.addWidget(ChipLabel(chip))
        row.addStretch(1)
        card.body.addLayout(row)
    return card


def table() -> Card:
    card = Card("表格")
    shape = Shape(
        (
            Column("number", "登记号", lambda row: row["id"], 7),
            Column("name", "名称", lambda row: row["name"]),
            Column("pages", "页数", lambda row: row["pages"], 5, Kind.NUMBER),
        ),
        identity=lambda row: row["id"],
        sort=(SortKey("pages", descending=True),),
        name="台账",
    )
    view = RecordView(shape)
    names = ("补贴发放明细", "环评批复文件", "石桥村道路硬化工程资料", "")
    rows = [
        {"id": f"2026-00{at}", "name": name, "pages": str(1200 // (at * at + 1))}
        for at, name in enumerate(names, 5)
    ]
    view.records.show(Rows(rows))
    view.go_to(2)
    card.body.addWidget(view)
    return card


def inputs() -> Card:
    card = Card("输入")
    form = Form(
        (
            FieldSpec("plain", "常态", LineField),
            FieldSpec("empty", "空", lambda: LineField("六角括号，如 示政发〔2026〕3号")),
            FieldSpec("wrong", "出错", lambda: DateField(parse_date)),
            FieldSpec("auto", "自动", lambda: LineField(auto=True), "系统编号，可改写"),
            FieldSpec("fixed", "只读", ReadOnlyField),
            FieldSpec("choice", "选择", lambda: ComboField([(1, "当面")]), pin=True),
        ),
        narrow=True,
    )
    values = {"plain": "石桥村道路硬化工程", "wrong": "2026-13-25", "auto": "slzzf/2026-00038"}
    form.set_values({**values, "fixed": "2026-04-15", "choice": 1})
    form.show_refusal(Refusal("wrong", "没有 13 月。请写成 2026-03-25 或 3-25"))
    form.set_pinned("choice", True)
    card.body.addWidget(form)
    return card


def empty() -> Card:
    card = Card("空状态")
    state = EmptyState()
    state.tell(
        "file-plus",
        "2026 年还没有公开信息",
        "按 Ctrl+N 新增，或从 Excel 导入往年台账",
        button("新增", "primary", icon_name="plus"),
        button("从 Excel 导入", icon_name="upload"),
    )
    card.body.addWidget(state)
    return card


def dialog(parent: QWidget | None = None) -> FormDialog:
    made = FormDialog(
        "办结 2026-006",
        (
            (
                FieldSpec("closed_on", "办结日期", lambda: DateField(parse_date)),
                FieldSpec("on_time", "", ChipField, inline=True),
            ),
            FieldSpec(
                "outcome",
                "办理结果",
                lambda: ComboField([("partly", "（二）部分公开")]),
                "区分处理的，只计这一情形",
                "条例第三十七条",
            ),
            FieldSpec("number", "答复文号", LineField),
            FieldSpec(
                "served_on",
                "送达日期",
                lambda: DateField(parse_date),
                "可以后补；没有送达日期会列入待办",
            ),
        ),
        lambda values: None,
        sentence="年度报告表三要填的，都在这里",
        accept_word="办结",
        parent=parent,
    )
    made.form.set_values(
        {
            "closed_on": date(2026, 3, 26),
            "on_time": Chip(ChipKind.FINE, "按期"),
            "outcome": "partly",
            "number": "示公复〔2026〕4号",
        }
    )
    return made


def messages() -> Card:
    card = Card("消息、进度")
    said = (
        ("late", "还差 1 处：公开日期", "去填写"),
        ("soon", "公示期已满，今天应取下", "登记取下"),
        ("ok", "205 行已导入，9 行另存", "撤销整批"),
    )
    for kind, sentence, way_out in said:
        band = Band()
        card.body.addWidget(band)
        band.say(kind, sentence, way_out, lambda: None)
    status = StatusLine()
    status.say(Said("已保存：2026年防汛抢险应急预案", lambda: None))
    line = ProgressLine()
    card.body.addWidget(status)
    card.body.addWidget(line)
    line.show_progress("正在导出 pdf", 0.62)
    card.body.addStretch(1)
    return card


def gallery() -> QWidget:
    """Return the whole sheet."""
    sheet = QWidget()
    columns = QHBoxLayout(sheet)
    columns.setContentsMargins(px(16), px(16), px(16), px(16))
    columns.setSpacing(px(12))
    for cards in ((buttons(), chips(), table()), (inputs(), empty()), (messages(),)):
        column = QVBoxLayout()
        column.setSpacing(px(12))
        for card in cards:
            column.addWidget(card)
        columns.addLayout(column, 1)
    return sheet


def grab(widget: QWidget, file: Path, size: QSize) -> None:
    """Write a picture of `widget` at `size`."""
    widget.resize(size)
    widget.show()
    for _ in range(6):
        application().processEvents()
    widget.grab().save(str(file))


if __name__ == "__main__":
    points = float(sys.argv[2]) if len(sys.argv) > 2 else 10.5
    app = start(sys.argv[:1], points=points, choice="dark" if "dark" in sys.argv[3:] else "light")
    grab(gallery(), Path(sys.argv[1]), QSize(px(1440), px(900)))
