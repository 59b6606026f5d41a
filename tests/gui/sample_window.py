"""A main window with an invented page: `python -m tests.gui.sample_window FILE.png [points]
[light|dark] [width height]` writes it.
"""

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.acting.application import start
from gui.controls.chips import Chip, ChipKind
from gui.controls.controls import button
from gui.controls.list_and_pane import ListAndPane
from gui.dialogs.pane_foot import PaneFoot
from gui.dialogs.panes import Pane, PaneHead
from gui.forms.choices import CheckGridField, ComboField, PathField, ToggleField
from gui.forms.dates import DateField
from gui.forms.field import ChipField, LineField, ReadOnlyField
from gui.forms.form import Form, Part
from gui.forms.rows import FieldSpec, Section
from gui.pages.page import Page, PageEntry
from gui.shell.main_window import MainWindow
from gui.tables.columns import Column, Fold, Kind, Query, Shape, SortKey
from gui.tables.filters import Filter
from gui.tables.record_table import RecordTable
from models.store.refusal import Refusal
from tests.gui.gallery import grab, parse_date

STATES = (
    Chip(ChipKind.LATE, "逾期 2 天"),
    Chip(ChipKind.NOW, "缺审查", "stamp"),
    Chip(ChipKind.SOON, "剩 3 天"),
    Chip(ChipKind.PLAIN, "草稿"),
    Chip(ChipKind.PLAIN, "不予公开"),
)
SETTLED = Chip(ChipKind.PLAIN, "已公开")
TITLES = (
    "2025年度镇级决算编制说明",
    "关于春季森林防火的通告",
    "2026年防汛抢险应急预案",
    "《示例镇农村宅基地审批管理办法》解读",
    "关于报送信访积案化解情况的函",
    "关于印发2026年春耕备耕工作方案的通知",
    "2026年2月城乡最低生活保障资金发放公示",
    "柳湾村2025年度村级财务收支情况",
    "石桥村道路硬化工程竣工验收结果公示",
)
CATEGORIES = ("财政预决算", "公示公告", "应急管理", "政策解读", "综合政务", "农业农村政策")


class Listing:
    """As many invented rows as wanted, made when they are read."""

    def __init__(self, size: int) -> None:
        self._size = size

    def count(self) -> int:
        return self._size

    def window(self, offset: int, limit: int) -> list[dict[str, object]]:
        return [self._row(at) for at in range(offset, min(offset + limit, self._size))]

    @staticmethod
    def _row(at: int) -> dict[str, object]:
        settled = at >= len(STATES)
        return {
            "id": at,
            "state": SETTLED if settled else STATES[at],
            "title": TITLES[at % len(TITLES)],
            "category": CATEGORIES[at % len(CATEGORIES)],
            "date": f"2026-03-{25 - at % 25:02}" if settled else "",
        }


def _sub(row: dict[str, object]) -> str:
    state = row["state"]
    assert isinstance(state, Chip)
    word = state.text if state.kind == ChipKind.PLAIN else "尚未公开"
    return f"{row['category']}　{row['date'] or word}"


SHAPE = Shape(
    (
        Column("state", "状态", width_em=7.6, kind=Kind.CHIP, chip=lambda row: row["state"]),
        Column("title", "名称", lambda row: row["title"]),
        Column("category", "类别", lambda row: row["category"], 8.2, quiet=True),
        Column("date", "公开日期", lambda row: row["date"], 7.6, Kind.DATE),
    ),
    lambda row: row["id"],
    Fold("title", _sub, "state"),
    (SortKey("date", descending=True),),
    name="主动公开",
)

_BASICS: tuple[Part, ...] = (
    Section("基本信息"),
    FieldSpec("title", "信息名称", LineField, "与公文标题一致", required=True),
    FieldSpec("number", "文号", LineField, "六角括号，不加“第”", "GB/T 9704"),
    FieldSpec("index", "索引号", lambda: LineField(auto=True), "系统编号，可改写"),
    FieldSpec(
        "category",
        "信息类别",
        lambda: PathField([(1, ("法定主动公开内容", "应急管理"))]),
        "突发公共事件应急预案",
        "条例第二十条第（十二）项",
        required=True,
    ),
    (
        FieldSpec("genre", "体裁", lambda: ComboField([(1, "通知")], width=104)),
        FieldSpec("theme", "主题", lambda: ComboField([(1, "市场监管、安全生产监管")])),
    ),
)
_DATES: tuple[Part, ...] = (
    Section("日期与期限"),
    (
        FieldSpec(
            "made_on",
            "成文日期",
            lambda: DateField(parse_date),
            "形成之日起 20 个工作日内",
            "条例第二十六条",
            required=True,
        ),
        FieldSpec("due_on", "应公开", ReadOnlyField, inline=True),
    ),
    (
        FieldSpec(
            "published_on", "公开日期", lambda: DateField(parse_date), "可写 5、3-5、今天、+3"
        ),
        FieldSpec("left", "", ChipField, inline=True),
    ),
)
_WAYS = [("open", "主动公开"), ("request", "依申请公开"), ("closed", "不予公开")]
_CHANNELS = ("政府网站", "政务新媒体", "公开栏", "公开查阅点", "村务公开栏", "广播")
_PUBLISHING: tuple[Part, ...] = (
    Section("公开"),
    FieldSpec(
        "attribute",
        "公开属性",
        lambda: ToggleField(_WAYS),
        "起草时确定；不予公开要写理由",
        required=True,
    ),
    FieldSpec(
        "channels",
        "公开渠道",
        lambda: CheckGridField([(each, each) for each in _CHANNELS]),
        "同一信息发多个渠道，只计 1 条",
    ),
    FieldSpec(
        "department",
        "责任科室",
        lambda: ComboField([(1, "应急管理办公室")]),
        "已钉住，下一条照填",
        pin=True,
    ),
)


def make_form() -> Form:
    """Return the form of an item, as in the picture."""
    return Form((*_BASICS, *_DATES, *_PUBLISHING))


VALUES = {
    "title": "2026年防汛抢险应急预案",
    "number": "示政办发〔2026〕5号",
    "index": "slzzf/2026-00038",
    "category": 1,
    "genre": 1,
    "theme": 1,
    "made_on": date(2026, 3, 3),
    "due_on": date(2026, 3, 31),
    "published_on": "2026-13-25",
    "left": Chip(ChipKind.SOON, "剩 3 天"),
    "attribute": "open",
    "channels": ["政府网站", "公开栏", "村务公开栏"],
    "department": 1,
}


class ItemsPage(Page):
    """A list with its form."""

    kinds = frozenset({"item"})

    def __init__(self, size: int = 1046) -> None:
        super().__init__("主动公开")
        self._size = size
        self.head.set_counts("本年 128 条　本月 37 条")
        self.head.add_action("导入", lambda: None, icon_name="upload")
        self.head.add_action("打印", lambda: None, icon_name="printer", key="Ctrl+P")
        self.head.add_action("新增", lambda: None, icon_name="plus", kind="primary", key="Ctrl+N")
        self.table = RecordTable(
            SHAPE,
            self._source,
            example="名称、文号、索引号、内容、拼音首字母",
            filters=[
                Filter(key, word, lambda: [(1, "甲"), (2, "乙")])
                for key, word in (
                    ("year", "年度"),
                    ("state", "状态"),
                    ("category", "类别"),
                    ("department", "科室"),
                    ("channel", "渠道"),
                )
            ],
            total=lambda: 1046,
        )
        self.table.set_empty("file-plus", "还没有公开信息", "按 Ctrl+N 新增，或从 Excel 导入")
        self.table.bar.add_widget(button("存为视图", "link", icon_name="bookmark"))
        self.form = make_form()
        self.pane = self._make_pane()
        self.split = ListAndPane(self.table, self.pane)
        self.split.open_pane()
        self.pane_head.closed.connect(self.split.close_pane)
        self.body.addWidget(self.split, 1)

    def _make_pane(self) -> Pane:
        pane = Pane()
        self.pane_head = head = PaneHead("修改信息", closable=True)
        head.set_title("修改信息", Chip(ChipKind.NEUTRAL, "未公开"))
        head.add_action("历史", "history", lambda: None)
        foot = PaneFoot()
        foot.set_missing([("published_on", "公开日期")])
        foot.missing_pressed.connect(self.form.go_to)
        foot.add_button("保存", lambda: None, key="Ctrl+S")
        foot.add_button("保存并新增", lambda: None, key="Ctrl+Enter")
        foot.add_button("登记公开", lambda: None, kind="primary", icon_name="check")
        pane.set_head(head)
        pane.add(self.form, 1)
        pane.add(foot)
        return pane

    def _source(self, query: Query) -> Listing:
        return Listing(0 if query.search == "无" else self._size)

    def refresh(self) -> None:
        self.table.refresh()

    def search_field(self) -> QLineEdit:
        return self.table.bar.field

    def panes(self) -> list[QWidget]:
        return [self.table.view, self.form]

    def fill(self) -> None:
        """Show the record of the picture."""
        self.form.set_values(VALUES)
        self.form.show_refusal(Refusal("published_on", "没有 13 月。请写成 2026-03-25 或 3-25"))
        self.form.set_pinned("department", True)
        self.form.go_to("title")
        self.table.bar.set_filter("year", 2026, "2026")
        self.table.view.go_to(2)


WORDS = (
    ("home", "工作台", "layout-dashboard", "daily", 1),
    ("items", "主动公开", "file-text", "daily", 2),
    ("postings", "公开栏", "presentation", "daily", 3),
    ("requests", "依申请公开", "inbox", "daily", 4),
    ("disputes", "复议诉讼", "scale", "daily", 5),
    ("activities", "工作台账", "notebook-pen", "daily", 6),
    ("catalogue", "目录", "folder-tree", "daily", 7),
    ("statistics", "统计", "chart-column", "yearly", 8),
    ("annual", "年度报告", "file-spreadsheet", "yearly", 9),
    ("checking", "核查", "shield-check", "yearly", None),
    ("rollup", "汇总", "layers", "yearly", None),
    ("settings", "设置", "settings", "bottom", None),
)


def make_window(size: int = 1046) -> MainWindow:
    """Return the window with the sample page under every word."""
    pages = [
        PageEntry(key, word, icon, lambda: ItemsPage(size), group, number)
        for key, word, icon, group, number in WORDS
    ]
    window = MainWindow(pages)
    window.status.set_register("示例镇人民政府信息公开登记簿")
    window.status.set_backup("备份正常")
    window.status.set_day(date(2026, 3, 26), "工作日")
    window.navigation.set_badge("postings", 1, False)
    window.navigation.set_badge("requests", 3, True)
    return window


if __name__ == "__main__":
    known = ("", "10.5", "light", "1440", "900")
    file, points, mode, *size = (*sys.argv[1:], *known[len(sys.argv) - 1 :])
    app = start(sys.argv[:1], points=float(points), choice="dark" if mode == "dark" else "light")
    shown = make_window()
    shown.show_page("items")
    page = shown.page("items")
    assert isinstance(page, ItemsPage)
    page.fill()
    shown.status.set_unsaved(1)
    grab(shown, Path(file), QSize(*map(int, size)))
